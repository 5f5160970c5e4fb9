//! Files made, renamed and thrown away on the person's word. A new page and a translation are text first, and become
//! files when they are saved; renaming and throwing away are done at once.

use std::sync::Arc;

use super::file_form::{FileForm, NewEntry};
use super::{Session, drafts, making, relinking, saving, sessions};
use crate::app::{AppState, Now, Place, Tone};
use crate::disk::{Job, Listing, SaveError};
use crate::document::{Kind, Language, Vocabulary, parse};
use crate::library::PagePath;

/// What a person can ask about files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileCommand {
    /// Asks about a new page beside the one that is read or changed.
    AskNew,
    AskTranslate(PagePath),
    AskRename(PagePath),
    AskTrash(PagePath),
    /// The form as it is typed.
    Change(FileForm),
    /// Does what the form says.
    Do,
    Close,
}

pub(super) fn update(state: &mut AppState, command: FileCommand, words: &Vocabulary, now: Now) -> Vec<Job> {
    let in_toc = true;
    match command {
        FileCommand::AskNew => ask(state, |state| Some(FileForm::New(new_entry(state)))),
        FileCommand::AskTranslate(path) => ask(state, |state| {
            let language = next_language(state, &path)?;
            Some(FileForm::Translate { path, language, in_toc, toc_name: None })
        }),
        FileCommand::AskRename(path) => ask(state, |state| {
            let (name, links) = (path.file_name().to_owned(), relinking::linked_from(state, &path, words));
            Some(FileForm::Rename { path, name, links, relinks: true, in_toc })
        }),
        FileCommand::AskTrash(path) => ask(state, |state| {
            let links = relinking::linked_from(state, &path, words);
            Some(FileForm::Trash { path, links, in_toc })
        }),
        FileCommand::Change(form) => state.editing.form = Some(form),
        FileCommand::Close => state.editing.form = None,
        FileCommand::Do => return carry_out(state, words, now),
    }
    Vec::new()
}

fn ask(state: &mut AppState, form: impl FnOnce(&AppState) -> Option<FileForm>) {
    state.editing.form = form(state);
    state.palette = None;
    state.sheet = None;
}

/// A status entry like the page that is read, with its first level.
fn new_entry(state: &AppState) -> NewEntry {
    let here = state.editing.shown_path(state);
    let entry = here.as_ref().and_then(|path| state.shelf.library.get(path));
    let language = entry.and_then(|entry| entry.language).or_else(|| state.reader_language());
    NewEntry {
        kind: Kind::Status,
        language: language.unwrap_or(Language::EN),
        l1: entry.and_then(|entry| entry.l1.clone()).unwrap_or_default(),
        l2: String::new(),
        l3: String::new(),
        name: String::new(),
        beside: here,
        in_toc: true,
        toc_name: None,
    }
}

/// The first language that the library has and the entry lacks.
fn next_language(state: &AppState, path: &PagePath) -> Option<Language> {
    let library = &state.shelf.library;
    let own = library.get(path)?.language;
    let lacks = |language: &&Language| library.translation(path, **language).is_none();
    let other = |language: &&Language| Some(**language) != own;
    let languages = &state.shelf.languages;
    languages.iter().filter(other).find(lacks).or_else(|| languages.iter().find(other)).copied()
}

fn carry_out(state: &mut AppState, words: &Vocabulary, now: Now) -> Vec<Job> {
    let Some(form) = state.editing.form.take() else { return Vec::new() };
    if form.hindrance(state).is_some() {
        state.editing.form = Some(form);
        return Vec::new();
    }
    let (to, generation) = (form.target(state), state.shelf.generation);
    match form {
        FileForm::New(entry) => {
            let text = making::new_text(state, &entry, &to, words, now.today);
            let listing = entry.in_toc.then(|| entry.listing(state));
            begin(state, to, &text, listing, words, now)
        }
        FileForm::Translate { path, language, in_toc, toc_name } => {
            let Some(text) = making::translated(state, &path, language, words) else { return Vec::new() };
            let neighbours = state.shelf.library.neighbours_in(&path, language);
            let listing = in_toc.then(|| making::listing(neighbours, toc_name));
            begin(state, to, &text, listing, words, now)
        }
        FileForm::Rename { path: from, links, relinks, in_toc, .. } => {
            let links = relinks.then(|| relinking::files(state, &links, &from, &to, words));
            vec![Job::Rename { generation, from, to, links, in_toc }]
        }
        FileForm::Trash { path, in_toc, .. } => vec![Job::Trash { generation, path, in_toc }],
    }
}

/// A page that is text until it is saved.
fn begin(
    state: &mut AppState,
    path: PagePath,
    text: &str,
    listing: Option<Listing>,
    words: &Vocabulary,
    now: Now,
) -> Vec<Job> {
    let mut session = Session::of_new(path.clone(), text, words);
    session.listing = listing;
    state.editing.sessions.push(session);
    sessions::show(state, path.clone());
    drafts::keep_now(state, &path, now)
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
    state.inform("notice-renamed", vec![("page", from.to_string()), ("to", to.to_string())], now);
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
    let count = written.iter().filter(|(_, result)| result.is_ok()).count();
    if count > 0 {
        state.inform("notice-links-changed", vec![("count", count.to_string())], now);
    }
    for (page, _) in written.iter().filter(|(_, result)| result.is_err()) {
        let old = from.file_name().to_owned();
        state.warn(Tone::Warning, "notice-link-left", vec![("page", page.to_string()), ("old", old)], None);
    }
    for page in typed {
        state.inform("notice-link-typed", vec![("page", page.to_string())], now);
    }
}

pub(super) fn trashed(state: &mut AppState, path: PagePath, result: Result<(), SaveError>, now: Now) -> Vec<Job> {
    if let Err(error) = result {
        saving::tell_file(state, &path, error);
        return Vec::new();
    }
    let jobs = drafts::forget(state, &path);
    if let Some(mut session) = sessions::remove(state, &path).filter(Session::is_dirty) {
        // Typed after it was asked; its file is gone.
        session.stand_on_nothing(&state.words_of_pages());
        session.saving = None;
        sessions::put_aside(state, session, now);
    }
    state.inform("notice-trashed", vec![("page", path.to_string())], now);
    jobs
}

impl super::Editing {
    /// The page that is changed, or read.
    fn shown_path(&self, state: &AppState) -> Option<PagePath> {
        let changed = self.current.clone().filter(|_| state.screen() == crate::app::Screen::Editor);
        changed.or_else(|| state.reader.here().map(|place| place.path.clone()))
    }
}
