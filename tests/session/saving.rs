//! Saving: the review and its words, rows that stay when what they tell of is undone, and files that somebody else
//! changed.

use super::editing::{BUDGET, RULES};
use super::{PAGES, Session, fingerprint, library_with, snapshot, snapshot_of};
use playbook_desk::app::{Command, Conflict, EditCommand, FieldId, Hindrance, Keep, Now, Pane, ReviewCommand};
use playbook_desk::disk::{Draft, Event, Job, SaveError};
use playbook_desk::document::Date;
use playbook_desk::document::change::Examples;
use playbook_desk::library::PagePath;
use std::path::PathBuf;

/// The library's pages with these in the place of their own.
fn pages<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let other = |path: &str| others.iter().find(|(known, _)| *known == path).map(|(_, text)| *text);
    PAGES.iter().map(|(path, text)| (*path, other(path).unwrap_or(text))).collect()
}

impl Session {
    pub fn owner(path: &str) -> Self {
        let mut session = Self::editing(path);
        session.state.settings.name = "Ana Ruiz".to_owned();
        session.now = Now { millis: session.now.millis, today: Date::new(2026, 11, 22) };
        session.jobs.clear();
        session
    }

    pub fn review(&mut self, command: ReviewCommand) {
        self.edit(EditCommand::Review(command));
    }

    /// What the worker was asked to write, by path.
    pub fn asked_to_save(&mut self) -> Vec<(PagePath, String)> {
        let saves = self.jobs.iter().filter_map(|job| match job {
            Job::Save { path, text, .. } => Some((path.clone(), text.to_string())),
            _ => None,
        });
        let saves = saves.collect();
        self.jobs.retain(|job| !matches!(job, Job::Save { .. }));
        saves
    }

    fn answer_save(&mut self, path: &str, result: Result<u128, SaveError>) {
        let generation = self.state.shelf.generation;
        self.hear(Event::Saved { generation, path: PagePath::new(path), result });
    }

    /// Reviews, saves, and lets the disk say yes; what was written.
    pub fn save(&mut self) -> String {
        self.review(ReviewCommand::Open);
        self.review(ReviewCommand::Save);
        let (path, text) = self.asked_to_save().pop().expect("a save");
        self.answer_save(path.as_str(), Ok(fingerprint(&text)));
        text
    }

    fn log_rows(&self) -> usize {
        self.entry().page.updates.as_ref().map_or(0, |updates| updates.rows.len())
    }

    pub fn drafts(&mut self) -> Vec<Draft> {
        let kept = self.jobs.iter().filter_map(|job| match job {
            Job::KeepDraft(draft) => Some((**draft).clone()),
            _ => None,
        });
        let kept = kept.collect();
        self.jobs.retain(|job| !matches!(job, Job::KeepDraft(_)));
        kept
    }

    pub fn dropped_drafts(&self) -> usize {
        self.jobs.iter().filter(|job| matches!(job, Job::DropDraft { .. })).count()
    }
}

#[test]
fn a_review_says_what_changes_and_saving_writes_row_and_date_with_it() {
    let mut session = Session::owner(BUDGET);
    session.add_row(Examples::Valid, 2, "The board stopped all spending.");
    session.review(ReviewCommand::Open);
    let review = session.state.editing.review.as_ref().expect("a review");
    let part = &review.parts[0];
    assert_eq!(part.what, "Added valid scenario “The board stopped all spending”");
    let row = part.written.as_ref().unwrap().row.clone();
    assert_eq!(row, "|11/22/2026| Ana Ruiz| Added valid scenario “The board stopped all spending”|");
    let behind: Vec<_> =
        part.behind.iter().map(|behind| (behind.path.file_name(), behind.changes, behind.rows)).collect();
    assert_eq!(behind, [("l1l2l3-blocked-budget-es.md", 1, 3)]);
    assert_eq!(review.hindrance(&session.state), None);
    session.review(ReviewCommand::Save);
    let saved = session.asked_to_save();
    let text = &saved[0].1;
    assert!(text.contains("ms.date: 11/22/2026\n") && text.contains(row.as_str()), "{text}");
    assert!(session.entry().is_saving());
    session.answer_save(BUDGET, Ok(77));
    assert!(!session.entry().is_dirty());
    assert_eq!((&*session.entry().text, session.entry().fingerprint), (text.as_str(), Some(77)));
    assert_eq!(session.notices(), ["notice-saved"]);
}

