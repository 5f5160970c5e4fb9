//! Moving among the statements of a comparison: along those that tell the entries apart, or from row to row.

use super::{Case, Line};
use crate::compare::{Comparison, LaneRow, Place, Section};

impl Case {
    /// The next statement that tells the entries apart, `by` further; it stops at the ends.
    pub(super) fn step(&mut self, by: isize) {
        let telling = self.shown.telling();
        // Between translations nothing tells entries apart but the rows themselves.
        let Some(last) = telling.len().checked_sub(1) else { return self.walk(0, by) };
        let here = self.at().and_then(|at| telling.iter().position(|statement| statement.place == *at));
        let next = here.map_or(0, |here| here.saturating_add_signed(by).min(last));
        if let Some(place) = telling.get(next).map(|statement| statement.place.clone()) {
            self.stand(place);
        }
    }

    /// The next statement behind the one stood at about which nothing was said.
    pub(super) fn next_open(&self) -> Option<Place> {
        let telling = self.shown.telling();
        let here = telling.iter().position(|statement| Some(&statement.place) == self.at())?;
        let marks = &self.choice().marks;
        let mut behind = telling.iter().skip(here + 1);
        behind.find(|statement| !marks.contains_key(&statement.place)).map(|next| next.place.clone())
    }

    /// From the row stood at to one `down` further, and to the next column `right` that has something in it.
    pub(super) fn walk(&mut self, right: isize, down: isize) {
        let Some(comparison) = self.shown.comparison() else { return };
        let rows: Vec<&LaneRow> = self.shown.lines().iter().filter_map(|line| row_of(comparison, line)).collect();
        let Some(last) = rows.len().checked_sub(1) else { return };
        let here = self.at().and_then(|at| comparison.row_of(at));
        let row = here.and_then(|here| rows.iter().position(|row| std::ptr::eq(*row, here)));
        let column = self.at().and_then(|at| comparison.columns.iter().position(|column| column.path == at.entry));
        let next = row.map_or(0, |row| row.saturating_add_signed(down).min(last));
        let Some(cells) = rows.get(next).map(|row| &row.cells) else { return };
        let column = column.unwrap_or_default();
        let filled = |column: &usize| cells.get(*column).is_some_and(Option::is_some);
        let to = match right {
            0 => nearest(column, cells.len(), filled),
            right if right > 0 => (column + 1..cells.len()).find(filled),
            _ => (0..column).rev().find(filled),
        };
        let place = to.and_then(|column| Some(cells.get(column)?.as_ref()?.place.clone()));
        place.into_iter().for_each(|place| self.stand(place));
    }

    /// Whether the statement stood at is this cell, or a sentence of it.
    pub fn stands_in(&self, cell: &Place) -> bool {
        let is_sentence = |at: &Place| at.section == Section::Definition && Place::definition(&at.entry) == *cell;
        self.at().is_some_and(|at| at == cell || is_sentence(at))
    }
}

fn row_of<'c>(comparison: &'c Comparison, line: &Line) -> Option<&'c LaneRow> {
    let Line::Row { section, row } = line else { return None };
    comparison.lane(*section)?.rows.get(*row)
}

/// The column nearest to `column` for which `wanted` holds, the left one of two.
fn nearest(column: usize, columns: usize, wanted: impl Fn(&usize) -> bool) -> Option<usize> {
    (0..columns).filter(wanted).min_by_key(|other| other.abs_diff(column))
}
