//! Files made, renamed and thrown away on the person's word. A new page and a translation are text first, and become
//! files when they are saved; renaming and throwing away are done at once.

use super::file_form::{FileForm, NewEntry};
use super::renaming::Rename;
use super::{Session, drafts, making, relinking, renaming, saving, sessions};
use crate::app::{AppState, Now};
use crate::disk::{Job, Listing, SaveError};
use crate::document::{Kind, Language, Vocabulary};
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
            Some(FileForm::Rename { path, name, links, relinks: true, renames_family: true, in_toc })
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
    let (to, family, generation) = (form.target(state), form.family(state), state.shelf.generation);
    match form {
        FileForm::New(entry) => {
            let text = making::new_text(state, &entry, &to, words, now.today);
            let listing = entry.in_toc.then(|| entry.listing(state));
            begin(state, to, &text, listing, words, now)
        }
        FileForm::Translate { path, language, in_toc, toc_name } => {
            let Some(text) = making::translated(state, (&path, &to), language, words) else { return Vec::new() };
            let neighbours = state.shelf.library.neighbours_in(&path, language);
            let listing = in_toc.then(|| making::listing(neighbours, toc_name));
            begin(state, to, &text, listing, words, now)
        }
        FileForm::Rename { path: from, relinks, in_toc, .. } => {
            let family = family.into_iter().map(|(from, to)| Rename { from, to, relinks, in_toc });
            renaming::start(state, Rename { from, to, relinks, in_toc }, family.collect(), words)
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
