//! The values of the front matter in the form: keys are added, filled in, taken out, and those on several lines are left
//! to the source.

use super::owner::Owner;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use playbook_desk::app::EditTab;

fn owner() -> Owner {
    // The whole form is in view.
    let mut owner = Owner::editing([1280.0, 2_400.0]);
    owner.person.click(Role::DisclosureTriangle, "Metadata");
    owner
}

#[test]
fn a_key_is_added_by_a_few_letters_and_filled_in_at_once() {
    let mut owner = owner();
    let before = owner.session().text.to_string();
    owner.person.click(Role::Button, "Remove ft.owner");
    assert!(!owner.session().text.contains("ft.owner"));
    owner.focus("Add a key");
    owner.person.type_text("own");
    owner.press(Key::Enter);
    assert_eq!(owner.person.focused(), "ft.owner", "the value is typed next");
    owner.person.type_text("iroth");
    assert_eq!(*owner.session().text, before, "below its group, as before");
}

#[test]
fn a_key_that_no_page_has_is_added_as_typed_and_a_bad_one_says_why() {
    let mut owner = owner();
    owner.focus("Add a key");
    owner.person.type_text("review.cycle");
    owner.press(Key::Enter);
    assert_eq!(owner.person.focused(), "review.cycle");
    owner.focus("Add a key");
    owner.person.type_text("two words");
    owner.press(Key::Enter);
    assert!(owner.person.harness.query_by_label_contains("letters, digits").is_some());
    owner.focus("Add a key");
    owner.person.type_text("half");
    owner.focus("Name");
    assert!(!owner.session().text.contains("half"), "left half-typed it is no key");
}

#[test]
fn a_key_is_taken_out_by_its_button_or_by_key() {
    let mut owner = owner();
    let before = owner.session().text.to_string();
    let line = before.lines().find(|line| line.starts_with("ms.date:")).expect("a date").to_owned();
    owner.person.click(Role::Button, "Remove ms.date");
    assert_eq!(*owner.session().text, before.replace(&format!("{line}\n"), ""));
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(*owner.session().text, *before);
    owner.focus("ms.date");
    owner.chord(Modifiers::COMMAND | Modifiers::SHIFT, Key::K);
    assert_eq!(*owner.session().text, before.replace(&format!("{line}\n"), ""));
    assert_eq!(owner.person.focused(), "Add a key");
}

#[test]
fn a_value_on_several_lines_is_shown_and_changed_in_the_source() {
    let mut owner = owner();
    owner.chord(Modifiers::COMMAND, Key::U);
    owner.chord(Modifiers::CTRL, Key::Home);
    owner.press(Key::End);
    owner.person.type_text("\ntopics:\n- keys\n- doors");
    owner.chord(Modifiers::COMMAND, Key::U);
    assert!(owner.person.shows("keys · doors"));
    owner.person.click(Role::Link, "Change it in the source");
    assert_eq!(owner.session().tab, EditTab::Source);
}
