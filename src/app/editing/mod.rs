//! The editor: the entries that are being changed, and what can be asked of them. An entry's text is the truth; the form
//! shows what the page says and every change becomes the smallest edit of the text. It knows no file: what has to be
//! written comes back as jobs.

mod command;
mod conflict;
mod field;
mod history;
mod paste;
mod session;
mod sessions;

pub use command::EditCommand;
pub use conflict::Conflict;
pub use field::{Cell, FieldId};
pub use history::History;
pub use paste::spreadsheet_rows;
pub use session::{EditTab, Session};

use std::sync::Arc;

use super::{AppState, Now};
use crate::disk::Job;
use crate::document::Vocabulary;
use crate::library::PagePath;

#[derive(Default)]
pub struct Editing {
    /// In the order they were opened.
    pub(super) sessions: Vec<Session>,
    pub(super) current: Option<PagePath>,
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

    /// The entry that is shown.
    pub fn current(&self) -> Option<&Session> {
        self.session(self.current.as_ref()?)
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

pub(super) fn update(state: &mut AppState, command: EditCommand, now: Now) -> Vec<Job> {
    let words = state.words_of_pages();
    let millis = now.millis;
    match command {
        EditCommand::Open(path) => sessions::open(state, path, now),
        EditCommand::Close(path) => sessions::close(state, &path),
        EditCommand::Discard(path) => sessions::discard(state, &path, now),
        EditCommand::BringBack(path) => sessions::bring_back(state, &path),
        EditCommand::Next => sessions::next(state),
        EditCommand::Leave => sessions::leave(state),
        command => {
            if let Some(session) = state.editing.current_mut() {
                change(session, command, &words, millis);
            }
            Vec::new()
        }
    }
}

/// What concerns the current entry alone.
fn change(session: &mut Session, command: EditCommand, words: &Vocabulary, millis: u64) {
    match command {
        EditCommand::Tab(tab) => session.tab = tab,
        EditCommand::Preview(shown) => session.preview = shown,
        EditCommand::Change { field, change } => session.change(&field, &change, words, millis),
        EditCommand::Source(text) => session.retype(&text, words, millis),
        EditCommand::Paste { examples, at, text } => paste::paste(session, examples, at, &text, words, millis),
        EditCommand::Undo => session.undo(words, millis),
        EditCommand::Redo => session.redo(words, millis),
        EditCommand::Open(_)
        | EditCommand::Close(_)
        | EditCommand::Discard(_)
        | EditCommand::BringBack(_)
        | EditCommand::Next
        | EditCommand::Leave => {}
    }
}
