//! Which tables of contents of a library a change is about, what they will say, and writing them. No page is touched.

use super::SaveError;
use super::save::{explained, save};
use super::shelf::Shelf;
use super::toc_edit::{TocChange, TocEdit, edited, lists};
use super::writing::existing;
use crate::library::PagePath;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// A table of contents that a change is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TocPlan {
    pub table: PagePath,
    pub old: Arc<str>,
    /// `None`: it is written in a way that cannot be changed line by line; a person has to.
    pub new: Option<Arc<str>>,
}

/// Why a table of contents is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TocError {
    /// It lists the page in a way that cannot be changed line by line.
    Unclear,
    Save(SaveError),
}

/// What a change would do, without doing it: by table, those that have nothing to do with it left out. A new page is
/// listed in one only.
pub(super) fn planned(root: &Path, shelf: &Shelf, change: &TocChange) -> Vec<TocPlan> {
    concerned(shelf, change).into_iter().filter_map(|table| plan(root, shelf, table, change)?.ok()).collect()
}

/// Changes the tables; what became of each, those that have nothing to do with it left out.
pub(super) fn carried_out(root: &Path, shelf: &Shelf, change: &TocChange) -> Vec<(PagePath, Result<(), TocError>)> {
    let done = |table: &PagePath| match plan(root, shelf, table, change)? {
        Ok(TocPlan { new: None, .. }) => Some(Err(TocError::Unclear)),
        Ok(TocPlan { old, new: Some(new), .. }) => {
            let file = root.join(table.as_str());
            Some(save(&file, xxh3_128(old.as_bytes()), &new).map(drop).map_err(TocError::Save))
        }
        Err(error) => Some(Err(TocError::Save(error))),
    };
    concerned(shelf, change).into_iter().filter_map(|table| Some((table.clone(), done(table)?))).collect()
}

fn plan(root: &Path, shelf: &Shelf, table: &PagePath, change: &TocChange) -> Option<Result<TocPlan, SaveError>> {
    let read = || -> Result<Vec<u8>, SaveError> {
        let file: PathBuf = existing(root, table)?;
        fs::read(&file).map_err(|error| explained(&file, &error))
    };
    let bytes = match read() {
        Ok(bytes) => bytes,
        Err(error) => return Some(Err(error)),
    };
    // A table in another encoding cannot be written back.
    let old = String::from_utf8(bytes).ok()?;
    let is_page = |page: &PagePath| shelf.pages.contains_key(page);
    let new = match edited(&old, table.folder(), change, &is_page) {
        TocEdit::None => return None,
        TocEdit::Unclear => None,
        TocEdit::Text(new) => Some(new.into()),
    };
    Some(Ok(TocPlan { table: table.clone(), old: old.into(), new }))
}

/// The tables to look into: all of them, or for a new page the one that lists a neighbour before one of the same folder,
/// and that before those above.
fn concerned<'a>(shelf: &'a Shelf, change: &TocChange) -> Vec<&'a PagePath> {
    let mut tables: Vec<&PagePath> = shelf.tocs.keys().collect();
    let TocChange::Add { page, beside, below, .. } = change else { return tables };
    let lists = |table: &PagePath| {
        let toc = shelf.tocs.get(table).and_then(|toc| toc.toc.as_ref().ok());
        toc.is_some_and(|toc| beside.iter().chain(below).any(|page| lists(toc, page)))
    };
    let holds = |table: &PagePath| {
        let (folder, above) = (format!("{}/", page.folder()), format!("{}/", table.folder()));
        (table.folder().is_empty() || folder.starts_with(&above)).then(|| table.folder().len())
    };
    tables.retain(|table| holds(table).is_some() || lists(table));
    tables.sort_by_key(|table| (!lists(table), std::cmp::Reverse(holds(table))));
    tables.truncate(1);
    tables
}
