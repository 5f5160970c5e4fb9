//! The statuses of an entry's rows while it is changed: those of invalid rows that were begun and not taken, and those of
//! valid rows that name another entry than their own.

use super::{Cell, FieldId, Session};
use crate::document::change::{Change, Examples, RowChange};
use crate::document::{ProblemCode, Vocabulary};

impl Session {
    /// The status that was begun to be typed for an invalid row, and not taken.
    pub fn half_typed_status(&self, row: usize) -> Option<&str> {
        let field = FieldId::Scenario { examples: Examples::Invalid, row, part: Cell::Status };
        self.typed.get(&field).map(String::as_str)
    }

    /// Invalid rows with a status that was begun and not taken.
    pub fn half_typed_rows(&self) -> impl Iterator<Item = usize> {
        self.typed.keys().filter_map(|field| match field {
            FieldId::Scenario { examples: Examples::Invalid, row, part: Cell::Status } => Some(*row),
            _ => None,
        })
    }

    /// Valid rows that name another status than the page's own, as all do once the page has another name.
    pub fn foreign_rows(&self) -> Vec<usize> {
        let is_foreign = |line: usize| {
            let at_line = self.problems.iter().filter(|problem| problem.line == line);
            at_line.into_iter().any(|problem| problem.code == ProblemCode::ForeignValidStatus)
        };
        let rows = self.page.valid.iter().flat_map(|table| &table.rows).enumerate();
        rows.filter(|(_, row)| is_foreign(row.line)).map(|(row, _)| row).collect()
    }

    /// Lets them name the page, in one step.
    pub(super) fn name_rows(&mut self, vocabulary: &Vocabulary, millis: u64) {
        let Some(title) = self.page.title.as_ref().map(|title| title.plain.clone()) else { return };
        let table = self.page.valid.as_ref();
        let named = |row: usize| {
            let path = table?.rows.get(row)?.status_path.iter().map(|name| name.plain.clone());
            let mut status: Vec<String> = path.collect();
            status.pop();
            status.push(title.clone());
            Some(Change::Scenario(Examples::Valid, RowChange::Status { row, status }))
        };
        let changes: Vec<Change> = self.foreign_rows().into_iter().filter_map(named).collect();
        let field = FieldId::Scenario { examples: Examples::Valid, row: 0, part: Cell::Text };
        self.change_all(&field, &changes, vocabulary, millis);
    }
}
