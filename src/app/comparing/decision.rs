//! Which entry a comparison comes down to, and its receipt as a value. The words around what pages say are the window's.

use super::Case;
use crate::app::{AppState, Now};
use crate::compare::{Place, Receipt, receipt};
use crate::library::PagePath;

/// In which language the words of a decision are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wording {
    /// That of the window.
    #[default]
    Window,
    /// That of the entry.
    Entry,
}

impl Case {
    /// The entry decided for by hand, else the one that the marks speak for, else the only one nothing speaks against,
    /// else the one that fits the situation best.
    pub fn decided(&self) -> Option<&PagePath> {
        let shown = self.shown();
        let comparison = shown.comparison()?;
        let is_there = |path: &&PagePath| comparison.column(path).is_some();
        let chosen = self.choice().chosen.as_ref().filter(is_there);
        let leader = || shown.standings().iter().find(|standing| standing.leads);
        let last = || {
            let mut left = shown.standings().iter().filter(|standing| !standing.is_faded());
            left.next().filter(|_| left.next().is_none())
        };
        let is_open = |path: &&PagePath| shown.standing(path).is_some_and(|standing| !standing.is_faded());
        let best = || shown.situation()?.best.as_ref().filter(is_open);
        chosen.or_else(|| leader().or_else(last).map(|standing| &standing.entry)).or_else(best)
    }

    /// The decision, ready to be told.
    pub fn receipt(&self) -> Option<Receipt> {
        let comparison = self.shown().comparison()?;
        receipt(comparison, self.decided()?, &self.choice().marks, self.shown().situation(), &self.note)
    }
}

pub(super) fn copy(state: &mut AppState, text: String, now: Now) {
    if let Some(decided) = state.comparing.case.as_ref().and_then(Case::decided).cloned() {
        hand_over(state, text, &decided, now);
    }
}

pub(super) fn copy_row(state: &mut AppState, place: &Place, now: Now) {
    let comparison = state.comparing.case.as_ref().and_then(|case| case.shown().comparison());
    if let Some(text) = comparison.and_then(|comparison| comparison.cell(place)).map(|cell| cell.text.to_string()) {
        hand_over(state, text, &place.entry, now);
    }
}

/// Puts text on the clipboard and says of which entry it is.
fn hand_over(state: &mut AppState, text: String, of: &PagePath, now: Now) {
    let name = state.shelf.library.get(of).map_or_else(|| of.to_string(), |entry| entry.name.clone());
    state.clipboard = Some(text);
    state.inform("notice-copied", vec![("what", name)], now);
}
