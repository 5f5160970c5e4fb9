//! The shape of a comparison: lanes of rows of cells.

use super::place::{Place, Section};
use crate::library::PagePath;
use std::sync::Arc;

/// One section of all entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    pub section: Section,
    /// Each row of each entry stands in exactly one of them. Between statuses rows that several entries have come first;
    /// between translations and copies they keep the order of the pages.
    pub rows: Vec<LaneRow>,
}

/// Rows that say the same or nearly the same, at most one of each entry.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneRow {
    /// One for each column.
    pub cells: Vec<Option<Cell>>,
    /// How alike the two that differ most are, from 0 to 1; `None` for a row that stands alone.
    pub similarity: Option<f32>,
}

impl LaneRow {
    /// The cells that are there.
    pub fn present(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().flatten()
    }
}

/// What one entry says in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub place: Place,
    pub text: Arc<str>,
    /// The status a scenario names, as written.
    pub status: Option<String>,
    /// The entry that the status means.
    pub target: Option<PagePath>,
}

/// Near-equal rows of two entries in different lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub a: Place,
    pub b: Place,
    pub similarity: f32,
}
