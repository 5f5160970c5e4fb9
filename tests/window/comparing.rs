//! Entries side by side: from words to a pasted decision by keys alone, and everything that can be done on the way.

use super::Person;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use playbook_desk::app::{Line, Pane, Screen};
use playbook_desk::compare::Mode;
use playbook_desk::disk::{Origin, Settings};
use std::fs;
use std::path::{Path, PathBuf};

const COMMAND_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

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

    /// Presses `Enter`, and answers what came to be on the clipboard.
    fn enter_to_copy(&mut self) -> String {
        self.keys += 1;
        self.person.copied_by(egui::Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        })
    }
}

fn columns(person: &Person) -> Vec<String> {
    let case = person.state().case().expect("a comparison is on the screen");
    case.choice().columns.iter().map(|path| path.stem().trim_start_matches("l1l2l3-").to_owned()).collect()
}

/// Marks the first answer and compares it with the one that is `further` down.
fn compare_two(hands: &mut Hands<'_>, words: &str, further: usize) {
    hands.type_text(words);
    hands.press(Key::ArrowDown);
    hands.press(Key::Space);
    for _ in 0..further {
        hands.press(Key::ArrowDown);
    }
    hands.chord(Modifiers::COMMAND, Key::Enter);
}

/// J1 of the product: the two statuses that fit, a statement that decides, and the decision on the clipboard.
fn call(person: &mut Person, further: usize) {
    let mut hands = Hands { person, keys: 0 };
    compare_two(&mut hands, "legal data offsite", further);
    assert_eq!(hands.person.state().screen(), Screen::Compare);
    let mut shown = columns(hands.person);
    shown.sort();
    assert_eq!(shown, ["blocked-legal-regulatory", "blocked-security-privacy-non-product-feature"]);
    let case = hands.person.state().case().expect("a comparison is on the screen");
    assert_eq!(case.situation, "legal data offsite", "nothing has to be typed again");
    assert!(!hands.person.shows("✓ fits best"), "nothing was judged yet");
    hands.press(Key::Y);
    assert!(hands.person.shows("✓ fits best"));
    hands.press(Key::Enter);
    assert!(hands.person.sees(Role::Dialog, "The decision"));
    let pasted = hands.enter_to_copy();
    assert!(pasted.starts_with("Status: "), "{pasted}");
    assert!(pasted.contains("Situation: legal data offsite"), "{pasted}");
    assert!(pasted.contains("Because of: ") && pasted.contains("Also considered:"), "{pasted}");
    assert!(hands.keys <= 26, "{} keys", hands.keys);
}

#[test]
fn a_call_from_words_to_the_pasted_decision_takes_at_most_26_keys() {
    call(&mut Person::at_builtin(), 1);
}

#[test]
fn so_does_one_on_the_large_library() {
    let corpus =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/fasttrack-playbook/english-playbook"));
    if !corpus.is_dir() {
        return println!("skipped: no large library beside the package");
    }
    call(&mut Person::with(Origin::Folder(corpus.into()), Settings::default(), [1280.0, 800.0]), 1);
}

#[test]
fn marks_show_in_the_list_and_are_taken_back() {
    let mut person = Person::at_builtin();
    person.type_text("legal data");
    person.press(Key::ArrowDown);
    person.press(Key::Space);
    assert!(person.shows("1 marked") && person.shows("✓ marked"));
    assert!(person.focused().ends_with("marked"), "a screen reader hears it: {}", person.focused());
    person.press(Key::ArrowDown);
    person.press(Key::Space);
    assert!(person.shows("2 marked"));
    person.click(Role::Link, "Take marks back");
    assert!(!person.shows("2 marked") && !person.shows("✓ marked"));
}

