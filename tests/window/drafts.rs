//! Texts that nobody saved, over the end of the program and beside files that changed meanwhile: every button that the
//! window offers for them.

use super::Person;
use super::owner::{LARGE, Owner};
use eframe::App;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use playbook_desk::app::Screen;
use playbook_desk::disk::{Origin, Settings};
use std::fs;

/// How the program ends.
enum End {
    Closed,
    /// The window hears nothing of it.
    Killed,
}

impl Owner {
    /// Has typed into the name of the budget entry, and the draft of it is kept.
    fn typed(words: &str) -> Self {
        let mut owner = Self::editing(LARGE);
        owner.focus("Name");
        owner.person.type_text(words);
        owner.person.wait_until("the draft is kept", |state| {
            state.editing.current().is_some_and(|session| session.draft_kept.is_some())
        });
        owner
    }

    /// Ends the program, lets something happen, and starts it again.
    fn restart(mut self, end: &End, meanwhile: impl FnOnce(&Self)) -> Self {
        if matches!(end, End::Closed) {
            self.person.harness.state_mut().on_exit();
        }
        meanwhile(&self);
        let Self { person: Person { harness, config }, folder, .. } = self;
        drop(harness);
        let settings = Settings { name: "Ines Roth".to_owned(), ..Settings::default() };
        let person = Person::configured(config, Origin::Folder(folder.path().to_path_buf()), settings, LARGE);
        Self { person, folder, keys: 0 }
    }

    fn sees_drafts_back(&mut self) {
        self.person.wait_until("the draft is back", |state| state.editing.dirty().next().is_some());
        if self.offers("Show") {
            self.click_last("Show");
        } else {
            self.person.click(Role::Link, "1 entry is not saved");
        }
        assert_eq!(self.person.state().screen(), Screen::Editor);
    }

    fn click_last(&mut self, label: &str) {
        self.person.harness.get_all_by_role_and_label(Role::Button, label).last().expect("a button").click();
        self.person.settle();
    }

    fn offers(&self, label: &str) -> bool {
        self.person.sees(Role::Button, label)
    }

    fn title(&self) -> String {
        self.session().page.title.as_ref().map(|title| title.plain.clone()).unwrap_or_default()
    }

    fn waits_for_conflict(&mut self) {
        self.person.wait_until("the change outside is known", |state| {
            state.editing.sessions().iter().any(|session| session.conflict.is_some())
        });
    }
}

fn change_outside(owner: &Owner) {
    let theirs = owner.on_disk().replace("Who signs", "Which person signs");
    assert_ne!(theirs, owner.on_disk());
    fs::write(owner.file(), theirs).expect("written outside");
}

#[test]
fn closing_asks_nothing_and_the_next_start_goes_on_where_this_one_ended() {
    for end in [End::Closed, End::Killed] {
        let mut owner = Owner::typed(" until July");
        if matches!(end, End::Closed) {
            // A moment before the window closes.
            owner.person.type_text("!");
        }
        let before = owner.on_disk();
        let mut owner = owner.restart(&end, |_| {});
        owner.person.wait_until("the draft is back", |state| !state.notices.is_empty());
        assert!(owner.person.shows("An entry with unsaved changes is back."));
        owner.sees_drafts_back();
        assert_eq!(
            owner.title(),
            if matches!(end, End::Closed) { "Budget Freeze until July!" } else { "Budget Freeze until July" }
        );
        assert!(owner.session().conflict.is_none() && !owner.offers("Keep mine"));
        assert_eq!(owner.on_disk(), before, "nothing is written before it is saved");
        owner.save();
        assert!(owner.on_disk().contains("# Budget Freeze until July"));
        let owner = owner.restart(&End::Closed, |_| {});
        assert_eq!(owner.person.state().editing.sessions().len(), 0);
    }
}

