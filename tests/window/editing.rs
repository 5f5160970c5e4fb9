//! Entries are changed as a form and as their source.

use super::Person;
use super::owner::{BUDGET, LARGE, Owner, rows};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use playbook_desk::app::{EditTab, Screen};

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
fn lines_of_a_list_become_questions_in_one_step() {
    let mut owner = Owner::editing([1280.0, 1_600.0]);
    let before = owner.session().page.questions.len();
    owner.focus("Question 1");
    owner.paste("1. Who holds the budget?\n2. Who may lift the freeze?\n");
    let asked: Vec<&str> =
        owner.session().page.questions.iter().map(|question| question.plain.as_str()).skip(1).take(2).collect();
    assert_eq!(asked, ["Who holds the budget?", "Who may lift the freeze?"]);
    assert_eq!(owner.person.focused(), "Question 2");
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(owner.session().page.questions.len(), before);
}

#[test]
fn cells_with_quotes_pipes_and_line_breaks_are_pasted_as_they_are_meant() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Example 1 that does not fit");
    owner.paste("\"They said \"\"later\"\"\nand hung up\"\tPilot Running\r\nPrice | terms\tMissing Sponsor\r\n");
    let table = owner.session().page.invalid.as_ref().expect("a table");
    let rows: Vec<(String, String)> = table.rows[1..3]
        .iter()
        .map(|row| (row.text.plain.clone(), row.status().expect("a status").plain.clone()))
        .collect();
    assert_eq!(rows[0], ("They said \"later\" and hung up".to_owned(), "Pilot Running".to_owned()));
    assert_eq!(rows[1], ("Price | terms".to_owned(), "Missing Sponsor".to_owned()));
    assert!(owner.session().text.contains("| They said \"later\"<br>and hung up | Pilot Running |"));
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

fn third_status(owner: &Owner) -> String {
    let table = owner.session().page.invalid.as_ref().expect("a table");
    table.rows[2].status().map(|name| name.plain.clone()).unwrap_or_default()
}

fn type_status(owner: &mut Owner, letters: &str) {
    owner.focus("Status to use instead, example 3");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text(letters);
}

#[test]
fn a_half_typed_status_is_none_and_a_picked_one_is_typed_on_behind_it() {
    let mut owner = Owner::editing(LARGE);
    let before = third_status(&owner);
    type_status(&mut owner, "pil");
    owner.focus("Name");
    assert_eq!(third_status(&owner), before, "left half-typed");
    type_status(&mut owner, "pilot");
    owner.press(Key::Enter);
    owner.person.type_text("žž");
    assert!(owner.person.harness.query_all_by_value("Pilot Runningžž").next().is_some(), "the caret is at the end");
}

#[test]
fn a_half_typed_status_is_kept_with_its_row_until_it_is_finished() {
    let mut owner = Owner::editing(LARGE);
    let before = third_status(&owner);
    let begun = |owner: &Owner| owner.person.harness.query_by_label_contains("“pil” was only begun").is_some();
    type_status(&mut owner, "pil");
    owner.focus("Example 1 that does not fit");
    assert!(begun(&owner) && third_status(&owner) == before);
    owner.chord(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(owner.session().half_typed_status(2), Some("pil"), "another row was moved");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.person.click(Role::Button, "Finish it");
    assert_eq!(owner.person.focused(), "Status to use instead, example 3");
    owner.press(Key::Enter);
    assert_eq!(third_status(&owner), "Pilot Running");
    assert_eq!(owner.session().half_typed_rows().count(), 0);
    type_status(&mut owner, "mis");
    owner.focus("Name");
    owner.focus("Example 3 that does not fit");
    owner.press(Key::Tab);
    assert_eq!(owner.person.focused(), "Status to use instead, example 3");
    owner.press(Key::Tab);
    assert_eq!(owner.person.focused(), "More for example 3 that does not fit", "Tab passes by what was begun");
    assert_eq!((third_status(&owner).as_str(), owner.session().half_typed_status(2)), ("Pilot Running", Some("mis")));
    owner.focus("Status to use instead, example 3");
    owner.press(Key::Escape);
    owner.focus("Name");
    assert_eq!(owner.session().half_typed_rows().count(), 0, "Esc gives it up");
    assert_eq!(third_status(&owner), "Pilot Running");
}

#[test]
fn a_status_that_nobody_has_says_so_and_offers_the_nearest() {
    let mut owner = Owner::editing([1280.0, 1_600.0]);
    type_status(&mut owner, "Pilto Runing");
    owner.press(Key::Enter);
    assert_eq!(third_status(&owner), "Pilto Runing", "taken as typed");
    owner.focus("Name");
    assert!(owner.person.shows("No entry is called “Pilto Runing”."));
    let field = owner.person.harness.get_by_label("Status to use instead, example 3");
    let told = field.accesskit_node().data().description().map(str::to_owned);
    assert_eq!(told.as_deref(), Some("No entry is called “Pilto Runing”."), "heard too");
    owner.person.click(Role::Link, "Pilot Running");
    assert_eq!(third_status(&owner), "Pilot Running");
    assert!(!owner.person.shows("No entry is called “Pilto Runing”."));
    type_status(&mut owner, "Vendor Moved");
    owner.focus("Name");
    owner.person.click(Role::Link, "As typed");
    assert_eq!(third_status(&owner), "Vendor Moved");
}

#[test]
fn examples_follow_the_new_name_of_their_entry_in_one_step() {
    let mut owner = Owner::editing([1280.0, 1_600.0]);
    owner.focus("Name");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("Money Stop");
    let renamed = owner.session().text.to_string();
    assert!(owner.person.shows("3 examples name another status than this page’s."));
    owner.person.click(Role::Link, "Name this page’s");
    assert!(owner.session().foreign_rows().is_empty());
    assert_eq!(*owner.session().text, renamed.replace("| Budget Freeze |", "| Money Stop |"));
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(*owner.session().text, renamed);
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
            let is_in_bar = role != Role::RadioButton || rect.bottom() <= 48.0;
            assert!(is_in_bar, "{name} stands below the bar in {size:?}");
        }
    }
}

