//! The best pairing of two lists of rows: each row at most once, and the sum of what the pairs are worth as great as it
//! can be. Shortest augmenting paths, on each group of rows that hang together alone. It knows numbers only.

use std::collections::BTreeMap;

/// A possible pair and what it is worth, above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edge {
    pub left: usize,
    pub right: usize,
    pub worth: f32,
}

/// Groups of more rows than this on either side are paired greedily, best pair first: the exact way takes the cube of it.
pub(super) const MOST_EXACT: usize = 256;

/// How often each row may ask for its best column.
const ASKED: usize = 3;

/// The pairs of the best pairing, by left row. Of equally good pairings always the same.
pub(super) fn assign(edges: &[Edge]) -> Vec<Edge> {
    let mut pairs: Vec<Edge> = Vec::new();
    for group in groups(edges) {
        let count = |side: fn(&Edge) -> usize| {
            let mut rows: Vec<usize> = group.iter().map(side).collect();
            rows.sort_unstable();
            rows.dedup();
            rows
        };
        let (left, right) = (count(|edge| edge.left), count(|edge| edge.right));
        if left.len().max(right.len()) > MOST_EXACT {
            pairs.extend(greedy(&group));
        } else {
            pairs.extend(exact(&group, &left, &right));
        }
    }
    pairs.sort_by_key(|pair| pair.left);
    pairs
}

/// Edges that share rows, directly or through others.
fn groups(edges: &[Edge]) -> Vec<Vec<Edge>> {
    // Right rows stand behind the left ones.
    let shift = edges.iter().map(|edge| edge.left + 1).max().unwrap_or_default();
    let all = shift + edges.iter().map(|edge| edge.right + 1).max().unwrap_or_default();
    let mut first: Vec<usize> = (0..all).collect();
    for edge in edges {
        let (a, b) = (root(&mut first, edge.left), root(&mut first, shift + edge.right));
        if let Some(slot) = first.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }
    let mut groups: BTreeMap<usize, Vec<Edge>> = BTreeMap::new();
    for edge in edges {
        groups.entry(root(&mut first, edge.left)).or_default().push(*edge);
    }
    groups.into_values().collect()
}

/// The first row of the group of `row`.
fn root(first: &mut [usize], mut row: usize) -> usize {
    while let Some(&above) = first.get(row)
        && above != row
    {
        let over = first.get(above).copied().unwrap_or(above);
        if let Some(slot) = first.get_mut(row) {
            *slot = over;
        }
        row = over;
    }
    row
}

fn greedy(group: &[Edge]) -> Vec<Edge> {
    let mut sorted = group.to_vec();
    sorted.sort_by(|a, b| b.worth.total_cmp(&a.worth).then(a.left.cmp(&b.left)).then(a.right.cmp(&b.right)));
    let mut pairs: Vec<Edge> = Vec::new();
    let (mut left, mut right) = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
    for edge in sorted {
        if !left.contains(&edge.left) && !right.contains(&edge.right) {
            left.insert(edge.left);
            right.insert(edge.right);
            pairs.push(edge);
        }
    }
    pairs
}

/// The Hungarian method with potentials; a pair that is no edge is worth nothing and is left out of the answer.
fn exact(group: &[Edge], left: &[usize], right: &[usize]) -> Vec<Edge> {
    if let [only] = group {
        return vec![*only];
    }
    let size = left.len().max(right.len());
    let mut worth = Grid::new(size);
    for edge in group {
        if let (Ok(row), Ok(column)) = (left.binary_search(&edge.left), right.binary_search(&edge.right)) {
            worth.set(row, column, f64::from(edge.worth));
        }
    }
    let chosen = cheapest(&worth);
    let is_chosen = |edge: &&Edge| {
        let row = left.binary_search(&edge.left).ok();
        let column = right.binary_search(&edge.right).ok();
        column.and_then(|column| chosen.get(column).copied().flatten()) == row && row.is_some()
    };
    group.iter().filter(is_chosen).copied().collect()
}

/// A square of numbers.
struct Grid {
    size: usize,
    cells: Vec<f64>,
}

impl Grid {
    fn new(size: usize) -> Self {
        Self { size, cells: vec![0.0; size * size] }
    }

    fn set(&mut self, row: usize, column: usize, value: f64) {
        if let Some(cell) = self.cells.get_mut(row * self.size + column) {
            *cell = value;
        }
    }

    fn row(&self, row: usize) -> &[f64] {
        self.cells.get(row * self.size..(row + 1) * self.size).unwrap_or_default()
    }
}

