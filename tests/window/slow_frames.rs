//! Keys that arrive within one slow frame act in the order in which they were pressed.

use super::Person;
use egui::{Key, Modifiers};
use playbook_desk::app::Pane;

#[test]
fn words_down_and_enter_in_one_frame_open_the_row_below_the_first() {
    let mut together = Person::at_builtin();
    together.all_at_once(&[
        ("legal data", None),
        ("", Some(Key::ArrowDown)),
        ("", Some(Key::ArrowDown)),
        ("", Some(Key::Enter)),
    ]);
    let mut apart = Person::at_builtin();
    apart.type_text("legal data");
    apart.press(Key::ArrowDown);
    apart.press(Key::ArrowDown);
    apart.press(Key::Enter);
    assert_eq!((together.reads(), together.state().pane), (apart.reads(), Pane::Page));
    assert_eq!(together.state().listing.selected, apart.state().listing.selected);
}

#[test]
fn a_key_that_leads_to_a_field_takes_the_letters_behind_it_along() {
    let mut person = Person::at_builtin();
    person.press(Key::ArrowDown);
    person.all_at_once(&[("/", Some(Key::Slash)), ("e", Some(Key::E)), ("m", Some(Key::M))]);
    assert_eq!((person.state().query.as_str(), person.state().pane), ("em", Pane::Search));
    assert!(person.state().sheet.is_none(), "E and M were letters");
}

#[test]
fn one_row_has_the_keys_after_going_round_the_window() {
    let mut person = Person::at_builtin();
    for _ in 0..3 {
        person.press(Key::F6);
    }
    person.press(Key::ArrowDown);
    let row = person.focused();
    assert_eq!((person.state().pane, person.state().listing.selected), (Pane::List, Some(0)));
    person.press(Key::ArrowDown);
    assert_eq!(person.state().listing.selected, Some(1));
    assert_ne!(person.focused(), row, "the focus went along with the selection");
    person.chord(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(person.focused(), row);
}
