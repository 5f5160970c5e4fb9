//! Reading, following links, going back, and changing the language in place.

use super::Session;
use playbook_desk::app::{Action, Command, ListCommand, ReadCommand, Row, Sheet, Slot};
use playbook_desk::disk::Job;
use playbook_desk::search::Section;

fn follow(session: &mut Session, target: &str) {
    session.give(Command::Read(ReadCommand::Follow(target.to_owned())));
}

#[test]
fn a_link_is_followed_and_back_returns() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    follow(&mut session, "l1l2l3-blocked-budget.md#refresh-summary");
    assert_eq!(session.reading(), "l1l2l3-blocked-budget.md");
    assert_eq!(session.state.reader.here().and_then(|place| place.anchor.clone()).as_deref(), Some("refresh-summary"));
    session.act(Action::Back);
    assert_eq!(session.reading(), "guide.md");
    session.act(Action::Forward);
    assert_eq!(session.reading(), "l1l2l3-blocked-budget.md");
    assert_eq!(Action::Forward.command(&session.state), None);
}

#[test]
fn glancing_down_the_list_leaves_one_step_in_the_history() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    session.down_to_list();
    session.give(Command::List(ListCommand::First));
    session.step(1);
    session.step(1);
    session.act(Action::Back);
    assert_eq!(session.reading(), "guide.md");
    assert!(!session.state.reader.can_go_back());
}

#[test]
fn a_web_link_opens_only_after_it_was_shown() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    session.jobs.clear();
    follow(&mut session, "https://example.org/prices");
    let address = "https://example.org/prices".to_owned();
    assert_eq!(session.state.sheet, Some(Sheet::ConfirmWeb { address: address.clone() }));
    assert_eq!(session.jobs, []);
    session.give(Command::Read(ReadCommand::OpenWeb(address.clone())));
    assert_eq!((session.state.sheet.clone(), session.jobs.clone()), (None, vec![Job::OpenWeb(address)]));
}

#[test]
fn dangerous_and_broken_links_go_nowhere_and_say_so() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    session.jobs.clear();
    for target in ["file:///srv/wiki", r"\\host\share", "javascript:alert(1)", "archive.md"] {
        follow(&mut session, target);
        assert_eq!(session.reading(), "guide.md", "{target}");
    }
    assert_eq!(session.jobs, []);
    assert_eq!(
        session.notices(),
        ["notice-link-refused", "notice-link-refused", "notice-link-refused", "notice-link-missing"]
    );
}

#[test]
fn the_language_changes_in_place_and_the_list_follows() {
    let mut session = Session::reading_pages();
    session.open("en/l1l2l3-blocked-budget.md");
    session.act(Action::ReadIn(Slot(1)));
    assert_eq!(session.reading(), "l1l2l3-blocked-budget-es.md");
    assert!(session.listed().contains(&"l1l2l3-blocked-data-rules-es.md".to_owned()), "{:?}", session.listed());
    session.act(Action::ReadIn(Slot(0)));
    assert_eq!(session.reading(), "l1l2l3-blocked-budget.md");
    assert_eq!(Action::ReadIn(Slot(2)).command(&session.state), None, "there are two languages");
}

#[test]
fn a_page_without_a_translation_stays_and_says_so() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    session.act(Action::ReadIn(Slot(1)));
    assert_eq!((session.reading(), session.notices()), ("guide.md", vec!["notice-no-translation"]));
}

#[test]
fn questions_are_ticked_for_each_page_on_its_own() {
    let mut session = Session::reading_pages();
    session.open("en/l1l2l3-blocked-budget.md");
    session.give(Command::Read(ReadCommand::Tick(1)));
    let path = session.state.reader.here().expect("a page is open").path.clone();
    assert!(session.state.reader.is_ticked(&path, 1) && !session.state.reader.is_ticked(&path, 0));
    session.open("en/l1l2l3-blocked-data-rules.md");
    assert_eq!(Action::ClearTicks.command(&session.state), None);
    session.act(Action::Back);
    session.act(Action::ClearTicks);
    assert_eq!(session.state.reader.ticked(&path), 0);
}

#[test]
fn copying_an_entry_gives_its_way_and_definition() {
    let mut session = Session::reading_pages();
    session.open("en/l1l2l3-blocked-budget.md");
    session.act(Action::CopyEntry);
    assert_eq!(
        session.state.take_clipboard().as_deref(),
        Some("Blocked > Budget\nThe people who decide want the project, and this year's money is spent.")
    );
}

#[test]
fn copying_a_hit_gives_the_row_and_for_a_name_what_it_means() {
    let copied = |typed: &str| {
        let mut session = Session::reading_pages();
        session.type_text(typed);
        session.act(Action::CopyRow);
        session.state.take_clipboard().unwrap_or_default()
    };
    assert_eq!(copied("budget"), "Budget: The people who decide want the project, and this year's money is spent.");
    assert_eq!(copied("regulator records"), "Data Rules: A regulator wants customer records to stay in the country.");
}

#[test]
fn a_page_that_vanished_is_not_opened() {
    let mut session = Session::reading_pages();
    session.open("en/archive.md");
    assert_eq!((session.reading(), session.notices()), ("nothing", vec!["notice-page-gone"]));
}

#[test]
fn a_hit_opens_at_its_row_and_a_redirect_at_the_top_of_its_answer() {
    let mut session = Session::reading_pages();
    session.type_text("regulator records");
    let row = |session: &Session| session.state.reader.here().and_then(|place| place.row);
    assert_eq!(row(&session), Some(Row { section: Section::Valid, row: 0 }));
    session.enter();
    assert_eq!(row(&session), Some(Row { section: Section::Valid, row: 0 }), "Enter stays there");
    let arrivals = session.state.reader.arrivals();
    session.type_text("lawyers offsite");
    assert_eq!((session.reading(), row(&session)), ("l1l2l3-blocked-data-rules.md", None));
    assert!(session.state.reader.arrivals() > arrivals, "another place on the same page");
    session.type_text("regulator records");
    session.act(Action::ReadIn(Slot(1)));
    assert_eq!(row(&session), Some(Row { section: Section::Valid, row: 0 }), "the translation has the same rows");
}
