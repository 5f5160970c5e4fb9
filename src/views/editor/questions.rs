//! The questions of a page as lines to write in, and those of each service below its name.

use egui::{Align, Layout, Ui, vec2};

use super::field::Field;
use super::form::Form;
use super::line::line_menu;
use crate::app::{Command, EditCommand, FieldId, Session};
use crate::design::{Passage, TextStyle, Words, tokens};
use crate::document::change::{Asked, Change, ItemChange};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session) {
    let page = &session.page;
    let tokens = tokens(ui);
    ui.add_space(tokens.size.space.l);
    ui.add(Passage::new(scene.say("ask-to-be-sure")).style(TextStyle::Subheading).strong().heading(2));
    list(ui, scene, form, session, (Asked::Page, page.questions.len()));
    for (service, group) in page.workload_questions.iter().enumerate() {
        ui.add_space(tokens.size.space.s);
        let language = page.language.as_ref().map(|language| language.code());
        ui.add(Passage::new(Words::from(&group.service.plain).in_language(language)).strong());
        list(ui, scene, form, session, (Asked::Service(service), group.questions.len()));
    }
}

pub fn change_item(asked: Asked, item: usize, change: ItemChange) -> EditCommand {
    EditCommand::Change { field: FieldId::Question { asked, item }, change: Change::Question(asked, change) }
}

/// The questions, and a line where one more begins as soon as something is typed.
fn list(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session, (asked, count): (Asked, usize)) {
    for item in 0..=count {
        question(ui, scene, form, session, (asked, item, count));
    }
}

fn question(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    form: &mut Form,
    session: &Session,
    (asked, item, count): (Asked, usize, usize),
) {
    let place = FieldId::Question { asked, item };
    let name = scene.say_with("edit-question", &[("row", (item + 1).into())]);
    let hint = scene.say("edit-question-hint");
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.xs;
        let width = ui.available_width() - tokens(ui).size.button - tokens(ui).size.space.xs;
        let entered = ui
            .allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                let change = |text| {
                    let change =
                        if item < count { ItemChange::Text { item, text } } else { ItemChange::Add { at: item, text } };
                    Change::Question(asked, change)
                };
                let field = Field { place, name: &name, hint: &hint, change: &change };
                field.show(ui, scene, form, session, |field| field)
            })
            .inner;
        if item < count {
            if entered {
                form.wanted = Some(FieldId::Question { asked, item: item + 1 });
                ui.ctx().request_repaint();
            }
            more(ui, scene, form, (asked, item, count));
        }
    });
}

fn more(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, (asked, item, count): (Asked, usize, usize)) {
    let name = scene.say_with("edit-more-question", &[("row", (item + 1).into())]);
    let chosen = line_menu(ui, scene, &name, item, count);
    if let Some((change, then)) = chosen {
        scene.push(Command::Edit(change_item(asked, item, change.item())));
        form.wanted = Some(FieldId::Question { asked, item: then });
    }
}
