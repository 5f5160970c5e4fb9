//! Fields and editors to write in: what is typed is reported, what is told is shown, and nothing else happens.

use std::sync::Arc;

use egui::{Event, Id, ImeEvent, Key, Modifiers, Role, Ui, Vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};
use playbook_desk::design::{self, *};

fn window<'a, S: 'a>(state: S, content: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    Harness::builder()
        .with_size(Vec2::new(450.0, 300.0))
        .with_max_steps(12)
        .with_context_setup(|ctx| design::install(ctx, SystemFonts::Leave))
        .build_ui_state(content, state)
}

/// A text, what was reported of it, and how often Enter was pressed.
#[derive(Default)]
struct Text {
    now: String,
    reports: Vec<String>,
    entered: usize,
}

fn field(text: &str) -> Harness<'static, Text> {
    let mut harness = window(Text { now: text.to_owned(), ..Text::default() }, |ui, text: &mut Text| {
        let output = EditField::new(Id::unique("field"), "Title", text.now.as_str()).show(ui);
        text.entered += usize::from(output.entered);
        if let Some(changed) = output.changed {
            // As a page would: blanks at the ends are not part of what it says.
            text.now = changed.trim().to_owned();
            text.reports.push(changed);
        }
    });
    harness.get_by_role_and_label(Role::MultilineTextInput, "Title").focus();
    harness.run();
    harness
}

fn type_text<S>(harness: &mut Harness<'_, S>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn press<S>(harness: &mut Harness<'_, S>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

#[test]
fn a_field_reports_what_is_typed_and_keeps_blanks_that_are_being_typed() {
    let mut harness = field("one");
    type_text(&mut harness, " ");
    type_text(&mut harness, "two");
    assert_eq!(harness.state().reports, ["one ", "one two"]);
}

#[test]
fn enter_leaves_the_words_alone_and_shift_breaks_the_line() {
    let mut harness = field("one");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!((harness.state().entered, harness.state().now.as_str()), (1, "one"));
    press(&mut harness, Modifiers::SHIFT, Key::Enter);
    type_text(&mut harness, "two");
    assert_eq!(harness.state().now, "one\ntwo");
}

#[test]
fn a_field_has_no_undo_of_its_own() {
    let mut harness = field("one");
    type_text(&mut harness, " two");
    for (modifiers, key) in
        [(Modifiers::COMMAND, Key::Z), (Modifiers::COMMAND, Key::Y), (Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)]
    {
        press(&mut harness, modifiers, key);
        assert_eq!(harness.state().now, "one two", "{key:?}");
    }
}

#[test]
fn the_caret_stays_behind_what_undo_gave_back() {
    let mut harness = field("one two");
    for _ in 0.." two".len() {
        press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    }
    type_text(&mut harness, " and a half");
    harness.state_mut().now = "one two".to_owned();
    harness.run();
    type_text(&mut harness, "!");
    assert_eq!(harness.state().now, "one! two");
}

#[test]
fn an_input_method_reports_only_what_it_settles_on() {
    let mut harness = field("");
    for text in ["n", "ni", "niho"] {
        harness.event(Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None }));
        harness.run();
    }
    assert!(harness.state().reports.is_empty());
    harness.event(Event::Ime(ImeEvent::Commit("Nihon".to_owned())));
    harness.run();
    assert_eq!(harness.state().reports, ["Nihon"]);
}

fn picking() -> Harness<'static, (String, Vec<Picked>)> {
    let known = ["Legal / regulatory", "Service reliability", "Waiting for budget"];
    let mut harness =
        window((String::from("Old"), Vec::new()), move |ui, (now, picked): &mut (String, Vec<Picked>)| {
            let output =
                PickField::new(Id::unique("pick"), "Status", now.as_str(), "No such status").show(ui, |typed| {
                    let fits = |name: &&str| name.to_lowercase().contains(&typed.to_lowercase());
                    let choice = |name: &str| Choice { words: name.to_owned(), ..Choice::default() };
                    known.iter().copied().filter(fits).map(choice).collect()
                });
            picked.extend(output.picked);
            ui.label("Elsewhere");
            let _ = now;
        });
    harness.get_by_role_and_label(Role::MultilineTextInput, "Status").focus();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness
}

#[test]
fn a_status_is_picked_by_a_few_letters_arrows_and_enter_or_tab() {
    for key in [Key::Enter, Key::Tab] {
        let mut harness = picking();
        type_text(&mut harness, "e");
        let shown: Vec<String> =
            harness.query_all_by_role(Role::ListBoxOption).filter_map(|node| node.accesskit_node().label()).collect();
        assert_eq!(shown, ["Legal / regulatory", "Service reliability", "Waiting for budget"]);
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(harness.state().1, [Picked::Choice { number: 1, typed: "e".to_owned() }], "{key:?}");
        assert!(harness.query_by_role(Role::ListBoxOption).is_none(), "the list is closed");
    }
}

#[test]
fn escape_leaves_the_status_as_it_was() {
    let mut harness = picking();
    type_text(&mut harness, "bud");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().1, []);
    assert_eq!(harness.get_by_role(Role::MultilineTextInput).value().as_deref(), Some("Old"));
}

#[test]
fn an_emptied_status_is_none_until_arrows_choose_one() {
    let mut harness = picking();
    press(&mut harness, Modifiers::NONE, Key::Backspace);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().1, [Picked::Words(String::new())]);
    let mut harness = picking();
    press(&mut harness, Modifiers::NONE, Key::Backspace);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().1, [Picked::Choice { number: 1, typed: String::new() }]);
}