#[test]
fn the_words_of_the_row_can_be_changed_before_it_is_written() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    let path = PagePath::new(BUDGET);
    session.review(ReviewCommand::What { path: path.clone(), text: "General Maintenance".to_owned() });
    session.review(ReviewCommand::Who("Bo | Li".to_owned()));
    session.review(ReviewCommand::Date("2026-10-05".to_owned()));
    let part = session.state.editing.review.as_ref().and_then(|review| review.part(&path)).unwrap();
    assert!(part.is_hollow && part.proposal.contains("Money"));
    assert_eq!(part.written.as_ref().unwrap().row, "|10/5/2026| Bo \\| Li| General Maintenance|");
    session.review(ReviewCommand::Date("2026-13-05".to_owned()));
    let hindrance = |session: &Session| session.state.editing.review.as_ref().unwrap().hindrance(&session.state);
    assert_eq!(hindrance(&session), Some(Hindrance::NoDate));
    session.review(ReviewCommand::Save);
    assert_eq!(session.asked_to_save(), []);
    session.review(ReviewCommand::Date("2026-11-22".to_owned()));
    session.review(ReviewCommand::What { path, text: "Rules of spring".to_owned() });
    session.review(ReviewCommand::Save);
    assert_eq!(session.asked_to_save().len(), 1);
    assert_eq!(session.state.settings.name, "Bo | Li");
    assert_eq!(session.state.settings.recent_log_texts, ["Rules of spring"]);
}

/// What is offered for the log when this is what changed and these were typed lately.
fn offered(change: impl FnOnce(&mut Session), recent: &[&str]) -> Vec<String> {
    let mut session = Session::owner(BUDGET);
    session.state.settings.recent_log_texts = recent.iter().map(|text| (*text).to_owned()).collect();
    change(&mut session);
    session.review(ReviewCommand::Open);
    session.state.editing.review.as_ref().map(|review| review.parts[0].offered.clone()).unwrap_or_default()
}

#[test]
fn only_texts_that_can_be_true_of_the_change_are_offered_for_the_log() {
    let renamed = offered(|session| session.title("Money"), &[]);
    assert_eq!(renamed, ["Renamed to “Money”", "General maintenance", "Wording corrected"]);
    let recent = ["Added question “Who signs?”", "Rules of spring", "Reviewed, nothing to change", "Primera versión"];
    let with_recent = offered(|session| session.title("Money"), &recent);
    let own = ["Renamed to “Money”", "Rules of spring", "General maintenance", "Wording corrected"];
    assert_eq!(with_recent, own, "what was said of one change, or is no text of the person's own, is left out");
}

#[test]
fn texts_for_the_log_keep_their_numbers_while_the_review_is_open() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    let texts = |session: &Session| session.state.editing.review.as_ref().unwrap().parts[0].offered.clone();
    let before = texts(&session);
    session.review(ReviewCommand::What { path: PagePath::new(BUDGET), text: before[1].clone() });
    assert_eq!(texts(&session), before);
}

#[test]
fn the_first_save_asks_who_is_writing_and_offers_what_the_computer_knows() {
    let mut session = Session::owner(BUDGET);
    session.state.settings.name.clear();
    session.state.settings.skips_review = true;
    session.title("Money");
    session.review(ReviewCommand::Open);
    assert!(session.jobs.contains(&Job::FindNames));
    session.hear(Event::Names(vec!["Ana Ruiz".to_owned(), "ana".to_owned()]));
    let review = session.state.editing.review.as_ref().expect("the review, although it is turned off");
    assert_eq!((review.names.len(), review.hindrance(&session.state)), (2, None));
    assert!(review.is_offered && review.parts[0].written.as_ref().is_ok_and(|row| row.row.contains("| Ana Ruiz| ")));
    session.review(ReviewCommand::Save);
    session.answer_save(BUDGET, Ok(1));
    session.title("Budget");
    session.asked_to_save();
    session.review(ReviewCommand::Open);
    assert!(session.state.editing.review.is_none());
    assert!(session.asked_to_save()[0].1.contains("| Ana Ruiz| "));
}

