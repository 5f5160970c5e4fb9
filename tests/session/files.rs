//! Files made, renamed and thrown away: what they are called, what they begin with, and what happens to tables of
//! contents and to the entries that are open.

use super::Session;
use super::editing::{BUDGET, RULES};
use playbook_desk::app::{EditCommand, FieldId, FileCommand, FileForm, FileHindrance, NewEntry, ReviewCommand};
use playbook_desk::disk::{Event, Job, SaveError, TocChange};
use playbook_desk::document::change::Examples;
use playbook_desk::document::{Date, Language};
use playbook_desk::library::PagePath;
use std::path::PathBuf;

impl Session {
    fn file(&mut self, command: FileCommand) {
        self.edit(EditCommand::File(command));
    }

    fn form(&self) -> FileForm {
        self.state.editing.form.clone().expect("a form")
    }

    fn hindrance(&self) -> Option<FileHindrance> {
        self.form().hindrance(&self.state)
    }

    /// Asks for a new page and fills in the form.
    fn new_entry(&mut self, fill: impl Fn(&mut NewEntry)) {
        self.file(FileCommand::AskNew);
        let FileForm::New(mut entry) = self.form() else { panic!("a form for a new page") };
        fill(&mut entry);
        self.file(FileCommand::Change(FileForm::New(entry)));
    }
}

#[test]
fn a_new_status_entry_gets_the_name_place_and_shape_of_its_siblings() {
    let mut session = Session::reading_pages();
    session.open(BUDGET);
    session.new_entry(|_| {});
    assert_eq!(session.hindrance(), Some(FileHindrance::NoName));
    session.new_entry(|entry| {
        entry.l2 = "Staff / Time".to_owned();
        entry.name = "Staff and time".to_owned();
    });
    assert_eq!(
        (session.hindrance(), session.form().target(&session.state).as_str()),
        (None, "en/l1l2l3-blocked-staff-time.md")
    );
    session.file(FileCommand::Do);
    let entry = session.entry();
    assert!(entry.is_new() && entry.is_dirty());
    assert_eq!(entry.words(&FieldId::Title), "Staff and time");
    assert_eq!(entry.words(&FieldId::Field("title".to_owned())), "Blocked - Staff / Time");
    assert_eq!(entry.words(&FieldId::Field("ft.audience".to_owned())), "partner");
    session.add_row(Examples::Valid, 0, "Nobody has the hours.");
    assert_eq!(session.valid_rows(), ["Nobody has the hours."]);
}

#[test]
fn a_new_page_becomes_a_file_and_is_listed_when_it_is_saved() {
    let mut session = Session::reading_pages();
    session.state.settings.name = "Ana".to_owned();
    session.now.today = Date::new(2026, 11, 22);
    session.open(BUDGET);
    session.new_entry(|entry| {
        entry.language = Language::ES;
        entry.l2 = "Staff".to_owned();
        entry.name = "Personal".to_owned();
    });
    session.file(FileCommand::Do);
    let path = PagePath::new("es/l1l2l3-blocked-staff-es.md");
    assert_eq!(session.entry().path, path);
    assert!(session.entry().text.contains("Escenarios válidos de ejemplo"));
    session.edit(EditCommand::Review(ReviewCommand::Open));
    let proposal = session.state.editing.review.as_ref().map(|review| review.parts[0].proposal.clone());
    assert_eq!(proposal.as_deref(), Some("Primera versión"));
    session.edit(EditCommand::Review(ReviewCommand::Save));
    assert!(session.jobs.iter().any(|job| matches!(job, Job::Save { read: None, path: saved, .. } if *saved == path)));
    let generation = session.state.shelf.generation;
    session.hear(Event::Saved { generation, path: path.clone(), result: Ok(7) });
    let listed = |job: &Job| matches!(job, Job::EditToc { change: TocChange::Add { page, .. }, .. } if *page == path);
    assert_eq!(session.jobs.iter().filter(|job| listed(job)).count(), 1);
    assert!(!session.entry().is_dirty());
}

#[test]
fn a_name_that_is_taken_is_not_given_twice() {
    let mut session = Session::reading_pages();
    session.open(BUDGET);
    session.new_entry(|entry| {
        entry.l2 = "BUDGET".to_owned();
        entry.name = "Budget".to_owned();
    });
    assert_eq!(session.hindrance(), Some(FileHindrance::Taken));
    session.file(FileCommand::Do);
    assert!(session.state.editing.form.is_some() && session.state.editing.sessions().is_empty());
    session.escape();
    assert!(session.state.editing.form.is_none());
}

