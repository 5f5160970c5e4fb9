//! Everything by keyboard: no pointer is touched in these tests.

use super::Person;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use playbook_desk::app::Pane;
use playbook_desk::search::{Filter, HitKind, Section, Side};

#[test]
fn a_call_from_words_to_the_answer_and_back() {
    let mut person = Person::at_builtin();
    assert_eq!(person.focused(), "Search", "the search field has the focus at start");
    person.type_text("legal data");
    assert_eq!(person.reads(), "l1l2l3-blocked-legal-regulatory.md", "the best answer shows while typing");
    person.press(Key::ArrowDown);
    assert_eq!(person.state().pane, Pane::List);
    assert!(person.focused().contains("Legal"), "the row has the focus: {}", person.focused());
    person.press(Key::Enter);
    assert_eq!(person.state().pane, Pane::Page);
    person.press(Key::Escape);
    assert_eq!(person.state().pane, Pane::List);
    person.press(Key::Tab);
    assert_eq!(person.state().pane, Pane::Page);
    person.chord(Modifiers::SHIFT, Key::Tab);
    assert_eq!(person.state().pane, Pane::List);
    person.press(Key::Escape);
    assert_eq!((person.state().pane, person.focused().as_str()), (Pane::Search, "Search"));
    person.press(Key::Escape);
    assert_eq!(person.state().query, "");
}

#[test]
fn letters_typed_with_alt_change_the_language_and_are_not_typed() {
    let mut person = Person::at_builtin();
    person.type_text("legal");
    // As some systems do: the key and its letter in one frame.
    let key = egui::Event::Key {
        key: Key::Num2,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::ALT,
    };
    person.harness.input_mut().events.extend([key, egui::Event::Text("2".to_owned())]);
    person.settle();
    assert_eq!((person.state().query.as_str(), person.reads()), ("legal", "l1l2l3-blocked-legal-regulatory-es.md"));
    person.chord(Modifiers::ALT, Key::Num1);
    assert_eq!(person.reads(), "l1l2l3-blocked-legal-regulatory.md");
}

#[test]
fn a_question_is_ticked_and_a_redirect_followed_with_tab_and_enter() {
    let mut person = Person::at_builtin();
    person.type_text("executive sponsorship");
    person.press(Key::Enter);
    assert_eq!(person.reads(), "l1l2l3-no-intent-executive-sponsorship.md");
    let mut links = Vec::new();
    for _ in 0..30 {
        person.press(Key::Tab);
        links.push(person.focused());
        if links.last().is_some_and(|name| name.starts_with("Security/Privacy")) {
            break;
        }
    }
    person.press(Key::Enter);
    assert_eq!(person.reads(), "l1l2l3-blocked-security-privacy-non-product-feature.md", "Tab went through {links:?}");
    person.chord(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(person.reads(), "l1l2l3-no-intent-executive-sponsorship.md");
}

#[test]
fn the_palette_finds_pages_and_actions() {
    let mut person = Person::at_builtin();
    person.chord(Modifiers::COMMAND, Key::K);
    person.type_text("themdark");
    person.press(Key::Enter);
    assert!(person.harness.ctx.theme() == egui::Theme::Dark, "the theme is dark");
    person.chord(Modifiers::COMMAND, Key::K);
    person.type_text("relia");
    person.press(Key::Enter);
    assert_eq!(person.reads(), "l1l2l3-blocked-service-reliability.md");
}

#[test]
fn single_letters_act_only_outside_text_fields() {
    let mut person = Person::at_builtin();
    person.type_text("e");
    assert_eq!((person.state().query.as_str(), person.state().sheet.is_none()), ("e", true));
    person.press(Key::ArrowDown);
    person.press(Key::Slash);
    assert_eq!(person.state().pane, Pane::Search);
    person.press(Key::ArrowDown);
    person.press(Key::E);
    assert!(person.state().sheet.is_some(), "E offers a copy to edit");
    person.press(Key::Escape);
    assert!(person.state().sheet.is_none());
}

#[test]
fn the_search_field_keeps_the_keys_after_escape_sheets_and_filters() {
    let mut person = Person::at_builtin();
    person.type_text("legal");
    person.press(Key::Escape);
    person.type_text("data");
    assert_eq!(person.state().query, "data", "Esc empties the field and stays in it");
    person.press(Key::F1);
    person.press(Key::Escape);
    person.type_text(" offsite");
    assert_eq!((person.state().query.as_str(), person.state().sheet.is_none()), ("data offsite", true));
    person.press(Key::ArrowDown);
    person.chord(Modifiers::COMMAND, Key::L);
    assert_eq!(person.focused(), "Search");
}

#[test]
fn f1_lists_all_keys_and_escape_closes_them() {
    let mut person = Person::at_builtin();
    person.press(Key::F1);
    assert!(person.sees(Role::Dialog, "All keys"));
    person.press(Key::Escape);
    assert!(!person.sees(Role::Dialog, "All keys"));
}

#[test]
fn a_menu_opened_by_a_key_takes_the_focus_and_gives_it_back() {
    let mut person = Person::at_builtin();
    person.harness.get_by_role_and_label(Role::Button, "Kind").focus();
    person.press(Key::Enter);
    assert_eq!(person.focused(), "Any kind", "the first line of the menu");
    person.press(Key::ArrowDown);
    assert_eq!(person.focused(), "Status");
    person.press(Key::ArrowUp);
    person.press(Key::ArrowUp);
    assert_eq!(person.focused(), "Text", "round to the last");
    person.press(Key::Escape);
    assert_eq!(person.focused(), "Kind", "closed, and back at its button");
    person.press(Key::Enter);
    person.press(Key::End);
    person.press(Key::Enter);
    assert_eq!(person.state().filters.on(Side::Wanted), [Filter::Kind(HitKind::Row(Section::Text))]);
    assert!(!person.sees(Role::MenuItem, "Status"), "the menu is closed");
}

#[test]
fn tab_goes_from_the_words_to_the_list_to_the_page_and_then_to_the_tree() {
    let mut person = Person::at_builtin();
    person.type_text("legal data");
    person.press(Key::Tab);
    assert_eq!(person.state().pane, Pane::List);
    person.chord(Modifiers::SHIFT, Key::Tab);
    assert_eq!(person.focused(), "L1", "the filters stand before the list");
    person.press(Key::Tab);
    assert_eq!(person.state().pane, Pane::List, "one row is a stop");
    person.press(Key::Tab);
    assert_eq!(person.state().pane, Pane::Page);
    let mut names = Vec::new();
    for _ in 0..40 {
        person.press(Key::Tab);
        names.push(person.focused());
        if names.last().is_some_and(|name| name.starts_with("Status Unknown")) {
            return;
        }
    }
    panic!("the tree comes after the page, not among {names:?}");
}

#[test]
fn one_row_has_the_focus_when_all_keys_came_in_one_frame() {
    let mut person = Person::at_builtin();
    let keys = [Key::F6, Key::F6, Key::F6, Key::ArrowDown, Key::ArrowDown];
    person.all_at_once(&keys.map(|key| ("", Some(key))));
    let second = person.state().listing.selected_item().and_then(|item| item.answer().cloned());
    let name = second.and_then(|path| person.state().shelf.library.get(&path).map(|entry| entry.name.clone()));
    assert_eq!(Some(person.focused()), name);
}
