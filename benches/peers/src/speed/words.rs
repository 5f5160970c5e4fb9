//! Words as often as people use them. The 8,000 commonest fall off as one over their rank (Zipf), the endless rest as
//! one over its square, as counts of large collections show: so the vocabulary grows with about the square root of the
//! text.

use super::shape::{Shape, Writing};
use crate::chance::Chance;
use xxhash_rust::xxh3::xxh3_64;

/// Ranks of the kernel.
const KERNEL: usize = 8_000;
/// Ranks from here on are inflected.
const INFLECTED: u64 = 300;
/// Forms of one word.
const FORMS: u64 = 3;
/// Ideographs in use.
const IDEOGRAPHS: f64 = 2_400.0;

/// The words of all languages, by rank.
pub struct Words {
    /// How probable the ranks up to each are together, kernel only; the rest has what is left to 1.
    kernel: Vec<f64>,
}

impl Default for Words {
    fn default() -> Self {
        let mut sum = 0.0;
        let kernel: Vec<f64> = (1..=KERNEL)
            .map(|rank| {
                sum += 1.0 / rank as f64;
                sum
            })
            .collect();
        // The rest together weighs 1: the integral of KERNEL / rank² from KERNEL on.
        let all = sum + 1.0;
        Self { kernel: kernel.into_iter().map(|sum| sum / all).collect() }
    }
}

impl Words {
    /// A word as it comes in a sentence.
    pub fn any(&self, shape: &Shape, chance: &mut Chance) -> String {
        let at = chance.share();
        let rank = self.kernel.partition_point(|sum| *sum < at);
        if rank < KERNEL {
            return word(shape, rank as u64);
        }
        word(shape, (KERNEL as f64 / (1.0 - chance.share())) as u64)
    }
}

/// A word that names something: rare enough to tell.
pub fn name(shape: &Shape, chance: &mut Chance) -> String {
    let rank = 200 + chance.below(40_000) as u64;
    stem(shape, rank)
}

fn word(shape: &Shape, rank: u64) -> String {
    if let Some(word) = usize::try_from(rank).ok().and_then(|rank| shape.common.get(rank)) {
        return (*word).to_owned();
    }
    match &shape.writing {
        Writing::Spaced { endings, .. } if rank >= INFLECTED => {
            // Neighbours in rank are forms of one word.
            let (root, form) = (rank - rank % FORMS, rank % FORMS);
            let mut word = stem(shape, root);
            if form > 0 {
                word.push_str(Chance::new(rank, "ending").one_of(endings).copied().unwrap_or_default());
            }
            word
        }
        _ => stem(shape, rank),
    }
}

/// The word of this rank, the same each time; rarer words are longer.
fn stem(shape: &Shape, rank: u64) -> String {
    let mut letters = Chance::new(rank, shape.code);
    match &shape.writing {
        Writing::Spaced { onsets, nuclei, codas, .. } => {
            let syllables = match rank {
                0..100 => 1,
                100..3_000 => 2,
                3_000..100_000 => 3,
                _ => 4,
            };
            let mut word = String::new();
            for _ in 0..syllables {
                for part in [onsets, nuclei, codas] {
                    word.push_str(letters.one_of(part).copied().unwrap_or_default());
                }
            }
            word
        }
        Writing::Unspaced { katakana } if letters.share() < *katakana => {
            let length = 2 + letters.below(4);
            (0..length).map(|_| kana(letters.below(80))).collect()
        }
        Writing::Unspaced { .. } => {
            let length = 2 + usize::from(rank > 20_000);
            (0..length).map(|_| ideograph(letters.share())).collect()
        }
    }
}

fn kana(number: usize) -> char {
    u32::try_from(number).ok().and_then(|number| char::from_u32(0x30a2 + number)).unwrap_or('ア')
}

/// Ideographs fall off as one over their rank, so that a thousand make nine tenths of the text. `share` is below 1.
fn ideograph(share: f64) -> char {
    let number = IDEOGRAPHS.powf(share) as u64;
    // Spread over the block, so that the numbers are no neighbours in it.
    let place = xxh3_64(&number.to_le_bytes()) % 0x5000;
    u32::try_from(place).ok().and_then(|place| char::from_u32(0x4e00 + place)).unwrap_or('中')
}

#[cfg(test)]
mod tests {
    use super::super::shape::SHAPES;
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_vocabulary_grows_like_that_of_real_text() {
        let words = Words::default();
        let mut chance = Chance::new(1, "growth");
        let mut seen = HashSet::new();
        let mut grown = Vec::new();
        for count in 1..=400_000 {
            seen.insert(words.any(&SHAPES[0], &mut chance));
            if [25_000, 100_000, 400_000].contains(&count) {
                grown.push(seen.len());
            }
        }
        // Four times the text, and less than four times but clearly more words than before.
        for pair in grown.windows(2) {
            let growth = pair[1] as f64 / pair[0] as f64;
            assert!((1.4..3.0).contains(&growth), "{grown:?}");
        }
    }

    #[test]
    fn words_of_one_rank_are_one_word() {
        for shape in &SHAPES {
            assert_eq!(stem(shape, 5_000), stem(shape, 5_000));
            assert_ne!(stem(shape, 5_000), stem(shape, 5_001));
        }
    }
}
