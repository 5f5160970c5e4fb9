//! Where words begin and end in folded text, and the pieces that are looked up. Scripts that put no blanks between words
//! (Chinese, Japanese, Thai) have no such places: there each pair of neighbours is looked up, and weakly each character.
//! It knows no page, no index and no rank.

use std::ops::Range;

/// Bytes of a word that count; what follows is left out, in pages and in queries alike.
const LONGEST: usize = 60;

/// A stretch of letters and digits in one kind of script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    /// Byte of the folded text that it starts at.
    pub at: usize,
    /// Whether its script puts no blanks between words, so that it may be a whole sentence.
    pub unspaced: bool,
}

impl Word<'_> {
    pub fn range(&self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }
}

/// The words of folded text in order. A change between a script with blanks and one without ends a word, since pages
/// write `この L2` as well as `このL2`; so does an apostrophe, and the lone letter beside it (`l'`, `'s`) is no word.
pub(super) fn words(folded: &str) -> Words<'_> {
    Words { text: folded, at: 0 }
}

/// Where the words of folded text stand, in order.
pub(super) fn spans(folded: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    words(folded).map(|word| word.range())
}

pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        loop {
            let (start, unspaced) = self.start()?;
            self.at = self.end(start, unspaced);
            let text = self.text.get(start..self.at)?;
            if text.len() > 1 || !self.is_beside_apostrophe(start) {
                return Some(Word { text: cut(text, unspaced), at: start, unspaced });
            }
        }
    }
}

impl Words<'_> {
    /// The next letter or digit, and whether its script has no blanks.
    fn start(&mut self) -> Option<(usize, bool)> {
        let bytes = self.text.as_bytes();
        loop {
            let byte = *bytes.get(self.at)?;
            if byte.is_ascii() {
                if byte.is_ascii_alphanumeric() {
                    return Some((self.at, false));
                }
                self.at += 1;
            } else {
                let character = self.text.get(self.at..)?.chars().next()?;
                if let Some(unspaced) = letter(character) {
                    return Some((self.at, unspaced));
                }
                self.at += character.len_utf8();
            }
        }
    }

    fn end(&self, start: usize, unspaced: bool) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii() {
                if unspaced || !byte.is_ascii_alphanumeric() {
                    break;
                }
                at += 1;
            } else {
                let Some(character) = self.text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                if letter(character) != Some(unspaced) {
                    break;
                }
                at += character.len_utf8();
            }
        }
        at
    }

    fn is_beside_apostrophe(&self, start: usize) -> bool {
        let bytes = self.text.as_bytes();
        let before = start.checked_sub(1).and_then(|before| bytes.get(before));
        bytes.get(self.at) == Some(&b'\'') || before == Some(&b'\'')
    }
}

/// A sentence without blanks is no word that could be too long.
fn cut(word: &str, unspaced: bool) -> &str {
    if unspaced { word } else { word.get(..word.floor_char_boundary(LONGEST)).unwrap_or(word) }
}

/// What is looked up for a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    /// Byte of the folded text that it starts at.
    pub at: usize,
    pub form: Form,
    /// The word ends with it: no pair begins with this character.
    pub last: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// A word between blanks or signs.
    Whole,
    /// Two neighbours of a script without blanks.
    Pair,
    /// One character of such a script.
    Single,
}

/// Hands over each piece of folded text in order; a pair comes after the character it starts with.
pub(super) fn pieces<'a>(folded: &'a str, mut take: impl FnMut(Piece<'a>)) {
    for word in words(folded) {
        if word.unspaced {
            grams(&word, &mut take);
        } else {
            take(Piece { text: word.text, at: word.at, form: Form::Whole, last: true });
        }
    }
}

fn grams<'a>(word: &Word<'a>, take: &mut impl FnMut(Piece<'a>)) {
    let mut starts = word.text.char_indices().map(|(start, _)| start).chain([word.text.len()]).peekable();
    let Some(mut start) = starts.next() else { return };
    while let Some(middle) = starts.next() {
        let mut piece = |end: usize, form| {
            if let Some(text) = word.text.get(start..end) {
                take(Piece { text, at: word.at + start, form, last: end == word.text.len() });
            }
        };
        piece(middle, Form::Single);
        if let Some(end) = starts.peek() {
            piece(*end, Form::Pair);
        }
        start = middle;
    }
}

/// Whether a letter or digit is of a script without blanks; `None` for other signs.
fn letter(character: char) -> Option<bool> {
    // Most of a Japanese or Chinese page, spared the tables.
    if matches!(character, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}') {
        return Some(true);
    }
    character.is_alphanumeric().then(|| is_unspaced(character))
}

pub(super) fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_falls_into_words() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(words(text).map(|word| word.text).collect::<Vec<_>>(), expected, "{text}");
        };
        check("legal data offsite", &["legal", "data", "offsite"]);
        check("security/privacy (non-product)", &["security", "privacy", "non", "product"]);
        check("customer's l'entreprise 'data'", &["customer", "entreprise", "data"]);
        check("a plan b", &["a", "plan", "b"]);
        check("この l2 hipaaの指針", &["この", "l2", "hipaa", "の指針"]);
        check(" \" - ' … ", &[]);
        check("", &[]);
        check(&"a".repeat(100), &[&"a".repeat(60)]);
        check(&"é".repeat(100), &[&"é".repeat(30)]);
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = "é, plan: 国外";
        assert!(words(text).all(|word| &text[word.range()] == word.text));
    }

    #[test]
    fn scripts_without_blanks_fall_into_pairs_and_characters() {
        let check = |text: &str, expected: &[(&str, Form)]| {
            let mut found = Vec::new();
            pieces(text, |piece| {
                assert!(text[piece.at..].starts_with(piece.text));
                found.push((piece.text, piece.form));
            });
            assert_eq!(found, expected, "{text}");
        };
        check("l2 plan", &[("l2", Form::Whole), ("plan", Form::Whole)]);
        check(
            "国外に",
            &[
                ("国", Form::Single),
                ("国外", Form::Pair),
                ("外", Form::Single),
                ("外に", Form::Pair),
                ("に", Form::Single),
            ],
        );
        check("国", &[("国", Form::Single)]);
    }
}
