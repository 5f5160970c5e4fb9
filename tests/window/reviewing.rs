//! What the last look before saving says, and where it leads.

use super::owner::{LARGE, Owner, rows};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

#[test]
fn a_status_that_no_entry_has_is_told_before_it_is_saved() {
    let mut owner = Owner::editing(LARGE);
    let rows = rows(owner.session(), false).len();
    owner.focus(&format!("Example {} that does not fit", rows + 1));
    owner.paste("They moved to another vendor.\tNo Such Status\nThe site is closed.\tNobody Has It\n");
    owner.chord(Modifiers::COMMAND, Key::S);
    assert!(owner.person.shows("2 statuses are not in this library: No Such Status, Nobody Has It"));
    assert!(!owner.person.shows("1 situation names no status"));
    owner.person.click(Role::Button, "Change it");
    assert!(owner.person.state().editing.review.is_none());
    assert_eq!(owner.person.focused(), format!("Status to use instead, example {}", rows + 1));
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text("pilot");
    owner.press(Key::Enter);
    owner.chord(Modifiers::COMMAND, Key::S);
    assert!(owner.person.shows("1 status is not in this library: Nobody Has It"));
    owner.press(Key::Enter);
    owner.person.wait_until("it is saved", |state| state.editing.dirty().next().is_none());
    assert!(owner.on_disk().contains("| The site is closed. | Nobody Has It |"), "it can be saved all the same");
    owner.focus("Name");
    owner.person.type_text(" now");
    owner.chord(Modifiers::COMMAND, Key::S);
    assert!(!owner.person.shows("1 status is not in this library: Nobody Has It"), "it is no part of this change");
}

#[test]
fn texts_for_the_log_stand_on_one_line_each_however_long_they_are() {
    let mut owner = Owner::editing(LARGE);
    let long = "Told in the words of the new contract, and everything about the old one was taken out of the definition \
                after talks with three departments";
    owner.focus("Name");
    owner.person.type_text(" now");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.chord(Modifiers::COMMAND, Key::A);
    owner.person.type_text(long);
    owner.press(Key::Enter);
    owner.person.wait_until("it is saved", |state| state.editing.dirty().next().is_none());
    owner.focus("Name");
    owner.person.type_text(" again");
    owner.chord(Modifiers::COMMAND, Key::S);
    let button = |owner: &Owner, name: &str| owner.person.harness.get_by_role_and_label(Role::Button, name).rect();
    let (own, usual) = (button(&owner, long), button(&owner, "General maintenance"));
    assert_eq!(own.height(), usual.height());
    assert!(own.width() < 480.0, "{own:?}");
}

#[test]
fn what_is_said_of_the_row_stands_with_the_row_and_not_above_the_date_as_it_is_typed() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.person.type_text(" now");
    owner.chord(Modifiers::COMMAND, Key::S);
    let said = "As it will stand in the page, in its own language, columns and date format:";
    let said = owner.person.harness.get_by_label(said).rect();
    let date = owner.person.harness.get_by_label("Date, as 2026-11-22").rect();
    let row = owner.person.state().editing.review.as_ref().and_then(|review| review.parts[0].written.clone().ok());
    let row = row.expect("a row").row;
    let mut tops = owner.person.harness.get_all_by_label(&row).map(|row| row.rect().top());
    assert!(said.top() > date.bottom(), "{said:?} {date:?}");
    assert!(tops.any(|top| (0.0..24.0).contains(&(top - said.bottom()))), "right above the row");
}
