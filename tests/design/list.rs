//! The long list: only rows in view are drawn, and a row that is asked for comes into view.

use std::ops::Range;

use egui::{Ui, Vec2, vec2};
use egui_kittest::{Harness, kittest::Queryable};
use playbook_desk::design::{self, SystemFonts, VirtualList};

/// What a test asks of the list, and what it saw.
struct Seen {
    len: usize,
    reveal: Option<usize>,
    drawn: Range<usize>,
    laid_out: usize,
}

fn list(len: usize) -> Harness<'static, Seen> {
    let content = |ui: &mut Ui, seen: &mut Seen| {
        let list = VirtualList::new("rows", seen.len, 20.0).gap(4.0).reveal(seen.reveal.take());
        seen.laid_out = 0;
        seen.drawn = list.show(ui, |ui, row| {
            seen.laid_out += 1;
            let height = 16.0 + 12.0 * (row % 7) as f32;
            let (_, response) = ui.allocate_exact_size(vec2(100.0, height), egui::Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Row, true, format!("row {row}")));
        });
    };
    Harness::builder()
        .with_size(Vec2::new(300.0, 300.0))
        .with_max_steps(20)
        .with_context_setup(|ctx| design::install(ctx, SystemFonts::Leave))
        .build_ui_state(content, Seen { len, reveal: None, drawn: 0..0, laid_out: 0 })
}

fn reveal(harness: &mut Harness<'static, Seen>, row: usize) {
    harness.state_mut().reveal = Some(row);
    harness.run();
    let rect = harness.get_by_label(&format!("row {row}")).rect();
    assert!(rect.top() >= 0.0 && rect.bottom() <= 300.0, "row {row} is at {rect:?}");
}

#[test]
fn only_rows_in_view_are_laid_out() {
    for len in [0, 1, 100, 100_000] {
        let mut harness = list(len);
        harness.run();
        assert!(harness.state().laid_out <= len.min(12), "{} of {len}", harness.state().laid_out);
    }
}

#[test]
fn any_row_comes_into_view() {
    let mut harness = list(100_000);
    for row in [0, 50_000, 49_999, 99_999, 3, 99_000, 98_990, 0] {
        reveal(&mut harness, row);
    }
}

#[test]
fn a_row_in_view_is_not_moved() {
    let mut harness = list(1000);
    reveal(&mut harness, 500);
    let before = harness.get_by_label("row 498").rect();
    reveal(&mut harness, 498);
    assert_eq!(harness.get_by_label("row 498").rect(), before);
}

#[test]
fn walking_down_and_up_keeps_each_row_in_view() {
    let mut harness = list(200);
    for row in (0..200).chain((0..200).rev()) {
        reveal(&mut harness, row);
    }
}

#[test]
fn a_list_that_gets_shorter_stays_inside() {
    let mut harness = list(1000);
    reveal(&mut harness, 999);
    harness.state_mut().len = 5;
    harness.run();
    assert_eq!(harness.state().drawn, 0..5);
}

#[test]
fn scrolling_up_over_rows_not_seen_yet_does_not_make_the_list_jump() {
    let mut harness = list(1000);
    reveal(&mut harness, 500);
    let top = |harness: &Harness<'static, Seen>| {
        let row = harness.state().drawn.start + 2;
        (row, harness.get_by_label(&format!("row {row}")).rect().top())
    };
    for _ in 0..100 {
        let (row, before) = top(&harness);
        harness.hover_at(egui::pos2(100.0, 100.0));
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, 10.0),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
            source: egui::MouseWheelSource::Unknown,
        });
        harness.run();
        let after = harness.get_by_label(&format!("row {row}")).rect().top();
        assert!((after - before - 10.0).abs() < 1.5, "row {row} went from {before} to {after}");
    }
}
