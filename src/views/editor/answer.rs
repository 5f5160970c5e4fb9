//! Below a row that sends elsewhere: whether the entry it names has that situation among its own, and if not, a way to add
//! it there.

use egui::Ui;

use super::scenarios::rows_of;
use crate::app::{Answering, Command, EditCommand, Session};
use crate::design::{LinkText, Passage, TextStyle, tokens};
use crate::document::change::{Change, Examples, RowChange};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session, row: usize, answering: Option<&Answering>) {
    let Some(answering) = answering else { return };
    let name = [("entry", answering.name.as_str().into())];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
        match &answering.example {
            Some(example) => {
                let words = scene.say_with("edit-answered", &name);
                ui.add(Passage::new(words).style(TextStyle::Small).quiet()).on_hover_text(example);
            }
            None => {
                ui.add(Passage::new(scene.say_with("edit-unanswered", &name)).style(TextStyle::Small).quiet());
                let add = scene.say("edit-answer-there");
                let explain = scene.say_with("edit-answer-there-explain", &name);
                if ui.add(LinkText::new(add).tooltip(&explain)).clicked() {
                    answer_there(scene, session, row, answering);
                }
            }
        }
    });
}

/// Adds the situation to the entry that the row names, and comes back.
fn answer_there(scene: &mut Scene<'_>, session: &Session, row: usize, answering: &Answering) {
    let state = scene.state;
    let Some(scenario) = session.page.invalid.as_ref().and_then(|table| table.rows.get(row)) else { return };
    let at = match state.editing.session(&answering.entry) {
        Some(open) => rows_of(open, Examples::Valid),
        None => {
            let entry = state.shelf.library.get(&answering.entry);
            entry.and_then(|entry| entry.source.page.valid.as_ref()).map_or(0, |table| table.rows.len())
        }
    };
    let text = session.words(&super::scenarios::situation(Examples::Invalid, row)).into_owned();
    let text = if text.trim().is_empty() { scenario.text.plain.clone() } else { text };
    let change = Change::Scenario(Examples::Valid, RowChange::Add { at, text, status: None });
    let field = super::scenarios::situation(Examples::Valid, at);
    scene.push(Command::Edit(EditCommand::Open(answering.entry.clone())));
    scene.push(Command::Edit(EditCommand::Change { field, change }));
    scene.push(Command::Edit(EditCommand::Open(session.path.clone())));
}
