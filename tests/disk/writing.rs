//! Files of an open library changed by the program itself: the next snapshot has them, once, and nothing else is said.

use crate::desk::{Desk, Snapshot};
use crate::folder::{folder, lines, write};
use playbook_desk::disk::{Event, Job, Relinked, SaveError, TocChange, TocError, TocPlan};
use playbook_desk::library::PagePath;
use std::fs;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use xxhash_rust::xxh3::xxh3_128;

const QUIET: Duration = Duration::from_millis(1000);
const TOC: &str = "- name: A\n  href: a.md\n- name: B\n  href: sub/b.md\n";

fn start() -> (TempDir, Desk, Snapshot) {
    let folder = folder(&[("a.md", "# A\n"), ("sub/b.md", "# B\n"), ("toc.yml", TOC)]);
    let (desk, first) = Desk::on(folder.path());
    (folder, desk, first)
}

fn page(path: &str) -> PagePath {
    PagePath::new(path)
}

fn saved(desk: &Desk, path: &str, read: Option<u128>, text: &str) -> Result<u128, SaveError> {
    desk.worker.send(Job::Save { generation: 1, path: page(path), read, text: text.into(), toc: None });
    desk.wait(|event| match event {
        Event::Saved { path: saved, result, .. } if saved == page(path) => Some(result),
        _ => None,
    })
}

fn text(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap()
}

#[test]
fn a_saved_page_is_in_the_next_snapshot_and_reported_once() {
    let (folder, desk, first) = start();
    let read = first.library.get(&page("a.md")).unwrap().source.fingerprint;
    let now = saved(&desk, "a.md", Some(read), "# A 2\n");
    assert_eq!(now, Ok(xxh3_128(b"# A 2\n")));
    let second = desk.snapshot();
    assert_eq!(second.text("a.md").as_deref(), Some("# A 2\n"));
    assert_eq!(Ok(second.library.get(&page("a.md")).unwrap().source.fingerprint), now);
    desk.stays_quiet(QUIET);
    assert_eq!(text(folder.path(), "a.md"), "# A 2\n");
}

#[test]
fn saves_one_after_the_other_never_show_an_older_text() {
    let (_folder, desk, first) = start();
    let mut read = first.library.get(&page("a.md")).unwrap().source.fingerprint;
    let mut seen = 0;
    for nth in 1..=20 {
        let text = format!("# A\n\n{nth}\n");
        desk.worker.send(Job::Save {
            generation: 1,
            path: page("a.md"),
            read: Some(read),
            text: text.clone().into(),
            toc: None,
        });
        read = xxh3_128(text.as_bytes());
        let mut is_saved = false;
        while !is_saved {
            is_saved = desk.wait(|event| match event {
                Event::Saved { result, .. } => Some(result.is_ok()),
                Event::Snapshot { library, .. } => {
                    let text = library.get(&page("a.md")).unwrap().source.text.to_string();
                    let shown = text.trim_start_matches("# A\n").trim().parse().unwrap_or(0);
                    assert!(shown + 1 >= nth, "after save {} the library shows {shown}", nth - 1);
                    Some(false)
                }
                _ => None,
            });
        }
        seen = nth;
    }
    assert_eq!(seen, 20);
    let last = loop {
        let snapshot = desk.snapshot();
        if snapshot.text("a.md").is_some_and(|text| text.contains("20")) {
            break snapshot;
        }
    };
    assert!(last.text("a.md").is_some());
}

#[test]
fn a_page_that_somebody_changed_is_not_saved() {
    let (folder, desk, first) = start();
    let read = first.library.get(&page("a.md")).unwrap().source.fingerprint;
    write(folder.path(), "a.md", b"# Theirs\n");
    assert!(matches!(saved(&desk, "a.md", Some(read), "# Mine\n"), Err(SaveError::Changed { .. })));
    assert_eq!(text(folder.path(), "a.md"), "# Theirs\n");
    assert_eq!(desk.snapshot().text("a.md").as_deref(), Some("# Theirs\n"));
    desk.stays_quiet(QUIET);
    assert!(saved(&desk, "a.md", Some(read), "# Mine\n").is_err());
    assert_eq!(desk.snapshot().text("a.md").as_deref(), Some("# Theirs\n"), "told although it is known");
}

