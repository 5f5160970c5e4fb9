//! How alike the rows of two pages in one language are, from 0 to 1: the weighted share of words and of letter runs that
//! both have (Dice), and for scenarios that name a status whether they name the same. It pairs nothing.

use super::features::{Features, KINDS};
use super::weights::Weights;

/// Rows from here on say the same or nearly the same. Found on the real playbook in English, German, Spanish and Japanese:
/// of rows of two statuses, those that a reader calls near-equal lie above it and the others below, with few exceptions;
/// `docs/compare.md` has the figures.
pub const THRESHOLD: f32 = 0.5;

/// What each way of looking at a text counts: words, letter runs.
const SHARES: [f32; KINDS] = [0.3, 0.7];

/// What the status counts where both rows name one.
const STATUS_SHARE: f32 = 0.15;

/// A number for each row of one page with each row of another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    columns: usize,
    cells: Vec<f32>,
}

impl Table {
    pub fn new(rows: usize, columns: usize) -> Self {
        Self { columns, cells: vec![0.0; rows * columns] }
    }

    pub fn get(&self, row: usize, column: usize) -> f32 {
        self.row(row).get(column).copied().unwrap_or_default()
    }

    pub fn row(&self, row: usize) -> &[f32] {
        let start = row * self.columns;
        self.cells.get(start..start + self.columns).unwrap_or_default()
    }

    pub fn row_mut(&mut self, row: usize) -> &mut [f32] {
        let start = row * self.columns;
        self.cells.get_mut(start..start + self.columns).unwrap_or_default()
    }
}

/// A row made ready: its features, the status it names if it is a redirect, and what must agree for rows to be alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ready {
    pub features: Features,
    pub status: Option<u64>,
    /// Rows of unequal gates are not alike at all.
    pub gate: Option<u64>,
}

/// The rows of one page, their features sorted for joining.
#[derive(Debug)]
pub(super) struct Side {
    joined: [Postings; KINDS],
    totals: Vec<[f32; KINDS]>,
    conditions: Vec<(Option<u64>, Option<u64>)>,
}

/// For each feature the rows that have it, and what it weighs in each.
#[derive(Debug, Default)]
struct Postings {
    /// By key, with where the rows of the key start.
    keys: Vec<(u64, usize)>,
    rows: Vec<(u32, f32)>,
}

impl Postings {
    fn new(mut all: Vec<(u64, u32, f32)>) -> Self {
        // Stable: rows come in order, and the keys of each are sorted already, which this sort makes use of.
        all.sort_by_key(|(key, ..)| *key);
        let mut postings = Self::default();
        for (key, row, weight) in all {
            if postings.keys.last().is_none_or(|(last, _)| *last != key) {
                postings.keys.push((key, postings.rows.len()));
            }
            postings.rows.push((row, weight));
        }
        postings
    }

    /// Keys with their rows, by key.
    fn groups(&self) -> impl Iterator<Item = (u64, &[(u32, f32)])> {
        let ends = self.keys.iter().skip(1).map(|(_, start)| *start).chain([self.rows.len()]);
        let groups = self.keys.iter().zip(ends);
        groups.map(|((key, start), end)| (*key, self.rows.get(*start..end).unwrap_or_default()))
    }
}

