//! Entries are made and translated.

use super::owner::{LARGE, Owner};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use std::fs;

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
    let logged = |owner: &Owner| owner.session().page.updates.as_ref().map(|updates| updates.rows.len());
    assert_eq!(logged(&owner), Some(0), "what happened to the original did not happen to it");
    owner.save();
    assert_eq!(logged(&owner), Some(1));
    assert!(owner.folder.path().join("handbook/spanish/l1l2l3-blocked-money-gone-es.md").exists());
}
