//! Reads a library in one go, for those who can wait for it.

use super::builtin::builtin_shelf;
use super::shelf::Shelf;
use super::survey::{Doubt, find_root, survey};
use super::{Notice, OpenError, Origin, Turn};
use crate::document::Vocabulary;
use crate::library::Library;

/// A whole library and what there is to say about it.
#[derive(Debug)]
pub struct Loaded {
    pub library: Library,
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
    Ok(Loaded { library: shelf.library(), notices: shelf.all_notices() })
}
