//! Unsaved text between two runs of the program: kept outside the library, brought back whole, and nothing else taken
//! for it.

use crate::desk::Desk;
use crate::folder::folder;
use playbook_desk::disk::{Draft, DraftError, Event, Job, Sent, Worker};
use playbook_desk::library::PagePath;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

fn draft(library: &Path, page: &str, text: &str) -> Draft {
    let (library, page) = (library.to_path_buf(), PagePath::new(page));
    Draft { library, page, base: Some(5), listing: None, text: text.into(), sent: None, left: None }
}

fn keep(desk: &Desk, draft: &Draft) {
    desk.worker.send(Job::KeepDraft(Box::new(draft.clone())));
}

/// Ends the program and starts it again on the library: what it brings back.
fn next_start(desk: Desk, library: &Path) -> (Desk, Vec<Draft>) {
    let desk = Desk::with(desk.close());
    let drafts = found(&desk, library);
    (desk, drafts)
}

fn found(desk: &Desk, library: &Path) -> Vec<Draft> {
    desk.open(library, 1);
    desk.wait(|event| match event {
        Event::Drafts { drafts, .. } => Some(drafts),
        _ => None,
    })
}

/// Waits until everything asked for is done: the last thing asked for is, and drafts are kept one after the other.
fn nothing_found(desk: &Desk, library: &Path) {
    desk.open(library, 1);
    desk.snapshot();
    desk.stays_quiet(Duration::from_millis(300));
}

fn forget(desk: &Desk, draft: &Draft) {
    let Draft { library, page, left, .. } = draft.clone();
    desk.worker.send(Job::DropDraft { library, page, left });
}

fn files(desk: &Desk) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(desk.own_files().join("state/drafts")) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn library() -> TempDir {
    folder(&[("a.md", "# A\n"), ("b.md", "# B\n")])
}

#[test]
fn drafts_are_back_at_the_next_start_the_newest_of_each_page() {
    let library = library();
    let desk = Desk::new();
    let (first, second, other) = (
        draft(library.path(), "a.md", "# A 1\n"),
        draft(library.path(), "a.md", "\u{feff}# A 2\r\n"),
        draft(library.path(), "b.md", ""),
    );
    for draft in [&first, &second, &other] {
        keep(&desk, draft);
    }
    let (desk, drafts) = next_start(desk, library.path());
    let said = |draft: &Draft| (draft.page.to_string(), draft.base, draft.text.to_string());
    assert_eq!(drafts.iter().map(said).collect::<Vec<_>>(), [said(&second), said(&other)]);
    assert_eq!(fs::read_dir(library.path()).unwrap().count(), 2, "the library holds none of it");
    for draft in &drafts {
        forget(&desk, draft);
    }
    let desk = Desk::with(desk.close());
    assert_eq!(files(&desk), Vec::<PathBuf>::new());
}

#[test]
fn torn_foreign_and_huge_files_are_no_drafts_and_stay_as_they_are() {
    let library = library();
    let desk = Desk::new();
    keep(&desk, &draft(library.path(), "a.md", "# A torn\n"));
    keep(&desk, &draft(library.path(), "b.md", "# B whole\n"));
    keep(&desk, &draft(Path::new("/another/library"), "a.md", "# Not here\n"));
    let desk = Desk::with(desk.close());
    let torn = files(&desk).into_iter().find(|file| fs::read_to_string(file).unwrap().contains("torn")).unwrap();
    let whole = fs::read(&torn).unwrap();
    fs::write(&torn, &whole[..whole.len() - 3]).unwrap();
    let folder = desk.own_files().join("state/drafts");
    fs::write(folder.join("foreign.draft"), b"\xff\xfe nothing of ours").unwrap();
    fs::create_dir(folder.join("folder-x.draft")).unwrap();
    fs::File::create(folder.join("huge-x.draft")).unwrap().set_len(5 << 30).unwrap();
    let drafts = |desk: &Desk| {
        files(desk).iter().filter(|file| file.extension().is_some_and(|ending| ending == "draft")).count()
    };
    let before = drafts(&desk);
    let (desk, found) = next_start(desk, library.path());
    assert_eq!(found.iter().map(|draft| draft.page.as_str()).collect::<Vec<_>>(), ["b.md"]);
    assert_eq!(drafts(&desk), before);
}

#[cfg(unix)]
#[test]
fn a_library_has_its_drafts_by_whatever_way_it_is_opened() {
    let library = library();
    let desk = Desk::new();
    let link = desk.own_files().join("link");
    std::os::unix::fs::symlink(library.path(), &link).unwrap();
    keep(&desk, &draft(&link, "a.md", "# A 1\n"));
    let (desk, drafts) = next_start(desk, library.path());
    assert_eq!(drafts.len(), 1);
    forget(&desk, &Draft { library: link, ..drafts[0].clone() });
    let desk = Desk::with(desk.close());
    assert_eq!(files(&desk), Vec::<PathBuf>::new());
}

#[test]
fn a_library_without_drafts_says_nothing_of_them() {
    let library = library();
    let (desk, _) = Desk::on(library.path());
    desk.stays_quiet(Duration::from_millis(100));
}

#[test]
fn a_draft_that_cannot_be_kept_is_told() {
    let library = library();
    let desk = Desk::new();
    fs::write(desk.own_files().join("state"), "a file where the folder should be").unwrap();
    keep(&desk, &draft(library.path(), "a.md", "# A\n"));
    let page = desk.wait(|event| match event {
        Event::DraftFailed(DraftError::Failed { page, cause }) if !cause.is_empty() => Some(page),
        _ => None,
    });
    assert_eq!(page.as_str(), "a.md");
}

