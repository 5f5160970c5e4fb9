//! The list beside the page: all entries under the filters while there are no words, else what the words find, answer by
//! answer. Copies of a page are folded away until asked for, and a family of translations is one row in the reader's
//! language.

use std::collections::BTreeSet;

use super::{AppState, Item, ListCommand, Now, Pane, SearchCommand, Standing, reading};
use crate::disk::Job;
use crate::document::Language;
use crate::library::{Entry, PagePath};
use crate::search::{Findings, Query, Section};

/// Hits beyond this are not listed: nobody reads them, and the next letter changes them.
const MOST_HITS: usize = 300;
/// Words searched for before that stand above the entries while the field is empty.
const MOST_RECENT: usize = 3;

#[derive(Default)]
pub struct Listing {
    pub items: Vec<Item>,
    pub selected: Option<usize>,
    /// How many different pages were found, also those beyond the list.
    pub answers: usize,
    /// What the items answer.
    pub asked: Query,
    /// Words typed that none of the answers has, though it has others.
    pub unheard: Vec<String>,
    /// Copies that the filters would show if they were not folded away.
    pub folded_copies: usize,
    /// Answers whose further rows are listed.
    pub(super) unfolded: BTreeSet<PagePath>,
    /// Counts the lists made, so that a view knows when the rows are others.
    pub generation: u64,
}

impl Listing {
    pub fn selected_item(&self) -> Option<&Item> {
        self.items.get(self.selected?)
    }

    /// The answer that the selected row belongs to; a row of another edition belongs to the one it is folded into.
    fn selected_answer(&self) -> Option<&PagePath> {
        let rows = self.items.get(..=self.selected?)?.iter().rev();
        rows.take_while(|item| item.hit().is_some()).find_map(|item| match item {
            Item::Hit(hit, Standing::Best { .. }) => Some(&hit.answer),
            _ => None,
        })
    }
}

/// A list before it is shown.
struct Listed {
    items: Vec<Item>,
    answers: usize,
    folded_copies: usize,
    unheard: Vec<String>,
}

/// The words that no row found has.
fn unheard(findings: &Findings) -> Vec<String> {
    let mut rows = findings.answers.iter().flat_map(|answer| &answer.hits);
    let mut unheard = rows.next().map(|hit| hit.why.missing.clone()).unwrap_or_default();
    for hit in rows {
        unheard.retain(|word| hit.why.missing.contains(word));
    }
    unheard
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

    /// Makes the list anew, keeping what was selected where it is still listed.
    pub(super) fn relist(&mut self) {
        let kept = self.listing.selected_item().cloned();
        let asked = self.ask();
        let Listed { items, answers, folded_copies, unheard } =
            if asked.is_empty() { self.browse(&asked) } else { self.find(&asked) };
        let selected = kept.and_then(|kept| self.again(&kept, &items));
        let generation = self.listing.generation + 1;
        let unfolded = std::mem::take(&mut self.listing.unfolded);
        self.listing = Listing { items, selected, answers, asked, unheard, folded_copies, unfolded, generation };
    }

    /// Where the line that was selected stands now: itself, else the same entry in another language. Who is in the list has
    /// a line there as long as it has any.
    fn again(&self, kept: &Item, items: &[Item]) -> Option<usize> {
        let library = &self.shelf.library;
        let family = |item: &Item| item.answer().and_then(|path| library.get(path)).map(|entry| entry.family.clone());
        let own = family(kept);
        let itself = items.iter().position(|item| item.is_same(kept));
        let translated = || items.iter().position(|item| own.is_some() && family(item) == own);
        let any = || (self.pane == Pane::List && !items.is_empty()).then_some(0);
        itself.or_else(translated).or_else(any)
    }

    fn find(&self, asked: &Query) -> Listed {
        let findings = self.shelf.index.find(asked, MOST_HITS);
        let answers = findings.total_answers;
        let unheard = unheard(&findings);
        let (items, folded) = self.lines(findings);
        Listed { items, answers: answers.saturating_sub(folded), folded_copies: 0, unheard }
    }

    fn browse(&self, asked: &Query) -> Listed {
        let library = &self.shelf.library;
        let wanted = asked.only.language().or_else(|| self.reader_language());
        let mut folded = 0;
        let mut listed: Vec<&Entry> = Vec::new();
        let admits = |entry: &&Entry| asked.only.admits_page(entry) && asked.only.admits_answer(entry, library);
        for entry in library.entries().iter().filter(admits) {
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
        let answers = listed.len();
        let untouched = self.query.trim().is_empty() && asked.only.is_empty() && answers > 0;
        let recent = self.settings.recent_searches.iter().take(if untouched { MOST_RECENT } else { 0 });
        let entries = listed.into_iter().map(|entry| Item::Entry(entry.path().clone()));
        let items = recent.cloned().map(Item::Recent).chain(entries).collect();
        Listed { items, answers, folded_copies: folded, unheard: Vec::new() }
    }

    fn represents_family(&self, entry: &Entry, wanted: Option<Language>) -> bool {
        let library = &self.shelf.library;
        let chosen = wanted
            .and_then(|language| library.translation(entry.path(), language))
            .or_else(|| library.family(entry.path()).first());
        chosen.is_none_or(|path| path == entry.path())
    }
}

/// Lists what the words and filters ask for, and shows the best answer.
pub(super) fn answer(state: &mut AppState) {
    state.listing.selected = None;
    state.relist();
    match (state.listing.asked.is_empty(), state.listing.items.is_empty()) {
        (false, false) => select(state, 0),
        // A page that the words no longer find must not stand there as their answer.
        (false, true) => state.reader.glance_away(),
        (true, _) => {}
    }
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
            return open(state, now);
        }
        (ListCommand::Unfold, Some(_)) => turn(state, Further::Listed),
        (ListCommand::Fold, Some(_)) => turn(state, Further::Folded),
        (ListCommand::CopyRow, Some(_)) => copy_row(state, now),
        (ListCommand::Forget, Some(_)) => {
            if let Some(Item::Recent(words)) = state.listing.selected_item().cloned() {
                return super::update(state, super::Command::Search(SearchCommand::Forget(Some(words))), now);
            }
        }
        (_, None) => {}
    }
    Vec::new()
}

