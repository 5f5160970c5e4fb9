//! The values of the front matter, folded away: most days nobody needs them.

use egui::{Align, Layout, Ui, vec2};

use super::field::Field;
use super::form::Form;
use crate::app::{FieldId, Session};
use crate::design::{Fold, Passage, TextStyle, tokens};
use crate::document::change::Change;
use crate::views::Scene;

/// The width of the column with the keys, in points.
const KEY_WIDTH: f32 = 130.0;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session) {
    let Some(matter) = &session.page.front_matter else { return };
    let keys: Vec<&str> = matter.fields.iter().map(|field| field.key.plain.as_str()).collect();
    let awaited = matches!(&form.wanted, Some(FieldId::Field(_)));
    let troubled = keys.iter().any(|key| form.placed.is_troubled(session, &FieldId::Field((*key).to_owned())));
    let mut fold = Fold::new(("edit matter", &session.path), scene.say("edit-matter")).count(keys.len());
    if troubled {
        fold = fold.open_at_first();
    }
    if awaited {
        fold = fold.turned_open();
    }
    fold.show(ui, |ui| {
        for (number, key) in keys.iter().enumerate() {
            // Only the first of equal keys can be changed.
            if keys.iter().take(number).any(|before| before == key) {
                continue;
            }
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = tokens(ui).size.space.xs;
                let height = tokens(ui).size.row;
                ui.allocate_ui_with_layout(vec2(KEY_WIDTH, height), Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(KEY_WIDTH);
                    ui.set_max_width(KEY_WIDTH);
                    ui.add(Passage::new(*key).style(TextStyle::Small).quiet().truncated());
                });
                ui.vertical(|ui| {
                    let change = |value: String| Change::Field { key: (*key).to_owned(), value };
                    let place = FieldId::Field((*key).to_owned());
                    let field = Field { place, name: key, hint: "", change: &change };
                    field.show(ui, scene, form, session, |field| field);
                });
            });
        }
    });
}
