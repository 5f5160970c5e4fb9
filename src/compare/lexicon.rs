//! Which words of two languages mean the same, learnt from the library itself: the rows of translated pages stand in the
//! same order, so that words which keep meeting in such rows belong together. Names, numbers and words of one origin are
//! known by their letters. It knows no pair of rows that is to be judged.

use super::features::{Features, key, word_keys, words};
use super::place::Section;
use super::rows::rows;
use crate::document::{Kind, Language};
use crate::library::{Entry, FamilyId, Library};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Families learnt from at most: a comparison has to be ready at once.
const MOST_FAMILIES: usize = 150;

/// Words that share at least this much of their letters are of one origin.
const ONE_ORIGIN: f32 = 0.5;

/// What a single meeting is worth beside repeated ones.
const ONCE: f32 = 0.5;

/// The words of one language that are asked for.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By key, with the word's letter runs.
    runs: BTreeMap<u64, Vec<u64>>,
    /// In how many rows of the library's pages a word occurs.
    rows: HashMap<u64, u32>,
}

impl Words {
    /// The words of `texts`.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut made = Self::default();
        for word in texts.into_iter().flat_map(words) {
            let runs = || {
                let [_, grams] = Features::new(&word).kinds;
                grams.into_iter().map(|(gram, _)| gram).collect()
            };
            made.runs.entry(key(&word)).or_insert_with(runs);
        }
        made
    }

    /// How telling a word is.
    pub fn weight(&self, word: u64) -> f32 {
        const TYPICAL_ROWS: f32 = 200.0;
        let rows = self.rows.get(&word).copied().unwrap_or_default();
        (1.0 + TYPICAL_ROWS / (rows + 1) as f32).ln()
    }

    fn known(&self, text: &str) -> BTreeSet<u64> {
        word_keys(text).into_iter().filter(|word| self.runs.contains_key(word)).collect()
    }
}

/// How near words of one language are to words of another, from 0 to 1.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    near: BTreeMap<u64, BTreeMap<u64, f32>>,
    pub left: Words,
    pub right: Words,
    /// Rows it has learnt from; without any only letters tell.
    pub rows: usize,
}

impl Lexicon {
    /// Learns from all families that have both languages but those of `judged`, whose order is in doubt.
    pub fn new(
        library: &Library,
        languages: (Language, Language),
        judged: &[&FamilyId],
        left: Words,
        right: Words,
    ) -> Self {
        let mut lexicon = Self { left, right, ..Self::default() };
        lexicon.learn_letters();
        let mut together: HashMap<(u64, u64), u32> = HashMap::new();
        for (one, other) in pairs(library, languages, judged) {
            lexicon.meet(&one.name, &other.name, &mut together);
            for section in Section::ALL.iter().filter(|section| **section < Section::Update) {
                let (one, other) = (rows(one, *section), rows(other, *section));
                if one.len() != other.len() {
                    continue;
                }
                lexicon.rows += one.len();
                for (one, other) in one.iter().zip(&other) {
                    lexicon.meet(&one.text, &other.text, &mut together);
                }
            }
        }
        for ((one, other), times) in together {
            let rows = |words: &Words, word| words.rows.get(&word).copied().unwrap_or_default() as f32;
            let dice = 2.0 * (times as f32 - 0.5) / (rows(&lexicon.left, one) + rows(&lexicon.right, other));
            lexicon.bring_near(one, other, if times > 1 { dice } else { ONCE * dice });
        }
        lexicon
    }

    /// The words near to `left`, and how near.
    pub fn near(&self, left: u64) -> impl Iterator<Item = (u64, f32)> {
        self.near.get(&left).into_iter().flatten().map(|(word, near)| (*word, *near))
    }

    fn meet(&mut self, left: &str, right: &str, together: &mut HashMap<(u64, u64), u32>) {
        let (left, right) = (self.left.known(left), self.right.known(right));
        left.iter().for_each(|word| *self.left.rows.entry(*word).or_default() += 1);
        right.iter().for_each(|word| *self.right.rows.entry(*word).or_default() += 1);
        for one in &left {
            for other in &right {
                *together.entry((*one, *other)).or_default() += 1;
            }
        }
    }

    fn learn_letters(&mut self) {
        let mut with_run: HashMap<u64, Vec<u64>> = HashMap::new();
        for (word, runs) in &self.right.runs {
            runs.iter().for_each(|run| with_run.entry(*run).or_default().push(*word));
        }
        let mut found = Vec::new();
        for (word, runs) in &self.left.runs {
            let mut shared: BTreeMap<u64, f32> = BTreeMap::new();
            for other in runs.iter().filter_map(|run| with_run.get(run)).flatten() {
                *shared.entry(*other).or_default() += 1.0;
            }
            for (other, shared) in shared {
                let of_other = self.right.runs.get(&other).map_or(0, Vec::len);
                let likeness = 2.0 * shared / (runs.len() + of_other) as f32;
                // Short words share their few letters with too many others.
                let is_long = runs.len().min(of_other) >= 4;
                if *word == other || (likeness > ONE_ORIGIN && is_long) {
                    found.push((*word, other, likeness));
                }
            }
        }
        found.into_iter().for_each(|(one, other, likeness)| self.bring_near(one, other, likeness));
    }

    fn bring_near(&mut self, one: u64, other: u64, likeness: f32) {
        let near = self.near.entry(one).or_default().entry(other).or_default();
        *near = near.max(likeness);
    }
}

/// Pages and their translations.
fn pairs<'a>(
    library: &'a Library,
    (one, other): (Language, Language),
    judged: &'a [&FamilyId],
) -> impl Iterator<Item = (&'a Entry, &'a Entry)> {
    let mut last: Option<&FamilyId> = None;
    let original = move |entry: &&Entry| {
        let is_status = entry.source.page.kind == Kind::Status && entry.copy.is_none();
        is_status && entry.language == Some(one) && !judged.contains(&&entry.family)
    };
    let entries = library.entries().iter().filter(original);
    let first_of_family = entries.filter(move |entry| last.replace(&entry.family) != Some(&entry.family));
    let translated = first_of_family.filter_map(move |entry| {
        let translation = library.translation(entry.path(), other)?;
        Some((entry, library.get(translation)?))
    });
    translated.take(MOST_FAMILIES)
}
