//! Where statuses are not told apart well: near-equal rows in different lanes, scenarios that two statuses claim, and
//! redirects that the entry they name does not answer.

use super::align::{Likeness, Likenesses};
use super::lane::{Lane, Link};
use super::likeness::THRESHOLD;
use super::mode::is_same_status;
use super::place::{Place, Section};
use super::prepared::Prepared;
use super::redirects::Redirect;
use crate::library::{Library, PagePath};
use std::collections::BTreeMap;

/// A redirect is answered by a valid row at least this near, far below [`THRESHOLD`]: it need only be about the same.
const ANSWERED: f32 = 0.16;

/// What an owner should look at.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlap {
    /// Valid rows of two statuses that say the same or nearly the same.
    BothValid { a: Place, b: Place, similarity: f32 },
    /// An invalid row whose scenario no valid row of the entry it names is about.
    Unanswered {
        redirect: Place,
        named: PagePath,
        /// Of the nearest valid row.
        similarity: f32,
    },
}

impl Overlap {
    pub fn similarity(&self) -> f32 {
        match self {
            Self::BothValid { similarity, .. } | Self::Unanswered { similarity, .. } => *similarity,
        }
    }
}

/// Scenarios claimed twice, most alike first, then unanswered redirects by place.
pub(super) fn overlaps(
    library: &Library,
    entries: &[Prepared],
    likenesses: &Likenesses,
    lanes: &[Lane],
    redirects: &[Redirect],
) -> Vec<Overlap> {
    let mut twice = Vec::new();
    let valid = lanes.iter().filter(|lane| lane.section == Section::Valid).flat_map(|lane| &lane.rows);
    let valid: Vec<_> = valid.filter(|row| row.similarity.is_some()).collect();
    for (one, other, likeness) in of_one_language(likenesses) {
        let (Some(left), Some(right)) = (entries.get(one), entries.get(other)) else { continue };
        if is_same_status(library, left.entry, right.entry) {
            continue;
        }
        for row in &valid {
            if let (Some(Some(a)), Some(Some(b))) = (row.cells.get(one), row.cells.get(other)) {
                let similarity = likeness.of(left.at(&a.place), right.at(&b.place));
                twice.push((similarity, a.place.clone(), b.place.clone()));
            }
        }
    }
    twice.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (&a.1, &a.2).cmp(&(&b.1, &b.2))));
    let twice = twice.into_iter().map(|(similarity, a, b)| Overlap::BothValid { a, b, similarity });
    let unanswered = redirects.iter().filter_map(|redirect| unanswered(entries, likenesses, redirect));
    twice.chain(unanswered).collect()
}

fn unanswered(entries: &[Prepared], likenesses: &Likenesses, redirect: &Redirect) -> Option<Overlap> {
    let number = |path: &PagePath| entries.iter().position(|entry| entry.entry.path() == path);
    let (from, to) = (number(&redirect.from.entry)?, number(&redirect.to)?);
    let at = entries.get(from)?.range(Section::Invalid).start + redirect.from.row?;
    let likeness = likenesses.get(&(from.min(to), from.max(to)))?;
    if matches!(likeness, Likeness::Meaning { .. }) {
        return None;
    }
    let near = |row| if from < to { likeness.of(at, row) } else { likeness.of(row, at) };
    let similarity = entries.get(to)?.range(Section::Valid).map(near).max_by(f32::total_cmp).unwrap_or_default();
    let (redirect, named) = (redirect.from.clone(), redirect.to.clone());
    (similarity < ANSWERED).then_some(Overlap::Unanswered { redirect, named, similarity })
}

/// Near-equal rows in different lanes, most alike first: each row with the nearest of each other entry.
pub(super) fn links(entries: &[Prepared], likenesses: &Likenesses) -> Vec<Link> {
    let linked = [Section::Valid, Section::Invalid, Section::Question];
    let mut found: BTreeMap<(usize, usize, usize, usize), f32> = BTreeMap::new();
    for (one, other, likeness) in of_one_language(likenesses) {
        let (Some(left), Some(right)) = (entries.get(one), entries.get(other)) else { continue };
        for (a, b) in linked.iter().flat_map(|a| linked.iter().map(move |b| (*a, *b))).filter(|(a, b)| a != b) {
            let (rows, columns) = (left.range(a), right.range(b));
            let mut nearest_rows = vec![(THRESHOLD, None); columns.len()];
            for row in rows {
                let mut nearest = (THRESHOLD, None);
                let cells = likeness.row(row).get(columns.clone()).unwrap_or_default();
                let near = columns.clone().zip(cells).zip(&mut nearest_rows);
                for ((column, similarity), nearest_row) in near.filter(|((_, cell), _)| **cell >= THRESHOLD) {
                    let similarity = similarity.min(1.0);
                    if similarity > nearest.0 || nearest.1.is_none() {
                        nearest = (similarity, Some(column));
                    }
                    if similarity > nearest_row.0 || nearest_row.1.is_none() {
                        *nearest_row = (similarity, Some(row));
                    }
                }
                if let (similarity, Some(column)) = nearest {
                    found.insert((one, row, other, column), similarity);
                }
            }
            for (column, (similarity, row)) in columns.zip(nearest_rows) {
                if let Some(row) = row {
                    found.insert((one, row, other, column), similarity);
                }
            }
        }
    }
    let place = |entry: usize, row: usize| Some(entries.get(entry)?.cells.get(row)?.place.clone());
    let links = found.into_iter().filter_map(|((one, row, other, column), similarity)| {
        Some(Link { a: place(one, row)?, b: place(other, column)?, similarity })
    });
    let mut links: Vec<Link> = links.collect();
    links.sort_by(|a, b| b.similarity.total_cmp(&a.similarity).then_with(|| (&a.a, &a.b).cmp(&(&b.a, &b.b))));
    links
}

/// Across languages only whole lanes are brought together; words tell nothing between them.
fn of_one_language(likenesses: &Likenesses) -> impl Iterator<Item = (usize, usize, &Likeness)> {
    let told = likenesses.iter().filter(|(_, likeness)| matches!(likeness, Likeness::Words(_)));
    told.map(|((one, other), likeness)| (*one, *other, likeness))
}