#[test]
fn everything_done_to_a_comparison_is_undone_and_redone() {
    let mut person = Person::at_builtin();
    compare_two(&mut Hands { person: &mut person, keys: 0 }, "legal data", 1);
    let before = columns(&person);
    let stood_in = person.state().case().and_then(|case| case.column()).map(|path| path.as_str().to_owned());
    let is_first = stood_in.is_some_and(|path| path.contains(before[0].as_str()));
    person.chord(COMMAND_SHIFT, if is_first { Key::ArrowRight } else { Key::ArrowLeft });
    assert_ne!(columns(&person), before);
    person.press(Key::N);
    let faded = |person: &Person| {
        let case = person.state().case().expect("a comparison is on the screen");
        case.shown().standings().iter().filter(|standing| standing.is_faded()).count()
    };
    assert_eq!(faded(&person), 1);
    person.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(faded(&person), 0);
    person.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(columns(&person), before);
    person.chord(Modifiers::COMMAND, Key::Y);
    person.chord(COMMAND_SHIFT, Key::Z);
    assert_eq!(faded(&person), 1);
    person.press(Key::Delete);
    assert!(person.shows("One entry alone cannot be compared"));
    person.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(columns(&person).len(), 2);
    person.press(Key::Escape);
    assert_eq!((person.state().screen(), person.state().pane), (Screen::Library, Pane::List));
    person.chord(Modifiers::COMMAND, Key::Enter);
    assert_eq!(faded(&person), 1, "the comparison is as it was left");
}

#[test]
fn a_column_that_stands_back_says_why_in_words() {
    let mut person = Person::at_builtin();
    compare_two(&mut Hands { person: &mut person, keys: 0 }, "legal data", 1);
    let statement = {
        let case = person.state().case().expect("a comparison is on the screen");
        case.shown().telling().first().expect("something tells them apart").text.to_string()
    };
    person.press(Key::N);
    assert!(person.shows(&format!("× “{statement}” does not fit")));
}

#[test]
fn a_row_that_is_judged_stays_in_view() {
    let mut person = Person::with(Origin::Builtin, Settings::default(), [900.0, 600.0]);
    compare_two(&mut Hands { person: &mut person, keys: 0 }, "legal data", 1);
    person.press(Key::Tab);
    for _ in 0..6 {
        person.press(Key::ArrowDown);
        let before = person.state().case().and_then(|case| case.at().cloned()).expect("a row is stood at");
        person.press(Key::Y);
        let at = person.state().case().and_then(|case| case.at().cloned());
        assert_eq!(at.as_ref(), Some(&before), "it stays in its row and column");
        let foot = place_of(&person, Role::Button, "Copy the decision").top();
        let mut cells = person.harness.query_all_by_role(Role::Cell);
        let text = person.state().case().and_then(|case| Some(case.shown().comparison()?.cell(&before)?.text.clone()));
        let text = text.expect("the row has words");
        let is_it = |name: &str| name.contains(&*text);
        let shown = cells.find(|cell| cell.accesskit_node().label().is_some_and(|name| is_it(&name)));
        let shown = shown.map(|cell| cell.rect());
        assert!(shown.is_some_and(|rect| rect.top() < foot), "{shown:?} above {foot}, {before:?}");
    }
}

#[test]
fn letters_are_typed_in_the_field_and_act_outside() {
    let mut person = Person::at_builtin();
    compare_two(&mut Hands { person: &mut person, keys: 0 }, "legal data", 1);
    person.press(Key::Slash);
    assert_eq!(person.focused(), "Situation");
    person.type_text(" in any year");
    let said = |person: &Person| person.state().case().map(|case| case.situation.clone());
    assert_eq!(said(&person).as_deref(), Some("legal data in any year"));
    person.press(Key::Enter);
    assert_eq!(person.state().pane, Pane::Compare);
    person.press(Key::D);
    assert!(person.state().case().is_some_and(|case| case.only_differences));
    person.press(Key::Tab);
    person.press(Key::Home);
    person.press(Key::C);
    assert!(person.state().notices.iter().any(|notice| notice.text == "notice-copied"));
    person.press(Key::O);
    assert_eq!(person.state().screen(), Screen::Library, "O reads the row on its page");
}

#[test]
fn an_entry_is_picked_and_one_decided_for_with_a_digit() {
    let mut person = Person::at_builtin();
    compare_two(&mut Hands { person: &mut person, keys: 0 }, "legal data", 1);
    person.press(Key::A);
    person.type_text("sponsor");
    person.press(Key::Enter);
    assert_eq!(columns(&person).last().map(String::as_str), Some("no-intent-executive-sponsorship"));
    person.press(Key::Num3);
    assert!(person.sees(Role::Dialog, "The decision"));
    let decided = person.state().case().and_then(|case| case.decided()).map(|path| path.stem().to_owned());
    assert_eq!(decided.as_deref(), Some("l1l2l3-no-intent-executive-sponsorship"));
    person.press(Key::Escape);
    assert_eq!(person.state().screen(), Screen::Compare, "Esc closes the sheet only");
}

