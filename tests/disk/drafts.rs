//! Unsaved text between two runs of the program: kept outside the library, brought back whole, and nothing else taken
//! for it.

use crate::desk::Desk;
use crate::folder::folder;
use playbook_desk::disk::{Draft, Event, Job};
use playbook_desk::library::PagePath;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

fn draft(library: &Path, page: &str, text: &str) -> Draft {
    Draft { library: library.to_path_buf(), page: PagePath::new(page), base: Some(5), text: text.into() }
}

fn keep(desk: &Desk, draft: &Draft) {
    desk.worker.send(Job::KeepDraft(Box::new(draft.clone())));
}

/// Ends the program and starts it again on the library: what it brings back.
fn next_start(desk: Desk, library: &Path) -> (Desk, Vec<Draft>) {
    let desk = Desk::with(desk.close());
    desk.open(library, 1);
    let drafts = desk.wait(|event| match event {
        Event::Drafts { drafts, .. } => Some(drafts),
        _ => None,
    });
    (desk, drafts)
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
    for page in ["a.md", "b.md"] {
        desk.worker.send(Job::DropDraft { library: library.path().to_path_buf(), page: PagePath::new(page) });
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
    let drafts = desk.own_files().join("state/drafts");
    fs::write(drafts.join("foreign.draft"), b"\xff\xfe nothing of ours").unwrap();
    fs::create_dir(drafts.join("folder.draft")).unwrap();
    fs::File::create(drafts.join("huge.draft")).unwrap().set_len(5 << 30).unwrap();
    let before = files(&desk).len();
    let (desk, found) = next_start(desk, library.path());
    assert_eq!(found.iter().map(|draft| draft.page.as_str()).collect::<Vec<_>>(), ["b.md"]);
    assert_eq!(files(&desk).len(), before);
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
    desk.worker.send(Job::DropDraft { library: link, page: PagePath::new("a.md") });
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
        Event::DraftFailed(error) => Some(error.page),
        _ => None,
    });
    assert_eq!(page.as_str(), "a.md");
}

#[test]
fn a_save_takes_the_draft_with_it_even_if_nobody_hears_of_it() {
    let library = library();
    let (desk, first) = Desk::on(library.path());
    keep(&desk, &draft(library.path(), "a.md", "# A 2\n"));
    let path = PagePath::new("a.md");
    let read = first.library.get(&path).map(|entry| entry.source.fingerprint);
    desk.worker.send(Job::Save { generation: 1, path, read, text: "# A 2\n".into() });
    let desk = Desk::with(desk.close());
    assert_eq!(files(&desk), Vec::<PathBuf>::new());
}
