//! Files beside the pages that searching heeds: synonyms and golden calls.

use super::Person;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use playbook_desk::disk::{Origin, Settings};
use std::fs;
use std::path::Path;

fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).expect("a file");
}

fn at(folder: &Path) -> Person {
    Person::with(Origin::Folder(folder.into()), Settings::default(), [1280.0, 800.0])
}

#[test]
fn synonyms_are_at_work_as_soon_as_they_are_written() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "quay.md", "# Quay\n\nA wharf for the large ships that come with the morning tide.\n");
    write(folder.path(), "mill.md", "# Mill\n\nThe wind turns the stones, and the miller sleeps in the afternoon.\n");
    let mut person = at(folder.path());
    person.type_text("pier ");
    assert_eq!(person.state().listing.answers, 0);
    write(folder.path(), "synonyms.en.txt", "pier, wharf\n");
    person.wait_until("the synonyms are read", |state| state.listing.answers > 0);
    let rows = person.harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let row = rows.into_iter().find(|label| label.starts_with("Quay. ")).expect("the page with the other word");
    assert!(row.contains("“wharf” for “pier”"), "{row}");
}

#[test]
fn a_golden_call_that_an_edit_breaks_is_told_and_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "quay.md", "# Quay\n\nLarge ships come with the morning tide.\n");
    write(folder.path(), "mill.md", "# Mill\n\nThe wind turns the stones in the afternoon.\n");
    write(folder.path(), "golden.en.tsv", "the stones turn\tmill.md\nships with the tide\tquay.md\n");
    let mut person = at(folder.path());
    person.wait_until("the calls are scored", |state| state.shelf.golden.has_calls());
    assert_eq!(person.state().shelf.golden.broken().len(), 0);
    write(folder.path(), "mill.md", "# Mill\n\nNobody has been here for years.\n");
    person.wait_until("the broken call is told", |state| !state.notices.is_empty());
    assert!(person.shows("A golden call no longer finds its entry."));
    person.click(Role::Button, "Show them");
    assert!(person.sees(Role::Dialog, "Golden calls"));
    person.click(Role::Link, "the stones turn");
    assert_eq!((person.state().query.as_str(), person.state().sheet.is_none()), ("the stones turn", true));
    write(folder.path(), "mill.md", "# Mill\n\nThe wind turns the stones all day.\n");
    person.wait_until("the call is right again", |state| state.notices.is_empty());
    person.chord(Modifiers::COMMAND, Key::K);
    person.type_text("golden");
    person.press(Key::Enter);
    assert!(person.sees(Role::Dialog, "Golden calls"), "the palette shows them too");
}
