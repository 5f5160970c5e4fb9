//! Which item of one list is which of another: the same words first, in order and then out of order, then words that are
//! alike. It knows nothing of what the items are.

use crate::document::fold::fold;
use std::collections::BTreeMap;

/// Items of both lists that belong together, or one alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    pub old: Option<usize>,
    pub new: Option<usize>,
    /// The same words, but not in the order of the others.
    pub is_moved: bool,
}

/// Shares of letter pairs from which on two wordings are taken for one thing.
const ALIKE: f32 = 0.5;

/// Beyond this many comparisons the middle of both lists is matched by equal words only.
const MOST: usize = 1_000_000;

/// Pairs in the order of the new list; what is gone stands where it was.
pub fn align(old: &[&str], new: &[&str]) -> Vec<Pair> {
    let mut partner: Vec<Option<usize>> = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    for (one, other) in in_order(old, new) {
        take(&mut partner, &mut taken, one, other);
    }
    let mut is_moved = vec![false; new.len()];
    let mut left: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (one, words) in old.iter().enumerate().rev().filter(|(one, _)| taken.get(*one) == Some(&false)) {
        left.entry(words).or_default().push(one);
    }
    for (other, words) in new.iter().enumerate() {
        if partner.get(other) == Some(&None)
            && let Some(one) = left.get_mut(words).and_then(Vec::pop)
        {
            take(&mut partner, &mut taken, one, other);
            is_moved.get_mut(other).into_iter().for_each(|moved| *moved = true);
        }
    }
    for (one, other) in alike(old, new, &taken, &partner) {
        take(&mut partner, &mut taken, one, other);
    }
    let mut pairs: Vec<Pair> = (0..new.len())
        .map(|other| Pair {
            old: partner.get(other).copied().flatten(),
            new: Some(other),
            is_moved: is_moved.get(other) == Some(&true),
        })
        .collect();
    for gone in (0..old.len()).filter(|one| taken.get(*one) == Some(&false)) {
        let before = pairs.iter().rposition(|pair| !pair.is_moved && pair.old.is_some_and(|one| one < gone));
        let place = before.map_or(0, |before| before + 1);
        pairs.insert(place, Pair { old: Some(gone), new: None, is_moved: false });
    }
    pairs
}

fn take(partner: &mut [Option<usize>], taken: &mut [bool], one: usize, other: usize) {
    if let (Some(partner), Some(taken)) = (partner.get_mut(other), taken.get_mut(one)) {
        (*partner, *taken) = (Some(one), true);
    }
}

/// The longest run of equal items that have the same order in both lists; of equally long ones the one that leaves most
/// items in their place, so that as few as can be are told as moved to where they are.
fn in_order(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (a, b) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(..a.len() - end).unwrap_or_default(), b.get(..b.len() - end).unwrap_or_default());
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    pairs.extend(longest(a, b).into_iter().map(|(one, other)| (one + start, other + start)));
    pairs.extend((0..end).map(|at| (old.len() - end + at, new.len() - end + at)));
    pairs
}

