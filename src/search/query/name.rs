//! A name as a filter asks for it: whole, or the beginnings of some of its words. `exec` finds Executive Sponsorship, and
//! `security/priv` finds Security / Privacy.

use crate::search::fold;
use crate::search::words::{is_unspaced, spans};
use std::borrow::Cow;

/// Part of a name; two are equal when they are written the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    written: String,
    /// Folded.
    words: Vec<String>,
}

impl Name {
    pub fn new(written: &str) -> Self {
        Self { written: written.to_owned(), words: words(written) }
    }

    /// As it was given.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Whether it has a word to compare.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether words side by side in `name` start with these, in this order; between scripts without blanks a word may
    /// stand anywhere.
    pub fn is_in(&self, name: &str) -> bool {
        // Nothing but case folds in ASCII, and `fits` sees through it.
        let text = if name.is_ascii() { Cow::Borrowed(name) } else { Cow::Owned(fold(name)) };
        let mut words = spans(&text).filter_map(|word| text.get(word));
        if let [own] = self.words.as_slice() {
            return words.any(|word| fits(word, own));
        }
        let words: Vec<&str> = words.collect();
        self.words.is_empty()
            || words.windows(self.words.len()).any(|run| run.iter().zip(&self.words).all(|(word, own)| fits(word, own)))
    }
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    spans(&folded).filter_map(|word| folded.get(word)).map(str::to_owned).collect()
}

fn fits(word: &str, own: &str) -> bool {
    let start = word.get(..own.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(own)) || (own.starts_with(is_unspaced) && word.contains(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(asked: &str, name: &str, expected: bool) {
        assert_eq!(Name::new(asked).is_in(name), expected, "{asked} in {name}");
    }

    #[test]
    fn beginnings_of_words_are_enough() {
        check("exec", "Executive Sponsorship", true);
        check("SPONSOR", "Executive Sponsorship", true);
        check("exec spon", "Executive Sponsorship", true);
        check("security/priv", "Security / Privacy (Non-Product)", true);
        check("preparación", "Preparacion para la adopción", true);
        check("法務", "国際法務部", true);
        check("法 務", "国際法務部", false);
    }

    #[test]
    fn other_words_other_places_and_other_order_are_not() {
        check("sponsorship exec", "Executive Sponsorship", false);
        check("ship", "Executive Sponsorship", false);
        check("security product", "Security / Privacy (Non-Product)", false);
        check("executive sponsorship now", "Executive Sponsorship", false);
    }
}
