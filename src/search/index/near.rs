//! Words that nearly are the one typed: a letter more, less, other, or two neighbours changed places. The automaton is
//! walked letter by letter, and left wherever no word can be near any more; this costs a fraction of what building an
//! automaton of the typed word would. It knows words only.

use super::dictionary::Dictionary;
use fst::raw::{CompiledAddr, Fst};

/// Longer words are not compared.
const LONGEST: usize = 24;
/// Steps after which a walk ends, so that no word costs more; hundreds of thousands of words need fewer.
const STEPS: usize = 60_000;

/// How near a word must be.
#[derive(Clone, Copy, Debug)]
pub(in crate::search) struct Nearness {
    /// Most letters more, less, other or changed.
    pub edits: u8,
    /// The first letter must be the same: nearly always so, and it spares most of the walk.
    pub same_start: bool,
    /// The word may go on behind what was typed.
    pub open: bool,
}

/// A word near the one typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::search) struct Near {
    pub edits: u8,
    /// The word, or where it may go on, the start of all words meant.
    pub word: String,
}

impl Dictionary {
    /// The words near `typed`, nearest first, then by the order of bytes; none for a typed word of more than 24 letters.
    pub fn near(&self, typed: &str, nearness: Nearness) -> Vec<Near> {
        let typed: Vec<char> = typed.chars().collect();
        if typed.len() > LONGEST {
            return Vec::new();
        }
        let fst = self.automaton();
        let mut walk = Walk { fst, typed: &typed, nearness, steps: STEPS, word: Vec::new(), found: Vec::new() };
        let first: Row = std::array::from_fn(|place| u8::try_from(place).unwrap_or(u8::MAX));
        walk.down(fst.root().addr(), &first, None);
        walk.found.sort();
        walk.found.dedup_by(|later, first| later.word == first.word);
        walk.found
    }
}

/// For each beginning of the typed word how many edits away the path is.
type Row = [u8; LONGEST + 1];

struct Walk<'a> {
    fst: &'a Fst<Vec<u8>>,
    typed: &'a [char],
    nearness: Nearness,
    steps: usize,
    /// The bytes of the path.
    word: Vec<u8>,
    found: Vec<Near>,
}

/// The row before the last, the letter that led from it to the last, and how long the path is.
#[derive(Clone, Copy)]
struct Before<'a> {
    row: &'a Row,
    letter: char,
    /// Letters of the path.
    depth: usize,
}

impl Walk<'_> {
    fn down(&mut self, node: CompiledAddr, row: &Row, before: Option<Before>) {
        let node = self.fst.node(node);
        let distance = row.get(self.typed.len()).copied().unwrap_or(u8::MAX);
        if distance <= self.nearness.edits && (node.is_final() || self.nearness.open) {
            self.find(distance);
        }
        for transition in node.transitions() {
            self.letter(transition.addr, transition.inp, row, before);
        }
    }

    /// Takes the bytes of one letter, then goes on.
    fn letter(&mut self, node: CompiledAddr, byte: u8, row: &Row, before: Option<Before>) {
        let Some(steps) = self.steps.checked_sub(1) else { return };
        self.steps = steps;
        self.word.push(byte);
        let start = self.word.iter().rposition(|byte| byte & 0xc0 != 0x80).unwrap_or(0);
        match self.word.get(start..).map(std::str::from_utf8) {
            Some(Ok(letter)) => {
                if let Some(letter) = letter.chars().next() {
                    self.step(node, letter, row, before);
                }
            }
            _ => {
                let node = self.fst.node(node);
                for transition in node.transitions() {
                    self.letter(transition.addr, transition.inp, row, before);
                }
            }
        }
        self.word.pop();
    }

    fn step(&mut self, node: CompiledAddr, letter: char, row: &Row, before: Option<Before>) {
        if before.is_none() && self.nearness.same_start && self.typed.first() != Some(&letter) {
            return;
        }
        let depth = before.map_or(0, |before| before.depth) + 1;
        let (next, least) = next_row(self.typed, row, depth, letter, before, self.nearness.edits);
        if least <= self.nearness.edits {
            self.down(node, &next, Some(Before { row, letter, depth }));
        }
    }

    fn find(&mut self, edits: u8) {
        if let Ok(word) = std::str::from_utf8(&self.word) {
            self.found.push(Near { edits, word: word.to_owned() });
        }
    }
}

