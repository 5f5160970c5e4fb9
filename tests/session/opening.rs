//! Opening libraries, and what the worker says of them.

use super::{PAGES, Session, snapshot};
use playbook_desk::app::{Action, Command, LibraryCommand, Opening, Sheet};
use playbook_desk::disk::{CopyError, Event, Job, OpenError, Origin, Picked, Settings};
use std::path::PathBuf;

#[test]
fn the_builtin_library_opens_when_nothing_was_open() {
    let session = Session::new();
    assert_eq!(session.jobs, [Job::Open { origin: Origin::Builtin, generation: 1 }]);
}

#[test]
fn what_was_open_last_opens_again() {
    let origin = Origin::Folder(PathBuf::from("/books"));
    let session = Session::with(Settings { last: Some(origin.clone()), ..Settings::default() }, "en");
    assert_eq!(session.jobs, [Job::Open { origin, generation: 1 }]);
}

#[test]
fn the_first_pages_are_listed_before_the_last_are_read() {
    let mut session = Session::new();
    session.folder("/books");
    session.hear(snapshot(&PAGES[..2], 2, false));
    assert!(session.state.is_reading());
    assert_eq!(session.listed().len(), 2);
    session.hear(snapshot(PAGES, 2, true));
    assert_eq!((session.state.shelf.opening.clone(), session.listed().len()), (Opening::Done, 4));
}

#[test]
fn reports_of_an_earlier_opening_are_dropped() {
    let mut session = Session::new();
    session.folder("/books");
    session.folder("/other");
    session.hear(snapshot(PAGES, 2, true));
    assert_eq!(session.listed(), Vec::<String>::new());
    session.hear(Event::OpenFailed { generation: 2, error: OpenError::Missing { path: "/books".into() } });
    assert!(session.state.is_reading());
}

#[test]
fn reading_can_be_stopped_and_what_was_read_stays() {
    let mut session = Session::new();
    session.folder("/books");
    session.hear(snapshot(&PAGES[..2], 2, false));
    session.jobs.clear();
    session.act(Action::StopReading);
    assert_eq!(session.jobs, [Job::Cancel { generation: 2 }]);
    session.hear(Event::OpenFailed { generation: 2, error: OpenError::Cancelled { path: "/books".into() } });
    assert_eq!((session.state.shelf.opening.clone(), session.listed().len()), (Opening::Cancelled, 2));
}

#[test]
fn a_folder_that_cannot_be_opened_is_a_screen_not_a_crash() {
    let mut session = Session::new();
    session.folder("/nowhere");
    let error = OpenError::Missing { path: "/nowhere".into() };
    session.hear(Event::OpenFailed { generation: 2, error: error.clone() });
    assert_eq!(session.state.shelf.opening, Opening::Failed(error));
}

#[test]
fn a_mistyped_path_keeps_the_library_that_is_open() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    session.folder("/nowhere");
    session.hear(Event::OpenFailed { generation: 3, error: OpenError::Missing { path: "/nowhere".into() } });
    assert_eq!((session.reading(), session.listed().len()), ("guide.md", 4));
    assert_eq!(session.notices(), ["open-missing"]);
    assert_eq!(session.state.sheet, Some(Sheet::OpenFolder { path: "/nowhere".to_owned() }));
    assert_eq!(session.state.settings.recent_folders, [PathBuf::from("/books")]);
    session.folder("/other");
    assert_eq!(session.jobs.last(), Some(&Job::Open { origin: Origin::Folder("/other".into()), generation: 4 }));
}

#[test]
fn without_a_folder_dialog_the_path_is_typed() {
    let mut session = Session::new();
    session.act(Action::OpenFolder);
    assert_eq!(session.jobs.last(), Some(&Job::PickFolder));
    session.hear(Event::FolderPicked(Picked::NoDialog));
    assert_eq!(session.state.sheet, Some(Sheet::OpenFolder { path: String::new() }));
    session.folder("/books");
    assert_eq!(session.state.sheet, None);
    assert_eq!(session.state.settings.recent_folders, [PathBuf::from("/books")]);
}

#[test]
fn the_builtin_library_is_edited_as_a_copy() {
    let mut session = Session::new();
    session.act(Action::EditCopy);
    assert!(matches!(session.state.sheet, Some(Sheet::CopyBuiltin { .. })));
    let to = PathBuf::from("/mine");
    session.give(Command::Library(LibraryCommand::CopyBuiltin(to.clone())));
    session.hear(Event::Copied { to: to.clone(), result: Err(CopyError::NotEmpty { path: to.clone() }) });
    assert_eq!(session.notices(), ["notice-copy-not-empty"]);
    session.hear(Event::Copied { to: to.clone(), result: Ok(3) });
    assert_eq!(session.state.shelf.origin, Origin::Folder(to));
    assert_eq!(Action::EditCopy.command(&session.state), None, "a folder needs no copy");
}

#[test]
fn a_folder_chosen_for_the_copy_gets_a_folder_of_its_own() {
    let mut session = Session::new();
    session.act(Action::EditCopy);
    session.hear(Event::FolderPicked(Picked::Folder("/mine".into())));
    let path = PathBuf::from("/mine").join("playbook").display().to_string();
    assert_eq!(session.state.sheet, Some(Sheet::CopyBuiltin { path }));
    session.hear(Event::FolderPicked(Picked::NoDialog));
    assert!(matches!(session.state.sheet, Some(Sheet::CopyBuiltin { .. })), "the path can still be typed");
    assert_eq!(session.notices(), ["notice-no-dialog"]);
}

#[test]
fn the_page_read_last_is_open_again_next_time() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    let mut again = Session::with(session.state.settings.clone(), "en");
    again.answer_open(PAGES);
    assert_eq!(again.reading(), "guide.md");
}
