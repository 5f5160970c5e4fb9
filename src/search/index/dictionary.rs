//! The words of a segment, each with a number by its place in the order of bytes, and the stems that they share. Kept as
//! automata that share beginnings and endings, several times smaller than the words. It knows no documents.

use crate::search::stem::Stems;
use fst::raw::Fst;
use fst::{IntoStreamer, Map, MapBuilder, Streamer};
use std::ops::Range;

/// So many words can be asked for their stems while someone types.
const FEW: usize = 12;

/// Words and their stems.
#[derive(Debug)]
pub(in crate::search) struct Dictionary {
    /// Word to number.
    words: Map<Vec<u8>>,
    /// Stem to place in `groups`; of a stem with one word, that word and 1, both shifted. Left out are a word that is its
    /// own stem and shares it with none, and stems that few words begin with, all of those that have it among them: these
    /// are found by asking each for its stem.
    stems: Map<Vec<u8>>,
    /// For each stem how many words have it and their numbers, as variable-length integers.
    groups: Vec<u8>,
    count: u32,
}

impl Dictionary {
    /// `words` rise; `stems` are pairs of a stem and the number of a word that has it, rising too. What does not rise
    /// stays out.
    pub fn new(all: &[&str], stems: &[(impl AsRef<str>, u32)]) -> Self {
        let mut builder = MapBuilder::memory();
        let mut count = 0;
        for word in all {
            // In memory nothing else can fail than the order.
            count += u32::from(builder.insert(word, u64::from(count)).is_ok());
        }
        let words = builder.into_map();
        let mut builder = MapBuilder::memory();
        let mut groups = Vec::new();
        for group in stems.chunk_by(|one, other| one.0.as_ref() == other.0.as_ref()) {
            let Some((stem, first)) = group.first() else { continue };
            if is_near(all, stem.as_ref(), group.iter().map(|(_, number)| *number)) {
                continue;
            }
            if let [(stem, only)] = group {
                if words.get(stem.as_ref()) != Some(u64::from(*only)) {
                    let _ = builder.insert(stem.as_ref(), u64::from(*first) << 1 | 1);
                }
            } else if builder.insert(stem.as_ref(), (groups.len() as u64) << 1).is_ok() {
                write_number(group.len() as u64, &mut groups);
                group.iter().for_each(|(_, number)| write_number(u64::from(*number), &mut groups));
            }
        }
        Self { words, stems: builder.into_map(), groups, count }
    }

    /// The dictionary of these parts, as [`Self::parts`] gives them; `None` for bytes that are no automata.
    pub fn of_parts([words, stems, groups]: [Vec<u8>; 3]) -> Option<Self> {
        let words = Map::new(words).ok()?;
        let count = u32::try_from(words.len()).ok()?;
        Some(Self { words, stems: Map::new(stems).ok()?, groups, count })
    }

