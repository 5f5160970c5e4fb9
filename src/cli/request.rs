//! What a command was asked to do, once its arguments make sense.

use super::change_arguments::{Diff, Log, Set};
use super::compare_arguments::Compare;
use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Request {
    Help,
    Version,
    Show(Show),
    List(List),
    Search(Search),
    Compare(Compare),
    Golden(Golden),
    Stats(Stats),
    Log(Log),
    Set(Set),
    Diff(Diff),
}

/// For whom to print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    People,
    Json,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Show {
    pub library: OsString,
    /// Paths, stems or titles; none for every page.
    pub entries: Vec<String>,
    pub format: Format,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct List {
    pub library: OsString,
    pub format: Format,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Search {
    pub library: OsString,
    pub queries: Queries,
    pub limit: usize,
    /// Say for each hit why it was found.
    pub why: bool,
    pub format: Format,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Golden {
    pub library: OsString,
    /// Write the scores into the files.
    pub record: bool,
    pub format: Format,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stats {
    pub library: OsString,
    pub format: Format,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Queries {
    One(String),
    /// A file with one query a line.
    File(PathBuf),
}
