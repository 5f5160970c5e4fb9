//! Saves a page over its file. Whoever reads the file, and whatever goes wrong, finds either the old bytes or the new
//! ones, and bytes that somebody else wrote in the meantime are never replaced. It keeps no history and merges nothing:
//! a file that changed is an error, with both texts still there.

use super::SaveError;
use super::replace::{clear_leftovers, keep_names, temporary_path, write_like};
use super::stamp::Stamp;
use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;
use xxhash_rust::xxh3::xxh3_128;

/// How long a save waits for another one of the same file.
const TRIES: u32 = 200;
const BETWEEN: Duration = Duration::from_millis(5);

/// Puts `text` in the place of the bytes that were read with the fingerprint `read` from `file`, and gives the new
/// fingerprint. A link keeps being a link: the file it leads to is replaced. Mode and owner stay. A file that holds
/// `text` already is not written.
pub fn save(file: &Path, read: u128, text: &str) -> Result<u128, SaveError> {
    let failed = |error: io::Error| explained(file, &error);
    let target = fs::canonicalize(file).map_err(failed)?;
    if !fs::metadata(&target).map_err(failed)?.is_file() {
        // A folder stands there now, or a pipe, whose reading would never end.
        return Err(SaveError::Gone { path: file.to_path_buf() });
    }
    // The folder alone decides whether a file can be replaced, so the file has to be asked whether it may be.
    let writable = OpenOptions::new().write(true).open(&target).inspect(wait_turn);
    let old = fs::metadata(&target).map_err(failed)?;
    let bytes = text.as_bytes();
    let fingerprint = xxh3_128(bytes);
    let folder = target.parent().unwrap_or(Path::new("/"));
    match xxh3_128(&fs::read(&target).map_err(failed)?) {
        // Perhaps an earlier try got as far as this.
        now if now == fingerprint => return keep_names(folder).map(|()| fingerprint).map_err(failed),
        now if now != read => return Err(SaveError::Changed { path: file.to_path_buf() }),
        _ => {}
    }
    let turn = writable.map_err(failed)?;
    let temporary = temporary_path(folder);
    let swapped = write_like(&temporary, bytes, &old).and_then(|()| swap(&temporary, &target, bytes, read, &old));
    if !matches!(swapped, Ok(true)) {
        // The first error is the one to report; what is left is named so that nothing takes it for content.
        let _ = fs::remove_file(&temporary);
    }
    drop(turn);
    clear_leftovers(folder);
    match swapped.and_then(|swapped| if swapped { keep_names(folder).map(|()| true) } else { Ok(false) }) {
        Ok(true) => Ok(fingerprint),
        Ok(false) => Err(SaveError::Changed { path: file.to_path_buf() }),
        Err(error) => Err(explained(file, &error)),
    }
}

/// Two windows that save one file at once do it one after the other, so that the second sees what the first wrote. Other
/// programs that lock the file are not waited for for ever.
fn wait_turn(file: &File) {
    // Elsewhere a lock would keep this very program from reading the file.
    for _ in 0..if cfg!(unix) { TRIES } else { 0 } {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN),
            // Where the system locks nothing, looking before writing is all that can be done.
            Ok(()) | Err(TryLockError::Error(_)) => return,
        }
    }
}

/// Puts the written file in place; `false` when somebody changed the page while it was being written.
fn swap(temporary: &Path, target: &Path, bytes: &[u8], read: u128, old: &Metadata) -> io::Result<bool> {
    if fs::read(temporary)? != bytes {
        return Err(io::Error::other("the medium gave back other bytes than were written"));
    }
    let is_same = Stamp::of(&fs::metadata(target)?) == Stamp::of(old) || xxh3_128(&fs::read(target)?) == read;
    if is_same {
        fs::rename(temporary, target)?;
    }
    Ok(is_same)
}

/// What went wrong with `file`, by what can be done about it.
pub(super) fn explained(file: &Path, error: &io::Error) -> SaveError {
    let path = file.to_path_buf();
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::IsADirectory => {
            SaveError::Gone { path }
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => SaveError::WriteProtected { path },
        io::ErrorKind::AlreadyExists => SaveError::Taken { path },
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => SaveError::Full { path },
        _ => SaveError::Failed { path, cause: error.to_string() },
    }
}