#[test]
fn words_that_nobody_knows_are_taken_as_they_are() {
    let mut harness = picking();
    type_text(&mut harness, "Brand new");
    assert!(harness.query_by_label("No such status").is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().1, [Picked::Words("Brand new".to_owned())]);
}

#[test]
fn who_goes_elsewhere_half_way_has_taken_nothing_and_lost_nothing() {
    for (typed, expected) in [
        ("bud", Some(Picked::Left("bud".to_owned()))),
        ("nobody", Some(Picked::Left("nobody".to_owned()))),
        ("waiting for BUDGET", Some(Picked::Choice { number: 0, typed: "waiting for BUDGET".to_owned() })),
        ("Old", None),
    ] {
        let mut harness = picking();
        type_text(&mut harness, typed);
        harness.ctx.memory_mut(|memory| memory.stop_text_input());
        harness.run();
        assert_eq!(harness.state().1, Vec::from_iter(expected), "{typed}");
    }
}

#[test]
fn unsettled_words_are_gone_on_with_or_given_up() {
    for (key, expected) in
        [(Key::Enter, Picked::Choice { number: 0, typed: "serv".to_owned() }), (Key::Escape, Picked::Dropped)]
    {
        let mut harness = window(Vec::new(), |ui, picked: &mut Vec<Picked>| {
            let field = PickField::new(Id::unique("pick"), "Status", "serv", "No such status").unsettled(Some("Old"));
            let output = field.show(ui, |typed| {
                let choice = Choice { words: "Service reliability".to_owned(), ..Choice::default() };
                Vec::from_iter((typed == "serv").then_some(choice))
            });
            picked.extend(output.picked);
        });
        harness.get_by_role_and_label(Role::MultilineTextInput, "Status").focus();
        harness.run();
        assert!(harness.query_by_role(Role::ListBoxOption).is_some(), "the list is open at once");
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(*harness.state(), [expected]);
    }
}

struct Source {
    text: Arc<str>,
    reports: usize,
    caret: (usize, usize),
}

fn source(text: &str) -> Harness<'static, Source> {
    let state = Source { text: text.into(), reports: 0, caret: (0, 0) };
    let mut harness = window(state, |ui, source: &mut Source| {
        let output = SourceEditor::new(Id::unique("source"), "Source", &source.text).show(ui);
        source.caret = output.caret;
        if let Some(changed) = output.changed {
            source.text = changed.into();
            source.reports += 1;
        }
    });
    harness.get_by_role_and_label(Role::MultilineTextInput, "Source").focus();
    harness.run();
    harness
}

#[test]
fn a_source_is_typed_into_line_by_line() {
    let mut harness = source("# Title\r\n\r\nwords");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::End);
    type_text(&mut harness, " of mine");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    type_text(&mut harness, "x");
    assert_eq!(&*harness.state().text, "# Title\r\n\r\nwords of mine\r\nx");
    assert_eq!((harness.state().reports, harness.state().caret), (3, (4, 2)));
}

#[test]
fn a_source_has_no_undo_of_its_own_and_keeps_its_caret_when_it_is_told_another_text() {
    let mut harness = source("one two");
    press(&mut harness, Modifiers::CTRL, Key::ArrowRight);
    type_text(&mut harness, "!");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(&*harness.state().text, "one! two");
    harness.state_mut().text = "one two".into();
    harness.run();
    type_text(&mut harness, "?");
    assert_eq!(&*harness.state().text, "one? two");
}

#[test]
fn long_lines_wrap_and_are_walked_row_by_row() {
    let mut harness = source(&format!("{}\nend", "word ".repeat(30)));
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    let (line, letter) = harness.state().caret;
    assert!(line == 1 && letter > 10, "the second row of the first line, not {line}:{letter}");
    press(&mut harness, Modifiers::CTRL, Key::End);
    assert_eq!(harness.state().caret, (2, 4));
}

#[test]
fn only_what_is_in_view_of_a_long_source_is_laid_out() {
    let text = "A line of a very long page, as long as most lines are.\n".repeat(4_000);
    let mut harness = source(&text);
    press(&mut harness, Modifiers::CTRL, Key::End);
    type_text(&mut harness, "x");
    assert_eq!(harness.state().caret, (4_001, 2));
    let started = std::time::Instant::now();
    for _ in 0..20 {
        harness.event(Event::Text("y".to_owned()));
        harness.step();
    }
    let each = started.elapsed() / 20;
    // Laying out four thousand lines costs seconds here.
    assert!(each.as_millis() < 300, "a key press took {each:?}");
}

#[test]
fn a_source_fills_its_place_wherever_it_is_scrolled_to() {
    let mut harness = source(&"A line.\n".repeat(200));
    let at_the_top = harness.get_by_role_and_label(Role::MultilineTextInput, "Source").rect();
    press(&mut harness, Modifiers::CTRL, Key::End);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    let at_the_end = harness.get_by_role_and_label(Role::MultilineTextInput, "Source").rect();
    assert_eq!(at_the_end, at_the_top, "the pointer reaches every line in view");
}

#[test]
fn differences_are_told_by_words_too() {
    let line = |version, text: &str| DifferenceLine { version, number: 1, text: text.to_owned(), marks: Vec::new() };
    let lines = [line(Version::Old, "spring"), line(Version::New, "autumn")];
    let harness = window((), move |ui, ()| DifferenceView::new(&lines, "removed:", "added:").show(ui));
    assert!(harness.query_by_label("removed: spring").is_some());
    assert!(harness.query_by_label("added: autumn").is_some());
}
