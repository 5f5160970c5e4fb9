//! One row of a table of examples: a handle, the situation, for those that do not fit the status to use instead, and what
//! can be done with the row.

use egui::{Align, Layout, Rect, Ui, vec2};

use super::answer;
use super::drag;
use super::field::Field;
use super::form::Form;
use super::line::line_menu;
use super::scenarios::{change_row, rows_of, situation};
use super::status;
use crate::app::{Command, Session};
use crate::design::tokens;
use crate::document::change::{Change, Examples, RowChange};
use crate::views::Scene;

/// Below this width, in points, the status to use stands under its situation.
const SIDE_BY_SIDE_FROM: f32 = 440.0;
/// The share of the width that the status to use gets.
const STATUS_SHARE: f32 = 0.36;

/// Draws a row; answers the place it took.
pub fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    form: &mut Form,
    session: &Session,
    (examples, row): (Examples, usize),
) -> Rect {
    let tokens = tokens(ui);
    let gap = tokens.size.space.xs;
    let (handle_width, more_width) = (tokens.size.icon, tokens.size.button);
    let shown = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let key = if examples == Examples::Valid { "edit-drag-row" } else { "edit-drag-invalid-row" };
        let name = scene.say_with(key, &[("row", (row + 1).into())]);
        drag::handle(ui, scene, form, &situation(examples, row), &name);
        let room = ui.available_width() - more_width - gap;
        let beside = examples == Examples::Invalid && room >= SIDE_BY_SIDE_FROM;
        let words = if beside { room * (1.0 - STATUS_SHARE) - gap } else { room };
        column(ui, words, |ui| {
            text(ui, scene, form, session, (examples, row));
            if examples == Examples::Invalid && !beside {
                status::ui(ui, scene, form, session, row);
            }
        });
        if beside {
            column(ui, room * STATUS_SHARE, |ui| status::ui(ui, scene, form, session, row));
        }
        more(ui, scene, form, session, (examples, row));
    });
    let mut place = shown.response.rect;
    if examples == Examples::Invalid {
        ui.horizontal_top(|ui| {
            ui.add_space(handle_width + gap + tokens.size.space.s);
            ui.vertical(|ui| {
                if !status::doubt(ui, scene, form, session, row) {
                    answer::ui(ui, scene, row, form.answering(scene, session, row).as_ref());
                }
            });
        });
        place.max.y = ui.min_rect().bottom();
    }
    place
}

fn column(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        content(ui);
    });
}

fn text(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session, (examples, row): (Examples, usize)) {
    let number = [("row", (row + 1).into())];
    let name = match examples {
        Examples::Valid => scene.say_with("edit-valid-row", &number),
        Examples::Invalid => scene.say_with("edit-invalid-row", &number),
    };
    let hint = match examples {
        Examples::Valid => scene.say("edit-row-hint"),
        Examples::Invalid => scene.say("edit-invalid-row-hint"),
    };
    let is_new = row == rows_of(session, examples);
    let change = |text| {
        let change =
            if is_new { RowChange::Add { at: row, text, status: None } } else { RowChange::Text { row, text } };
        Change::Scenario(examples, change)
    };
    let field = Field { place: situation(examples, row), name: &name, hint: &hint, change: &change };
    if field.show(ui, scene, form, session, |field| field) && !is_new {
        form.wanted = Some(situation(examples, row + 1));
        ui.ctx().request_repaint();
    }
}

/// Where one more row begins as soon as something is typed.
pub fn next(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session, place: (Examples, usize)) {
    let tokens = tokens(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.size.space.xs;
        drag::plus(ui);
        let width = ui.available_width() - tokens.size.button - tokens.size.space.xs;
        column(ui, width, |ui| text(ui, scene, form, session, place));
    });
}

/// What can be done with a row, in a menu.
fn more(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session, (examples, row): (Examples, usize)) {
    let name = match examples {
        Examples::Valid => scene.say_with("edit-more", &[("row", (row + 1).into())]),
        Examples::Invalid => scene.say_with("edit-more-invalid", &[("row", (row + 1).into())]),
    };
    let chosen = line_menu(ui, scene, &name, row, rows_of(session, examples));
    if let Some((change, then)) = chosen {
        scene.push(Command::Edit(change_row(examples, row, change.row())));
        form.wanted = Some(situation(examples, then));
    }
}
