//! Entries are changed, reviewed and saved in the window, on a folder of their own.

use super::Person;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use playbook_desk::app::{EditTab, Screen, Session};
use playbook_desk::disk::{Origin, Settings};
use std::fs;
use std::path::{Path, PathBuf};

const BUDGET: &str = "handbook/english/l1l2l3-blocked-budget-freeze.md";

/// A person in front of a folder of their own, and keys counted.
struct Owner {
    person: Person,
    folder: tempfile::TempDir,
    keys: usize,
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("fixtures").map(|entry| entry.expect("an entry")) {
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

impl Owner {
    fn new(size: [f32; 2]) -> Self {
        Self::named("Ines Roth", size)
    }

    fn named(name: &str, size: [f32; 2]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/library")), folder.path());
        let settings = Settings { name: name.to_owned(), ..Settings::default() };
        let person = Person::with(Origin::Folder(folder.path().to_path_buf()), settings, size);
        Self { person, folder, keys: 0 }
    }

    /// With the budget entry open to be changed.
    fn editing(size: [f32; 2]) -> Self {
        let mut owner = Self::new(size);
        owner.open_budget();
        owner
    }

    fn open_budget(&mut self) {
        self.person.type_text("cost centre locked until July");
        self.press(Key::Enter);
        assert_eq!(self.person.reads(), "l1l2l3-blocked-budget-freeze.md");
        self.chord(Modifiers::COMMAND, Key::E);
        assert_eq!(self.person.state().screen(), Screen::Editor);
    }

    fn press(&mut self, key: Key) {
        self.chord(Modifiers::NONE, key);
    }

    fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.keys += 1;
        self.person.chord(modifiers, key);
    }

    fn paste(&mut self, text: &str) {
        self.person.harness.event(Event::Paste(text.to_owned()));
        self.person.settle();
    }

    fn session(&self) -> &Session {
        self.person.state().editing.current().expect("an entry is being changed")
    }

    fn valid(&self) -> Vec<String> {
        rows(self.session(), true)
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join(BUDGET)
    }

    fn on_disk(&self) -> String {
        fs::read_to_string(self.file()).expect("the page")
    }

    /// Opens the review and saves.
    fn save(&mut self) {
        self.chord(Modifiers::COMMAND, Key::S);
        self.press(Key::Enter);
        self.person
            .wait_until("it is saved", |state| state.editing.sessions().iter().all(|session| !session.is_saving()));
    }

    fn focus(&mut self, name: &str) {
        self.person.harness.get_by_role_and_label(Role::MultilineTextInput, name).focus();
        self.person.settle();
    }
}

fn rows(session: &Session, valid: bool) -> Vec<String> {
    let table = if valid { &session.page.valid } else { &session.page.invalid };
    table.iter().flat_map(|table| &table.rows).map(|row| row.text.plain.clone()).collect()
}

const LARGE: [f32; 2] = [1280.0, 800.0];

#[test]
fn an_owner_adds_a_scenario_by_keys_alone_and_the_log_says_so() {
    let mut owner = Owner::new(LARGE);
    let before = owner.on_disk();
    owner.open_budget();
    owner.chord(Modifiers::COMMAND, Key::N);
    owner.person.type_text("The board released half of the money, and nobody knows for what.");
    owner.chord(Modifiers::COMMAND, Key::S);
    assert!(owner.person.sees(Role::Dialog, "Save changes"));
    owner.press(Key::Enter);
    assert!(owner.keys <= 12, "{} keys besides the words", owner.keys);
    owner.person.wait_until("it is saved", |state| state.editing.dirty().next().is_none());
    let after = owner.on_disk();
    let added: Vec<&str> = after.lines().filter(|line| !before.contains(*line)).collect();
    let [date, row, log] = added.as_slice() else { panic!("three lines change, not {added:?}") };
    assert!(date.starts_with("ms.date: "), "{date}");
    assert_eq!(*row, "| The board released half of the money, and nobody knows for what. | Budget Freeze |");
    assert!(log.contains("Ines Roth") && log.contains("The board released"), "{log}");
    assert!(owner.person.state().editing.review.is_none(), "the review is closed");
}

#[test]
fn rows_of_a_spreadsheet_become_rows_below_the_one_that_is_written_in() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Example 1");
    owner.paste("First of two\nSecond of two\n");
    let valid = owner.valid();
    assert_eq!(valid.len(), 5);
    assert_eq!(valid[1..3], ["First of two", "Second of two"]);
    assert_eq!(owner.person.focused(), "Example 2");
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(owner.valid().len(), 3, "one step back");
    owner.focus("Example 1");
    owner.paste(" one line");
    assert_eq!(owner.valid().len(), 3, "a line of words is words");
}

