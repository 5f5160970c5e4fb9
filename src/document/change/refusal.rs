//! Why a change was not made. The sentences for people live in the interface's texts, keyed by the word of each reason.

/// A reason, and the line it stands on, counted from 1. The page can still be changed in its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A committed merge conflict holds the place, so nobody can tell which side is meant.
    MergeMarker { line: usize },
    /// The part has a heading, and below it something that is no readable table.
    NoTable { line: usize },
    /// The table has no column for what has to be written.
    NoColumn { line: usize },
    /// More levels are named than the table has columns for.
    TooManyLevels { line: usize },
    /// The questions are no list, so another one has no place.
    NoList { line: usize },
    /// The front matter opens but never closes.
    OpenFrontMatter { line: usize },
    /// The value stands on several lines.
    ListValue { line: usize },
    /// No vocabulary has the words for this part in the page's language.
    NoWords,
    /// A key of other characters than letters, digits, `.`, `_` and `-`.
    BadKey,
    /// Nothing was given where something has to stand.
    Empty,
    /// There is no such row, question or service.
    NoSuchRow,
    /// The page, read again, would not say what was meant, or would say something else differently.
    NotReadBack { line: usize },
}

impl Refusal {
    /// Stable: texts and scripts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::MergeMarker { .. } => "merge-marker",
            Self::NoTable { .. } => "no-table",
            Self::NoColumn { .. } => "no-column",
            Self::TooManyLevels { .. } => "too-many-levels",
            Self::NoList { .. } => "no-list",
            Self::OpenFrontMatter { .. } => "open-front-matter",
            Self::ListValue { .. } => "list-value",
            Self::NoWords => "no-words",
            Self::BadKey => "bad-key",
            Self::Empty => "empty",
            Self::NoSuchRow => "no-such-row",
            Self::NotReadBack { .. } => "not-read-back",
        }
    }

    pub fn line(self) -> Option<usize> {
        match self {
            Self::MergeMarker { line }
            | Self::NoTable { line }
            | Self::NoColumn { line }
            | Self::TooManyLevels { line }
            | Self::NoList { line }
            | Self::OpenFrontMatter { line }
            | Self::ListValue { line }
            | Self::NotReadBack { line } => Some(line),
            Self::NoWords | Self::BadKey | Self::Empty | Self::NoSuchRow => None,
        }
    }
}