#[test]
fn a_page_saved_while_the_library_is_read_again_is_in_it() {
    let (folder, desk, first) = start();
    let read = first.library.get(&page("a.md")).unwrap().source.fingerprint;
    desk.worker
        .send(Job::Open { origin: playbook_desk::disk::Origin::Folder(folder.path().to_path_buf()), generation: 2 });
    desk.worker.send(Job::Save {
        generation: 1,
        path: page("a.md"),
        read: Some(read),
        text: "# A 2\n".into(),
        toc: None,
    });
    let shown = desk.wait(|event| match event {
        Event::Snapshot { generation: 2, library, complete: true, .. } => {
            Some(library.get(&page("a.md")).unwrap().source.text.to_string())
        }
        _ => None,
    });
    assert_eq!(shown, "# A 2\n");
}

#[test]
fn a_page_can_be_saved_after_the_library_could_not_be_read_again() {
    let (folder, desk, first) = start();
    let path = PagePath::new("a.md");
    let read = first.library.get(&path).map(|entry| entry.source.fingerprint);
    let away = folder.path().with_extension("away");
    fs::rename(folder.path(), &away).unwrap();
    desk.open(folder.path(), 2);
    desk.wait(|event| matches!(event, Event::OpenFailed { generation: 2, .. }).then_some(()));
    fs::rename(&away, folder.path()).unwrap();
    desk.worker.send(Job::Save { generation: 2, path, read, text: "# A 2\n".into(), toc: None });
    let result = desk.wait(|event| match event {
        Event::Saved { result, .. } => Some(result),
        _ => None,
    });
    assert!(result.is_ok(), "{result:?}");
}

#[test]
fn a_new_page_never_takes_the_place_of_another_file() {
    let (folder, desk, _) = start();
    assert!(saved(&desk, "new/deep/c.md", None, "# C\n").is_ok());
    assert_eq!(lines(&desk.snapshot().library), ["a.md", "new/deep/c.md", "sub/b.md"]);
    assert!(matches!(saved(&desk, "a.md", None, "# Mine\n"), Err(SaveError::Taken { .. })));
    assert_eq!(text(folder.path(), "a.md"), "# A\n");
    assert!(
        !fs::read_dir(folder.path()).unwrap().any(|entry| entry
            .unwrap()
            .file_name()
            .to_string_lossy()
            .contains(".tmp"))
    );
}

