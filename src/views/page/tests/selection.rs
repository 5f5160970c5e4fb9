//! Text is selected with the pointer across paragraphs, also while the page scrolls, and copied.

use egui::{Event, OutputCommand, pos2, vec2};
use egui_kittest::kittest::Queryable;

use super::*;

fn copied(harness: &mut Harness<'_, Shown>) -> String {
    harness.event(Event::Copy);
    harness.step();
    let commands = &harness.output().platform_output.commands;
    let text = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    text.unwrap_or_default()
}

#[test]
fn a_selection_runs_over_paragraphs_links_and_cells() {
    let mut harness = page("First words.\n\nSecond [link](a.md) here.\n\n|a|b|\n|-|-|\n|cell|x|\n\nLast words.");
    let start = harness.get_by_label("First words.").rect().left_top() + vec2(1.0, 8.0);
    let last = harness.get_by_label("Last words.").rect();
    let end = pos2(last.right() - 1.0, last.center().y);
    harness.drag_at(start);
    harness.run_steps(2);
    harness.hover_at(start + vec2(10.0, 2.0));
    harness.run_steps(2);
    harness.hover_at(end);
    harness.run_steps(2);
    harness.drop_at(end);
    harness.run();
    let text = copied(&mut harness);
    for part in ["First words.", "Second link here.", "cell", "Last words."] {
        assert!(text.contains(part), "{part:?} in {text:?}");
    }
}

#[test]
fn a_selection_outlives_scrolling() {
    let mut harness = page(&"A paragraph of words.\n\n".repeat(60));
    let start = pos2(3.0, 10.0);
    harness.drag_at(start);
    harness.run_steps(2);
    harness.hover_at(pos2(60.0, 100.0));
    harness.run_steps(2);
    for _ in 0..4 {
        harness.state_mut().scroll = 200.0;
        harness.run_steps(2);
    }
    harness.drop_at(pos2(60.0, 100.0));
    harness.run();
    assert!(copied(&mut harness).matches("A paragraph of words.").count() > 20);
}

#[test]
fn a_link_is_followed_though_its_paragraph_can_be_selected() {
    let mut harness = page("Some [link](a.md).");
    harness.get_by_label("link").click();
    harness.run();
    assert_eq!(harness.state().actions, [PageAction::Follow("a.md".to_owned())]);
}

#[test]
fn text_and_addresses_are_copied_from_a_menu() {
    let mut harness = page("Some words before a [link](a.md) here.");
    let words = harness.get_by_label("Some words before a link here.").rect();
    let link = harness.get_by_label("link").rect().center();
    let (text, address) = (harness.state().words.copy_text.clone(), harness.state().words.copy_address.clone());
    for (at, item, expected) in
        [(words.left_top() + vec2(4.0, 8.0), text, "Some words before a link here."), (link, address, "a.md")]
    {
        harness.hover_at(at);
        harness.run();
        for pressed in [true, false] {
            let button = egui::PointerButton::Secondary;
            harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: egui::Modifiers::NONE });
        }
        harness.run();
        harness.get_by_label(&item).click();
        harness.run();
        assert_eq!(harness.state_mut().actions.pop(), Some(PageAction::Copy(expected.to_owned())));
    }
}
