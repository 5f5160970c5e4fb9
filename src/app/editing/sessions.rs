//! Entries opened for changes, gone to, closed, and brought back.

use super::{EditCommand, Session, drafts};
use crate::app::{AppState, Command, Now, Pane, Place, Screen, Tone};
use crate::disk::Job;
use crate::library::PagePath;

/// Larger pages are not changed here: each key reads the page again. Ten times the largest of a real library.
const MOST_BYTES: usize = 2 << 20;
/// Dropped changes that can still be brought back.
const MOST_DISCARDED: usize = 5;

pub(super) fn open(state: &mut AppState, path: PagePath, now: Now) -> Vec<Job> {
    if state.editing.session(&path).is_none() {
        let Some(entry) = state.shelf.library.get(&path) else {
            state.warn(Tone::Warning, "notice-page-gone", vec![("page", path.to_string())], None);
            return Vec::new();
        };
        if entry.source.read_only {
            state.inform("notice-read-only", vec![("page", path.to_string())], now);
            return Vec::new();
        }
        if entry.source.text.len() > MOST_BYTES {
            state.inform("notice-too-large", vec![("page", path.to_string())], now);
            return Vec::new();
        }
        let session = Session::of_source(&entry.source);
        state.editing.sessions.push(session);
    }
    show(state, path);
    Vec::new()
}

/// Shows an entry that is open.
pub(super) fn show(state: &mut AppState, path: PagePath) {
    if let Some(session) = state.editing.current_mut().filter(|session| session.path != path) {
        session.history.settle();
    }
    state.editing.current = Some(path);
    state.pane = Pane::Editor;
    state.editing.review = None;
    state.editing.comparison.take_if(|comparison| Some(&comparison.path) != state.editing.current.as_ref());
    state.sheet = None;
    state.palette = None;
    state.notices.retain(|notice| !matches!(notice.text, "notice-drafts-back" | "notice-drafts-doubted"));
}

/// Goes on by so many of the open entries, and round.
pub(super) fn step(state: &mut AppState, by: isize) -> Vec<Job> {
    let editing = &state.editing;
    let here = editing.sessions.iter().position(|session| Some(&session.path) == editing.current.as_ref());
    let count = editing.sessions.len().max(1);
    let next = here.map_or(0, |here| here.saturating_add_signed(by.rem_euclid(count as isize))) % count;
    if let Some(path) = editing.sessions.get(next).map(|session| session.path.clone()) {
        show(state, path);
    }
    Vec::new()
}

pub(super) fn close(state: &mut AppState, path: &PagePath) -> Vec<Job> {
    let Some(session) = state.editing.session(path) else { return Vec::new() };
    if session.is_dirty() {
        let drop = ("edit-discard", Command::Edit(EditCommand::Discard(path.clone())));
        let page = vec![("page", path.to_string())];
        state.warn(Tone::Warning, "notice-unsaved", page, Some(drop));
        return Vec::new();
    }
    let jobs = drafts::forget_of(state, path);
    remove(state, path);
    jobs
}

pub(super) fn discard(state: &mut AppState, path: &PagePath, now: Now) -> Vec<Job> {
    let Some(session) = remove(state, path) else { return Vec::new() };
    state.notices.retain(|notice| notice.text != "notice-unsaved");
    put_aside(state, session, now);
    drafts::forget(state, path)
}

/// Keeps dropped changes, and offers to bring them back.
pub(super) fn put_aside(state: &mut AppState, session: Session, now: Now) {
    let path = session.path.clone();
    state.editing.discarded.push(session);
    if state.editing.discarded.len() > MOST_DISCARDED {
        state.editing.discarded.remove(0);
    }
    let page = vec![("page", path.to_string())];
    let back = ("edit-bring-back", Command::Edit(EditCommand::BringBack(path)));
    state.offer("notice-discarded", page, back, now);
}

pub(super) fn bring_back(state: &mut AppState, path: &PagePath, now: Now) -> Vec<Job> {
    let editing = &mut state.editing;
    let Some(place) = editing.discarded.iter().rposition(|session| session.path == *path) else { return Vec::new() };
    let session = editing.discarded.remove(place);
    state.notices.retain(|notice| notice.text != "notice-discarded");
    // Opened anew meanwhile: what was typed there changes places with it.
    if let Some(other) = remove(state, path).filter(Session::is_dirty) {
        put_aside(state, other, now);
    }
    state.editing.sessions.push(session);
    show(state, path.clone());
    drafts::keep_now(state, path, now)
}

/// Back to the page that was changed, or to the one that was read where that has no file yet.
pub(super) fn leave(state: &mut AppState) -> Vec<Job> {
    let changed = state.editing.current.clone().filter(|path| state.shelf.library.get(path).is_some());
    let reads = state.reader.here().map(|place| &place.path);
    if let Some(path) = changed.filter(|path| reads != Some(path)) {
        state.reader.glance_at(Place::page(path));
    }
    state.pane = if state.reader.here().is_some() { Pane::Page } else { Pane::Search };
    Vec::new()
}

/// Takes an entry out; the one opened before it is shown next.
pub(super) fn remove(state: &mut AppState, path: &PagePath) -> Option<Session> {
    let editing = &mut state.editing;
    editing.comparison.take_if(|comparison| comparison.path == *path);
    let place = editing.sessions.iter().position(|session| session.path == *path)?;
    let session = editing.sessions.remove(place);
    if editing.current.as_ref() == Some(path) {
        let next = place.checked_sub(1).and_then(|before| editing.sessions.get(before)).or(editing.sessions.first());
        editing.current = next.map(|session| session.path.clone());
        if editing.current.is_none() && state.screen() == Screen::Editor {
            leave(state);
        }
    }
    Some(session)
}
