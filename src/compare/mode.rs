//! What is compared with what: different statuses, translations of one, or copies of one.

use crate::library::{Entry, Library, PagePath};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mode {
    /// Which of these is it?
    Statuses,
    /// One status in several languages.
    Languages,
    /// The same status, in another folder or file.
    Copies,
}

impl Mode {
    /// What these entries are to each other. All of one family or of the same levels: languages when no language occurs
    /// twice, else copies.
    pub fn fitting(library: &Library, entries: &[PagePath]) -> Self {
        let entries: Vec<&Entry> = entries.iter().filter_map(|path| library.get(path)).collect();
        let Some((first, others)) = entries.split_first() else { return Self::Statuses };
        if !others.iter().all(|other| is_same_status(library, first, other)) {
            return Self::Statuses;
        }
        let languages: BTreeSet<_> = entries.iter().map(|entry| entry.language).collect();
        if languages.len() == entries.len() { Self::Languages } else { Self::Copies }
    }

    /// Columns at most; there are two at least.
    pub fn most(self) -> usize {
        match self {
            Self::Languages => 6,
            Self::Statuses | Self::Copies => 4,
        }
    }
}

/// Whether two pages define the same status: translations, copies, or pages of other editions.
pub(super) fn is_same_status(library: &Library, one: &Entry, other: &Entry) -> bool {
    let levels = |entry: &Entry| (entry.l1.clone(), entry.l2.clone(), entry.l3.clone());
    let same_levels = one.l2.is_some() && levels(one) == levels(other);
    same_levels || one.path() == other.path() || library.family(one.path()).contains(other.path()) || {
        let original = |entry: &Entry| entry.copy.as_ref().map_or(entry.path().clone(), |copy| copy.of.clone());
        original(one) == original(other)
    }
}