#[test]
fn many_open_entries_leave_room_for_the_one_that_is_changed() {
    let mut owner = Owner::editing([640.0, 400.0]);
    for name in ["missing sponsor", "pilot running", "rules and law", "release notes", "how to choose", "hiring"] {
        owner.chord(Modifiers::COMMAND, Key::K);
        owner.person.type_text(name);
        owner.press(Key::Enter);
        owner.chord(Modifiers::COMMAND, Key::E);
    }
    assert!(owner.person.state().editing.sessions().len() > 5);
    for _ in 0..owner.person.state().editing.sessions().len() {
        owner.chord(Modifiers::CTRL, Key::Tab);
        let close = format!("Close {}", owner.session().page.title.as_ref().expect("a name").plain);
        let close = place_of(&owner, Role::Button, &close);
        assert!(close.y < 200.0, "the tab of the entry is in view, at {}", close.y);
        if owner.session().tab == EditTab::Form {
            let name = owner.person.harness.get_by_role_and_label(Role::MultilineTextInput, "Name").rect();
            assert!(name.top() < 170.0, "the form begins at {}", name.top());
        }
    }
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

/// Clicks a field as a hand does, and types letter by letter, a frame each.
fn click_and_type(owner: &mut Owner, field: &str, letters: &str) {
    owner.person.harness.get_by_role_and_label(Role::MultilineTextInput, field).click();
    owner.person.harness.step();
    type_in_frames(owner, letters);
}

fn type_in_frames(owner: &mut Owner, letters: &str) {
    for letter in letters.chars() {
        owner.person.harness.event(egui::Event::Text(letter.to_string()));
        owner.person.harness.step();
    }
    owner.person.settle();
}

/// In which valid rows this rare letter stands, and how often.
fn letters_in(owner: &Owner) -> Vec<usize> {
    owner.valid().iter().map(|row| row.chars().filter(|letter| *letter == 'ž').count()).collect()
}

#[test]
fn every_letter_after_undo_or_redo_lands_in_the_row_that_was_clicked() {
    for turns in [&[Key::Z][..], &[Key::Z, Key::Y], &[Key::Z, Key::Y, Key::Z]] {
        let mut owner = Owner::editing(LARGE);
        owner.focus("Example 1");
        owner.person.type_text(" first");
        for key in turns {
            owner.chord(Modifiers::COMMAND, *key);
        }
        click_and_type(&mut owner, "Example 3", "žžž žžž");
        assert_eq!(owner.person.focused(), "Example 3", "after {turns:?}");
        assert_eq!(letters_in(&owner), [0, 0, 6], "after {turns:?}");
    }
}

#[test]
fn every_letter_after_undo_and_tab_lands_in_the_next_row() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Example 1");
    owner.person.type_text(" first");
    owner.chord(Modifiers::COMMAND, Key::Z);
    for _ in 0..4 {
        if owner.person.focused() != "Example 2" {
            owner.press(Key::Tab);
        }
    }
    assert_eq!(owner.person.focused(), "Example 2");
    type_in_frames(&mut owner, "žžž");
    assert_eq!(letters_in(&owner), [0, 3, 0]);
}

