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

/// Rows of two entries that are asked about at most, the most alike first, and languages that are asked: a comparison has
/// to be ready within a frame.
const MOST_PAIRS: usize = 16;
const MOST_LANGUAGES: usize = 3;

const SECTIONS: [Section; 3] = [Section::Valid, Section::Invalid, Section::Question];

/// Rows of two statuses that are alike by less than [`THRESHOLD`] are alike by the mean of all languages, if that is not
/// less.
pub(super) fn hear(library: &Library, entries: &[Prepared], likenesses: &mut Likenesses) {
    let mut weights: BTreeMap<Language, Weights> = BTreeMap::new();
    for (&(one, other), likeness) in likenesses {
        let (Likeness::Words(table), Some(left), Some(right)) = (likeness, entries.get(one), entries.get(other)) else {
            continue;
        };
        let languages: Vec<Language> = languages(library, left.entry, right.entry).collect();
        if languages.is_empty() {
            continue;
        }
        let mut doubts = doubts(table, left, right);
        for language in languages {
            let sides = [left, right].map(|entry| Translated::new(library, entry, language));
            let [Some(left), Some(right)] = sides else { continue };
            let weights = weights.entry(language).or_insert_with(|| Weights::new(library, Some(language), &[]));
            for doubt in &mut doubts {
                if let (Some(one), Some(other)) = (left.ready(library, doubt.row), right.ready(library, doubt.column)) {
                    doubt.sum += Side::new([&one], weights).likeness(&Side::new([&other], weights)).get(0, 0);
                    doubt.languages += 1.0;
                }
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

fn doubts(table: &Table, left: &Prepared, right: &Prepared) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for section in SECTIONS {
        let columns = right.range(section);
        for row in left.range(section) {
            let cells = table.row(row).get(columns.clone()).unwrap_or_default();
            let in_doubt = columns.clone().zip(cells).filter(|(_, cell)| (DOUBTFUL..THRESHOLD).contains(*cell));
            doubts.extend(in_doubt.map(|(column, cell)| Doubt { row, column, sum: *cell, languages: 1.0 }));
        }
    }
    doubts.sort_by(|a, b| b.sum.total_cmp(&a.sum));
    doubts.truncate(MOST_PAIRS);
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
