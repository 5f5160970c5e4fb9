//! The library on the shelf: which one is open, how far its reading has come, and what the worker reports of it.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::failures::{copy_failed, open_refused, reveal_failed, settings_failed, web_failed};
use super::{
    AppState, Command, Editing, Golden, LibraryCommand, Now, Pane, Place, Reader, Sheet, Slot, Tone, comparing,
    editing, golden,
};
use crate::disk::{Event, ImageError, Job, Notice, OpenError, Origin, Picked};
use crate::document::{Kind, Language};
use crate::library::{Library, PagePath, Tree};
use crate::search::{Filters, Index};

/// Where a playbook began and in which order it was translated; other languages follow by code.
const USUAL_ORDER: [Language; 6] = [Language::EN, Language::ES, Language::DE, Language::PT, Language::JA, Language::ZH];

/// The folder that a copy of the built-in library gets, unless the person says otherwise.
const COPY_NAME: &str = "playbook";

pub struct Shelf {
    pub origin: Origin,
    /// Counts openings; what the worker reports of an earlier one is dropped.
    pub generation: u64,
    pub library: Arc<Library>,
    pub index: Arc<Index>,
    /// Languages that entries are written in, in the order of the language switch.
    pub languages: Vec<Language>,
    /// How many editions have status entries.
    pub editions: usize,
    /// What concerns the library and none of its pages.
    pub findings: Arc<[Notice]>,
    /// The library as a tree, in all its languages.
    pub tree: Tree,
    /// Where each page stands in that tree.
    pub(super) order: HashMap<PagePath, usize>,
    pub opening: Opening,
    /// Pictures that pages show and nobody found, as far as the pages were looked at.
    pub missing_pictures: BTreeSet<PagePath>,
    pub golden: Golden,
}

impl Default for Shelf {
    fn default() -> Self {
        Self {
            origin: Origin::Builtin,
            generation: 0,
            library: Arc::default(),
            index: Arc::default(),
            languages: Vec::new(),
            editions: 0,
            findings: Arc::default(),
            tree: Tree::default(),
            order: HashMap::new(),
            opening: Opening::Done,
            missing_pictures: BTreeSet::new(),
            golden: Golden::default(),
        }
    }
}

/// A library that was left for another one, and the place in it.
pub(super) struct Earlier {
    shelf: Shelf,
    reader: Reader,
    editing: Editing,
    /// What the worker told of it meanwhile, for when it comes back.
    missed: Vec<Event>,
}