#[test]
fn undo_of_what_the_form_does_not_show_takes_no_keys() {
    let mut owner = Owner::editing(LARGE);
    owner.chord(Modifiers::COMMAND, Key::U);
    owner.chord(Modifiers::CTRL, Key::End);
    owner.person.type_text("The end.");
    owner.chord(Modifiers::COMMAND, Key::U);
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert!(!owner.session().is_dirty());
    click_and_type(&mut owner, "Example 2", "žžž");
    assert_eq!(owner.person.focused(), "Example 2");
    assert_eq!(letters_in(&owner), [0, 3, 0]);
}

#[test]
fn a_save_after_undo_leaves_the_keys_where_they_are() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.person.type_text(" now");
    owner.focus("Example 1");
    owner.person.type_text(" first");
    owner.chord(Modifiers::COMMAND, Key::Z);
    click_and_type(&mut owner, "Example 2", "");
    owner.save();
    assert_eq!(owner.person.focused(), "Example 2");
    type_in_frames(&mut owner, "žž");
    assert_eq!(letters_in(&owner), [0, 2, 0]);
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

/// Drags a line by its handle to below a field.
fn drag_below(owner: &mut Owner, handle: &str, field: &str) {
    let harness = &mut owner.person.harness;
    let from = harness.get_by_label(handle).rect().center();
    let to = harness.get_by_role_and_label(Role::MultilineTextInput, field).rect().left_bottom();
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
}

#[test]
fn a_row_is_dragged_to_another_place() {
    let mut owner = Owner::editing(LARGE);
    let before = owner.valid();
    drag_below(&mut owner, "Move example 1", "Example 3");
    assert_eq!(owner.valid(), [before[1].clone(), before[2].clone(), before[0].clone()]);
    assert_eq!(owner.person.focused(), "Example 3", "the keys go along");
}

#[test]
fn a_question_is_dragged_to_another_place() {
    let mut owner = Owner::editing([1280.0, 1_600.0]);
    let questions = |owner: &Owner| -> Vec<String> {
        owner.session().page.questions.iter().map(|question| question.plain.clone()).collect()
    };
    let before = questions(&owner);
    drag_below(&mut owner, "Move question 1", "Question 2");
    assert_eq!(questions(&owner)[..2], [before[1].clone(), before[0].clone()]);
    assert_eq!(owner.person.focused(), "Question 2");
}

#[test]
fn turned_to_the_source_the_caret_is_in_the_words_it_was_in() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Example 2");
    owner.chord(Modifiers::COMMAND, Key::U);
    owner.person.type_text(" So it waits.");
    assert!(owner.valid()[1].ends_with("until July. So it waits."), "{}", owner.valid()[1]);
    owner.chord(Modifiers::COMMAND, Key::U);
    assert_eq!(owner.person.focused(), "Example 2", "and back again");
}

#[test]
fn a_page_that_is_no_entry_opens_as_its_source() {
    let mut owner = Owner::new(LARGE);
    owner.chord(Modifiers::COMMAND, Key::K);
    owner.person.type_text("release notes");
    owner.press(Key::Enter);
    owner.chord(Modifiers::COMMAND, Key::E);
    assert_eq!(owner.session().tab, EditTab::Source);
    owner.person.type_text("x");
    assert!(owner.session().is_dirty(), "the keys go to the source");
}

/// Presses and lets go of the pointer, with so many frames after each.
fn click_at(owner: &mut Owner, at: egui::Pos2, frames: usize) {
    let harness = &mut owner.person.harness;
    for pressed in [None, Some(true), Some(false)] {
        match pressed {
            None => harness.event(egui::Event::PointerMoved(at)),
            Some(pressed) => harness.event(egui::Event::PointerButton {
                pos: at,
                button: egui::PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            }),
        }
        harness.run_steps(frames);
    }
    owner.person.settle();
}

fn place_of(owner: &Owner, role: Role, begins: &str) -> egui::Pos2 {
    let named = owner.person.harness.query_all_by_role(role);
    let mut named = named.filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(begins)));
    named.next().expect("a control of that name").rect().center()
}