#[test]
fn translations_stand_row_by_row() {
    let mut person = Person::at_builtin();
    person.type_text("app compatibility");
    person.press(Key::Enter);
    person.chord(Modifiers::COMMAND, Key::K);
    person.type_text("compare its translations");
    person.press(Key::Enter);
    let case = person.state().case().expect("a comparison is on the screen");
    assert_eq!((case.choice().mode, case.choice().columns.len()), (Mode::Languages, 2));
    assert!(person.shows("English") && person.shows("Spanish"));
    person.press(Key::ArrowDown);
    person.press(Key::ArrowRight);
    let at = person.state().case().and_then(|case| case.at()).map(|at| at.entry.stem().to_owned());
    assert_eq!(at.as_deref(), Some("l1l2l3-blocked-app-compatibility-es"), "arrows go through rows and columns");
}

/// The fixtures in a folder of their own.
fn copied_fixtures() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let english = folder.path().join("english");
    fs::create_dir(&english).expect("a folder");
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/session/pages");
    for name in ["budget", "data-rules"] {
        let text = fs::read_to_string(Path::new(fixtures).join(format!("{name}.md"))).expect("a fixture");
        fs::write(english.join(format!("l1l2l3-blocked-{name}.md")), &text).expect("a page");
        let other = folder.path().join("drafts");
        fs::create_dir_all(&other).expect("a folder");
        let changed = text.replace("until autumn", "until the winter");
        fs::write(other.join(format!("l1l2l3-blocked-{name}.md")), changed).expect("a page");
    }
    (folder, english)
}

#[test]
fn copies_are_compared_word_by_word() {
    let (folder, _) = copied_fixtures();
    let mut person = Person::with(Origin::Folder(folder.path().into()), Settings::default(), [900.0, 600.0]);
    person.type_text("finance autumn");
    person.press(Key::Enter);
    person.chord(Modifiers::COMMAND, Key::K);
    person.type_text("compare its copies");
    person.press(Key::Enter);
    let case = person.state().case().expect("a comparison is on the screen");
    assert_eq!((case.choice().mode, case.choice().columns.len()), (Mode::Copies, 2));
    assert!(person.shows("differs"));
    person.press(Key::D);
    let rows = |person: &Person| {
        let case = person.state().case().expect("a comparison is on the screen");
        case.shown().lines().iter().filter(|line| matches!(line, Line::Row { .. })).count()
    };
    assert_eq!(rows(&person), 1, "only the row that differs is left");
}

#[test]
fn an_entry_that_vanishes_stays_as_a_column_that_says_what_to_do() {
    let (folder, english) = copied_fixtures();
    fs::remove_dir_all(folder.path().join("drafts")).expect("a folder that can be removed");
    let mut person = Person::with(Origin::Folder(folder.path().into()), Settings::default(), [900.0, 600.0]);
    compare_two(&mut Hands { person: &mut person, keys: 0 }, "records money", 1);
    assert_eq!(columns(&person).len(), 2);
    fs::remove_file(english.join("l1l2l3-blocked-budget.md")).expect("a page that can be removed");
    person.press(Key::F5);
    person.wait_until("the page is gone", |state| state.case().is_some_and(|case| !case.shown().missing().is_empty()));
    assert!(person.shows("No longer in the library"));
    person.click(Role::Button, "Close l1l2l3-blocked-budget.md");
    assert_eq!(columns(&person), ["blocked-data-rules"]);
}

#[test]
fn a_comparison_is_kept_and_opened_again() {
    let mut person = Person::at_builtin();
    compare_two(&mut Hands { person: &mut person, keys: 0 }, "legal data", 1);
    person.press(Key::Y);
    person.chord(Modifiers::COMMAND, Key::K);
    person.type_text("kept comparisons");
    person.press(Key::Enter);
    assert!(person.sees(Role::Dialog, "Kept comparisons"));
    person.click(Role::Button, "Keep it");
    person.press(Key::Escape);
    person.chord(Modifiers::COMMAND, Key::K);
    person.type_text("legal/regulatory ·");
    person.press(Key::Enter);
    let marks = person.state().case().map(|case| case.choice().marks.len());
    assert_eq!(marks, Some(1), "with what was said of its statements");
}

