//! The preview is the reader's page of what is typed.

use super::owner::{LARGE, Owner};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

fn links(owner: &Owner, name: &str) -> usize {
    let links = owner.person.harness.query_all_by_role(Role::Link);
    links.filter(|link| link.accesskit_node().label().as_deref() == Some(name)).count()
}

#[test]
fn a_row_shows_as_readers_will_see_it_with_the_entry_it_leads_to() {
    let mut owner = Owner::editing([1280.0, 1_600.0]);
    let before = links(&owner, "Pilot Running");
    owner.focus("Status to use instead, example 3");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("pilot");
    owner.press(Key::Enter);
    assert_eq!(links(&owner, "Pilot Running"), before + 1);
    assert!(owner.person.shows("Do not use it when"), "laid out as the reader does");
}

#[test]
fn the_preview_turns_to_the_page_as_written_and_back() {
    let mut owner = Owner::editing(LARGE);
    let written = |owner: &Owner| owner.person.harness.query_all_by_label("Valid Example Scenarios:").next().is_some();
    assert!(!written(&owner));
    owner.chord(Modifiers::COMMAND, Key::M);
    assert!(written(&owner));
    owner.chord(Modifiers::COMMAND, Key::M);
    assert!(!written(&owner));
}

#[test]
fn questions_of_a_preview_are_not_ticked_and_links_lead_to_the_reader() {
    let mut owner = Owner::editing([1280.0, 1_600.0]);
    let mut ticks = owner.person.harness.query_all_by_role(Role::CheckBox);
    assert!(ticks.all(|tick| tick.accesskit_node().is_disabled()));
    drop(ticks);
    owner.focus("Status to use instead, example 3");
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("pilot");
    owner.press(Key::Enter);
    owner.person.click(Role::Link, "Pilot Running");
    assert_eq!(owner.person.reads(), "l1l2l3-in-progress-pilot-running.md");
    assert_eq!(owner.person.state().editing.dirty().count(), 1, "the entry stays open");
}

#[test]
fn the_form_comes_before_its_preview() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.press(Key::Tab);
    assert_eq!(owner.person.focused(), "What it means");
    owner.chord(Modifiers::SHIFT, Key::Tab);
    owner.chord(Modifiers::SHIFT, Key::Tab);
    let last = owner.person.focused();
    assert!(["Form of l1l2l3-blocked-budget-freeze.md", "More"].contains(&last.as_str()), "{last}");
}