fn open(state: &mut AppState, now: Now) -> Vec<Job> {
    match state.listing.selected_item().cloned() {
        Some(Item::Recent(words)) => {
            state.pane = Pane::Search;
            super::update(state, super::Command::Search(SearchCommand::Type(words)), now)
        }
        Some(item) => {
            if item.hit().is_some() {
                state.settings.remember_search(&state.query);
                state.settings_changed(now);
            }
            item.place().map(|place| reading::open(state, place, now)).unwrap_or_default()
        }
        None => Vec::new(),
    }
}

fn select(state: &mut AppState, index: usize) {
    if let Some(item) = state.listing.items.get(index) {
        let place = item.place();
        state.listing.selected = Some(index);
        place.into_iter().for_each(|place| state.reader.glance_at(place));
    }
}

/// What becomes of an answer's further rows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Further {
    Listed,
    Folded,
}

/// Lists the further rows of the selected row's answer, or folds them away and goes back to its best row.
fn turn(state: &mut AppState, further: Further) {
    let Some(answer) = state.listing.selected_answer().cloned() else { return };
    let unfolded = &mut state.listing.unfolded;
    let changed = match further {
        Further::Listed => unfolded.insert(answer.clone()),
        Further::Folded => unfolded.remove(&answer),
    };
    if !changed {
        return;
    }
    state.relist();
    let is_best = |item: &Item| matches!(item, Item::Hit(hit, Standing::Best { .. }) if hit.answer == answer);
    if state.listing.selected.is_none()
        && let Some(best) = state.listing.items.iter().position(is_best)
    {
        select(state, best);
    }
}

fn copy_row(state: &mut AppState, now: Now) {
    let Some(item) = state.listing.selected_item() else { return };
    let entry = item.answer().and_then(|path| state.shelf.library.get(path));
    let name = entry.map(|entry| entry.name.clone());
    let text = match item {
        Item::Recent(words) => words.clone(),
        Item::Entry(_) => name.clone().unwrap_or_default(),
        Item::Hit(hit, _) => {
            // A hit by name shows what the status means, which is what to copy beside the name.
            let definition = entry.and_then(|entry| entry.source.page.definition.as_ref());
            let definition = definition.filter(|_| hit.section == Section::Title).map(|said| said.plain.as_str());
            format!("{}: {}", name.as_deref().unwrap_or_default(), definition.unwrap_or(&hit.text))
        }
    };
    let what = name.unwrap_or_else(|| text.clone());
    state.clipboard = Some(text);
    state.inform("notice-copied", vec![("what", what)], now);
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
