//! What is looked for on a page, and where it stands in a text. Texts are compared folded, so that case, accents and width
//! do not count. It knows no screen and not where the words come from.

use std::ops::Range;

use crate::search::{Folded, fold};

/// Something to mark wherever it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Folded, none empty.
    needles: Vec<String>,
    /// Within words too.
    anywhere: bool,
}

impl Marks {
    /// Each of the words, where a word starts like it.
    pub fn words<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let needles = words.into_iter().map(fold).filter(|word| !word.trim().is_empty()).collect();
        Self { needles, anywhere: false }
    }

    /// All of the text as it was typed, wherever it stands.
    pub fn phrase(typed: &str) -> Self {
        let folded = fold(typed.trim());
        Self { needles: Some(folded).filter(|folded| !folded.is_empty()).into_iter().collect(), anywhere: true }
    }

    pub fn is_empty(&self) -> bool {
        self.needles.is_empty()
    }

    /// Where they stand, in characters of `text`; ascending, apart, joined where words touch or overlap.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::new(text);
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for needle in &self.needles {
            let found = folded.text.match_indices(needle.as_str());
            let wanted = found.filter(|(at, _)| self.anywhere || starts_word(&folded.text, *at));
            ranges.extend(wanted.map(|(at, found)| folded.source(at..at + found.len())));
        }
        ranges.retain(|range| !range.is_empty());
        ranges.sort_by_key(|range| (range.start, range.end));
        if self.anywhere { apart(ranges) } else { joined(ranges) }
    }
}

/// Words that touch are marked as one.
fn joined(ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => joined.push(range),
        }
    }
    joined
}

/// Each place of a phrase counts, also where it follows itself at once. A letter that folds to several may be claimed
/// twice.
fn apart(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.dedup_by(|next, last| next.start < last.end);
    ranges
}

/// Chinese and Japanese have no blanks between words: there any place may start one.
fn starts_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let first = text.get(at..).and_then(|word| word.chars().next());
    !before.is_some_and(char::is_alphanumeric) || first.is_some_and(|c| c >= '\u{2e80}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(marks: &Marks, text: &str, expected: &[(usize, usize)]) {
        let found: Vec<_> = marks.places(text).iter().map(|range| (range.start, range.end)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_are_found_folded_and_joined() {
        check(&Marks::words(["ELAN"]), "Élan and elan", &[(0, 4), (9, 13)]);
        check(&Marks::words(["abc", "abcd"]), "abcdef", &[(0, 4)]);
        check(&Marks::words(["data"]), "metadata data", &[(9, 13)]);
        check(&Marks::words(["語"]), "日本語のデータ", &[(2, 3)]);
        check(&Marks::words(["", "x"]), "none here", &[]);
    }

    #[test]
    fn a_phrase_is_found_within_words_and_each_time() {
        check(&Marks::phrase("data"), "metadata data", &[(4, 8), (9, 13)]);
        check(&Marks::phrase(" to the "), "go to the end", &[(3, 9)]);
        check(&Marks::phrase("aa"), "aaaa", &[(0, 2), (2, 4)]);
        check(&Marks::phrase("s"), "Maß", &[(2, 3)]);
        check(&Marks::phrase("データ"), "ﾃﾞｰﾀのデータ", &[(0, 4), (5, 8)]);
        check(&Marks::phrase("  "), "a b", &[]);
    }
}
