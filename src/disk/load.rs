//! Reads a library in one go, for those who can wait for it.

use super::builtin::builtin_shelf;
use super::page_file::single_page;
use super::shelf::Shelf;
use super::survey::{Doubt, find_root, survey};
use super::{Notice, OpenError, Origin, Turn};
use crate::document::Vocabulary;
use crate::library::{Library, PagePath, Source};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// A whole library and what there is to say about it.
#[derive(Debug)]
pub struct Loaded {
    pub library: Library,
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
    let files = match origin {
        Origin::Builtin => BTreeMap::new(),
        Origin::Folder(_) => shelf.pages.iter().map(|(path, page)| (path.clone(), page.real.clone())).collect(),
    };
    Ok(Loaded { library: shelf.library(), files, notices: shelf.all_notices() })
}

/// Reads one file as a page, wherever it lies.
pub fn load_page(file: &Path, vocabulary: &Vocabulary) -> io::Result<Source> {
    single_page(file, vocabulary)
}
