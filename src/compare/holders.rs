//! The rows of a page by what they hold: for each feature which rows have it and what it weighs there, so that what two
//! pages' rows have in common is counted feature by feature and rows that share nothing cost nothing.

use super::features::Spread;
use super::table::Table;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

/// A feature that at least one in this many rows have is looked up row by row no more: one number for each row, most of
/// them not 0, are faster gone through than a list.
const MANY: usize = 8;

/// One kind of features of all rows of a page.
#[derive(Debug, Default)]
pub(super) struct Holders {
    /// Where a feature stands in `features`.
    places: HashMap<u64, u32, BuildHasherDefault<Spread>>,
    features: Vec<Feature>,
    /// What each row has, row by row: the feature's place and what it weighs in this row, by key.
    held: Vec<(u32, f32)>,
    rows: Vec<Row>,
    /// The rows that have a feature and what it weighs there, feature by feature.
    holders: Vec<(u32, f32)>,
    /// What a feature that many rows have weighs in each row, feature by feature.
    columns: Vec<f32>,
}

#[derive(Debug)]
struct Feature {
    key: u64,
    weight: f32,
    /// Among `holders`.
    range: Range<usize>,
    /// Where it starts among `columns`, if many rows have it.
    column: Option<usize>,
}

/// Who has a feature.
enum Having<'a> {
    Few(&'a [(u32, f32)]),
    /// For each row what the feature weighs there, 0 where it has it not.
    Many(&'a [f32]),
}

#[derive(Debug)]
struct Row {
    /// Among `held`.
    range: Range<usize>,
    /// The weight of all it has.
    total: f32,
}

impl Holders {
    /// `rows` with what each holds and how much that counts, by key; `weight` is asked once for each feature.
    pub fn new<'a>(rows: impl Iterator<Item = &'a [(u64, f32)]>, weight: impl Fn(u64) -> f32) -> Self {
        let mut made = Self::default();
        for row in rows {
            let start = made.held.len();
            let mut total = 0.0;
            for (key, counts) in row {
                let place = made.place(*key, &weight);
                let Some(feature) = made.features.get_mut(place as usize) else { continue };
                let weighs = counts * feature.weight;
                feature.range.end += 1;
                total += weighs;
                made.held.push((place, weighs));
            }
            made.rows.push(Row { range: start..made.held.len(), total });
        }
        made.turn_around();
        made.lay_out();
        made
    }

    /// Adds to each cell of `table` `share` of how alike its two rows are: twice what they have in common by what both
    /// weigh (Dice). What they have in common is summed up by key, so that the same rows are always alike by the same.
    pub fn add_likeness(&self, other: &Self, share: f32, table: &mut Table) {
        let others: Vec<Having> = self.features.iter().map(|feature| other.having(feature.key)).collect();
        let mut common = vec![0.0; other.rows.len()];
        for (number, row) in self.rows.iter().enumerate() {
            common.fill(0.0);
            for (place, weighs) in self.held.get(row.range.clone()).unwrap_or_default() {
                match others.get(*place as usize) {
                    Some(Having::Few(holders)) => {
                        for (column, other) in *holders {
                            if let Some(cell) = common.get_mut(*column as usize) {
                                *cell += lesser(*weighs, *other);
                            }
                        }
                    }
                    Some(Having::Many(column)) => {
                        common.iter_mut().zip(*column).for_each(|(cell, other)| *cell += lesser(*weighs, *other));
                    }
                    None => {}
                }
            }
            for ((cell, common), other) in table.row_mut(number).iter_mut().zip(&common).zip(&other.rows) {
                let sum = row.total + other.total;
                *cell += if sum > 0.0 { share * 2.0 * common / sum } else { 0.0 };
            }
        }
    }

    fn place(&mut self, key: u64, weight: impl Fn(u64) -> f32) -> u32 {
        let next = self.features.len() as u32;
        *self.places.entry(key).or_insert_with(|| {
            self.features.push(Feature { key, weight: weight(key), range: 0..0, column: None });
            next
        })
    }

    /// From what each row holds to who holds each feature. Until now `range.end` counts the holders.
    fn turn_around(&mut self) {
        let mut start = 0;
        for feature in &mut self.features {
            let count = feature.range.end;
            feature.range = start..start;
            start += count;
        }
        self.holders = vec![(0, 0.0); start];
        for (number, row) in (0..).zip(&self.rows) {
            for (place, weighs) in self.held.get(row.range.clone()).unwrap_or_default() {
                let Some(feature) = self.features.get_mut(*place as usize) else { continue };
                if let Some(holder) = self.holders.get_mut(feature.range.end) {
                    *holder = (number, *weighs);
                }
                feature.range.end += 1;
            }
        }
    }

    /// Lays out the features that many rows have row by row.
    fn lay_out(&mut self) {
        let count = self.rows.len();
        for feature in self.features.iter_mut().filter(|feature| feature.range.len() * MANY >= count) {
            let start = self.columns.len();
            feature.column = Some(start);
            self.columns.resize(start + count, 0.0);
            for (row, weighs) in self.holders.get(feature.range.clone()).unwrap_or_default() {
                if let Some(cell) = self.columns.get_mut(start + *row as usize) {
                    *cell = *weighs;
                }
            }
        }
    }

    fn having(&self, key: u64) -> Having<'_> {
        let Some(feature) = self.places.get(&key).and_then(|place| self.features.get(*place as usize)) else {
            return Having::Few(&[]);
        };
        match feature.column {
            Some(start) => Having::Many(self.columns.get(start..start + self.rows.len()).unwrap_or_default()),
            None => Having::Few(self.holders.get(feature.range.clone()).unwrap_or_default()),
        }
    }
}

/// Of two numbers; unlike `f32::min` it asks for no more than the processor does in one go.
fn lesser(one: f32, other: f32) -> f32 {
    if one < other { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Row `n` has the key 0, which all have, and the key `n` of its own.
    fn page(rows: Range<u64>) -> Vec<Vec<(u64, f32)>> {
        rows.map(|row| vec![(0, 1.0), (row, 1.0)]).collect()
    }

    fn holders(rows: &[Vec<(u64, f32)>]) -> Holders {
        Holders::new(rows.iter().map(Vec::as_slice), |key| if key == 0 { 1.0 } else { 3.0 })
    }

    #[test]
    fn what_many_rows_have_and_what_few_have_counts_alike() {
        let (one, other) = (holders(&page(1..40)), holders(&page(20..60)));
        assert!(matches!(other.having(0), Having::Many(_)) && matches!(other.having(25), Having::Few(_)));
        let mut table = Table::new(39, 40);
        one.add_likeness(&other, 0.5, &mut table);
        for row in 0..39 {
            for column in 0..40 {
                let expected = if row + 1 == column + 20 { 0.5 } else { 0.5 * 2.0 / 8.0 };
                assert_eq!(table.get(row, column), expected, "{row} {column}");
            }
        }
    }

    #[test]
    fn an_aside_has_no_more_in_common_than_it_counts() {
        let (one, other) = (holders(&[vec![(7, 0.5)]]), holders(&[vec![(7, 1.0)], vec![(8, 1.0)], Vec::new()]));
        let mut table = Table::new(1, 3);
        one.add_likeness(&other, 1.0, &mut table);
        assert_eq!(table.row(0), [2.0 * 1.5 / 4.5, 0.0, 0.0]);
    }
}