#[test]
fn a_comparison_at_rest_draws_nothing_anew() {
    for further in [None, Some(Key::ArrowDown), Some(Key::Tab)] {
        let mut person = Person::at_builtin();
        compare_two(&mut Hands { person: &mut person, keys: 0 }, "legal data", 1);
        further.into_iter().for_each(|key| person.press(key));
        assert!(person.harness.run_ok().is_some(), "it comes to rest");
        // Until the settings are saved.
        std::thread::sleep(std::time::Duration::from_millis(900));
        person.settle();
        person.harness.step();
        let passes = person.harness.output().platform_output.num_completed_passes;
        let delay = person.harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
        assert_eq!(passes, 1);
        assert!(delay.is_some_and(|delay| delay > std::time::Duration::from_secs(1)), "{delay:?}");
    }
}

#[test]
fn an_answer_dragged_onto_the_page_is_compared_with_it() {
    let mut person = Person::at_builtin();
    person.type_text("legal data");
    person.press(Key::Enter);
    let read = person.state().reader.here().map(|place| place.path.clone()).expect("a page is read");
    let from = place_of(&person, Role::Button, "Security").center();
    person.harness.hover_at(from);
    person.settle();
    person.harness.drag_at(from);
    person.harness.step();
    let page = person.harness.get_by_role(Role::Document).rect().center();
    person.harness.hover_at(page);
    person.settle();
    let zone = "Drop the entry here to compare it with Legal/Regulatory";
    let target = person.harness.get_by_label(zone).rect().center();
    person.harness.hover_at(target);
    person.settle();
    person.harness.drop_at(target);
    person.settle();
    assert_eq!(read.stem(), "l1l2l3-blocked-legal-regulatory");
    assert_eq!(columns(&person), ["blocked-legal-regulatory", "blocked-security-privacy-non-product-feature"]);
}

#[test]
fn columns_are_made_wider_and_moved_by_dragging() {
    let mut person = Person::at_builtin();
    compare_two(&mut Hands { person: &mut person, keys: 0 }, "legal data", 1);
    let before = columns(&person);
    let closing = |person: &Person| person.harness.get_by_label("Close Legal/Regulatory").rect().right();
    let edge = person.harness.get_by_role(Role::Splitter).rect().center();
    let at_first = closing(&person);
    drag(&mut person, edge, edge + egui::vec2(150.0, 0.0));
    assert!(closing(&person) > at_first + 100.0, "{} was {at_first}", closing(&person));
    let head = place_of(&person, Role::Heading, "Legal/Regulatory");
    let name = head.left_center() + egui::vec2(20.0, 0.0);
    drag(&mut person, name, name + egui::vec2(900.0, 0.0));
    assert_eq!(columns(&person), [before[1].clone(), before[0].clone()]);
    person.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(columns(&person), before);
}

/// Where the first thing of this role stands whose name begins so.
fn place_of(person: &Person, role: Role, begins: &str) -> egui::Rect {
    let mut all = person.harness.query_all_by_role(role);
    let found = all.find(|node| node.accesskit_node().label().is_some_and(|name| name.starts_with(begins)));
    found.map(|node| node.rect()).unwrap_or_else(|| panic!("no {role:?} is called {begins}"))
}

/// Presses the button, moves and lets go.
fn drag(person: &mut Person, from: egui::Pos2, to: egui::Pos2) {
    person.harness.hover_at(from);
    person.settle();
    person.harness.drag_at(from);
    person.harness.step();
    for share in [0.3, 0.7, 1.0] {
        person.harness.hover_at(from + (to - from) * share);
        person.harness.step();
    }
    person.harness.drop_at(to);
    person.settle();
}

#[test]
fn entries_are_marked_in_the_tree_with_space_and_opened_with_enter() {
    let mut person = Person::at_builtin();
    for name in ["Legal/Regulatory", "Service Reliability"] {
        person.harness.get_by_role_and_label(Role::TreeItem, name).focus();
        person.settle();
        person.press(Key::Space);
    }
    assert!(person.sees(Role::TreeItem, "Legal/Regulatory. marked"));
    assert_eq!(person.state().comparing.marked.len(), 2);
    person.chord(Modifiers::COMMAND, Key::Enter);
    assert_eq!(columns(&person), ["blocked-legal-regulatory", "blocked-service-reliability"]);
    person.press(Key::Escape);
    person.harness.get_by_role_and_label(Role::TreeItem, "Service Reliability").focus();
    person.settle();
    person.press(Key::Enter);
    assert_eq!(person.reads(), "l1l2l3-blocked-service-reliability.md");
}
