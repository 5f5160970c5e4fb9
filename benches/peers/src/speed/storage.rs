//! The files of an index: how large they are, and out of the page cache with them.

use anyhow::Result;
use rustix::fs::{Advice, fadvise};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Bytes of all files in `folder`.
pub fn size(folder: &Path) -> Result<u64> {
    files(folder)?.iter().map(|file| Ok(fs::metadata(file)?.len())).sum()
}

/// Writes the files out and asks the system to forget them, so that the next reader fetches them from the disk. The
/// system may keep some all the same.
pub fn drop_from_cache(folder: &Path) -> Result<()> {
    for file in files(folder)? {
        let file = File::open(file)?;
        file.sync_all()?;
        fadvise(&file, 0, None, Advice::DontNeed)?;
    }
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let all = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    Ok(all.into_iter().filter(|path| path.is_file()).collect())
}