    pub fn parts(&self) -> [&[u8]; 3] {
        [self.words.as_fst().as_bytes(), self.stems.as_fst().as_bytes(), &self.groups]
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn number(&self, word: &str) -> Option<u32> {
        self.words.get(word).and_then(|number| u32::try_from(number).ok())
    }

    pub fn word(&self, number: u32) -> Option<String> {
        let word = self.words.as_fst().get_key(u64::from(number))?;
        String::from_utf8(word).ok()
    }

    /// The numbers of the words that begin with `start`.
    pub fn beginning(&self, start: &str) -> Range<u32> {
        let first = |from: &[u8]| {
            let mut words = self.words.range().ge(from).into_stream();
            words.next().and_then(|(_, number)| u32::try_from(number).ok()).unwrap_or(self.count)
        };
        let mut behind = start.as_bytes().to_vec();
        match behind.last_mut() {
            // No byte of UTF-8 is the greatest one.
            Some(last) => *last += 1,
            None => return 0..self.count,
        }
        first(start.as_bytes())..first(&behind)
    }

    /// The numbers of the words with this stem, by the rules that the dictionary was made with.
    pub fn of_stem(&self, stem: &str, rules: &Stems) -> Vec<u32> {
        let Some(place) = self.stems.get(stem) else { return self.near_stem(stem, rules) };
        if place & 1 == 1 {
            return u32::try_from(place >> 1).into_iter().collect();
        }
        let place = usize::try_from(place >> 1).ok();
        let Some(mut bytes) = place.and_then(|place| self.groups.get(place..)) else { return Vec::new() };
        let count = read_number(&mut bytes).unwrap_or_default();
        (0..count).map_while(|_| u32::try_from(read_number(&mut bytes)?).ok()).collect()
    }

    /// The words that begin with a stem and have it, where they are few; else the word that is the stem.
    fn near_stem(&self, stem: &str, rules: &Stems) -> Vec<u32> {
        let mut words = self.words.range().ge(stem).into_stream();
        let (mut found, mut begin) = (Vec::new(), 0);
        while let Some((word, number)) = words.next() {
            let Some(word) = std::str::from_utf8(word).ok().filter(|word| word.starts_with(stem)) else { break };
            begin += 1;
            if begin > FEW {
                return self.number(stem).into_iter().collect();
            }
            if rules.stem(word) == stem {
                found.extend(u32::try_from(number));
            }
        }
        found
    }

    pub fn automaton(&self) -> &Fst<Vec<u8>> {
        self.words.as_fst()
    }

    /// Bytes of memory.
    pub fn size(&self) -> usize {
        self.parts().iter().map(|part| part.len()).sum()
    }
}

/// Whether few of the words begin with the stem, and these words among them.
fn is_near(all: &[&str], stem: &str, mut words: impl Iterator<Item = u32>) -> bool {
    let start = all.partition_point(|word| *word < stem);
    let begin = all.iter().skip(start).take(FEW + 1).take_while(|word| word.starts_with(stem)).count();
    begin <= FEW && words.all(|word| (start..start + begin).contains(&(word as usize)))
}

pub(super) fn write_number(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

pub(super) fn read_number(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Language;
    use proptest::prelude::*;

    fn dictionary() -> Dictionary {
        let words = ["data", "date", "legal", "store", "stored", "国外"];
        let stems = [("data", 0), ("date", 1), ("legal", 2), ("store", 3), ("store", 4), ("国外", 5)];
        Dictionary::new(&words, &stems)
    }

    #[test]
    fn words_have_numbers_in_order() {
        let dictionary = dictionary();
        assert_eq!(dictionary.number("legal"), Some(2));
        assert_eq!(dictionary.number("leg"), None);
        assert_eq!(dictionary.word(4).as_deref(), Some("stored"));
        assert_eq!(dictionary.word(6), None);
        assert_eq!(dictionary.len(), 6);
    }

    #[test]
    fn a_beginning_is_a_range_of_numbers() {
        let dictionary = dictionary();
        let check = |start: &str, range: Range<u32>| assert_eq!(dictionary.beginning(start), range, "{start}");
        check("dat", 0..2);
        check("store", 3..5);
        check("国", 5..6);
        check("", 0..6);
        check("x", 5..5);
        check("客", 6..6);
    }

    #[test]
    fn a_stem_knows_its_words() {
        let dictionary = dictionary();
        let rules = Stems::of(Some(Language::EN)).unwrap();
        assert_eq!(dictionary.of_stem("store", &rules), [3, 4]);
        assert_eq!(dictionary.of_stem("sto", &rules), [0; 0]);
    }

    #[test]
    fn parts_make_the_same_dictionary() {
        let parts = dictionary().parts().map(<[u8]>::to_vec);
        assert_eq!(Dictionary::of_parts(parts).unwrap().number("stored"), Some(4));
        assert!(Dictionary::of_parts([vec![1, 2, 3], vec![], vec![]]).is_none());
    }
    proptest! {
        #[test]
        fn every_word_is_found_by_its_stem(words in prop::collection::btree_set("(in|un|stor|happ|go)(e|y|)(s|ed|ing|ly|er|)[a-c]{0,2}", 1..80)) {
            let rules = Stems::of(Some(Language::EN)).unwrap();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let mut stems: Vec<_> = words.iter().zip(0..).map(|(word, number)| (rules.stem(word), number)).collect();
            stems.sort();
            let dictionary = Dictionary::new(&words, &stems);
            for group in stems.chunk_by(|one, other| one.0 == other.0) {
                let numbers: Vec<u32> = group.iter().map(|(_, number)| *number).collect();
                prop_assert_eq!(dictionary.of_stem(&group[0].0, &rules), numbers, "{}", group[0].0);
            }
        }
    }
}
