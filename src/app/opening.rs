//! Libraries opened and left, and what the worker reports of the one that is open. The one before stays at hand until the
//! next shows its first page, since that may never come.

use std::path::Path;

use super::failures::{copy_failed, open_refused, reveal_failed, settings_failed, web_failed};
use super::shelf::{self, Opening, Shelf};
use super::{AppState, Command, Editing, LibraryCommand, Now, Pane, Reader, Sheet, Tone, comparing, editing, golden};
use crate::disk::{DraftError, Event, ImageError, Job, OpenError, Origin, Picked};
use crate::library::PagePath;
use crate::search::Filters;

/// The folder that a copy of the built-in library gets, unless the person says otherwise.
const COPY_NAME: &str = "playbook";

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
                shelf::take_in(state, library, index, complete);
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
        Event::DraftFailed(error) if is_left_unkept(state, error.page()) => return stay(state, error, now),
        event @ (Event::Drafts { .. }
        | Event::DraftFailed(_)
        | Event::Saved { .. }
        | Event::Renamed { .. }
        | Event::Trashed { .. }
        | Event::TocEdited { .. }
        | Event::TocPlanned { .. }
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

/// Whether a page of the library that was left has text which would end with it.
fn is_left_unkept(state: &AppState, page: &PagePath) -> bool {
    let is_open_still = state.shelf.library.entries().is_empty();
    state.earlier.as_ref().is_some_and(|earlier| is_open_still && earlier.editing.is_unsaved(page))
}

/// The library that was left stays open: unsaved text of it could not be kept, and would be lost with it.
fn stay(state: &mut AppState, error: DraftError, now: Now) -> Vec<Job> {
    let tried = state.shelf.origin.folder().map(Path::to_path_buf).unwrap_or_default();
    let mut jobs = open_failed(state, OpenError::Cancelled { path: tried }, now);
    state.warn(Tone::Error, "notice-open-unkept", Vec::new(), None);
    jobs.extend(editing::absorb(state, Event::DraftFailed(error), now));
    // The worker may have come further with the other one.
    jobs.extend(update(state, LibraryCommand::Reload, now));
    jobs
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
