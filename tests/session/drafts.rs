//! Unsaved text that outlives the program: kept within a second, brought back at the next start, and beside the file where
//! that changed since.

use super::editing::BUDGET;
use super::{PAGES, Session, fingerprint, library_with, snapshot, snapshot_of};
use playbook_desk::app::{Conflict, EditCommand, Keep, ReviewCommand};
use playbook_desk::disk::{Draft, DraftError, Event, Job, Sent};
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
    started_with_all(vec![draft(text, base, page)])
}

pub fn draft(text: &str, base: Option<u128>, page: &str) -> Draft {
    let (library, page) = (PathBuf::from("/books"), PagePath::new(page));
    Draft { library, page, base, listing: None, text: text.into(), sent: None, left: Some(1) }
}

pub fn started_with_all(drafts: Vec<Draft>) -> Session {
    let mut session = Session::reading_pages();
    session.jobs.clear();
    session.find(drafts);
    session
}

impl Session {
    pub fn find(&mut self, drafts: Vec<Draft>) {
        let generation = self.state.shelf.generation;
        self.hear(Event::Drafts { generation, drafts });
    }

    /// The window is gone without a word, and the next one finds what it kept last.
    fn crash(mut self) -> Session {
        let mut drafts = self.drafts();
        drafts.reverse();
        drafts.truncate(1);
        drafts.iter_mut().for_each(|draft| draft.left = Some(1));
        started_with_all(drafts)
    }
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
    assert_eq!(session.notices(), ["notice-changed-outside"]);
    session.edit(EditCommand::Compare(PagePath::new(BUDGET)));
    assert!(session.state.editing.comparison.is_some());
    session.edit(EditCommand::Choose { path: PagePath::new(BUDGET), keep: Keep::Theirs });
    assert!(!session.entry().is_dirty());
    assert_eq!(session.dropped_drafts(), 1);
}

#[test]
fn of_several_unsaved_texts_one_sentence_says_how_many_need_a_decision() {
    let doubted = draft(&called("Money"), Some(99), BUDGET);
    let plain = draft("# Lost\n", None, "en/lost.md");
    let session = started_with_all(vec![plain, doubted]);
    assert_eq!(session.notices(), ["notice-drafts-doubted"]);
    let [count, doubted] = session.state.notices[0].arguments.as_slice() else { panic!("two numbers") };
    assert_eq!((count.1.as_str(), doubted.1.as_str()), ("2", "1"));
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
    session.hear(Event::DraftFailed(DraftError::Failed { page: PagePath::new(BUDGET), cause: "EIO".to_owned() }));
    assert_eq!((session.entry().draft_kept, session.notices()), (None, vec!["notice-draft-failed"]));
    session.hear(Event::DraftFailed(DraftError::NoFolder { page: PagePath::new(BUDGET) }));
    assert_eq!(session.notices(), ["notice-draft-failed", "notice-draft-nowhere"]);
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

/// The budget page with another title.
pub fn called(title: &str) -> String {
    PAGES[1].1.replace("# Budget", &format!("# {title}"))
}

#[test]
fn the_question_about_a_file_that_changed_since_stays_until_it_is_answered() {
    let mut session = started_with(&called("Money"), Some(99), BUDGET);
    let generation = session.state.shelf.generation;
    // Something else in the library changed, and the next program finds the same.
    session.hear(snapshot(PAGES, generation, true));
    assert!(matches!(session.state.editing.sessions()[0].conflict, Some(Conflict::Changed(_))));
    session.edit(EditCommand::Open(PagePath::new(BUDGET)));
    session.title("Money 2");
    session.wait(1_000);
    let session = session.crash();
    assert!(matches!(session.state.editing.sessions()[0].conflict, Some(Conflict::Changed(_))));
    let mut gone = started_with("# Lost\n", Some(3), "en/lost.md");
    gone.edit(EditCommand::Open(PagePath::new("en/lost.md")));
    gone.edit(EditCommand::Source("# Lost and found\n".to_owned()));
    gone.wait(1_000);
    assert!(matches!(gone.crash().state.editing.sessions()[0].conflict, Some(Conflict::Gone)));
}

#[test]
fn text_typed_while_a_save_is_on_its_way_comes_back_on_the_file_as_it_was_saved() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    let saved = session.asked_to_save().pop().expect("a save").1;
    session.title("Money 2");
    session.jobs.extend(playbook_desk::app::leave(&mut session.state, session.now));
    let mut drafts = session.drafts();
    let last = drafts.pop().expect("what was typed last");
    assert_eq!((last.base, &last.text.contains("# Money 2")), (Some(fingerprint(PAGES[1].1)), &true));
    let sent = Sent { fingerprint: fingerprint(&saved), ..last.sent.clone().expect("a save was under way") };
    let last = Draft { sent: Some(sent), left: Some(1), ..last };
    // The save came through.
    let mut next = Session::new();
    next.folder("/books");
    let pages: Vec<_> =
        PAGES.iter().map(|(path, text)| (*path, if *path == BUDGET { &saved } else { *text })).collect();
    next.answer_open(&pages);
    next.find(vec![last.clone()]);
    let open = &next.state.editing.sessions()[0];
    assert!(open.conflict.is_none() && open.is_dirty() && open.text.contains("# Money 2"));
    let rows = open.page.updates.as_ref().map_or(0, |updates| updates.rows.len());
    assert_eq!(rows, 2, "the row that the save wrote is in it");
    // It did not.
    let next = started_with_all(vec![last]);
    let open = &next.state.editing.sessions()[0];
    assert!(open.conflict.is_none() && open.is_dirty() && open.text.contains("# Money 2"));
    assert_eq!(open.page.updates.as_ref().map_or(0, |updates| updates.rows.len()), 1);
    // Nothing was typed since, and the program ended before it dropped the draft.
    let first = drafts.pop().expect("what was sent");
    let sent = Sent { fingerprint: fingerprint(&saved), ..first.sent.clone().expect("a save was under way") };
    let mut next = Session::new();
    next.folder("/books");
    next.answer_open(&pages);
    next.jobs.clear();
    next.find(vec![Draft { sent: Some(sent), ..first }]);
    assert_eq!((next.state.editing.sessions().len(), next.dropped_drafts()), (0, 1));
}

