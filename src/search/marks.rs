//! What of a text is shown and where its words are marked: also those found through stems, typos, accents and synonyms.
//! Long texts are cut to the neighbourhood of the words.

use super::fold::Folded;
use super::rank::{Idea, Lexicon, Meaning};
use super::words::{Form, Piece, pieces};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Texts up to this many characters are shown whole.
const WHOLE: usize = 700;
/// Characters shown before and after a word of a longer text.
const BEFORE: usize = 50;
const AFTER: usize = 110;
/// Pieces shown of a longer text.
const MOST_PIECES: usize = 6;

/// A text with its marks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Marked {
    pub text: Arc<str>,
    /// Half-open in characters of `text`, in order, apart from each other.
    pub ranges: Vec<Range<usize>>,
    /// For each atom found what stands there for it, the best of several.
    pub found: BTreeMap<usize, (Meaning, String)>,
}

/// Marks `text` with the words of a language.
pub(super) fn marked(text: &str, idea: &Idea, lexicon: Option<&Lexicon>) -> Marked {
    let folded = Folded::new(text);
    let mut first: Vec<Range<usize>> = Vec::new();
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut found: BTreeMap<usize, (Meaning, String)> = BTreeMap::new();
    pieces(&folded.text, |piece| {
        for meaning in lexicon.map_or(&[][..], |lexicon| lexicon.meanings(piece.text)) {
            let Some(length) = marked_length(idea, &piece, *meaning) else { continue };
            let range = folded.source(piece.at..piece.at + length);
            match found.get_mut(&meaning.atom) {
                None => {
                    found.insert(meaning.atom, (*meaning, piece.text.to_owned()));
                    first.push(range.clone());
                }
                Some(known) if known.0.factor < meaning.factor => *known = (*meaning, piece.text.to_owned()),
                Some(_) => {}
            }
            all.push(range);
        }
    });
    let all = joined(all);
    // Fewer bytes than WHOLE are fewer characters; only long texts need counting.
    if text.len() <= WHOLE || text.chars().count() <= WHOLE {
        return Marked { text: text.into(), ranges: all, found };
    }
    let (text, ranges) = excerpt(text, joined(first), &all);
    Marked { text, ranges, found }
}

/// How many bytes of a piece are marked: of a word being typed what is typed so far; a single character of a longer word
/// is no find of its own.
fn marked_length(idea: &Idea, piece: &Piece, meaning: Meaning) -> Option<usize> {
    let atom = idea.atoms.get(meaning.atom)?;
    let is_part = || idea.atoms.iter().any(|other| other.term == atom.term && other.form == Form::Pair);
    match piece.form {
        Form::Single if is_part() => None,
        Form::Whole | Form::Pair if piece.text.starts_with(&atom.text) && meaning.is_start() => Some(atom.text.len()),
        _ => Some(piece.text.len()),
    }
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
    let start = if wanted.is_empty() { Some(0..1) } else { None };
    let pieces = joined(wanted.into_iter().chain(start).take(MOST_PIECES).map(around).collect());
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
