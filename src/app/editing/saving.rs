//! Texts on their way to the disk, and what the disk says of them. A file that somebody else changed is never written
//! over: both texts stay, and the person is asked.

use std::sync::Arc;

use super::{Conflict, EditCommand, Session, drafts};
use crate::app::{AppState, Command, Now, Tone};
use crate::disk::{Job, SaveError};
use crate::document::{Edits, NewUpdate, Vocabulary, log, parse};
use crate::library::PagePath;

/// A text being written.
#[derive(Clone, Debug)]
pub(super) struct Saving {
    /// Of the library when it was asked for.
    generation: u64,
    pub text: Arc<str>,
    pub row: Option<Row>,
}

impl Saving {
    /// Whether nothing was typed since.
    pub fn is_of(&self, text: &str) -> bool {
        *text == *self.text || self.row.as_ref().is_some_and(|row| *text == *row.before)
    }

    /// What a text typed since is once this one is on the disk: the row stands beside it.
    pub fn then(&self, text: &Arc<str>, words: &Vocabulary) -> Arc<str> {
        if self.is_of(text) {
            return Arc::clone(&self.text);
        }
        let edits = self.row.as_ref().and_then(|row| relogged(text, &row.update, words));
        edits.map_or_else(|| Arc::clone(text), |edits| edits.apply(text).into())
    }
}

/// The row of the log that is written with a text.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The text without it.
    pub before: Arc<str>,
    pub edits: Edits,
    pub update: NewUpdate,
}

/// The jobs that write a text; none where nothing may be written now. The draft is kept first, with what is being written,
/// and dropped by the worker with the save: neither a failure nor an end of the program meanwhile costs anything.
pub(super) fn save(state: &mut AppState, path: &PagePath, text: Arc<str>, row: Option<Row>, now: Now) -> Vec<Job> {
    let generation = state.shelf.generation;
    let is_unreadable = state.shelf.library.get(path).is_some_and(|entry| entry.source.read_only);
    let session = state.editing.session_mut(path).filter(|session| session.saving.is_none() && !is_unreadable);
    let Some(session) = session else { return Vec::new() };
    session.saving = Some(Saving { generation, text: Arc::clone(&text), row });
    let toc = session.toc_change();
    let read = session.fingerprint;
    let mut jobs = drafts::keep_now(state, path, now);
    jobs.push(Job::Save { generation, path: path.clone(), read, text, toc });
    jobs
}

/// Takes in what became of a save.
pub(super) fn saved(
    state: &mut AppState,
    asked: u64,
    path: &PagePath,
    result: Result<u128, SaveError>,
    words: &Vocabulary,
    now: Now,
) -> Vec<Job> {
    let library = state.shelf.origin.folder().map(std::path::Path::to_path_buf);
    let editing = &mut state.editing;
    let mut awaiting = editing.sessions.iter_mut().map(|session| (session, true));
    let mut dropped = editing.discarded.iter_mut().map(|session| (session, false));
    let is_meant = |session: &Session| {
        session.path == *path && session.saving.as_ref().is_some_and(|saving| saving.generation == asked)
    };
    let found = awaiting.find(|(session, _)| is_meant(session));
    let found = found.or_else(|| dropped.find(|(session, _)| is_meant(session)));
    let Some((session, is_open)) = found else { return Vec::new() };
    let Some(saving) = session.saving.take() else { return Vec::new() };
    match result {
        Ok(fingerprint) => {
            session.written(saving, fingerprint, words, now.millis);
            let mut jobs = Vec::new();
            let mut is_behind = false;
            if !is_open {
                // Its changes were dropped meanwhile; a draft is another's.
            } else if !session.is_dirty() {
                session.undrafted_since = None;
                session.draft_kept = None;
                jobs.extend(library.map(|library| Job::DropDraft { library, page: path.clone(), left: None }));
            } else {
                is_behind = true;
            }
            session.listing = None;
            if is_behind {
                // The worker dropped the draft with the save, and the next one is made of the file as it is now.
                jobs.extend(drafts::keep_now(state, path, now));
            }
            state.inform("notice-saved", vec![("page", path.file_name().to_owned())], now);
            jobs
        }
        Err(_) if !is_open => Vec::new(),
        Err(error) => {
            let changed = matches!(error, SaveError::Changed { .. } | SaveError::Taken { .. });
            tell(state, path, error);
            // The file as it is now is needed to say what is other about it.
            if changed { vec![Job::Refresh] } else { Vec::new() }
        }
    }
}

