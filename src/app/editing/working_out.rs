//! What of a review is worked out, and when. A letter in the text of one entry writes that row anew; a letter in name or date
//! concerns every row, so the others follow in the frames after it, as many bytes in each as one has time for. Nothing is
//! worked out for an entry that is not to be saved.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Review, ReviewPart, Session, behind};
use crate::app::AppState;
use crate::document::change::Refusal;
use crate::document::difference::{
    Difference, Part, created_text, difference, line_diff, log_text, may_recur, presets, says_nothing,
};
use crate::document::{Date, NewUpdate, Vocabulary, log};
use crate::library::PagePath;

/// Bytes of pages that are worked out in one frame: dozens of usual ones. A larger page is worked out alone.
pub(super) const BYTES_A_FRAME: usize = 150_000;

/// As many texts for the log as there are number keys.
const MOST_OFFERED: usize = 9;
/// Of texts typed lately, so that the others have room too.
const MOST_RECENT: usize = 4;

/// What of an entry is still to be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Due {
    Nothing,
    /// The row and what follows from it.
    Row,
    /// What changed too.
    All,
}

impl Review {
    /// Whether something of the entries that will be saved is still to be worked out.
    pub fn is_behind(&self) -> bool {
        self.included().any(|part| part.due > Due::Nothing)
    }

    /// Works out what is due, from the top, until so many bytes of pages were gone through.
    pub(super) fn work_out(&mut self, state: &AppState, words: &Vocabulary, most: usize) {
        let (day, who) = (self.day().or(state.today), self.who.trim().to_owned());
        let mut left = most;
        for part in self.parts.iter_mut().filter(|part| part.is_included && part.due > Due::Nothing) {
            part.work_out(state, day, &who, words);
            let Some(rest) = left.checked_sub(part.text.len()).filter(|rest| *rest > 0) else { break };
            left = rest;
        }
    }

    /// Works out one entry, whatever else is due.
    pub(super) fn work_out_part(&mut self, path: &PagePath, state: &AppState, words: &Vocabulary) {
        let (day, who) = (self.day().or(state.today), self.who.trim().to_owned());
        if let Some(part) = self.part_mut(path) {
            part.work_out(state, day, &who, words);
        }
    }

    /// Every row is to be written anew.
    pub(super) fn rows_are_due(&mut self) {
        self.parts.iter_mut().for_each(|part| part.due = part.due.max(Due::Row));
    }
}

impl ReviewPart {
    /// Whether it is known what changed.
    pub fn is_told(&self) -> bool {
        self.due < Due::All
    }

    fn work_out(&mut self, state: &AppState, day: Option<Date>, who: &str, words: &Vocabulary) {
        if let Some(session) = state.editing.session(&self.path).filter(|_| self.due == Due::All) {
            self.tell(state, session, words);
        }
        self.write_row(state, day, who, words);
        self.due = Due::Nothing;
    }

    /// What changed, and what is proposed to say about it.
    fn tell(&mut self, state: &AppState, session: &Session, words: &Vocabulary) {
        let differences = difference((&session.base, &session.base_page), (&session.text, &session.page));
        let created = || created_text(&session.page, words).filter(|_| session.is_new());
        self.proposal = created().or_else(|| log_text(&differences, &session.page, words)).unwrap_or_default();
        if self.what.is_empty() {
            self.what.clone_from(&self.proposal);
        }
        let language = session.page.updates.as_ref().and_then(|updates| updates.language).or(session.page.language);
        let presets = presets(language, Some(&differences[..]).filter(|_| !session.is_new()), words);
        let recent = state.settings.recent_log_texts.iter().filter(|text| may_recur(text, words)).take(MOST_RECENT);
        let all = std::iter::once(&self.proposal).chain(recent).chain(&presets).filter(|text| !text.trim().is_empty());
        let mut seen = BTreeSet::new();
        self.offered = all.filter(|text| seen.insert(text.as_str())).take(MOST_OFFERED).cloned().collect();
        // Every page of the library is asked for it, so not with every letter.
        self.folder = state.shelf.library.day_order(&self.path);
        self.behind = behind::of(&state.shelf.library, session, &differences);
        let changed = changed_invalid(session, &differences);
        self.nameless = nameless(session, &changed);
        self.unknown = unknown(state, session, &changed);
        self.differences = differences;
    }

    /// The row as it will stand in the page, and the lines that change with it.
    fn write_row(&mut self, state: &AppState, day: Option<Date>, who: &str, words: &Vocabulary) {
        self.is_hollow = says_nothing(&self.what, words);
        let folder = self.folder;
        let update = day.map(|date| NewUpdate { date, who: who.to_owned(), what: self.what.clone(), folder });
        self.written = match &update {
            Some(update) => log(&self.text, &self.page, update, words),
            None => Err(Refusal::Empty),
        };
        (self.after, self.after_page) = match self.written.as_ref().ok().filter(|_| self.has_row) {
            Some(written) => (Arc::clone(&written.text), Arc::clone(&written.page)),
            None => (Arc::clone(&self.text), Arc::clone(&self.page)),
        };
        let base = state.editing.session(&self.path).map(|session| Arc::clone(&session.base)).unwrap_or_default();
        self.lines = line_diff(&base, &self.after);
    }
}

/// Rows that changed and send readers away without saying where to.
fn nameless(session: &Session, changed: &[usize]) -> Vec<usize> {
    let Some(table) = session.page.invalid.as_ref() else { return Vec::new() };
    let is_nameless = |row: &&usize| table.rows.get(**row).is_some_and(|row| row.status().is_none());
    changed.iter().filter(is_nameless).copied().collect()
}

/// Rows that changed and send readers to a status that no entry has. What was only begun to be typed is told apart.
fn unknown(state: &AppState, session: &Session, changed: &[usize]) -> Vec<(usize, String)> {
    let settled = changed.iter().filter(|row| session.half_typed_status(**row).is_none());
    settled.filter_map(|row| Some((*row, state.unknown_status(session, *row)?.to_owned()))).collect()
}

/// Rows of situations that do not fit and changed, where the table says which status does.
fn changed_invalid(session: &Session, differences: &[Difference]) -> Vec<usize> {
    if session.page.invalid.as_ref().is_none_or(|table| table.status.is_empty()) {
        return Vec::new();
    }
    let changed = differences.iter().filter(|difference| difference.part == Part::Invalid);
    let mut rows: Vec<usize> = changed.filter_map(|difference| difference.new.as_ref()?.place).collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}
