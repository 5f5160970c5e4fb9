//! How alike the rows of two pages in one language are, from 0 to 1: the weighted share of words and of letter runs that
//! both have (Dice), and for scenarios that name a status whether they name the same. It pairs nothing.

use super::features::{Features, KINDS};
use super::holders::Holders;
use super::table::Table;
use super::weights::Weights;

/// Rows from here on say the same or nearly the same. Found on the real playbook in English, German, Spanish and Japanese:
/// of rows of two statuses, those that a reader calls near-equal lie above it and the others below, with few exceptions;
/// `docs/compare.md` has the figures.
pub const THRESHOLD: f32 = 0.5;

/// What each way of looking at a text counts: words, letter runs.
const SHARES: [f32; KINDS] = [0.3, 0.7];

/// What the status counts where both rows name one.
const STATUS_SHARE: f32 = 0.15;

/// A row made ready: its features, the status it names if it is a redirect, and what must agree for rows to be alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ready {
    pub features: Features,
    pub status: Option<u64>,
    /// Rows of unequal gates are not alike at all.
    pub gate: Option<u64>,
}

/// The rows of one page, ready to be held against those of another.
#[derive(Debug)]
pub(super) struct Side {
    kinds: [Holders; KINDS],
    conditions: Vec<(Option<u64>, Option<u64>)>,
}

impl Side {
    pub fn new<'a, I>(rows: I, weights: &Weights) -> Self
    where
        I: IntoIterator<Item = &'a Ready>,
        I::IntoIter: Clone,
    {
        let rows = rows.into_iter();
        let kind = |kind: usize| {
            let features = rows.clone().map(move |row| row.features.kinds.get(kind).map_or(&[][..], Vec::as_slice));
            Holders::new(features, |key| weights.weight(kind, key))
        };
        Self { kinds: std::array::from_fn(kind), conditions: rows.map(|row| (row.status, row.gate)).collect() }
    }

    /// How alike each row is to each of `other`.
    pub fn likeness(&self, other: &Self) -> Table {
        let mut table = Table::new(self.conditions.len(), other.conditions.len());
        for ((own, others), share) in self.kinds.iter().zip(&other.kinds).zip(SHARES) {
            own.add_likeness(others, share, &mut table);
        }
        for (row, own) in self.conditions.iter().enumerate() {
            for (cell, other) in table.row_mut(row).iter_mut().zip(&other.conditions) {
                *cell = if own.1 == other.1 { with_status(*cell, own.0, other.0) } else { 0.0 };
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