/// For each column the row it goes with, so that the whole is worth most.
fn cheapest(worth: &Grid) -> Vec<Option<usize>> {
    let size = worth.size;
    let mut columns = vec![Column::default(); size];
    let mut of_row = vec![0.0; size];
    // Most rows get their column by asking for it; only the others have to look for a path.
    let mut left_over: Vec<usize> = (0..size).collect();
    for _ in 0..ASKED {
        left_over.retain_mut(|row| !asks(row, worth, &mut of_row, &mut columns));
    }
    left_over.sort_unstable();
    for start in left_over {
        for column in &mut columns {
            (column.slack, column.before, column.reached) = (f64::INFINITY, None, false);
        }
        // The path grows from `start` until it meets a free column.
        let (mut row, mut last) = (start, None);
        let end = loop {
            let potential = of_row.get(row).copied().unwrap_or_default();
            let mut next: Option<(usize, f64)> = None;
            for (at, (column, worth)) in columns.iter_mut().zip(worth.row(row)).enumerate() {
                if column.reached {
                    continue;
                }
                let cost = -worth - potential - column.potential;
                if cost < column.slack {
                    (column.slack, column.before) = (cost, last);
                }
                if next.is_none_or(|(_, least)| column.slack < least) {
                    next = Some((at, column.slack));
                }
            }
            let Some((at, least)) = next else { break None };
            let mut raise = |row: usize| {
                if let Some(potential) = of_row.get_mut(row) {
                    *potential += least;
                }
            };
            raise(start);
            for column in &mut columns {
                if column.reached {
                    column.potential -= least;
                    column.row.into_iter().for_each(&mut raise);
                } else {
                    column.slack -= least;
                }
            }
            let Some(column) = columns.get_mut(at) else { break None };
            column.reached = true;
            last = Some(at);
            match column.row {
                Some(taken) => row = taken,
                None => break Some(at),
            }
        };
        // Turn the path around: each column takes the row of the column before it.
        let mut at = end;
        while let Some(here) = at {
            let before = columns.get(here).and_then(|column| column.before);
            let row = before.map_or(Some(start), |before| columns.get(before).and_then(|column| column.row));
            if let Some(column) = columns.get_mut(here) {
                column.row = row;
            }
            at = before;
        }
    }
    columns.into_iter().map(|column| column.row).collect()
}

/// Gives `row` its best column for as much as it is better than the second best. True when the column was free, else
/// `row` becomes the row that had it.
fn asks(row: &mut usize, worth: &Grid, of_row: &mut [f64], columns: &mut [Column]) -> bool {
    let (mut best, mut second) = ((0, f64::INFINITY), (0, f64::INFINITY));
    for (at, (column, worth)) in columns.iter().zip(worth.row(*row)).enumerate() {
        let cost = -worth - column.potential;
        if cost < best.1 {
            (best, second) = ((at, cost), best);
        } else if cost < second.1 {
            second = (at, cost);
        }
    }
    let cost = if second.1.is_finite() { second.1 } else { best.1 };
    if let Some(potential) = of_row.get_mut(*row) {
        *potential = cost;
    }
    let is_free = |at: usize| columns.get(at).is_some_and(|column| column.row.is_none());
    let at = if best.1 == second.1 && !is_free(best.0) { second.0 } else { best.0 };
    let Some(column) = columns.get_mut(at) else { return false };
    column.potential -= cost - best.1;
    let before = column.row.replace(*row);
    before.is_none_or(|before| {
        *row = before;
        false
    })
}

#[derive(Clone, Copy, Default)]
struct Column {
    row: Option<usize>,
    potential: f64,
    slack: f64,
    /// The column before it on the path.
    before: Option<usize>,
    reached: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edges(worths: &[(usize, usize, f32)]) -> Vec<Edge> {
        worths.iter().map(|(left, right, worth)| Edge { left: *left, right: *right, worth: *worth }).collect()
    }

    fn check(worths: &[(usize, usize, f32)], expected: &[(usize, usize)]) {
        let pairs: Vec<_> = assign(&edges(worths)).iter().map(|pair| (pair.left, pair.right)).collect();
        assert_eq!(pairs, expected);
    }

    #[test]
    fn the_whole_counts_and_not_the_best_pair() {
        check(&[(0, 0, 0.9), (0, 1, 0.8), (1, 0, 0.7)], &[(0, 1), (1, 0)]);
        check(&[(0, 0, 0.9), (0, 1, 0.3), (1, 0, 0.3)], &[(0, 0)]);
        check(&[(5, 7, 0.6), (9, 2, 0.5)], &[(5, 7), (9, 2)]);
        check(&[], &[]);
    }

    /// The best sum, by trying everything.
    fn best(edges: &[Edge], taken: &mut Vec<Edge>) -> f32 {
        let Some((edge, rest)) = edges.split_first() else { return 0.0 };
        let without = best(rest, taken);
        if taken.iter().any(|other| other.left == edge.left || other.right == edge.right) {
            return without;
        }
        taken.push(*edge);
        let with = edge.worth + best(rest, taken);
        taken.pop();
        with.max(without)
    }

    proptest! {
        #[test]
        fn no_pairing_is_better(worths in proptest::collection::btree_map((0..5_usize, 0..5_usize), 1..100_u16, 0..12)) {
            let edges: Vec<Edge> =
                worths.iter().map(|((left, right), worth)| Edge { left: *left, right: *right, worth: f32::from(*worth) }).collect();
            let pairs = assign(&edges);
            let sum: f32 = pairs.iter().map(|pair| pair.worth).sum();
            prop_assert_eq!(sum, best(&edges, &mut Vec::new()));
            for (at, pair) in pairs.iter().enumerate() {
                prop_assert!(pairs[at + 1..].iter().all(|other| other.left != pair.left && other.right != pair.right));
            }
        }
    }

    #[test]
    fn above_the_bound_rows_are_still_paired_once_each() {
        let all = MOST_EXACT + 1;
        let edges: Vec<Edge> =
            (0..all).flat_map(|left| [left, (left + 1) % all].map(|right| Edge { left, right, worth: 0.5 })).collect();
        let pairs = assign(&edges);
        let right: std::collections::BTreeSet<_> = pairs.iter().map(|pair| pair.right).collect();
        assert_eq!((pairs.len(), right.len()), (all, all));
    }
}