#[test]
fn a_click_on_a_tab_is_answered_at_once_wherever_the_keys_are() {
    for frames in [0, 1, 3] {
        let mut owner = Owner::editing(LARGE);
        owner.focus("Example 1 that does not fit");
        owner.chord(Modifiers::COMMAND, Key::A);
        owner.person.type_text("A regulator wants to see every contract before anybody may go on.");
        let links = owner.person.harness.get_all_by_role_and_label(Role::Link, "Add it there");
        links.into_iter().next().expect("a row that nothing answers").click();
        owner.person.settle();
        let sessions = owner.person.state().editing.sessions();
        let names = sessions.iter().map(|session| session.page.title.clone().expect("a name").plain);
        let names: Vec<String> = names.collect();
        let [budget, other] = names.as_slice() else { panic!("two entries are open: {names:?}") };
        for (field, letters) in [("Example 2", "x"), ("Status to use instead, example 1", "p")] {
            owner.focus(field);
            owner.person.type_text(letters);
            let source = place_of(&owner, Role::RadioButton, "Source");
            click_at(&mut owner, source, frames);
            assert_eq!(owner.session().tab, EditTab::Source, "{field}, {frames}");
            owner.person.type_text("y");
            let form = place_of(&owner, Role::RadioButton, "Form");
            click_at(&mut owner, form, frames);
            assert_eq!(owner.session().tab, EditTab::Form, "{field}, {frames}");
            owner.focus(field);
            owner.person.type_text(letters);
            let tab = place_of(&owner, Role::Button, other);
            click_at(&mut owner, tab, frames);
            assert_ne!(owner.session().path.as_str(), BUDGET, "{field}, {frames}");
            owner.focus("Example 1");
            let tab = place_of(&owner, Role::Button, budget);
            click_at(&mut owner, tab, frames);
            assert_eq!(owner.session().path.as_str(), BUDGET, "{field}, {frames}");
        }
    }
}

#[test]
fn words_are_found_and_replaced_by_keys_alone() {
    let mut owner = Owner::editing(LARGE);
    owner.chord(Modifiers::COMMAND, Key::F);
    assert_eq!((owner.session().tab, owner.person.focused().as_str()), (EditTab::Source, "Find"));
    owner.person.type_text("budget freeze");
    let before = owner.session().text.matches("Budget Freeze").count();
    owner.press(Key::Enter);
    assert!(owner.person.harness.query_by_label_contains("2 of ").is_some(), "Enter goes on to the next");
    owner.chord(Modifiers::SHIFT, Key::F3);
    assert!(owner.person.harness.query_by_label_contains("1 of ").is_some());
    owner.press(Key::Tab);
    for _ in 0..6 {
        if owner.person.focused() != "Replace with" {
            owner.press(Key::Tab);
        }
    }
    assert_eq!(owner.person.focused(), "Replace with");
    owner.person.type_text("Money Stop");
    owner.press(Key::Enter);
    assert_eq!(owner.session().text.matches("Budget Freeze").count(), before - 1, "Enter replaces one");
    assert_eq!(owner.person.focused(), "Replace with");
    owner.chord(Modifiers::ALT, Key::Enter);
    assert_eq!(owner.session().text.matches("Budget Freeze").count(), 0, "Alt+Enter replaces all");
    owner.press(Key::Escape);
    owner.person.type_text("x");
    assert!(owner.session().is_dirty(), "the keys are in the source again");
}

/// Presses a key and types its letter before the next frame, as a keyboard does.
fn press_letter(owner: &mut Owner, key: Key, letter: &str) {
    owner.person.all_at_once(&[(letter, Some(key))]);
}

#[test]
fn the_letter_that_opens_the_editor_is_not_typed_into_the_page() {
    let mut owner = Owner::editing(LARGE);
    owner.chord(Modifiers::COMMAND, Key::U);
    assert_eq!(owner.session().tab, EditTab::Source);
    owner.press(Key::Escape);
    owner.press(Key::Escape);
    assert_eq!(owner.person.state().screen(), Screen::Library);
    press_letter(&mut owner, Key::E, "e");
    assert_eq!((owner.session().tab, owner.session().is_dirty()), (EditTab::Source, false));
    owner.person.type_text("e");
    assert!(owner.session().is_dirty(), "the next letter is typed");
}

#[test]
fn the_sign_that_leads_to_the_search_field_is_not_typed_into_it() {
    let mut person = Person::at_builtin();
    person.type_text("legal");
    person.press(Key::ArrowDown);
    person.all_at_once(&[("/", Some(Key::Slash))]);
    assert_eq!((person.focused().as_str(), person.state().query.as_str()), ("Search", "legal"));
}

