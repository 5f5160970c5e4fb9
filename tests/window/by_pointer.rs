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

#[test]
fn a_narrow_window_has_a_way_back_to_the_list() {
    let mut person = Person::with(Origin::Builtin, Settings::default(), [600.0, 500.0]);
    person.type_text("legal");
    person.press(egui::Key::Enter);
    assert!(person.harness.query_by_role_and_label(Role::Button, "Kind").is_none(), "the page has all the room");
    person.click(Role::Button, "Back to the list");
    assert!(person.harness.query_by_role_and_label(Role::Button, "Kind").is_some());
}

#[test]
fn an_empty_page_and_a_missing_picture_say_so() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("blank.md"), "\u{feff}---\ntitle: Blank\n---\n\n").expect("a page");
    fs::write(folder.path().join("quay.md"), "# Quay\n\n![The quay](quay.png)\n").expect("a page");
    let mut person = Person::with(Origin::Folder(folder.path().into()), Settings::default(), [900.0, 600.0]);
    person.type_text("blank");
    person.press(egui::Key::Enter);
    assert!(person.shows("This page is empty"));
    person.chord(egui::Modifiers::COMMAND, egui::Key::L);
    person.press(egui::Key::Escape);
    person.type_text("quay");
    person.press(egui::Key::Enter);
    person.wait_until("the picture was looked for", |state| !state.shelf.missing_pictures.is_empty());
    assert!(
        person.harness.query_by_label_contains("Picture not found: quay.png").is_some() || person.shows("The quay")
    );
    person.click(Role::DisclosureTriangle, "Findings");
    assert!(person.shows("Picture not found: quay.png"), "among the findings of the page too");
}

#[test]
fn nothing_moves_when_a_notice_comes_and_it_does_not_lie_over_the_keys() {
    for size in [[1280.0, 800.0], [900.0, 600.0]] {
        let mut person = Person::with(Origin::Builtin, Settings::default(), size);
        person.type_text("legal");
        let places = |person: &Person| {
            let page = person.harness.get_by_role(Role::Document).rect();
            (page, person.harness.get_by_label("Search").rect())
        };
        let before = places(&person);
        person.chord(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::C);
        let notice = person.harness.get_all_by_role(Role::Alert).next().expect("a notice").rect();
        assert_eq!(places(&person), before);
        assert!(!notice.intersects(before.1) && notice.bottom() < size[1] - 20.0, "{notice} above the foot");
        person.click(Role::Button, "Close");
        assert_eq!((places(&person), person.harness.query_all_by_role(Role::Alert).count()), (before, 0));
    }
}

#[test]
fn a_persons_own_words_are_known_on_pages_shown_as_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = tempfile::tempdir().expect("a folder");
    fs::create_dir(config.path().join("vocabulary")).expect("a folder");
    let words = "(language: \"gl\", alerts: (warning: [\"COIDADO\"]))";
    fs::write(config.path().join("vocabulary").join("gl.ron"), words).expect("a vocabulary");
    fs::write(folder.path().join("porto.md"), "# Porto\n\n> [!COIDADO]\n> Hai ondas.\n").expect("a page");
    let mut person =
        Person::configured(config, Origin::Folder(folder.path().into()), Settings::default(), [900.0, 600.0]);
    person.type_text("porto");
    assert!(person.shows("Warning"), "the title of the alert");
}
