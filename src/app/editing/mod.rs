//! The editor: the entries that are being changed, and what can be asked of them. An entry's text is the truth; the form
//! shows what the page says and every change becomes the smallest edit of the text. It knows no file: what has to be
//! written comes back as jobs.

mod answer;
mod bad_name;
mod behind;
mod command;
mod comparison;
mod conflict;
mod contents;
mod drafts;
mod field;
mod file_form;
mod files;
mod history;
mod making;
mod other_draft;
mod outside;
mod paste;
mod relinking;
mod renaming;
mod restoring;
mod review;
mod reviewing;
mod row_status;
mod saving;
mod session;
mod sessions;
mod telling;
mod typed;
mod working_out;

pub use bad_name::BadName;
pub use behind::Behind;
pub use command::EditCommand;
pub use comparison::{Beside, Comparison};
pub use conflict::Conflict;
pub use contents::PlannedToc;
pub use field::{Cell, FieldId};
pub use file_form::{FileForm, FileHindrance, NewEntry};
pub use files::FileCommand;
pub use history::History;
pub use other_draft::OtherDraft;
pub use outside::Keep;
pub use paste::spreadsheet_rows;
pub use relinking::LinkedFrom;
pub use review::{Hindrance, Review, ReviewPart};
pub use reviewing::ReviewCommand;
pub use session::{EditTab, Session};

use std::sync::Arc;

use super::{AppState, Now};
use crate::disk::{Draft, Event, Job};
use crate::document::Vocabulary;
use crate::library::PagePath;
use working_out::BYTES_A_FRAME;

#[derive(Default)]
pub struct Editing {
    /// In the order they were opened.
    pub(super) sessions: Vec<Session>,
    pub(super) current: Option<PagePath>,
    /// The last look before saving; `None` while nothing is about to be saved.
    pub review: Option<Review>,
    /// What the person looks at before saying which text holds.
    pub comparison: Option<Comparison>,
    /// Unsaved texts that windows left which are gone, beside the one of the same entry that is open.
    others: Vec<Draft>,
    /// What is asked before a file is made, renamed or thrown away.
    pub form: Option<FileForm>,
    /// Translations of a renamed entry that get their names one after the other, each once the library shows another page.
    renames: Vec<(PagePath, renaming::Rename)>,
    /// What would become of tables of contents.
    plans: contents::Plans,
    /// Closed with their changes dropped, the last one at the end.
    discarded: Vec<Session>,
}

impl Editing {
    /// The entries open for changes, in the order they were opened.
    pub fn sessions(&self) -> &[Session] {
        &self.sessions
    }

    pub fn session(&self, path: &PagePath) -> Option<&Session> {
        self.sessions.iter().find(|session| session.path == *path)
    }

    /// Whether a review, comparison or form lies over the entry.
    pub fn is_covered(&self) -> bool {
        self.review.is_some() || self.comparison.is_some() || self.form.is_some()
    }

    /// The entry that is shown.
    pub fn current(&self) -> Option<&Session> {
        self.session(self.current.as_ref()?)
    }

    /// What to go on with: the entry shown last if it has something to save, else the first that has.
    pub fn unfinished(&self) -> Option<&Session> {
        self.current().filter(|session| session.is_dirty()).or_else(|| self.dirty().next())
    }

    /// Whether the entry has something to save.
    pub fn is_unsaved(&self, path: &PagePath) -> bool {
        self.session(path).is_some_and(|session| session.is_dirty())
    }

    /// Those with something to save.
    pub fn dirty(&self) -> impl Iterator<Item = &Session> {
        self.sessions.iter().filter(|session| session.is_dirty())
    }

    fn session_mut(&mut self, path: &PagePath) -> Option<&mut Session> {
        self.sessions.iter_mut().find(|session| session.path == *path)
    }

    fn current_mut(&mut self) -> Option<&mut Session> {
        let path = self.current.clone()?;
        self.session_mut(&path)
    }
}

impl AppState {
    /// The words of pages: the worker's, else those that come with the program.
    fn words_of_pages(&mut self) -> Arc<Vocabulary> {
        Arc::clone(self.vocabulary.get_or_insert_with(|| Arc::new(Vocabulary::builtin())))
    }
}

pub(super) use drafts::{flush, may_close, settle};
pub(super) use outside::reconcile;

/// Lets time pass: typed text is kept, and what a review still owes is worked out.
pub(super) fn tick(state: &mut AppState, now: Now) -> Vec<Job> {
    reviewing::tick(state);
    drafts::tick(state, now)
}

/// Closes what lies over the entry and would be drawn nowhere else.
pub(super) fn uncover(state: &mut AppState) {
    state.editing.review = None;
    state.editing.comparison = None;
}

/// One step back: the review or comparison first, then the editor.
pub(super) fn escape(state: &mut AppState, now: Now) -> Vec<Job> {
    let editing = &mut state.editing;
    if editing.form.take().is_some() || editing.review.take().is_some() || editing.comparison.take().is_some() {
        return Vec::new();
    }
    update(state, EditCommand::Leave, now)
}

