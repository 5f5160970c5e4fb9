//! What others do to the folder is seen within about a second; what changes no byte is not.

use crate::desk::{Desk, Snapshot};
use crate::folder::{folder, lines, write};
use playbook_desk::disk::{Event, Job};
use playbook_desk::library::PagePath;
use std::fs::{self, File, FileTimes};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

/// Longer than a change takes to be reported.
const QUIET: Duration = Duration::from_millis(1000);

fn start() -> (TempDir, Desk, Snapshot) {
    let folder = folder(&[("a.md", "# A\n"), ("sub/b.md", "# B\n")]);
    let (desk, first) = Desk::on(folder.path());
    assert!(first.notices.is_empty(), "{:?}", first.notices);
    (folder, desk, first)
}

#[test]
fn an_edit_is_seen_and_the_other_pages_are_the_same() {
    let (folder, desk, first) = start();
    write(folder.path(), "a.md", b"# A\n\nmore\n");
    let second = desk.snapshot();
    assert_eq!(second.text("a.md").as_deref(), Some("# A\n\nmore\n"));
    let source = |snapshot: &Snapshot| Arc::clone(&snapshot.library.get(&PagePath::new("sub/b.md")).unwrap().source);
    assert!(Arc::ptr_eq(&source(&first), &source(&second)), "what did not change is not read again");
}

#[test]
fn an_edit_that_sets_the_time_back_is_seen() {
    let (folder, desk, _) = start();
    let file = folder.path().join("a.md");
    let before = fs::metadata(&file).unwrap().modified().unwrap();
    fs::write(&file, "# Z\n").unwrap();
    File::options().write(true).open(&file).unwrap().set_modified(before).unwrap();
    assert_eq!(desk.snapshot().text("a.md").as_deref(), Some("# Z\n"));
}

#[test]
fn a_save_by_renaming_is_seen_once() {
    let (folder, desk, _) = start();
    write(folder.path(), ".a.md.new", b"# New\n");
    fs::rename(folder.path().join(".a.md.new"), folder.path().join("a.md")).unwrap();
    let snapshot = desk.snapshot();
    assert_eq!((snapshot.text("a.md").as_deref(), lines(&snapshot.library).len()), (Some("# New\n"), 2));
    desk.stays_quiet(QUIET);
}

#[test]
fn new_renamed_and_deleted_pages_are_seen() {
    let (folder, desk, _) = start();
    write(folder.path(), "sub/c.md", b"# C\n");
    assert_eq!(lines(&desk.snapshot().library), ["a.md", "sub/b.md", "sub/c.md"]);
    fs::rename(folder.path().join("sub/c.md"), folder.path().join("d.md")).unwrap();
    assert_eq!(lines(&desk.snapshot().library), ["a.md", "d.md", "sub/b.md"]);
    fs::remove_file(folder.path().join("a.md")).unwrap();
    assert_eq!(lines(&desk.snapshot().library), ["d.md", "sub/b.md"]);
}

#[test]
fn whole_folders_come_and_go() {
    let (folder, desk, _) = start();
    write(folder.path(), "new/deep/er/x.md", b"# X\n");
    let snapshot = desk.snapshot();
    assert_eq!(lines(&snapshot.library), ["a.md", "new/deep/er/x.md", "sub/b.md"]);
    write(folder.path(), "new/deep/er/x.md", b"# Changed\n");
    assert_eq!(desk.snapshot().text("new/deep/er/x.md").as_deref(), Some("# Changed\n"));
    fs::rename(folder.path().join("new"), folder.path().join("old")).unwrap();
    assert_eq!(lines(&desk.snapshot().library), ["a.md", "old/deep/er/x.md", "sub/b.md"]);
    fs::remove_dir_all(folder.path().join("old")).unwrap();
    assert_eq!(lines(&desk.snapshot().library), ["a.md", "sub/b.md"]);
}

#[test]
fn a_table_of_contents_that_breaks_is_told_and_one_that_is_mended_too() {
    let (folder, desk, _) = start();
    write(folder.path(), "toc.yml", b"- [");
    assert_eq!(desk.snapshot().notices.len(), 1);
    write(folder.path(), "toc.yml", b"- name: A\n  href: a.md\n");
    assert_eq!(desk.snapshot().notices.len(), 0);
}

#[test]
fn touching_files_changes_nothing() {
    let (folder, desk, _) = start();
    for nth in 0..200 {
        write(folder.path(), &format!("many/{nth}.md"), b"# Many\n");
    }
    while desk.snapshot().library.entries().len() < 202 {}
    desk.stays_quiet(QUIET);
    let times = FileTimes::new().set_modified(SystemTime::now() + Duration::from_secs(60));
    for nth in 0..200 {
        let file = folder.path().join(format!("many/{nth}.md"));
        File::options().write(true).open(&file).unwrap().set_times(times).unwrap();
        fs::write(&file, "# Many\n").unwrap();
    }
    write(folder.path(), "unrelated.txt", b"no page");
    write(folder.path(), ".git/index", b"no content");
    desk.stays_quiet(QUIET);
}

#[test]
fn a_storm_of_changes_ends_in_one_library() {
    let (folder, desk, _) = start();
    for nth in 0..300 {
        write(folder.path(), &format!("many/{nth}.md"), b"# Many\n");
    }
    let mut snapshots = 1;
    while desk.snapshot().library.entries().len() < 302 {
        snapshots += 1;
    }
    assert!(snapshots <= 3, "{snapshots} snapshots for one storm");
    desk.stays_quiet(QUIET);
}

#[test]
fn a_refresh_looks_at_every_byte_and_reports_only_changes() {
    let (_folder, desk, _) = start();
    desk.worker.send(Job::Refresh);
    desk.stays_quiet(QUIET);
}

#[test]
fn a_folder_that_goes_away_is_told_once_and_seen_again() {
    let above = folder(&[("library/a.md", "# A\n")]);
    let library = above.path().join("library");
    let (desk, _) = Desk::on(&library);
    fs::rename(&library, above.path().join("elsewhere")).unwrap();
    let gone = desk.wait(|event| match event {
        Event::FolderGone { path, generation: 1 } => Some(path),
        _ => None,
    });
    assert_eq!(gone, fs::canonicalize(above.path()).unwrap().join("library"));
    desk.stays_quiet(Duration::from_secs(4));
    fs::rename(above.path().join("elsewhere"), &library).unwrap();
    assert_eq!(lines(&desk.snapshot().library), ["a.md"]);
    write(&library, "a.md", b"# Back\n");
    assert_eq!(desk.snapshot().text("a.md").as_deref(), Some("# Back\n"));
}

#[test]
fn only_the_library_open_last_is_watched() {
    let (first, desk, _) = start();
    let second = folder(&[("c.md", "# C\n")]);
    desk.open(second.path(), 2);
    assert_eq!(lines(&desk.snapshot().library), ["c.md"]);
    desk.stays_quiet(QUIET);
    write(first.path(), "a.md", b"# Changed\n");
    desk.stays_quiet(QUIET);
    write(second.path(), "c.md", b"# Changed\n");
    assert_eq!(desk.snapshot().text("c.md").as_deref(), Some("# Changed\n"));
}

#[test]
fn a_library_stays_open_when_the_next_one_cannot_be_opened() {
    let (folder, desk, _) = start();
    desk.open(Path::new("/nowhere/at/all"), 2);
    desk.wait(|event| matches!(event, Event::OpenFailed { generation: 2, .. }).then_some(()));
    write(folder.path(), "a.md", b"# Changed\n");
    assert_eq!(desk.snapshot().text("a.md").as_deref(), Some("# Changed\n"));
}