impl Earlier {
    fn miss(&mut self, event: Event) {
        if matches!(event, Event::Snapshot { .. }) {
            self.missed.retain(|missed| !matches!(missed, Event::Snapshot { .. }));
        }
        self.missed.push(event);
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// `since` in milliseconds of the session: progress shows only when it takes long enough to be asked about.
    Reading {
        read: usize,
        total: Option<usize>,
        since: u64,
    },
    Done,
    /// Stopped by the person; what was read is there.
    Cancelled,
    Failed(OpenError),
}

pub(super) fn update(state: &mut AppState, command: LibraryCommand, now: Now) -> Vec<Job> {
    match command {
        LibraryCommand::Open(origin) => open(state, origin, now),
        LibraryCommand::Cancel => {
            state.shelf.opening = Opening::Cancelled;
            vec![Job::Cancel { generation: state.shelf.generation }]
        }
        LibraryCommand::Reload => {
            let origin = state.shelf.origin.clone();
            state.generations += 1;
            state.shelf.generation = state.generations;
            state.shelf.opening = Opening::Reading { read: 0, total: None, since: now.millis };
            vec![Job::Open { origin, generation: state.shelf.generation }]
        }
        LibraryCommand::Refresh => vec![Job::Refresh],
        LibraryCommand::PickFolder => vec![Job::PickFolder],
        LibraryCommand::CopyBuiltin(to) => {
            state.sheet = None;
            vec![Job::CopyBuiltin { to }]
        }
    }
}

pub(super) fn open(state: &mut AppState, origin: Origin, now: Now) -> Vec<Job> {
    state.sheet = None;
    let mut jobs = editing::flush(state, now);
    state.generations += 1;
    let generation = state.generations;
    if let Some(folder) = origin.folder() {
        state.settings.remember_folder(folder);
    }
    state.settings.last = Some(origin.clone());
    state.settings_changed(now);
    let next = Shelf {
        origin: origin.clone(),
        generation,
        opening: Opening::Reading { read: 0, total: None, since: now.millis },
        ..Shelf::default()
    };
    let left = std::mem::replace(&mut state.shelf, next);
    let reader = std::mem::take(&mut state.reader);
    let editing = std::mem::take(&mut state.editing);
    if state.pane == Pane::Editor {
        state.pane = Pane::Search;
    }
    if !left.library.entries().is_empty() {
        state.earlier = Some(Earlier { shelf: left, reader, editing, missed: Vec::new() });
    }
    state.filters = Filters::default();
    comparing::close(state);
    state.relist();
    jobs.push(Job::Open { origin, generation });
    jobs
}

pub(super) fn absorb(state: &mut AppState, event: Event, now: Now) -> Vec<Job> {
    if let Some(earlier) = &mut state.earlier
        && event.generation() == Some(earlier.shelf.generation)
    {
        earlier.miss(event);
        return Vec::new();
    }
    match event {
        Event::Opening { generation, read, total } => {
            if generation == state.shelf.generation
                && let Opening::Reading { since, .. } = state.shelf.opening
            {
                state.shelf.opening = Opening::Reading { read, total, since };
            }
        }
        Event::Snapshot { generation, library, index, notices, complete } => {
            if generation == state.shelf.generation {
                state.earlier = None;
                state.shelf.findings = notices;
                take_in(state, library, index, complete);
                let mut jobs = if complete { editing::reconcile(state, now) } else { Vec::new() };
                jobs.extend(complete.then_some(Job::FindConfusions { generation }));
                return jobs;
            }
        }
        Event::Golden { generation, report } => {
            if generation == state.shelf.generation {
                golden::scored(state, report);
            }
        }
        Event::Confusions { generation, confusions } => {
            if generation == state.shelf.generation {
                state.comparing.confusions = confusions;
            }
        }
        Event::OpenFailed { generation, error } => {
            if generation == state.shelf.generation {
                return open_failed(state, error, now);
            }
        }
        Event::FolderGone { generation, path } => {
            if generation == state.shelf.generation {
                let retry = Some(("action-reload", Command::Library(LibraryCommand::Reload)));
                let folder = path.display().to_string();
                state.warn(Tone::Warning, "notice-folder-gone", vec![("folder", folder)], retry);
            }
        }
        Event::FolderPicked(picked) => return take_folder(state, picked, now),
        Event::Copied { to, result: Ok(count) } => {
            let arguments = vec![("folder", to.display().to_string()), ("count", count.to_string())];
            state.inform("notice-library-copied", arguments, now);
            return open(state, Origin::Folder(to), now);
        }
        Event::Copied { result: Err(error), .. } => copy_failed(state, error),
        event @ (Event::Drafts { .. }
        | Event::DraftFailed(_)
        | Event::Saved { .. }
        | Event::Renamed { .. }
        | Event::Trashed { .. }
        | Event::TocEdited { .. }
        | Event::Names(_)) => return editing::absorb(state, event, now),
        Event::SettingsFailed(error) => settings_failed(state, error),
        Event::WebFailed(error) => web_failed(state, error),
        Event::RevealFailed(error) => reveal_failed(state, error),
        Event::SystemTheme(theme) => state.system.theme = theme,
        Event::Vocabulary(words) => state.vocabulary = Some(words),
        // The window keeps textures; here only what is not there counts.
        Event::Image { generation, path, result } => {
            if generation == state.shelf.generation && matches!(result, Err(ImageError::Missing { .. })) {
                state.shelf.missing_pictures.insert(path);
            }
        }
    }
    Vec::new()
}

/// A chosen folder is opened, or where a copy is being planned the copy goes below it: it needs a folder of its own.
fn take_folder(state: &mut AppState, picked: Picked, now: Now) -> Vec<Job> {
    match (picked, &state.sheet) {
        (Picked::Folder(folder), Some(Sheet::CopyBuiltin { .. })) => {
            let path = folder.join(COPY_NAME).display().to_string();
            state.sheet = Some(Sheet::CopyBuiltin { path });
        }
        (Picked::Folder(folder), _) => return open(state, Origin::Folder(folder), now),
        (Picked::Cancelled, _) => {}
        (Picked::NoDialog, Some(Sheet::CopyBuiltin { .. })) => {
            state.warn(Tone::Warning, "notice-no-dialog", Vec::new(), None);
        }
        (Picked::NoDialog, _) => state.sheet = Some(Sheet::OpenFolder { path: String::new() }),
    }
    Vec::new()
}

/// The library that was open stays open, and the path can be mended; without one the error is the screen.
fn open_failed(state: &mut AppState, error: OpenError, now: Now) -> Vec<Job> {
    let nothing_read = state.shelf.library.entries().is_empty();
    let Some(Earlier { shelf, reader, editing, missed }) = state.earlier.take().filter(|_| nothing_read) else {
        if state.shelf.opening != Opening::Cancelled {
            state.shelf.opening = Opening::Failed(error);
        }
        return Vec::new();
    };
    let tried = std::mem::replace(&mut state.shelf, shelf).origin;
    state.reader = reader;
    state.editing = editing;
    state.settings.recent_folders.retain(|folder| Some(folder.as_path()) != tried.folder());
    state.settings.last = Some(state.shelf.origin.clone());
    state.relist();
    let still_wanted = !matches!(error, OpenError::Cancelled { .. });
    if let Some(folder) = tried.folder().filter(|_| still_wanted) {
        state.sheet = Some(Sheet::OpenFolder { path: folder.display().to_string() });
    }
    if still_wanted {
        open_refused(state, error);
    }
    missed.into_iter().flat_map(|event| absorb(state, event, now)).collect()
}

fn take_in(state: &mut AppState, library: Arc<Library>, index: Arc<Index>, complete: bool) {
    state.shelf.languages = entry_languages(&library);
    state.shelf.editions = editions(&library);
    state.shelf.tree = library.tree(None);
    state.shelf.order = in_order(&state.shelf.tree).enumerate().map(|(place, path)| (path.clone(), place)).collect();
    state.shelf.library = library;
    state.shelf.index = index;
    if complete {
        state.shelf.opening = Opening::Done;
        // What was said of an earlier attempt no longer holds.
        state.notices.retain(|notice| notice.text != "notice-folder-gone" && !notice.text.starts_with("notice-copy-"));
    }
    comparing::take_in(state);
    state.relist();
    if state.reader.here().is_none() && complete {
        restore_reading(state);
    }
}

/// The languages worth switching to: those of status entries and overviews, since a stray short page can look like any
/// language. A library without entries offers all it has.
fn entry_languages(library: &Library) -> Vec<Language> {
    let of_entries: BTreeSet<Language> = library
        .entries()
        .iter()
        .filter(|entry| entry.source.page.kind != Kind::Page)
        .filter_map(|entry| entry.language)
        .collect();
    let mut languages: Vec<Language> = if of_entries.is_empty() {
        library.languages().iter().map(|(language, _)| *language).collect()
    } else {
        of_entries.into_iter().collect()
    };
    languages.sort_by_key(|language| {
        (USUAL_ORDER.iter().position(|usual| usual == language).unwrap_or(usize::MAX), *language)
    });
    languages
}

fn editions(library: &Library) -> usize {
    let statuses =
        library.entries().iter().filter(|entry| entry.source.page.kind == Kind::Status && entry.copy.is_none());
    statuses.map(|entry| &entry.edition).collect::<BTreeSet<_>>().len()
}

/// The pages of a tree from top to bottom.
fn in_order(tree: &Tree) -> impl Iterator<Item = &PagePath> {
    let statuses = tree.groups.iter().flat_map(|l1| &l1.statuses).flat_map(|l2| {
        let below = l2.children.iter().flat_map(|l3| std::iter::once(&l3.entry).chain(&l3.others));
        l2.entry.iter().chain(&l2.others).chain(below)
    });
    let overviews = tree.groups.iter().flat_map(|l1| l1.overview.iter().chain(&l1.others));
    let pages = tree.pages.iter().flat_map(|folder| &folder.pages).map(|page| &page.entry);
    statuses.chain(overviews).chain(pages)
}

impl AppState {
    /// The language at a place of the language switch.
    pub fn language_at(&self, slot: Slot) -> Option<Language> {
        self.shelf.languages.get(usize::from(slot.0)).copied()
    }

    pub fn is_reading(&self) -> bool {
        matches!(self.shelf.opening, Opening::Reading { .. })
    }
}

/// Goes back to the page that was read last time in this library, or to the one that introduces it.
fn restore_reading(state: &mut AppState) {
    let library = &state.shelf.library;
    let last = state.settings.recent_entries_of(&state.shelf.origin).first();
    let known = last.map(|path| PagePath::new(path)).filter(|path| library.get(path).is_some());
    if let Some(path) = known.or_else(|| front_page(state)) {
        state.reader.glance_at(Place::page(path));
    }
}

/// The page called `index` of the library's only edition, in the reader's language.
fn front_page(state: &AppState) -> Option<PagePath> {
    let mut fronts = state.shelf.library.entries().iter().filter(|entry| entry.path().stem() == "index");
    let reading = state.reader_language();
    let first = fronts.clone().next()?;
    let one_edition = fronts.clone().all(|entry| entry.edition == first.edition);
    let front = fronts.find(|entry| entry.language == reading).filter(|_| one_edition);
    front.map(|entry| entry.path().clone())
}
