//! Typed text taken apart at blanks and quotation marks, in one pass. What the pieces mean to a search is not known here,
//! but for the keys of filters.

use super::Key;
use crate::search::fold;
use std::ops::Range;

/// One thing typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// With `-`, key and quotation marks.
    pub span: Range<usize>,
    /// A single `-` stands before it.
    pub minus: bool,
    pub what: Typed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Text without blanks and quotation marks.
    Words {
        inside: Range<usize>,
        /// What reads like the key of a filter, without the colon.
        like_key: Option<Range<usize>>,
    },
    Quoted {
        /// Without quotation marks.
        inner: Range<usize>,
        /// Its quotation mark is followed by none.
        unclosed: Option<Range<usize>>,
    },
    /// A quotation mark that none follows; the text behind it comes in further pieces.
    LoneQuote,
    /// One `-` or several, and nothing behind them.
    LoneMinus,
    Filter {
        key: Key,
        /// Without quotation marks and blanks around it.
        value: Range<usize>,
        /// Its quotation mark is followed by none.
        unclosed: Option<Range<usize>>,
    },
}

/// All marks that people and their keyboards quote with, but apostrophes; any of them opens and any closes.
pub(super) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\u{201c}'..='\u{201f}' | '«' | '»' | '「' | '」' | '『' | '』' | '＂')
}

fn is_minus(letter: char) -> bool {
    matches!(letter, '-' | '－' | '−')
}

fn is_colon(letter: char) -> bool {
    matches!(letter, ':' | '：')
}

/// The pieces of a typed text, in order and apart; between them are only blanks.
pub(super) fn pieces(typed: &str) -> impl Iterator<Item = Piece> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = typed.get(at..)?;
        let start = at + (rest.len() - rest.trim_start().len());
        let piece = Scan { typed }.piece(start)?;
        at = piece.span.end;
        Some(piece)
    })
}

#[derive(Clone, Copy)]
struct Scan<'a> {
    typed: &'a str,
}

impl<'a> Scan<'a> {
    fn rest(self, at: usize) -> &'a str {
        self.typed.get(at..).unwrap_or_default()
    }

    /// The piece that starts here; `None` at the end.
    fn piece(self, start: usize) -> Option<Piece> {
        let rest = self.rest(start);
        let first = rest.chars().next()?;
        let after = rest.trim_start_matches(is_minus);
        let dashes = rest.len() - after.len();
        if dashes > 0 && !after.starts_with(|next: char| !next.is_whitespace()) {
            return Some(Piece { span: start..start + dashes, minus: false, what: Typed::LoneMinus });
        }
        // `--json` is no word to leave out.
        let minus = dashes > 0 && dashes == first.len_utf8();
        let body = if minus { start + dashes } else { start };
        let (end, what) = self.body(body, minus);
        Some(Piece { span: start..end, minus, what })
    }

    /// What starts here behind a `-`, and where it ends.
    fn body(self, at: usize, minus: bool) -> (usize, Typed) {
        if let Some(inside) = self.after_quote(at) {
            return match (self.quoted(inside), minus) {
                (Some((inner, end)), _) => (end, Typed::Quoted { inner, unclosed: None }),
                // Words still being typed to be left out must not be looked for until then.
                (None, true) => {
                    let end = self.typed.len();
                    (end, Typed::Quoted { inner: inside..end, unclosed: Some(at..inside) })
                }
                (None, false) => (inside, Typed::LoneQuote),
            };
        }
        let rest = self.rest(at);
        let length = rest.find(|letter: char| letter.is_whitespace() || is_quote(letter)).unwrap_or(rest.len());
        let end = at + length;
        let word = rest.get(..length).unwrap_or_default();
        let Some((colon, mark)) = word.char_indices().find(|(_, letter)| is_colon(*letter)) else {
            return (end, Typed::Words { inside: at..end, like_key: None });
        };
        let behind = at + colon + mark.len_utf8();
        match word.get(..colon).and_then(|word| Key::read(&fold(word))) {
            Some(key) => self.filter(key, behind, end),
            None => {
                let value = self.rest(behind);
                let like_key = is_like_key(word.get(..colon).unwrap_or_default(), value).then(|| at..at + colon);
                (end, Typed::Words { inside: at..end, like_key })
            }
        }
    }

    /// A filter whose value starts at `at`, and ends at `end` if it is not quoted.
    fn filter(self, key: Key, at: usize, end: usize) -> (usize, Typed) {
        let Some(inside) = self.after_quote(at) else {
            let value = self.typed.get(at..end).unwrap_or_default();
            let value = at..at + value.trim_end_matches([',', ';']).len();
            return (end, Typed::Filter { key, value, unclosed: None });
        };
        let (inner, end, unclosed) = match self.quoted(inside) {
            Some((inner, end)) => (inner, end, None),
            None => (inside..self.typed.len(), self.typed.len(), Some(at..inside)),
        };
        (end, Typed::Filter { key, value: self.trimmed(inner), unclosed })
    }

    /// Where the text behind a quotation mark at this place starts.
    fn after_quote(self, at: usize) -> Option<usize> {
        self.rest(at).chars().next().filter(|mark| is_quote(*mark)).map(|mark| at + mark.len_utf8())
    }

    /// The text up to the next quotation mark, and where what is behind it starts.
    fn quoted(self, inside: usize) -> Option<(Range<usize>, usize)> {
        let (length, mark) = self.rest(inside).char_indices().find(|(_, letter)| is_quote(*letter))?;
        Some((inside..inside + length, inside + length + mark.len_utf8()))
    }

    fn trimmed(self, inner: Range<usize>) -> Range<usize> {
        let text = self.typed.get(inner.clone()).unwrap_or_default();
        let start = inner.start + (text.len() - text.trim_start().len());
        start..start + text.trim().len()
    }
}

/// Letters before the colon and text right behind it, as in a filter; but an address (`https://`), a drive, a time and
/// what ends a clause are none.
fn is_like_key(word: &str, behind: &str) -> bool {
    let is_word = word.len() > 1 && word.len() <= 20 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_word && behind.starts_with(|next: char| next.is_alphanumeric() || is_quote(next) || matches!(next, '<' | '>'))
}
