//! The words before the colon of a filter. They are the same in every language: a query that a colleague sends must mean
//! the same here.

/// What a filter asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The language of the page that a hit stands on.
    Lang,
    /// The kind of that page, or of the row on it.
    Kind,
    /// The L1 of the answer.
    L1,
    /// The L2 of the answer.
    L2,
    /// The answer's name, in any of its languages.
    Answer,
    /// Who answers for the page, as its front matter says.
    Owner,
    /// Whom the page is written for.
    Audience,
    /// When the page was changed last.
    Updated,
    /// Who changed the page, as its update summary says.
    By,
    /// The path of the page.
    File,
}

impl Key {
    pub const ALL: [Self; 10] = [
        Self::Lang,
        Self::Kind,
        Self::L1,
        Self::L2,
        Self::Answer,
        Self::Owner,
        Self::Audience,
        Self::Updated,
        Self::By,
        Self::File,
    ];

    /// As typed, without the colon.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lang => "lang",
            Self::Kind => "kind",
            Self::L1 => "l1",
            Self::L2 => "l2",
            Self::Answer => "answer",
            Self::Owner => "owner",
            Self::Audience => "audience",
            Self::Updated => "updated",
            Self::By => "by",
            Self::File => "file",
        }
    }

    /// The key that a folded word is.
    pub(super) fn read(folded: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.word() == folded)
    }
}
