//! From the library into a comparison: what is marked, selected or read becomes columns, and the words that were searched
//! for become the customer's situation.

use super::{Case, Choice, CompareCommand};
use crate::app::{AppState, Command, Now, Pane, Screen};
use crate::compare::{Marks, Mode};
use crate::library::PagePath;
use crate::search::without_span;
use std::sync::Arc;

impl AppState {
    /// What would be compared now: the marked entries, and where that is one alone the selected or read one with it.
    pub(crate) fn to_compare(&self) -> Vec<PagePath> {
        let mut entries = self.comparing.marked.clone();
        if entries.len() == 1 {
            let selected = self.listing.selected_item().and_then(|item| item.answer());
            let read = self.reader.here().map(|place| &place.path);
            let other = selected.into_iter().chain(read).find(|path| !entries.contains(path));
            entries.extend(other.cloned());
        }
        entries
    }

    /// What Ctrl+Enter does, if anything.
    pub(crate) fn compare_command(&self) -> Option<Command> {
        let any = self.to_compare().len() > 1 || self.comparing.case.is_some();
        (any && self.screen() == Screen::Library).then_some(Command::Compare(CompareCommand::Start))
    }

    /// The words searched for, without filters among them.
    fn situation(&self) -> String {
        let typed = self.listing.asked.typed_filters.iter().rev();
        typed.fold(self.query.clone(), |words, typed| without_span(&words, typed.span.clone())).trim().to_owned()
    }
}

pub(super) fn start(state: &mut AppState, now: Now) {
    let entries = state.to_compare();
    if entries.len() > 1 {
        open(state, entries, None, now);
    } else if state.comparing.case.is_some() {
        enter(state);
    }
}

/// Compares `entries` anew. More than the mode takes are left out, which is told.
pub(super) fn open(state: &mut AppState, mut entries: Vec<PagePath>, mode: Option<Mode>, now: Now) {
    let library = Arc::clone(&state.shelf.library);
    let mode = mode.unwrap_or_else(|| Mode::fitting(&library, &entries));
    if entries.len() > mode.most() {
        entries.truncate(mode.most());
        state.inform("notice-compare-most", vec![("count", mode.most().to_string())], now);
    }
    let choice = Choice { columns: entries, mode, marks: Marks::new(), chosen: None };
    let situation = state.situation();
    begin(state, choice, situation);
    state.comparing.marked.clear();
}

/// Puts another comparison in the place of the one there is, and shows it.
pub(super) fn begin(state: &mut AppState, choice: Choice, situation: String) {
    let number = state.comparing.case.as_ref().map_or(0, Case::number) + 1;
    let library = Arc::clone(&state.shelf.library);
    state.comparing.case = Some(Case::new(number, choice, situation, &library));
    enter(state);
}

/// One more column; the first two make a comparison.
pub(super) fn add(state: &mut AppState, path: PagePath, now: Now) {
    if state.screen() != Screen::Compare {
        let read = state.reader.here().map(|place| place.path.clone());
        let entries: Vec<PagePath> = read.into_iter().filter(|read| *read != path).chain([path.clone()]).collect();
        return open(state, entries, None, now);
    }
    let library = Arc::clone(&state.shelf.library);
    let Some(case) = &mut state.comparing.case else { return };
    let mode = case.choice().mode;
    if case.choice().columns.contains(&path) {
        return;
    }
    if case.choice().columns.len() >= mode.most() {
        return state.inform("notice-compare-most", vec![("count", mode.most().to_string())], now);
    }
    case.change(|choice| choice.columns.push(path));
    case.follow(&library);
}

/// Shows the comparison there is.
fn enter(state: &mut AppState) {
    if state.screen() != Screen::Compare {
        state.comparing.came_from = Some(state.pane);
    }
    state.palette = None;
    state.sheet = None;
    state.pane = Pane::Compare;
    super::take_in(state);
}
