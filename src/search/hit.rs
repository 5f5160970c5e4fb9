//! What a search answers: a unit, where it stands, which entry it speaks for, and where its words are marked. Long texts
//! are cut to the neighbourhood of the words.

use super::fold::Folded;
use super::units::Section;
use super::words::places;
use crate::library::PagePath;
use std::ops::Range;
use std::sync::Arc;

/// One find, self-contained.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The page it stands on.
    pub entry: PagePath,
    /// The entry to use: for an invalid row the one that the row names, else the page itself. A row whose status no
    /// entry answers leaves the page.
    pub answer: PagePath,
    pub section: Section,
    /// From 0, in scenarios, questions (those for single services follow the others) and updates.
    pub row: Option<usize>,
    /// What stands there, on one line; of long texts the pieces around the words, `…` for what is left out.
    pub text: Arc<str>,
    /// The words found, half-open in characters of `text`, in order, apart from each other.
    pub ranges: Vec<Range<usize>>,
    /// Greater is better; meant for comparing the hits of one query.
    pub score: f32,
}

/// Texts up to this many characters are shown whole.
const WHOLE: usize = 700;
/// Characters shown before and after a word of a longer text.
const BEFORE: usize = 50;
const AFTER: usize = 110;

/// The text to show for `text` and the ranges to mark in it.
pub(super) fn marked(text: &str, words: &[String]) -> (Arc<str>, Vec<Range<usize>>) {
    let folded = Folded::new(text);
    // No text shown whole has more places for a word, and of longer ones only a few pieces are shown.
    let places_of = |word| places(&folded.text, word).take(WHOLE).map(|(at, _)| folded.source(at..at + word.len()));
    let mut first: Vec<Range<usize>> = Vec::new();
    let mut all: Vec<Range<usize>> = Vec::new();
    for word in words {
        let mut ranges = places_of(word.as_str());
        if let Some(range) = ranges.next() {
            first.push(range.clone());
            all.push(range);
        }
        all.extend(ranges);
    }
    let all = joined(all);
    // Fewer bytes than WHOLE are fewer characters; only long texts need counting.
    if text.len() <= WHOLE || text.chars().count() <= WHOLE {
        return (text.into(), all);
    }
    excerpt(text, joined(first), &all)
}

/// Sorted, those that overlap made one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// The pieces of `text` around `wanted`, and `marks` as they stand there. Pieces begin and end at blanks where one is
/// near, and never within a mark.
fn excerpt(text: &str, wanted: Vec<Range<usize>>, marks: &[Range<usize>]) -> (Arc<str>, Vec<Range<usize>>) {
    let characters: Vec<char> = text.chars().collect();
    let around = |range: Range<usize>| {
        let start = range.start.saturating_sub(BEFORE);
        let end = (range.end + AFTER).min(characters.len());
        let blank = |at: &usize| characters.get(*at).is_some_and(|character| *character == ' ');
        let start = if start == 0 { 0 } else { (start..range.start).find(blank).map_or(start, |at| at + 1) };
        let end = if end == characters.len() { end } else { (range.end..end).rev().find(blank).unwrap_or(end) };
        start..end
    };
    let mut shown = String::new();
    let mut length = 0;
    let mut ranges = Vec::new();
    let pieces = joined(wanted.into_iter().map(around).collect());
    for piece in &pieces {
        if piece.start > 0 {
            let gap = if length == 0 { "…" } else { " … " };
            shown.push_str(gap);
            length += gap.chars().count();
        }
        let inside = marks.iter().filter(|mark| mark.start >= piece.start && mark.end <= piece.end);
        ranges.extend(inside.map(|mark| mark.start - piece.start + length..mark.end - piece.start + length));
        shown.extend(characters.get(piece.clone()).unwrap_or_default());
        length += piece.len();
    }
    if pieces.last().is_some_and(|piece| piece.end < characters.len()) {
        shown.push('…');
    }
    (shown.into(), ranges)
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;
    use proptest::prelude::*;

    /// The text with its marks in brackets.
    fn shown(text: &str, words: &[&str]) -> String {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let (text, ranges) = marked(text, &words);
        let mut shown: Vec<String> = text.chars().map(String::from).collect();
        for range in &ranges {
            shown[range.start].insert(0, '[');
            shown[range.end - 1].push(']');
        }
        shown.concat()
    }

    #[test]
    fn every_place_of_a_word_is_marked() {
        assert_eq!(shown("Élan, elan, relance", &["elan"]), "[Élan], [elan], relance");
        assert_eq!(shown("data\u{200b}base", &["data", "database"]), "[data\u{200b}base]");
        assert_eq!(shown("データを国外に", &["国外"]), "データを[国外]に");
    }

    #[test]
    fn a_long_text_is_cut_around_its_words() {
        let text = format!("{0} legal {0} data {0}", "filler ".repeat(100).trim());
        let shown = shown(&text, &["legal", "data"]);
        assert!(shown.starts_with("…filler ") && shown.ends_with(" filler…"), "{shown}");
        assert!(shown.contains("filler [legal] filler") && shown.contains("filler [data] filler"), "{shown}");
        assert!(shown.contains("filler … filler"), "{shown}");
        assert!(shown.chars().count() < 500, "{shown}");
    }

    #[test]
    fn a_long_text_without_blanks_is_cut_too() {
        let text = "客".repeat(900) + "国外" + &"户".repeat(900);
        let shown = shown(&text, &["国外"]);
        assert!(shown.contains("客[国外]户") && shown.chars().count() < 200, "{shown}");
    }

    proptest! {
        #[test]
        fn marks_lie_inside_apart_and_cover_the_word(
            text in "[a-dé ß\u{200b}ガ国・.]{0,60}|[ab é]{600,900}",
            word in "[a-de]{1,2}|国|ガ|ss"
        ) {
            let (shown, ranges) = marked(&text, &[fold(&word)]);
            let characters: Vec<char> = shown.chars().collect();
            let mut end = 0;
            for range in ranges {
                prop_assert!(range.start >= end && range.start < range.end && range.end <= characters.len());
                let piece: String = characters[range.clone()].iter().collect();
                prop_assert!(fold(&piece).contains(&fold(&word)) || fold(&word) == "ss", "{piece:?}");
                end = range.end;
            }
        }
    }
}
