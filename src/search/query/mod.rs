//! What a person looks for, as typed: words, "exact phrases", what is taken away with `-`, and filters in words such as
//! `lang:es`. Any text is a query. What is not understood becomes a doubt that points at it and never empties a list. The
//! room knows pages and libraries, but no index and no rank; days come in as arguments.

mod admit;
mod complete;
mod doubt;
mod edit;
mod facts;
mod filter;
mod key;
mod kind;
mod length;
mod name;
mod parse;
mod period;
mod scan;
mod settle;
mod suggest;
mod value;
mod values;

pub use complete::{Completion, Label, complete};
pub use doubt::{Doubt, Misgiving, Outcome};
pub use edit::without_span;
pub use filter::{Filter, Filters};
pub use key::Key;
pub use kind::HitKind;
pub use length::{Length, Unit};
pub use name::Name;
pub use period::Period;
pub use value::Reader;

use crate::document::Language;
use std::ops::Range;

/// A question to an index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words to look for, in the order typed, each once; at most [`Query::MOST_WORDS`] with those below.
    pub terms: Vec<Term>,
    /// What must stand word for word.
    pub phrases: Vec<Phrase>,
    /// Words that must not stand in what is found.
    pub without: Vec<Term>,
    /// Phrases that must not stand in what is found; `-non-product` is one too.
    pub without_phrases: Vec<Phrase>,
    /// The reader's language: its pages come first, others are not hidden.
    pub reader: Option<Language>,
    /// What may be found at all.
    pub only: Filters,
    /// The filters typed, in order; `only` is made of them and perhaps of others that the window gave.
    pub typed_filters: Vec<TypedFilter>,
    /// What was not understood, by place.
    pub doubts: Vec<Doubt>,
}

/// A word to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Folded.
    pub text: String,
    pub typed: String,
    /// The word is still being typed: longer words that start with it are meant too. So is at most the last one typed.
    pub open: bool,
    /// Bytes of the typed text, the `-` of a word to leave out among them. Two words may share a character (`½`).
    pub span: Range<usize>,
}

/// Words that must stand side by side, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Folded; never empty.
    pub words: Vec<String>,
    /// Bytes of the typed text, quotation marks and `-` among them.
    pub span: Range<usize>,
}

/// A filter, and where it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedFilter {
    pub filter: Filter,
    pub side: Side,
    /// Bytes of the typed text, from `-` or key to the end of the value.
    pub span: Range<usize>,
}

/// Whether a filter lets in or keeps out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Wanted,
    Unwanted,
}

impl Side {
    /// What stands before a filter or word on this side.
    fn sign(self) -> &'static str {
        match self {
            Self::Wanted => "",
            Self::Unwanted => "-",
        }
    }
}

impl Query {
    /// Words and filters beyond this many are left out, so that pasted text costs no more than a long sentence.
    pub const MOST_WORDS: usize = 64;

    /// Reads what was typed, in time that grows with its length and no faster.
    pub fn parse(typed: &str) -> Self {
        parse::parse(typed)
    }

    /// Whether there is nothing to look for; filters may still choose what to list.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.phrases.is_empty()
    }
}