/// One more letter on the path, and the least edits of it; two neighbours that changed places are one edit. Only
/// beginnings about as long as the path can be near it.
fn next_row(typed: &[char], row: &Row, depth: usize, letter: char, before: Option<Before>, edits: u8) -> (Row, u8) {
    let mut next = [u8::MAX; LONGEST + 1];
    let at = |row: &Row, place: usize| row.get(place).copied().unwrap_or(u8::MAX);
    let from = depth.saturating_sub(usize::from(edits)).max(1);
    let mut least = u8::MAX;
    let mut left = u8::MAX;
    if depth <= usize::from(edits) {
        left = at(row, 0).saturating_add(1);
        next[0] = left;
        least = left;
    }
    for (place, own) in typed.iter().enumerate().take(depth + usize::from(edits)).skip(from - 1) {
        let other = at(row, place).saturating_add(u8::from(*own != letter));
        let mut cell = other.min(at(row, place + 1).saturating_add(1)).min(left.saturating_add(1));
        if let (Some(before), Some(two_back)) = (before, place.checked_sub(1))
            && before.letter == *own
            && typed.get(two_back) == Some(&letter)
        {
            cell = cell.min(at(before.row, two_back).saturating_add(1));
        }
        if let Some(slot) = next.get_mut(place + 1) {
            *slot = cell;
        }
        left = cell;
        least = least.min(cell);
    }
    (next, least)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(words: &[&str], typed: &str, nearness: Nearness) -> Vec<(u8, String)> {
        let mut words = words.to_vec();
        words.sort_unstable();
        words.dedup();
        let stems: [(&str, u32); 0] = [];
        let dictionary = Dictionary::new(&words, &stems);
        dictionary.near(typed, nearness).into_iter().map(|near| (near.edits, near.word)).collect()
    }

    const WHOLE: Nearness = Nearness { edits: 1, same_start: false, open: false };

    fn check(words: &[&str], typed: &str, nearness: Nearness, expected: &[&str]) {
        let found: Vec<String> = near(words, typed, nearness).into_iter().map(|(_, word)| word).collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn one_letter_may_be_wrong() {
        let words = ["legal", "legacy", "regal", "lega", "leagl", "legally"];
        check(&words, "legal", WHOLE, &["legal", "leagl", "lega", "regal"]);
        check(&words, "legal", Nearness { same_start: true, ..WHOLE }, &["legal", "leagl", "lega"]);
        check(&words, "legaly", WHOLE, &["legacy", "legal", "legally"]);
    }

    #[test]
    fn letters_are_compared_not_bytes() {
        check(&["дом", "дым", "том"], "дом", WHOLE, &["дом", "дым", "том"]);
        check(&["국외", "국내"], "국외", WHOLE, &["국외", "국내"]);
    }

    #[test]
    fn an_open_word_may_go_on() {
        let found = near(&["offsite", "offer", "office"], "ofsit", Nearness { open: true, ..WHOLE });
        assert!(found.iter().any(|(_, word)| word == "offsit"), "{found:?}");
    }

    /// The distance by its definition, letters that changed places counted as one.
    fn distance(one: &[char], other: &[char]) -> usize {
        let mut rows = vec![vec![0; other.len() + 1]; one.len() + 1];
        for i in 0..=one.len() {
            for j in 0..=other.len() {
                rows[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let same = usize::from(one[i - 1] != other[j - 1]);
                    let mut least = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + same);
                    if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                        least = least.min(rows[i - 2][j - 2] + 1);
                    }
                    least
                };
            }
        }
        rows[one.len()][other.len()]
    }

    proptest! {
        #[test]
        fn the_walk_finds_what_the_definition_says(
            words in prop::collection::vec("[abé国]{0,6}", 1..12), typed in "[abé国]{1,6}", edits in 0u8..3
        ) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let mut expected: Vec<(u8, String)> = words.iter().filter_map(|word| {
                let letters: Vec<char> = word.chars().collect();
                let far = distance(&letters, &typed.chars().collect::<Vec<_>>());
                (far <= usize::from(edits)).then(|| (far as u8, (*word).to_owned()))
            }).collect();
            expected.sort();
            expected.dedup();
            prop_assert_eq!(near(&words, &typed, Nearness { edits, ..WHOLE }), expected);
        }
    }
}
