//! Whose a draft is. Each run of the program has a name that no other ever has, and as long as it lives it holds the lock
//! of a file called after it. However it ends, the system gives the lock back: a run whose lock can be had is over, and
//! what it left is for whoever has the lock. It knows no draft.

use super::replace::{create_private, temporary_path};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const ENDING: &str = "lock";
/// Whoever takes over what a run left has its lock for a moment; only a run that lives keeps it longer.
const TRIES: u32 = 5;
const BETWEEN: Duration = Duration::from_millis(20);

/// Tells the runs of one process apart.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// This run, among others in the same folder.
#[derive(Debug)]
pub(super) struct Run {
    folder: PathBuf,
    name: String,
    lock: Option<File>,
}

/// The lock of a run that is over: as long as it is held, what was left is nobody else's.
pub(super) struct Over(Option<File>);

impl Run {
    /// Nothing is written before it [begins](Self::begin).
    pub fn within(folder: &Path) -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let name = format!("{:x}.{:x}.{:x}", since.as_nanos(), process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        Self { folder: folder.to_path_buf(), name, lock: None }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// Says that this run lives. What it keeps from then on is nobody else's.
    pub fn begin(&mut self) -> io::Result<()> {
        let file = self.file(&self.name);
        if self.lock.is_some() && file.exists() {
            return Ok(());
        }
        fs::create_dir_all(&self.folder)?;
        // It has its name only once it is locked: before that anybody would take it for one left behind.
        let temporary = temporary_path(&self.folder);
        let lock = create_private(&temporary)?;
        // Where the system locks nothing, drafts still have names of their own.
        let _ = lock.try_lock();
        let named = fs::rename(&temporary, file);
        if named.is_err() {
            // The first error is the one to report; what is left is named so that nothing takes it for content.
            let _ = fs::remove_file(&temporary);
        }
        named?;
        self.lock = Some(lock);
        Ok(())
    }

    /// Forgets this run, of which nothing is left.
    pub fn end(&mut self) {
        if let Some(lock) = self.lock.take() {
            self.clear(&self.name, Over(Some(lock)));
        }
    }

    /// The lock of another run; `None` while that lives.
    pub fn over(&self, run: &str) -> Option<Over> {
        let lock = OpenOptions::new().write(true).create(true).truncate(false).open(self.file(run));
        // Where nothing can be written, nothing can be taken from anybody either.
        let Ok(lock) = lock else { return Some(Over(None)) };
        for _ in 0..TRIES {
            match lock.try_lock() {
                Ok(()) => return Some(Over(Some(lock))),
                Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN),
                // The system locks nothing here: to offer a text twice is better than never.
                Err(TryLockError::Error(_)) => return Some(Over(None)),
            }
        }
        None
    }

    /// Forgets a run of which nothing is left.
    pub fn clear(&self, run: &str, Over(lock): Over) {
        // Removed while it is locked. One that stays behind is found again at the next start.
        let _ = fs::remove_file(self.file(run));
        drop(lock);
    }

    /// Every other run that has a lock in the folder.
    pub fn others(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let files = entries.flatten().map(|entry| entry.path());
        let locks = files.filter(|file| file.extension().is_some_and(|ending| ending == ENDING));
        let names = locks.filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()));
        names.filter(|name| *name != self.name).collect()
    }

    fn file(&self, run: &str) -> PathBuf {
        self.folder.join(format!("{run}.{ENDING}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_lives_is_nobody_else_s_and_one_that_is_over_goes_to_one_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let [mut first, second, third] = [(); 3].map(|()| Run::within(folder.path()));
        first.begin().unwrap();
        let name = first.name().to_owned();
        assert_eq!(second.others(), [name.as_str()]);
        assert!(second.over(&name).is_none());
        drop(first);
        let over = second.over(&name).unwrap();
        assert!(third.over(&name).is_none());
        second.clear(&name, over);
        assert_eq!(third.others(), Vec::<String>::new());
    }

    #[test]
    fn a_run_that_leaves_nothing_leaves_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let [mut first, second] = [(); 2].map(|()| Run::within(folder.path()));
        first.begin().unwrap();
        first.end();
        assert_eq!(second.others(), Vec::<String>::new());
    }

    #[test]
    fn a_lock_that_somebody_cleared_away_is_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let [mut first, second] = [(); 2].map(|()| Run::within(folder.path()));
        first.begin().unwrap();
        fs::remove_file(folder.path().join(format!("{}.lock", first.name()))).unwrap();
        first.begin().unwrap();
        assert!(second.over(first.name()).is_none());
    }

    #[test]
    fn a_folder_that_cannot_be_written_hides_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "no folder").unwrap();
        let mut run = Run::within(&file);
        assert!(run.begin().is_err() && run.over("left").is_some());
    }
}
