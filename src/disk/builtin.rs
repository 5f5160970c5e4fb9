//! The library that comes with the program: every file of `playbooks/`, compiled in, and how a copy of it is written. A
//! copy is there as a whole or not at all, and never replaces a file.

use super::CopyError;
use super::aid::ShelvedAid;
use super::page_file::builtin_page;
use super::replace::{keep_names, temporary_path, write_new};
use super::shelf::{Shelf, Shelved, ShelvedToc};
use super::toc::parse_toc;
use super::walk::Role;
use crate::document::Vocabulary;
use crate::library::PagePath;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Path below `playbooks/` and text of each file, by path.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/playbooks.rs"));

/// The builtin library, read-only.
pub(super) fn builtin_shelf(vocabulary: &Vocabulary) -> Shelf {
    let mut shelf = Shelf::default();
    for (name, text) in FILES {
        let path = PagePath::new(name);
        match Role::of(path.file_name()) {
            Some(Role::Page) => {
                let source = builtin_page(path.clone(), text, vocabulary);
                shelf.pages.insert(path, Shelved { real: PathBuf::new(), stamp: None, source });
            }
            Some(Role::Toc) => {
                let toc = parse_toc(path.folder(), text);
                shelf.tocs.insert(path, ShelvedToc { stamp: None, toc });
            }
            Some(Role::Aid(aid)) => {
                shelf.aids.insert(path, ShelvedAid { stamp: None, aid, text: Ok((*text).into()) });
            }
            None => {}
        }
    }
    shelf
}

/// Writes the builtin library to `to`, a folder that does not exist or holds nothing; how many files were written.
pub(super) fn copy_builtin(to: &Path) -> Result<usize, CopyError> {
    let failed = |error: io::Error| CopyError::Failed { path: to.to_path_buf(), cause: error.to_string() };
    match fs::read_dir(to) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(CopyError::NotEmpty { path: to.to_path_buf() });
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(CopyError::NotAFolder { path: to.to_path_buf() });
        }
        Err(error) => return Err(failed(error)),
    }
    let above = to.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(above).map_err(failed)?;
    let temporary = temporary_path(above);
    let moved = write_all(&temporary).and_then(|()| {
        // Some systems move a folder only to where nothing stands. What stands here is empty, or this fails.
        match fs::remove_dir(to) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => fs::rename(&temporary, to),
        }
    });
    match moved.and_then(|()| keep_names(above)) {
        Ok(()) => Ok(FILES.len()),
        Err(error) => Err(match fs::remove_dir_all(&temporary) {
            Err(left) if left.kind() != io::ErrorKind::NotFound => {
                CopyError::Partial { path: to.to_path_buf(), left: temporary, cause: error.to_string() }
            }
            _ => failed(error),
        }),
    }
}

fn write_all(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)?;
    for (name, text) in FILES {
        let file = folder.join(name);
        file.parent().map_or(Ok(()), fs::create_dir_all)?;
        write_new(&file, text.as_bytes())?;
    }
    Ok(())
}
