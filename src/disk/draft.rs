//! Text that was typed and not saved, as one file each: a line that says what it belongs to, then the text itself. The
//! line counts the bytes that follow and has their fingerprint, so that a file that is not whole is not taken for one.
//! It knows no folder.

use super::Listing;
use crate::library::PagePath;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// What stands at the start of every such file, and the version of its shape. A field more in its second line is no new
/// version: programs that do not know it pass over it, and one that knows it does without. What cannot be passed over is.
const MARK: &str = "playbook-desk draft 1";

/// The unsaved text of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The folder of the library.
    pub library: PathBuf,
    pub page: PagePath,
    /// Of the file's bytes that the text was made from; `None` when there was no file yet.
    pub base: Option<u128>,
    /// How a page without a file is to be listed once it has one.
    pub listing: Option<Listing>,
    pub text: Arc<str>,
    /// A save that was under way when the text was kept.
    pub sent: Option<Sent>,
    /// Which one it is of those that windows left which are gone; `None` for this window's own. Kept once more, it becomes
    /// this window's own.
    pub left: Option<u32>,
}

/// A text on its way to the file, whose end nobody has told yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Of its bytes: the file has them when it arrived.
    pub fingerprint: u128,
    /// What the unsaved text is then.
    pub then: Arc<str>,
}

impl Sent {
    pub fn new(sent: &str, then: Arc<str>) -> Self {
        Self { fingerprint: xxh3_128(sent.as_bytes()), then }
    }
}

#[derive(Serialize, Deserialize)]
struct Head {
    /// For people who look into the file: the name of the file holds which one it is.
    library: String,
    page: PagePath,
    /// In hexadecimal digits.
    base: Option<String>,
    /// Not there in drafts of earlier versions of the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    listing: Option<Listing>,
    /// Of the text.
    bytes: usize,
    sent: Option<SentHead>,
    /// Of all that follows.
    hash: String,
}

/// Its text stands behind the other.
#[derive(Serialize, Deserialize)]
struct SentHead {
    fingerprint: String,
    bytes: usize,
}

impl Draft {
    /// The bytes of its file; `None` for a page whose name is no text that could be read again.
    pub(super) fn encode(&self) -> Option<Vec<u8>> {
        let then = self.sent.as_ref().map_or("", |sent| &sent.then);
        let body = [self.text.as_bytes(), then.as_bytes()].concat();
        let head = Head {
            library: self.library.display().to_string(),
            page: self.page.clone(),
            base: self.base.map(hex),
            listing: self.listing.clone(),
            bytes: self.text.len(),
            sent: self.sent.as_ref().map(|sent| SentHead { fingerprint: hex(sent.fingerprint), bytes: then.len() }),
            hash: hex(xxh3_128(&body)),
        };
        let head = serde_json::to_string(&head).ok()?;
        Some([format!("{MARK}\n{head}\n").as_bytes(), &body].concat())
    }

    /// What a file of the library has; `None` for anything but a whole draft.
    pub(super) fn decode(bytes: &[u8], library: &Path, left: Option<u32>) -> Option<Self> {
        let rest = str::from_utf8(bytes).ok()?.strip_prefix(MARK)?.strip_prefix('\n')?;
        let (head, body) = rest.split_once('\n')?;
        let head: Head = serde_json::from_str(head).ok()?;
        let then = head.sent.as_ref().map_or(0, |sent| sent.bytes);
        let is_whole = head.bytes.checked_add(then) == Some(body.len()) && head.hash == hex(xxh3_128(body.as_bytes()));
        let (text, then) = body.split_at_checked(head.bytes).filter(|_| is_whole)?;
        let base = match head.base {
            Some(base) => Some(number(&base)?),
            None => None,
        };
        let sent = match head.sent {
            Some(sent) => Some(Sent { fingerprint: number(&sent.fingerprint)?, then: then.into() }),
            None => None,
        };
        Some(Self {
            library: library.to_path_buf(),
            page: head.page,
            base,
            listing: head.listing,
            text: text.into(),
            sent,
            left,
        })
    }
}

/// A short name for a page of a library, the same for every draft of it.
pub(super) fn key(library: &Path, page: &PagePath) -> String {
    hex(xxh3_128(&[library.as_os_str().as_encoded_bytes(), b"\0", page.as_str().as_bytes()].concat()))
}

fn hex(fingerprint: u128) -> String {
    format!("{fingerprint:032x}")
}

fn number(hex: &str) -> Option<u128> {
    u128::from_str_radix(hex, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        let (library, page) = (PathBuf::from("/books"), PagePath::new("en/a \"b\".md"));
        Draft { library, page, base: Some(7), listing: None, text: text.into(), sent: None, left: None }
    }

    fn read(bytes: &[u8]) -> Option<Draft> {
        Draft::decode(bytes, Path::new("/books"), None)
    }

    #[test]
    fn a_draft_is_read_as_it_was_written() {
        for text in ["", "\u{feff}# A\r\n\r\nb", "no end", "日本\n"] {
            for base in [None, Some(0), Some(u128::MAX)] {
                for sent in [None, Some(Sent::new("sent", "".into())), Some(Sent::new("", "日 then\n".into()))] {
                    let listing =
                        sent.as_ref().map(|sent| if sent.then.is_empty() { Listing::default() } else { listing() });
                    let draft = Draft { base, listing, sent, ..draft(text) };
                    assert_eq!(read(&draft.encode().unwrap()), Some(draft));
                }
            }
        }
    }

    fn listing() -> Listing {
        let (beside, below) = (vec![PagePath::new("en/b.md")], Some(PagePath::new("en/c.md")));
        Listing { name: Some("A: \"b\"".to_owned()), beside, below }
    }

    #[test]
    fn drafts_of_earlier_and_later_versions_are_read() {
        let file = |more: &str| {
            let hash = hex(xxh3_128(b"# A\n"));
            format!(
                "{MARK}\n{{\"library\":\"/books\",\"page\":\"a.md\",\"base\":null,{more}\"bytes\":4,\"hash\":\"{hash}\"}}\n# A\n"
            )
        };
        for more in ["", "\"later\":[1],", "\"listing\":{\"beside\":[\"b.md\"],\"later\":1},"] {
            let draft = read(file(more).as_bytes()).expect(more);
            assert_eq!((draft.page.as_str(), &*draft.text), ("a.md", "# A\n"));
            assert_eq!(draft.listing.is_some(), more.contains("listing"));
        }
    }

    #[test]
    fn a_draft_that_is_cut_or_changed_anywhere_is_none() {
        let sent = Some(Sent::new("sent", "# Title\n\nwords and more\n".into()));
        let whole = Draft { sent, ..draft("# Title\n\nwords\n") }.encode().unwrap();
        for end in 0..whole.len() {
            assert_eq!(read(&whole[..end]), None, "{end}");
        }
        let mut other = whole.clone();
        *other.last_mut().unwrap() = b'!';
        assert_eq!(read(&other), None);
        assert_eq!(read(b"# A page\n"), None);
    }

    #[test]
    fn each_page_of_each_library_has_its_own_name() {
        let key = |library: &str, page: &str| key(Path::new(library), &PagePath::new(page));
        assert_eq!(key("/a", "b.md"), key("/a", "b.md"));
        assert_ne!(key("/a", "b.md"), key("/a/b.md", ""));
        assert_ne!(key("/a", "b.md"), key("/a", "c.md"));
    }
}
