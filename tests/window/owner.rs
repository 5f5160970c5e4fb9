//! An owner of entries in front of the window, on a folder of their own.

use super::Person;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use playbook_desk::app::{Screen, Session};
use playbook_desk::disk::{Origin, Settings};
use std::fs;
use std::path::{Path, PathBuf};

pub const BUDGET: &str = "handbook/english/l1l2l3-blocked-budget-freeze.md";

/// A person in front of a folder of their own, and keys counted.
pub struct Owner {
    pub person: Person,
    pub folder: tempfile::TempDir,
    pub keys: usize,
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("fixtures").map(|entry| entry.expect("an entry")) {
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

impl Owner {
    pub fn new(size: [f32; 2]) -> Self {
        Self::named("Ines Roth", size)
    }

    pub fn named(name: &str, size: [f32; 2]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/library")), folder.path());
        let settings = Settings { name: name.to_owned(), ..Settings::default() };
        let person = Person::with(Origin::Folder(folder.path().to_path_buf()), settings, size);
        Self { person, folder, keys: 0 }
    }

    /// With the budget entry open to be changed.
    pub fn editing(size: [f32; 2]) -> Self {
        let mut owner = Self::new(size);
        owner.open_budget();
        owner
    }

    pub fn open_budget(&mut self) {
        self.person.type_text("cost centre locked until July");
        self.press(Key::Enter);
        assert_eq!(self.person.reads(), "l1l2l3-blocked-budget-freeze.md");
        self.chord(Modifiers::COMMAND, Key::E);
        assert_eq!(self.person.state().screen(), Screen::Editor);
    }

    pub fn press(&mut self, key: Key) {
        self.chord(Modifiers::NONE, key);
    }

    pub fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.keys += 1;
        self.person.chord(modifiers, key);
    }

    pub fn paste(&mut self, text: &str) {
        self.person.harness.event(Event::Paste(text.to_owned()));
        self.person.settle();
    }

    pub fn session(&self) -> &Session {
        self.person.state().editing.current().expect("an entry is being changed")
    }

    pub fn valid(&self) -> Vec<String> {
        rows(self.session(), true)
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join(BUDGET)
    }

    pub fn on_disk(&self) -> String {
        fs::read_to_string(self.file()).expect("the page")
    }

    /// Opens the review and saves.
    pub fn save(&mut self) {
        self.chord(Modifiers::COMMAND, Key::S);
        self.press(Key::Enter);
        self.person
            .wait_until("it is saved", |state| state.editing.sessions().iter().all(|session| !session.is_saving()));
    }

    pub fn focus(&mut self, name: &str) {
        self.person.harness.get_by_role_and_label(Role::MultilineTextInput, name).focus();
        self.person.settle();
    }
}

pub fn rows(session: &Session, valid: bool) -> Vec<String> {
    let table = if valid { &session.page.valid } else { &session.page.invalid };
    table.iter().flat_map(|table| &table.rows).map(|row| row.text.plain.clone()).collect()
}

pub const LARGE: [f32; 2] = [1280.0, 800.0];
