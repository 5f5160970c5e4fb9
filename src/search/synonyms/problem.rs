//! What is wrong with a file of synonyms, by line; the words that explain it belong to whoever shows them.

/// A line, or a part of one, that says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SynonymProblem {
    /// Which of the files handed in, from 0.
    pub file: usize,
    /// From 1.
    pub line: usize,
    pub fault: SynonymFault,
    /// The words at fault as written, perhaps empty.
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SynonymFault {
    /// A group of one member, or an arrow with nothing on one side.
    Alone,
    /// More than one arrow.
    Arrows,
    /// A member without a letter or digit.
    NoWord,
    /// A member of more than six words.
    TooLong,
    /// A member that the line already has.
    Repeated,
    /// A member with more than 32 alternatives in all; the last ones are left out.
    TooMany,
}

impl SynonymFault {
    pub const ALL: &'static [Self] =
        &[Self::Alone, Self::Arrows, Self::NoWord, Self::TooLong, Self::Repeated, Self::TooMany];

    /// Stable: scripts and texts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Alone => "synonym-alone",
            Self::Arrows => "synonym-arrows",
            Self::NoWord => "synonym-no-word",
            Self::TooLong => "synonym-too-long",
            Self::Repeated => "synonym-repeated",
            Self::TooMany => "synonym-too-many",
        }
    }
}
