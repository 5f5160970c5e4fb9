//! What a review works out, and when: with a hundred entries to be saved, a letter costs what the letter changes.

use super::Session;
use playbook_desk::app::{EditCommand, ReviewCommand, ReviewPart};
use playbook_desk::document::Date;
use playbook_desk::document::change::Examples;
use playbook_desk::library::PagePath;
use std::sync::Arc;

/// Bytes of pages that one frame may go through, and the page it ends with.
const A_FRAME: usize = 150_000;
const ENTRIES: usize = 100;

fn path(number: usize) -> String {
    format!("en/l1l2l3-blocked-status-{number:03}.md")
}

/// Entries of about 12 KB.
fn page(number: usize) -> String {
    let name = format!("Status {number}");
    let row = |row: usize| {
        format!("| The customer of room {row} waits for an answer about the contract of last year. | {name} |\n")
    };
    let rows: String = (0..100).map(row).collect();
    format!(
        "---\ntitle: Blocked - {name}\nms.date: 3/14/2026\n---\n\n# {name}\n\n> [!IMPORTANT]\n> **Definition:** The customer waits.\n\n\
         ## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| --- | --- |\n{rows}\n\
         ### Refresh Summary\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n|3/14/2026| Ana Ruiz| First version|\n"
    )
}

/// An owner with a changed row in each of many entries.
fn owner() -> Session {
    let mut session = Session::new();
    session.folder("/books");
    let pages: Vec<(String, String)> = (0..ENTRIES).map(|number| (path(number), page(number))).collect();
    let pages: Vec<(&str, &str)> = pages.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    session.answer_open(&pages);
    session.state.settings.name = "Ana Ruiz".to_owned();
    session.now.today = Date::new(2026, 11, 22);
    for number in 0..ENTRIES {
        session.edit(EditCommand::Open(PagePath::new(&path(number))));
        session.row(Examples::Valid, 7, "Nobody at the customer answers the telephone.");
    }
    session.jobs.clear();
    session
}

impl Session {
    fn parts(&self) -> Vec<ReviewPart> {
        self.state.editing.review.as_ref().map(|review| review.parts.clone()).unwrap_or_default()
    }

    /// The parts of which something was worked out since, and the bytes of their pages.
    fn worked_out_since(&self, before: &[ReviewPart]) -> (usize, usize) {
        let parts = self.parts();
        let others = parts.iter().zip(before).filter(|(now, before)| !Arc::ptr_eq(&now.after, &before.after));
        others.fold((0, 0), |(count, bytes), (now, _)| (count + 1, bytes + now.after.len()))
    }

    fn type_what(&mut self, number: usize, text: &str) {
        self.review(ReviewCommand::What { path: PagePath::new(&path(number)), text: text.to_owned() });
    }

    /// Lets frames pass until the review is whole; how many, none of them with more than one has time for.
    fn frames_until_whole(&mut self) -> usize {
        for frames in 0..ENTRIES {
            if !self.state.editing.review.as_ref().is_some_and(|review| review.is_behind()) {
                return frames;
            }
            assert_eq!(self.state.next_tick(), Some(0), "the window draws on");
            let before = self.parts();
            self.wait(16);
            let (count, bytes) = self.worked_out_since(&before);
            assert!(count > 0 && bytes <= A_FRAME + page(0).len(), "{count} rows of {bytes} bytes in a frame");
        }
        panic!("the review never ends");
    }
}

#[test]
fn a_letter_in_the_text_of_one_entry_writes_one_row_anew() {
    let mut session = owner();
    session.review(ReviewCommand::OpenAll);
    session.frames_until_whole();
    let before = session.parts();
    session.type_what(60, "Nobody answers");
    assert_eq!(session.worked_out_since(&before).0, 1);
    assert!(session.parts()[60].after.contains("| Ana Ruiz| Nobody answers|"));
    assert_eq!(session.frames_until_whole(), 0);
}

#[test]
fn a_letter_in_the_name_writes_all_rows_anew_a_frame_at_a_time() {
    let mut session = owner();
    session.review(ReviewCommand::OpenAll);
    session.frames_until_whole();
    let before = session.parts();
    session.review(ReviewCommand::Who("Ana Ruiz V".to_owned()));
    let (count, bytes) = session.worked_out_since(&before);
    assert!(count > 0 && bytes <= A_FRAME + page(0).len(), "{count} rows at once");
    assert!(session.frames_until_whole() > 1);
    assert_eq!(session.worked_out_since(&before).0, ENTRIES);
    assert!(session.parts().iter().all(|part| part.after.contains("| Ana Ruiz V| ")));
}

#[test]
fn what_is_not_to_be_saved_costs_nothing() {
    let mut session = owner();
    session.review(ReviewCommand::Open);
    assert_eq!(session.frames_until_whole(), 0);
    let told = |session: &Session| session.parts().iter().filter(|part| part.is_told()).count();
    assert_eq!((session.parts().len(), told(&session)), (ENTRIES, 1));
    session.review(ReviewCommand::Include { path: PagePath::new(&path(3)), is_included: true });
    assert_eq!(told(&session), 2);
    assert!(session.parts()[3].what.contains("Nobody at the customer"), "{}", session.parts()[3].what);
}

#[test]
fn who_saves_before_all_rows_follow_saves_them_all_as_typed() {
    let mut session = owner();
    session.review(ReviewCommand::OpenAll);
    session.review(ReviewCommand::Who("Bo Li".to_owned()));
    session.review(ReviewCommand::Save);
    let written = session.asked_to_save();
    assert_eq!(written.len(), ENTRIES);
    assert!(written.iter().all(|(_, text)| text.contains("|11/22/2026| Bo Li| ") && !text.contains("| Ana Ruiz| R")));
}

#[test]
fn reviews_that_are_skipped_write_every_row() {
    let mut session = owner();
    session.state.settings.skips_review = true;
    session.review(ReviewCommand::OpenAll);
    let written = session.asked_to_save();
    assert_eq!(written.len(), ENTRIES);
    assert!(written.iter().all(|(_, text)| text.contains("|11/22/2026| Ana Ruiz| ")));
}

#[test]
fn what_was_typed_into_a_review_outlives_a_change_behind_it() {
    let mut session = owner();
    session.review(ReviewCommand::OpenAll);
    session.frames_until_whole();
    session.type_what(99, "My own words");
    session.review(ReviewCommand::Who("Bo Li".to_owned()));
    session.title("Another name");
    session.frames_until_whole();
    let parts = session.parts();
    assert!(parts[99].after.contains("# Another name\n") && parts[99].after.contains("| Bo Li| My own words|"));
    assert!(parts[98].after.contains("| Bo Li| "));
    assert_ne!(parts[98].what, "My own words");
}
