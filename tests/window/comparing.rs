//! Entries side by side: from words to a pasted decision by keys alone, and everything that can be done on the way.

use super::Person;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use playbook_desk::app::Screen;

/// Counts keys while it presses them; a chord counts as one.
struct Hands<'p> {
    person: &'p mut Person,
    keys: usize,
}

impl Hands<'_> {
    fn type_text(&mut self, text: &str) {
        self.keys += text.chars().count();
        self.person.type_text(text);
    }

    fn press(&mut self, key: Key) {
        self.keys += 1;
        self.person.press(key);
    }

    fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.keys += 1;
        self.person.chord(modifiers, key);
    }
}

/// Steps 1 to 4 of a call: search, mark two answers, compare them.
fn compare_two(person: &mut Person, words: &str) -> usize {
    let mut hands = Hands { person, keys: 0 };
    hands.type_text(words);
    hands.press(Key::ArrowDown);
    hands.press(Key::Space);
    hands.press(Key::ArrowDown);
    hands.chord(Modifiers::COMMAND, Key::Enter);
    hands.keys
}

fn columns(person: &Person) -> Vec<String> {
    let case = person.state().case().expect("a comparison is on the screen");
    case.choice().columns.iter().map(|path| path.stem().trim_start_matches("l1l2l3-").to_owned()).collect()
}

/// A key without what it is held with.
fn down(key: Key) -> egui::Event {
    egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

#[test]
fn a_call_from_words_to_the_pasted_decision_takes_at_most_26_keys() {
    let mut person = Person::at_builtin();
    let mut keys = compare_two(&mut person, "legal data offsite");
    assert_eq!(person.state().screen(), Screen::Compare);
    let mut shown = columns(&person);
    shown.sort();
    assert_eq!(shown, ["blocked-legal-regulatory", "blocked-security-privacy-non-product-feature"]);
    let case = person.state().case().expect("a comparison is on the screen");
    assert_eq!(case.situation, "legal data offsite", "nothing has to be typed again");
    person.press(Key::Y);
    person.press(Key::Enter);
    assert!(person.sees(Role::Dialog, "The decision"));
    let pasted = person.copied_by(down(Key::Enter));
    keys += 3;
    assert!(pasted.starts_with("Status: "), "{pasted}");
    assert!(pasted.contains("The customer said: legal data offsite"), "{pasted}");
    assert!(pasted.contains("Also considered:"), "{pasted}");
    assert!(keys <= 26, "{keys} keys");
}
