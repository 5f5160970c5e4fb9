//! Long pages: few pieces are drawn, places are found, and what is in view stays where it is.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable;

use super::*;

/// Sections with a heading, a paragraph, a list and a table each.
fn book(sections: usize) -> String {
    let section = |number: usize| {
        let words = "words that fill a line or more of the page ".repeat(1 + number % 9);
        format!(
            "## Section {number}\n\n{words}\n\n- one\n- two\n\n|a|b|\n|-|-|\n|{number}|x|\n\n[link {number}](to.md)\n\n"
        )
    };
    (0..sections).map(section).collect()
}

#[test]
fn only_what_is_in_view_is_drawn() {
    let mut harness = page(&book(800));
    let view = &harness.state().view;
    assert!(view.pieces.pieces.len() > 6_000);
    assert!(view.drawn.len() < 40, "{:?}", view.drawn);
    assert!(view.unmeasured_from == view.pieces.pieces.len(), "everything is measured in the end");
    harness.state_mut().scroll = 1.0e9;
    harness.run();
    let view = &harness.state().view;
    assert!(view.drawn.len() < 40 && view.drawn.end == view.pieces.pieces.len(), "{:?}", view.drawn);
    harness.get_by_role_and_label(Role::Heading, "Section 799");
}

#[test]
fn an_anchor_comes_to_the_top() {
    let mut harness = page(&book(300));
    for number in [250, 3, 120, 0] {
        assert!(harness.state_mut().view.scroll_to_anchor(&format!("section-{number}")));
        harness.run();
        let heading = harness.get_by_role_and_label(Role::Heading, &format!("Section {number}")).rect();
        let window = harness.state().window;
        assert!(heading.top() - window.top() < 60.0 && heading.top() >= window.top(), "{number}: {heading:?}");
    }
    assert!(!harness.state_mut().view.scroll_to_anchor("nowhere"));
}

#[test]
fn what_is_in_view_stays_while_the_rest_is_measured() {
    let view = PageView::new(blocks(&book(600), 0, &Vocabulary::builtin()), None, "test");
    let mut harness = page("");
    harness.state_mut().view = view;
    assert!(harness.state_mut().view.scroll_to_anchor("section-500"));
    harness.run_steps(3);
    let top = |harness: &Harness<'_, Shown>| harness.get_by_label("Section 500").rect().top();
    let (first, measured) = (top(&harness), harness.state().view.unmeasured_from);
    harness.run();
    assert!(measured < harness.state().view.unmeasured_from, "nothing was left to measure");
    // Scroll areas round to whole points, each frame a little.
    assert!((top(&harness) - first).abs() < 8.0, "{first} {}", top(&harness));
}

#[test]
fn a_new_width_keeps_the_place() {
    let mut harness = page(&book(300));
    harness.state_mut().view.scroll_to_anchor("section-200");
    harness.run();
    harness.set_size(egui::vec2(420.0, 600.0));
    harness.run();
    let heading = harness.get_by_label("Section 200").rect();
    assert!(heading.top() > -40.0 && heading.top() < 80.0, "{heading:?}");
}

#[test]
fn tab_goes_on_beyond_the_view() {
    let far = "A paragraph.\n\n".repeat(200);
    let mut harness = page(&format!("[first](a.md)\n\n{far}[second](b.md)\n\n{far}[third](c.md)\n\n{far}"));
    for name in ["first", "second", "third"] {
        harness.key_press(Key::Tab);
        harness.run();
        let link = harness.get_by_role_and_label(Role::Link, name);
        assert!(link.is_focused(), "{name}");
        assert!(harness.state().window.contains_rect(link.rect()), "{name}: {:?}", link.rect());
    }
    harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::Link, "second").is_focused());
}

#[test]
fn an_idle_page_asks_for_no_frames() {
    let mut harness = page(&book(100));
    assert_eq!(harness.run(), 1);
}
