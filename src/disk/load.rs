//! Reads a library in one go, for those who can wait for it.

use super::aid::Aids;
use super::builtin::builtin_shelf;
use super::page_file::single_page;
use super::shelf::Shelf;
use super::survey::{Doubt, find_root, survey};
use super::{Notice, OpenError, Origin, Turn};
use crate::document::Vocabulary;
use crate::library::{Library, PagePath, Source};
use crate::search::{GoldenFile, Synonyms};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A whole library and what there is to say about it.
#[derive(Debug)]
pub struct Loaded {
    pub library: Arc<Library>,
    pub synonyms: Arc<Synonyms>,
    /// By path.
    pub golden: Arc<[Arc<GoldenFile>]>,
    /// Where the bytes of each page are, links followed; empty for the built-in library.
    pub files: BTreeMap<PagePath, PathBuf>,
    pub notices: Vec<Notice>,
}

/// Reads all of `origin` the way the worker does. Pages that cannot be read are in the library, with their problem.
pub fn load_once(origin: &Origin, vocabulary: &Vocabulary) -> Result<Loaded, OpenError> {
    let shelf = match origin {
        Origin::Builtin => builtin_shelf(vocabulary),
        Origin::Folder(folder) => {
            let root = find_root(folder)?;
            survey(&root, &Shelf::default(), &Doubt::Nothing, vocabulary, &Turn::default(), |_| {})?
        }
    };
    let Aids { synonyms, golden, notices } = Aids::read(&shelf.aids);
    let notices = shelf.all_notices().into_iter().chain(notices).collect();
    let files = match origin {
        Origin::Builtin => BTreeMap::new(),
        Origin::Folder(_) => shelf.pages.iter().map(|(path, page)| (path.clone(), page.real.clone())).collect(),
    };
    Ok(Loaded { library: Arc::new(shelf.library()), files, synonyms, golden, notices })
}

/// Reads one file as a page, wherever it lies.
pub fn load_page(file: &Path, vocabulary: &Vocabulary) -> io::Result<Source> {
    single_page(file, vocabulary)
}
