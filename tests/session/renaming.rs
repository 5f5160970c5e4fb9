//! Files that get another name, with the links that lead to them and the translations that are known by it.

use super::Session;
use super::editing::BUDGET;
use playbook_desk::app::{BadName, EditCommand, FieldId, FileCommand, FileForm, FileHindrance, ReviewCommand};
use playbook_desk::disk::{Event, Job, SaveError};
use playbook_desk::document::Date;
use playbook_desk::library::PagePath;
use std::path::PathBuf;

#[test]
fn a_renamed_entry_stays_open_under_its_new_name() {
    let mut session = Session::editing(BUDGET);
    session.file(FileCommand::AskRename(PagePath::new(BUDGET)));
    assert_eq!(session.hindrance(), Some(FileHindrance::SameName));
    for (name, hindrance) in [
        ("", FileHindrance::Name(BadName::Empty)),
        ("../x", FileHindrance::Name(BadName::Folder)),
        ("con", FileHindrance::Name(BadName::Device)),
        ("budget .md", FileHindrance::Name(BadName::Edge)),
        ("l1l2l3-blocked-DATA-rules", FileHindrance::Taken),
    ] {
        session.rename_to(name);
        assert_eq!(session.hindrance(), Some(hindrance), "{name}");
    }
    session.rename_to("L1L2L3-blocked-budget");
    assert_eq!(session.hindrance(), None, "the case of letters may change");
    session.rename_to("money");
    session.file(FileCommand::Do);
    let job = session.jobs.iter().find_map(|job| match job {
        Job::Rename { from, to, in_toc, .. } => Some((from.as_str(), to.as_str(), *in_toc)),
        _ => None,
    });
    assert_eq!(job, Some((BUDGET, "en/money.md", true)));
    session.renamed(BUDGET, "en/money.md", None);
    assert_eq!(session.entry().path.as_str(), "en/money.md");
}

#[test]
fn who_links_to_a_file_is_told_and_follows_its_new_name() {
    let mut session = Session::editing(BUDGET);
    session.file(FileCommand::AskRename(PagePath::new(BUDGET)));
    let FileForm::Rename { links, relinks: true, .. } = session.form() else { panic!("a form that changes links") };
    let told: Vec<(&str, usize, bool)> =
        links.iter().map(|link| (link.page.as_str(), link.count, link.is_certain)).collect();
    assert_eq!(told, [("en/guide.md", 1, true), ("en/l1l2l3-blocked.md", 1, true)]);
    // One of them has unsaved changes: its file is left alone.
    session.edit(EditCommand::Open(PagePath::new("en/guide.md")));
    let typed = session.entry().text.replace("Listen first", "Wait");
    session.edit(EditCommand::Source(typed));
    session.rename_to("money");
    session.file(FileCommand::Do);
    let written = session.jobs.iter().find_map(|job| match job {
        Job::Rename { links, .. } => links.clone(),
        _ => None,
    });
    let written = written.expect("links that follow");
    let pages: Vec<&str> = written.iter().map(|file| file.page.as_str()).collect();
    assert_eq!(pages, ["en/l1l2l3-blocked.md"]);
    assert!(written[0].text.contains("## [L2 - Budget](money.md)\n"));
    let result = (PagePath::new("en/l1l2l3-blocked.md"), Ok(5));
    session.renamed(BUDGET, "en/money.md", Some(vec![result]));
    assert!(session.entry().text.contains("Wait, then read the [budget page](money.md#refresh-summary)"));
    assert_eq!(session.notices(), ["notice-renamed", "notice-link-typed"]);
}

#[test]
fn links_that_somebody_changed_meanwhile_are_told() {
    let mut session = Session::editing(BUDGET);
    let failed = Err(SaveError::Changed { path: PathBuf::from("/books/en/guide.md") });
    session.renamed(BUDGET, "en/money.md", Some(vec![(PagePath::new("en/guide.md"), failed)]));
    assert_eq!(session.notices(), ["notice-renamed", "notice-link-left"]);
}

