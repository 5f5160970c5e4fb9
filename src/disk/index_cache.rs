//! The index of each folder that was opened, kept for the next time in the system's cache folder and never in the
//! library's own. What is kept is read whole and never trusted: a file that is missing, torn, foreign or older than the
//! pages costs the time of making the index, and nothing else.

use super::replace::replace;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use xxhash_rust::xxh3::xxh3_128;

/// Folders remembered; the one not opened for the longest time goes first.
const MOST_KEPT: usize = 16;
/// Larger files are not read, in bytes: ten times the index of 100,000 entries.
const LARGEST: u64 = 1 << 30;
const ENDING: &str = "index";

/// The folder that the indexes are kept in.
#[derive(Clone, Debug)]
pub(super) struct IndexCache(PathBuf);

impl IndexCache {
    /// Below `folder`, which need not exist yet.
    pub fn within(folder: &Path) -> Self {
        Self(folder.join("indexes"))
    }

    /// What was kept for the library at `root`, a path with its links resolved.
    pub fn read(&self, root: &Path) -> Option<Vec<u8>> {
        let file = File::open(self.file(root)).ok()?;
        if file.metadata().ok()?.len() > LARGEST {
            return None;
        }
        let mut bytes = Vec::new();
        file.take(LARGEST).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Keeps `bytes` for the library at `root`. The file appears whole or not at all.
    pub fn write(&self, root: &Path, bytes: &[u8]) -> io::Result<()> {
        replace(&self.file(root), bytes)?;
        self.forget_oldest()
    }

    /// Named after the path, which may hold what no file name can.
    fn file(&self, root: &Path) -> PathBuf {
        self.0.join(format!("{:032x}.{ENDING}", xxh3_128(root.as_os_str().as_encoded_bytes())))
    }

    fn forget_oldest(&self) -> io::Result<()> {
        let mut kept: Vec<(SystemTime, PathBuf)> = Vec::new();
        for file in fs::read_dir(&self.0)? {
            let file = file?;
            if file.path().extension().is_some_and(|ending| ending == ENDING) {
                kept.push((file.metadata()?.modified()?, file.path()));
            }
        }
        kept.sort();
        let surplus = kept.len().saturating_sub(MOST_KEPT);
        kept.iter().take(surplus).try_for_each(|(_, file)| fs::remove_file(file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folder_has_its_own_index() {
        let folder = tempfile::tempdir().unwrap();
        let cache = IndexCache::within(folder.path());
        let (one, other) = (Path::new("/books"), Path::new("/books and more"));
        assert_eq!(cache.read(one), None);
        cache.write(one, b"first").unwrap();
        cache.write(other, b"second").unwrap();
        assert_eq!(cache.read(one).as_deref(), Some(&b"first"[..]));
        cache.write(one, b"third").unwrap();
        assert_eq!(cache.read(one).as_deref(), Some(&b"third"[..]));
        assert_eq!(cache.read(other).as_deref(), Some(&b"second"[..]));
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let cache = IndexCache::within(folder.path());
        let root = |nth: usize| PathBuf::from(format!("/library {nth}"));
        for nth in 0..MOST_KEPT {
            cache.write(&root(nth), b"index").unwrap();
            let written = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(nth as u64);
            File::options().write(true).open(cache.file(&root(nth))).unwrap().set_modified(written).unwrap();
        }
        cache.write(&root(MOST_KEPT), b"index").unwrap();
        let kept: Vec<bool> = (0..=MOST_KEPT).map(|nth| cache.read(&root(nth)).is_some()).collect();
        assert_eq!(kept.iter().filter(|kept| **kept).count(), MOST_KEPT);
        assert!(!kept[0] && kept[1] && kept[MOST_KEPT]);
    }

    #[test]
    fn a_cache_that_cannot_be_written_says_so_and_reads_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("taken");
        fs::write(&file, "").unwrap();
        let cache = IndexCache::within(&file);
        assert!(cache.write(Path::new("/books"), b"index").is_err());
        assert_eq!(cache.read(Path::new("/books")), None);
    }
}
