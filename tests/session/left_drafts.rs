//! Unsaved texts that several windows left of one entry: each is offered, and none takes another's place.

use super::drafts::{called, draft, started_with_all};
use super::editing::BUDGET;
use super::{PAGES, Session, fingerprint};
use playbook_desk::app::{Beside, Conflict, EditCommand, OtherDraft};
use playbook_desk::disk::{Draft, Job};
use playbook_desk::library::PagePath;

impl Session {
    fn other(&mut self, left: u32, doing: OtherDraft) {
        self.edit(EditCommand::Other { path: PagePath::new(BUDGET), left, doing });
    }

    fn others(&self) -> Option<u32> {
        self.state.editing.other_draft(&PagePath::new(BUDGET)).and_then(|draft| draft.left)
    }
}

#[test]
fn two_unsaved_texts_of_one_entry_are_both_offered() {
    let [newer, older] = [called("Newer"), called("Older")];
    let base = Some(fingerprint(PAGES[1].1));
    let start = || {
        let older = Draft { left: Some(2), ..draft(&older, base, BUDGET) };
        let mut session = started_with_all(vec![draft(&newer, base, BUDGET), older]);
        assert_eq!((session.notices(), session.others()), (vec!["notice-other-draft"], Some(2)));
        let kept = session.drafts();
        assert!(kept.len() == 1 && kept[0].left == Some(1), "the worker makes it this window's own");
        session.other(2, OtherDraft::Compare);
        let comparison = session.state.editing.comparison.as_ref().expect("both texts");
        assert_eq!((comparison.beside, comparison.differences.len()), (Beside::Left(2), 1));
        session.jobs.clear();
        session
    };
    let mut session = start();
    session.other(2, OtherDraft::Take);
    assert_eq!((&*session.entry().text, session.others()), (older.as_str(), None));
    let kept = session.drafts();
    assert!(kept.len() == 1 && kept[0].left == Some(2) && *kept[0].text == *older, "{kept:?}");
    session.edit(EditCommand::Undo);
    assert_eq!(&*session.entry().text, newer, "undo brings the other back");
    let mut session = start();
    session.other(2, OtherDraft::Drop);
    assert_eq!((&*session.entry().text, session.others()), (newer.as_str(), None));
    let dropped = |job: &Job| matches!(job, Job::DropDraft { left: Some(2), .. });
    assert!(session.jobs.iter().any(dropped) && session.drafts().is_empty());
    session.edit(EditCommand::BringBack(PagePath::new(BUDGET)));
    assert_eq!(&*session.entry().text, older);
    let mut session = start();
    session.edit(EditCommand::Discard(PagePath::new(BUDGET)));
    session.edit(EditCommand::Open(PagePath::new(BUDGET)));
    assert_eq!(session.others(), Some(2), "to drop one is not to drop the other");
}

#[test]
fn a_text_left_by_another_window_is_taken_only_onto_the_file_it_was_made_from() {
    let base = Some(fingerprint(PAGES[1].1));
    let older = Draft { left: Some(2), ..draft(&called("Older"), Some(99), BUDGET) };
    let mut session = started_with_all(vec![draft(&called("Newer"), base, BUDGET), older]);
    session.other(2, OtherDraft::Take);
    assert!(matches!(session.entry().conflict, Some(Conflict::Changed(_))));
}

#[test]
fn drafts_that_come_while_the_entry_is_open_already_take_no_text_away() {
    let base = Some(fingerprint(PAGES[1].1));
    // Opened while the rest of the library was still being read.
    let mut session = Session::owner(BUDGET);
    session.find(vec![Draft { left: None, ..draft(&called("Kept before"), base, BUDGET) }]);
    assert!(session.entry().text.contains("# Kept before"));
    let mut session = Session::owner(BUDGET);
    session.title("Typed just now");
    session.find(vec![draft(&called("Left"), base, BUDGET)]);
    assert!(session.entry().text.contains("# Typed just now"));
    assert_eq!(session.others(), Some(1));
    // Read again: what is found is what this window keeps itself.
    session.wait(1_000);
    session.title("Typed since");
    session.find(vec![Draft { left: None, ..draft(&called("Typed just now"), base, BUDGET) }]);
    assert!(session.entry().text.contains("# Typed since"));
}
