//! Entries are made and translated.

use super::owner::{LARGE, Owner};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use playbook_desk::library::PagePath;
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
    shows(&mut owner, Role::CheckBox, "List it in handbook/english/toc.yml too");
    fill(&mut owner, "Name in the table of contents", "Price");
    owner.press(Key::Enter);
    assert!(owner.session().is_new());
    for (alarm, note) in [
        ("The status has no definition.", "There is no definition yet."),
        ("The status has no update summary.", "There is no update summary yet; saving adds the table."),
    ] {
        assert!(!owner.person.shows(alarm) && owner.person.shows(note), "{note}");
    }
    let file = owner.folder.path().join(path);
    assert!(!file.exists(), "nothing is written before it is saved");
    owner.chord(Modifiers::COMMAND, Key::N);
    owner.person.type_text("They like it and want it for half the money.");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.person.wait_until("the review says how it is listed", |state| {
        let change = state.editing.current().and_then(|session| session.toc_change());
        change.is_some_and(|change| state.editing.toc_plans(&change).is_some())
    });
    owner.person.settle();
    assert!(owner.person.shows("• handbook/english/toc.yml will list it as “Price”."));
    owner.press(Key::Enter);
    owner.person.wait_until("it is saved", |state| !state.editing.sessions().iter().any(|session| session.is_dirty()));
    let text = fs::read_to_string(file).expect("the new file");
    assert!(
        text.contains("# Price Talks") && text.contains("| They like it and want it for half the money. |"),
        "{text}"
    );
    assert!(text.contains("Ines Roth"), "its log begins with its first row");
    let listed = "  - name: Budget Freeze\n    href: l1l2l3-blocked-budget-freeze.md\n  - name: Price\n    href: l1l2l3-blocked-price-talks.md\n";
    owner.toc_holds(listed);
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

/// Opens the form of an action of the editor's menu.
fn ask(owner: &mut Owner, action: &str) {
    owner.person.click(Role::Button, "More");
    owner.person.click(Role::MenuItem, action);
}

#[test]
fn a_renamed_entry_takes_links_and_its_place_in_the_table_of_contents_along() {
    let mut owner = Owner::editing(LARGE);
    ask(&mut owner, "Rename the file…");
    assert!(owner.person.sees(Role::Dialog, "Rename the file"));
    assert!(owner.person.shows("1 translation or copy is known by the same name:"));
    assert!(owner.person.shows("1 link on 1 page leads here:"));
    assert!(owner.person.shows("handbook/english/l1l2l3-blocked.md: 1"));
    shows(&mut owner, Role::CheckBox, "Change handbook/english/toc.yml too");
    for (name, words) in [
        ("con", "Windows keeps this name for a device and refuses the file."),
        ("a/b", "A file name holds no / and no \\."),
        ("HOW-to-choose", "There is a file of this name already: handbook/english/how-to-choose.md"),
    ] {
        fill(&mut owner, "File name", name);
        assert!(owner.person.shows(words), "{name}");
    }
    fill(&mut owner, "File name", "l1l2l3-blocked-money-frozen");
    let before = owner.read("handbook/english/l1l2l3-blocked.md");
    owner.press(Key::Enter);
    owner.person.wait_until("it has its new name", |state| {
        let path = state.editing.current().map(|session| session.path.file_name().to_owned());
        path.as_deref() == Some("l1l2l3-blocked-money-frozen.md")
    });
    let after = before.replace("(l1l2l3-blocked-budget-freeze.md)", "(l1l2l3-blocked-money-frozen.md)");
    assert_eq!(owner.read("handbook/english/l1l2l3-blocked.md"), after);
    owner.toc_holds("  - name: Budget Freeze\n    href: l1l2l3-blocked-money-frozen.md\n");
    let spanish = "handbook/spanish/l1l2l3-blocked-money-frozen-es.md";
    owner.person.wait_until("its translation has the same name", |state| {
        state.shelf.library.get(&PagePath::new(spanish)).is_some()
    });
    let translation = owner.person.state().shelf.library.family(&PagePath::new(spanish)).len();
    assert_eq!(translation, 2, "they are one family as before");
    assert!(!owner.folder.path().join(super::owner::BUDGET).exists());
}

/// The system's trash is another one for the time of the test, which takes a process of its own.
#[cfg(target_os = "linux")]
#[test]
fn an_entry_in_the_trash_was_told_of_by_those_that_name_it() {
    const INSIDE: &str = "PLAYBOOK_DESK_TEST_TRASH";
    if std::env::var_os(INSIDE).is_none() {
        let home = tempfile::tempdir().expect("a folder");
        let run = std::process::Command::new(std::env::current_exe().expect("this test"))
            .args(["--exact", "making_entries::an_entry_in_the_trash_was_told_of_by_those_that_name_it"])
            .env("XDG_DATA_HOME", home.path())
            .env(INSIDE, "1")
            .output()
            .expect("a run");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
        return;
    }
    let mut owner = Owner::editing(LARGE);
    ask(&mut owner, "Move to the trash…");
    assert!(owner.person.sees(Role::Dialog, "Move to the trash"));
    let rows = owner.person.state().shelf.library.named_by(&PagePath::new(super::owner::BUDGET)).len();
    assert!(rows > 0 && owner.person.shows("Their status will be unknown."), "rows that name it are told");
    shows(&mut owner, Role::CheckBox, "Change handbook/english/toc.yml too");
    owner.press(Key::Enter);
    owner.person.wait_until("it is closed", |state| state.editing.sessions().is_empty());
    assert!(!owner.folder.path().join(super::owner::BUDGET).exists());
    owner.toc_holds("    href: l1l2l3-blocked-rules-and-law.md \n- name: How to choose\n");
}

/// Waits for something that the disk has to say first.
fn shows(owner: &mut Owner, role: Role, name: &str) {
    for _ in 0..200 {
        if owner.person.sees(role, name) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        owner.person.settle();
    }
    panic!("{name} does not show");
}

impl Owner {
    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).expect("a file")
    }

    /// Waits for the table of contents, which follows once the file is written.
    fn toc_holds(&self, lines: &str) {
        for _ in 0..200 {
            if self.read("handbook/english/toc.yml").contains(lines) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("{}", self.read("handbook/english/toc.yml"));
    }
}
