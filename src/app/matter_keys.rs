//! The keys of front matter that pages like the one being changed have: what a person may want to add, by the letters
//! typed. It knows nothing of what a key means.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{AppState, Session};

/// As many as a list can show.
const MOST: usize = 24;

/// A key that other pages have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFound {
    /// As most pages write it.
    pub key: String,
    /// The characters that the typed letters match.
    pub marks: Vec<Range<usize>>,
    /// How many pages of the same kind have it.
    pub pages: usize,
}

impl AppState {
    /// Keys with these letters in them that pages of the same kind have and this one has not: those that begin with the
    /// letters first, then what most pages have.
    pub fn keys_like(&self, session: &Session, letters: &str) -> Vec<KeyFound> {
        let letters = letters.trim().to_lowercase();
        let own = session.page.front_matter.as_ref();
        let alike = self.shelf.library.entries().iter().filter(|entry| entry.source.page.kind == session.page.kind);
        let fields =
            alike.filter_map(|entry| entry.source.page.front_matter.as_ref()).flat_map(|matter| &matter.fields);
        let mut written: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
        for field in fields.filter(|field| own.is_none_or(|own| own.get(&field.key.plain).is_none())) {
            let of_key = written.entry(field.key.plain.to_lowercase()).or_default();
            *of_key.entry(field.key.plain.as_str()).or_default() += 1;
        }
        let mut found: Vec<(usize, KeyFound)> = Vec::new();
        for (folded, spellings) in written {
            let Some(at) = folded.find(&letters) else { continue };
            let Some((key, _)) = spellings.iter().max_by_key(|(_, count)| **count) else { continue };
            let start = folded.get(..at).map_or(0, |before| before.chars().count());
            let marks: Vec<Range<usize>> =
                Vec::from_iter((!letters.is_empty()).then(|| start..start + letters.chars().count()));
            found.push((at, KeyFound { key: (*key).to_owned(), marks, pages: spellings.values().sum() }));
        }
        found.sort_by_key(|(at, found)| (*at > 0, std::cmp::Reverse(found.pages)));
        found.into_iter().map(|(_, found)| found).take(MOST).collect()
    }
}
