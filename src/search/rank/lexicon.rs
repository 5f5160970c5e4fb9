//! The words of one language that mean something to a query, looked up for every word that is read: most of these mean
//! nothing, and are told by their first letters and length alone.

use crate::search::index::WordHasher;
use crate::search::why::HowMatched;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// What a word of the library means to the query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::search) struct Meaning {
    pub atom: usize,
    pub how: HowMatched,
    /// 1 where it is the very word, less otherwise.
    pub factor: f32,
}

impl Meaning {
    /// Whether the word goes on behind what was typed.
    pub fn is_start(self) -> bool {
        self.how == HowMatched::Start
    }
}

/// Words and what they mean.
#[derive(Debug)]
pub(in crate::search) struct Lexicon {
    words: HashMap<String, Vec<Meaning>, BuildHasherDefault<WordHasher>>,
    /// A bit for the first letters and length of each word.
    seen: [u64; BITS / 64],
}

const BITS: usize = 4096;

impl Default for Lexicon {
    fn default() -> Self {
        Self { words: HashMap::default(), seen: [0; BITS / 64] }
    }
}

impl Lexicon {
    /// Of two meanings for one atom the better counts.
    pub fn add(&mut self, word: &str, meaning: Meaning) {
        let bit = bit(word);
        if let Some(bits) = self.seen.get_mut(bit / 64) {
            *bits |= 1 << (bit % 64);
        }
        let meanings = self.words.entry(word.to_owned()).or_default();
        match meanings.iter_mut().find(|known| known.atom == meaning.atom) {
            Some(known) if known.factor >= meaning.factor => {}
            Some(known) => *known = meaning,
            None => meanings.push(meaning),
        }
    }

    pub fn meanings(&self, word: &str) -> &[Meaning] {
        let bit = bit(word);
        if self.seen.get(bit / 64).is_none_or(|bits| bits & (1 << (bit % 64)) == 0) {
            return &[];
        }
        self.words.get(word).map_or(&[], Vec::as_slice)
    }
}

fn bit(word: &str) -> usize {
    let byte = |place: usize| word.as_bytes().get(place).map_or(0, |byte| usize::from(*byte));
    (byte(0) * 31 + byte(1) * 7 + byte(2) * 131 + byte(3) * 17 + word.len() * 67) % BITS
}
