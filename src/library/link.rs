//! Where a written link leads: to a page of the library, to the web or a mailbox, or nowhere. Nothing outside the root
//! is ever answered, and no scheme but the web's and the mail's is let through.

use super::address::{Address, address};
use super::{Library, PagePath};

/// The target of a link as an action, safe to follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// A page of the library, and the place in it without `#`.
    Page { path: PagePath, anchor: Option<String> },
    /// A picture below the root; nobody looked whether it is there.
    Image(PagePath),
    /// An `http` or `https` address.
    Web(String),
    /// A `mailto` address.
    Mail(String),
    /// A relative target that is no page of the library, as written.
    Missing(String),
    /// A target that must not be followed (`file:`, network shares, scripts, other schemes), as written.
    Refused(String),
}

const PICTURES: [&str; 8] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "ico"];

impl Library {
    /// Reads `target` as written on the page `from`. Wrong letter case, `\`, `%` escapes, U+200B and a query are
    /// forgiven; a folder stands for its `index.md` or `README.md`; `/` at the start means the library's root.
    pub fn link(&self, from: &PagePath, target: &str) -> LinkTarget {
        match address(target) {
            Address::Web(address) => LinkTarget::Web(address),
            Address::Mail(address) => LinkTarget::Mail(address),
            Address::Refused => LinkTarget::Refused(target.to_owned()),
            Address::Here { anchor } => LinkTarget::Page { path: from.clone(), anchor },
            Address::Relative { path, anchor } => {
                let Some(path) = below_root(from.folder(), &path) else {
                    return LinkTarget::Missing(target.to_owned());
                };
                match self.page_at(&path) {
                    Some(path) => LinkTarget::Page { path: path.clone(), anchor },
                    None if is_picture(&path) => LinkTarget::Image(PagePath::new(&path)),
                    None => LinkTarget::Missing(target.to_owned()),
                }
            }
        }
    }

    /// The page a path below the root means, as exactly as it can be had.
    fn page_at(&self, path: &str) -> Option<&PagePath> {
        let forms = [path.to_owned(), format!("{path}.md"), inside(path, "index.md"), inside(path, "readme.md")];
        forms.iter().find_map(|form| self.find_path(form))
    }

    /// A page by its path, letter case forgiven when no page is written so.
    pub(super) fn find_path(&self, path: &str) -> Option<&PagePath> {
        let place = self.places.get(path).or_else(|| self.folded_places.get(&fold_path(path)))?;
        self.entries.get(*place).map(super::Entry::path)
    }
}

fn inside(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// How paths are compared when letter case and composed letters shall not count.
pub(super) fn fold_path(path: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    if path.is_ascii() { path.to_ascii_lowercase() } else { path.nfc().collect::<String>().to_lowercase() }
}

/// Joins and tidies; `None` when the path would leave the root.
fn below_root(folder: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = match relative.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|part| !part.is_empty()).collect(),
    };
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

fn is_picture(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| PICTURES.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}
