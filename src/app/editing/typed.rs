//! What fields hold while the page cannot say it, followed through changes of what rows and questions there are: a
//! half-typed name goes with its row.

use std::collections::BTreeMap;

use super::{Cell, FieldId};
use crate::document::change::{Change, ItemChange, RowChange};

/// Words by the field that holds them.
pub type Typed = BTreeMap<FieldId, String>;

/// The words where their fields are after `change`; those of a field that is gone or was set go.
pub fn followed(typed: Typed, change: &Change) -> Typed {
    typed.into_iter().filter_map(|(field, words)| Some((moved(field, change)?, words))).collect()
}

fn moved(field: FieldId, change: &Change) -> Option<FieldId> {
    match (field, change) {
        (FieldId::Scenario { examples, row, part }, Change::Scenario(other, change)) if examples == *other => {
            let row = match change {
                RowChange::Add { at, .. } => Some(place_after(row, Shift::In(*at))),
                RowChange::Duplicate { row: of } => Some(place_after(row, Shift::In(of + 1))),
                RowChange::Move { from, to } => Some(place_after(row, Shift::Moved(*from, *to))),
                RowChange::Remove { row: gone } if *gone == row => None,
                RowChange::Remove { row: gone } => Some(place_after(row, Shift::Out(*gone))),
                RowChange::Status { row: set, .. } if *set == row && part == Cell::Status => None,
                RowChange::Status { .. } | RowChange::Text { .. } => Some(row),
            };
            row.map(|row| FieldId::Scenario { examples, row, part })
        }
        (FieldId::Question { asked, item }, Change::Question(other, change)) if asked == *other => {
            let item = match change {
                ItemChange::Add { at, .. } => Some(place_after(item, Shift::In(*at))),
                ItemChange::Duplicate { item: of } => Some(place_after(item, Shift::In(of + 1))),
                ItemChange::Move { from, to } => Some(place_after(item, Shift::Moved(*from, *to))),
                ItemChange::Remove { item: gone } if *gone == item => None,
                ItemChange::Remove { item: gone } => Some(place_after(item, Shift::Out(*gone))),
                ItemChange::Text { .. } => Some(item),
            };
            item.map(|item| FieldId::Question { asked, item })
        }
        (FieldId::Field(key), Change::RemoveField(gone)) if key.eq_ignore_ascii_case(gone) => None,
        (field, _) => Some(field),
    }
}

#[derive(Clone, Copy)]
enum Shift {
    In(usize),
    Out(usize),
    Moved(usize, usize),
}

/// Where the line `at` stands once others came, went or changed places.
fn place_after(at: usize, shift: Shift) -> usize {
    match shift {
        Shift::In(place) if place <= at => at + 1,
        Shift::Out(place) if place < at => at - 1,
        Shift::Moved(from, to) if from == at => to,
        Shift::Moved(from, to) => place_after(place_after(at, Shift::Out(from)), Shift::In(to)),
        Shift::In(_) | Shift::Out(_) => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::change::Examples;

    /// Where the letters typed into the status of the third row are after a change of the table.
    #[track_caller]
    fn check(change: RowChange, expected: Option<usize>) {
        let status = |row| FieldId::Scenario { examples: Examples::Invalid, row, part: Cell::Status };
        let typed = Typed::from([(status(2), "pil".to_owned())]);
        let after = followed(typed, &Change::Scenario(Examples::Invalid, change));
        assert_eq!(after.keys().cloned().collect::<Vec<_>>(), Vec::from_iter(expected.map(status)));
    }

    #[test]
    fn letters_go_with_their_row() {
        let add = |at| RowChange::Add { at, text: "x".into(), status: None };
        check(add(3), Some(2));
        check(add(2), Some(3));
        check(RowChange::Duplicate { row: 2 }, Some(2));
        check(RowChange::Duplicate { row: 1 }, Some(3));
        check(RowChange::Move { from: 2, to: 0 }, Some(0));
        check(RowChange::Move { from: 0, to: 2 }, Some(1));
        check(RowChange::Move { from: 3, to: 0 }, Some(3));
        check(RowChange::Remove { row: 1 }, Some(1));
        check(RowChange::Text { row: 2, text: "x".into() }, Some(2));
    }

    #[test]
    fn letters_of_a_row_that_is_gone_or_has_its_status_are_gone() {
        check(RowChange::Remove { row: 2 }, None);
        check(RowChange::Status { row: 2, status: vec!["Lost".into()] }, None);
    }
}
