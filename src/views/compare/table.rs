//! The rows of a comparison, of which only those in view are laid out: side by side under their columns, or where there
//! is no room one below the other.

use egui::epaint::RectShape;
use egui::{CornerRadius, Margin, Rangef, Rect, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, pos2};

use super::cell::{self, Stand};
use super::line;
use super::row_words::RowWords;
use super::{compare_id, head};
use crate::app::{Case, Line, Pane};
use crate::compare::{Cell, Comparison, LaneRow, Mode, Section};
use crate::design::{Passage, TextStyle, VirtualList, tokens};
use crate::sentences;
use crate::views::Scene;

/// Height of a line that was not drawn yet, in points.
const LINE_ESTIMATE: f32 = 56.0;

pub fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    case: &Case,
    (places, row_words): (&[Rangef], &mut RowWords),
    reveal: bool,
) {
    let Some(comparison) = case.shown().comparison() else { return };
    row_words.follow(case);
    let lines = case.shown().lines();
    let here = reveal.then(|| here(case, comparison)).flatten();
    let list = VirtualList::new("compare rows", lines.len(), LINE_ESTIMATE);
    list.generation(case.number()).reveal(here).show(ui, |ui, nth| match lines.get(nth) {
        Some(Line::Row { section, row }) => {
            let found = comparison.lane(*section).and_then(|lane| lane.rows.get(*row));
            found
                .into_iter()
                .for_each(|row| side_by_side(ui, scene, (case, comparison, row), (places, &mut *row_words)));
        }
        Some(line) => line::ui(ui, scene, (case, places), *line),
        None => {}
    });
}

/// The same in one column, the heads first.
pub fn stacked(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, row_words: &mut RowWords, reveal: bool) {
    let Some(comparison) = case.shown().comparison() else { return };
    row_words.follow(case);
    let lines = case.shown().lines();
    let columns = &case.choice().columns;
    let here = reveal.then(|| here(case, comparison)).flatten().map(|line| line + columns.len());
    let list = VirtualList::new("compare stack", columns.len() + lines.len(), LINE_ESTIMATE);
    let shown = list.generation(case.number()).reveal(here);
    shown.show(ui, |ui, nth| {
        if let Some(path) = columns.get(nth) {
            return head::listed(ui, scene, case, path);
        }
        match lines.get(nth - columns.len()) {
            Some(Line::Row { section, row }) => {
                let found = comparison.lane(*section).and_then(|lane| lane.rows.get(*row));
                found.into_iter().for_each(|row| one_below_the_other(ui, scene, (case, comparison, row), row_words));
            }
            Some(line) => line::ui(ui, scene, (case, &[]), *line),
            None => {}
        }
    });
}

/// The line of the statement stood at.
fn here(case: &Case, comparison: &Comparison) -> Option<usize> {
    let row = comparison.row_of(case.at()?)?;
    case.shown().lines().iter().position(|line| match line {
        Line::Row { section, row: nth } => {
            comparison.lane(*section).and_then(|lane| lane.rows.get(*nth)).is_some_and(|known| std::ptr::eq(known, row))
        }
        _ => false,
    })
}

fn side_by_side(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (case, comparison, row): (&Case, &Comparison, &LaneRow),
    (places, row_words): (&[Rangef], &mut RowWords),
) {
    let top = ui.max_rect().top();
    let mut bottom = top + tokens(ui).size.row;
    let mut grounds = Vec::new();
    for (nth, (path, place)) in case.choice().columns.iter().zip(places).enumerate() {
        let column = comparison.columns.iter().position(|column| column.path == *path);
        let Some(cell) = column.and_then(|column| row.cells.get(column)) else { continue };
        let rect = Rect::from_min_max(pos2(place.min, top), pos2(place.max, f32::INFINITY));
        let ground = ui.painter().add(Shape::Noop);
        let mut child = ui.new_child(UiBuilder::new().id_salt(nth).max_rect(rect));
        match cell {
            Some(cell) => filled(&mut child, scene, (case, comparison, row, cell), row_words),
            None => empty(&mut child, scene, comparison, row),
        }
        bottom = bottom.max(child.min_rect().bottom());
        grounds.push((ground, cell.as_ref(), *place));
    }
    for (ground, cell, place) in grounds {
        let rect = Rect::from_x_y_ranges(place, top..=bottom);
        paint(ui, scene, case, (ground, rect), cell);
    }
    let whole = Rect::from_min_max(pos2(ui.max_rect().left(), top), pos2(ui.max_rect().right(), bottom));
    ui.allocate_rect(whole, Sense::hover());
}

fn one_below_the_other(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (case, comparison, row): (&Case, &Comparison, &LaneRow),
    row_words: &mut RowWords,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for (nth, cell) in row.present().enumerate() {
        let ground = ui.painter().add(Shape::Noop);
        let shown = ui.scope_builder(UiBuilder::new().id_salt(nth), |ui| {
            let name = sentences::column_name(comparison, &cell.place.entry, scene.texts);
            let space = tokens(ui).size.space.clone();
            let margin = Margin { left: space.m as i8, top: space.xs as i8, ..Margin::ZERO };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.add(Passage::new(name).style(TextStyle::Small).quiet().unselectable());
            });
            filled(ui, scene, (case, comparison, row, cell), row_words);
        });
        paint(ui, scene, case, (ground, shown.response.rect), Some(cell));
    }
}

fn filled(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (case, comparison, row, cell): (&Case, &Comparison, &LaneRow, &Cell),
    row_words: &mut RowWords,
) {
    let stand = Stand { case, comparison, row, cell };
    let ranges = row_words.ranges(comparison.mode, row, cell, stand.matches());
    cell::ui(ui, scene, stand, &ranges);
}

/// That an entry has nothing like a row.
fn empty(ui: &mut Ui, scene: &Scene<'_>, comparison: &Comparison, row: &LaneRow) {
    let space = tokens(ui).size.space.clone();
    egui::Frame::new().inner_margin(Margin::symmetric(space.m as i8, space.s as i8)).show(ui, |ui| {
        let counts = row.present().next().is_some_and(|cell| cell.place.section < Section::Update);
        let words = match comparison.mode {
            Mode::Statuses => return,
            _ if counts => scene.say("compare-no-row"),
            _ => "–".to_owned(),
        };
        ui.add(Passage::new(words).style(TextStyle::Small).quiet().unselectable());
    });
}

/// The lines around a cell, and a ring around the one stood at.
fn paint(ui: &Ui, scene: &Scene<'_>, case: &Case, (ground, rect): (egui::layers::ShapeIdx, Rect), cell: Option<&Cell>) {
    let tokens = tokens(ui);
    let line = Stroke::new(tokens.size.hairline, tokens.color.line);
    ui.painter().vline(rect.right(), rect.y_range(), line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    if cell.is_none_or(|cell| !case.stands_in(&cell.place)) {
        return;
    }
    let in_rows = scene.state.pane == Pane::CompareRows && ui.memory(|memory| memory.has_focus(compare_id()));
    let side = rect.with_max_x(rect.left() + tokens.size.side_stroke);
    ui.painter().set(ground, RectShape::filled(rect, CornerRadius::ZERO, tokens.color.accent_soft));
    ui.painter().rect_filled(side, CornerRadius::ZERO, tokens.color.accent);
    if in_rows {
        let ring = Stroke::new(tokens.size.focus_ring, tokens.color.accent);
        ui.painter().rect_stroke(rect, CornerRadius::ZERO, ring, StrokeKind::Inside);
    }
}
