//! What a person looks for: the words typed, and what the window's filters leave in. Any text is a query; one without a
//! word finds nothing.

use super::fold::fold;
use super::words::words;
use crate::document::{Kind, Language};

/// A question to an index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded, each once.
    words: Vec<String>,
    /// The same, long ones first: they are rare, so that looking for them first ends most looks.
    rare_first: Vec<String>,
    /// All that was typed, folded, runs of blanks as one.
    phrase: String,
    /// The reader's language: its pages come first, others are not hidden.
    pub reader: Option<Language>,
    pub only: Filters,
}

/// What may be found at all; `None` lets everything in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The language of the page a hit stands on.
    pub language: Option<Language>,
    /// The kind of the page a hit stands on.
    pub kind: Option<Kind>,
    /// The L1 of the answer, by the key that the library's tree gives it.
    pub l1: Option<String>,
}

impl Query {
    /// Reads what was typed, without filters.
    pub fn parse(typed: &str) -> Self {
        let folded = fold(typed);
        let words: Vec<String> = words(&folded).into_iter().map(str::to_owned).collect();
        let mut rare_first = words.clone();
        rare_first.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Self { words, rare_first, phrase: folded.split_whitespace().collect::<Vec<_>>().join(" "), ..Self::default() }
    }

    /// Whether there is no word to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word stands somewhere in folded text, perhaps within another word.
    pub(super) fn may_stand_in(&self, folded: &str) -> bool {
        self.rare_first.iter().all(|word| folded.contains(word.as_str()))
    }

    pub(super) fn rare_first(&self) -> &[String] {
        &self.rare_first
    }

    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    pub(super) fn phrase(&self) -> &str {
        &self.phrase
    }
}
