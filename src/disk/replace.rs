//! Writes one small file so that whoever reads it, and whatever goes wrong, finds either the old bytes or the new ones.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Nothing takes so long to be written.
const LEFTOVER: Duration = Duration::from_secs(24 * 60 * 60);

/// Tells the temporary files of one process apart.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// Replaces or creates `file`, and the folders above it. A link keeps being a link: the file it leads to is replaced. A
/// new file is for nobody else to read, and one that was there keeps its mode.
pub(super) fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let temporary = temporary_path(folder);
    let written = match fs::metadata(&target) {
        Ok(old) => write_like(&temporary, bytes, &old),
        Err(_) => create_private(&temporary).and_then(|new| fill(new, bytes)),
    };
    let written = written.and_then(|()| fs::rename(&temporary, &target));
    if written.is_err() {
        // The first error is the one to report; what is left is named so that nothing takes it for content.
        let _ = fs::remove_file(&temporary);
    }
    written.and_then(|()| keep_names(folder))
}

/// A name that no library lists and nobody else has: not even a program that ended half-way, and whose number this one
/// has now.
pub(super) fn temporary_path(folder: &Path) -> PathBuf {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    folder.join(format!(".pb-{}-{}-{now:x}.tmp", process::id(), NEXT.fetch_add(1, Ordering::Relaxed)))
}

/// Removes what programs left in `folder` that ended half-way, once nobody can be at it any more.
pub(super) fn clear_leftovers(folder: &Path) {
    let is_old = |file: &Path| {
        let modified = fs::metadata(file).and_then(|meta| meta.modified()).ok();
        modified.and_then(|modified| modified.elapsed().ok()).is_some_and(|age| age > LEFTOVER)
    };
    for file in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let name = file.file_name().unwrap_or_default().as_encoded_bytes();
        if name.starts_with(b".pb-") && name.ends_with(b".tmp") && is_old(&file) {
            // One that stays is in nobody's way.
            let _ = fs::remove_file(&file);
        }
    }
}

/// Writes a file that must not exist yet, down to the medium.
pub(super) fn write_new(file: &Path, bytes: &[u8]) -> io::Result<()> {
    fill(OpenOptions::new().write(true).create_new(true).open(file)?, bytes)
}

/// The same with the mode and, as far as the system allows it, the owner of the file it will replace. Until then nobody
/// else can read it.
pub(super) fn write_like(file: &Path, bytes: &[u8], old: &Metadata) -> io::Result<()> {
    let mut new = create_private(file)?;
    new.write_all(bytes)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let own = new.metadata()?;
        if (own.uid(), own.gid()) != (old.uid(), old.gid()) {
            // Only root may give a file away; a page of one's own is worth more than its old owner. Its group may be had.
            let _ = fchown(&new, Some(old.uid()), Some(old.gid())).or_else(|_| fchown(&new, None, Some(old.gid())));
        }
    }
    new.set_permissions(old.permissions())?;
    new.sync_all()
}

/// A file that must not exist yet and that nobody else can read.
pub(super) fn create_private(file: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(file)
}

fn fill(mut new: File, bytes: &[u8]) -> io::Result<()> {
    new.write_all(bytes)?;
    new.sync_all()
}

/// Makes a rename in `folder` outlast a power cut, where the system has a call for that.
pub(super) fn keep_names(folder: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // The names are in place. A folder may be closed to listing, and network drives may know no such call.
        Err(error) if matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported) => Ok(()),
        kept => kept,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn new_and_old_files_get_the_bytes_and_nothing_stays_behind() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a/b/settings.ron");
        for text in ["one", "two"] {
            replace(&file, text.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
        }
        assert_eq!(names(&folder.path().join("a/b")), ["settings.ron"]);
    }

    #[test]
    fn a_failed_replacement_leaves_no_temporary_file() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("taken/inside")).unwrap();
        assert!(replace(&folder.path().join("taken"), b"text").is_err());
        assert_eq!(names(folder.path()), ["taken"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("real.ron"), folder.path().join("link.ron"));
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink("real.ron", &link).unwrap();
        replace(&link, b"new").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
