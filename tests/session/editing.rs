//! Changing an entry: its form and its source are one text, and every step can be undone.

use super::Session;
use playbook_desk::app::{self, Action, Cell, Command, EditCommand, EditTab, FieldId, Screen};
use playbook_desk::document::change::{Asked, Change, Examples, ItemChange, Refusal, RowChange};
use playbook_desk::library::PagePath;

pub const BUDGET: &str = "en/l1l2l3-blocked-budget.md";
pub const RULES: &str = "en/l1l2l3-blocked-data-rules.md";

impl Session {
    pub fn editing(path: &str) -> Self {
        let mut session = Self::reading_pages();
        session.edit(EditCommand::Open(PagePath::new(path)));
        session
    }

    pub fn edit(&mut self, command: EditCommand) {
        self.give(Command::Edit(command));
    }

    pub fn change(&mut self, field: FieldId, change: Change) {
        self.edit(EditCommand::Change { field, change });
    }

    pub fn title(&mut self, title: &str) {
        self.change(FieldId::Title, Change::Title(title.to_owned()));
    }

    /// Types into the text of a row.
    pub fn row(&mut self, examples: Examples, row: usize, text: &str) {
        let field = FieldId::Scenario { examples, row, part: Cell::Text };
        self.change(field, Change::Scenario(examples, RowChange::Text { row, text: text.to_owned() }));
    }

    pub fn add_row(&mut self, examples: Examples, at: usize, text: &str) {
        let field = FieldId::Scenario { examples, row: at, part: Cell::Text };
        let change = RowChange::Add { at, text: text.to_owned(), status: None };
        self.change(field, Change::Scenario(examples, change));
    }

    pub fn entry(&self) -> &app::Session {
        self.state.editing.current().expect("an entry is being changed")
    }

    pub fn valid_rows(&self) -> Vec<&str> {
        let table = self.entry().page.valid.as_ref().expect("valid examples");
        table.rows.iter().map(|row| row.text.plain.as_str()).collect()
    }
}

#[test]
fn an_entry_is_opened_changed_and_left_as_it_was() {
    let mut session = Session::editing(BUDGET);
    assert_eq!(session.state.screen(), Screen::Editor);
    assert!(!session.entry().is_dirty());
    session.title("Budget cut");
    assert!(session.entry().is_dirty());
    assert!(session.entry().text.contains("# Budget cut\n"));
    session.edit(EditCommand::Undo);
    assert!(!session.entry().is_dirty());
    session.escape();
    assert_eq!(session.state.screen(), Screen::Library);
    assert_eq!(session.state.editing.sessions().len(), 1);
}

#[test]
fn typing_in_one_field_is_one_step_until_a_pause() {
    let mut session = Session::editing(BUDGET);
    for title in ["B", "Bu", "Bud"] {
        session.title(title);
        session.wait(300);
    }
    session.wait(1_000);
    session.title("Budg");
    session.row(Examples::Valid, 0, "No money this year.");
    let undo = |session: &mut Session| {
        session.edit(EditCommand::Undo);
        session.entry().words(&FieldId::Title).into_owned()
    };
    assert_eq!(undo(&mut session), "Budg");
    assert_eq!(undo(&mut session), "Bud");
    assert_eq!(undo(&mut session), "Budget");
    assert!(!session.entry().can_undo());
    for _ in 0..3 {
        session.edit(EditCommand::Redo);
    }
    assert_eq!(session.valid_rows().first(), Some(&"No money this year."));
    assert!(!session.entry().can_redo());
}

#[test]
fn form_and_source_are_one_text_with_one_history() {
    let mut session = Session::editing(BUDGET);
    session.edit(EditCommand::Tab(EditTab::Source));
    let source = session.entry().text.replace("# Budget", "# Money");
    session.edit(EditCommand::Source(source));
    assert_eq!(session.entry().words(&FieldId::Title), "Money");
    session.edit(EditCommand::Tab(EditTab::Form));
    session.title("Funds");
    session.edit(EditCommand::Undo);
    session.edit(EditCommand::Undo);
    assert_eq!(session.entry().text, session.entry().base);
}

#[test]
fn a_field_keeps_what_the_page_cannot_say() {
    let mut session = Session::editing(BUDGET);
    session.title("Budget ");
    assert_eq!(session.entry().words(&FieldId::Title), "Budget ");
    assert!(!session.entry().is_dirty());
    let field = FieldId::Question { asked: Asked::Page, item: 0 };
    let change = Change::Question(Asked::Page, ItemChange::Text { item: 0, text: String::new() });
    session.change(field.clone(), change);
    assert_eq!(session.entry().refusal, Some((field.clone(), Refusal::Empty)));
    assert_eq!(session.entry().words(&field), "");
    session.title("Budget 2");
    assert_eq!(session.entry().refusal, None);
}

