//! The library on the shelf: which one is open, how far its reading has come, and what follows from it: its languages,
//! its tree, and the page it is entered by.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::{AppState, Golden, Place, Slot, comparing};
use crate::disk::{Notice, OpenError, Origin};
use crate::document::{Kind, Language};
use crate::library::{Library, PagePath, Tree};
use crate::search::Index;

/// Where a playbook began and in which order it was translated; other languages follow by code.
const USUAL_ORDER: [Language; 6] = [Language::EN, Language::ES, Language::DE, Language::PT, Language::JA, Language::ZH];

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

/// Puts a library on the shelf as far as it is read.
pub(super) fn take_in(state: &mut AppState, library: Arc<Library>, index: Arc<Index>, complete: bool) {
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