#[test]
fn rows_are_moved_copied_and_removed_where_the_caret_is() {
    let mut owner = Owner::editing(LARGE);
    let before = owner.valid();
    owner.focus("Example 1");
    owner.chord(Modifiers::ALT, Key::ArrowDown);
    assert_eq!((owner.valid()[1].as_str(), owner.person.focused().as_str()), (before[0].as_str(), "Example 2"));
    owner.chord(Modifiers::COMMAND, Key::D);
    assert_eq!(owner.valid().len(), 4);
    owner.chord(Modifiers::COMMAND | Modifiers::SHIFT, Key::K);
    owner.chord(Modifiers::ALT, Key::ArrowUp);
    owner.chord(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(owner.valid().len(), 3);
    owner.press(Key::Enter);
    assert_eq!(owner.person.focused(), "Example 2", "Enter goes to the row below");
}

#[test]
fn undo_goes_past_a_save_and_the_log_keeps_its_row() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.person.type_text(" until July");
    owner.save();
    assert!(owner.on_disk().contains("# Budget Freeze until July"));
    let logged = owner.on_disk().lines().filter(|line| line.contains("Ines Roth")).count();
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(owner.session().page.title.as_ref().map(|title| title.plain.as_str()), Some("Budget Freeze"));
    assert!(owner.session().is_dirty(), "the file still says the other");
    owner.save();
    assert!(owner.on_disk().contains("# Budget Freeze\n"));
    assert!(owner.on_disk().lines().filter(|line| line.contains("Ines Roth")).count() > logged);
}

#[test]
fn a_file_changed_outside_is_never_written_over() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.person.type_text(" here");
    let theirs = owner.on_disk().replace("Who signs", "Which person signs");
    fs::write(owner.file(), &theirs).expect("written outside");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.press(Key::Enter);
    owner.person.wait_until("the change outside is known", |state| {
        state.editing.current().is_some_and(|session| session.conflict.is_some() && !session.is_saving())
    });
    assert_eq!(owner.on_disk(), theirs);
    assert!(owner.session().text.contains("# Budget Freeze here"), "what was typed is kept");
    owner.person.harness.get_all_by_role_and_label(Role::Button, "Compare").next().expect("a button").click();
    owner.person.settle();
    assert!(owner.person.sees(Role::Dialog, "l1l2l3-blocked-budget-freeze.md changed outside"));
    owner.press(Key::Escape);
    assert_eq!(owner.person.state().screen(), Screen::Editor, "Esc closes the comparison only");
    owner.person.harness.get_all_by_role_and_label(Role::Button, "Keep mine").next().expect("a button").click();
    owner.person.settle();
    owner.save();
    assert!(owner.on_disk().contains("# Budget Freeze here"));
}

#[test]
fn the_source_is_the_same_text_with_the_same_undo() {
    let mut owner = Owner::editing(LARGE);
    owner.chord(Modifiers::COMMAND, Key::U);
    assert_eq!(owner.session().tab, EditTab::Source);
    owner.chord(Modifiers::CTRL, Key::End);
    owner.person.type_text("The end.");
    assert!(owner.session().text.ends_with("The end."));
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert!(!owner.session().is_dirty());
    owner.chord(Modifiers::COMMAND, Key::F);
    owner.person.type_text("budget freeze");
    assert!(owner.person.harness.query_by_label_contains("1 of ").is_some());
    owner.focus("Replace with");
    owner.person.type_text("Money Stop");
    owner.person.click(Role::Button, "Replace all");
    assert!(!owner.session().text.contains("Budget Freeze"));
    assert_eq!(owner.session().page.title.as_ref().map(|title| title.plain.as_str()), Some("Money Stop"));
    owner.press(Key::Escape);
    owner.chord(Modifiers::COMMAND, Key::U);
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert!(!owner.session().is_dirty(), "one step takes all replacements back");
}

#[test]
fn the_status_to_use_instead_is_picked_by_a_few_letters() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Status to use instead, example 3");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("pilot");
    owner.press(Key::Enter);
    let named = owner.session().page.invalid.as_ref().and_then(|table| table.rows[2].status().cloned());
    assert_eq!(named.map(|name| name.plain), Some("Pilot Running".to_owned()));
}

