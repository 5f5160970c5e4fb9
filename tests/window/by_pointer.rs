//! The same window by clicks.

use super::Person;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use playbook_desk::app::Sheet;
use playbook_desk::disk::{Origin, Settings};
use std::fs;

#[test]
fn open_type_read_follow_go_back_and_change_the_language() {
    let mut person = Person::at_builtin();
    person.type_text("sponsorship");
    person
        .harness
        .get_all_by_role(Role::Button)
        .find(|node| label(node).starts_with("Executive Sponsorship"))
        .expect("a hit")
        .click();
    person.settle();
    assert_eq!(person.reads(), "l1l2l3-no-intent-executive-sponsorship.md");
    let link = "Security/Privacy (Non-Product/Feature)";
    person.harness.get_all_by_role(Role::Link).find(|node| label(node) == link).expect("a redirect").click();
    person.settle();
    assert_eq!(person.reads(), "l1l2l3-blocked-security-privacy-non-product-feature.md");
    person.click(Role::Button, "Back");
    assert_eq!(person.reads(), "l1l2l3-no-intent-executive-sponsorship.md");
    person.click(Role::RadioButton, "Spanish");
    assert_eq!(person.reads(), "l1l2l3-no-intent-executive-sponsorship-es.md");
}

fn label(node: &egui_kittest::Node<'_>) -> String {
    use egui_kittest::kittest::NodeT;
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn questions_are_ticked_and_counted() {
    let mut person = Person::at_builtin();
    person.type_text("executive sponsorship");
    let question = person.harness.get_all_by_role(Role::CheckBox).next().expect("a question");
    // It may stand below the view, where a screen reader reaches it all the same.
    question.click_accesskit();
    person.settle();
    let place = person.state().reader.here().expect("a page").path.clone();
    assert_eq!(person.state().reader.ticked(&place), 1);
    person.harness.get_by_role_and_label(Role::Button, "Untick all questions").click_accesskit();
    person.settle();
    assert_eq!(person.state().reader.ticked(&place), 0);
}

#[test]
fn the_interface_speaks_spanish_when_asked() {
    let mut person = Person::at_builtin();
    person.click(Role::Button, "Menu");
    person.click(Role::MenuItem, "Settings");
    person.click(Role::RadioButton, "Español");
    assert!(person.sees(Role::Dialog, "Preferencias"));
}

#[test]
fn a_web_link_shows_its_whole_address_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = "# Prices\n\nSee the [list](https://example.org/prices?year=2026).\n";
    fs::write(folder.path().join("prices.md"), page).expect("a page");
    let mut person = Person::with(Origin::Folder(folder.path().into()), Settings::default(), [900.0, 600.0]);
    person.type_text("prices");
    person.click(Role::Link, "list");
    let address = "https://example.org/prices?year=2026".to_owned();
    assert_eq!(person.state().sheet, Some(Sheet::ConfirmWeb { address: address.clone() }));
    assert!(person.harness.query_by_label(&address).is_some(), "the address can be read");
    person.click(Role::Button, "Cancel");
    assert_eq!(person.state().sheet, None);
}

#[test]
fn a_file_changed_outside_shows_within_a_second_or_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("note.md");
    fs::write(&file, "# Before\n").expect("a page");
    let mut person = Person::with(Origin::Folder(folder.path().into()), Settings::default(), [900.0, 600.0]);
    fs::write(&file, "# After\n").expect("a change");
    person.wait_until("the new title is read", |state| {
        state.shelf.library.entries().iter().any(|entry| entry.name == "After")
    });
}

#[test]
fn a_folder_that_is_not_there_offers_the_next_step() {
    let mut person = Person::with(Origin::Folder("/nowhere/at/all".into()), Settings::default(), [900.0, 600.0]);
    assert!(person.harness.query_by_label("The library could not be opened").is_some());
    person.click(Role::Button, "Open the built-in library");
    person.wait_until("the built-in library is read", |state| !state.is_reading());
    assert!(!person.state().listing.items.is_empty());
}
