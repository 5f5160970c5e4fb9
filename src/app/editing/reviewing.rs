//! The review as it is worked with: opened, its words changed, left, and what it says saved.

use super::saving::{self, Row};
use super::working_out::BYTES_A_FRAME;
use super::{Review, ReviewPart, Session};
use crate::app::{AppState, Now};
use crate::disk::Job;
use crate::document::difference::may_recur;
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
        ReviewCommand::Save => return save(state, words, now),
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
        change(&mut review, state, command, words);
        state.editing.review = Some(review);
    }
    Vec::new()
}

/// Works out only what the change concerns.
fn change(review: &mut Review, state: &AppState, command: ReviewCommand, words: &Vocabulary) {
    let mut of_one = |path: &PagePath, change: &dyn Fn(&mut ReviewPart)| {
        review.part_mut(path).into_iter().for_each(change);
        review.work_out_part(path, state, words);
    };
    match command {
        ReviewCommand::What { path, text } => return of_one(&path, &|part| part.what.clone_from(&text)),
        ReviewCommand::Row { path, is_written } => return of_one(&path, &|part| part.has_row = is_written),
        ReviewCommand::Include { path, is_included } => {
            review.part_mut(&path).into_iter().for_each(|part| part.is_included = is_included);
        }
        ReviewCommand::Who(who) => {
            (review.who, review.is_offered) = (who, false);
            review.rows_are_due();
        }
        ReviewCommand::Date(date) => {
            review.date = date;
            review.rows_are_due();
        }
        ReviewCommand::Open
        | ReviewCommand::OpenAll
        | ReviewCommand::SkipReviews(_)
        | ReviewCommand::Save
        | ReviewCommand::Close => {}
    }
    review.work_out(state, words, BYTES_A_FRAME);
}

impl AppState {
    /// Whether rows of the review are still to be written in the frames that follow.
    pub(in crate::app) fn review_is_behind(&self) -> bool {
        self.editing.review.as_ref().is_some_and(Review::is_behind)
    }
}

/// Works out more of the review, where some of it is due.
pub(in crate::app) fn tick(state: &mut AppState) {
    if !state.review_is_behind() {
        return;
    }
    let words = state.words_of_pages();
    if let Some(mut review) = state.editing.review.take() {
        review.work_out(state, &words, BYTES_A_FRAME);
        state.editing.review = Some(review);
    }
}

/// Makes the review anew, if there is one, of the same entries.
pub(super) fn renew(state: &mut AppState, words: &Vocabulary, now: Now) -> Vec<Job> {
    let Some(review) = state.editing.review.take() else { return Vec::new() };
    let paths: Vec<PagePath> = review.included().map(|part| part.path.clone()).collect();
    let renewed = Review::new(state, |path| paths.contains(path)).typed_as_in(review);
    show(state, renewed, words, now)
}

fn open(state: &mut AppState, words: &Vocabulary, now: Now, included: impl Fn(&PagePath) -> bool) -> Vec<Job> {
    let review = Review::new(state, included);
    show(state, review, words, now)
}

fn show(state: &mut AppState, mut review: Review, words: &Vocabulary, now: Now) -> Vec<Job> {
    if review.included().next().is_none() {
        let is_saving = state.editing.current().is_some_and(Session::is_saving);
        state.inform(if is_saving { "edit-saving" } else { "notice-nothing-to-save" }, Vec::new(), now);
        return Vec::new();
    }
    if let Some(session) = state.editing.current_mut() {
        session.history.settle();
    }
    let is_skipped = state.settings.skips_review;
    review.work_out(state, words, if is_skipped { usize::MAX } else { BYTES_A_FRAME });
    let is_ready = is_skipped && review.hindrance(state).is_none();
    let asks_name = review.who.trim().is_empty();
    state.editing.review = Some(review);
    if is_ready {
        return save(state, words, now);
    }
    if asks_name { vec![Job::FindNames] } else { Vec::new() }
}

fn save(state: &mut AppState, words: &Vocabulary, now: Now) -> Vec<Job> {
    let Some(mut review) = state.editing.review.take() else { return Vec::new() };
    review.work_out(state, words, usize::MAX);
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
            folder: part.folder,
        });
        let row = update.zip(part.written.as_ref().ok()).map(|(update, written)| Row {
            before: part.text.clone(),
            edits: written.edits.clone(),
            update,
        });
        if row.is_some() && part.what != part.proposal && may_recur(&part.what, words) {
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