impl Side {
    pub fn new<'a>(rows: impl IntoIterator<Item = &'a Ready>, weights: &Weights) -> Self {
        let mut all: [Vec<(u64, u32, f32)>; KINDS] = Default::default();
        let (mut totals, mut conditions) = (Vec::new(), Vec::new());
        for (row, ready) in (0..).zip(rows) {
            let mut of_row = [0.0; KINDS];
            for (kind, ((features, all), total)) in
                ready.features.kinds.iter().zip(&mut all).zip(&mut of_row).enumerate()
            {
                for (key, counts) in features {
                    let weight = counts * weights.weight(kind, *key);
                    *total += weight;
                    all.push((*key, row, weight));
                }
            }
            totals.push(of_row);
            conditions.push((ready.status, ready.gate));
        }
        Self { joined: all.map(Postings::new), totals, conditions }
    }

    /// How alike each row is to each of `other`.
    pub fn likeness(&self, other: &Self) -> Table {
        let mut table = Table::new(self.totals.len(), other.totals.len());
        for (kind, share) in SHARES.into_iter().enumerate() {
            let common = self.common(other, kind);
            for (row, totals) in self.totals.iter().enumerate() {
                let own = totals.get(kind).copied().unwrap_or_default();
                let sums = common.row(row).iter().zip(&other.totals);
                for (cell, (common, totals)) in table.row_mut(row).iter_mut().zip(sums) {
                    let sum = own + totals.get(kind).copied().unwrap_or_default();
                    *cell += if sum > 0.0 { share * 2.0 * common / sum } else { 0.0 };
                }
            }
        }
        for (row, own) in self.conditions.iter().enumerate() {
            for (cell, other) in table.row_mut(row).iter_mut().zip(&other.conditions) {
                *cell = if own.1 == other.1 { with_status(*cell, own.0, other.0) } else { 0.0 };
            }
        }
        table
    }

    /// The weight of what two rows have in common.
    fn common(&self, other: &Self, kind: usize) -> Table {
        let mut table = Table::new(self.totals.len(), other.totals.len());
        let (Some(own), Some(others)) = (self.joined.get(kind), other.joined.get(kind)) else { return table };
        let mut others = others.groups().peekable();
        for (key, rows) in own.groups() {
            while others.next_if(|(other, _)| *other < key).is_some() {}
            let Some((_, columns)) = others.next_if(|(other, _)| *other == key) else { continue };
            for (row, weight) in rows {
                let cells = table.row_mut(*row as usize);
                for (column, other) in columns {
                    if let Some(cell) = cells.get_mut(*column as usize) {
                        *cell += weight.min(*other);
                    }
                }
            }
        }
        table
    }
}

fn with_status(likeness: f32, one: Option<u64>, other: Option<u64>) -> f32 {
    match (one, other) {
        (Some(one), Some(other)) => {
            let same = if one == other { 1.0 } else { 0.0 };
            (1.0 - STATUS_SHARE) * likeness + STATUS_SHARE * same
        }
        _ => likeness,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [&str; 4] = [
        "The contract does not meet the company's policy.",
        "The contract does not meet a policy of the trade.",
        "Nobody answers the phone.",
        "お客様はデータを移行する必要があります。",
    ];

    fn likeness(left: &str, right: &str) -> f32 {
        let mut weights = Weights::default();
        ROWS.iter().for_each(|row| weights.add(&Features::new(row)));
        let side = |text| Side::new(&[Ready { features: Features::new(text), ..Ready::default() }], &weights);
        side(left).likeness(&side(right)).get(0, 0)
    }

    #[test]
    fn the_same_words_are_wholly_alike_in_any_order_and_case() {
        assert!(likeness(ROWS[0], ROWS[0]) > 0.999);
        assert!(likeness("Policy, contract.", "contract POLICY") > 0.999);
        assert!(likeness(ROWS[3], ROWS[3]) > 0.999);
    }

    #[test]
    fn nearly_the_same_lies_above_the_threshold_and_the_rest_below() {
        assert!(likeness(ROWS[0], ROWS[1]) > THRESHOLD);
        assert!(likeness(ROWS[3], "お客様はデータを移行しています。") > THRESHOLD);
        assert!(likeness(ROWS[0], ROWS[2]) < THRESHOLD / 2.0);
        assert_eq!(likeness(ROWS[0], ""), 0.0);
    }

    #[test]
    fn a_redirect_elsewhere_is_a_little_less_alike_and_another_gate_not_at_all() {
        let ready = |status, gate| Ready { features: Features::new(ROWS[0]), status, gate };
        let side = |ready| Side::new(&[ready], &Weights::default());
        let alike = |one: Ready, other: Ready| side(one).likeness(&side(other)).get(0, 0);
        let apart = alike(ready(Some(1), None), ready(Some(2), None));
        assert!((apart - (1.0 - STATUS_SHARE)).abs() < 0.001, "{apart}");
        assert_eq!(alike(ready(None, Some(1)), ready(None, Some(2))), 0.0);
    }
}
