//! One comparison as a person works on it: what they chose, which can be undone step by step, and how they look at it,
//! which cannot. What follows from it for the screen stands in [`Shown`].

use super::{Shown, Wording};
use crate::compare::{Mark, Marks, Mode, Place, Section};
use crate::library::{Library, PagePath};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Steps beyond this are forgotten.
const MOST_STEPS: usize = 200;

/// What was chosen: one step of undoing leads from one of these to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The entries from left to right, also those that the library no longer has.
    pub columns: Vec<PagePath>,
    pub mode: Mode,
    pub marks: Marks,
    /// The entry that was decided for by hand.
    pub chosen: Option<PagePath>,
}

#[derive(Debug)]
pub struct Case {
    /// Counts comparisons over the session, so that a view can tell this one from the one before.
    number: u64,
    choice: Choice,
    past: Vec<Choice>,
    future: Vec<Choice>,
    /// What the customer said.
    pub situation: String,
    /// For the decision.
    pub note: String,
    pub wording: Wording,
    /// The statement stood at.
    at: Option<Place>,
    /// Counts how often the statement stood at was to come into view.
    asks: u64,
    /// Rows in which the entries agree are left out.
    pub only_differences: bool,
    /// Lanes whose rows are folded away.
    pub(super) folded: BTreeSet<Section>,
    pub(super) shown: Shown,
}

impl Case {
    pub(super) fn new(number: u64, choice: Choice, situation: String, library: &Arc<Library>) -> Self {
        let mut case = Self {
            number,
            shown: Shown::default(),
            choice,
            past: Vec::new(),
            future: Vec::new(),
            situation,
            note: String::new(),
            wording: Wording::default(),
            at: None,
            asks: 0,
            only_differences: false,
            folded: BTreeSet::from([Section::Update, Section::Text]),
        };
        case.follow(library);
        case
    }

    pub fn number(&self) -> u64 {
        self.number
    }

    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    pub fn shown(&self) -> &Shown {
        &self.shown
    }

    /// The statement stood at, while it is on the screen.
    pub fn at(&self) -> Option<&Place> {
        self.at.as_ref()
    }

    pub fn asks(&self) -> u64 {
        self.asks
    }

    pub fn is_folded(&self, section: Section) -> bool {
        self.folded.contains(&section)
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The column that keys act on: that of the statement stood at, else the first.
    pub fn column(&self) -> Option<&PagePath> {
        let columns = &self.choice.columns;
        let stood_in = self.at.as_ref().and_then(|at| columns.iter().find(|column| **column == at.entry));
        stood_in.or_else(|| columns.first())
    }

    /// Changes the choice as one step that can be undone; a change that changes nothing is no step.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Choice)) {
        let mut next = self.choice.clone();
        change(&mut next);
        if next == self.choice {
            return;
        }
        self.future.clear();
        self.past.push(std::mem::replace(&mut self.choice, next));
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
    }

    pub(super) fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.choice, before));
        }
    }

    pub(super) fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.choice, after));
        }
    }

    /// Takes a column away, with its marks.
    pub(super) fn close(&mut self, path: &PagePath) {
        self.change(|choice| {
            choice.columns.retain(|column| column != path);
            choice.marks.retain(|place, _| place.entry != *path);
            choice.chosen.take_if(|chosen| chosen == path);
        });
    }

    pub(super) fn shift(&mut self, path: &PagePath, by: isize) {
        self.change(|choice| {
            let Some(from) = choice.columns.iter().position(|column| column == path) else { return };
            let to = from.saturating_add_signed(by).min(choice.columns.len() - 1);
            let column = choice.columns.remove(from);
            choice.columns.insert(to, column);
        });
    }

    pub(super) fn judge(&mut self, place: Place, mark: Option<Mark>) {
        self.change(|choice| {
            match mark {
                Some(mark) => choice.marks.insert(place.clone(), mark),
                None => choice.marks.remove(&place),
            };
        });
        self.at = Some(place);
    }

    /// The next statement about which nothing was said; the one stood at where there is none. Nothing is brought into
    /// view: what was answered stays where it is.
    pub(super) fn go_on(&mut self) {
        self.at = self.next_open().or(self.at.take());
    }

    /// What is stood at stays in view though marks make heads and rows higher.
    pub(super) fn stay(&mut self) {
        self.asks += 1;
    }

    pub(super) fn fold(&mut self, section: Section) {
        if !self.folded.remove(&section) {
            self.folded.insert(section);
        }
    }

    /// Goes to a statement and brings it into view; a lane folded around it opens.
    pub(super) fn stand(&mut self, place: Place) {
        self.folded.remove(&place.section);
        self.at = Some(place);
        self.asks += 1;
    }

    /// Brings what is shown up to date.
    pub(super) fn follow(&mut self, library: &Arc<Library>) {
        let mut shown = std::mem::take(&mut self.shown);
        let first = |shown: &Shown| shown.telling().first().map(|first| first.place.clone());
        let first_before = first(&shown);
        shown.follow(self, library);
        self.shown = shown;
        let gone = |at: &Place| self.shown.comparison().is_none_or(|comparison| comparison.cell(at).is_none());
        // Nothing was said yet and nobody went anywhere: the conversation begins where it begins now.
        let fresh = self.choice.marks.is_empty() && self.at == first_before;
        if fresh || self.at.as_ref().is_none_or(gone) {
            self.at = first(&self.shown).or(self.at.take().filter(|at| !gone(at)));
        }
    }
}
