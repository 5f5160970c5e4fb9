//! Files made, renamed and thrown away on the person's word. A new page and a translation are text first, and become
//! files when they are saved; renaming and throwing away are done at once.

use super::file_form::{FileForm, NewEntry};
use super::{Session, drafts, saving, sessions};
use crate::app::{AppState, Now, Place};
use crate::disk::{Job, SaveError, TocChange};
use crate::document::change::{Change, Examples, RowChange, apply};
use crate::document::{Kind, Language, Template, Vocabulary, headings_in, parse, without_log};
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
            Some(FileForm::Translate { path, language, in_toc })
        }),
        FileCommand::AskRename(path) => ask(state, |_| {
            let name = path.file_name().to_owned();
            Some(FileForm::Rename { path, name, in_toc })
        }),
        FileCommand::AskTrash(path) => ask(state, |_| Some(FileForm::Trash { path, in_toc })),
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
    let (target, generation) = (form.target(state), state.shelf.generation);
    match form {
        FileForm::New(entry) => {
            let text = new_text(state, &entry, &target, words);
            let beside = entry.beside.iter().cloned().collect();
            let toc = entry.in_toc.then(|| TocChange::Add { page: target.clone(), name: entry.name.clone(), beside });
            begin(state, target, &text, toc, words, now)
        }
        FileForm::Translate { path, language, in_toc } => {
            let Some(text) = translated(state, &path, language, words) else { return Vec::new() };
            let name = state.shelf.library.get(&path).map_or_else(String::new, |entry| entry.name.clone());
            let beside = neighbours(state, &path, language);
            let toc = in_toc.then(|| TocChange::Add { page: target.clone(), name, beside });
            begin(state, target, &text, toc, words, now)
        }
        FileForm::Rename { path, in_toc, .. } => {
            state.editing.moving = in_toc.then(|| target.clone());
            vec![Job::Rename { generation, from: path, to: target }]
        }
        FileForm::Trash { path, in_toc } => {
            state.editing.moving = in_toc.then(|| path.clone());
            vec![Job::Trash { generation, path }]
        }
    }
}

/// A page that is text until it is saved.
fn begin(
    state: &mut AppState,
    path: PagePath,
    text: &str,
    toc: Option<TocChange>,
    words: &Vocabulary,
    now: Now,
) -> Vec<Job> {
    let mut session = Session::of_new(path.clone(), text, words);
    session.toc = toc;
    state.editing.sessions.push(session);
    sessions::show(state, path.clone());
    drafts::keep_now(state, &path, now)
}

fn new_text(state: &AppState, entry: &NewEntry, target: &PagePath, words: &Vocabulary) -> String {
    let library = &state.shelf.library;
    let alike = |other: &&crate::library::Entry| {
        other.source.page.kind == entry.kind && other.path().folder() == target.folder() && other.copy.is_none()
    };
    // One below the same first level before any other of its folder.
    let same_l1 = |other: &crate::library::Entry| other.l1.as_deref() == Some(entry.l1.trim());
    let mut siblings: Vec<_> = library.entries().iter().filter(alike).collect();
    siblings.sort_by_key(|other| !same_l1(other));
    let model = siblings.first().map(|other| (&*other.source.text, &other.source.page));
    let levels = entry.levels();
    let name = entry.name.trim();
    Template { kind: entry.kind, language: entry.language, name, levels: &levels, model }.text(words)
}

/// The page with headings, and names of statuses, in another language; the rest is for a person to translate. Its log
/// begins anew: what happened to the original did not happen to the translation.
fn translated(state: &AppState, path: &PagePath, language: Language, words: &Vocabulary) -> Option<String> {
    let library = &state.shelf.library;
    let entry = library.get(path)?;
    let source = &entry.source;
    let mut text = source.text.to_string();
    let rows = entry.invalid.iter().enumerate().filter_map(|(row, named)| Some((row, named.as_ref()?)));
    for (row, named) in rows {
        let name = library.translation(&named.target, language).and_then(|path| library.get(path));
        let table = source.page.invalid.as_ref().filter(|table| table.status.len() == 1);
        let (Some(name), Some(_)) = (name, table) else { continue };
        let status = RowChange::Status { row, status: vec![name.name.clone()] };
        let (page, _) = parse(&text, words);
        if let Ok(edits) = apply(&text, &page, &Change::Scenario(Examples::Invalid, status), words) {
            text = edits.apply(&text);
        }
    }
    let (page, _) = parse(&text, words);
    let text = without_log(&text, &page).apply(&text);
    let (page, _) = parse(&text, words);
    Some(headings_in(language, &text, &page, words).apply(&text))
}

