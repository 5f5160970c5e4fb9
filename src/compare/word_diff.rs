//! Two texts word by word: what both have, what only one has. Words count as they are written; in scripts without blanks
//! each character is a word. It knows no page.

use super::features::is_unspaced;
use std::ops::Range;

/// A stretch of two texts, as bytes of the text it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Same { left: Range<usize>, right: Range<usize> },
    Only(Side, Range<usize>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// Where the middle parts that differ hold more pairs of words than this, they are told as replaced whole.
const MOST_PAIRS: usize = 1_000_000;

/// The pieces in order; those of either side together are the whole text. Swapping the texts swaps the sides.
pub fn words_diff(left: &str, right: &str) -> Vec<Piece> {
    if left > right {
        return words_diff(right, left).into_iter().map(Piece::swapped).fold(Vec::new(), in_order);
    }
    let (a, b) = (tokens(left), tokens(right));
    let same = unbroken(&a, &b, common(&a, &b));
    let mut pieces = Vec::new();
    let (mut at, mut other) = (0, 0);
    for (one, two) in same.iter().copied().chain([(a.len(), b.len())]) {
        change(&mut pieces, Side::Left, &a, at..one);
        change(&mut pieces, Side::Right, &b, other..two);
        if let (Some(one), Some(two)) = (a.get(one), b.get(two)) {
            match pieces.last_mut() {
                Some(Piece::Same { left, right }) => (left.end, right.end) = (one.range.end, two.range.end),
                _ => pieces.push(Piece::Same { left: one.range.clone(), right: two.range.clone() }),
            }
        }
        (at, other) = (one + 1, two + 1);
    }
    pieces
}

impl Piece {
    fn swapped(self) -> Self {
        match self {
            Self::Same { left, right } => Self::Same { left: right, right: left },
            Self::Only(Side::Left, range) => Self::Only(Side::Right, range),
            Self::Only(Side::Right, range) => Self::Only(Side::Left, range),
        }
    }
}

/// What is only on the left stands before what is only on the right.
fn in_order(mut pieces: Vec<Piece>, piece: Piece) -> Vec<Piece> {
    let is_right = |piece: Option<&Piece>| matches!(piece, Some(Piece::Only(Side::Right, _)));
    if matches!(piece, Piece::Only(Side::Left, _)) && is_right(pieces.last()) {
        let last = pieces.len() - 1;
        pieces.insert(last, piece);
    } else {
        pieces.push(piece);
    }
    pieces
}

#[derive(Debug)]
struct Token<'t> {
    text: &'t str,
    range: Range<usize>,
}

impl Token<'_> {
    fn is_word(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }
}

/// Words, runs of blanks, and other characters one by one.
fn tokens(text: &str) -> Vec<Token<'_>> {
    #[derive(PartialEq)]
    enum Class {
        Word,
        Blank,
        Alone,
    }
    let class = |character: char| match character {
        character if character.is_whitespace() => Class::Blank,
        character if character.is_alphanumeric() && !is_unspaced(character) => Class::Word,
        _ => Class::Alone,
    };
    let mut starts: Vec<usize> = Vec::new();
    let mut before = Class::Alone;
    for (at, character) in text.char_indices() {
        let class = class(character);
        if class == Class::Alone || class != before {
            starts.push(at);
        }
        before = class;
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    let ranges = starts.iter().copied().zip(ends).map(|(start, end)| start..end);
    ranges.filter_map(|range| Some(Token { text: text.get(range.clone())?, range })).collect()
}

/// The places of a longest common row of tokens.
fn common(a: &[Token], b: &[Token]) -> Vec<(usize, usize)> {
    let same = |(a, b): &(&Token, &Token)| a.text == b.text;
    let front = a.iter().zip(b).take_while(same).count();
    let room = a.len().min(b.len()) - front;
    let back = a.iter().rev().zip(b.iter().rev()).take_while(same).count().min(room);
    let middle = (a.get(front..a.len() - back).unwrap_or_default(), b.get(front..b.len() - back).unwrap_or_default());
    let mut found: Vec<(usize, usize)> = (0..front).map(|at| (at, at)).collect();
    if middle.0.len() * middle.1.len() <= MOST_PAIRS {
        found.extend(longest(middle.0, middle.1).into_iter().map(|(one, other)| (one + front, other + front)));
    }
    found.extend((0..back).rev().map(|at| (a.len() - 1 - at, b.len() - 1 - at)));
    found
}

