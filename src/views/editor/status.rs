//! The status to use instead of an invalid row: picked among the entries of its language by a few letters, and below the
//! row, when nobody has that name, the entries whose names are nearest.

use egui::Ui;

use super::field::field_id;
use super::form::Form;
use super::scenarios::table_of;
use crate::app::{Cell, Command, EditCommand, FieldId, Session, StatusDoubt};
use crate::design::{Choice, LinkText, Passage, PickField, Picked, TextStyle, Tone, Words, tokens};
use crate::document::change::{Change, Examples, RowChange};
use crate::library::PagePath;
use crate::views::Scene;

fn place_of(row: usize) -> FieldId {
    FieldId::Scenario { examples: Examples::Invalid, row, part: Cell::Status }
}

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session, row: usize) {
    let place = place_of(row);
    let language = session.page.language;
    let name = scene.say_with("edit-status", &[("row", (row + 1).into())]);
    let (hint, none) = (scene.say("edit-status-hint"), scene.say("edit-status-none"));
    let state = scene.state;
    let words = session.words(&place);
    let words = Words::new(words).in_language(language.as_ref().map(|language| language.code()));
    let settled = session.half_typed_status(row).map(|_| place.words(&session.text, &session.page).unwrap_or_default());
    let is_doubtful = form.doubt(scene, session, row).is_some();
    let output = PickField::new(field_id(session, &place), &name, words, &none)
        .hint(&hint)
        .unsettled(settled.as_deref())
        .troubled(is_doubtful || form.placed.is_troubled(session, &place))
        .show(ui, |typed| {
            let found = state.statuses_like(&session.path, language, typed);
            found.into_iter().map(|found| Choice { words: found.name, marks: found.marks, aside: found.l1 }).collect()
        });
    form.notice(&output.response, &place);
    form.placed.describe(scene, session, &place, &output.response);
    if let Some(doubt) = form.doubt(scene, session, row) {
        ui.ctx().accesskit_node_builder(output.response.id, |node| {
            node.set_invalid(egui::accesskit::Invalid::True);
            node.set_description(doubtful(scene, &doubt));
        });
    }
    match output.picked {
        Some(Picked::Choice { number, typed }) => {
            let found = state.statuses_like(&session.path, language, &typed);
            if let Some(found) = found.get(number) {
                take(scene, session, row, &found.path);
            }
        }
        Some(Picked::Words(words)) => take_words(scene, row, &words),
        Some(Picked::Left(words)) => scene.push(Command::Edit(EditCommand::Hold { field: place.clone(), words })),
        Some(Picked::Dropped) => {
            let words = settled.unwrap_or_default();
            scene.push(Command::Edit(EditCommand::Hold { field: place.clone(), words }));
        }
        None => {}
    }
    form.placed.beside(ui, scene, session, &place);
}

/// Names an entry, as the columns of the table want it.
fn take(scene: &mut Scene<'_>, session: &Session, row: usize, path: &PagePath) {
    let columns = table_of(session, Examples::Invalid).map_or(1, |table| table.status.len());
    set(scene, row, scene.state.status_names(path, columns));
}

fn take_words(scene: &mut Scene<'_>, row: usize, words: &str) {
    let names = words.split(" > ").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    set(scene, row, names.collect());
}

fn set(scene: &mut Scene<'_>, row: usize, status: Vec<String>) {
    let change = Change::Scenario(Examples::Invalid, RowChange::Status { row, status });
    scene.push(Command::Edit(EditCommand::Change { field: place_of(row), change }));
}

fn doubtful(scene: &Scene<'_>, doubt: &StatusDoubt) -> String {
    let key = if doubt.is_half_typed { "edit-status-begun" } else { "problem-unknown-status" };
    scene.say_with(key, &[("detail", doubt.name.as_str().into())])
}

/// Says below a row that nobody has its status, with what may be meant; answers whether there is anything to say.
pub fn doubt(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session, row: usize) -> bool {
    let is_typed_into = form.focused == Some(place_of(row));
    let Some(doubt) = form.doubt(scene, session, row).filter(|_| !is_typed_into) else { return false };
    let words = doubtful(scene, &doubt);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
        ui.add(Passage::new(words).style(TextStyle::Small).tone(Tone::Redirect));
        if !doubt.nearest.is_empty() {
            ui.add(Passage::new(scene.say("edit-status-meant")).style(TextStyle::Small).quiet());
        }
        for found in &doubt.nearest {
            if ui.add(LinkText::new(found.name.as_str()).style(TextStyle::Small).tooltip(&found.l1)).clicked() {
                take(scene, session, row, &found.path);
            }
        }
        if doubt.is_half_typed
            && ui.add(LinkText::new(scene.say("edit-status-as-typed")).style(TextStyle::Small)).clicked()
        {
            take_words(scene, row, &doubt.name);
        }
    });
    true
}
