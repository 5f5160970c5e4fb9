//! Files made, renamed and thrown away: what they are called, what they begin with, and what happens to tables of
//! contents and to the entries that are open.

use super::Session;
use super::editing::{BUDGET, RULES};
use playbook_desk::app::{EditCommand, FieldId, FileCommand, FileForm, FileHindrance, NewEntry, ReviewCommand};
use playbook_desk::disk::{Event, Job, SaveError, TocChange, TocError, TocPlan};
use playbook_desk::document::change::Examples;
use playbook_desk::document::{Date, Language};
use playbook_desk::library::PagePath;
use std::path::PathBuf;

impl Session {
    pub fn file(&mut self, command: FileCommand) {
        self.edit(EditCommand::File(command));
    }

    pub fn form(&self) -> FileForm {
        self.state.editing.form.clone().expect("a form")
    }

    pub fn hindrance(&self) -> Option<FileHindrance> {
        self.form().hindrance(&self.state)
    }

    /// Types a name into the form for one.
    pub fn rename_to(&mut self, typed: &str) {
        let FileForm::Rename { path, links, relinks, renames_family, in_toc, .. } = self.form() else {
            panic!("a form for a name")
        };
        let name = typed.to_owned();
        let form = FileForm::Rename { path, name, links, relinks, renames_family, in_toc };
        self.file(FileCommand::Change(form));
    }

    pub fn renamed(&mut self, from: &str, to: &str, links: Option<Vec<(PagePath, Result<u128, SaveError>)>>) {
        let (generation, from, to) = (self.state.shelf.generation, PagePath::new(from), PagePath::new(to));
        self.hear(Event::Renamed { generation, from, to, result: Ok(()), links });
    }

    pub fn asked_of_tocs(&mut self) -> Vec<TocChange> {
        let asked = self.jobs.iter().filter_map(|job| match job {
            Job::PlanToc { change, .. } => Some(change.clone()),
            _ => None,
        });
        let asked = asked.collect();
        self.jobs.retain(|job| !matches!(job, Job::PlanToc { .. }));
        asked
    }

