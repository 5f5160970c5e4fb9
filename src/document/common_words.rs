//! The most common words of each language, packed into numbers so that thousands of words of a page are looked up in
//! microseconds. Words longer than eight bytes are not common enough to matter and are left out.

use super::Language;

/// Up to eight bytes of a word, ASCII letters in lower case; no word packs to 0.
pub(super) type Packed = u64;

/// A hash table with open addressing; its length is a power of two and more than half of it is empty.
#[derive(Clone, Debug, Default)]
pub(super) struct CommonWords {
    slots: Vec<(Packed, Vec<Language>)>,
    words: Vec<(Packed, Language)>,
}

impl CommonWords {
    pub(super) fn add(&mut self, words: &[String], language: Language) {
        for word in words.iter().filter_map(|word| pack(word.to_lowercase().as_bytes())) {
            if !self.words.contains(&(word, language)) {
                self.words.push((word, language));
            }
        }
        let size = (4 * self.words.len()).next_power_of_two();
        self.slots = vec![(0, Vec::new()); size];
        for &(word, language) in &self.words {
            let slot = self.slot(word);
            if let Some((packed, languages)) = self.slots.get_mut(slot) {
                *packed = word;
                languages.push(language);
            }
        }
    }

    /// The languages among whose most common words `word` is.
    pub(super) fn languages(&self, word: Packed) -> &[Language] {
        self.slots.get(self.slot(word)).map_or(&[], |(_, languages)| languages)
    }

    /// Where `word` stands, or the empty slot where it would.
    fn slot(&self, word: Packed) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let spread = word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        let mut at = usize::try_from(spread).unwrap_or(0) & mask;
        while self.slots.get(at).is_some_and(|(packed, _)| *packed != 0 && *packed != word) {
            at = (at + 1) & mask;
        }
        at
    }
}

/// `None` for an empty word and for one that is too long.
pub(super) fn pack(word: &[u8]) -> Option<Packed> {
    if word.is_empty() || word.len() > 8 {
        return None;
    }
    Some(word.iter().fold(0, |packed, byte| packed << 8 | Packed::from(byte.to_ascii_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::{CommonWords, pack};
    use crate::document::Language;

    #[test]
    fn a_word_is_found_in_every_language_that_has_it() {
        let mut words = CommonWords::default();
        words.add(&["que".into(), "está".into()], Language::ES);
        words.add(&["que".into(), "não".into()], Language::PT);
        let languages = |word: &str| pack(word.as_bytes()).map(|packed| words.languages(packed).to_vec());
        assert_eq!(languages("QUE"), Some(vec![Language::ES, Language::PT]));
        assert_eq!(languages("não"), Some(vec![Language::PT]));
        assert_eq!(languages("the"), Some(vec![]));
        assert_eq!(languages("incomparably"), None);
        assert_eq!(CommonWords::default().languages(1), []);
    }
}
