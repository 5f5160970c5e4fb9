//! Below a row that sends elsewhere: whether the entry it names has that situation among its own, and if not, a way to add
//! it there.

use egui::Ui;

use crate::app::{Answering, Command, EditCommand};
use crate::design::{LinkText, Passage, TextStyle, tokens};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, row: usize, answering: Option<&Answering>) {
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
                    scene.push(Command::Edit(EditCommand::AnswerThere { row }));
                }
            }
        }
    });
}