    /// Asks for a new page and fills in the form.
    pub fn new_entry(&mut self, fill: impl Fn(&mut NewEntry)) {
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
    let listed = TocChange::Add {
        page: path.clone(),
        name: "Personal".to_owned(),
        beside: vec![
            PagePath::new("es/l1l2l3-blocked-data-rules-es.md"),
            PagePath::new("es/l1l2l3-blocked-budget-es.md"),
        ],
        below: None,
    };
    let is_save = |job: &&Job| matches!(job, Job::Save { read: None, path: saved, .. } if *saved == path);
    let Some(Job::Save { toc, .. }) = session.jobs.iter().find(is_save) else { panic!("a save") };
    assert_eq!(*toc, Some(listed), "listed by its name behind the others of its group");
    let generation = session.state.shelf.generation;
    session.hear(Event::Saved { generation, path: path.clone(), result: Ok(7) });
    assert!(!session.entry().is_dirty());
    assert_eq!(session.entry().toc_change(), None, "it is listed once");
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
    assert_eq!(session.hindrance(), Some(FileHindrance::Translated));
    let other = session.form().taken_by(&session.state);
    assert_eq!(other, Some(PagePath::new("es/l1l2l3-blocked-budget-es.md")), "the page in the way is named");
    let german =
        FileForm::Translate { path: PagePath::new(BUDGET), language: Language::DE, in_toc: false, toc_name: None };
    session.file(FileCommand::Change(german));
    assert_eq!(session.form().target(&session.state).as_str(), "en/l1l2l3-blocked-budget-de.md");
    session.file(FileCommand::Do);
    assert!(session.entry().text.contains("## Gültige Beispielszenarien:"));
    assert_eq!(session.valid_rows().len(), 2);
}

#[test]
fn what_becomes_of_tables_of_contents_is_asked_once_for_a_form_and_for_a_review() {
    let mut session = Session::editing(BUDGET);
    session.file(FileCommand::AskRename(PagePath::new(BUDGET)));
    session.rename_to("money");
    session.rename_to("more-money");
    let probe = session.form().toc_probe(&session.state).expect("a change");
    assert_eq!(session.asked_of_tocs(), std::slice::from_ref(&probe));
    assert_eq!(session.state.editing.toc_plans(&probe), None);
    let generation = session.state.shelf.generation;
    let plan = TocPlan { table: PagePath::new("en/toc.yml"), old: "a".into(), new: Some("b".into()) };
    session.hear(Event::TocPlanned { generation, change: probe.clone(), plans: vec![plan] });
    let told = session.state.editing.toc_plans(&probe).expect("what the disk said");
    assert_eq!((told[0].table.as_str(), told[0].lines.as_ref().map(Vec::len)), ("en/toc.yml", Some(2)));
    session.escape();
    session.new_entry(|entry| {
        entry.l2 = "Staff".to_owned();
        entry.name = "Staff".to_owned();
        entry.toc_name = Some("People".to_owned());
    });
    session.file(FileCommand::Do);
    session.jobs.clear();
    session.edit(EditCommand::Review(ReviewCommand::Open));
    let change = session.entry().toc_change().expect("it is to be listed");
    assert!(matches!(&change, TocChange::Add { name, .. } if name == "People"), "the name that was typed for it");
    assert_eq!(session.asked_of_tocs(), [change]);
}

#[test]
fn a_new_page_is_listed_after_a_crash_too() {
    let mut session = Session::reading_pages();
    session.open(BUDGET);
    session.new_entry(|entry| {
        entry.l2 = "Staff".to_owned();
        entry.name = "Staff".to_owned();
    });
    session.file(FileCommand::Do);
    let (draft, listed) = (session.drafts().pop().expect("a draft"), session.entry().toc_change());
    assert!(listed.is_some());
    let mut next = Session::reading_pages();
    let generation = next.state.shelf.generation;
    next.hear(Event::Drafts { generation, drafts: vec![draft] });
    assert_eq!(next.entry().toc_change(), listed);
}

#[test]
fn a_new_entry_has_nobody_s_name_but_its_maker_s_and_the_day_it_is_made() {
    let page = |name: &str, fields: &str| {
        let rows = "## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n|--|--|\n| x | y |\n";
        format!(
            "---\ntitle: Blocked - {name}\n{fields}ms.topic: playbook\nms.date: 3/4/2024\n---\n\n# {name}\n\n{rows}"
        )
    };
    let bo =
        "author: Bo Lind\nms.author: bolind\nmanager: kaya\nft.owner: kaya\nms.assetid: a1\nms.reviewdate: 1/1/2024\n";
    let ana =
        "author: Ana Ruiz\nms.author: anaru\nmanager: omar\nft.owner: omar\nms.assetid: b2\nms.reviewdate: 1/2/2024\n";
    let third =
        "author: Bo Lind\nms.author: bolind\nmanager: kaya\nft.owner: kaya\nms.assetid: c3\nms.reviewdate: 1/3/2024\n";
    let pages = [
        ("en/l1l2l3-blocked-audit.md", page("Audit", bo)),
        ("en/l1l2l3-blocked-budget.md", page("Budget", ana)),
        ("en/l1l2l3-blocked-cost.md", page("Cost", third)),
    ];
    let head = |maker: &str| {
        let mut session = Session::new();
        session.folder("/books");
        session.answer_open(&pages.each_ref().map(|(path, text)| (*path, text.as_str())));
        session.state.settings.name = maker.to_owned();
        session.now.today = Date::new(2026, 11, 2);
        session.open("en/l1l2l3-blocked-audit.md");
        session.new_entry(|entry| {
            entry.l2 = "Staff".to_owned();
            entry.name = "Staff".to_owned();
        });
        session.file(FileCommand::Do);
        let keys = ["author", "ms.author", "manager", "ft.owner", "ms.assetid", "ms.reviewdate", "ms.topic", "ms.date"];
        keys.map(|key| session.entry().words(&FieldId::Field(key.to_owned())).into_owned())
    };
    assert_eq!(head("ana ruiz"), ["Ana Ruiz", "anaru", "omar", "omar", "", "", "playbook", "11/2/2026"]);
    assert_eq!(head("Eva Moor"), ["Eva Moor", "", "", "", "", "", "playbook", "11/2/2026"]);
    assert_eq!(head("evamoor"), ["", "evamoor", "", "", "", "", "playbook", "11/2/2026"]);
    assert_eq!(head(""), ["", "", "", "", "", "", "playbook", "11/2/2026"]);
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
    assert!(session.jobs.contains(&Job::Trash { generation, path: path.clone(), in_toc: true }));
    let error = SaveError::WriteProtected { path: PathBuf::from(RULES) };
    session.hear(Event::Trashed { generation, path: path.clone(), result: Err(error) });
    assert_eq!((session.notices(), session.state.editing.sessions().len()), (vec!["notice-file-protected"], 1));
    session.file(FileCommand::AskTrash(path.clone()));
    session.file(FileCommand::Do);
    session.hear(Event::Trashed { generation, path: path.clone(), result: Ok(()) });
    assert_eq!(session.state.editing.sessions().len(), 0);
    session.hear(Event::TocEdited { generation, tables: vec![(PagePath::new("en/toc.yml"), Err(TocError::Unclear))] });
    assert!(session.notices().contains(&"notice-toc-unclear"), "what has to be done by hand is told");
}

#[test]
fn links_of_a_translation_lead_to_translations_from_where_it_lies() {
    let page = "# Guide\n\nRead the [budget page](l1l2l3-blocked-budget.md#refresh-summary), [blocked](./l1l2l3-blocked.md), [us](guide.md), [here](#top),\n![a](../media/a.png) and [web](https://example.org/a.md).\n";
    let pages: Vec<(&str, &str)> =
        super::PAGES.iter().map(|(path, text)| (*path, if *path == "en/guide.md" { page } else { text })).collect();
    let mut session = Session::new();
    session.folder("/books");
    session.answer_open(&pages);
    let path = PagePath::new("en/guide.md");
    session.open(path.as_str());
    session.file(FileCommand::AskTranslate(path.clone()));
    session.file(FileCommand::Do);
    assert_eq!(session.entry().path.as_str(), "es/guide-es.md");
    let expected = "Read the [budget page](l1l2l3-blocked-budget-es.md#refresh-summary), [blocked](../en/l1l2l3-blocked.md), [us](guide-es.md), [here](#top),\n![a](../media/a.png) and [web](https://example.org/a.md).\n";
    assert!(session.entry().text.ends_with(expected), "{}", session.entry().text);
}
