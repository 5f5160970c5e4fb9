//! How telling a word is: the fewer rows of the library's pages in its language have it, the more. It knows no pair of
//! rows.

use super::features::{Features, KINDS, Spread};
use super::prepared::Prepared;
use super::rows::texts;
use crate::document::{Kind, Language};
use crate::library::{Entry, Library};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Rows counted at most, but for the compared ones; more would hardly move a weight, and a comparison has to be ready
/// within a frame.
const MOST_ROWS: u32 = 250;

/// In how many rows features occur.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Weights {
    rows: u32,
    with: [HashMap<u64, u32, BuildHasherDefault<Spread>>; KINDS],
}

impl Weights {
    /// Counted over `compared`, and over the status entries in `language`, copies left out.
    pub fn new(library: &Library, language: Option<Language>, compared: &[&Prepared]) -> Self {
        let mut weights = Self::default();
        compared.iter().flat_map(|entry| entry.told()).for_each(|features| weights.add(features));
        let is_new = |entry: &Entry| !compared.iter().any(|known| known.entry.path() == entry.path());
        weights.count(library, language, MOST_ROWS, is_new);
        weights
    }

    /// Counted over the status entries in `language` alone, copies left out, until there are `most` rows.
    pub fn sampled(library: &Library, language: Language, most: u32) -> Self {
        let mut weights = Self::default();
        weights.count(library, Some(language), most, |_| true);
        weights
    }

    fn count(&mut self, library: &Library, language: Option<Language>, most: u32, counts: impl Fn(&Entry) -> bool) {
        let most = self.rows + most;
        let is_told = |entry: &&Entry| entry.language == language && entry.copy.is_none();
        let statuses = library.entries().iter().filter(|entry| entry.source.page.kind == Kind::Status);
        for entry in statuses.filter(is_told).filter(|entry| counts(entry)) {
            if self.rows >= most {
                break;
            }
            texts(entry).for_each(|text| self.add(&Features::new(text)));
        }
    }

    /// One more row.
    pub fn add(&mut self, features: &Features) {
        self.rows += 1;
        for (with, features) in self.with.iter_mut().zip(&features.kinds) {
            for (key, _) in features {
                *with.entry(*key).or_default() += 1;
            }
        }
    }

    /// Inverse row frequency; a feature of no row weighs as much as one of a single row.
    pub fn weight(&self, kind: usize, key: u64) -> f32 {
        let with = self.with.get(kind).and_then(|with| with.get(&key)).copied().unwrap_or_default();
        (1.0 + self.rows.max(1) as f32 / with.max(1) as f32).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::super::features::{WORDS, key};
    use super::*;

    #[test]
    fn a_rare_word_weighs_more_and_an_unknown_one_as_a_rare_one() {
        let mut weights = Weights::default();
        ["the law", "the money", "the law and the money"].iter().for_each(|row| weights.add(&Features::new(row)));
        let weight = |word| weights.weight(WORDS, key(word));
        assert!(weight("and") > weight("law") && weight("law") > weight("the"));
        assert_eq!(weight("and"), weight("unheard"));
    }
}