#[test]
fn undo_goes_on_below_a_save_and_its_row_stays() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.add_row(Examples::Valid, 0, "No money.");
    let saved = session.save();
    session.add_row(Examples::Valid, 0, "Still no money.");
    session.edit(EditCommand::Undo);
    assert!(!session.entry().is_dirty());
    session.edit(EditCommand::Undo);
    assert!(session.entry().is_dirty(), "what was saved is not undone on the disk");
    assert_eq!((session.valid_rows().len(), session.log_rows()), (2, 2));
    session.edit(EditCommand::Undo);
    assert_eq!((session.entry().words(&FieldId::Title).into_owned(), session.log_rows()), ("Budget".to_owned(), 2));
    assert!(!session.entry().can_undo());
    session.edit(EditCommand::Redo);
    session.edit(EditCommand::Redo);
    assert_eq!(&*session.entry().text, saved);
    assert!(!session.entry().is_dirty());
    session.edit(EditCommand::Redo);
    assert_eq!(session.valid_rows()[0], "Still no money.");
    session.edit(EditCommand::Undo);
    session.edit(EditCommand::Undo);
    session.save();
    assert_eq!(session.log_rows(), 3);
}

#[test]
fn two_saves_stay_in_the_log_when_all_is_undone() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.save();
    session.title("Funds");
    session.save();
    for _ in 0..2 {
        session.edit(EditCommand::Undo);
    }
    assert_eq!((session.entry().words(&FieldId::Title).into_owned(), session.log_rows()), ("Budget".to_owned(), 3));
    for _ in 0..2 {
        session.edit(EditCommand::Redo);
    }
    assert!(!session.entry().is_dirty());
}

#[test]
fn what_is_typed_while_the_disk_writes_stays_and_the_row_beside_it() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    session.title("Money 2");
    session.answer_save(BUDGET, Ok(5));
    assert!(session.entry().is_dirty());
    assert_eq!((session.entry().words(&FieldId::Title).into_owned(), session.log_rows()), ("Money 2".to_owned(), 2));
    session.edit(EditCommand::Undo);
    assert_eq!(session.log_rows(), 2);
}

#[test]
fn a_save_that_fails_keeps_the_text_and_says_what_to_do() {
    let path = PathBuf::from(BUDGET);
    for (error, notice) in [
        (SaveError::Full { path: path.clone() }, "notice-save-full"),
        (SaveError::WriteProtected { path: path.clone() }, "notice-save-protected"),
        (SaveError::Gone { path: path.clone() }, "notice-save-gone"),
        (SaveError::Failed { path, cause: "EIO".to_owned() }, "notice-save-failed"),
    ] {
        let mut session = Session::owner(BUDGET);
        session.title("Money");
        session.review(ReviewCommand::Open);
        session.review(ReviewCommand::Save);
        session.answer_save(BUDGET, Err(error));
        assert_eq!(session.notices(), [notice]);
        assert_eq!(session.entry().words(&FieldId::Title), "Money");
        assert_eq!((session.entry().is_dirty(), session.entry().is_saving(), session.log_rows()), (true, false, 1));
        assert!(session.state.notices[0].action.is_some());
    }
}

#[test]
fn a_file_changed_outside_is_never_written_over_unseen() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    session.answer_save(BUDGET, Err(SaveError::Changed { path: PathBuf::from(BUDGET) }));
    assert!(session.jobs.contains(&Job::Refresh));
    let theirs = PAGES[1].1.replace("The finance team", "Finance");
    let generation = session.state.shelf.generation;
    session.hear(snapshot(&pages(&[(BUDGET, theirs.as_str())]), generation, true));
    assert!(matches!(&session.entry().conflict, Some(Conflict::Changed(source)) if *source.text == *theirs));
    session.asked_to_save();
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    assert_eq!(session.asked_to_save(), [], "the person has not said which text holds");
    session.edit(EditCommand::Compare(PagePath::new(BUDGET)));
    let compared = session.state.editing.comparison.as_ref().expect("both texts");
    assert_eq!(compared.differences.len(), 2);
    session.edit(EditCommand::Choose { path: PagePath::new(BUDGET), keep: Keep::Mine });
    assert!(session.entry().conflict.is_none() && session.entry().is_dirty());
    assert!(session.save().contains("The finance team froze"));
}

#[test]
fn the_file_s_text_can_be_taken_and_ones_own_brought_back() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    let mine = session.entry().text.clone();
    let theirs = PAGES[1].1.replace("The finance team", "Finance");
    let generation = session.state.shelf.generation;
    session.edit(EditCommand::Leave);
    session.hear(snapshot(&pages(&[(BUDGET, theirs.as_str())]), generation, true));
    session.hear(snapshot(&pages(&[(BUDGET, theirs.as_str())]), generation, true));
    assert_eq!(session.notices(), ["notice-changed-outside"], "told once");
    session.edit(EditCommand::Open(PagePath::new(BUDGET)));
    assert_eq!(session.notices(), Vec::<&str>::new(), "it stands above the entry");
    session.edit(EditCommand::Choose { path: PagePath::new(BUDGET), keep: Keep::Theirs });
    assert_eq!((&*session.entry().text, session.entry().is_dirty()), (theirs.as_str(), false));
    assert_eq!(session.notices(), Vec::<&str>::new());
    session.edit(EditCommand::Undo);
    assert_eq!((&session.entry().text, session.entry().is_dirty()), (&mine, true));
}

