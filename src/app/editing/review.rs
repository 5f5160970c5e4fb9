//! What is about to be saved, for a last look: for each entry what changes in words and line by line, the row of its
//! update summary with the date and name it will have, and the translations that it leaves behind.

use std::sync::Arc;

use super::working_out::Due;
use super::{Behind, Session};
use crate::app::AppState;
use crate::document::change::Refusal;
use crate::document::difference::{DiffLine, Difference};
use crate::document::{Date, DayOrder, Page, WrittenUpdate};
use crate::library::PagePath;

#[derive(Clone, Debug)]
pub struct Review {
    /// In the order the entries were opened.
    pub parts: Vec<ReviewPart>,
    /// The day of the rows as it is typed, `2026-11-22`.
    pub date: String,
    /// Who made the changes, as it is typed.
    pub who: String,
    /// What the person may be called, while no name is known; best first.
    pub names: Vec<String>,
    /// The name is the best of those, and nobody has said otherwise.
    pub is_offered: bool,
}

/// One entry of a review.
#[derive(Clone, Debug)]
pub struct ReviewPart {
    pub path: PagePath,
    /// It is saved with the others.
    pub is_included: bool,
    pub differences: Vec<Difference>,
    /// Lines of the file as it is and as it will be, the row among them.
    pub lines: Vec<DiffLine>,
    /// The text for the log that the changes propose.
    pub proposal: String,
    /// The text for the log as it is typed.
    pub what: String,
    /// Texts for the log that are one key away, best first; the same ones in the same order while the review is open.
    pub offered: Vec<String>,
    /// The text tells nothing of what changed.
    pub is_hollow: bool,
    /// A row is written; only a person can want none, and only here.
    pub has_row: bool,
    /// The row, or why it cannot be written.
    pub written: Result<WrittenUpdate, Refusal>,
    /// The text as it will be saved, and what it says.
    pub after: Arc<str>,
    pub after_page: Arc<Page>,
    pub behind: Vec<Behind>,
    /// Situations that do not fit and changed without naming the status to use instead, by their rows.
    pub nameless: Vec<usize>,
    /// Those that changed and name a status that no entry has, by their rows, with that name.
    pub unknown: Vec<(usize, String)>,
    /// What the review was made of.
    pub(super) text: Arc<str>,
    pub(super) page: Arc<Page>,
    /// The order of day and month in the logs of the folder.
    pub(super) folder: Option<DayOrder>,
    pub(super) due: Due,
}

/// Why nothing can be saved as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    NothingIncluded,
    NoName,
    NoDate,
    /// The log has no text.
    NoText(PagePath),
    /// The row cannot be written; the entry can be saved without one.
    Refused(PagePath, Refusal),
    /// The file is another one by now, and the person has not said what to do.
    Conflict(PagePath),
}

impl Review {
    /// Of all entries with something to save that is not on its way; `included` says which are ticked. What they say is
    /// worked out later.
    pub(super) fn new(state: &AppState, included: impl Fn(&PagePath) -> bool) -> Self {
        let mut review = Self {
            parts: Vec::new(),
            date: state.today.map(|today| today.to_string()).unwrap_or_default(),
            who: state.settings.name.clone(),
            names: Vec::new(),
            is_offered: false,
        };
        let unsaved = state.editing.dirty().filter(|session| !session.is_saving());
        review.parts = unsaved.map(|session| ReviewPart::listed(session, included(&session.path))).collect();
        review
    }

    /// The day, once it is one.
    pub fn day(&self) -> Option<Date> {
        let mut parts = self.date.trim().splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    pub fn part(&self, path: &PagePath) -> Option<&ReviewPart> {
        self.parts.iter().find(|part| part.path == *path)
    }

    pub(super) fn part_mut(&mut self, path: &PagePath) -> Option<&mut ReviewPart> {
        self.parts.iter_mut().find(|part| part.path == *path)
    }

    /// Entries that will be saved.
    pub fn included(&self) -> impl Iterator<Item = &ReviewPart> {
        self.parts.iter().filter(|part| part.is_included)
    }

    /// The first thing that stands in the way of saving, as far as it is worked out; `None` when all is there.
    pub fn hindrance(&self, state: &AppState) -> Option<Hindrance> {
        let with_row = || self.included().filter(|part| part.has_row);
        let worked_out = || with_row().filter(|part| part.due == Due::Nothing);
        let conflict =
            |part: &&ReviewPart| state.editing.session(&part.path).is_some_and(|session| session.conflict.is_some());
        let hindrances = [
            self.included().next().is_none().then_some(Hindrance::NothingIncluded),
            self.included().find(conflict).map(|part| Hindrance::Conflict(part.path.clone())),
            with_row().next().filter(|_| self.day().is_none()).map(|_| Hindrance::NoDate),
            with_row().next().filter(|_| self.who.trim().is_empty()).map(|_| Hindrance::NoName),
            with_row()
                .find(|part| part.is_told() && part.what.trim().is_empty())
                .map(|part| Hindrance::NoText(part.path.clone())),
            worked_out().find_map(|part| Some(Hindrance::Refused(part.path.clone(), *part.written.as_ref().err()?))),
        ];
        hindrances.into_iter().flatten().next()
    }

    /// Takes in what the person may be called; the best is put where no name stands.
    pub(super) fn offer(&mut self, names: Vec<String>) {
        if let Some(first) = names.first().filter(|_| self.who.trim().is_empty()) {
            self.who.clone_from(first);
            self.is_offered = true;
            self.rows_are_due();
        }
        self.names = names;
    }

    /// Keeps what a person has typed into an older review of the same entries.
    pub(super) fn typed_as_in(mut self, older: Self) -> Self {
        for part in older.parts {
            if let Some(own) = self.part_mut(&part.path) {
                own.has_row = part.has_row;
                if part.what != part.proposal {
                    own.what = part.what;
                }
            }
        }
        Self { date: older.date, who: older.who, names: older.names, is_offered: older.is_offered, ..self }
    }
}

impl ReviewPart {
    /// An entry of which nothing is worked out yet.
    fn listed(session: &Session, is_included: bool) -> Self {
        Self {
            path: session.path.clone(),
            is_included,
            due: Due::All,
            differences: Vec::new(),
            lines: Vec::new(),
            proposal: String::new(),
            what: String::new(),
            offered: Vec::new(),
            is_hollow: false,
            has_row: true,
            written: Err(Refusal::Empty),
            after: Arc::clone(&session.text),
            after_page: Arc::clone(&session.page),
            behind: Vec::new(),
            nameless: Vec::new(),
            unknown: Vec::new(),
            text: Arc::clone(&session.text),
            page: Arc::clone(&session.page),
            folder: None,
        }
    }
}
