//! The review as it is worked with: opened, its words changed, left, and what it says saved.

use super::saving::{self, Row};
use super::{Review, Session};
use crate::app::{AppState, Now};
use crate::disk::Job;
use crate::document::{NewUpdate, Vocabulary};
use crate::library::PagePath;

/// What a person can ask of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewCommand {
    /// Reviews the current entry, or saves it at once where reviews are turned off.
    Open,
    /// The same with every entry that has something to save.
    OpenAll,
    Include {
        path: PagePath,
        is_included: bool,
    },
    /// The text for the log of one entry.
    What {
        path: PagePath,
        text: String,
    },
    Who(String),
    Date(String),
    /// Whether a row is written for an entry.
    Row {
        path: PagePath,
        is_written: bool,
    },
    /// Reviews are left out from now on; the log never is.
    SkipReviews(bool),
    Save,
    Close,
}

pub(super) fn update(state: &mut AppState, command: ReviewCommand, words: &Vocabulary, now: Now) -> Vec<Job> {
    match command {
        ReviewCommand::Open => {
            let current = state.editing.current.clone();
            return open(state, words, now, |path| Some(path) == current.as_ref());
        }
        ReviewCommand::OpenAll => {
            // One whose file is another by now has to be settled first and must not hold up the others.
            let settled = state.editing.dirty().filter(|session| session.conflict.is_none() && !session.is_saving());
            let settled: Vec<PagePath> = settled.map(|session| session.path.clone()).collect();
            return open(state, words, now, |path| settled.is_empty() || settled.contains(path));
        }
        ReviewCommand::SkipReviews(skipped) => {
            state.settings.skips_review = skipped;
            state.settings_changed(now);
            return Vec::new();
        }
        ReviewCommand::Save => return save(state, now),
        ReviewCommand::Close => {
            state.editing.review = None;
            return Vec::new();
        }
        ReviewCommand::Include { .. }
        | ReviewCommand::What { .. }
        | ReviewCommand::Who(_)
        | ReviewCommand::Date(_)
        | ReviewCommand::Row { .. } => {}
    }
    if let Some(mut review) = state.editing.review.take() {
        change(&mut review, command);
        review.rewrite(state, words);
        state.editing.review = Some(review);
    }
    Vec::new()
}

fn change(review: &mut Review, command: ReviewCommand) {
    match command {
        ReviewCommand::Include { path, is_included } => {
            if let Some(part) = review.part_mut(&path) {
                part.is_included = is_included;
            }
        }
        ReviewCommand::What { path, text } => {
            if let Some(part) = review.part_mut(&path) {
                part.what = text;
            }
        }
        ReviewCommand::Row { path, is_written } => {
            if let Some(part) = review.part_mut(&path) {
                part.has_row = is_written;
            }
        }
        ReviewCommand::Who(who) => (review.who, review.is_offered) = (who, false),
        ReviewCommand::Date(date) => review.date = date,
        ReviewCommand::Open
        | ReviewCommand::OpenAll
        | ReviewCommand::SkipReviews(_)
        | ReviewCommand::Save
        | ReviewCommand::Close => {}
    }
}

/// Makes the review anew, if there is one, of the same entries.
pub(super) fn renew(state: &mut AppState, words: &Vocabulary, now: Now) -> Vec<Job> {
    let Some(review) = state.editing.review.take() else { return Vec::new() };
    let paths: Vec<PagePath> = review.included().map(|part| part.path.clone()).collect();
    open(state, words, now, |path| paths.contains(path))
}

fn open(state: &mut AppState, words: &Vocabulary, now: Now, included: impl Fn(&PagePath) -> bool) -> Vec<Job> {
    let review = Review::new(state, words, included);
    if review.included().next().is_none() {
        let is_saving = state.editing.current().is_some_and(Session::is_saving);
        state.inform(if is_saving { "edit-saving" } else { "notice-nothing-to-save" }, Vec::new(), now);
        return Vec::new();
    }
    if let Some(session) = state.editing.current_mut() {
        session.history.settle();
    }
    let is_ready = state.settings.skips_review && review.hindrance(state).is_none();
    let asks_name = review.who.trim().is_empty();
    state.editing.review = Some(review);
    if is_ready {
        return save(state, now);
    }
    if asks_name { vec![Job::FindNames] } else { Vec::new() }
}

fn save(state: &mut AppState, now: Now) -> Vec<Job> {
    let Some(mut review) = state.editing.review.take() else { return Vec::new() };
    if review.hindrance(state).is_some() {
        // What it is stands in the review, with what can be done about it.
        state.editing.review = Some(review);
        return Vec::new();
    }
    let who = review.who.trim().to_owned();
    let needs_name = review.included().any(|part| part.has_row);
    if needs_name && state.settings.name != who {
        state.settings.name.clone_from(&who);
        state.settings_changed(now);
    }
    let mut jobs = Vec::new();
    let mut sent: Vec<PagePath> = Vec::new();
    for part in review.included() {
        let update = review.day().filter(|_| part.has_row).map(|date| NewUpdate {
            date,
            who: who.clone(),
            what: part.what.clone(),
            folder: state.shelf.library.day_order(&part.path),
        });
        let row = update.zip(part.written.as_ref().ok()).map(|(update, written)| Row {
            before: part.text.clone(),
            edits: written.edits.clone(),
            update,
        });
        if row.is_some() && part.what != part.proposal {
            state.settings.remember_log_text(&part.what);
            state.settings_changed(now);
        }
        let asked = saving::save(state, &part.path, part.after.clone(), row, now);
        if !asked.is_empty() {
            sent.push(part.path.clone());
        }
        jobs.extend(asked);
    }
    // What could not be sent stays to be looked at.
    review.parts.retain(|part| !sent.contains(&part.path));
    if review.included().next().is_some() {
        state.editing.review = Some(review);
    }
    jobs
}
