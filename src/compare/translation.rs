//! How well rows of two languages answer each other: by the words a [`Lexicon`] ties together, their lengths, and the
//! status they name. The place counts too, since translations keep the order of rows, but it can be outvoted: that is
//! how a row that was moved, left out or added shows. It pairs nothing.

use super::Cell;
use super::assign::{Edge, assign};
use super::features::word_keys;
use super::lexicon::{Lexicon, Words};
use super::place::Section;
use super::table::Table;
use std::collections::{BTreeMap, BTreeSet};

/// Pairs worth less than this are no pairs.
pub(super) const LEAST: f32 = 0.03;

/// Rows keep their places as long as these are worth at least this share of the best pairing.
const IN_PLACE: f32 = 0.93;

/// What nearly the same place is worth where one page has more rows than the other.
const NEAR_PLACE: f32 = 0.05;

const SAME_STATUS: f32 = 0.4;
const OTHER_STATUS: f32 = -0.25;
const LENGTH: f32 = 0.15;

/// A row with what counts for its meaning in another language.
pub(super) struct Translated<'a> {
    pub cell: &'a Cell,
    /// The same for all translations of a status.
    pub status: Option<u64>,
    words: BTreeSet<u64>,
    length: f32,
}

impl<'a> Translated<'a> {
    pub fn new(cell: &'a Cell, status: Option<u64>) -> Self {
        let words = word_keys(&cell.text).into_iter().collect();
        Self { cell, status, words, length: cell.text.chars().count().max(1) as f32 }
    }
}

/// What each pair of rows of one section is worth, the place not counted; about 0 to 1, more with a status.
pub(super) fn content(left: &[Translated], right: &[Translated], lexicon: &Lexicon) -> Table {
    let mut table = Table::new(left.len(), right.len());
    if left.first().is_some_and(|row| row.cell.place.section == Section::Definition) {
        (0..left.len()).for_each(|row| table.row_mut(row).fill(1.0));
        return table;
    }
    let (own, other) = (in_rows(left), in_rows(right));
    let weight_of = |words: &Words, rows: &BTreeMap<u64, Vec<usize>>, word: u64| {
        words.weight(word) / rows.get(&word).map_or(1, Vec::len) as f32
    };
    let left_weight = |word| weight_of(&lexicon.left, &own, word);
    let right_weight = |word| weight_of(&lexicon.right, &other, word);
    let total = |row: &Translated, weight: &dyn Fn(u64) -> f32| row.words.iter().map(|word| weight(*word)).sum::<f32>();
    let right_totals: Vec<f32> = right.iter().map(|row| total(row, &right_weight)).collect();
    let lengths = mean_length(left) / mean_length(right).max(1.0);
    for (at, row) in left.iter().enumerate() {
        // For each row on the right: what of the left row is answered, and how near each of its own words is.
        let mut answered = vec![0.0_f32; right.len()];
        let mut answers: Vec<BTreeMap<u64, f32>> = vec![BTreeMap::new(); right.len()];
        for word in &row.words {
            let mut best = vec![0.0_f32; right.len()];
            for (near, likeness) in lexicon.near(*word) {
                for place in other.get(&near).into_iter().flatten() {
                    if let (Some(best), Some(answers)) = (best.get_mut(*place), answers.get_mut(*place)) {
                        *best = best.max(likeness);
                        let known = answers.entry(near).or_default();
                        *known = known.max(likeness);
                    }
                }
            }
            let weight = left_weight(*word);
            answered.iter_mut().zip(best).for_each(|(sum, best)| *sum += weight * best);
        }
        let own_total = total(row, &left_weight);
        let columns = right.iter().zip(answered).zip(answers).zip(&right_totals);
        for (cell, (((other, answered), answers), other_total)) in table.row_mut(at).iter_mut().zip(columns) {
            let back: f32 = answers.iter().map(|(word, likeness)| right_weight(*word) * likeness).sum();
            let sum = own_total + other_total;
            let words = if sum > 0.0 { (answered + back) / sum } else { 0.0 };
            let length = (row.length / other.length / lengths).ln().abs();
            *cell = words - LENGTH * length + status(row.status, other.status);
        }
    }
    table
}

/// What each pair of rows is worth when they are paired: lists of one length are locked by place unless their content
/// says plainly that the order is another.
pub(super) fn worth(content: &Table, rows: usize, columns: usize) -> Table {
    let mut worth = Table::new(rows, columns);
    let edges = |worth: &dyn Fn(usize, usize) -> f32| {
        let all = (0..rows).flat_map(|left| (0..columns).map(move |right| (left, right)));
        let edges = all.map(|(left, right)| Edge { left, right, worth: worth(left, right) });
        edges.filter(|edge| edge.worth > 0.0).collect::<Vec<_>>()
    };
    let total = |pairs: &[Edge]| pairs.iter().map(|pair| pair.worth).sum::<f32>();
    let found = edges(&|left, right| content.get(left, right));
    let in_place: Vec<Edge> = found.iter().copied().filter(|edge| edge.left == edge.right).collect();
    if rows == columns && total(&in_place) >= IN_PLACE * total(&assign(&found)) {
        for row in 0..rows {
            if let Some(cell) = worth.row_mut(row).get_mut(row) {
                *cell = 1.0 + content.get(row, row).max(0.0);
            }
        }
        return worth;
    }
    let missing = rows.abs_diff(columns);
    for row in 0..rows {
        for (column, cell) in worth.row_mut(row).iter_mut().enumerate() {
            let is_near = missing > 0 && row.abs_diff(column) <= missing;
            *cell = content.get(row, column) + if is_near { NEAR_PLACE } else { 0.0 };
        }
    }
    worth
}

fn status(one: Option<u64>, other: Option<u64>) -> f32 {
    match (one, other) {
        (Some(one), Some(other)) if one == other => SAME_STATUS,
        (Some(_), Some(_)) => OTHER_STATUS,
        _ => 0.0,
    }
}

fn in_rows(rows: &[Translated]) -> BTreeMap<u64, Vec<usize>> {
    let mut found: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        row.words.iter().for_each(|word| found.entry(*word).or_default().push(at));
    }
    found
}

fn mean_length(rows: &[Translated]) -> f32 {
    rows.iter().map(|row| row.length).sum::<f32>() / rows.len().max(1) as f32
}