/// Pages of a language that stand near where the translation of `path` belongs.
fn neighbours(state: &AppState, path: &PagePath, language: Language) -> Vec<PagePath> {
    let library = &state.shelf.library;
    let entries = library.entries();
    let Some(here) = entries.iter().position(|entry| entry.path() == path) else { return Vec::new() };
    let near = entries.iter().take(here).rev().chain(entries.iter().skip(here));
    let same = near.filter(|entry| entry.path().folder() == path.folder());
    same.filter_map(|entry| library.translation(entry.path(), language)).take(8).cloned().collect()
}

pub(super) fn renamed(
    state: &mut AppState,
    from: &PagePath,
    to: PagePath,
    result: Result<(), SaveError>,
    now: Now,
) -> Vec<Job> {
    let moving = state.editing.moving.take();
    if let Err(error) = result {
        saving::tell_file(state, from, error);
        return Vec::new();
    }
    let mut jobs = drafts::forget(state, from);
    if let Some(session) = state.editing.session_mut(from) {
        session.path = to.clone();
        // One asked for since then went to a name that nobody has.
        session.saving = None;
        state.editing.review = None;
        // What was typed meanwhile is kept under the new name.
        if state.editing.session(&to).is_some_and(Session::is_dirty) {
            jobs.extend(drafts::keep_now(state, &to, now));
        }
    }
    if state.editing.current.as_ref() == Some(from) {
        state.editing.current = Some(to.clone());
    }
    if state.reader.here().is_some_and(|place| place.path == *from) {
        state.reader.glance_at(Place::page(to.clone()));
    }
    if moving.is_some() {
        let change = TocChange::Point { from: from.clone(), to: to.clone() };
        jobs.push(Job::EditToc { generation: state.shelf.generation, change });
    }
    state.inform("notice-renamed", vec![("page", from.to_string()), ("to", to.to_string())], now);
    jobs
}

pub(super) fn trashed(state: &mut AppState, path: PagePath, result: Result<(), SaveError>, now: Now) -> Vec<Job> {
    let moving = state.editing.moving.take();
    if let Err(error) = result {
        saving::tell_file(state, &path, error);
        return Vec::new();
    }
    let mut jobs = drafts::forget(state, &path);
    if let Some(mut session) = sessions::remove(state, &path).filter(Session::is_dirty) {
        // Typed after it was asked; its file is gone.
        session.stand_on_nothing(&state.words_of_pages());
        session.saving = None;
        sessions::put_aside(state, session, now);
    }
    if moving.is_some() {
        let change = TocChange::Remove { page: path.clone() };
        jobs.push(Job::EditToc { generation: state.shelf.generation, change });
    }
    state.inform("notice-trashed", vec![("page", path.to_string())], now);
    jobs
}

pub(super) fn toc_edited(state: &mut AppState, result: Result<Vec<PagePath>, SaveError>, now: Now) {
    match result {
        Ok(written) => {
            for toc in written {
                state.inform("notice-toc-written", vec![("page", toc.to_string())], now);
            }
        }
        Err(error) => saving::tell_file(state, &PagePath::new("toc.yml"), error),
    }
}

impl super::Editing {
    /// The page that is changed, or read.
    fn shown_path(&self, state: &AppState) -> Option<PagePath> {
        let changed = self.current.clone().filter(|_| state.screen() == crate::app::Screen::Editor);
        changed.or_else(|| state.reader.here().map(|place| place.path.clone()))
    }
}
