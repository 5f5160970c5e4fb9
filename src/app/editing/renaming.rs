//! Files that get another name, with the links that lead to them; translations of an entry one after the other, each once
//! the library shows the one before, so that links are changed in the texts as they are by then.

use std::sync::Arc;

use super::{Session, drafts, relinking, saving};
use crate::app::{AppState, Now, Place, Tone};
use crate::disk::{Job, SaveError};
use crate::document::{Vocabulary, parse};
use crate::library::PagePath;

/// A file and the name it gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rename {
    pub from: PagePath,
    pub to: PagePath,
    /// The links that can be changed follow.
    pub relinks: bool,
    /// Tables of contents follow.
    pub in_toc: bool,
}

impl Rename {
    pub fn job(self, state: &AppState, words: &Vocabulary) -> Job {
        let Self { from, to, relinks, in_toc } = self;
        let links = relinks.then(|| {
            let links = relinking::linked_from(state, &from, words);
            relinking::files(state, &links, &from, &to, words)
        });
        Job::Rename { generation: state.shelf.generation, from, to, links, in_toc }
    }
}

/// Renames a file now, and then its translations in the order they are given.
pub(super) fn start(state: &mut AppState, first: Rename, others: Vec<Rename>, words: &Vocabulary) -> Vec<Job> {
    let mut after = first.to.clone();
    state.editing.renames.clear();
    for other in others {
        let to = other.to.clone();
        state.editing.renames.push((std::mem::replace(&mut after, to), other));
    }
    vec![first.job(state, words)]
}

/// The next translation gets its name, once the library shows the one before under its new one.
pub(super) fn go_on(state: &mut AppState, words: &Vocabulary) -> Vec<Job> {
    let library = Arc::clone(&state.shelf.library);
    let is_shown = |page: &PagePath| library.get(page).is_some();
    match state.editing.renames.first() {
        Some((after, next)) if is_shown(after) && is_shown(&next.from) => {
            let (_, next) = state.editing.renames.remove(0);
            vec![next.job(state, words)]
        }
        _ => Vec::new(),
    }
}

/// What became of the links to a renamed file, where they were to follow.
type Followed = Option<Vec<(PagePath, Result<u128, SaveError>)>>;

pub(super) fn renamed(
    state: &mut AppState,
    (from, to): (&PagePath, PagePath),
    result: Result<(), SaveError>,
    links: Followed,
    words: &Vocabulary,
    now: Now,
) -> Vec<Job> {
    if let Err(error) = result {
        // The others would no longer be called as this one.
        state.editing.renames.clear();
        saving::tell_file(state, from, error);
        return Vec::new();
    }
    let mut jobs = Vec::new();
    if state.editing.current.as_ref() == Some(from) {
        state.editing.current = Some(to.clone());
    }
    if state.reader.here().is_some_and(|place| place.path == *from) {
        state.reader.glance_at(Place::page(to.clone()));
    }
    if let Some(session) = state.editing.session_mut(from) {
        session.path = to.clone();
        state.editing.review = None;
    }
    let written = links.iter().flatten().filter(|(_, result)| result.is_ok()).count();
    let names = [("page", from), ("to", &to)].map(|(key, path)| (key, path.file_name().to_owned()));
    state.inform("notice-renamed", names.into_iter().chain([("count", written.to_string())]).collect(), now);
    if let Some(written) = links {
        follow_links(state, from, &to, &written, words, now);
    }
    if let Some(session) = state.editing.session_mut(&to) {
        // A save that was asked for since then went to a name that nobody has.
        let text = session.saving.as_ref().map(|saving| Arc::clone(&saving.text));
        let (read, toc, generation) = (session.fingerprint, session.toc_change(), state.shelf.generation);
        // What was typed meanwhile is kept under the new name.
        if state.editing.session(&to).is_some_and(Session::is_dirty) {
            jobs.extend(drafts::keep_now(state, &to, now));
        }
        jobs.extend(text.map(|text| Job::Save { generation, path: to, read, text, toc }));
    }
    // Only once it is kept under the new name.
    jobs.extend(drafts::forget(state, from));
    jobs
}

/// Open entries follow what was written of their files, and what was typed in others leads to the new name too.
fn follow_links(
    state: &mut AppState,
    from: &PagePath,
    to: &PagePath,
    written: &[(PagePath, Result<u128, SaveError>)],
    words: &Vocabulary,
    now: Now,
) {
    let mut typed: Vec<PagePath> = Vec::new();
    let open: Vec<PagePath> = state.editing.sessions.iter().map(|session| session.path.clone()).collect();
    for path in open {
        let fingerprint = written.iter().find(|(page, _)| *page == path).and_then(|(_, result)| result.as_ref().ok());
        let Some(session) = state.editing.session(&path) else { continue };
        let text = relinking::typed(state, session, from, to, words);
        let base = fingerprint.and_then(|_| relinking::saved(state, session, from, to, words));
        let Some(session) = state.editing.session_mut(&path) else { continue };
        let is_typed = session.is_dirty();
        if let Some(text) = text {
            session.put(text, None, words, now.millis);
        }
        if let Some((base, fingerprint)) = base.zip(fingerprint) {
            (session.base_page, session.base) = (Arc::new(parse(&base, words).0), base.into());
            session.fingerprint = Some(*fingerprint);
        } else if is_typed && session.undrafted_since.is_some() {
            typed.push(path);
        }
    }
    for (page, _) in written.iter().filter(|(_, result)| result.is_err()) {
        let old = from.file_name().to_owned();
        state.warn(Tone::Warning, "notice-link-left", vec![("page", page.to_string()), ("old", old)], None);
    }
    for page in typed {
        state.inform("notice-link-typed", vec![("page", page.to_string())], now);
    }
}
