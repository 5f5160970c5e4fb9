//! Walking through words of the open page: those typed into the find bar, or, while there is none, those searched for.
//! How often they stand there is for the screen to count; here is only how many steps were taken.

use super::{AppState, FindCommand, Pane};
use crate::disk::Job;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Find {
    /// What stands in the find bar; `None` while it is closed.
    pub typed: Option<String>,
    /// The place stood at, from 0, counted on beyond the last and backwards before the first: the screen wraps it around
    /// the places there are. `None` before the first step.
    pub step: Option<isize>,
    /// Counts how often a place was asked to come into view.
    pub asks: u64,
    /// What stood in the bar when it was closed last.
    earlier: String,
}

impl Find {
    pub fn is_open(&self) -> bool {
        self.typed.is_some()
    }

    /// Other words or another page: no place is stood at.
    pub(super) fn start_over(&mut self) {
        self.step = None;
    }

    pub(super) fn close(&mut self) -> bool {
        self.step = None;
        match self.typed.take() {
            Some(typed) => {
                self.earlier = typed;
                true
            }
            None => false,
        }
    }

    fn step(&mut self, by: isize) {
        let first = if by > 0 { 0 } else { -1 };
        self.step = Some(self.step.map_or(first, |step| step.saturating_add(by)));
        self.asks += 1;
    }
}

impl AppState {
    /// Whether there are words to walk through on the open page.
    pub(super) fn has_words_to_find(&self) -> bool {
        let typed = self.find.typed.as_deref().unwrap_or(&self.query);
        self.reader.here().is_some() && !typed.trim().is_empty()
    }
}

/// A page found by its running text is shown where the words stand; `F3` goes on from there.
pub(super) fn arrive(state: &mut AppState) {
    if !state.find.is_open() && state.reader.here().is_some_and(|place| place.at_first_mark) {
        state.find.start_over();
        state.find.step(1);
    }
}

pub(super) fn update(state: &mut AppState, command: FindCommand) -> Vec<Job> {
    match command {
        FindCommand::Open => {
            if !state.find.is_open() {
                state.find.start_over();
                state.find.typed = Some(std::mem::take(&mut state.find.earlier));
            }
            state.pane = Pane::Find;
        }
        FindCommand::Type(text) => {
            state.find.typed = Some(text);
            state.find.start_over();
            state.find.step(1);
        }
        FindCommand::Next => state.find.step(1),
        FindCommand::Previous => state.find.step(-1),
        FindCommand::Close => {
            state.find.close();
            state.pane = Pane::Page;
        }
    }
    Vec::new()
}
