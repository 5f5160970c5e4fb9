//! What others do to the files of entries that are being changed here. An entry in which nothing was typed follows its
//! file; with typed text both stay side by side until the person keeps one.

use std::sync::Arc;

use super::{Conflict, EditCommand, Session, drafts, saving, sessions, telling};
use crate::app::{AppState, Command, Now, Tone};
use crate::disk::Job;
use crate::document::difference::{DiffLine, Difference, difference, line_diff};
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

/// The file as it is now beside what was typed here.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub path: PagePath,
    /// Of the file's bytes.
    theirs: u128,
    /// From the file to the typed text.
    pub differences: Vec<Difference>,
    pub lines: Vec<DiffLine>,
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
            Some(source) if session.fingerprint == Some(source.fingerprint) => session.conflict = None,
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
    compare_again(state);
    telling::settle(state);
    jobs
}

/// What is shown side by side is always what there is to choose from.
fn compare_again(state: &mut AppState) {
    let Some(comparison) = state.editing.comparison.take() else { return };
    let words = state.words_of_pages();
    let Some(session) = state.editing.session(&comparison.path) else { return };
    let Some(Conflict::Changed(theirs)) = &session.conflict else { return };
    let is_same = comparison.theirs == theirs.fingerprint;
    state.editing.comparison = Some(if is_same { comparison } else { compared(session, theirs, &words) });
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
    let Some(session) = state.editing.session(path) else { return Vec::new() };
    let Some(Conflict::Changed(theirs)) = &session.conflict else { return Vec::new() };
    state.editing.comparison = Some(compared(session, theirs, words));
    Vec::new()
}

fn compared(session: &Session, theirs: &Source, words: &Vocabulary) -> Comparison {
    let (page, _) = parse(&theirs.text, words);
    Comparison {
        path: session.path.clone(),
        theirs: theirs.fingerprint,
        differences: difference((&theirs.text, &page), (&session.text, &session.page)),
        lines: line_diff(&theirs.text, &session.text),
    }
}

/// Brings back the unsaved texts that were kept of this library.
pub(super) fn restore(state: &mut AppState, found: Vec<crate::disk::Draft>, words: &Vocabulary, now: Now) -> Vec<Job> {
    let library = Arc::clone(&state.shelf.library);
    let mut jobs = Vec::new();
    let mut brought: Vec<PagePath> = Vec::new();
    for draft in found {
        if state.editing.session(&draft.page).is_some() {
            continue;
        }
        let source = library.get(&draft.page).map(|entry| &entry.source);
        let session = match source {
            Some(source) if source.text == draft.text || source.read_only => None,
            Some(source) => {
                let mut session = Session::of_source(source);
                session.put(draft.text.to_string(), None, words, now.millis);
                if draft.base != Some(source.fingerprint) {
                    session.conflict = Some(Conflict::Changed(Arc::clone(source)));
                }
                Some(session)
            }
            None => {
                let mut session = Session::of_new(draft.page.clone(), &draft.text, words);
                session.conflict = draft.base.map(|_| Conflict::Gone);
                Some(session)
            }
        };
        match session {
            Some(mut session) => {
                session.undrafted_since = None;
                session.draft_kept = Some(now.millis);
                brought.push(session.path.clone());
                state.editing.sessions.push(session);
            }
            // What was typed is in the file already.
            None if source.is_some_and(|source| source.text == draft.text) => {
                jobs.push(Job::DropDraft { library: draft.library, page: draft.page });
            }
            None => {}
        }
    }
    let Some(first) = brought.first().cloned() else { return jobs };
    state.editing.current.get_or_insert(first.clone());
    let count = vec![("count", brought.len().to_string())];
    let show = Some(("edit-show", Command::Edit(EditCommand::Open(first))));
    state.warn(Tone::Info, "notice-drafts-back", count, show);
    let doubted: Vec<PagePath> = brought
        .into_iter()
        .filter(|path| state.editing.session(path).is_some_and(|open| open.conflict.is_some()))
        .collect();
    for path in doubted {
        saving::tell_conflict(state, &path);
    }
    jobs
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
