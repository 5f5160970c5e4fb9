//! The parts of a page that documents are made of.

use crate::search::unit::Section;

/// What part of its page a document is, by how much it tells about the answer; documents are numbered in this order, so
/// that a walk that ends early has seen what counts most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::search) enum Field {
    /// The page's names.
    Name,
    /// Definition and valid rows.
    Own,
    /// What two of these rows say, and in a second document what three say: a status is about what it says again and
    /// again. These documents have no word that [`Field::Own`] lacks.
    Again,
    /// Invalid rows that name one status: they speak for that one.
    Redirect,
    /// Questions and updates.
    Rest,
    /// A stretch of other text.
    Prose,
}

impl Field {
    pub const ALL: [Self; 6] = [Self::Name, Self::Own, Self::Again, Self::Redirect, Self::Rest, Self::Prose];

    /// Whether all characters of scripts without blanks are looked up one by one. In long texts nearly each of them stands
    /// somewhere; there they are found as the start of a pair, and only the last of a stretch by itself.
    pub fn has_singles(self) -> bool {
        self <= Self::Redirect
    }

    pub fn of(section: Section) -> Self {
        match section {
            Section::Title => Self::Name,
            Section::Definition | Section::Valid => Self::Own,
            Section::Invalid => Self::Redirect,
            Section::Question | Section::Update => Self::Rest,
            Section::Text => Self::Prose,
        }
    }
}
