//! Where a statement stands: page, section and row, as a search names them. A place is evidence; it owns no text.

use crate::library::PagePath;
use serde::{Deserialize, Serialize};

/// What part of its page a statement is, in the order in which parts are compared. The words are those of
/// `search::Section`, but this is no such section: titles are found and never compared, so that a lane or a mark of one
/// would mean nothing, and these are written into what a person saves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Section {
    Definition,
    Valid,
    Invalid,
    Question,
    Update,
    /// What the other sections leave over.
    Text,
}

impl Section {
    pub const ALL: &'static [Self] =
        &[Self::Definition, Self::Valid, Self::Invalid, Self::Question, Self::Update, Self::Text];

    /// Stable: scripts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Definition => "definition",
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Question => "question",
            Self::Update => "update",
            Self::Text => "text",
        }
    }
}

/// One statement of one page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    pub entry: PagePath,
    pub section: Section,
    /// Which scenario, question or update, from 0; questions for single services follow the others. `None` for
    /// definitions and text.
    pub row: Option<usize>,
    /// Which sentence of a definition or stretch of text, from 0; `None` for a whole definition and for rows.
    pub part: Option<usize>,
}

impl Place {
    /// A row of `section`.
    pub fn row(entry: &PagePath, section: Section, row: usize) -> Self {
        Self { entry: entry.clone(), section, row: Some(row), part: None }
    }

    /// A part of a definition or of the text.
    pub fn part(entry: &PagePath, section: Section, part: usize) -> Self {
        Self { entry: entry.clone(), section, row: None, part: Some(part) }
    }

    /// The whole definition.
    pub fn definition(entry: &PagePath) -> Self {
        Self { entry: entry.clone(), section: Section::Definition, row: None, part: None }
    }
}
