//! From what the customer said to the right status, in the real window.

use super::Person;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use playbook_desk::app::{Item, Pane};
use playbook_desk::disk::{Origin, Settings};

impl Person {
    /// What screen readers say of the rows of the list that show, from the top.
    fn rows(&self) -> Vec<String> {
        let buttons = self.harness.query_all_by_role(Role::Button);
        buttons.filter_map(|node| node.accesskit_node().label()).filter(|label| label.contains(". ")).collect()
    }

    /// File names of the first answers.
    fn answers(&self, count: usize) -> Vec<&str> {
        let best = self.state().listing.items.iter().filter_map(Item::answer);
        best.take(count).map(|path| path.file_name()).collect()
    }
}

const SECURITY: &str = "l1l2l3-blocked-security-privacy-non-product-feature.md";
const LEGAL: &str = "l1l2l3-blocked-legal-regulatory.md";

#[test]
fn a_call_is_answered_through_the_row_of_another_entry() {
    let mut person = Person::at_builtin();
    person.type_text("legal data offsite");
    let first = person.answers(3);
    assert!(first.contains(&SECURITY) && first.contains(&LEGAL), "{first:?}");
    let leads_there = |item: &Item| item.answer().is_some_and(|path| path.file_name() == SECURITY);
    let place = person.state().listing.items.iter().position(leads_there).expect("it is listed");
    for _ in 0..=place {
        person.press(Key::ArrowDown);
    }
    person.press(Key::ArrowRight);
    let redirect = "that Executive Sponsorship says is not its own: use this";
    let mut row = person.focused();
    for _ in 0..5 {
        if row.contains(redirect) {
            break;
        }
        person.press(Key::ArrowDown);
        row = person.focused();
    }
    assert!(row.starts_with("Security/Privacy") && row.contains(redirect), "{row}");
    person.press(Key::Enter);
    assert_eq!((person.reads(), person.state().pane), (SECURITY, Pane::Page));
    person.press(Key::Escape);
    assert_eq!(person.state().pane, Pane::List);
    assert_eq!(person.state().query, "legal data offsite", "the words stay for the next look");
}

#[test]
fn the_list_goes_on_by_keys_when_it_turns_to_another_language() {
    let mut person = Person::at_builtin();
    person.type_text("legal data offsite");
    person.press(Key::ArrowDown);
    person.chord(Modifiers::ALT, Key::Num2);
    assert_eq!((person.state().pane, person.state().listing.selected.is_some()), (Pane::List, true));
    let before = person.state().listing.selected;
    person.press(Key::ArrowDown);
    assert_eq!(person.state().listing.selected, before.map(|row| row + 1));
    assert!(person.focused().contains(". "), "the row has the focus: {}", person.focused());
}

#[test]
fn english_words_lead_to_the_same_row_in_another_language() {
    let mut person = Person::at_builtin();
    person.type_text("legal counsel patient");
    person.press(Key::Enter);
    assert_eq!(person.reads(), LEGAL);
    let row = person.state().reader.here().and_then(|place| place.row).expect("the row that was found");
    person.chord(Modifiers::ALT, Key::Num2);
    assert_eq!(person.reads(), "l1l2l3-blocked-legal-regulatory-es.md");
    assert_eq!(person.state().reader.here().and_then(|place| place.row), Some(row));
    let scenario = {
        let entry = person.state().reader.here().and_then(|place| person.state().shelf.library.get(&place.path));
        let table = entry.and_then(|entry| entry.source.page.valid.clone()).expect("its examples");
        table.rows[row.row].text.plain.clone()
    };
    assert!(person.is_in_view(&scenario), "{scenario}");
}

