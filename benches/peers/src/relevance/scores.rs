//! From ranks to figures: success at 1 and 3, mean reciprocal rank, and how sure they are. Samples are drawn of
//! situations, with all their languages: rows of one situation are no independent evidence.

use super::measure::{Engine, Outcome};
use crate::chance::Chance;
use crate::clock::percentile;
use serde::Serialize;
use std::collections::BTreeMap;

/// Samples drawn for an interval.
const SAMPLES: usize = 4_000;
/// The part of the samples that an interval leaves out at each end.
const TAIL: f64 = 0.025;

/// A mean, and where 95 of 100 samples have it; times 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Interval {
    pub mean: f64,
    pub low: f64,
    pub high: f64,
}

/// How two engines did on the same questions.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    pub measure: &'static str,
    pub ours: Interval,
    pub tantivy: Interval,
    /// Ours less tantivy's, paired.
    pub difference: Interval,
    /// The part of the samples in which ours is below, 0 to 1.
    pub below: f64,
}

/// What finding the right entry at a rank is worth, from 0 to 1.
type Worth = fn(Option<usize>) -> f64;

const MEASURES: [(&str, Worth); 3] = [
    ("s@1", |rank| if rank == Some(1) { 1.0 } else { 0.0 }),
    ("s@3", |rank| if rank.is_some_and(|rank| rank <= 3) { 1.0 } else { 0.0 }),
    ("MRR", |rank| rank.map_or(0.0, |rank| 1.0 / rank as f64)),
];

/// Compares the engines on these outcomes, by each measure.
pub fn compare(outcomes: &[&Outcome], seed: u64) -> Vec<Compared> {
    MEASURES.iter().map(|(measure, worth)| compare_by(measure, *worth, outcomes, seed)).collect()
}

/// Sums over one situation: questions, ours, tantivy's.
type Sums = [f64; 3];

fn compare_by(measure: &'static str, worth: Worth, outcomes: &[&Outcome], seed: u64) -> Compared {
    let mut situations: BTreeMap<usize, Sums> = BTreeMap::new();
    for outcome in outcomes {
        let of = |engine| outcome.ranks.get(&engine).map_or(0.0, |rank| worth(*rank));
        let [questions, ours, tantivy] = situations.entry(outcome.situation).or_default();
        *questions += 1.0;
        *ours += of(Engine::Ours);
        *tantivy += of(Engine::Tantivy);
    }
    let all: Vec<Sums> = situations.into_values().collect();
    let [ours, tantivy] = means(all.iter());
    let mut chance = Chance::new(seed, measure);
    let mut drawn: [Vec<f64>; 3] = Default::default();
    for _ in 0..SAMPLES {
        let [ours, tantivy] = means((0..all.len()).filter_map(|_| chance.one_of(&all)));
        for (values, value) in drawn.iter_mut().zip([ours, tantivy, ours - tantivy]) {
            values.push(value);
        }
    }
    let below = drawn[2].iter().filter(|difference| **difference < -1e-9).count() as f64 / SAMPLES as f64;
    let [of_ours, of_tantivy, of_difference] = drawn;
    Compared {
        measure,
        ours: interval(ours, of_ours),
        tantivy: interval(tantivy, of_tantivy),
        difference: interval(ours - tantivy, of_difference),
        below,
    }
}

fn means<'a>(all: impl Iterator<Item = &'a Sums>) -> [f64; 2] {
    let [questions, ours, tantivy] = all.fold(Sums::default(), |sum, one| std::array::from_fn(|at| sum[at] + one[at]));
    [ours, tantivy].map(|sum| 100.0 * sum / questions.max(1.0))
}

fn interval(mean: f64, mut drawn: Vec<f64>) -> Interval {
    Interval { mean, low: percentile(&mut drawn, TAIL), high: percentile(&mut drawn, 1.0 - TAIL) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relevance::measure::Setting;
    use crate::relevance::variant::Variant;

    fn outcome(situation: usize, ours: Option<usize>, tantivy: Option<usize>) -> Outcome {
        Outcome {
            setting: Setting::LeftOut,
            variant: Variant::Text,
            situation,
            told: 0,
            typed: String::new(),
            ranks: BTreeMap::from([(Engine::Ours, ours), (Engine::Tantivy, tantivy)]),
            first: None,
        }
    }

    #[test]
    fn ranks_become_figures() {
        let all: Vec<Outcome> = (0..40).map(|at| outcome(at, Some(1 + at % 2), Some(4))).collect();
        let compared = compare(&all.iter().collect::<Vec<_>>(), 1);
        let means: Vec<_> = compared.iter().map(|one| (one.ours.mean, one.tantivy.mean, one.below)).collect();
        assert_eq!(means, [(50.0, 0.0, 0.0), (100.0, 0.0, 0.0), (75.0, 25.0, 0.0)]);
        let s1 = &compared[0].ours;
        assert!(s1.low < 40.0 && s1.low > 25.0 && s1.high > 60.0 && s1.high < 75.0, "{s1:?}");
    }

    #[test]
    fn equal_engines_are_not_below_each_other_for_sure() {
        let all: Vec<Outcome> = (0..40).map(|at| outcome(at, Some(1 + at % 2), Some(2 - at % 2))).collect();
        let compared = compare(&all.iter().collect::<Vec<_>>(), 1);
        assert!((0.3..0.7).contains(&compared[0].below), "{compared:?}");
    }
}