#[test]
fn a_draft_whose_file_changed_meanwhile_is_kept_compared_or_dropped() {
    let start = || {
        let mut owner = Owner::typed(" until July").restart(&End::Killed, change_outside);
        owner.sees_drafts_back();
        assert_eq!(owner.title(), "Budget Freeze until July");
        assert!(owner.person.shows("The file was changed outside while you changed it here."));
        owner
    };
    let mut owner = start();
    owner.click_last("Compare");
    assert!(owner.person.sees(Role::Dialog, "l1l2l3-blocked-budget-freeze.md changed outside"));
    owner.click_last("Keep mine");
    assert!(owner.session().conflict.is_none() && !owner.offers("Keep mine"));
    owner.save();
    assert!(owner.on_disk().contains("# Budget Freeze until July") && !owner.on_disk().contains("Which person signs"));

    let mut owner = start();
    owner.click_last("Take the file\u{2019}s");
    assert!(!owner.session().is_dirty() && owner.session().text.contains("Which person signs"));
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(owner.title(), "Budget Freeze until July", "undo brings the typed text back");

    let owner = start().restart(&End::Closed, |_| {});
    assert!(owner.person.state().editing.sessions()[0].conflict.is_some(), "nobody has answered yet");
}

#[test]
fn a_draft_whose_file_is_gone_is_kept_or_dropped() {
    let start = || {
        let mut owner = Owner::typed(" until July").restart(&End::Killed, |owner| {
            fs::remove_file(owner.file()).expect("removed outside");
        });
        owner.sees_drafts_back();
        assert!(owner.person.shows("The file is gone. Your text is kept."));
        assert!(!owner.offers("Compare"), "there is nothing to compare with");
        owner
    };
    let mut owner = start();
    owner.click_last("Keep mine");
    owner.save();
    assert!(owner.on_disk().contains("# Budget Freeze until July"));

    let mut owner = start();
    owner.click_last("Drop mine");
    assert_eq!(owner.person.state().editing.sessions().len(), 0);
    owner.click_last("Bring them back");
    assert_eq!(owner.title(), "Budget Freeze until July");
}

#[test]
fn what_two_windows_left_of_one_entry_is_compared_and_taken_or_dropped() {
    let start = || {
        let owner = Owner::typed(" until July");
        // Another window of the same person, which is killed too.
        let config = tempfile::tempdir().expect("a folder");
        let settings = Settings { name: "Ines Roth".to_owned(), ..Settings::default() };
        let origin = Origin::Folder(owner.folder.path().to_path_buf());
        let person = Person::configured(config, origin, settings, LARGE);
        let folder = tempfile::tempdir().expect("a folder");
        let mut other = Owner { person, folder, keys: 0 };
        other.open_budget();
        other.focus("Name");
        other.person.type_text(" until August");
        other.person.wait_until("the draft is kept", |state| {
            state.editing.current().is_some_and(|session| session.draft_kept.is_some())
        });
        let Person { harness, config } = other.person;
        drop(harness);
        let mut owner = owner.restart(&End::Killed, |owner| {
            let (from, to) = (config.path().join("state/drafts"), owner.person.config.path().join("state/drafts"));
            for file in fs::read_dir(from).expect("drafts").flatten() {
                fs::copy(file.path(), to.join(file.file_name())).expect("a copy");
            }
        });
        owner.person.wait_until("both are back", |state| state.editing.dirty().next().is_some());
        owner.click_last("Compare");
        assert!(owner.person.sees(Role::Dialog, "l1l2l3-blocked-budget-freeze.md: two unsaved texts"));
        assert_eq!(owner.title(), "Budget Freeze until August", "the newer one");
        owner
    };
    let mut owner = start();
    owner.click_last("Take the other");
    assert_eq!(owner.title(), "Budget Freeze until July");
    assert!(
        !owner.offers("Take the other")
            && !owner.person.sees(Role::Dialog, "l1l2l3-blocked-budget-freeze.md: two unsaved texts")
    );
    owner.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(owner.title(), "Budget Freeze until August");

    let mut owner = start();
    owner.press(Key::Escape);
    assert!(owner.offers("Drop the other"), "it is offered above the entry until it is answered");
    owner.click_last("Drop the other");
    assert_eq!(owner.title(), "Budget Freeze until August");
    let owner = owner.restart(&End::Closed, |_| {});
    let texts: Vec<_> = owner.person.state().editing.sessions().iter().map(|session| session.text.clone()).collect();
    assert!(texts.len() == 1 && texts[0].contains("until August"));
}