#[test]
fn an_entry_nothing_was_typed_in_follows_its_file() {
    let mut session = Session::owner(BUDGET);
    let theirs = PAGES[1].1.replace("# Budget", "# Money");
    let generation = session.state.shelf.generation;
    session.hear(snapshot(&pages(&[(BUDGET, theirs.as_str())]), generation, true));
    assert_eq!(
        (session.entry().words(&FieldId::Title).into_owned(), session.entry().is_dirty()),
        ("Money".to_owned(), false)
    );
}

#[test]
fn our_own_saves_are_no_changes_from_outside() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    let text = session.save();
    session.title("Funds");
    let generation = session.state.shelf.generation;
    session.hear(snapshot(&pages(&[(BUDGET, text.as_str())]), generation, true));
    assert!(session.entry().conflict.is_none());
    assert_eq!(session.notices(), ["notice-saved"]);
}

#[test]
fn several_entries_are_saved_together_and_each_failure_is_named() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.edit(EditCommand::Open(PagePath::new(RULES)));
    session.title("Data laws");
    session.review(ReviewCommand::OpenAll);
    session.review(ReviewCommand::Save);
    assert_eq!(session.asked_to_save().len(), 2);
    session.answer_save(BUDGET, Ok(8));
    session.answer_save(RULES, Err(SaveError::Full { path: PathBuf::from(RULES) }));
    let dirty: Vec<_> = session.state.editing.dirty().map(|open| open.path.as_str()).collect();
    assert_eq!(dirty, [RULES]);
    let full = session.state.notices.iter().find(|notice| notice.text == "notice-save-full").unwrap();
    assert!(full.arguments.contains(&("page", RULES.to_owned())));
}

#[test]
fn an_entry_whose_file_changed_outside_does_not_hold_up_the_others() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.edit(EditCommand::Open(PagePath::new(RULES)));
    session.title("Data laws");
    let theirs = PAGES[1].1.replace("The finance team", "Finance");
    let generation = session.state.shelf.generation;
    session.hear(snapshot(&pages(&[(BUDGET, theirs.as_str())]), generation, true));
    session.review(ReviewCommand::OpenAll);
    session.review(ReviewCommand::Save);
    assert_eq!(session.asked_to_save().iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), [RULES]);
}

#[test]
fn a_review_of_one_entry_leaves_the_others_alone_unless_they_are_ticked() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.edit(EditCommand::Open(PagePath::new(RULES)));
    session.title("Data laws");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    assert_eq!(session.asked_to_save().iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), [RULES]);
}

#[test]
fn an_entry_without_changes_is_not_written() {
    let mut session = Session::owner(BUDGET);
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    assert_eq!((session.asked_to_save(), session.notices()), (vec![], vec!["notice-nothing-to-save"]));
}

#[test]
fn a_review_of_a_text_that_is_no_more_is_over() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.edit(EditCommand::Undo);
    assert!(session.state.editing.review.is_none());
}

#[test]
fn a_field_that_tells_its_last_words_late_is_in_the_review() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.title("Money again");
    session.review(ReviewCommand::Save);
    assert!(session.asked_to_save().pop().expect("a save").1.contains("# Money again"));
}

#[test]
fn a_review_ends_when_the_editor_is_left() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.give(Command::Focus(Pane::Search));
    assert!(session.state.editing.review.is_none() && !session.state.covered());
    assert_eq!(session.state.editing.dirty().count(), 1, "what was typed is kept");
}

#[test]
fn a_save_that_ends_while_the_library_is_read_again_still_counts() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    let generation = session.state.shelf.generation;
    session.act(playbook_desk::app::Action::Reload);
    session.hear(Event::Saved { generation, path: PagePath::new(BUDGET), result: Ok(3) });
    assert!(!session.entry().is_dirty() && !session.entry().is_saving());
}

/// The budget page was rewritten outside in an encoding that cannot be written back.
fn rewritten_unreadably(session: &mut Session) {
    let theirs = PAGES[1].1.replace("The finance team", "Finan\u{fffd}as");
    let generation = session.state.shelf.generation;
    session.hear(snapshot_of(library_with(&pages(&[(BUDGET, theirs.as_str())]), Some(BUDGET)), generation, true));
}