fn longest(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
    if a.len().saturating_mul(b.len()) > MOST {
        return Vec::new();
    }
    let width = b.len() + 1;
    // A pair counts more than all that pairs in their place can add.
    let worth = |i: usize, j: usize| width as u32 + u32::from(i == j);
    // For each pair of starts what the items that can still be matched are worth.
    let mut lengths = vec![0u32; (a.len() + 1) * width];
    let at = |lengths: &[u32], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
    for (i, one) in a.iter().enumerate().rev() {
        for (j, other) in b.iter().enumerate().rev() {
            let best = if one == other { at(&lengths, i + 1, j + 1) + worth(i, j) } else { 0 };
            let best = best.max(at(&lengths, i + 1, j)).max(at(&lengths, i, j + 1));
            if let Some(length) = lengths.get_mut(i * width + j) {
                *length = best;
            }
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while let (Some(one), Some(other)) = (a.get(i), b.get(j)) {
        let here = at(&lengths, i, j);
        if one == other && here == at(&lengths, i + 1, j + 1) + worth(i, j) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if here == at(&lengths, i + 1, j) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Items left alone whose words are alike, the most alike first.
fn alike(old: &[&str], new: &[&str], taken: &[bool], partner: &[Option<usize>]) -> Vec<(usize, usize)> {
    let free_old: Vec<usize> = (0..old.len()).filter(|one| taken.get(*one) == Some(&false)).collect();
    let free_new: Vec<usize> = (0..new.len()).filter(|other| partner.get(*other) == Some(&None)).collect();
    if free_old.len().saturating_mul(free_new.len()) > MOST / 100 {
        return Vec::new();
    }
    let pairs = |words: Option<&&str>| letter_pairs(words.copied().unwrap_or_default());
    let old_pairs: Vec<_> = free_old.iter().map(|&one| pairs(old.get(one))).collect();
    let mut found: Vec<(f32, usize, usize)> = Vec::new();
    for &other in &free_new {
        let new_pairs = pairs(new.get(other));
        for (&one, old_pairs) in free_old.iter().zip(&old_pairs) {
            found.push((likeness(old_pairs, &new_pairs), one, other));
        }
    }
    found.retain(|(likeness, ..)| *likeness >= ALIKE);
    found.sort_by(|a, b| {
        b.0.total_cmp(&a.0).then(a.1.abs_diff(a.2).cmp(&b.1.abs_diff(b.2))).then((a.1, a.2).cmp(&(b.1, b.2)))
    });
    let mut chosen: Vec<(usize, usize)> = Vec::new();
    for (_, one, other) in found {
        if chosen.iter().all(|(known, also)| *known != one && *also != other) {
            chosen.push((one, other));
        }
    }
    chosen
}

fn letter_pairs(words: &str) -> Vec<(char, char)> {
    let folded: Vec<char> = fold(words).chars().collect();
    let mut pairs: Vec<(char, char)> = folded.iter().copied().zip(folded.iter().copied().skip(1)).collect();
    pairs.sort_unstable();
    pairs
}

/// Twice the common pairs over all pairs: 1 for equal words, 0 for words without anything in common.
fn likeness(a: &[(char, char)], b: &[(char, char)]) -> f32 {
    let (mut i, mut j, mut common) = (0, 0, 0usize);
    while let (Some(one), Some(other)) = (a.get(i), b.get(j)) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, common) = (i + 1, j + 1, common + 1),
        }
    }
    if a.is_empty() && b.is_empty() { 0.0 } else { 2.0 * common as f32 / (a.len() + b.len()) as f32 }
}

#[cfg(test)]
mod tests {
    use super::{Pair, align};

    /// Pairs as `old>new`, `~` before moved ones, `-` for none; `=` pairs are left out.
    #[track_caller]
    fn check(old: &[&str], new: &[&str], expected: &[&str]) {
        let told = |pair: &Pair| {
            let number = |at: Option<usize>| at.map_or("-".to_owned(), |at| at.to_string());
            format!("{}{}>{}", if pair.is_moved { "~" } else { "" }, number(pair.old), number(pair.new))
        };
        let is_told = |pair: &&Pair| pair.is_moved || pair.old.map(|one| old[one]) != pair.new.map(|one| new[one]);
        let pairs = align(old, new);
        assert_eq!(pairs.iter().filter(is_told).map(told).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn equal_words_belong_together_wherever_they_stand() {
        check(&["a", "b", "c"], &["a", "b", "c"], &[]);
        check(&["a", "b", "c"], &["c", "a", "b"], &["~2>0"]);
        check(&["a", "b"], &["a", "x", "b"], &["->1"]);
        check(&["a", "x", "b"], &["a", "b"], &["1>-"]);
        check(&["a", "a"], &["a"], &["1>-"]);
        check(&["a", "b", "c"], &["c", "b", "a"], &["~2>0", "~0>2"]);
        check(&["a", "b", "c", "d"], &["d", "b", "c", "a"], &["~3>0", "~0>3"]);
    }

    #[test]
    fn words_that_are_alike_are_one_thing_reworded() {
        let old = ["The night porter has the key.", "The lock is broken."];
        check(&old, &["The night porter took the key home.", "The lock is broken."], &["0>0"]);
        check(&old, &["Nobody answers at the desk.", "The lock is broken."], &["0>-", "->0"]);
    }
}
