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

/// Where a link leads, for the library's own use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linked {
    /// To the page at this place.
    Page(usize),
    /// To a page or file below the root that is no page of the library.
    Missing,
    /// Out of the library, to a picture, or within the page.
    Elsewhere,
}

impl Library {
    /// Reads `target` as written on the page `from`. Wrong letter case, `\`, `%` escapes, U+200B and a query are
    /// forgiven; a folder stands for its `index.md` or `README.md`; `/` or `~/` at the start means the library's root.
    pub fn link(&self, from: &PagePath, target: &str) -> LinkTarget {
        match address(target) {
            Address::Web(address) => LinkTarget::Web(address.into_owned()),
            Address::Mail(address) => LinkTarget::Mail(address.into_owned()),
            Address::Refused => LinkTarget::Refused(target.to_owned()),
            Address::Here { anchor } => LinkTarget::Page { path: from.clone(), anchor },
            Address::Relative { path, anchor } => {
                let below = below_root(from.folder(), &path);
                let page = below.as_ref().and_then(|path| self.entries.get(self.place_at(path)?));
                match (page, below) {
                    (Some(page), _) => LinkTarget::Page { path: page.path().clone(), anchor },
                    (None, Some(path)) if is_picture(&path) => LinkTarget::Image(PagePath::new(&path)),
                    _ => LinkTarget::Missing(target.to_owned()),
                }
            }
        }
    }

    /// The pages that link to `path`, by path, and how many links of each lead there; the page itself may be among them.
    pub fn linked_from(&self, path: &PagePath) -> Vec<(PagePath, usize)> {
        let stem = path.stem().to_lowercase();
        // A folder stands for its first page, and letters may be written in other ways; else its name stands in the link.
        let is_plain = !matches!(stem.as_str(), "index" | "readme")
            && stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let may_lead = |target: &str| !is_plain || target.to_lowercase().contains(&stem);
        let mut found = Vec::new();
        for entry in &self.entries {
            let targets = entry.source.page.links.iter().map(|link| link.target.as_str());
            let links = targets.filter(|target| may_lead(target) && self.links_to(entry.path(), target, path)).count();
            if links > 0 {
                found.push((entry.path().clone(), links));
            }
        }
        found
    }

    /// Whether `target`, written on the page `from`, leads to the page `to`.
    pub fn links_to(&self, from: &PagePath, target: &str, to: &PagePath) -> bool {
        match self.linked(from, target) {
            Linked::Page(place) => self.entries.get(place).is_some_and(|entry| entry.path() == to),
            Linked::Missing | Linked::Elsewhere => false,
        }
    }

    /// As `link`, without the words.
    pub(super) fn linked(&self, from: &PagePath, target: &str) -> Linked {
        // Most links lead to the web and need no closer look.
        if target.starts_with("https://") || target.starts_with("http://") {
            return Linked::Elsewhere;
        }
        let Address::Relative { path, .. } = address(target) else { return Linked::Elsewhere };
        let below = below_root(from.folder(), &path);
        match (below.as_ref().and_then(|path| self.place_at(path)), below) {
            (Some(place), _) => Linked::Page(place),
            (None, Some(path)) if is_picture(&path) => Linked::Elsewhere,
            _ => Linked::Missing,
        }
    }

    /// The page a path below the root means, as exactly as it can be had.
    fn place_at(&self, path: &str) -> Option<usize> {
        let exact = self.place_of(path);
        let named = || if path.ends_with(".md") { None } else { self.place_of(&format!("{path}.md")) };
        let inside = || ["index.md", "readme.md"].iter().find_map(|name| self.place_of(&inside(path, name)));
        exact.or_else(named).or_else(|| if path.ends_with(".md") { None } else { inside() })
    }

    /// Where a page stands, letter case forgiven when no page is written so.
    pub(super) fn place_of(&self, path: &str) -> Option<usize> {
        self.places.get(path).or_else(|| self.folded_places.get(&fold_path(path))).copied()
    }
}

/// Where a target written in `folder` leads by its letters alone; `None` where that is no place below the root.
pub fn reached(folder: &str, target: &str) -> Option<PagePath> {
    let Address::Relative { path, .. } = address(target) else { return None };
    below_root(folder, &path).filter(|path| !path.is_empty()).map(|path| PagePath::new(&path))
}

fn inside(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// How paths are compared when letter case and composed letters shall not count.
pub(super) fn fold_path(path: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    if path.is_ascii() { path.to_ascii_lowercase() } else { path.nfc().collect::<String>().to_lowercase() }
}

/// Joins and tidies; `None` when the path would leave the root, or might on a system that drops dots and blanks at the
/// end of a name.
fn below_root(folder: &str, relative: &str) -> Option<String> {
    let from_root = relative.strip_prefix("~/").or_else(|| relative.strip_prefix('/'));
    let mut parts: Vec<&str> = match from_root {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|part| !part.is_empty()).collect(),
    };
    for part in from_root.unwrap_or(relative).split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name if name.trim_matches([' ', '.']).is_empty() => return None,
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

fn is_picture(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| PICTURES.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}
