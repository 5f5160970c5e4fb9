//! What is looked for on a page, and where it stands in a text. Texts are compared folded, so that case, accents and width
//! do not count. It knows no screen and not where the words come from.

use std::ops::Range;

use crate::search::{Folded, fold};

/// Something to mark wherever it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Folded, none empty.
    needles: Vec<(String, Extent)>,
}

/// Which part of a word is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// The whole word, in scripts that divide words.
    Word,
    /// Its beginning.
    Start,
    /// Any part, and parts of several words.
    Anywhere,
}

impl Marks {
    /// Each of the words, so much of it.
    pub fn words<'w>(words: impl IntoIterator<Item = (&'w str, Extent)>) -> Self {
        let folded = words.into_iter().map(|(word, extent)| (fold(word), extent));
        Self { needles: folded.filter(|(word, _)| !word.trim().is_empty()).collect() }
    }

    /// All of the text as it was typed, wherever it stands.
    pub fn phrase(typed: &str) -> Self {
        Self::words([(typed.trim(), Extent::Anywhere)])
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
        for (needle, extent) in &self.needles {
            let found = folded.text.match_indices(needle.as_str()).map(|(at, found)| at..at + found.len());
            let wanted = found.filter(|range| extent.is_met(&folded.text, range));
            ranges.extend(wanted.map(|range| folded.source(range)));
        }
        ranges.retain(|range| !range.is_empty());
        ranges.sort_by_key(|range| (range.start, range.end));
        let is_phrase = self.needles.iter().any(|(_, extent)| *extent == Extent::Anywhere);
        if is_phrase { apart(ranges) } else { joined(ranges) }
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

impl Extent {
    /// Whether what stands at `range` is so much of a word of `text`.
    fn is_met(self, text: &str, range: &Range<usize>) -> bool {
        let (before, found, behind) = (text.get(..range.start), text.get(range.clone()), text.get(range.end..));
        let last = |part: Option<&str>| part.and_then(|part| part.chars().next_back());
        let first = |part: Option<&str>| part.and_then(|part| part.chars().next());
        let starts = || divides(last(before), first(found));
        match self {
            Self::Anywhere => true,
            Self::Start => starts(),
            Self::Word => starts() && divides(last(found), first(behind)),
        }
    }
}

/// Whether a word may end at one character and another begin at the next. Chinese and Japanese have no blanks between
/// words: there it may anywhere.
fn divides(one: Option<char>, next: Option<char>) -> bool {
    let is_inside = |character: Option<char>| character.is_some_and(|c| c.is_alphanumeric() && c < '\u{2e80}');
    !(is_inside(one) && is_inside(next))
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
        let starts = |words: &[&'static str]| Marks::words(words.iter().map(|word| (*word, Extent::Start)));
        check(&starts(&["ELAN"]), "Élan and elan", &[(0, 4), (9, 13)]);
        check(&starts(&["abc", "abcd"]), "abcdef", &[(0, 4)]);
        check(&starts(&["data"]), "metadata data", &[(9, 13)]);
        check(&starts(&["語"]), "日本語のデータ", &[(2, 3)]);
        check(&starts(&["", "x"]), "none here", &[]);
    }

    #[test]
    fn a_whole_word_is_no_beginning_of_a_longer_one() {
        let words = |words: &[&'static str]| Marks::words(words.iter().map(|word| (*word, Extent::Word)));
        check(&words(&["a"]), "A rule and a law", &[(0, 1), (11, 12)]);
        check(&words(&["data"]), "data, database", &[(0, 4)]);
        check(&words(&["本語"]), "日本語のデータ", &[(1, 3)]);
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