#[cfg(unix)]
#[test]
fn nothing_is_written_outside_the_library() {
    let (folder, desk, _) = start();
    let outside = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(outside.path(), folder.path().join("out")).unwrap();
    assert!(saved(&desk, "out/x.md", None, "# X\n").is_err());
    assert!(saved(&desk, "out/new/x.md", None, "# X\n").is_err());
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn a_page_gets_another_name_unless_that_is_taken() {
    let (folder, desk, _) = start();
    let rename = |from: &str, to: &str| {
        let (from, to) = (page(from), page(to));
        desk.worker.send(Job::Rename { generation: 1, from, to, links: None, in_toc: false });
        desk.wait(|event| match event {
            Event::Renamed { result, .. } => Some(result),
            _ => None,
        })
    };
    assert!(matches!(rename("a.md", "sub/b.md"), Err(SaveError::Taken { .. })));
    assert!(matches!(rename("none.md", "c.md"), Err(SaveError::Gone { .. })));
    assert_eq!(rename("a.md", "sub/c.md"), Ok(()));
    assert_eq!(lines(&desk.snapshot().library), ["sub/b.md", "sub/c.md"]);
    assert_eq!(text(folder.path(), "sub/b.md"), "# B\n");
}

/// What became of each table of contents.
fn tables(desk: &Desk) -> Vec<(PagePath, Result<(), TocError>)> {
    desk.wait(|event| match event {
        Event::TocEdited { tables, .. } => Some(tables),
        _ => None,
    })
}

#[test]
fn a_table_of_contents_follows_a_new_page_and_a_renamed_one() {
    let (folder, desk, _) = start();
    let add = |path: &str| {
        let (page, name, beside) = (page(path), "D".to_owned(), vec![page("a.md")]);
        Some(TocChange::Add { page, name, beside, below: None })
    };
    // One that is not written is not listed.
    desk.worker.send(Job::Save {
        generation: 1,
        path: page("a.md"),
        read: None,
        text: "# D\n".into(),
        toc: add("d.md"),
    });
    let text_of = "# D\n".into();
    desk.worker.send(Job::Save { generation: 1, path: page("d.md"), read: None, text: text_of, toc: add("d.md") });
    assert_eq!(tables(&desk), [(page("toc.yml"), Ok(()))]);
    let listed = "- name: A\n  href: a.md\n- name: D\n  href: d.md\n- name: B\n  href: sub/b.md\n";
    assert_eq!(text(folder.path(), "toc.yml"), listed);
    let (from, to) = (page("a.md"), page("sub/c.md"));
    desk.worker.send(Job::Rename { generation: 1, from, to, links: None, in_toc: true });
    assert_eq!(tables(&desk), [(page("toc.yml"), Ok(()))]);
    assert_eq!(text(folder.path(), "toc.yml"), listed.replace("a.md", "sub/c.md"));
}

#[test]
fn what_a_change_would_do_to_a_table_of_contents_is_told_and_not_done() {
    let (folder, desk, _) = start();
    let plan = |change: TocChange| {
        desk.worker.send(Job::PlanToc { generation: 1, change });
        desk.wait(|event| match event {
            Event::TocPlanned { plans, .. } => Some(plans),
            _ => None,
        })
    };
    let plans = plan(TocChange::Remove { page: page("a.md") });
    let new = Some("- name: B\n  href: sub/b.md\n".into());
    assert_eq!(plans, [TocPlan { table: page("toc.yml"), old: TOC.into(), new }]);
    assert_eq!(text(folder.path(), "toc.yml"), TOC);
    assert_eq!(plan(TocChange::Remove { page: page("sub/none.md") }), []);
    fs::write(folder.path().join("toc.yml"), "[{name: A, href: a.md}]\n").unwrap();
    desk.worker.send(Job::Refresh);
    desk.snapshot();
    assert_eq!(plan(TocChange::Remove { page: page("a.md") })[0].new, None, "a person has to");
}

#[test]
fn pages_that_link_to_a_renamed_one_follow_unless_somebody_changed_them() {
    let (folder, desk, _) = start();
    let (from, to) = (page("a.md"), page("c.md"));
    let read = |words: &str| xxh3_128(words.as_bytes());
    let links = vec![
        Relinked { page: page("a.md"), read: read("# A\n"), text: "# A\n[me](c.md)\n".into() },
        Relinked { page: page("sub/b.md"), read: read("# Other\n"), text: "[a](../c.md)\n".into() },
    ];
    desk.worker.send(Job::Rename { generation: 1, from, to, links: Some(links), in_toc: false });
    let links = desk.wait(|event| match event {
        Event::Renamed { result, links, .. } => Some(result.map(|()| links)),
        _ => None,
    });
    let links = links.unwrap().expect("links were to follow");
    assert_eq!(links[0], (page("c.md"), Ok(read("# A\n[me](c.md)\n"))));
    assert!(matches!(&links[1], (changed, Err(SaveError::Changed { .. })) if *changed == page("sub/b.md")));
    assert_eq!(
        (text(folder.path(), "c.md"), text(folder.path(), "sub/b.md")),
        ("# A\n[me](c.md)\n".into(), "# B\n".into())
    );
}

/// The system's trash is another one for the time of the test, which takes a process of its own.
#[cfg(target_os = "linux")]
#[test]
fn a_page_thrown_away_is_in_the_trash() {
    const INSIDE: &str = "PLAYBOOK_DESK_TEST_TRASH";
    let Some(trash) = std::env::var_os(INSIDE) else {
        let home = tempfile::tempdir().unwrap();
        let run = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "writing::a_page_thrown_away_is_in_the_trash"])
            .env("XDG_DATA_HOME", home.path())
            .env(INSIDE, home.path())
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
        return;
    };
    let (folder, desk, _) = start();
    desk.worker.send(Job::Trash { generation: 1, path: page("a.md"), in_toc: true });
    let result = desk.wait(|event| match event {
        Event::Trashed { result, .. } => Some(result),
        _ => None,
    });
    assert_eq!(result, Ok(()));
    assert!(!folder.path().join("a.md").exists());
    assert_eq!(fs::read_to_string(Path::new(&trash).join("Trash/files/a.md")).unwrap(), "# A\n");
    assert_eq!(tables(&desk), [(page("toc.yml"), Ok(()))]);
    assert_eq!(text(folder.path(), "toc.yml"), "- name: B\n  href: sub/b.md\n");
    assert_eq!(lines(&desk.snapshot().library), ["sub/b.md"]);
}

#[test]
fn the_builtin_library_cannot_be_written() {
    let desk = Desk::new();
    desk.worker.send(Job::Open { origin: playbook_desk::disk::Origin::Builtin, generation: 1 });
    desk.snapshot();
    assert!(saved(&desk, "x.md", None, "# X\n").is_err());
}