#[test]
fn filters_are_typed_completed_and_lifted_by_their_chips() {
    let mut person = Person::at_builtin();
    person.type_text("data la");
    assert!(person.harness.query_by_label("lang:: Language").is_some(), "the filter is offered");
    person.press(Key::ArrowUp);
    person.press(Key::Tab);
    assert_eq!(person.state().query, "data lang:");
    person.press(Key::ArrowDown);
    person.press(Key::ArrowDown);
    person.press(Key::Enter);
    assert_eq!((person.state().query.as_str(), person.focused().as_str()), ("data lang:es ", "Search"));
    assert!(person.answers(300).iter().all(|name| name.ends_with("-es.md")), "{:?}", person.answers(5));
    assert!(person.shows("Spanish"), "the chip says what was typed");
    person.type_text("-by:ines");
    person.click(Role::Button, "not Changed by: ines");
    assert_eq!(person.state().query, "data lang:es");
    person.click(Role::Button, "Clear the filters");
    assert_eq!(person.state().query, "data");
    person.click(Role::Button, "L1");
    person.click(Role::MenuItem, "Blocked");
    assert!(person.answers(300).iter().all(|name| name.contains("-blocked")), "{:?}", person.answers(300));
}

#[test]
fn a_filter_in_doubt_is_explained_with_what_was_perhaps_meant() {
    let mut person = Person::at_builtin();
    person.type_text("knid:question budget");
    assert!(person.shows("There is no filter called “knid”; it is looked for as words."));
    person.click(Role::Link, "Did you mean kind?");
    assert_eq!(person.state().query, "kind:question budget");
}

#[test]
fn a_slip_of_the_finger_is_seen_through_and_told() {
    let mut person = Person::at_builtin();
    person.type_text("lgeal offsite ");
    assert!(person.answers(3).contains(&LEGAL), "{:?}", person.answers(3));
    let rows = person.rows();
    assert!(rows.iter().any(|row| row.contains("“lgeal” read as “legal”")), "{rows:?}");
}

#[test]
fn further_rows_unfold_by_keys_and_by_clicks() {
    let mut person = Person::at_builtin();
    person.type_text("data");
    let listed = person.state().listing.items.len();
    let place = person.rows().iter().position(|row| row.contains("more row")).expect("an answer with more rows");
    for _ in 0..=place {
        person.press(Key::ArrowDown);
    }
    person.press(Key::ArrowRight);
    let unfolded = person.state().listing.items.len();
    assert!(unfolded > listed);
    person.press(Key::ArrowLeft);
    assert_eq!(person.state().listing.items.len(), listed);
    let more = person
        .harness
        .query_all_by_role(Role::Link)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.contains("more row")));
    more.expect("the line that unfolds them").click();
    person.settle();
    assert!(person.state().listing.items.len() > listed);
}

#[test]
fn recent_words_are_the_first_rows_of_an_empty_search() {
    let mut person = Person::at_builtin();
    person.type_text("legal data");
    person.press(Key::Enter);
    person.chord(Modifiers::COMMAND, Key::L);
    person.press(Key::Escape);
    person.press(Key::ArrowDown);
    assert_eq!(person.focused(), "Search again: legal data");
    person.press(Key::Enter);
    assert_eq!((person.state().query.as_str(), person.focused().as_str()), ("legal data", "Search"));
    person.press(Key::Escape);
    person.press(Key::ArrowDown);
    person.press(Key::Delete);
    assert!(!person.shows("Search again: legal data"));
}

#[test]
fn the_count_is_spoken_when_typing_rests_and_nothing_found_offers_next_steps() {
    let mut person = Person::at_builtin();
    person.type_text("qqqq zzzz");
    assert!(person.shows("No page has any of these words"));
    person.click(Role::Button, "Search without “zzzz”");
    assert_eq!(person.state().query, "qqqq");
    person.press(Key::Escape);
    person.type_text("legal");
    let expected = format!("{} answers", person.state().listing.answers);
    std::thread::sleep(std::time::Duration::from_millis(750));
    person.harness.step();
    person.harness.step();
    let spoken = person.harness.query_all_by_role(Role::Status).find_map(|node| node.accesskit_node().label());
    assert_eq!(spoken, Some(expected));
}

#[test]
fn recent_words_have_the_focus_at_once() {
    let settings = Settings { recent_searches: vec!["legal data".to_owned()], ..Settings::default() };
    let mut person = Person::with(Origin::Builtin, settings, [1280.0, 800.0]);
    person.press(Key::ArrowDown);
    assert_eq!((person.state().pane, person.focused().as_str()), (Pane::List, "Search again: legal data"));
}
