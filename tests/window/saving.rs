//! What was changed is reviewed and saved, and nothing is lost.

use super::owner::{LARGE, Owner, rows};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use playbook_desk::app::Screen;
use std::fs;

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
fn whoever_saves_first_says_who_they_are() {
    let mut owner = Owner::named("", LARGE);
    owner.open_budget();
    owner.focus("Name");
    owner.person.type_text(" now");
    owner.chord(Modifiers::COMMAND, Key::S);
    assert_eq!(owner.person.focused(), "Who changed it");
    owner.person.wait_until("the computer says whose it is", |state| {
        state.editing.review.as_ref().is_some_and(|review| review.is_offered)
    });
    assert_eq!(owner.person.focused(), "Who changed it");
    owner.person.type_text("Tom");
    owner.person.type_text(" Vale");
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
    owner.chord(Modifiers::ALT, Key::Num2);
    let chosen = what(&owner).expect("a review");
    assert_ne!(chosen, proposed);
    owner.chord(Modifiers::ALT, Key::Num1);
    assert_eq!(what(&owner), Some(proposed), "the numbers stay with their texts");
    owner.press(Key::Escape);
    assert_eq!(owner.person.state().screen(), Screen::Editor);
    assert!(owner.session().is_dirty(), "Esc saves nothing");
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
    assert!(owner.person.shows("You have unsaved changes to this entry."));
    owner.person.click(Role::Button, "Continue editing");
    assert_eq!(owner.person.state().screen(), Screen::Editor);
}

#[test]
fn undo_in_a_review_leaves_the_entry_behind_it_alone() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Example 2");
    owner.person.type_text(" x");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert!(owner.session().is_dirty());
    assert!(owner.person.state().editing.review.is_some(), "the review is still there");
}

#[test]
fn a_review_that_is_left_out_can_be_asked_for_again() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.person.type_text(" once");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.person.click(Role::CheckBox, "Skip this review from now on");
    owner.press(Key::Enter);
    owner.person.wait_until("it is saved", |state| state.editing.dirty().next().is_none());
    owner.focus("Name");
    owner.person.type_text(" twice");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.person.wait_until("it is saved at once", |state| state.editing.dirty().next().is_none());
    let logged = owner.on_disk().lines().filter(|line| line.contains("Ines Roth|")).count();
    assert_eq!(logged, 3, "each save has its row, and one was there");
    owner.person.click(Role::Button, "More");
    owner.person.click(Role::MenuItem, "Review changes before saving");
    owner.focus("Name");
    owner.person.type_text(" more");
    owner.chord(Modifiers::COMMAND, Key::S);
    assert!(owner.person.sees(Role::Dialog, "Save changes"));
}

#[test]
fn several_entries_are_saved_together() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.person.type_text(" A");
    owner.press(Key::Escape);
    owner.press(Key::Escape);
    assert!(owner.person.shows("1 entry is not saved"));
    owner.chord(Modifiers::COMMAND, Key::L);
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("forbids");
    owner.press(Key::Enter);
    owner.chord(Modifiers::COMMAND, Key::E);
    owner.focus("Name");
    owner.person.type_text(" B");
    assert_eq!(owner.person.state().editing.dirty().count(), 2);
    owner.chord(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert!(owner.person.sees(Role::Button, "Save 2 entries"));
    owner.press(Key::Enter);
    owner.person.wait_until("both are saved", |state| state.editing.dirty().next().is_none());
    assert!(owner.on_disk().contains("# Budget Freeze A"));
}

#[test]
fn a_situation_that_names_no_status_is_told_before_it_is_saved() {
    let mut owner = Owner::editing(LARGE);
    let rows = rows(owner.session(), false).len();
    owner.focus(&format!("Example {} that does not fit", rows + 1));
    owner.person.type_text("They moved to another vendor.");
    owner.chord(Modifiers::COMMAND, Key::S);
    assert!(owner.person.shows("1 situation names no status"));
    owner.person.click(Role::Button, "Name it");
    assert!(owner.person.state().editing.review.is_none());
    assert_eq!(owner.person.focused(), format!("Status to use instead, example {}", rows + 1));
    owner.save();
    assert!(owner.on_disk().contains("| They moved to another vendor. |"), "it can be saved all the same");
    owner.focus("Name");
    owner.person.type_text(" now");
    owner.chord(Modifiers::COMMAND, Key::S);
    assert!(!owner.person.shows("1 situation names no status"), "it is no part of this change");
}

#[test]
fn a_review_leads_to_what_is_missing() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.person.type_text(" now");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.focus("Date, as 2026-11-22");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("soon");
    owner.focus("What changed, for the log");
    owner.press(Key::Enter);
    assert_eq!(owner.person.focused(), "Date, as 2026-11-22", "Enter goes where something is missing");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("2026-11-12");
    owner.focus("What changed, for the log");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.press(Key::Backspace);
    owner.focus("Who changed it");
    owner.person.click(Role::Button, "Show");
    assert_eq!(owner.person.focused(), "What changed, for the log");
    owner.person.type_text("A new name");
    assert!(owner.person.harness.query_by_label_contains("11/12/2026 is 2026-11-12: month first").is_some());
    owner.press(Key::Enter);
    owner.person.wait_until("it is saved", |state| state.editing.dirty().next().is_none());
    assert!(owner.on_disk().contains("|11/12/2026| Ines Roth| A new name|"), "{}", owner.on_disk());
}