#[test]
fn a_situation_is_added_to_the_entry_that_should_answer_it() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Example 1 that does not fit");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("A regulator wants to see every contract before anybody may go on.");
    let links = owner.person.harness.get_all_by_role_and_label(Role::Link, "Add it there");
    links.into_iter().next().expect("a row that nothing answers").click();
    owner.person.settle();
    let editing = &owner.person.state().editing;
    assert_eq!(editing.sessions().len(), 2, "the other entry is open too");
    assert_eq!(owner.session().path.as_str(), BUDGET, "and this one still shows");
    let other = editing.sessions().iter().find(|session| session.path.as_str() != BUDGET).expect("the other entry");
    assert!(other.is_dirty());
    assert!(rows(owner.session(), false).iter().any(|row| rows(other, true).contains(row)));
}

#[test]
fn whoever_saves_first_says_who_they_are() {
    let mut owner = Owner::named("", LARGE);
    owner.open_budget();
    owner.focus("Name");
    owner.person.type_text(" now");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.press(Key::Enter);
    assert!(owner.person.sees(Role::Dialog, "Save changes"), "nothing is saved without a name");
    assert_eq!(owner.person.focused(), "Who changed it");
    owner.person.type_text("Tom Vale");
    owner.press(Key::Enter);
    owner.person.wait_until("it is saved", |state| state.editing.dirty().next().is_none());
    assert!(owner.on_disk().contains("Tom Vale| "), "{}", owner.on_disk());
    assert_eq!(owner.person.state().settings.name, "Tom Vale");
}

#[test]
fn texts_for_the_log_are_a_number_away() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.person.type_text(" now");
    owner.chord(Modifiers::COMMAND, Key::S);
    let what = |owner: &Owner| owner.person.state().editing.review.as_ref().map(|review| review.parts[0].what.clone());
    assert_eq!(owner.person.focused(), "What changed, for the log");
    let proposed = what(&owner).expect("a review");
    owner.chord(Modifiers::ALT, Key::Num1);
    let chosen = what(&owner).expect("a review");
    assert_ne!(chosen, proposed);
    owner.press(Key::Escape);
    assert_eq!(owner.person.state().screen(), Screen::Editor);
    assert!(owner.session().is_dirty(), "Esc saves nothing");
}

#[test]
fn nothing_is_cut_at_any_size() {
    for size in [LARGE, [900.0, 600.0], [640.0, 400.0], [450.0, 300.0]] {
        let mut owner = Owner::editing(size);
        inside(&owner.person, size);
        owner.focus("Name");
        owner.person.type_text(" x");
        owner.chord(Modifiers::COMMAND, Key::U);
        inside(&owner.person, size);
        owner.chord(Modifiers::COMMAND, Key::F);
        inside(&owner.person, size);
        owner.press(Key::Escape);
        owner.chord(Modifiers::COMMAND, Key::S);
        inside(&owner.person, size);
    }
}

fn inside(person: &Person, size: [f32; 2]) {
    for role in [Role::Button, Role::MultilineTextInput, Role::RadioButton, Role::Link] {
        for node in person.harness.query_all_by_role(role) {
            let (rect, name) = (node.rect(), node.accesskit_node().label().unwrap_or_default());
            assert!(!name.is_empty(), "a {role:?} at {rect:?} has no name");
            let fits = rect.left() >= -0.5 && rect.right() <= size[0] + 0.5;
            assert!(fits, "{name} ({role:?}) reaches from {} to {} in {size:?}", rect.left(), rect.right());
        }
    }
}

/// Types into the field with this name, in place of what stands there.
fn fill(owner: &mut Owner, name: &str, text: &str) {
    owner.focus(name);
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text(text);
}

