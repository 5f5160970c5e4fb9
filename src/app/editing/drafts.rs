//! Typed text is kept outside the library within a second, so that no end of the program loses more. A draft is dropped
//! as soon as it says nothing that the file does not.

use super::{EditCommand, Session};
use crate::app::{AppState, Command, Now, Tone};
use crate::disk::{Draft, DraftError, Job, Origin, Sent};
use crate::document::Vocabulary;
use crate::library::PagePath;
use std::path::{Path, PathBuf};

/// From the first letter typed to the draft, in milliseconds; the disk needs a part of the second too.
const WAIT_MILLIS: u64 = 700;

/// The window was to be closed and stays, since that would have cost typed text.
pub(super) const UNKEPT: &str = "notice-close-unkept";

impl super::Editing {
    /// Entries whose unsaved text is kept nowhere.
    pub(super) fn unkeepable(&self) -> impl Iterator<Item = &Session> {
        self.dirty().filter(|session| session.is_unkeepable)
    }
}

impl AppState {
    /// When the next draft is to be kept.
    pub(in crate::app) fn next_draft(&self) -> Option<u64> {
        let since = self.editing.sessions.iter().filter_map(|session| session.undrafted_since).min();
        since.map(|since| since + WAIT_MILLIS)
    }
}

/// Keeps what was typed a while ago.
pub(in crate::app) fn tick(state: &mut AppState, now: Now) -> Vec<Job> {
    let is_due = |session: &Session| session.undrafted_since.is_some_and(|since| now.millis >= since + WAIT_MILLIS);
    keep(state, is_due, now)
}

/// Keeps at once what was typed a moment ago: while nobody sees the window, no time passes in it.
pub(in crate::app) fn settle(state: &mut AppState, now: Now) -> Vec<Job> {
    keep(state, |session| session.undrafted_since.is_some(), now)
}

/// Keeps all that is not saved, before the window closes or another library takes its place: what was sent before may
/// have failed. A text that is being written is kept already, unless another one was kept since.
pub(in crate::app) fn flush(state: &mut AppState, now: Now) -> Vec<Job> {
    let is_written = |session: &Session| session.saving.as_ref().is_some_and(|saving| saving.is_of(&session.text));
    let is_open = |session: &Session| session.is_dirty() && !is_written(session);
    keep(state, |session| is_open(session) || session.undrafted_since.is_some(), now)
}

/// Keeps the draft of one entry at once.
pub(super) fn keep_now(state: &mut AppState, path: &PagePath, now: Now) -> Vec<Job> {
    keep(state, |session| session.path == *path, now)
}

/// A draft could not be kept: the entry has none, and the next letter tries again.
pub(super) fn failed(state: &mut AppState, error: DraftError) {
    let (text, path, cause) = match error {
        DraftError::NoFolder { page } => ("notice-draft-nowhere", page, String::new()),
        DraftError::TooLarge { page } => ("notice-draft-too-large", page, String::new()),
        DraftError::Failed { page, cause } => ("notice-draft-failed", page, cause),
    };
    if let Some(session) = state.editing.session_mut(&path) {
        session.draft_kept = None;
        session.is_unkeepable = true;
    }
    state.warn(Tone::Error, text, vec![("page", path.to_string()), ("cause", cause)], None);
}

/// Whether nothing is lost when the window closes now. If something is, the person is told, and may close it all the same.
pub(in crate::app) fn may_close(state: &mut AppState) -> bool {
    let lost: Vec<PagePath> = state.editing.unkeepable().map(|session| session.path.clone()).collect();
    let Some(first) = lost.first() else { return true };
    if state.notices.iter().any(|notice| notice.text == UNKEPT) {
        return true;
    }
    let show = ("edit-show", Command::Edit(EditCommand::Open(first.clone())));
    state.warn(Tone::Error, UNKEPT, vec![("count", lost.len().to_string())], Some(show));
    false
}

/// Forgets the draft of an entry that is open, where there may be one.
pub(super) fn forget_of(state: &mut AppState, path: &PagePath) -> Vec<Job> {
    let Some(session) = state.editing.session_mut(path) else { return Vec::new() };
    let (since, kept) = (session.undrafted_since.take(), session.draft_kept.take());
    if since.is_some() || kept.is_some() { forget(state, path) } else { Vec::new() }
}

/// Forgets the draft of an entry.
pub(super) fn forget(state: &AppState, path: &PagePath) -> Vec<Job> {
    folder(state).map(|library| Job::DropDraft { library, page: path.clone(), left: None }).into_iter().collect()
}

fn folder(state: &AppState) -> Option<PathBuf> {
    match &state.shelf.origin {
        Origin::Folder(folder) => Some(folder.clone()),
        Origin::Builtin => None,
    }
}

fn keep(state: &mut AppState, is_meant: impl Fn(&Session) -> bool, now: Now) -> Vec<Job> {
    let Some(library) = folder(state) else { return Vec::new() };
    let words = state.words_of_pages();
    let meant = state.editing.sessions.iter_mut().filter(|session| is_meant(session));
    meant.map(|session| job(session, &library, &words, now)).collect()
}

fn job(session: &mut Session, library: &Path, words: &Vocabulary, now: Now) -> Job {
    session.undrafted_since = None;
    let (library, page) = (library.to_path_buf(), session.path.clone());
    if !session.is_dirty() && !session.is_saving() {
        session.draft_kept = None;
        return Job::DropDraft { library, page, left: None };
    }
    session.draft_kept = Some(now.millis);
    session.is_unkeepable = false;
    let sent = session.saving.as_ref().map(|saving| Sent::new(&saving.text, saving.then(&session.text, words)));
    Job::KeepDraft(Box::new(Draft {
        library,
        page,
        base: session.fingerprint,
        listing: session.listing.clone(),
        text: session.text.clone(),
        sent,
        left: None,
    }))
}