#[test]
fn unsaved_text_of_a_file_that_cannot_be_written_any_more_is_shown_and_kept() {
    let mut session = Session::reading_pages();
    let generation = session.state.shelf.generation;
    session.hear(snapshot_of(library_with(PAGES, Some(BUDGET)), generation, true));
    session.find(vec![draft(&called("Money"), Some(99), BUDGET)]);
    assert!(session.state.editing.sessions()[0].text.contains("# Money"));
    session.hear(snapshot_of(library_with(PAGES, Some(BUDGET)), generation, true));
    assert!(matches!(session.state.editing.sessions()[0].conflict, Some(Conflict::Changed(_))));
    session.edit(EditCommand::Open(PagePath::new(BUDGET)));
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    assert_eq!(session.asked_to_save(), []);
}

#[test]
fn the_window_stays_open_once_when_typed_text_would_end_with_it() {
    let mut session = Session::owner(BUDGET);
    assert!(playbook_desk::app::may_close(&mut session.state));
    session.title("Money");
    session.jobs.extend(playbook_desk::app::leave(&mut session.state, session.now));
    assert!(playbook_desk::app::may_close(&mut session.state), "it is kept");
    session.hear(Event::DraftFailed(DraftError::NoFolder { page: PagePath::new(BUDGET) }));
    assert!(!playbook_desk::app::may_close(&mut session.state));
    assert_eq!(session.notices(), ["notice-draft-nowhere", "notice-close-unkept"]);
    assert!(playbook_desk::app::may_close(&mut session.state), "the person was told");
    session.save();
    assert_eq!(session.notices(), ["notice-saved"], "what is saved needs no draft");
}

#[test]
fn another_library_is_not_opened_while_that_would_cost_typed_text() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.folder("/other");
    session.jobs.clear();
    let page = PagePath::new(BUDGET);
    session.hear(Event::DraftFailed(DraftError::Failed { page, cause: "ENOSPC".to_owned() }));
    assert!(session.state.editing.sessions().iter().any(|open| open.text.contains("# Money")));
    assert_eq!(session.notices(), ["notice-open-unkept", "notice-draft-failed"]);
    let books = playbook_desk::disk::Origin::Folder(PathBuf::from("/books"));
    assert!(session.jobs.iter().any(|job| matches!(job, Job::Open { origin, .. } if *origin == books)));
    session.answer_open(PAGES);
    assert!(session.state.editing.is_unsaved(&PagePath::new(BUDGET)));
    assert!(!playbook_desk::app::may_close(&mut session.state));
}

#[test]
fn what_was_typed_and_undone_while_the_disk_writes_does_not_come_back() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    session.title("Money 2");
    session.wait(1_000);
    session.edit(EditCommand::Undo);
    session.jobs.extend(playbook_desk::app::leave(&mut session.state, session.now));
    assert!(session.drafts().pop().expect("the text as it is now").text.contains("# Money\n"));
}