#[test]
fn a_new_entry_gets_its_file_by_the_convention_when_it_is_saved() {
    let mut owner = Owner::editing(LARGE);
    owner.chord(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    assert!(owner.person.sees(Role::Dialog, "New entry"));
    fill(&mut owner, "Second level, in English", "Price Talks");
    fill(&mut owner, "Name that readers see", "Price Talks");
    let path = "handbook/english/l1l2l3-blocked-price-talks.md";
    assert!(owner.person.shows(path), "the file it will be is told");
    owner.press(Key::Enter);
    assert!(owner.session().is_new());
    let file = owner.folder.path().join(path);
    assert!(!file.exists(), "nothing is written before it is saved");
    owner.chord(Modifiers::COMMAND, Key::N);
    owner.person.type_text("They like it and want it for half the money.");
    owner.save();
    let text = fs::read_to_string(file).expect("the new file");
    assert!(
        text.contains("# Price Talks") && text.contains("| They like it and want it for half the money. |"),
        "{text}"
    );
    assert!(text.contains("Ines Roth"), "its log begins with its first row");
}

#[test]
fn a_translation_begins_as_a_copy_with_the_headings_of_its_language() {
    let mut owner = Owner::new(LARGE);
    owner.person.type_text("A pilot");
    let path = "handbook/spanish/l1l2l3-duplicado-es.md";
    assert!(!owner.folder.path().join(path).exists());
    fs::copy(owner.file(), owner.folder.path().join("handbook/english/l1l2l3-blocked-money-gone.md")).expect("a copy");
    let text =
        owner.on_disk().replace("# Budget Freeze", "# Money Gone").replace("| Budget Freeze |", "| Money Gone |");
    fs::write(owner.folder.path().join("handbook/english/l1l2l3-blocked-money-gone.md"), text).expect("a page");
    owner.press(Key::F5);
    owner.person.wait_until("it is read again", |state| {
        !state.is_reading() && state.shelf.library.entries().iter().any(|entry| entry.name == "Money Gone")
    });
    owner.chord(Modifiers::COMMAND, Key::L);
    owner.chord(Modifiers::COMMAND, Key::K);
    owner.person.type_text("Money Gone");
    owner.press(Key::Enter);
    owner.chord(Modifiers::COMMAND, Key::E);
    owner.person.click(Role::Button, "More");
    owner.person.click(Role::MenuItem, "Duplicate as a translation…");
    assert!(owner.person.sees(Role::Dialog, "Duplicate as a translation"));
    owner.press(Key::Enter);
    assert_eq!(owner.session().path.as_str(), "handbook/spanish/l1l2l3-blocked-money-gone-es.md");
    assert!(owner.session().is_new());
    assert_eq!(owner.valid().len(), 3, "the rows are there to be translated");
    owner.save();
    assert!(owner.folder.path().join("handbook/spanish/l1l2l3-blocked-money-gone-es.md").exists());
}

#[test]
fn escape_from_the_review_goes_back_to_the_field() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Example 2");
    owner.person.type_text(" x");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.press(Key::Escape);
    assert_eq!(owner.person.focused(), "Example 2");
    owner.press(Key::Escape);
    assert_eq!(owner.person.state().screen(), Screen::Editor, "out of the field first");
    owner.press(Key::Escape);
    assert_eq!(owner.person.state().screen(), Screen::Library);
    assert_eq!(owner.person.state().editing.dirty().count(), 1, "what was typed is kept");
}

#[test]
fn after_undo_the_keys_stay_where_the_person_goes_next() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Example 1");
    owner.person.type_text(" x");
    owner.focus("Example 3");
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(owner.person.focused(), "Example 1", "undo leads to what it changed");
    owner.focus("Example 2");
    owner.person.type_text("y");
    owner.person.type_text("z");
    assert_eq!(owner.person.focused(), "Example 2");
    assert!(owner.valid()[1].ends_with("yz"), "{}", owner.valid()[1]);
}

#[test]
fn the_editor_comes_to_rest() {
    let mut owner = Owner::editing(LARGE);
    owner.person.harness.run();
    owner.chord(Modifiers::COMMAND, Key::U);
    owner.person.harness.run();
    owner.person.type_text("x");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.person.harness.run();
}

#[test]
fn a_row_is_dragged_to_another_place() {
    let mut owner = Owner::editing(LARGE);
    let before = owner.valid();
    let harness = &mut owner.person.harness;
    let from = harness.get_by_label("Move example 1").rect().center();
    let to = harness.get_by_role_and_label(Role::MultilineTextInput, "Example 3").rect().left_bottom();
    harness.hover_at(from);
    harness.run_steps(2);
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(egui::pos2(from.x, (from.y + to.y) / 2.0));
    harness.run_steps(2);
    harness.hover_at(egui::pos2(from.x, to.y));
    harness.run_steps(2);
    harness.drop_at(egui::pos2(from.x, to.y));
    owner.person.settle();
    let after = owner.valid();
    assert_eq!(after, [before[1].clone(), before[2].clone(), before[0].clone()]);
}
