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

/// Why entries cannot be seen as translations or as copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// They are not of one status.
    OtherStatuses,
    /// One entry is left, and it has none.
    Alone,
    TooMany,
}

/// What the status of an entry is called on each level.
fn levels(entry: &Entry) -> [Option<&str>; 3] {
    [&entry.l1, &entry.l2, &entry.l3].map(Option::as_deref)
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
            Some(case) => {
                let taken = case.choice().columns.iter().flat_map(|column| self.comparing.confusions.of(column));
                case.candidates().iter().chain(taken.map(|confusion| &confusion.entry)).cloned().collect()
            }
            None => self.confused().iter().map(|confusion| confusion.entry.clone()).collect(),
        }
    }

    /// The translations or the copies of the entry being read, itself first, where there are any.
    pub(crate) fn compare_family_command(&self, mode: Mode) -> Option<Command> {
        let entries = self.family_of(self.read_status()?, mode);
        let open = CompareCommand::Open { entries, mode: Some(mode) };
        matches!(&open, CompareCommand::Open { entries, .. } if entries.len() > 1).then_some(Command::Compare(open))
    }

    /// The translations or the copies of an entry, itself first.
    fn family_of(&self, entry: &Entry, mode: Mode) -> Vec<PagePath> {
        let library = &self.shelf.library;
        let own = entry.path();
        let is_same = |other: &&Entry| {
            let same_levels = || entry.l2.is_some() && levels(other) == levels(entry);
            let same_language = other.language == entry.language && other.path() != own;
            same_language && (original(other) == original(entry) || same_levels())
        };
        let others: Vec<PagePath> = match mode {
            Mode::Languages => {
                let family = library.family(own).iter().filter(|path| *path != own);
                let is_copy = |path: &&PagePath| library.get(path).is_some_and(|entry| entry.copy.is_some());
                family.filter(|path| !is_copy(path)).cloned().collect()
            }
            Mode::Copies => library.entries().iter().filter(is_same).map(|other| other.path().clone()).collect(),
            Mode::Statuses => Vec::new(),
        };
        [own.clone()].into_iter().chain(others).take(mode.most()).collect()
    }

    /// The columns there would be if the entries on the screen were seen as this, or why they cannot be.
    pub fn columns_for(&self, mode: Mode) -> Result<Vec<PagePath>, Closed> {
        let Some(case) = self.case() else { return Err(Closed::OtherStatuses) };
        let columns = &case.choice().columns;
        let library = &self.shelf.library;
        if let [alone] = columns.as_slice()
            && mode != Mode::Statuses
        {
            let family = library.get(alone).map(|entry| self.family_of(entry, mode)).unwrap_or_default();
            return if family.len() > 1 { Ok(family) } else { Err(Closed::Alone) };
        }
        if columns.len() > mode.most() {
            return Err(Closed::TooMany);
        }
        let fits = mode == Mode::Statuses || Mode::fitting(library, columns) != Mode::Statuses;
        if fits || mode == case.choice().mode { Ok(columns.clone()) } else { Err(Closed::OtherStatuses) }
    }
}