#[test]
fn a_file_that_cannot_be_written_any_more_is_not_offered_to_be() {
    let mut owner = Owner::typed(" until July");
    let mut theirs = owner.on_disk().into_bytes();
    theirs.extend(b"\nFinan\xe7as\n");
    fs::write(owner.file(), &theirs).expect("written outside");
    owner.waits_for_conflict();
    assert!(!owner.offers("Keep mine") && owner.offers("Compare") && owner.offers("Drop mine"));
    owner.click_last("Compare");
    assert!(!owner.offers("Keep mine"));
    owner.press(Key::Escape);
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.press(Key::Enter);
    assert!(owner.session().text.contains("until July") && !owner.offers("Keep mine"));
    assert_eq!(fs::read(owner.file()).expect("the page"), theirs);
    owner.press(Key::Escape);
    owner.click_last("Drop mine");
    assert_eq!(owner.person.state().editing.sessions().len(), 0);
    owner.click_last("Bring them back");
    assert_eq!(owner.title(), "Budget Freeze until July");
}

#[test]
fn the_tree_marks_what_is_not_saved() {
    let mut owner = Owner::typed(" until July");
    owner.chord(Modifiers::NONE, Key::Escape);
    owner.chord(Modifiers::NONE, Key::Escape);
    assert_eq!(owner.person.state().screen(), Screen::Library);
    let marked = |owner: &Owner, words: &str| {
        let rows = owner.person.harness.get_all_by_role(Role::TreeItem);
        rows.filter_map(|row| row.accesskit_node().label()).filter(|label| label.contains(words)).collect::<Vec<_>>()
    };
    let rows = marked(&owner, "not saved");
    assert!(rows.len() == 1 && rows[0].contains("Budget Freeze"), "{rows:?}");
    assert!(owner.person.shows("1 entry is not saved"));
    change_outside(&owner);
    owner.waits_for_conflict();
    assert_eq!(marked(&owner, "changed outside").len(), 1);
}

#[cfg(unix)]
#[test]
fn a_refused_save_keeps_the_text_and_says_what_to_do() {
    let mut owner = Owner::typed(" until July");
    let folder = owner.file().parent().expect("a folder").to_path_buf();
    let before = owner.on_disk();
    fs::rename(&folder, folder.with_extension("away")).expect("moved away");
    owner.chord(Modifiers::COMMAND, Key::S);
    owner.press(Key::Enter);
    owner
        .person
        .wait_until("the disk has answered", |state| state.editing.sessions().iter().all(|open| !open.is_saving()));
    assert_eq!(owner.title(), "Budget Freeze until July");
    assert!(owner.session().is_dirty());
    fs::rename(folder.with_extension("away"), &folder).expect("moved back");
    let mut owner = owner.restart(&End::Killed, |owner| assert_eq!(owner.on_disk(), before));
    owner.sees_drafts_back();
    assert_eq!(owner.title(), "Budget Freeze until July");
    owner.save();
    assert!(owner.on_disk().contains("# Budget Freeze until July"));
}

#[test]
fn the_window_stays_open_while_closing_would_cost_typed_text() {
    let mut owner = Owner::editing(LARGE);
    let close = |owner: &mut Owner| {
        let root = owner.person.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
        root.events.push(egui::ViewportEvent::Close);
        owner.person.harness.step();
        let commands = owner.person.harness.output().viewport_output.values().flat_map(|output| &output.commands);
        let stays = commands.into_iter().any(|command| *command == egui::ViewportCommand::CancelClose);
        owner.person.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().events.clear();
        owner.person.settle();
        stays
    };
    owner.focus("Name");
    owner.person.type_text(" until July");
    assert!(!close(&mut owner), "the text is kept");
    let state = owner.person.config.path().join("state");
    fs::remove_dir_all(&state).expect("drafts");
    fs::write(&state, "a file where the folder should be").expect("a file");
    owner.person.type_text("!");
    assert!(close(&mut owner), "nothing would be left of it");
    assert!(owner.person.state().notices.iter().any(|notice| notice.text == "notice-close-unkept"));
    assert!(!close(&mut owner), "the person was told");
}

#[test]
fn a_window_that_loses_the_keys_keeps_what_was_typed_at_once() {
    let mut owner = Owner::editing(LARGE);
    owner.focus("Name");
    owner.person.harness.event(egui::Event::Text(" until July".to_owned()));
    owner.person.harness.event(egui::Event::WindowFocused(false));
    owner.person.harness.step();
    assert!(owner.session().draft_kept.is_some());
}
