//! Unsaved text that outlives the program: kept within a second, brought back at the next start, and beside the file where
//! that changed since.

use super::editing::BUDGET;
use super::{PAGES, Session, fingerprint};
use playbook_desk::app::{EditCommand, Keep, ReviewCommand};
use playbook_desk::disk::{Draft, DraftError, Event, Job};
use playbook_desk::document::Date;
use playbook_desk::library::PagePath;
use std::path::PathBuf;

#[test]
fn typing_is_kept_within_a_second_and_no_longer_than_it_is_needed() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.wait(500);
    session.title("Money 2");
    assert!(session.state.next_tick().is_some_and(|due| due < 1_000), "from the first letter on");
    session.wait(400);
    let draft = session.drafts().pop().expect("a draft");
    assert_eq!(
        (draft.page.as_str(), draft.library, draft.base),
        (BUDGET, PathBuf::from("/books"), Some(fingerprint(PAGES[1].1)))
    );
    assert!(draft.text.contains("# Money 2"));
    session.edit(EditCommand::Undo);
    session.wait(1_000);
    assert_eq!((session.drafts(), session.dropped_drafts()), (vec![], 1));
    session.title("Funds");
    session.jobs.clear();
    session.save();
    assert_eq!(session.dropped_drafts(), 1);
}

#[test]
fn closing_the_window_keeps_what_was_typed_a_moment_ago() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    let jobs = playbook_desk::app::leave(&mut session.state, session.now);
    assert!(matches!(&jobs[0], Job::KeepDraft(draft) if draft.text.contains("# Money")));
    // Another window may have dropped it, or the disk lost it.
    let jobs = playbook_desk::app::leave(&mut session.state, session.now);
    assert!(matches!(&jobs[0], Job::KeepDraft(draft) if draft.text.contains("# Money")));
    session.edit(EditCommand::Discard(PagePath::new(BUDGET)));
    assert_eq!(session.dropped_drafts(), 1);
}

/// A start of the program that finds a draft of the budget page, made of the file with the fingerprint `base`.
fn started_with(text: &str, base: Option<u128>, page: &str) -> Session {
    let mut session = Session::reading_pages();
    let generation = session.state.shelf.generation;
    let draft = Draft { library: PathBuf::from("/books"), page: PagePath::new(page), base, text: text.into() };
    session.jobs.clear();
    session.hear(Event::Drafts { generation, drafts: vec![draft] });
    session
}

#[test]
fn after_a_crash_unsaved_text_is_back_and_can_still_be_undone() {
    let text = PAGES[1].1.replace("# Budget", "# Money");
    let mut session = started_with(&text, Some(fingerprint(PAGES[1].1)), BUDGET);
    assert_eq!(session.notices(), ["notice-drafts-back"]);
    let open = &session.state.editing.sessions()[0];
    assert_eq!((&*open.text, open.is_dirty(), open.conflict.is_none()), (text.as_str(), true, true));
    session.edit(EditCommand::Open(PagePath::new(BUDGET)));
    session.edit(EditCommand::Undo);
    assert!(!session.entry().is_dirty());
}

#[test]
fn unsaved_text_of_a_file_that_changed_since_is_offered_beside_it() {
    let text = PAGES[1].1.replace("# Budget", "# Money");
    let mut session = started_with(&text, Some(99), BUDGET);
    assert_eq!(session.notices(), ["notice-drafts-back", "notice-changed-outside"]);
    session.edit(EditCommand::Compare(PagePath::new(BUDGET)));
    assert!(session.state.editing.comparison.is_some());
    session.edit(EditCommand::Choose { path: PagePath::new(BUDGET), keep: Keep::Theirs });
    assert!(!session.entry().is_dirty());
    assert_eq!(session.dropped_drafts(), 1);
}

#[test]
fn unsaved_text_whose_file_is_gone_becomes_a_new_file_when_it_is_kept() {
    let mut session = started_with("# Lost\n", Some(3), "en/lost.md");
    session.edit(EditCommand::Choose { path: PagePath::new("en/lost.md"), keep: Keep::Mine });
    assert!(session.entry().is_new());
    session.state.settings.name = "Ana".to_owned();
    session.now.today = Date::new(2026, 11, 22);
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    assert!(session.jobs.iter().any(|job| matches!(job, Job::Save { read: None, .. })));
}

#[test]
fn unsaved_text_that_the_file_has_already_is_forgotten() {
    let session = started_with(PAGES[1].1, Some(99), BUDGET);
    assert_eq!((session.state.editing.sessions().len(), session.dropped_drafts()), (0, 1));
}

#[test]
fn another_library_takes_the_place_of_open_entries_and_failing_gives_them_back() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.folder("/other");
    assert_eq!(session.drafts().len(), 1);
    assert_eq!(session.state.editing.sessions().len(), 0);
    let generation = session.state.shelf.generation;
    let error = playbook_desk::disk::OpenError::Missing { path: PathBuf::from("/other") };
    session.hear(Event::OpenFailed { generation, error });
    assert_eq!(session.state.editing.sessions().len(), 1);
}

#[test]
fn a_draft_that_could_not_be_kept_does_not_count_as_kept() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.wait(1_000);
    assert!(session.entry().draft_kept.is_some());
    session.hear(Event::DraftFailed(DraftError { page: PagePath::new(BUDGET), cause: "EIO".to_owned() }));
    assert_eq!((session.entry().draft_kept, session.notices()), (None, vec!["notice-draft-failed"]));
}

#[test]
fn a_save_keeps_the_draft_first_and_a_window_closed_meanwhile_keeps_no_other() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    let order: Vec<bool> = session.jobs.iter().map(|job| matches!(job, Job::KeepDraft(_))).collect();
    assert_eq!(order, [true, false]);
    let jobs = playbook_desk::app::leave(&mut session.state, session.now);
    assert!(!jobs.iter().any(|job| matches!(job, Job::KeepDraft(_))));
    session.title("Money 2");
    session.wait(1_000);
    session.drafts();
    let generation = session.state.shelf.generation;
    session.hear(Event::Saved { generation, path: PagePath::new(BUDGET), result: Ok(5) });
    assert_eq!(session.drafts().pop().expect("a draft of the file as it is now").base, Some(5));
}

#[test]
fn what_was_typed_and_undone_leaves_no_draft_when_the_entry_is_closed() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.wait(1_000);
    session.edit(EditCommand::Undo);
    session.edit(EditCommand::Close(PagePath::new(BUDGET)));
    assert_eq!((session.state.editing.sessions().len(), session.dropped_drafts()), (0, 1));
}