#[test]
fn a_system_without_a_folder_for_drafts_says_so() {
    let worker = Worker::start_in(None, || {});
    worker.send(Job::KeepDraft(Box::new(draft(Path::new("/books"), "a.md", "# A\n"))));
    let told = (0..500).find_map(|_| {
        std::thread::sleep(Duration::from_millis(10));
        worker.try_recv().filter(|event| matches!(event, Event::DraftFailed(DraftError::NoFolder { .. })))
    });
    assert!(told.is_some());
}

#[test]
fn a_save_takes_the_draft_with_it_even_if_nobody_hears_of_it() {
    let library = library();
    let (desk, first) = Desk::on(library.path());
    keep(&desk, &draft(library.path(), "a.md", "# A 2\n"));
    let path = PagePath::new("a.md");
    let read = first.library.get(&path).map(|entry| entry.source.fingerprint);
    desk.worker.send(Job::Save { generation: 1, path, read, text: "# A 2\n".into(), toc: None });
    let desk = Desk::with(desk.close());
    assert_eq!(files(&desk), Vec::<PathBuf>::new());
}

#[test]
fn a_draft_that_says_more_than_the_save_stays() {
    let library = library();
    let (desk, first) = Desk::on(library.path());
    let path = PagePath::new("a.md");
    let read = first.library.get(&path).map(|entry| entry.source.fingerprint);
    let sent = Some(Sent::new("# A 2\n", "# A 3\n\nwith the row\n".into()));
    keep(&desk, &Draft { sent: sent.clone(), ..draft(library.path(), "a.md", "# A 3\n") });
    desk.worker.send(Job::Save { generation: 1, path, read, text: "# A 2\n".into(), toc: None });
    let (_desk, drafts) = next_start(desk, library.path());
    assert_eq!(drafts.iter().map(|draft| draft.sent.clone()).collect::<Vec<_>>(), [sent]);
}

#[test]
fn two_windows_on_one_library_keep_each_their_own_drafts() {
    let library = library();
    let [first, mine, theirs] = ["0", "mine", "theirs"].map(|text| draft(library.path(), "a.md", text));
    let one = Desk::new();
    keep(&one, &mine);
    let two = one.beside();
    nothing_found(&two, library.path());
    keep(&two, &first);
    keep(&two, &theirs);
    drop(two.close());
    let (three, drafts) = next_start(one, library.path());
    let said: Vec<_> = drafts.iter().map(|draft| (&*draft.text, draft.left.is_some())).collect();
    assert_eq!(said, [("theirs", true), ("mine", true)], "the newest first");
    for draft in &drafts {
        forget(&three, draft);
    }
    let desk = Desk::with(three.close());
    assert_eq!(files(&desk), Vec::<PathBuf>::new());
}

#[test]
fn what_a_window_left_is_offered_by_one_other_and_until_it_is_kept_or_dropped() {
    let (library, other) = (library(), library());
    let one = Desk::new();
    keep(&one, &draft(library.path(), "a.md", "left"));
    keep(&one, &draft(other.path(), "a.md", "left elsewhere"));
    let config = one.close();
    let two = Desk::with(config);
    let drafts = found(&two, library.path());
    let three = two.beside();
    nothing_found(&three, library.path());
    assert_eq!(found(&three, other.path())[0].text, "left elsewhere".into(), "whoever opens the other library has it");
    // Kept once more it is that window's own, and there is one of it.
    keep(&two, &drafts[0]);
    drop(three.close());
    let (four, drafts) = next_start(two, library.path());
    assert_eq!(drafts.iter().map(|draft| &*draft.text).collect::<Vec<_>>(), ["left"]);
    drop(four);
}

#[test]
fn windows_that_start_at_once_do_not_offer_the_same_text_twice() {
    let library = library();
    let mut last = Desk::new();
    for text in ["one", "two", "three"] {
        keep(&last, &draft(library.path(), "a.md", text));
        last = Desk::with(last.close());
    }
    let desks: Vec<Desk> = (0..4).map(|_| last.beside()).collect();
    desks.iter().for_each(|desk| desk.open(library.path(), 1));
    let mut texts = Vec::new();
    let start = std::time::Instant::now();
    while start.elapsed() < Duration::from_secs(20) && texts.len() < 3 {
        for desk in &desks {
            while let Some(event) = desk.worker.try_recv() {
                if let Event::Drafts { drafts, .. } = event {
                    texts.extend(drafts.iter().map(|draft| draft.text.to_string()));
                }
            }
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    texts.sort();
    assert_eq!(texts, ["one", "three", "two"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_library_whose_path_is_no_text_has_drafts_too() {
    use std::os::unix::ffi::OsStrExt;
    let outer = tempfile::tempdir().unwrap();
    let path = outer.path().join(std::ffi::OsStr::from_bytes(b"B\xfccher"));
    fs::create_dir(&path).unwrap();
    fs::write(path.join("a.md"), "# A\n").unwrap();
    let desk = Desk::new();
    keep(&desk, &draft(&path, "a.md", "# A 1\n"));
    let (_desk, drafts) = next_start(desk, &path);
    assert_eq!(drafts.len(), 1);
}

#[cfg(unix)]
#[test]
fn drafts_are_for_nobody_else_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    keep(&desk, &draft(Path::new("/books"), "a.md", "# A 1\n"));
    let desk = Desk::with(desk.close());
    let modes: Vec<u32> =
        files(&desk).iter().map(|file| fs::metadata(file).unwrap().permissions().mode() & 0o077).collect();
    assert_eq!(modes, [0, 0], "a text and the lock of its run");
}
