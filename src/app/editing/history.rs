//! Undo and redo of one entry, as edits with their inverse: no version of the text is kept but the one at which the
//! typing that goes on now began. What is typed into one field without a pause is one step.
//!
//! A save writes a row into the log, and that row is a fact: undoing goes on below it and leaves it standing. The row is
//! taken out, the step before it undone, and the row written again, so that the text always says what the log says.

use std::sync::Arc;

use super::FieldId;
use crate::document::{Edit, Edits, NewUpdate};

/// Typing goes on after a pause shorter than this, in milliseconds.
const PAUSE_MILLIS: u64 = 1_000;
/// Steps beyond this are forgotten.
const MOST_STEPS: usize = 500;

#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The last step may still grow.
    growing: Option<Growing>,
}

#[derive(Clone, Debug)]
struct Step {
    redo: Edits,
    undo: Edits,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    /// What a person did, and in which field.
    Typed(Option<FieldId>),
    /// The row that a save wrote.
    Logged(NewUpdate),
}

#[derive(Clone, Debug)]
struct Growing {
    field: FieldId,
    /// The text when the step began.
    start: Arc<str>,
    last: u64,
}

/// A text that undo or redo leads to, and the field it differs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    pub text: String,
    pub field: Option<FieldId>,
}

impl Step {
    fn new(before: &str, redo: Edits, kind: Kind) -> Self {
        Self { undo: redo.inverse(before), redo, kind }
    }

    fn between(before: &str, after: &str, kind: Kind) -> Self {
        Self::new(before, edits_between(before, after), kind)
    }

    fn field(&self) -> Option<FieldId> {
        match &self.kind {
            Kind::Typed(field) => field.clone(),
            Kind::Logged(_) => None,
        }
    }

    fn is_typed(&self) -> bool {
        matches!(self.kind, Kind::Typed(_))
    }
}

/// The smallest single edit from one text to another.
pub(super) fn edits_between(before: &str, after: &str) -> Edits {
    let mut edits = Edits::new();
    if let Some(edit) = Edit::smallest(before, 0..before.len(), after) {
        // The only edit overlaps no other.
        let _ = edits.push(edit);
    }
    edits
}

impl History {
    pub fn can_undo(&self) -> bool {
        self.done.iter().any(Step::is_typed)
    }

    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Words typed into one field: joins the step before when that was typed there a moment ago.
    pub(super) fn typed(&mut self, before: &Arc<str>, after: &str, edits: Edits, field: FieldId, millis: u64) {
        self.undone.clear();
        let goes_on = self
            .growing
            .as_ref()
            .is_some_and(|growing| growing.field == field && millis < growing.last.saturating_add(PAUSE_MILLIS));
        let start = match self.growing.take().filter(|_| goes_on) {
            Some(growing) => {
                self.done.pop();
                let step = Step::between(&growing.start, after, Kind::Typed(Some(field.clone())));
                self.push(step);
                growing.start
            }
            None => {
                self.push(Step::new(before, edits, Kind::Typed(Some(field.clone()))));
                Arc::clone(before)
            }
        };
        self.growing = Some(Growing { field, start, last: millis });
    }

    /// Anything else that a person did, as a step of its own.
    pub(super) fn done(&mut self, before: &str, edits: Edits, field: Option<FieldId>) {
        self.undone.clear();
        self.growing = None;
        self.push(Step::new(before, edits, Kind::Typed(field)));
    }

    /// The row that a save wrote. What was undone before can be redone no more.
    pub(super) fn logged(&mut self, before: &str, edits: Edits, update: NewUpdate) {
        self.undone.clear();
        self.growing = None;
        self.push(Step::new(before, edits, Kind::Logged(update)));
    }

    /// The typing that goes on now is over: what follows is another step.
    pub(super) fn settle(&mut self) {
        self.growing = None;
    }

    fn push(&mut self, step: Step) {
        self.done.push(step);
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
    }

    /// The text without the last step. Rows that saves wrote since are written again by `log`, which gives `None` when
    /// that cannot be done; then nothing is undone.
    pub(super) fn undo(
        &mut self,
        text: &str,
        mut log: impl FnMut(&str, &NewUpdate) -> Option<Edits>,
    ) -> Option<Turned> {
        self.growing = None;
        let last = self.done.iter().rposition(Step::is_typed)?;
        let (_, rows) = self.done.split_at(last + 1);
        let bare = rows.iter().rev().fold(text.to_owned(), |text, row| row.undo.apply(&text));
        let step = self.done.get(last)?;
        let field = step.field();
        let mut now = step.undo.apply(&bare);
        let mut kept = Vec::new();
        for row in rows {
            let Kind::Logged(update) = &row.kind else { continue };
            let edits = log(&now, update)?;
            let next = edits.apply(&now);
            kept.push(Step::new(&now, edits, row.kind.clone()));
            now = next;
        }
        let undone =
            if kept.is_empty() { self.done.pop() } else { Some(Step::between(&now, text, Kind::Typed(field.clone()))) };
        self.done.truncate(last);
        self.done.extend(kept);
        self.undone.extend(undone);
        Some(Turned { text: now, field })
    }

    pub(super) fn redo(&mut self, text: &str) -> Option<Turned> {
        self.growing = None;
        let step = self.undone.pop()?;
        let turned = Turned { text: step.redo.apply(text), field: step.field() };
        self.done.push(step);
        Some(turned)
    }
}
