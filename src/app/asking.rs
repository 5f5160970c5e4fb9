//! What is asked for: the words in the search field, the filters beside it, and ways to go on typing. A filter in words
//! and one from a menu are the same; where both ask about one thing, the words hold.

use super::{AppState, Now, SearchCommand, listing};
use crate::disk::Job;
use crate::search::{Completion, Filter, Filters, Key, Label, Query, Side, complete, without_span};

/// What could stand in place of the filter being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers {
    /// Best first.
    pub items: Vec<Completion>,
    /// The one that Enter and Tab take; of values Tab takes the first while none is chosen.
    pub selected: Option<usize>,
}

impl Offers {
    /// Whether `↓` goes to the offers: it does for values of a filter, and once one is chosen. A word that only begins
    /// like the name of a filter is most likely a word; `↑` chooses the filter all the same.
    pub fn take_arrow_down(&self) -> bool {
        self.selected.is_some() || self.are_values()
    }

    /// The one that Tab takes: the chosen one, or the first value. Of a word that only begins like the name of a filter
    /// it leads to the list, as of every word.
    pub fn taken_by_tab(&self) -> Option<usize> {
        self.selected.or(if self.are_values() { Some(0) } else { None })
    }

    fn are_values(&self) -> bool {
        self.items.first().is_some_and(|offer| matches!(offer.label, Label::Value(_)))
    }
}

impl AppState {
    /// The words and filters as this library can answer them.
    pub(super) fn ask(&self) -> Query {
        let mut asked = Query::parse(&self.query).settle(&self.shelf.library, self.today);
        asked.reader = self.reader_language();
        asked.only = asked.only.over(&self.filters);
        asked
    }

    /// Whether anything is left out of the list by choice.
    pub fn is_narrowed(&self) -> bool {
        !self.listing.asked.only.is_empty()
    }

    fn type_words(&mut self, words: String) {
        self.offers = Offers { items: complete(&words, words.len(), &self.shelf.library), selected: None };
        self.query = words;
        self.listing.unfolded.clear();
        if !self.find.is_open() {
            self.find.start_over();
        }
    }

    /// Takes out of the words what was typed about `key`, or all filters.
    fn drop_typed(&mut self, of: impl Fn(&Filter) -> bool) {
        let typed = self.listing.asked.typed_filters.iter().rev().filter(|typed| of(&typed.filter));
        let words = typed.fold(self.query.clone(), |words, typed| without_span(&words, typed.span.clone()));
        self.type_words(words);
        self.offers = Offers::default();
    }

    fn filter(&mut self, key: Key, filter: Option<Filter>) {
        self.drop_typed(|typed| typed.key() == key);
        self.filters.clear(key);
        if let Some(filter) = filter {
            self.filters.add(Side::Wanted, filter);
        }
    }

    fn take_offer(&mut self, chosen: usize) {
        let Some(offer) = self.offers.items.get(chosen).cloned() else { return };
        // Behind a value the next word begins; behind a key its value.
        let blank = if matches!(offer.label, Label::Value(_)) { " " } else { "" };
        self.write(offer.span, &format!("{}{blank}", offer.text));
    }

    fn write(&mut self, span: std::ops::Range<usize>, text: &str) {
        if let (Some(before), Some(after)) = (self.query.get(..span.start), self.query.get(span.end..)) {
            let after = if text.ends_with(' ') { after.trim_start() } else { after };
            self.type_words(format!("{before}{text}{after}"));
        }
    }
}

pub(super) fn update(state: &mut AppState, command: SearchCommand, now: Now) -> Vec<Job> {
    match command {
        SearchCommand::Offer(by) => {
            state.offers.selected = step(state.offers.selected, by, state.offers.items.len());
            return Vec::new();
        }
        SearchCommand::CloseOffers => {
            state.offers = Offers::default();
            return Vec::new();
        }
        SearchCommand::Forget(words) => {
            state.settings.recent_searches.retain(|known| words.as_ref().is_some_and(|words| words != known));
            state.settings_changed(now);
            state.relist();
            return Vec::new();
        }
        SearchCommand::Type(words) => state.type_words(words),
        SearchCommand::TakeOffer(chosen) => state.take_offer(chosen),
        SearchCommand::Write { span, text } => {
            state.write(span, &text);
            state.offers = Offers::default();
        }
        SearchCommand::Drop(span) => {
            let words = without_span(&state.query, span);
            state.type_words(words);
            state.offers = Offers::default();
        }
        SearchCommand::Filter(key, filter) => state.filter(key, filter),
        SearchCommand::ClearFilters => {
            state.drop_typed(|_| true);
            state.filters = Filters::default();
        }
        SearchCommand::ShowCopies(show) => {
            state.settings.twins_shown = show;
            state.settings_changed(now);
        }
    }
    listing::answer(state);
    Vec::new()
}

/// Round the offers; before the first and behind the last none is chosen.
fn step(selected: Option<usize>, by: isize, count: usize) -> Option<usize> {
    let next = match selected {
        Some(selected) => selected.checked_add_signed(by)?,
        None if by > 0 => 0,
        None => count.checked_sub(1)?,
    };
    (next < count).then_some(next)
}
