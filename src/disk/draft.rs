//! Text that was typed and not saved, as one file each: a line that says what it belongs to, then the text itself. The
//! line counts the bytes of the text and has their fingerprint, so that a file that is not whole is not taken for one.
//! It knows no folder.

use crate::library::PagePath;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// What stands at the start of every such file, and the version of its shape.
const MARK: &str = "playbook-desk draft 1";

/// The unsaved text of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The folder of the library.
    pub library: PathBuf,
    pub page: PagePath,
    /// Of the file's bytes that the text was made from; `None` when there was no file yet.
    pub base: Option<u128>,
    pub text: Arc<str>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    library: PathBuf,
    page: PagePath,
    /// In hexadecimal digits.
    base: Option<String>,
    bytes: usize,
    hash: String,
}

impl Draft {
    /// The bytes of its file; `None` for a library whose path is no text.
    pub(super) fn encode(&self) -> Option<Vec<u8>> {
        let head = Head {
            library: self.library.clone(),
            page: self.page.clone(),
            base: self.base.map(hex),
            bytes: self.text.len(),
            hash: hex(xxh3_128(self.text.as_bytes())),
        };
        let head = serde_json::to_string(&head).ok()?;
        Some(format!("{MARK}\n{head}\n{}", self.text).into_bytes())
    }

    /// `None` for anything but a whole draft.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let rest = str::from_utf8(bytes).ok()?.strip_prefix(MARK)?.strip_prefix('\n')?;
        let (head, text) = rest.split_once('\n')?;
        let head: Head = serde_json::from_str(head).ok()?;
        let is_whole = head.bytes == text.len() && head.hash == hex(xxh3_128(text.as_bytes()));
        let base = match head.base {
            Some(base) => Some(u128::from_str_radix(&base, 16).ok()?),
            None => None,
        };
        is_whole.then(|| Self { library: head.library, page: head.page, base, text: text.into() })
    }

    /// The name of its file: the same for every draft of the page.
    pub(super) fn file_name(&self) -> String {
        file_name(&self.library, &self.page)
    }
}

/// The name of the file for the draft of a page.
pub(super) fn file_name(library: &std::path::Path, page: &PagePath) -> String {
    let key = [library.as_os_str().as_encoded_bytes(), b"\0", page.as_str().as_bytes()].concat();
    format!("{}.draft", hex(xxh3_128(&key)))
}

fn hex(fingerprint: u128) -> String {
    format!("{fingerprint:032x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        let (library, page) = (PathBuf::from("/books"), PagePath::new("en/a \"b\".md"));
        Draft { library, page, base: Some(7), text: text.into() }
    }

    #[test]
    fn a_draft_is_read_as_it_was_written() {
        for text in ["", "\u{feff}# A\r\n\r\nb", "no end", "日本\n"] {
            for base in [None, Some(0), Some(u128::MAX)] {
                let draft = Draft { base, ..draft(text) };
                assert_eq!(Draft::decode(&draft.encode().unwrap()), Some(draft));
            }
        }
    }

    #[test]
    fn a_draft_that_is_cut_or_changed_anywhere_is_none() {
        let whole = draft("# Title\n\nwords\n").encode().unwrap();
        for end in 0..whole.len() {
            assert_eq!(Draft::decode(&whole[..end]), None, "{end}");
        }
        let mut other = whole.clone();
        *other.last_mut().unwrap() = b'!';
        assert_eq!(Draft::decode(&other), None);
        assert_eq!(Draft::decode(b"# A page\n"), None);
    }

    #[test]
    fn each_page_of_each_library_has_its_own_file() {
        let name = |library: &str, page: &str| file_name(std::path::Path::new(library), &PagePath::new(page));
        assert_eq!(name("/a", "b.md"), name("/a", "b.md"));
        assert_ne!(name("/a", "b.md"), name("/a/b.md", ""));
        assert_ne!(name("/a", "b.md"), name("/a", "c.md"));
    }
}
