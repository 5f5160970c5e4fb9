//! Words within the open page: the find bar, and the words that were searched for.

use super::Person;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use playbook_desk::app::Pane;
use playbook_desk::disk::{Origin, Settings};
use std::fs;

/// A long page on which a word stands at the start, far below, in a table and in a closed fold.
fn at_long_page() -> (Person, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let filler = "Nothing of note stands here.\n\n".repeat(200);
    let page = format!(
        "# Harbour\n\nA Lantérn hangs at the gate.\n\n{filler}\n| what | where |\n|---|---|\n| lantern | pier |\n\n{filler}\n\
         <details><summary>Stores</summary>\n\nThe last LANTERN is kept here.\n\n</details>\n"
    );
    fs::write(folder.path().join("harbour.md"), page).expect("a page");
    let mut person = Person::with(Origin::Folder(folder.path().into()), Settings::default(), [900.0, 600.0]);
    person.press(Key::Enter);
    (person, folder)
}

#[test]
fn the_find_bar_goes_round_all_places_of_a_long_page() {
    let (mut person, _folder) = at_long_page();
    person.chord(Modifiers::COMMAND, Key::F);
    assert_eq!(person.focused(), "Find on this page");
    person.type_text("lantern");
    assert!(person.shows("1 of 3"), "the first place is stood at while typing");
    person.press(Key::Enter);
    assert!(person.shows("2 of 3"));
    assert!(person.is_in_view("pier"), "the row of the table came into view");
    person.press(Key::F3);
    assert!(person.shows("3 of 3"));
    assert!(person.is_in_view("The last LANTERN is kept here."), "the fold was opened");
    person.press(Key::Enter);
    assert!(person.shows("1 of 3") && person.is_in_view("A Lantérn hangs at the gate."), "round to the first");
    person.chord(Modifiers::SHIFT, Key::Enter);
    assert!(person.shows("3 of 3"), "and back round to the last");
    person.press(Key::Escape);
    assert_eq!(
        (person.state().pane, person.focused().as_str()),
        (Pane::Page, "Harbour"),
        "the page has the keys again"
    );
    assert!(person.harness.query_by_role_and_label(Role::TextInput, "Find on this page").is_none());
}

#[test]
fn words_of_a_status_entry_are_found_also_in_its_folded_updates() {
    let mut person = Person::at_builtin();
    person.type_text("executive sponsorship");
    person.press(Key::Enter);
    person.chord(Modifiers::COMMAND, Key::F);
    person.type_text("first version");
    assert!(person.shows("1 of 1"));
    assert!(person.is_in_view("First version: definition, examples and questions."), "the fold was opened");
    person.press(Key::Escape);
    person.chord(Modifiers::COMMAND, Key::F);
    person.type_text("qqqq");
    assert!(person.shows("Not on this page"));
}

#[test]
fn f3_walks_through_the_searched_words_while_no_bar_is_open() {
    let (mut person, _folder) = at_long_page();
    person.chord(Modifiers::COMMAND, Key::L);
    person.type_text("lantern");
    assert!(person.is_in_view("A Lantérn hangs at the gate."), "the first place is what was found");
    person.press(Key::F3);
    assert!(person.is_in_view("pier"), "the second place");
    person.chord(Modifiers::SHIFT, Key::F3);
    assert!(person.is_in_view("A Lantérn hangs at the gate."));
    assert_eq!(person.state().query, "lantern");
}

#[test]
fn the_row_that_was_found_comes_into_view() {
    let folder = tempfile::tempdir().expect("a folder");
    let row = |number| format!("| Ship {number} waits for a berth. | Harbour |\n");
    let rows: String = (1..60).map(row).collect();
    let page = format!(
        "# Harbour\n\n> [!IMPORTANT]\n> **Definition:** A ship waits.\n\n## Valid Example Scenarios:\n\n\
         | Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n{rows}"
    );
    fs::write(folder.path().join("harbour.md"), page).expect("a page");
    let mut person = Person::with(Origin::Folder(folder.path().into()), Settings::default(), [900.0, 600.0]);
    person.type_text("harbour");
    assert!(!person.is_in_view("Ship 47 waits for a berth."));
    person.press(Key::Escape);
    person.type_text("ship 47");
    assert!(person.is_in_view("Ship 47 waits for a berth."), "while typing already");
    person.press(Key::Enter);
    assert!(person.is_in_view("Ship 47 waits for a berth."));
    // As its owner wrote it, in a page that draws only what is in view.
    person.chord(Modifiers::COMMAND, Key::M);
    person.chord(Modifiers::COMMAND, Key::L);
    person.press(Key::Escape);
    person.type_text("ship 51");
    assert!(person.is_in_view("Ship 51 waits for a berth."));
}
