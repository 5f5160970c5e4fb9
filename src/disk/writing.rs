//! Files of an open library changed on the person's word: saved, made, renamed, and put into the system's trash.
//! Nothing outside the library is touched, and no file is ever replaced by another one.

use super::SaveError;
use super::picture::{OutOfReach, file_within};
use super::replace::{keep_names, temporary_path, write_new};
use super::save::{explained, save};
use crate::library::PagePath;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::xxh3_128;

/// Writes a page over the bytes with the fingerprint `read`, or as a new file; the new fingerprint.
pub(super) fn save_page(root: &Path, page: &PagePath, read: Option<u128>, text: &str) -> Result<u128, SaveError> {
    match read {
        Some(read) => save(&existing(root, page)?, read, text),
        None => create(root, page, text),
    }
}

/// Gives a page's file another name; both lie in the library.
pub(super) fn rename(root: &Path, from: &PagePath, to: &PagePath) -> Result<(), SaveError> {
    existing(root, from)?;
    let (old, new) = (root.join(from.as_str()), root.join(to.as_str()));
    let folder = make_folder(root, &new)?;
    let failed = |error: io::Error| explained(&new, &error);
    claim(&old, &new).and_then(|()| keep_names(&folder)).map_err(failed)?;
    old.parent().map_or(Ok(()), keep_names).map_err(failed)
}

/// Puts a page's file where the system keeps what was thrown away.
pub(super) fn throw_away(root: &Path, page: &PagePath) -> Result<(), SaveError> {
    existing(root, page)?;
    let file = root.join(page.as_str());
    trash::delete(&file).map_err(|error| match error {
        trash::Error::CouldNotAccess { .. } => SaveError::WriteProtected { path: file.clone() },
        error => SaveError::Failed { path: file.clone(), cause: error.to_string() },
    })
}

/// The file of a page, links followed, within the library.
pub(super) fn existing(root: &Path, page: &PagePath) -> Result<PathBuf, SaveError> {
    let path = root.join(page.as_str());
    file_within(root, page.as_str()).map_err(|error| match error {
        OutOfReach::Missing | OutOfReach::Outside => SaveError::Gone { path },
        OutOfReach::Failed(error) => explained(&path, &error),
    })
}

fn create(root: &Path, page: &PagePath, text: &str) -> Result<u128, SaveError> {
    let file = root.join(page.as_str());
    let folder = make_folder(root, &file)?;
    let temporary = temporary_path(&folder);
    let written = write_new(&temporary, text.as_bytes()).and_then(|()| claim(&temporary, &file));
    if written.is_err() {
        // The first error is the one to report; what is left is named so that nothing takes it for content.
        let _ = fs::remove_file(&temporary);
    }
    written.and_then(|()| keep_names(&folder)).map_err(|error| explained(&file, &error))?;
    Ok(xxh3_128(text.as_bytes()))
}

/// The folder of `file`, made where it is missing; it lies within the library, links followed.
fn make_folder(root: &Path, file: &Path) -> Result<PathBuf, SaveError> {
    let failed = |error: io::Error| explained(file, &error);
    let folder = file.parent().unwrap_or(root);
    let standing = folder.ancestors().find(|above| above.exists()).unwrap_or(root);
    let inside = fs::canonicalize(standing).map_err(failed)?.starts_with(fs::canonicalize(root).map_err(failed)?);
    if !inside {
        return Err(SaveError::Gone { path: file.to_path_buf() });
    }
    fs::create_dir_all(folder).map_err(failed)?;
    Ok(folder.to_path_buf())
}

/// Moves a file to a name that nobody has.
fn claim(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // A system that gives a file no second name: then looking first is all that can be done.
        Err(_) if fs::symlink_metadata(to).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(from, to),
    }
}