#[test]
fn a_translation_has_the_place_headings_and_statuses_of_its_language() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    session.file(FileCommand::AskTranslate(PagePath::new("en/guide.md")));
    assert_eq!(session.form().target(&session.state).as_str(), "es/guide-es.md");
    session.file(FileCommand::AskTranslate(PagePath::new(BUDGET)));
    assert_eq!(session.hindrance(), Some(FileHindrance::Taken));
    let german = FileForm::Translate { path: PagePath::new(BUDGET), language: Language::DE, in_toc: false };
    session.file(FileCommand::Change(german));
    assert_eq!(session.form().target(&session.state).as_str(), "en/l1l2l3-blocked-budget-de.md");
    session.file(FileCommand::Do);
    assert!(session.entry().text.contains("## Gültige Beispielszenarien:"));
    assert_eq!(session.valid_rows().len(), 2);
}

#[test]
fn a_renamed_entry_stays_open_under_its_new_name() {
    let mut session = Session::editing(BUDGET);
    session.file(FileCommand::AskRename(PagePath::new(BUDGET)));
    assert_eq!(session.hindrance(), Some(FileHindrance::SameName));
    let form = |name: &str| FileForm::Rename { path: PagePath::new(BUDGET), name: name.to_owned(), in_toc: true };
    for (name, hindrance) in [
        ("", FileHindrance::NoName),
        ("../x", FileHindrance::BadName),
        ("con", FileHindrance::BadName),
        ("l1l2l3-blocked-DATA-rules", FileHindrance::Taken),
    ] {
        session.file(FileCommand::Change(form(name)));
        assert_eq!(session.hindrance(), Some(hindrance), "{name}");
    }
    session.file(FileCommand::Change(form("L1L2L3-blocked-budget")));
    assert_eq!(session.hindrance(), None, "the case of letters may change");
    session.file(FileCommand::Change(form("money")));
    session.file(FileCommand::Do);
    let (from, to) = (PagePath::new(BUDGET), PagePath::new("en/money.md"));
    let generation = session.state.shelf.generation;
    assert!(session.jobs.contains(&Job::Rename { generation, from: from.clone(), to: to.clone() }));
    session.hear(Event::Renamed { generation, from: from.clone(), to: to.clone(), result: Ok(()) });
    assert_eq!(session.entry().path, to);
    assert!(session.jobs.contains(&Job::EditToc { generation, change: TocChange::Point { from, to } }));
}

#[test]
fn unsaved_changes_stand_in_the_way_of_a_new_name() {
    let mut session = Session::editing(BUDGET);
    session.title("Money");
    session.file(FileCommand::AskRename(PagePath::new(BUDGET)));
    let form = FileForm::Rename { path: PagePath::new(BUDGET), name: "money.md".to_owned(), in_toc: true };
    session.file(FileCommand::Change(form));
    assert_eq!(session.hindrance(), Some(FileHindrance::Unsaved));
}

#[test]
fn an_entry_in_the_trash_is_closed_and_unlisted() {
    let mut session = Session::editing(RULES);
    let path = PagePath::new(RULES);
    session.title("Data");
    session.file(FileCommand::AskTrash(path.clone()));
    assert_eq!(session.hindrance(), Some(FileHindrance::Unsaved), "nothing unsaved is thrown away");
    session.edit(EditCommand::Undo);
    session.file(FileCommand::Do);
    let generation = session.state.shelf.generation;
    assert!(session.jobs.contains(&Job::Trash { generation, path: path.clone() }));
    let error = SaveError::WriteProtected { path: PathBuf::from(RULES) };
    session.hear(Event::Trashed { generation, path: path.clone(), result: Err(error) });
    assert_eq!((session.notices(), session.state.editing.sessions().len()), (vec!["notice-file-protected"], 1));
    session.file(FileCommand::AskTrash(path.clone()));
    session.file(FileCommand::Do);
    session.hear(Event::Trashed { generation, path: path.clone(), result: Ok(()) });
    assert_eq!(session.state.editing.sessions().len(), 0);
    assert!(session.jobs.contains(&Job::EditToc { generation, change: TocChange::Remove { page: path } }));
}

#[test]
fn what_is_typed_after_asking_for_a_new_name_or_the_trash_is_kept() {
    let mut session = Session::editing(BUDGET);
    let (from, to) = (PagePath::new(BUDGET), PagePath::new("en/money.md"));
    let generation = session.state.shelf.generation;
    session.title("Money");
    session.wait(1_000);
    session.jobs.clear();
    session.hear(Event::Renamed { generation, from, to: to.clone(), result: Ok(()) });
    assert_eq!(session.drafts().pop().expect("a draft under the new name").page, to);
    session.hear(Event::Trashed { generation, path: to.clone(), result: Ok(()) });
    assert_eq!(session.state.editing.sessions().len(), 0);
    session.edit(EditCommand::BringBack(to));
    assert_eq!((session.entry().words(&FieldId::Title).into_owned(), session.entry().is_new()), ("Money".into(), true));
}
