//! The list beside the page: all entries under the filters while the search field is empty, else what the search finds.
//! Copies of a page are folded away until asked for, and a family of translations is one row in the reader's language.

use std::collections::BTreeSet;

use super::{AppState, ListCommand, Now, Pane, Place, SearchCommand, reading};
use crate::disk::Job;
use crate::document::Language;
use crate::library::{Entry, PagePath};
use crate::search::{Filter, Filters, Hit, HitKind, Key, Name, Query, Side};

/// Hits beyond this are not listed: nobody reads them, and the next letter changes them.
const MOST_HITS: usize = 300;

#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Entry(PagePath),
    Hit(Hit),
}

impl Item {
    /// The page to read when the item is opened.
    pub fn answer(&self) -> &PagePath {
        match self {
            Self::Entry(path) => path,
            Self::Hit(hit) => &hit.answer,
        }
    }

    /// Where opening the item leads.
    fn place(&self) -> Place {
        match self {
            Self::Entry(path) => Place::page(path.clone()),
            Self::Hit(hit) => Place::of_hit(hit),
        }
    }
}

#[derive(Default)]
pub struct Listing {
    pub items: Vec<Item>,
    pub selected: Option<usize>,
    /// How many different pages the items lead to.
    pub answers: usize,
    /// Copies that the filters would show if they were not folded away.
    pub folded_copies: usize,
    /// Counts the lists made, so that a view knows when the rows are others.
    pub generation: u64,
}

impl Listing {
    pub fn selected_item(&self) -> Option<&Item> {
        self.items.get(self.selected?)
    }
}

impl AppState {
    /// The language to read in: the chosen one, else the interface's where the library has it, else English, else the
    /// library's largest.
    pub fn reader_language(&self) -> Option<Language> {
        let languages = self.shelf.library.languages();
        let has = |language: &Language| languages.iter().any(|(known, _)| known == language);
        self.settings
            .reader_language
            .filter(has)
            .or_else(|| Language::new(self.interface_language()).filter(has))
            .or(Some(Language::EN).filter(has))
            .or_else(|| languages.iter().max_by_key(|(_, count)| *count).map(|(language, _)| *language))
    }

    /// Whether anything is left out of the list by choice.
    pub fn is_narrowed(&self) -> bool {
        self.filters != Filters::default()
    }

    /// Chooses one answer to what `key` asks, or any.
    fn filter(&mut self, key: Key, filter: Option<Filter>) {
        self.filters.clear(key);
        if let Some(filter) = filter {
            self.filters.add(Side::Wanted, filter);
        }
    }

    /// Makes the list anew, keeping what was selected where it is still listed.
    pub(super) fn relist(&mut self) {
        let kept = self.listing.selected_item().cloned();
        let (items, folded_copies) = if self.query.trim().is_empty() { self.browse() } else { (self.find(), 0) };
        let selected = kept.and_then(|kept| items.iter().position(|item| *item == kept));
        let answers = items.iter().map(Item::answer).collect::<BTreeSet<_>>().len();
        let generation = self.listing.generation + 1;
        self.listing = Listing { items, selected, answers, folded_copies, generation };
    }

    fn find(&self) -> Vec<Item> {
        let mut query = Query::parse(&self.query);
        query.reader = self.reader_language();
        query.only = query.only.over(&self.filters);
        let findings = self.shelf.index.find(&query, MOST_HITS);
        findings.hits().into_iter().cloned().map(Item::Hit).collect()
    }

    fn browse(&self) -> (Vec<Item>, usize) {
        let library = &self.shelf.library;
        let wanted = self.filters.language().or_else(|| self.reader_language());
        let mut folded = 0;
        let mut listed: Vec<&Entry> = Vec::new();
        for entry in library.entries().iter().filter(|entry| self.admits(entry)) {
            if entry.copy.is_some() {
                folded += 1;
                if self.settings.twins_shown {
                    listed.push(entry);
                }
            } else if self.represents_family(entry, wanted) {
                listed.push(entry);
            }
        }
        listed.sort_by_key(|entry| self.shelf.order.get(entry.path()).copied().unwrap_or(usize::MAX));
        (listed.into_iter().map(|entry| Item::Entry(entry.path().clone())).collect(), folded)
    }

