//! The index is kept for the next start, outside the library, and whatever becomes of it the same is found.

use crate::desk::{Desk, Snapshot};
use crate::folder::{folder, write};
use playbook_desk::search::Query;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(30);

/// A folder, what was found in it at first, and the program's own files with the index among them.
struct Start {
    folder: TempDir,
    own_files: std::sync::Arc<TempDir>,
    index: PathBuf,
}

fn start() -> Start {
    let folder = folder(&[("a.md", "# Harbour\n\nShips wait.\n"), ("b.md", "# Station\n\nTrains wait.\n")]);
    let desk = Desk::new();
    desk.open(folder.path(), 1);
    assert_eq!(found(&desk.snapshot(), "wait"), ["a.md", "b.md"]);
    let index = kept(desk.own_files());
    Start { folder, own_files: desk.close(), index }
}

/// The one index that is kept, as soon as it is.
fn kept(own_files: &Path) -> PathBuf {
    let begin = Instant::now();
    loop {
        let files = fs::read_dir(own_files.join("cache/indexes")).map(|files| files.flatten().collect::<Vec<_>>());
        let names = files.unwrap_or_default().into_iter().map(|file| file.path());
        let indexes: Vec<PathBuf> = names.filter(|path| path.extension().is_some_and(|it| it == "index")).collect();
        if let [index] = indexes.as_slice() {
            return index.clone();
        }
        assert!(begin.elapsed() < PATIENCE, "no index is kept");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn found(snapshot: &Snapshot, words: &str) -> Vec<String> {
    let findings = snapshot.index.find(&Query::parse(words), 10);
    let mut found: Vec<String> = findings.answers.iter().map(|answer| answer.path.to_string()).collect();
    found.sort();
    found
}

/// What a new desk with these files of its own finds.
fn reopened(start: Start) -> (Snapshot, Desk, TempDir) {
    let desk = Desk::with(start.own_files);
    desk.open(start.folder.path(), 1);
    (desk.snapshot(), desk, start.folder)
}

#[test]
fn the_index_is_kept_and_nothing_of_it_stands_in_the_library() {
    let start = start();
    let mut names: Vec<_> = fs::read_dir(start.folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["a.md", "b.md"]);
    let before = fs::read(&start.index).unwrap();
    let index = start.index.clone();
    let (snapshot, _desk, _folder) = reopened(start);
    assert_eq!(found(&snapshot, "wait"), ["a.md", "b.md"]);
    assert_eq!(fs::read(index).unwrap(), before);
}

#[test]
fn pages_that_changed_meanwhile_are_found_as_they_are_now() {
    let start = start();
    write(start.folder.path(), "a.md", b"# Harbour\n\nShips sail.\n");
    write(start.folder.path(), "c.md", b"# Airport\n\nPlanes wait.\n");
    fs::remove_file(start.folder.path().join("b.md")).unwrap();
    let (snapshot, _desk, _folder) = reopened(start);
    assert_eq!(found(&snapshot, "wait"), ["c.md"]);
    assert_eq!(found(&snapshot, "sail"), ["a.md"]);
    assert_eq!(found(&snapshot, "trains"), Vec::<String>::new());
}

#[test]
fn a_torn_index_is_made_anew_and_kept() {
    for torn in [&b""[..], b"playbook", b"playbook-desk index 1\n and then something else"] {
        let start = start();
        let whole = fs::read(&start.index).unwrap();
        fs::write(&start.index, torn).unwrap();
        let index = start.index.clone();
        let (snapshot, desk, _folder) = reopened(start);
        assert_eq!(found(&snapshot, "wait"), ["a.md", "b.md"]);
        let begin = Instant::now();
        while fs::read(&index).unwrap() != whole {
            assert!(begin.elapsed() < PATIENCE, "the index is not mended");
            std::thread::sleep(Duration::from_millis(5));
        }
        drop(desk);
    }
}
