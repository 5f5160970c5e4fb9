//! Why something was found: which typed words, how, and through which language.

use crate::document::Language;

/// The reasons for one hit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// The typed words found here, in the order typed.
    pub words: Vec<Matched>,
    /// The row says what was typed, word for word.
    pub exact: bool,
    /// It was found in this language and is shown in another.
    pub through: Option<Language>,
    /// Typed words that are not here.
    pub missing: Vec<String>,
}

/// A typed word and what stands there for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    pub typed: String,
    /// Folded, as the index knows it.
    pub found: String,
    pub how: HowMatched,
}

/// How a word that was found belongs to the one typed, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HowMatched {
    /// It is the same.
    Exact,
    /// It starts with what was typed so far.
    Start,
    /// It is another form of it.
    Stem,
    /// It is spelled nearly so, and what was typed is no known word.
    Typo,
    /// A list of synonyms says so.
    Synonym,
}