#[test]
fn a_file_rewritten_in_another_encoding_is_neither_followed_nor_written_over() {
    let mut clean = Session::owner(BUDGET);
    rewritten_unreadably(&mut clean);
    assert_eq!((clean.state.editing.sessions().len(), clean.notices()), (0, vec!["notice-read-only"]));
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    let read = session.entry().fingerprint;
    rewritten_unreadably(&mut session);
    session.edit(EditCommand::Choose { path: PagePath::new(BUDGET), keep: Keep::Mine });
    assert_eq!((session.entry().fingerprint, session.entry().conflict.is_some()), (read, true));
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    assert_eq!(session.asked_to_save(), []);
    session.edit(EditCommand::Choose { path: PagePath::new(BUDGET), keep: Keep::Theirs });
    assert_eq!(session.state.editing.sessions().len(), 0, "its text is not to be worked on");
}

#[test]
fn an_entry_on_its_way_to_the_disk_is_not_saved_a_second_time() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    session.asked_to_save();
    session.title("Money 2");
    session.review(ReviewCommand::OpenAll);
    session.review(ReviewCommand::Save);
    assert_eq!(session.asked_to_save(), []);
    session.answer_save(BUDGET, Ok(5));
    assert_eq!(session.log_rows(), 2);
    session.save();
    assert_eq!(session.log_rows(), 3);
}

#[test]
fn a_file_that_changes_again_is_shown_again_before_anybody_chooses() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    let generation = session.state.shelf.generation;
    let second = PAGES[1].1.replace("The finance team", "Finance");
    session.hear(snapshot(&pages(&[(BUDGET, second.as_str())]), generation, true));
    session.edit(EditCommand::Compare(PagePath::new(BUDGET)));
    let shown = |session: &Session| session.state.editing.comparison.as_ref().expect("both texts").lines.len();
    let before = shown(&session);
    let third = format!("{second}\nA third hand was here.\n\nAnd stayed.\n");
    session.hear(snapshot(&pages(&[(BUDGET, third.as_str())]), generation, true));
    assert!(shown(&session) > before);
    session.hear(snapshot(&PAGES[2..], generation, true));
    assert!(session.state.editing.comparison.is_none(), "the file is gone: there is nothing beside the text");
}

#[test]
fn dropped_changes_change_places_with_those_made_since() {
    let mut session = Session::owner(BUDGET);
    let path = PagePath::new(BUDGET);
    session.title("Money");
    session.edit(EditCommand::Discard(path.clone()));
    session.edit(EditCommand::Open(path.clone()));
    session.title("Funds");
    session.edit(EditCommand::BringBack(path.clone()));
    assert_eq!(session.entry().words(&FieldId::Title), "Money");
    session.edit(EditCommand::BringBack(path));
    assert_eq!(session.entry().words(&FieldId::Title), "Funds");
}

#[test]
fn changes_dropped_on_their_way_to_the_disk_come_back_as_saved() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    session.edit(EditCommand::Discard(PagePath::new(BUDGET)));
    session.answer_save(BUDGET, Ok(5));
    session.edit(EditCommand::BringBack(PagePath::new(BUDGET)));
    assert_eq!((session.entry().is_saving(), session.entry().fingerprint), (false, Some(5)));
    assert!(!session.entry().is_dirty());
}

#[test]
fn what_the_disk_says_while_another_library_is_tried_counts_when_the_first_comes_back() {
    let mut session = Session::owner(BUDGET);
    session.title("Money");
    session.review(ReviewCommand::Open);
    session.review(ReviewCommand::Save);
    let (saved, _) = (session.asked_to_save().pop().expect("a save").1, session.jobs.clear());
    let first = session.state.shelf.generation;
    session.folder("/other");
    session.hear(Event::Saved { generation: first, path: PagePath::new(BUDGET), result: Ok(fingerprint(&saved)) });
    session.hear(snapshot(&pages(&[(BUDGET, saved.as_str())]), first, true));
    let generation = session.state.shelf.generation;
    let error = playbook_desk::disk::OpenError::Missing { path: PathBuf::from("/other") };
    session.hear(Event::OpenFailed { generation, error });
    let open = session.state.editing.session(&PagePath::new(BUDGET)).expect("it is open again");
    assert_eq!((open.is_saving(), open.is_dirty(), open.fingerprint), (false, false, Some(fingerprint(&saved))));
    let source = &session.state.shelf.library.get(&PagePath::new(BUDGET)).expect("the page").source;
    assert_eq!(&*source.text, saved);
}
