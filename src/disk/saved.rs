//! Comparisons kept under a name, for each library its own. An entry is kept by its path: one that vanishes is told when
//! the comparison is opened again.

use super::settings::library_key;
use super::{Origin, Settings};
use crate::compare::{Mark, Mode, Place};
use serde::{Deserialize, Serialize};

/// A comparison as it was left.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedComparison {
    pub name: String,
    /// Paths, from left to right.
    pub entries: Vec<String>,
    /// `None`: whatever fits the entries.
    pub mode: Option<Mode>,
    pub situation: String,
    pub marks: Vec<(Place, Mark)>,
    /// The path of the entry that was decided for by hand.
    pub chosen: Option<String>,
    pub note: String,
}

impl Settings {
    pub const MAX_COMPARISONS: usize = 100;

    /// The comparisons kept for a library, newest first.
    pub fn comparisons_of(&self, origin: &Origin) -> &[SavedComparison] {
        self.comparisons.get(&library_key(origin)).map_or(&[], Vec::as_slice)
    }

    /// Keeps a comparison, in the place of one of the same name.
    pub fn keep_comparison(&mut self, origin: &Origin, comparison: SavedComparison) {
        let known = self.comparisons.entry(library_key(origin)).or_default();
        known.retain(|other| other.name != comparison.name);
        known.insert(0, comparison);
        known.truncate(Self::MAX_COMPARISONS);
    }

    /// Forgets the comparison of this name.
    pub fn forget_comparison(&mut self, origin: &Origin, name: &str) {
        if let Some(known) = self.comparisons.get_mut(&library_key(origin)) {
            known.retain(|other| other.name != name);
        }
    }
}