#[test]
fn a_shift_that_no_chord_wants_makes_it_another_key() {
    let mut owner = Owner::editing(LARGE);
    owner.chord(Modifiers::COMMAND, Key::U);
    for key in [Key::K, Key::F, Key::W, Key::D] {
        owner.chord(Modifiers::COMMAND | Modifiers::SHIFT, key);
        let state = owner.person.state();
        assert!(state.palette.is_none(), "{key:?} opened the palette");
        assert_eq!((state.screen(), owner.person.sees(Role::MultilineTextInput, "Find")), (Screen::Editor, false));
    }
    owner.chord(Modifiers::COMMAND | Modifiers::SHIFT, Key::Equals);
    assert!(owner.person.state().settings.zoom.percent() > 100, "a plus may need Shift");
    owner.chord(Modifiers::COMMAND, Key::K);
    assert!(owner.person.state().palette.is_some());
}

#[test]
fn tab_leads_from_the_words_to_find_to_those_to_write_and_on_to_the_buttons() {
    for size in [LARGE, [450.0, 600.0]] {
        let mut owner = Owner::editing(size);
        owner.chord(Modifiers::COMMAND, Key::F);
        owner.person.type_text("budget freeze");
        let wanted = ["Replace with", "Replace", "Replace all", "Previous place", "Next place", "Close"];
        let order = wanted.map(|_| {
            owner.press(Key::Tab);
            owner.person.focused()
        });
        assert_eq!(order, wanted, "{size:?}");
    }
}

#[test]
fn it_is_said_how_many_places_were_replaced_or_removed() {
    let mut owner = Owner::editing(LARGE);
    owner.chord(Modifiers::COMMAND, Key::F);
    owner.person.type_text("budget freeze");
    let all = owner.session().text.to_lowercase().matches("budget freeze").count();
    owner.press(Key::Tab);
    owner.person.type_text("Purse Closed");
    owner.press(Key::Enter);
    assert!(owner.person.shows(&format!("1 replaced · 1 of {}", all - 1)));
    owner.chord(Modifiers::ALT, Key::Enter);
    let told = format!("{} replaced", all - 1);
    assert!(owner.person.shows(&told) && !owner.person.shows("Not found"));
    let node = owner.person.harness.get_by_label(&told);
    assert_eq!(node.accesskit_node().data().live(), Some(egui::accesskit::Live::Polite), "heard too");
    owner.focus("Find");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("purse closed");
    assert!(owner.person.shows(&format!("1 of {all}")), "what was done is told until the person goes on");
    owner.focus("Replace with");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.press(Key::Backspace);
    owner.chord(Modifiers::ALT, Key::Enter);
    assert!(owner.person.shows(&format!("{all} removed")));
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert!(!owner.person.shows(&format!("{all} removed")), "it was taken back");
}

#[test]
fn a_status_that_tab_led_to_is_replaced_by_typing() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Example 3 that does not fit");
    owner.press(Key::Tab);
    assert_eq!(owner.person.focused(), "Status to use instead, example 3");
    owner.person.type_text("pilot");
    owner.press(Key::Enter);
    assert_eq!(third_status(&owner), "Pilot Running");
}

#[test]
fn what_is_wrong_with_a_row_stands_in_line_with_its_words_and_does_not_repeat_them() {
    let mut owner = Owner::editing([1280.0, 1_600.0]);
    owner.focus("Status to use instead, example 3");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.press(Key::Backspace);
    owner.press(Key::Enter);
    owner.focus("Name");
    let told = owner.person.harness.get_by_label("It names no status.").rect();
    let row =
        owner.person.harness.get_by_role_and_label(Role::MultilineTextInput, "Example 3 that does not fit").rect();
    assert_eq!(told.left(), row.left() + 8.0, "the words of a field begin behind its padding");
}

#[test]
fn a_long_update_hangs_below_its_first_line() {
    let mut owner = Owner::editing([450.0, 1_600.0]);
    let long = "Every situation was read again with both desks, and five of them were written anew in plainer words.";
    let text = owner.on_disk().replace("Added the training scenario", long);
    owner.chord(Modifiers::COMMAND, Key::U);
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.paste(&text);
    owner.chord(Modifiers::COMMAND, Key::U);
    let words = owner.person.harness.get_by_label_contains(long).rect();
    let date = owner.person.harness.get_all_by_label("03/25/2021").last().expect("a date").rect();
    assert!(words.height() > 30.0 && words.left() >= date.right(), "{words} beside {date}");
}
