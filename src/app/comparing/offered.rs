//! Entries worth comparing: those that redirects of the compared ones lead to, those that the entry being read is often
//! taken for, its translations and its copies.

use super::{Case, CompareCommand};
use crate::app::{AppState, Command, Screen};
use crate::compare::{Confusion, Mode};
use crate::document::Kind;
use crate::library::{Entry, PagePath};

impl Case {
    /// The entries that the compared ones send customers to, most often named first.
    pub fn candidates(&self) -> &[PagePath] {
        let room = self.choice().columns.len() < self.choice().mode.most() && self.choice().mode == Mode::Statuses;
        let comparison = self.shown().comparison().filter(|_| room);
        comparison.map_or(&[], |comparison| comparison.candidates.as_slice())
    }
}

/// The page itself, or the one that it copies.
fn original(entry: &Entry) -> &PagePath {
    entry.copy.as_ref().map_or(entry.path(), |copy| &copy.of)
}

impl AppState {
    /// The status entry being read.
    fn read_status(&self) -> Option<&Entry> {
        let read = self.reader.here().filter(|_| self.screen() == Screen::Library)?;
        self.shelf.library.get(&read.path).filter(|entry| entry.source.page.kind == Kind::Status)
    }

    /// The entries that the one being read is taken for, most likely first.
    pub fn confused(&self) -> &[Confusion] {
        self.read_status().map_or(&[], |entry| self.comparing.confusions.of(entry.path()))
    }

    pub(crate) fn can_compare_with(&self) -> bool {
        self.case().is_some() || self.read_status().is_some()
    }

    /// What may be compared with what is on the screen, likeliest first.
    pub(crate) fn worth_comparing(&self) -> Vec<PagePath> {
        match self.case() {
            Some(case) => case.candidates().to_vec(),
            None => self.confused().iter().map(|confusion| confusion.entry.clone()).collect(),
        }
    }

    /// The translations or the copies of the entry being read, itself first, where there are any.
    pub(crate) fn compare_family_command(&self, mode: Mode) -> Option<Command> {
        let read = self.read_status()?;
        let library = &self.shelf.library;
        let own = read.path().clone();
        let is_same = |entry: &&Entry| {
            let same_levels = read.l2.is_some() && (&entry.l1, &entry.l2, &entry.l3) == (&read.l1, &read.l2, &read.l3);
            let same_status = original(entry) == original(read) || same_levels;
            same_status && entry.language == read.language && entry.path() != read.path()
        };
        let others: Vec<PagePath> = match mode {
            Mode::Languages => {
                let family = library.family(read.path()).iter().filter(|path| **path != own);
                let is_copy = |path: &&PagePath| library.get(path).is_some_and(|entry| entry.copy.is_some());
                family.filter(|path| !is_copy(path)).cloned().collect()
            }
            Mode::Copies => library.entries().iter().filter(is_same).map(|entry| entry.path().clone()).collect(),
            Mode::Statuses => return None,
        };
        let entries: Vec<PagePath> = [own].into_iter().chain(others).take(mode.most()).collect();
        let open = CompareCommand::Open { entries, mode: Some(mode) };
        matches!(&open, CompareCommand::Open { entries, .. } if entries.len() > 1).then_some(Command::Compare(open))
    }
}
