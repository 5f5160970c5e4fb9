//! "Not me, use that one": the invalid rows of the compared entries and where they lead.

use super::place::{Place, Section};
use super::prepared::Prepared;
use crate::library::{Entry, PagePath};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An invalid row that names another entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    pub from: Place,
    /// The entry to use instead; of a compared copy the path of that copy.
    pub to: PagePath,
    pub text: Arc<str>,
    /// `to` is one of the compared entries.
    pub inside: bool,
}

pub(super) fn redirects(entries: &[Prepared]) -> Vec<Redirect> {
    let mut found = Vec::new();
    for entry in entries {
        for cell in entry.cells.get(entry.range(Section::Invalid)).unwrap_or_default() {
            let Some(target) = cell.target.as_ref().filter(|target| *target != entry.entry.path()) else { continue };
            let inside = compared(entries, entry.entry, target);
            found.push(Redirect {
                from: cell.place.clone(),
                to: inside.unwrap_or(target).clone(),
                text: Arc::clone(&cell.text),
                inside: inside.is_some(),
            });
        }
    }
    found
}

/// The compared entry that is `target`, else one that only repeats it.
fn compared<'a>(entries: &'a [Prepared], from: &Entry, target: &PagePath) -> Option<&'a PagePath> {
    let repeats = |entry: &Entry| entry.copy.as_ref().is_some_and(|copy| copy.of == *target);
    let others = || entries.iter().map(|entry| entry.entry).filter(|entry| entry.path() != from.path());
    let exact = others().find(|entry| entry.path() == target);
    exact.or_else(|| others().find(|entry| repeats(entry))).map(Entry::path)
}

/// The entries outside, most often named first, then by path.
pub(super) fn candidates(redirects: &[Redirect]) -> Vec<PagePath> {
    let mut named: BTreeMap<&PagePath, usize> = BTreeMap::new();
    for redirect in redirects.iter().filter(|redirect| !redirect.inside) {
        *named.entry(&redirect.to).or_default() += 1;
    }
    let mut named: Vec<_> = named.into_iter().collect();
    named.sort_by_key(|(_, times)| Reverse(*times));
    named.into_iter().map(|(path, _)| path.clone()).collect()
}