pub(super) fn update(state: &mut AppState, command: EditCommand, now: Now) -> Vec<Job> {
    let mut jobs = carry_out(state, command, now);
    telling::settle(state);
    jobs.extend(contents::settle(state));
    jobs
}

fn carry_out(state: &mut AppState, command: EditCommand, now: Now) -> Vec<Job> {
    let words = state.words_of_pages();
    let millis = now.millis;
    match command {
        EditCommand::Open(path) => sessions::open(state, path, now),
        EditCommand::Close(path) => sessions::close(state, &path),
        EditCommand::Discard(path) => sessions::discard(state, &path, now),
        EditCommand::BringBack(path) => sessions::bring_back(state, &path, now),
        EditCommand::Next => sessions::step(state, 1),
        EditCommand::Previous => sessions::step(state, -1),
        EditCommand::Leave => sessions::leave(state),
        EditCommand::File(command) => files::update(state, command, &words, now),
        EditCommand::Review(command) => reviewing::update(state, command, &words, now),
        EditCommand::Compare(path) => outside::compare(state, &path, &words),
        EditCommand::CloseComparison => {
            state.editing.comparison = None;
            Vec::new()
        }
        EditCommand::Choose { path, keep } => outside::choose(state, &path, keep, &words, now),
        EditCommand::Other { path, left, doing } => other_draft::update(state, (&path, left), doing, &words, now),
        EditCommand::AnswerThere { row } => answer::there(state, row, &words, now),
        command => {
            let before = state.editing.current().map(|session| session.revision);
            let remark = state.editing.current_mut().and_then(|session| change(session, command, &words, millis));
            if let Some(remark) = remark {
                state.inform(remark, Vec::new(), now);
            }
            if before == state.editing.current().map(|session| session.revision) {
                return Vec::new();
            }
            // Made of a text that is no more: a field may tell its last words when the review takes its focus.
            reviewing::renew(state, &words, now)
        }
    }
}

/// Takes in what the worker reports of entries that are being changed. Reports of another library are none of theirs.
pub(super) fn absorb(state: &mut AppState, event: Event, now: Now) -> Vec<Job> {
    let mut jobs = take_in(state, event, now);
    telling::settle(state);
    jobs.extend(contents::settle(state));
    jobs
}

fn take_in(state: &mut AppState, event: Event, now: Now) -> Vec<Job> {
    let words = state.words_of_pages();
    let here = state.shelf.generation;
    match event {
        Event::Saved { generation, path, result } => saving::saved(state, generation, &path, result, &words, now),
        Event::Drafts { generation, drafts } if generation == here => restoring::restore(state, drafts, &words, now),
        Event::Renamed { generation, from, to, result, links } if generation == here => {
            renaming::renamed(state, (&from, to), result, links, &words, now)
        }
        Event::Trashed { generation, path, result } if generation == here => files::trashed(state, path, result, now),
        Event::TocPlanned { generation, change, plans } if generation == here => {
            contents::planned(state, &change, plans);
            Vec::new()
        }
        Event::TocEdited { generation, tables } if generation == here => {
            contents::edited(state, tables);
            Vec::new()
        }
        Event::DraftFailed(error) => {
            drafts::failed(state, error);
            Vec::new()
        }
        Event::Names(names) => {
            if let Some(mut review) = state.editing.review.take() {
                review.offer(names);
                review.work_out(state, &words, BYTES_A_FRAME);
                state.editing.review = Some(review);
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// What concerns the current entry alone; the key of a remark about it.
fn change(session: &mut Session, command: EditCommand, words: &Vocabulary, millis: u64) -> Option<&'static str> {
    match command {
        EditCommand::Tab(tab) => session.tab = tab,
        EditCommand::Preview(shown) => session.preview = shown,
        EditCommand::Change { field, change } => session.change(&field, &change, words, millis),
        EditCommand::NameRows => session.name_rows(words, millis),
        EditCommand::Hold { field, words } => session.hold(field, words),
        EditCommand::Source(text) => session.retype(&text, words, millis),
        EditCommand::Paste { examples, at, text } => return paste::paste(session, examples, at, &text, words, millis),
        EditCommand::PasteQuestions { asked, at, text } => {
            return paste::paste_questions(session, asked, at, &text, words, millis);
        }
        EditCommand::Undo if !session.undo(words, millis) => return Some("notice-undo-stopped"),
        EditCommand::Undo => {}
        EditCommand::Redo => session.redo(words, millis),
        EditCommand::Open(_)
        | EditCommand::Close(_)
        | EditCommand::Discard(_)
        | EditCommand::BringBack(_)
        | EditCommand::Next
        | EditCommand::Previous
        | EditCommand::Leave
        | EditCommand::AnswerThere { .. }
        | EditCommand::Review(_)
        | EditCommand::File(_)
        | EditCommand::Compare(_)
        | EditCommand::CloseComparison
        | EditCommand::Other { .. }
        | EditCommand::Choose { .. } => {}
    }
    None
}
