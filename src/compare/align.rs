//! Rows of all entries that mean the same, brought together: first each two entries for themselves, by the best pairing
//! over all rows, then all of them, surest pairs first, as long as every two rows of a group are near each other. Entries
//! come sorted by path, so that the order in which a person names them changes nothing.

use super::assign::{Edge, assign};
use super::likeness::THRESHOLD;
use super::place::Section;
use super::prepared::Prepared;
use super::table::Table;
use super::translation::LEAST;
use std::collections::BTreeMap;

/// Likeness of two entries' rows, all with all.
pub(super) enum Likeness {
    /// Of one language.
    Words(Table),
    /// Of two languages, within sections only: how well rows answer each other, and what pairing them is worth.
    Meaning { content: Table, worth: Table },
}

impl Likeness {
    /// From 0 to 1.
    pub fn of(&self, left: usize, right: usize) -> f32 {
        match self {
            Self::Words(table) | Self::Meaning { content: table, .. } => table.get(left, right).clamp(0.0, 1.0),
        }
    }

    /// Of one left row with all right ones; between languages it may lie outside of 0 to 1.
    pub fn row(&self, left: usize) -> &[f32] {
        match self {
            Self::Words(table) | Self::Meaning { content: table, .. } => table.row(left),
        }
    }
}

/// Likeness of each two entries, by their numbers, the smaller first.
pub(super) type Likenesses = BTreeMap<(usize, usize), Likeness>;

/// A row of an entry: the number of the entry, and where the row stands among its cells.
pub(super) type At = (usize, usize);

/// Rows that belong together: for each entry at most one, as its number and its row.
pub(super) type Group = BTreeMap<usize, usize>;

/// How alike two rows of different entries are.
pub(super) fn alike(likenesses: &Likenesses, a: At, b: At) -> f32 {
    let ((one, left), (other, right)) = if a.0 < b.0 { (a, b) } else { (b, a) };
    likenesses.get(&(one, other)).map_or(0.0, |likeness| likeness.of(left, right))
}

/// The groups of one section, by their first rows; each row of the section is in exactly one.
pub(super) fn groups(entries: &[Prepared], likenesses: &Likenesses, section: Section) -> Vec<Group> {
    let rows = || {
        let of_entry = |(number, entry): (usize, &Prepared)| entry.range(section).map(move |row| (number, row));
        entries.iter().enumerate().flat_map(of_entry)
    };
    let mut groups: Vec<Group> = rows().map(|(number, row)| Group::from([(number, row)])).collect();
    let mut group_of: BTreeMap<At, usize> = rows().enumerate().map(|(group, at)| (at, group)).collect();
    for (a, b, _) in pairs(entries, likenesses, section) {
        let (Some(&one), Some(&other)) = (group_of.get(&a), group_of.get(&b)) else { continue };
        let (into, from) = (one.min(other), one.max(other));
        let (Some(kept), Some(moved)) = (groups.get(into), groups.get(from)) else { continue };
        let fits = kept.iter().all(|(number, row)| {
            moved.iter().all(|(number_2, row_2)| {
                number != number_2 && is_near(likenesses, section, (*number, *row), (*number_2, *row_2))
            })
        });
        if one == other || !fits {
            continue;
        }
        let moved = std::mem::take(groups.get_mut(from).unwrap_or(&mut Group::new()));
        moved.iter().for_each(|(number, row)| {
            group_of.insert((*number, *row), into);
        });
        if let Some(kept) = groups.get_mut(into) {
            kept.extend(moved);
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// The pairs of each two entries, surest first.
fn pairs(entries: &[Prepared], likenesses: &Likenesses, section: Section) -> Vec<(At, At, f32)> {
    let mut all = Vec::new();
    for (&(one, other), likeness) in likenesses {
        let (Some(left), Some(right)) = (entries.get(one), entries.get(other)) else { continue };
        for pair in best_pairs(likeness, left, right, section) {
            all.push(((one, pair.left), (other, pair.right), pair.worth));
        }
    }
    all.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)).then(a.1.cmp(&b.1)));
    all
}

fn best_pairs(likeness: &Likeness, left: &Prepared, right: &Prepared, section: Section) -> Vec<Edge> {
    let (rows, columns) = (left.range(section), right.range(section));
    let mut edges = Vec::new();
    let mut same = Vec::new();
    let mut taken = vec![false; columns.len()];
    for row in rows {
        let worth = |right: usize| Some(Edge { left: row, right, worth: worth(likeness, section, row, right)? });
        let start = edges.len();
        edges.extend(columns.clone().filter_map(worth));
        let near = edges.get(start..).unwrap_or_default();
        // Equal rows go together in their order, whatever else there is.
        let is_free = |edge: &&Edge| taken.get(edge.right - columns.start) == Some(&false);
        let equal = near.iter().filter(|edge| is_equal(edge.worth)).find(is_free).copied();
        if let (Likeness::Words(_), Some(equal)) = (likeness, equal) {
            if let Some(taken) = taken.get_mut(equal.right - columns.start) {
                *taken = true;
            }
            edges.truncate(start);
            same.push(equal);
        }
    }
    edges.retain(|edge| taken.get(edge.right - columns.start) == Some(&false));
    same.extend(assign(&edges));
    same
}

fn is_equal(likeness: f32) -> bool {
    likeness > 0.9999
}

/// What a pair is worth; `None` where it is none.
fn worth(likeness: &Likeness, section: Section, left: usize, right: usize) -> Option<f32> {
    match likeness {
        // There is one of it on a page, whatever it says.
        _ if section == Section::Definition => Some(1.0),
        Likeness::Words(table) => Some(table.get(left, right)).filter(|worth| *worth >= THRESHOLD),
        Likeness::Meaning { worth, .. } => Some(worth.get(left, right)).filter(|worth| *worth >= LEAST),
    }
}

fn is_near(likenesses: &Likenesses, section: Section, a: At, b: At) -> bool {
    let ((one, left), (other, right)) = if a.0 < b.0 { (a, b) } else { (b, a) };
    likenesses.get(&(one, other)).is_some_and(|likeness| worth(likeness, section, left, right).is_some())
}