#[test]
fn rows_of_a_spreadsheet_become_rows_in_one_step() {
    let mut session = Session::editing(BUDGET);
    let before = session.valid_rows().len();
    let text =
        "valid example scenario\tScenario Status\r\nThe board said no.\r\n\"Money | time\nand people\"\tBudget\r\n"
            .to_owned();
    session.edit(EditCommand::Paste { examples: Examples::Valid, at: 1, text });
    assert_eq!(session.valid_rows().get(1..3), Some(&["The board said no.", "Money | time and people"][..]));
    assert_eq!(session.valid_rows().len(), before + 2);
    session.edit(EditCommand::Undo);
    assert!(!session.entry().is_dirty());
}

#[test]
fn several_entries_are_open_and_each_has_its_own_history() {
    let mut session = Session::editing(BUDGET);
    session.title("Money");
    session.edit(EditCommand::Open(PagePath::new(RULES)));
    session.add_row(Examples::Valid, 0, "Data stays here.");
    session.act(Action::NextEntry);
    assert_eq!(session.entry().path.as_str(), BUDGET, "round to the first");
    session.act(Action::PreviousEntry);
    assert_eq!(session.entry().path.as_str(), RULES);
    session.act(Action::PreviousEntry);
    session.escape();
    assert_eq!((session.state.screen(), session.reading()), (Screen::Library, "l1l2l3-blocked-budget.md"));
    session.act(Action::Unfinished);
    assert_eq!(session.entry().path.as_str(), BUDGET);
    session.edit(EditCommand::Undo);
    let dirty: Vec<_> = session.state.editing.dirty().map(|open| open.path.as_str()).collect();
    assert_eq!(dirty, [RULES]);
}

#[test]
fn closing_drops_nothing_without_being_told_and_even_then_it_comes_back() {
    let mut session = Session::editing(BUDGET);
    session.title("Money");
    let path = PagePath::new(BUDGET);
    session.edit(EditCommand::Close(path.clone()));
    assert_eq!(session.notices(), ["notice-unsaved"]);
    session.edit(EditCommand::Discard(path.clone()));
    assert_eq!((session.notices(), session.state.editing.sessions().len()), (vec!["notice-discarded"], 0));
    assert_eq!(session.state.screen(), Screen::Library);
    session.edit(EditCommand::BringBack(path));
    assert_eq!(session.entry().words(&FieldId::Title), "Money");
}

#[test]
fn a_row_that_sends_elsewhere_is_answered_there_and_both_entries_are_saved() {
    let mut session = Session::editing(BUDGET);
    let answered = |session: &Session| {
        let answering = session.state.answering(session.entry(), 0).expect("the row names an entry");
        (answering.entry.to_string(), answering.example)
    };
    assert_eq!(answered(&session), (RULES.to_owned(), None));
    session.edit(EditCommand::AnswerThere { row: 0 });
    assert_eq!(answered(&session).1.as_deref(), Some("Lawyers worry about records kept offsite."));
    assert_eq!((session.entry().path.as_str(), session.notices()), (BUDGET, vec!["notice-answered"]));
    let there = session.state.editing.session(&PagePath::new(RULES)).expect("the other entry is open");
    assert!(there.text.contains("| Lawyers worry about records kept offsite. | Data Rules |\n"));
    session.edit(EditCommand::AnswerThere { row: 0 });
    let there = session.state.editing.session(&PagePath::new(RULES)).expect("still open");
    assert_eq!(there.page.valid.as_ref().map(|table| table.rows.len()), Some(2), "once is enough");
}

#[test]
fn a_whole_spreadsheet_pasted_by_mistake_does_not_stop_the_window() {
    let mut session = Session::editing(BUDGET);
    let text = (0..5_000).map(|row| format!("Row {row}\n")).collect();
    session.edit(EditCommand::Paste { examples: Examples::Valid, at: 0, text });
    assert_eq!((session.valid_rows().len(), session.notices()), (202, vec!["notice-paste-cut"]));
}

#[test]
fn a_page_that_is_gone_or_huge_is_not_opened_for_changes() {
    let mut session = Session::reading_pages();
    session.edit(EditCommand::Open(PagePath::new("en/none.md")));
    assert_eq!((session.notices(), session.state.screen()), (vec!["notice-page-gone"], Screen::Library));
    session.answer_open(&[("huge.md", &"words ".repeat(500_000))]);
    session.edit(EditCommand::Open(PagePath::new("huge.md")));
    assert_eq!(session.notices(), ["notice-page-gone", "notice-too-large"]);
}