#[test]
fn a_save_that_is_asked_for_while_a_file_gets_its_new_name_is_done() {
    let mut session = Session::editing(BUDGET);
    session.state.settings.name = "Ana".to_owned();
    session.now.today = Date::new(2026, 11, 22);
    session.file(FileCommand::AskRename(PagePath::new(BUDGET)));
    session.rename_to("money");
    session.file(FileCommand::Do);
    session.title("Money");
    session.edit(EditCommand::Review(ReviewCommand::Open));
    session.edit(EditCommand::Review(ReviewCommand::Save));
    session.jobs.clear();
    session.renamed(BUDGET, "en/money.md", None);
    let generation = session.state.shelf.generation;
    let gone = Err(SaveError::Gone { path: PathBuf::from(BUDGET) });
    session.hear(Event::Saved { generation, path: PagePath::new(BUDGET), result: gone });
    let path = PagePath::new("en/money.md");
    assert!(session.jobs.iter().any(|job| matches!(job, Job::Save { path: saved, .. } if *saved == path)));
    session.hear(Event::Saved { generation, path, result: Ok(9) });
    assert!(!session.entry().is_dirty());
    assert_eq!(session.notices(), ["notice-renamed", "notice-saved"]);
}

#[test]
fn unsaved_changes_stand_in_the_way_of_a_new_name() {
    let mut session = Session::editing(BUDGET);
    session.title("Money");
    session.file(FileCommand::AskRename(PagePath::new(BUDGET)));
    session.rename_to("money.md");
    assert_eq!(session.hindrance(), Some(FileHindrance::Unsaved));
}

#[test]
fn what_is_typed_after_asking_for_a_new_name_or_the_trash_is_kept() {
    let mut session = Session::editing(BUDGET);
    let to = PagePath::new("en/money.md");
    let generation = session.state.shelf.generation;
    session.title("Money");
    session.wait(1_000);
    session.jobs.clear();
    session.renamed(BUDGET, "en/money.md", None);
    assert_eq!(session.drafts().pop().expect("a draft under the new name").page, to);
    session.hear(Event::Trashed { generation, path: to.clone(), result: Ok(()) });
    assert_eq!(session.state.editing.sessions().len(), 0);
    session.edit(EditCommand::BringBack(to));
    assert_eq!((session.entry().words(&FieldId::Title).into_owned(), session.entry().is_new()), ("Money".into(), true));
}

#[test]
fn translations_get_the_same_name_one_after_the_other() {
    let mut session = Session::editing(BUDGET);
    session.file(FileCommand::AskRename(PagePath::new(BUDGET)));
    session.rename_to("l1l2l3-blocked-money");
    let alike: Vec<String> = session.form().family(&session.state).iter().map(|(_, to)| to.to_string()).collect();
    assert_eq!(alike, ["es/l1l2l3-blocked-money-es.md"]);
    session.file(FileCommand::Do);
    let names = |session: &Session| {
        let names = session.jobs.iter().filter_map(|job| match job {
            Job::Rename { to, .. } => Some(to.to_string()),
            _ => None,
        });
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(&session), ["en/l1l2l3-blocked-money.md"]);
    // A look at the folder that has nothing to do with it.
    session.answer_open(super::PAGES);
    assert_eq!(names(&session).len(), 1);
    session.renamed(BUDGET, "en/l1l2l3-blocked-money.md", None);
    let pages: Vec<(&str, &str)> = super::PAGES
        .iter()
        .map(|(path, text)| (if *path == BUDGET { "en/l1l2l3-blocked-money.md" } else { path }, *text))
        .collect();
    session.answer_open(&pages);
    assert_eq!(names(&session), ["en/l1l2l3-blocked-money.md", "es/l1l2l3-blocked-money-es.md"]);
}

#[test]
fn translations_stay_where_the_first_could_not_be_renamed() {
    let mut session = Session::editing(BUDGET);
    session.file(FileCommand::AskRename(PagePath::new(BUDGET)));
    session.rename_to("l1l2l3-blocked-money");
    session.file(FileCommand::Do);
    let (generation, from, to) = (session.state.shelf.generation, PagePath::new(BUDGET), PagePath::new("en/x.md"));
    let result = Err(SaveError::Taken { path: PathBuf::from("/books/en/x.md") });
    session.hear(Event::Renamed { generation, from, to, result, links: None });
    session.jobs.clear();
    session.answer_open(super::PAGES);
    assert!(!session.jobs.iter().any(|job| matches!(job, Job::Rename { .. })));
}
