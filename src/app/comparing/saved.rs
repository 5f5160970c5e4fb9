//! Keeping a comparison under a name and opening it again, marks, situation and note included.

use super::{Choice, start};
use crate::app::{AppState, Now};
use crate::compare::Mode;
use crate::disk::SavedComparison;
use crate::library::PagePath;

impl AppState {
    /// What the comparison on the screen may be called: the names of its entries.
    pub(crate) fn comparison_name(&self) -> String {
        let Some(case) = self.case() else { return String::new() };
        let name = |path: &PagePath| {
            let known = self.shelf.library.get(path);
            known.map_or_else(|| path.stem().to_owned(), |entry| entry.name.clone())
        };
        case.choice().columns.iter().map(name).collect::<Vec<_>>().join(" · ")
    }
}

pub(super) fn save(state: &mut AppState, name: String, now: Now) {
    let Some(case) = &state.comparing.case else { return };
    let choice = case.choice();
    let saved = SavedComparison {
        name: name.trim().to_owned(),
        entries: choice.columns.iter().map(ToString::to_string).collect(),
        mode: Some(choice.mode),
        situation: case.situation.clone(),
        marks: choice.marks.clone().into_iter().collect(),
        chosen: choice.chosen.as_ref().map(ToString::to_string),
        note: case.note.clone(),
    };
    if saved.name.is_empty() {
        return;
    }
    state.inform("notice-comparison-kept", vec![("name", saved.name.clone())], now);
    state.settings.keep_comparison(&state.shelf.origin, saved);
    state.settings_changed(now);
    state.sheet = None;
}

pub(super) fn reopen(state: &mut AppState, name: &str, now: Now) {
    let known = state.settings.comparisons_of(&state.shelf.origin);
    let Some(saved) = known.iter().find(|saved| saved.name == name).cloned() else { return };
    let columns: Vec<PagePath> = saved.entries.iter().map(|path| PagePath::new(path)).collect();
    let mode = saved.mode.unwrap_or_else(|| Mode::fitting(&state.shelf.library, &columns));
    let gone = columns.iter().filter(|path| state.shelf.library.get(path).is_none()).count();
    let choice = Choice {
        columns,
        mode,
        marks: saved.marks.into_iter().collect(),
        chosen: saved.chosen.map(|path| PagePath::new(&path)),
    };
    start::begin(state, choice, saved.situation);
    if let Some(case) = &mut state.comparing.case {
        case.note = saved.note;
    }
    if gone > 0 {
        state.inform("notice-comparison-gone", vec![("count", gone.to_string())], now);
    }
}

pub(super) fn forget(state: &mut AppState, name: &str, now: Now) {
    state.settings.forget_comparison(&state.shelf.origin, name);
    state.settings_changed(now);
}