    fn represents_family(&self, entry: &Entry, wanted: Option<Language>) -> bool {
        let library = &self.shelf.library;
        let chosen = wanted
            .and_then(|language| library.translation(entry.path(), language))
            .or_else(|| library.family(entry.path()).first());
        chosen.is_none_or(|path| path == entry.path())
    }

    fn admits(&self, entry: &Entry) -> bool {
        self.filters.admits_page(entry) && self.filters.admits_answer(entry, &self.shelf.library)
    }
}

pub(super) fn search(state: &mut AppState, command: SearchCommand, now: Now) -> Vec<Job> {
    match command {
        SearchCommand::Type(text) => {
            state.query = text;
            if !state.find.is_open() {
                state.find.start_over();
            }
        }
        SearchCommand::Language(language) => state.filter(Key::Lang, language.map(Filter::Language)),
        SearchCommand::Kind(kind) => {
            state.filter(Key::Kind, kind.map(|kind| Filter::Kind(HitKind::Page(kind))));
        }
        SearchCommand::L1(key) => state.filter(Key::L1, key.map(|key| Filter::L1(Name::new(&key)))),
        SearchCommand::ShowCopies(show) => {
            state.settings.twins_shown = show;
            state.settings_changed(now);
        }
        SearchCommand::ClearFilters => state.filters = Filters::default(),
    }
    state.listing.selected = None;
    state.relist();
    match (state.query.trim().is_empty(), state.listing.items.is_empty()) {
        (false, false) => select(state, 0),
        // A page that the words no longer find must not stand there as their answer.
        (false, true) => state.reader.glance_away(),
        (true, _) => {}
    }
    Vec::new()
}

pub(super) fn list(state: &mut AppState, command: ListCommand, now: Now) -> Vec<Job> {
    let last = state.listing.items.len().checked_sub(1);
    match (command, last) {
        (ListCommand::Select(index), _) => select(state, index),
        (ListCommand::Step(by), Some(last)) => {
            let from = state.listing.selected;
            let to = from.map_or(0, |index| index.saturating_add_signed(by).min(last));
            select(state, to);
        }
        (ListCommand::First, Some(_)) => select(state, 0),
        (ListCommand::Last, Some(last)) => select(state, last),
        (ListCommand::Open, Some(_)) => {
            let index = state.listing.selected.unwrap_or(0);
            select(state, index);
            if let Some(item) = state.listing.selected_item() {
                let place = item.place();
                return reading::open(state, place, now);
            }
        }
        (ListCommand::CopyRow, Some(_)) => copy_row(state, now),
        (_, None) => {}
    }
    Vec::new()
}

fn select(state: &mut AppState, index: usize) {
    if let Some(item) = state.listing.items.get(index) {
        let place = item.place();
        state.listing.selected = Some(index);
        state.reader.glance_at(place);
    }
}

fn copy_row(state: &mut AppState, now: Now) {
    let Some(item) = state.listing.selected_item() else { return };
    let name = state.shelf.library.get(item.answer()).map(|entry| entry.name.clone()).unwrap_or_default();
    let text = match item {
        Item::Entry(_) => name.clone(),
        Item::Hit(hit) => format!("{name}: {}", hit.text),
    };
    state.clipboard = Some(text);
    state.inform("notice-copied", vec![("what", name)], now);
}

/// Arrow down in the search field goes to the list; what search already selected stays selected there.
pub(super) fn enter_list(state: &mut AppState) {
    if state.listing.items.is_empty() {
        return;
    }
    if state.listing.selected.is_none() {
        select(state, 0);
    }
    state.pane = Pane::List;
}
