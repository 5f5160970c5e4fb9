//! A worker on one folder, and waiting for what it reports.

use playbook_desk::disk::{Event, Job, Notice, Origin, Worker};
use playbook_desk::library::{Library, PagePath};
use playbook_desk::search::Index;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Only catches what hangs: tests of the whole program run beside this one on two processors.
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Desk {
    pub worker: Worker,
    pub wakes: Arc<AtomicUsize>,
    config: Arc<TempDir>,
}

/// A library that is whole.
pub struct Snapshot {
    pub library: Arc<Library>,
    pub index: Arc<Index>,
    pub notices: Arc<[Notice]>,
}

impl Snapshot {
    pub fn text(&self, path: &str) -> Option<String> {
        self.library.get(&PagePath::new(path)).map(|entry| entry.source.text.to_string())
    }
}

impl Desk {
    pub fn new() -> Self {
        Self::with(Arc::new(tempfile::tempdir().unwrap()))
    }

    /// With what another desk left in its folder.
    pub fn with(config: Arc<TempDir>) -> Self {
        let wakes = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&wakes);
        let wake = move || {
            counted.fetch_add(1, Ordering::Relaxed);
        };
        Self { worker: Worker::start_in(Some(config.path().to_path_buf()), wake), wakes, config }
    }

    /// Another window of the same person.
    pub fn beside(&self) -> Self {
        Self::with(Arc::clone(&self.config))
    }

    /// A desk on which `folder` is open, whole and watched.
    pub fn on(folder: &Path) -> (Self, Snapshot) {
        let desk = Self::new();
        desk.open(folder, 1);
        let first = desk.snapshot();
        // The first look starts watching; it reports only what changed, which is nothing.
        desk.stays_quiet(Duration::from_millis(500));
        (desk, first)
    }

    /// The folder of the program's own files.
    pub fn own_files(&self) -> &Path {
        self.config.path()
    }

    /// Ends the worker; what it keeps is in the folder.
    pub fn close(self) -> Arc<TempDir> {
        drop(self.worker);
        self.config
    }

    pub fn open(&self, folder: &Path, generation: u64) {
        self.worker.send(Job::Open { origin: Origin::Folder(folder.to_path_buf()), generation });
    }

    /// The first event that `wanted` takes; others are dropped.
    pub fn wait<T>(&self, wanted: impl Fn(Event) -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            match self.worker.try_recv() {
                Some(event) => {
                    if let Some(found) = wanted(event) {
                        return found;
                    }
                }
                None => {
                    assert!(start.elapsed() < PATIENCE, "the worker says nothing of it");
                    thread::sleep(Duration::from_millis(5));
                }
            }
        }
    }

    /// The next whole library.
    pub fn snapshot(&self) -> Snapshot {
        self.wait(|event| match event {
            Event::Snapshot { library, index, notices, complete: true, .. } => {
                Some(Snapshot { library, index, notices })
            }
            _ => None,
        })
    }

    /// No library and no failure is reported for so long.
    pub fn stays_quiet(&self, time: Duration) {
        let start = Instant::now();
        while start.elapsed() < time {
            match self.worker.try_recv() {
                None | Some(Event::SystemTheme(_) | Event::Vocabulary(_)) => thread::sleep(Duration::from_millis(5)),
                Some(event) => panic!("nothing changed, yet there is {event:?}"),
            }
        }
    }
}
