//! Golden calls that an edit breaks.

use super::{PAGES, Session, library};
use playbook_desk::app::{Action, Sheet};
use playbook_desk::disk::Event;
use playbook_desk::document::Language;
use playbook_desk::library::PagePath;
use playbook_desk::search::{GoldenFile, GoldenReport, Index, score_calls};
use std::sync::Arc;

const CALLS: &str = "a regulator wants records to stay\tl1l2l3-blocked-data-rules.md\nthe money is spent\tBudget\n";

fn report(pages: &[(&str, &str)]) -> Arc<GoldenReport> {
    let file = GoldenFile::read(PagePath::new("en/golden.en.tsv"), Language::EN, CALLS);
    Arc::new(score_calls(&Index::build(library(pages), Arc::default()), &[Arc::new(file)]))
}

fn tell(session: &mut Session, pages: &[(&str, &str)]) {
    let generation = session.state.shelf.generation;
    session.hear(Event::Golden { generation, report: report(pages) });
}

#[test]
fn a_broken_call_is_told_until_it_is_right_again() {
    let mut session = Session::reading_pages();
    assert_eq!(Action::Golden.command(&session.state), None, "there are no calls");
    tell(&mut session, PAGES);
    assert_eq!((session.notices(), session.state.shelf.golden.broken().len()), (vec![], 0));
    let mut edited = PAGES.to_vec();
    edited.retain(|(path, _)| !path.ends_with("data-rules.md"));
    tell(&mut session, &edited);
    assert_eq!(session.notices(), ["notice-golden-broken"]);
    let phrases: Vec<_> = session.state.shelf.golden.broken().iter().map(|(_, call, _)| call.phrase.clone()).collect();
    assert_eq!(phrases, ["a regulator wants records to stay"]);
    tell(&mut session, &edited);
    assert_eq!(session.notices().len(), 1, "told once");
    session.act(Action::Golden);
    assert_eq!(session.state.sheet, Some(Sheet::Golden));
    tell(&mut session, PAGES);
    assert_eq!(session.notices(), Vec::<&str>::new());
}
