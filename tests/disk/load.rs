//! Which files become pages, and what opening does when the folder is not what it should be.

use crate::desk::Desk;
use crate::folder::{check, folder, lines, load, write};
use playbook_desk::disk::{Event, Job, Notice, OpenError, Origin, load_once};
use playbook_desk::document::Vocabulary;
use playbook_desk::library::PagePath;
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::time::Duration;

#[test]
fn pages_are_found_by_their_ending_in_any_letter_case() {
    let folder = folder(&[
        ("a.md", "# A"),
        ("sub/B.MD", "# B"),
        ("sub/c.Markdown", "# C"),
        ("sub/d.md~Updated upstream", "# D"),
        ("sub/e.sync-conflict-20260101-120000-ABCDEFG.md", "# E"),
        ("notes.txt", "no page"),
        ("readme", "no page"),
        ("md", "no page"),
        ("x.mdx", "no page"),
    ]);
    let copy = "sub/e.sync-conflict-20260101-120000-ABCDEFG.md";
    check(folder.path(), &["a.md", "sub/B.MD", "sub/c.Markdown", "sub/d.md~Updated upstream", copy]);
}

#[test]
fn hidden_folders_and_what_programs_keep_beside_pages_are_passed_over() {
    let folder = folder(&[
        (".git/notes.md", "# Not content"),
        ("a/.obsidian/x.md", "# Not content"),
        ("._a.md", "a system's notes on a.md"),
        (".#a.md", "an editor's lock"),
        (".pb-1-2.tmp", "half a page"),
        (".seen.md", "# A page all the same"),
        ("a/b.md", "# B"),
    ]);
    check(folder.path(), &[".seen.md", "a/b.md"]);
}

#[test]
fn a_folder_without_pages_is_an_empty_library() {
    check(folder(&[("a.txt", "no page")]).path(), &[]);
}

#[test]
fn every_byte_of_a_page_is_kept() {
    let text = "\u{FEFF}---  \r\ntitle: A \u{200B}\r\n---\r\n# A\u{A0}\r\n\r\nno line end";
    let folder = folder(&[("a.md", text)]);
    let loaded = load(folder.path()).unwrap();
    let entry = loaded.library.get(&PagePath::new("a.md")).unwrap();
    assert_eq!((entry.source.text.as_ref(), entry.source.read_only), (text, false));
}

#[test]
fn what_is_no_folder_cannot_be_opened() {
    let folder = folder(&[("a.md", "# A")]);
    let (file, nowhere) = (folder.path().join("a.md"), folder.path().join("nowhere"));
    assert_eq!(load(&file).err(), Some(OpenError::NotAFolder { path: file }));
    assert_eq!(load(&nowhere).err(), Some(OpenError::Missing { path: nowhere }));
}

#[test]
fn a_table_of_contents_that_makes_no_sense_is_left_out_with_a_notice() {
    let folder = folder(&[("a.md", "# A"), ("toc.yml", "- name: A\n  href: a.md\n"), ("sub/TOC--x.YAML", "- [")]);
    let notices = load(folder.path()).unwrap().notices;
    let [Notice::TocIgnored { path, cause }] = notices.as_slice() else { panic!("{notices:?}") };
    assert_eq!(path, "sub/TOC--x.YAML");
    assert!(!cause.is_empty());
}

#[test]
fn the_builtin_library_is_there_and_read_only() {
    let loaded = load_once(&Origin::Builtin, &Vocabulary::builtin()).unwrap();
    assert!(loaded.library.entries().len() >= 40, "{:?}", lines(&loaded.library));
    assert!(loaded.library.entries().iter().all(|entry| entry.source.read_only));
    assert_eq!(loaded.notices, []);
}

#[test]
fn the_worker_reports_a_whole_library_and_wakes() {
    let folder = folder(&[("a.md", "# A"), ("b/c.md", "# C")]);
    let (desk, snapshot) = Desk::on(folder.path());
    assert_eq!(lines(&snapshot.library), ["a.md", "b/c.md"]);
    assert!(desk.wakes.load(Ordering::Relaxed) > 0);
}

#[test]
fn the_worker_says_why_it_cannot_open() {
    let desk = Desk::new();
    desk.open(&PathBuf::from("/nowhere/at/all"), 7);
    let failed = desk.wait(|event| match event {
        Event::OpenFailed { generation, error } => Some((generation, error)),
        _ => None,
    });
    assert_eq!(failed, (7, OpenError::Missing { path: PathBuf::from("/nowhere/at/all") }));
}

#[test]
fn a_load_is_given_up_on_request_and_the_next_one_is_read() {
    let folder = tempfile::tempdir().unwrap();
    for nth in 0..3000 {
        write(folder.path(), &format!("{}/{nth}.md", nth % 10), b"# Page\n\nSome words.\n");
    }
    let desk = Desk::new();
    desk.open(folder.path(), 1);
    desk.worker.send(Job::Cancel { generation: 1 });
    desk.open(folder.path(), 2);
    desk.open(folder.path(), 3);
    let mut given_up = 0;
    let (last, pages) = loop {
        let event = desk.wait(Some);
        match event {
            Event::OpenFailed { error: OpenError::Cancelled { .. }, .. } => given_up += 1,
            Event::Snapshot { generation: 3, library, complete: true, .. } => break (3, library.entries().len()),
            Event::Snapshot { complete: false, .. } | Event::Opening { .. } => {}
            Event::SystemTheme(_) | Event::Vocabulary(_) => {}
            other => panic!("{other:?}"),
        }
    };
    assert_eq!((last, pages), (3, 3000));
    let rest = std::iter::from_fn(|| desk.worker.try_recv());
    given_up += rest.filter(|event| matches!(event, Event::OpenFailed { .. })).count();
    assert_eq!(given_up, 2);
    desk.stays_quiet(Duration::from_millis(300));
}
