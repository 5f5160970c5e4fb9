//! What translations say of two rows whose own words leave it in doubt whether they mean the same. Rows stand in one order
//! in all languages, so that the same two rows can be held against each other in each of them: a translator who chose other
//! words for one of them is outvoted by those who did not. It pairs nothing, and no pair loses by it.

use super::align::{Likeness, Likenesses};
use super::lane::Cell;
use super::likeness::{Ready, Side, THRESHOLD};
use super::place::Section;
use super::prepared::{Prepared, ready};
use super::rows::rows;
use super::table::Table;
use super::weights::Weights;
use crate::document::Language;
use crate::library::{Entry, Library};
use std::collections::BTreeMap;

/// Rows that are less alike than this are not in doubt.
const DOUBTFUL: f32 = 0.3;

/// Rows of two entries that are asked about at most, the most alike first, languages that are asked, and rows by which
/// their words are weighed: a comparison has to be ready within a frame.
const MOST_PAIRS: usize = 8;
const MOST_LANGUAGES: usize = 3;
const MOST_ROWS: u32 = 100;

const SECTIONS: [Section; 3] = [Section::Valid, Section::Invalid, Section::Question];

/// Rows of two statuses that are alike by less than [`THRESHOLD`] are alike by the mean of all languages, if that is not
/// less.
pub(super) fn hear(library: &Library, entries: &[Prepared], likenesses: &mut Likenesses) {
    let mut weights: BTreeMap<Language, Weights> = BTreeMap::new();
    let mut translations: BTreeMap<(usize, Language), Option<Translated>> = BTreeMap::new();
    for (&(one, other), likeness) in likenesses {
        let (Likeness::Words(table), Some(left), Some(right)) = (likeness, entries.get(one), entries.get(other)) else {
            continue;
        };
        let languages: Vec<Language> = languages(library, left.entry, right.entry).collect();
        if languages.is_empty() {
            continue;
        }
        let mut doubts = doubts(table, left, right);
        if doubts.is_empty() {
            continue;
        }
        for language in languages {
            for (number, own) in [(one, left), (other, right)] {
                translations.entry((number, language)).or_insert_with(|| Translated::new(library, own, language));
            }
            let translated = |number| translations.get(&(number, language)).and_then(Option::as_ref);
            let (Some(left), Some(right)) = (translated(one), translated(other)) else { continue };
            let weights = weights.entry(language).or_insert_with(|| Weights::sampled(library, language, MOST_ROWS));
            let heard = doubts.iter_mut().filter_map(|doubt| {
                let rows = (left.ready(library, doubt.row)?, right.ready(library, doubt.column)?);
                Some((doubt, rows))
            });
            let (heard, rows): (Vec<_>, Vec<_>) = heard.unzip();
            let left = Side::new(rows.iter().map(|(left, _)| left), weights);
            let table = left.likeness(&Side::new(rows.iter().map(|(_, right)| right), weights));
            for (at, doubt) in heard.into_iter().enumerate() {
                doubt.sum += table.get(at, at);
                doubt.languages += 1.0;
            }
        }
        for doubt in doubts {
            let mean = doubt.sum / doubt.languages;
            if mean >= THRESHOLD
                && let Some(cell) = table.row_mut(doubt.row).get_mut(doubt.column)
            {
                *cell = mean;
            }
        }
    }
}

/// Two rows, by their places among the cells, and how alike they are in the languages asked so far.
struct Doubt {
    row: usize,
    column: usize,
    sum: f32,
    languages: f32,
}

/// The rows in doubt, the most alike first.
fn doubts(table: &Table, left: &Prepared, right: &Prepared) -> Vec<Doubt> {
    let mut doubts: Vec<Doubt> = Vec::with_capacity(MOST_PAIRS + 1);
    for section in SECTIONS {
        let columns = right.range(section);
        for row in left.range(section) {
            let cells = table.row(row).get(columns.clone()).unwrap_or_default();
            for (column, cell) in columns.clone().zip(cells).filter(|(_, cell)| (DOUBTFUL..THRESHOLD).contains(*cell)) {
                let at = doubts.partition_point(|doubt| doubt.sum >= *cell);
                if at < MOST_PAIRS {
                    doubts.insert(at, Doubt { row, column, sum: *cell, languages: 1.0 });
                    doubts.truncate(MOST_PAIRS);
                }
            }
        }
    }
    doubts
}

/// The languages that have both entries, beside their own.
fn languages<'a>(library: &'a Library, one: &'a Entry, other: &'a Entry) -> impl Iterator<Item = Language> + 'a {
    let is_told = one.language == other.language && one.family != other.family;
    let others = library.languages().iter().map(|(language, _)| *language).filter(move |language| {
        let has = |entry: &Entry| library.translation(entry.path(), *language).is_some();
        is_told && one.language != Some(*language) && has(one) && has(other)
    });
    others.take(MOST_LANGUAGES)
}

/// An entry and its translation.
struct Translated<'a> {
    own: &'a Prepared<'a>,
    entry: &'a Entry,
    rows: [Vec<Cell>; SECTIONS.len()],
}

impl<'a> Translated<'a> {
    fn new(library: &'a Library, own: &'a Prepared, language: Language) -> Option<Self> {
        let entry = library.get(library.translation(own.entry.path(), language)?)?;
        Some(Self { own, entry, rows: SECTIONS.map(|section| rows(entry, section)) })
    }

    /// What the row at `at` is in the translation; `None` when rows were added or left out, or it names another status.
    fn ready(&self, library: &Library, at: usize) -> Option<Ready> {
        let (section, rows) =
            SECTIONS.iter().zip(&self.rows).find(|(section, _)| self.own.range(**section).contains(&at))?;
        let range = self.own.range(*section);
        let cell = rows.get(at - range.start).filter(|_| rows.len() == range.len())?;
        Some(ready(library, self.entry, cell)).filter(|ready| ready.status == self.own.status(at))
    }
}
