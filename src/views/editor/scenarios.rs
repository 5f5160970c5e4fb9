//! A table of examples as rows to write in: situations that belong to the status, or those that do not and what to use
//! instead.

use std::collections::BTreeMap;

use egui::{Align, Layout, Rect, Ui, vec2};

use super::drag;
use super::form::Form;
use super::row;
use crate::app::{Cell, Command, EditCommand, FieldId, Session};
use crate::design::{Icon, KeyHint, LinkText, Passage, TextStyle, Tone, tokens};
use crate::document::ScenarioTable;
use crate::document::change::{Change, Examples, RowChange};
use crate::views::Scene;

/// From so many rows on only those in view are drawn.
const MANY: usize = 80;
/// What counts as in view above and below it, in points: the keys have somewhere to go.
const AROUND: f32 = 400.0;

/// The table of one kind, if the page has it.
pub fn table_of(session: &Session, examples: Examples) -> Option<&ScenarioTable> {
    match examples {
        Examples::Valid => session.page.valid.as_ref(),
        Examples::Invalid => session.page.invalid.as_ref(),
    }
}

pub fn rows_of(session: &Session, examples: Examples) -> usize {
    table_of(session, examples).map_or(0, |table| table.rows.len())
}

/// The place of a row's situation.
pub fn situation(examples: Examples, row: usize) -> FieldId {
    FieldId::Scenario { examples, row, part: Cell::Text }
}

/// A change that is told of at the row `row`.
pub fn change_row(examples: Examples, row: usize, change: RowChange) -> EditCommand {
    EditCommand::Change { field: situation(examples, row), change: Change::Scenario(examples, change) }
}

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session, examples: Examples) {
    let (icon, tone, title) = match examples {
        Examples::Valid => (Icon::Check, Tone::Example, "use-it-when"),
        Examples::Invalid => (Icon::Redirect, Tone::Redirect, "edit-not-when"),
    };
    let rows = rows_of(session, examples);
    let space = tokens(ui).size.space.clone();
    ui.add_space(space.l);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space.s;
        let tokens = tokens(ui);
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.size.icon), egui::Sense::hover());
        icon.paint(ui.painter(), rect, tone.ink(&tokens.color));
        ui.add(Passage::new(scene.say(title)).style(TextStyle::Subheading).strong().heading(2));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // The key adds to the table that is written in, else to the first.
            if is_written_in(form, examples) {
                ui.add(KeyHint::new("Ctrl+N"));
            }
        });
    });
    form.heights.fit(ui.available_width());
    let places: Vec<Rect> = (0..rows)
        .map(|number| {
            if let Some(place) = form.skip(ui, (examples, number, rows)) {
                return place;
            }
            let place = row::ui(ui, scene, form, session, (examples, number));
            form.heights.known.insert((examples, number), place.height());
            place
        })
        .collect();
    row::next(ui, scene, form, session, (examples, rows));
    if examples == Examples::Valid {
        foreign(ui, scene, session);
    }
    let dragged = match form.dragged {
        Some(FieldId::Scenario { examples: dragged, row, .. }) if dragged == examples => Some(row),
        _ => None,
    };
    if let Some((from, to)) = dragged.and_then(|from| Some((from, drag::dropped(ui, form, from, &places)?))) {
        scene.push(Command::Edit(change_row(examples, from, RowChange::Move { from, to })));
        form.wanted = Some(situation(examples, to));
    }
}

/// The form does not show the status of valid rows, which is the page's own: where it is another, it says so.
fn foreign(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
    let count = session.foreign_rows().len();
    if count == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let space = tokens(ui).size.space.clone();
        ui.spacing_mut().item_spacing.x = space.s;
        let words = scene.say_with("edit-foreign-rows", &[("count", count.into())]);
        ui.add(Passage::new(words).style(TextStyle::Small).tone(Tone::Redirect));
        if ui.add(LinkText::new(scene.say("edit-name-rows")).style(TextStyle::Small)).clicked() {
            scene.push(Command::Edit(EditCommand::NameRows));
        }
    });
}

/// The heights of rows that were drawn in this width.
#[derive(Default)]
pub struct RowHeights {
    width: f32,
    known: BTreeMap<(Examples, usize), f32>,
}

impl RowHeights {
    fn fit(&mut self, width: f32) {
        if self.width != width {
            *self = Self { width, known: BTreeMap::new() };
        }
    }
}

impl Form {
    /// Leaves room for a row of a long table that is far out of view; `None` when it has to be drawn.
    fn skip(&self, ui: &mut Ui, (examples, row, rows): (Examples, usize, usize)) -> Option<Rect> {
        let near = |place: &Option<FieldId>| {
            matches!(place, Some(FieldId::Scenario { examples: other, row: here, .. })
                if *other == examples && here.abs_diff(row) <= 1)
        };
        let last = self.last.as_ref().map(|(_, field)| field.clone());
        if rows < MANY || near(&self.wanted) || near(&last) {
            return None;
        }
        let height = self.heights.known.get(&(examples, row)).copied().unwrap_or(tokens(ui).size.row);
        let (top, view) = (ui.cursor().top(), ui.clip_rect());
        let is_far = top + height < view.top() - AROUND || top > view.bottom() + AROUND;
        is_far.then(|| ui.allocate_space(vec2(ui.available_width(), height)).1)
    }
}

fn is_written_in(form: &Form, examples: Examples) -> bool {
    match &form.focused {
        Some(FieldId::Scenario { examples: focused, .. }) => *focused == examples,
        _ => examples == Examples::Valid,
    }
}
