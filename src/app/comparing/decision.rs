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

/// What an entry was decided for by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    Hand,
    /// More marked statements speak for it than for any other.
    Marks,
    /// Marked statements speak against all others.
    OnlyLeft,
}

impl Case {
    /// The entry decided for and by what: by hand, else by the marks. A tie of marks and words that are alike decide
    /// nothing.
    pub fn verdict(&self) -> Option<(&PagePath, Ground)> {
        let shown = self.shown();
        let comparison = shown.comparison()?;
        let chosen = self.choice().chosen.as_ref().filter(|path| comparison.column(path).is_some());
        if let Some(chosen) = chosen {
            return Some((chosen, Ground::Hand));
        }
        if let Some(leader) = shown.standings().iter().find(|standing| standing.leads) {
            return Some((&leader.entry, Ground::Marks));
        }
        let mut left = shown.standings().iter().filter(|standing| !standing.is_faded());
        let last = left.next().filter(|_| left.next().is_none())?;
        let others = || shown.standings().iter().filter(|standing| standing.entry != last.entry);
        others().all(|other| other.score < last.score).then_some((&last.entry, Ground::OnlyLeft))
    }

    pub fn decided(&self) -> Option<&PagePath> {
        self.verdict().map(|(entry, _)| entry)
    }

    /// While nothing is decided, the entry that is closest to the words of the situation, unless something was said
    /// against it.
    pub fn closest(&self) -> Option<&PagePath> {
        let is_open = |path: &&PagePath| self.shown().standing(path).is_some_and(|standing| !standing.is_faded());
        let best = self.shown().situation()?.best.as_ref().filter(is_open);
        best.filter(|_| self.verdict().is_none())
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
