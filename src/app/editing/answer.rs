//! A row that sends elsewhere, answered there: its situation becomes an example of the entry that it names, which is
//! opened for that and saved with a row of its own.

use super::{Cell, EditCommand, FieldId, sessions};
use crate::app::{AppState, Command, Now};
use crate::disk::Job;
use crate::document::Vocabulary;
use crate::document::change::{Change, Examples, RowChange};

/// Nothing where the entry has such an example already, or nobody knows which entry is meant.
pub(super) fn there(state: &mut AppState, row: usize, words: &Vocabulary, now: Now) -> Vec<Job> {
    let Some(session) = state.editing.current() else { return Vec::new() };
    let Some(answering) = state.answering(session, row).filter(|answering| answering.example.is_none()) else {
        return Vec::new();
    };
    let here = session.path.clone();
    let situation = FieldId::Scenario { examples: Examples::Invalid, row, part: Cell::Text };
    let text = session.words(&situation).into_owned();
    let jobs = sessions::open(state, answering.entry.clone(), now);
    let Some(there) = state.editing.session_mut(&answering.entry) else { return jobs };
    let at = there.page.valid.as_ref().map_or(0, |table| table.rows.len());
    let field = FieldId::Scenario { examples: Examples::Valid, row: at, part: Cell::Text };
    let add = RowChange::Add { at, text, status: None };
    there.change(&field, &Change::Scenario(Examples::Valid, add), words, now.millis);
    if there.refusal.is_some() {
        // The reason stands beside its field, so that is what has to be seen.
        return jobs;
    }
    sessions::show(state, here);
    let show = ("edit-show", Command::Edit(EditCommand::Open(answering.entry)));
    state.offer("notice-answered", vec![("page", answering.name)], show, now);
    jobs
}
