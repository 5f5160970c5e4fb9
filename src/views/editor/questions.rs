//! The questions of a page as lines to write in, and those of each service below its name.

use egui::{Align, Layout, Rect, Ui, vec2};

use super::drag;
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
    let draw = |item| question(ui, scene, form, session, (asked, item, count));
    let mut places: Vec<Rect> = (0..=count).map(draw).collect();
    places.truncate(count);
    let dragged = match form.dragged {
        Some(FieldId::Question { asked: dragged, item }) if dragged == asked => Some(item),
        _ => None,
    };
    if let Some((from, to)) = dragged.and_then(|from| Some((from, drag::dropped(ui, form, from, &places)?))) {
        scene.push(Command::Edit(change_item(asked, from, ItemChange::Move { from, to })));
        form.wanted = Some(FieldId::Question { asked, item: to });
    }
}

/// Draws a question, or the line for one more; answers the place it took.
fn question(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    form: &mut Form,
    session: &Session,
    (asked, item, count): (Asked, usize, usize),
) -> Rect {
    let place = FieldId::Question { asked, item };
    let number = number(session, asked, item);
    let name = scene.say_with("edit-question", &[("row", number.as_str().into())]);
    let hint = scene.say("edit-question-hint");
    let shown = ui.horizontal_top(|ui| {
        let gap = tokens(ui).size.space.xs;
        ui.spacing_mut().item_spacing.x = gap;
        if item < count {
            let name = scene.say_with("edit-drag-question", &[("row", number.as_str().into())]);
            drag::handle(ui, scene, form, &place, &name);
        } else {
            drag::plus(ui);
        }
        let width = ui.available_width() - tokens(ui).size.button - gap;
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
            more(ui, scene, form, &number, (asked, item, count));
        }
    });
    shown.response.rect
}

/// The number of a question for those who hear it, with its service where there are several lists.
fn number(session: &Session, asked: Asked, item: usize) -> String {
    let service = match asked {
        Asked::Page => None,
        Asked::Service(service) => session.page.workload_questions.get(service),
    };
    match service {
        Some(group) => format!("{} · {}", item + 1, group.service.plain),
        None => (item + 1).to_string(),
    }
}

fn more(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    form: &mut Form,
    number: &str,
    (asked, item, count): (Asked, usize, usize),
) {
    let name = scene.say_with("edit-more-question", &[("row", number.into())]);
    let chosen = line_menu(ui, scene, &name, item, count);
    if let Some((change, then)) = chosen {
        scene.push(Command::Edit(change_item(asked, item, change.item())));
        form.wanted = Some(FieldId::Question { asked, item: then });
    }
}