impl Session {
    /// The text is on the disk. What was typed meanwhile stays, with the row beside it.
    fn written(&mut self, saving: Saving, fingerprint: u128, words: &Vocabulary, millis: u64) {
        if let Some(row) = saving.row {
            let is_same = self.text == row.before;
            let edits = if is_same { Some(row.edits) } else { relogged(&self.text, &row.update, words) };
            if let Some(edits) = edits {
                self.log(edits, row.update, words, millis);
            }
        }
        self.history.settle();
        self.base_page =
            if self.text == saving.text { Arc::clone(&self.page) } else { Arc::new(parse(&saving.text, words).0) };
        self.base = saving.text;
        self.fingerprint = Some(fingerprint);
        self.conflict = None;
    }
}

/// A row of the log written into another text; `None` where that text takes none.
pub(super) fn relogged(text: &str, update: &NewUpdate, words: &Vocabulary) -> Option<Edits> {
    let (page, _) = parse(text, words);
    log(text, &page, update, words).ok().map(|written| written.edits)
}

fn tell(state: &mut AppState, path: &PagePath, error: SaveError) {
    let again = Some(("edit-save-again", Command::Edit(EditCommand::Open(path.clone()))));
    let compare = Some(("edit-compare", Command::Edit(EditCommand::Compare(path.clone()))));
    let (text, cause, action) = match error {
        SaveError::Changed { .. } => ("notice-save-changed", String::new(), compare),
        SaveError::Taken { .. } => ("notice-save-taken", String::new(), again),
        SaveError::Gone { .. } => ("notice-save-gone", String::new(), again),
        SaveError::WriteProtected { .. } => ("notice-save-protected", String::new(), again),
        SaveError::Full { .. } => ("notice-save-full", String::new(), again),
        SaveError::Failed { cause, .. } => ("notice-save-failed", cause, again),
    };
    state.warn(Tone::Error, text, vec![("page", path.to_string()), ("cause", cause)], action);
}

/// Says why a file could not be renamed, thrown away or listed.
pub(super) fn tell_file(state: &mut AppState, path: &PagePath, error: SaveError) {
    let (text, cause) = match error {
        SaveError::Changed { .. } => ("notice-file-changed", String::new()),
        SaveError::Taken { .. } => ("notice-file-taken", String::new()),
        SaveError::Gone { .. } => ("notice-page-gone", String::new()),
        SaveError::WriteProtected { .. } => ("notice-file-protected", String::new()),
        SaveError::Full { .. } => ("notice-file-full", String::new()),
        SaveError::Failed { cause, .. } => ("notice-file-failed", cause),
    };
    state.warn(Tone::Error, text, vec![("page", path.to_string()), ("cause", cause)], None);
}

/// Says that the file of an entry is another one by now.
pub(super) fn tell_conflict(state: &mut AppState, path: &PagePath) {
    let Some(conflict) = state.editing.session(path).and_then(|session| session.conflict.as_ref()) else { return };
    let (text, label, command) = match conflict {
        Conflict::Changed(_) => ("notice-changed-outside", "edit-compare", EditCommand::Compare(path.clone())),
        Conflict::Gone => ("notice-gone-outside", "edit-show", EditCommand::Open(path.clone())),
    };
    state.warn(Tone::Warning, text, vec![("page", path.to_string())], Some((label, Command::Edit(command))));
}
