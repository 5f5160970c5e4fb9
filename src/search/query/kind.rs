//! Kinds of what is found: of the page, and of the row on it.

use crate::document::Kind;
use crate::search::Section;

/// A kind of page or of row. The two are different questions: `kind:overview kind:question` asks for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HitKind {
    Page(Kind),
    Row(Section),
}

const PAGES: [Kind; 3] = [Kind::Status, Kind::Overview, Kind::Page];

impl HitKind {
    /// Kinds of rows, then kinds of pages.
    pub fn all() -> impl Iterator<Item = Self> {
        Section::ALL.iter().copied().map(Self::Row).chain(PAGES.map(Self::Page))
    }

    /// As typed behind `kind:`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Page(kind) => kind.word(),
            Self::Row(section) => section.word(),
        }
    }

    /// The kind that a folded word is; `questions` will do for `question`.
    pub(super) fn read(folded: &str) -> Option<Self> {
        let one = folded.strip_suffix('s').unwrap_or(folded);
        Self::all().find(|kind| kind.word() == folded).or_else(|| Self::all().find(|kind| kind.word() == one))
    }
}