fn longest(a: &[Token], b: &[Token]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    // How many tokens are common behind each two places.
    let mut behind = vec![0_u32; (a.len() + 1) * width];
    let get = |behind: &[u32], one: usize, other: usize| behind.get(one * width + other).copied().unwrap_or_default();
    for (one, token) in a.iter().enumerate().rev() {
        for (other, right) in b.iter().enumerate().rev() {
            let count = match token.text == right.text {
                true => get(&behind, one + 1, other + 1) + 1,
                false => get(&behind, one + 1, other).max(get(&behind, one, other + 1)),
            };
            if let Some(slot) = behind.get_mut(one * width + other) {
                *slot = count;
            }
        }
    }
    let mut found = Vec::new();
    let (mut one, mut other) = (0, 0);
    while let (Some(left), Some(right)) = (a.get(one), b.get(other)) {
        if left.text == right.text {
            found.push((one, other));
            (one, other) = (one + 1, other + 1);
        } else if get(&behind, one + 1, other) >= get(&behind, one, other + 1) {
            one += 1;
        } else {
            other += 1;
        }
    }
    found
}

/// Without what two changes have between them when it holds no word: blanks alone would tear a changed phrase apart.
fn unbroken(a: &[Token], b: &[Token], same: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut kept = Vec::with_capacity(same.len());
    let runs = same.chunk_by(|(one, other), (next, next_other)| one + 1 == *next && other + 1 == *next_other);
    for run in runs {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        let at_edge = *first == (0, 0) || (last.0 + 1, last.1 + 1) == (a.len(), b.len());
        let has_word = run.iter().any(|(one, _)| a.get(*one).is_some_and(Token::is_word));
        if at_edge || has_word {
            kept.extend_from_slice(run);
        }
    }
    kept
}

fn change(pieces: &mut Vec<Piece>, side: Side, tokens: &[Token], places: Range<usize>) {
    let changed = tokens.get(places).unwrap_or_default();
    if let (Some(first), Some(last)) = (changed.first(), changed.last()) {
        pieces.push(Piece::Only(side, first.range.start..last.range.end));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What is only left in `[-…-]`, only right in `{+…+}`.
    fn check(left: &str, right: &str, expected: &str) {
        let shown: Vec<String> = words_diff(left, right)
            .into_iter()
            .map(|piece| match piece {
                Piece::Same { left: range, .. } => left[range].to_owned(),
                Piece::Only(Side::Left, range) => format!("[-{}-]", &left[range]),
                Piece::Only(Side::Right, range) => format!("{{+{}+}}", &right[range]),
            })
            .collect();
        assert_eq!(shown.concat(), expected);
    }

    #[test]
    fn changed_words_stand_between_the_common_ones() {
        check("pay in July, please", "pay in June, please", "pay in [-July-]{+June+}, please");
        check("one two three", "one three", "one [-two -]three");
        check("", "new", "{+new+}");
        check("same", "same", "same");
    }

    #[test]
    fn a_changed_phrase_is_not_torn_at_its_blanks() {
        check("say old grey words now", "say brand new ones now", "say [-old grey words-]{+brand new ones+} now");
    }

    #[test]
    fn scripts_without_blanks_go_by_characters() {
        check("予算は七月に出る", "予算は六月に出る", "予算は[-七-]{+六+}月に出る");
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_texts_and_swapping_swaps(left in "[ab ,é国]{0,24}", right in "[ab ,é国]{0,24}") {
            let pieces = words_diff(&left, &right);
            let (mut one, mut other) = (String::new(), String::new());
            for piece in &pieces {
                match piece {
                    Piece::Same { left: l, right: r } => {
                        prop_assert_eq!(&left[l.clone()], &right[r.clone()]);
                        one.push_str(&left[l.clone()]);
                        other.push_str(&right[r.clone()]);
                    }
                    Piece::Only(Side::Left, range) => one.push_str(&left[range.clone()]),
                    Piece::Only(Side::Right, range) => other.push_str(&right[range.clone()]),
                }
            }
            prop_assert_eq!(&one, &left);
            prop_assert_eq!(&other, &right);
            let back: Vec<Piece> = words_diff(&right, &left).into_iter().map(Piece::swapped).fold(Vec::new(), in_order);
            prop_assert_eq!(back, pieces);
        }
    }
}
