//! What follows from a comparison for the screen: the entries compared, where each stands, what answers the situation, and
//! the lines from top to bottom. Each is made anew only when what it follows from changed.

use super::{Case, Choice, Line, Lookup, lines};
use crate::compare::{CompareError, Comparison, Mode, Separating, Situation, Standing};
use crate::compare::{compare, situation, standing, telling};
use crate::library::{Library, PagePath};
use std::sync::Arc;

#[derive(Debug, Default)]
pub struct Shown {
    comparison: Option<Result<Comparison, CompareError>>,
    /// What was compared: entries, mode, library.
    of: Option<(Vec<PagePath>, Mode, Arc<Library>)>,
    standings: Vec<Standing>,
    situation: Option<Situation>,
    /// What tells the entries apart.
    telling: Vec<Separating>,
    lines: Vec<Line>,
    lookup: Lookup,
    /// Columns that the library no longer has.
    missing: Vec<PagePath>,
    /// Counts how often entries were compared, so that a view knows when the rows are others.
    times: u64,
}

impl Shown {
    /// The entries side by side; `None` where there are too few left.
    pub fn comparison(&self) -> Option<&Comparison> {
        self.comparison.as_ref()?.as_ref().ok()
    }

    /// Why there is no comparison.
    pub fn error(&self) -> Option<&CompareError> {
        self.comparison.as_ref()?.as_ref().err()
    }

    pub fn standings(&self) -> &[Standing] {
        &self.standings
    }

    pub fn standing(&self, entry: &PagePath) -> Option<&Standing> {
        self.standings.iter().find(|standing| standing.entry == *entry)
    }

    /// What answers the situation that was typed; `None` while none is.
    pub fn situation(&self) -> Option<&Situation> {
        self.situation.as_ref()
    }

    /// What tells the entries apart: first what shares words with the situation, then most telling first.
    pub fn telling(&self) -> &[Separating] {
        &self.telling
    }

    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub fn lookup(&self) -> &Lookup {
        &self.lookup
    }

    pub fn missing(&self) -> &[PagePath] {
        &self.missing
    }

    /// Counts up whenever the entries were compared anew.
    pub fn compared(&self) -> u64 {
        self.times
    }

    pub(super) fn follow(&mut self, case: &Case, library: &Arc<Library>) {
        let anew = self.compare(case.choice(), library);
        let Some(Ok(comparison)) = &self.comparison else {
            self.standings.clear();
            self.situation = None;
            self.telling.clear();
            self.lines.clear();
            return;
        };
        self.standings = standing(comparison, &case.choice().marks);
        let said = case.situation.trim();
        if anew {
            self.lookup = Lookup::of(comparison);
        }
        if anew || self.situation.as_ref().map_or("", |known| &known.text) != said {
            self.telling = telling(comparison, said);
        }
        if said.is_empty() {
            self.situation = None;
            self.lookup.take_in(None);
        } else if anew || self.situation.as_ref().is_none_or(|known| known.text != said) {
            let answered = situation(comparison, said);
            self.lookup.take_in(Some(&answered));
            self.situation = Some(answered);
        }
        self.lines = lines::lines(comparison, case.only_differences, &case.folded);
    }

    /// Compares where entries, mode or library are others than before; answers whether it did.
    fn compare(&mut self, choice: &Choice, library: &Arc<Library>) -> bool {
        let is_there = |path: &&PagePath| library.get(path).is_some();
        let present: Vec<PagePath> = choice.columns.iter().filter(is_there).cloned().collect();
        let known = self.of.as_ref().is_some_and(|(entries, mode, among)| {
            *entries == present && *mode == choice.mode && Arc::ptr_eq(among, library)
        });
        self.missing = choice.columns.iter().filter(|path| !present.contains(path)).cloned().collect();
        if known {
            return false;
        }
        self.comparison = Some(compare(library, &present, choice.mode));
        self.of = Some((present, choice.mode, Arc::clone(library)));
        self.times += 1;
        true
    }
}
