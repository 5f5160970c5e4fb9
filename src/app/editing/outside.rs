//! What others do to the files of entries that are being changed here. An entry in which nothing was typed follows its
//! file; with typed text both stay side by side until the person keeps one.

use std::sync::Arc;

use super::comparison::{self, Beside};
use super::{Conflict, Session, contents, drafts, renaming, saving, sessions, telling};
use crate::app::{AppState, Now};
use crate::disk::Job;
use crate::document::{Vocabulary, parse};
use crate::library::{PagePath, Source};

/// Which text holds when a file changed outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The one that was typed here: it is compared with the file as it is now, and saved over it.
    Mine,
    /// The file's; undo brings back what was typed.
    Theirs,
}

/// Holds what is open against a library that was just read, all of it: a part may be older than what was saved since.
pub(in crate::app) fn reconcile(state: &mut AppState, now: Now) -> Vec<Job> {
    let library = Arc::clone(&state.shelf.library);
    let (mut followed, mut told, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    let (mut unreadable, mut settled) = (Vec::new(), Vec::new());
    for session in state.editing.sessions.iter_mut().filter(|session| session.saving.is_none()) {
        match library.get(&session.path).map(|entry| &entry.source) {
            // Its text is not the file's own: nothing can stand on it.
            Some(source) if source.read_only && !session.is_dirty() => unreadable.push(session.path.clone()),
            Some(source) if session.fingerprint == Some(source.fingerprint) && !source.read_only => {
                session.conflict = None
            }
            Some(source) if source.text == session.text && !source.read_only => {
                session.stand_on(source);
                settled.push(session.path.clone());
            }
            Some(source) if session.is_dirty() => {
                let is_known = matches!(&session.conflict, Some(Conflict::Changed(known)) if known.fingerprint == source.fingerprint);
                if !is_known {
                    session.conflict = Some(Conflict::Changed(Arc::clone(source)));
                    told.push(session.path.clone());
                }
            }
            Some(source) => {
                session.follow(source);
                followed.push(session.path.clone());
            }
            None if session.is_new() => {}
            None if session.is_dirty() => {
                if !matches!(session.conflict, Some(Conflict::Gone)) {
                    session.conflict = Some(Conflict::Gone);
                    told.push(session.path.clone());
                }
            }
            None => gone.push(session.path.clone()),
        }
    }
    for path in unreadable {
        state.inform("notice-read-only", vec![("page", path.to_string())], now);
        gone.push(path);
    }
    for path in followed {
        state.inform("notice-followed", vec![("page", path.file_name().to_owned())], now);
    }
    for path in told {
        saving::tell_conflict(state, &path);
    }
    let mut jobs = Vec::new();
    for path in settled {
        jobs.extend(drafts::forget_of(state, &path));
    }
    for path in gone {
        jobs.extend(drafts::forget_of(state, &path));
        sessions::remove(state, &path);
    }
    comparison::renew(state);
    telling::settle(state);
    jobs.extend(contents::ask_again(state));
    let words = state.words_of_pages();
    jobs.extend(renaming::go_on(state, &words));
    jobs
}

pub(super) fn choose(state: &mut AppState, path: &PagePath, keep: Keep, words: &Vocabulary, now: Now) -> Vec<Job> {
    state.editing.comparison = None;
    let theirs = state.editing.session(path).and_then(|session| session.conflict.as_ref());
    let is_unreadable = matches!(theirs, Some(Conflict::Changed(theirs)) if theirs.read_only);
    if is_unreadable && keep == Keep::Mine {
        // It would be written over bytes that nobody has seen.
        state.inform("notice-read-only", vec![("page", path.to_string())], now);
        return Vec::new();
    }
    let Some(session) = state.editing.session_mut(path) else { return Vec::new() };
    match (session.conflict.take(), keep) {
        (Some(Conflict::Changed(_)), Keep::Theirs) if is_unreadable => return sessions::discard(state, path, now),
        (Some(Conflict::Changed(theirs)), Keep::Mine) => session.stand_on(&theirs),
        (Some(Conflict::Changed(theirs)), Keep::Theirs) => session.give_way(&theirs, words, now.millis),
        (Some(Conflict::Gone), Keep::Mine) => session.stand_on_nothing(words),
        (Some(Conflict::Gone), Keep::Theirs) => return sessions::discard(state, path, now),
        (None, _) => {}
    }
    sessions::show(state, path.clone());
    drafts::keep_now(state, path, now)
}

pub(super) fn compare(state: &mut AppState, path: &PagePath, words: &Vocabulary) -> Vec<Job> {
    sessions::show(state, path.clone());
    if let Some(Conflict::Changed(theirs)) = state.editing.session(path).and_then(|session| session.conflict.as_ref()) {
        let beside = Beside::File(theirs.fingerprint);
        comparison::show(state, path, beside, words);
    }
    Vec::new()
}

impl Session {
    /// The file's text in the place of the typed one; undo brings that back.
    fn give_way(&mut self, theirs: &Source, words: &Vocabulary, millis: u64) {
        self.put(theirs.text.to_string(), None, words, millis);
        self.stand_on(theirs);
    }

    /// The file is gone: the text becomes a new one.
    pub(super) fn stand_on_nothing(&mut self, words: &Vocabulary) {
        self.base = Arc::from("");
        self.base_page = Arc::new(parse("", words).0);
        self.fingerprint = None;
    }
}
