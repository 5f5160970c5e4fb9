//! What of a text counts for its meaning: the folded words it is made of, and the runs of three letters within them, so
//! that `policy` is near `policies` and German compounds are near their parts. Scripts without blanks between words count
//! by pairs of characters. What stands in brackets is an aside and counts half. It knows no other text.

use crate::search::fold;
use std::hash::Hasher;
use xxhash_rust::xxh3::xxh3_64;

/// What an aside counts, beside 1 for other words.
const ASIDE: f32 = 0.5;

/// The ways in which texts are looked at.
pub(super) const KINDS: usize = 2;
pub(super) const WORDS: usize = 0;

/// The features of one text: for each kind keys and how much each counts, by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Features {
    pub kinds: [Vec<(u64, f32)>; KINDS],
}

impl Features {
    pub fn new(text: &str) -> Self {
        let folded = fold(text);
        // A sentence of 80 letters has about as many runs.
        let mut kinds = [Vec::with_capacity(24), Vec::with_capacity(96)];
        each_word(&folded, |word, counts| {
            let [words, grams] = &mut kinds;
            words.push(Marked::new(key(word), counts));
            if is_pair(word) {
                grams.push(Marked::new(key(word), counts));
            } else {
                each_gram(word, |gram| grams.push(Marked::new(gram, counts)));
            }
        });
        Self { kinds: kinds.map(each_once) }
    }
}

/// A key and, in its last bit, whether it counts in full: one number sorts faster than two.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Marked(u64);

impl Marked {
    fn new(key: u64, counts: f32) -> Self {
        Self((key << 1) | u64::from(counts > ASIDE))
    }

    fn key(self) -> u64 {
        self.0 >> 1
    }

    fn counts(self) -> f32 {
        if self.0 & 1 == 1 { 1.0 } else { ASIDE }
    }
}

/// Each key once, by key; it counts as much as at its weightiest place.
fn each_once(mut all: Vec<Marked>) -> Vec<(u64, f32)> {
    all.sort_unstable();
    all.dedup_by(|next, kept| {
        let same = next.key() == kept.key();
        if same {
            // The last bit sorts last.
            *kept = *next;
        }
        same
    });
    all.into_iter().map(|marked| (marked.key(), marked.counts())).collect()
}

/// The keys of the words of a text, each once.
pub(super) fn word_keys(text: &str) -> Vec<u64> {
    let mut keys = Vec::new();
    each_word(&fold(text), |word, _| keys.push(key(word)));
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Spreads keys of features, most of which are spread already.
#[derive(Clone, Debug, Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= xxh3_64(bytes);
    }

    fn write_u64(&mut self, key: u64) {
        let mixed = (key ^ (key >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 29);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The words of a text, folded, in order; for scripts without blanks the pairs of neighbouring characters.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(&fold(text), |word, _| words.push(word.to_owned()));
    words
}

/// What stands for a word where only equality counts; the first bit is free.
pub(super) fn key(word: &str) -> u64 {
    xxh3_64(word.as_bytes()) >> 1
}

/// Whether a character belongs to a script that puts no blanks between words.
pub(super) fn is_unspaced(character: char) -> bool {
    character >= '\u{0e00}'
        && matches!(character,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_pair(word: &str) -> bool {
    word.chars().next().is_some_and(is_unspaced)
}

/// Calls `take` with each word of a folded text and what it counts.
fn each_word(folded: &str, mut take: impl FnMut(&str, f32)) {
    let mut depth = 0_usize;
    let mut start = None;
    let mut before = ' ';
    for (at, character) in folded.char_indices().chain([(folded.len(), ' ')]) {
        let inside = character.is_alphanumeric();
        let breaks =
            !inside || (!character.is_ascii() || !before.is_ascii()) && is_unspaced(before) != is_unspaced(character);
        if breaks && let Some(run) = start.take().and_then(|start: usize| folded.get(start..at)) {
            let counts = if depth > 0 { ASIDE } else { 1.0 };
            if is_pair(run) { each_pair(run, |pair| take(pair, counts)) } else { take(run, counts) }
        }
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if inside && start.is_none() => start = Some(at),
            _ => {}
        }
        before = character;
    }
}

/// The neighbours in a run of characters; one alone is a pair of its own.
fn each_pair(run: &str, mut take: impl FnMut(&str)) {
    let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
    if starts.len() < 3 {
        return take(run);
    }
    for window in starts.windows(3) {
        if let [start, _, end] = window
            && let Some(pair) = run.get(*start..*end)
        {
            take(pair);
        }
    }
}

/// The runs of three characters of a word with a mark at either end; three characters fit a key as they are.
fn each_gram(word: &str, mut take: impl FnMut(u64)) {
    const SHIFT: u32 = 21;
    const MASK: u64 = (1 << (3 * SHIFT)) - 1;
    let mut gram = u64::from('^');
    for (place, character) in word.chars().chain(['$']).enumerate() {
        gram = ((gram << SHIFT) | u64::from(character)) & MASK;
        if place > 0 {
            take(gram);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(words(text), expected, "{text}");
    }

    #[test]
    fn words_are_folded_and_scripts_without_blanks_fall_into_pairs() {
        check("Élan's (first) visit", &["elan", "s", "first", "visit"]);
        check("データを O365 へ", &["デー", "ータ", "タを", "o365", "へ"]);
        check(" — !", &[]);
    }

    #[test]
    fn an_aside_counts_half_unless_the_word_stands_outside_too() {
        let features = Features::new("cloud (cloud storage");
        let counts = |word| features.kinds[WORDS].iter().find(|(known, _)| *known == key(word)).map(|found| found.1);
        assert_eq!((counts("cloud"), counts("storage")), (Some(1.0), Some(ASIDE)));
    }

    #[test]
    fn a_gram_is_three_characters() {
        let count = |word| Features::new(word).kinds[1].len();
        assert_eq!((count("a"), count("ab"), count("policy")), (1, 2, 6));
    }
}
