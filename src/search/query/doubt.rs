//! What was typed and not understood: where, what about it, and what it was taken for. The words that explain it belong
//! to whoever shows them.

use super::Key;
use std::ops::Range;

/// Something in the typed text that was not taken as perhaps meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Bytes of the typed text.
    pub span: Range<usize>,
    pub what: Misgiving,
    /// What could be typed in place of the span: the nearest that is known.
    pub suggestion: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misgiving {
    /// `colour:red`: no such filter.
    UnknownKey,
    /// `lang:` with nothing behind it.
    EmptyValue(Key),
    /// `kind:novel`, `lang:xx`: the filter has no such value, or the library no page with it.
    UnknownValue(Key),
    /// `updated:soon`.
    UnreadableDate,
    /// A quotation mark that none follows.
    UnclosedQuote,
    /// The same behind a `-` or a key, where all up to the end is taken as one.
    OpenEnd,
    /// Quotation marks with no word between them.
    EmptyQuotes,
    /// A `-` before nothing.
    LoneMinus,
    /// Only words to take away, and nothing to take them from.
    OnlyWithout,
    /// More words than are looked for.
    TooLong,
}

/// What became of the text in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It is looked for, as if it were plain words.
    ReadAsWords,
    /// It does nothing.
    Ignored,
    /// It was taken up to the end of the text.
    ReadToTheEnd,
}

impl Misgiving {
    pub fn outcome(self) -> Outcome {
        match self {
            Self::UnknownKey | Self::UnclosedQuote => Outcome::ReadAsWords,
            Self::OpenEnd => Outcome::ReadToTheEnd,
            Self::EmptyValue(_)
            | Self::UnknownValue(_)
            | Self::UnreadableDate
            | Self::EmptyQuotes
            | Self::LoneMinus
            | Self::OnlyWithout
            | Self::TooLong => Outcome::Ignored,
        }
    }

    /// Stable: scripts and texts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::UnknownKey => "unknown-key",
            Self::EmptyValue(_) => "empty-value",
            Self::UnknownValue(_) => "unknown-value",
            Self::UnreadableDate => "unreadable-date",
            Self::UnclosedQuote => "unclosed-quote",
            Self::OpenEnd => "open-end",
            Self::EmptyQuotes => "empty-quotes",
            Self::LoneMinus => "lone-minus",
            Self::OnlyWithout => "only-without",
            Self::TooLong => "too-long",
        }
    }
}
