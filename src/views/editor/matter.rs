//! The values of the front matter, folded away: most days nobody needs them. Keys are added and taken out here; a value
//! that stands on several lines is shown and left to the source.

use egui::{Align, Layout, Ui, vec2};

use super::field::{Field, field_id};
use super::form::Form;
use crate::app::{Command, EditCommand, EditTab, FieldId, Session};
use crate::design::{Choice, Fold, Icon, IconButton, LinkText, Passage, PickField, Picked, TextStyle, tokens};
use crate::document::change::Change;
use crate::views::Scene;

/// The width of the column with the keys, in points.
const KEY_WIDTH: f32 = 130.0;

/// Where a new key is typed: no page has a key without a name.
pub fn new_key() -> FieldId {
    FieldId::Field(String::new())
}

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session) {
    let fields = session.page.front_matter.as_ref().map_or(&[][..], |matter| matter.fields.as_slice());
    let keys: Vec<&str> = fields.iter().map(|field| field.key.plain.as_str()).collect();
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
        for (number, field) in fields.iter().enumerate() {
            // Only the first of equal keys can be changed.
            let is_repeated = keys.iter().take(number).any(|before| before.eq_ignore_ascii_case(&field.key.plain));
            if !is_repeated {
                line(ui, scene, form, session, field);
            }
        }
        add(ui, scene, form, session);
    });
}

/// Key, value, and the way to take it out.
fn line(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session, field: &crate::document::Field) {
    let key = field.key.plain.as_str();
    let tokens = tokens(ui);
    let gap = tokens.size.space.xs;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let height = tokens.size.row;
        ui.allocate_ui_with_layout(vec2(KEY_WIDTH, height), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(KEY_WIDTH);
            ui.set_max_width(KEY_WIDTH);
            ui.add(Passage::new(key).style(TextStyle::Small).quiet().truncated()).on_hover_text(key);
        });
        let width = ui.available_width() - tokens.size.button - gap;
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            if field.goes_on(&session.text) {
                return several_lines(ui, scene, form, session, field);
            }
            let change = |value: String| Change::Field { key: key.to_owned(), value };
            let place = FieldId::Field(key.to_owned());
            let field = Field { place, name: key, hint: "", change: &change };
            field.show(ui, scene, form, session, |field| field);
        });
        let name = scene.say_with("edit-key-remove", &[("key", key.into())]);
        if ui.add(IconButton::new(Icon::Close, &name)).clicked() {
            scene.push(Command::Edit(remove(key)));
            form.wanted = Some(new_key());
        }
    });
}

/// Takes a key out.
pub fn remove(key: &str) -> EditCommand {
    EditCommand::Change { field: FieldId::Field(key.to_owned()), change: Change::RemoveField(key.to_owned()) }
}

/// What the value says, on one line, and the way to its lines.
fn several_lines(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    form: &mut Form,
    session: &Session,
    field: &crate::document::Field,
) {
    let parts = field.more_lines(&session.text).map(|line| line.trim().trim_start_matches("- ").to_owned());
    let words = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let space = tokens(ui).size.space.clone();
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(tokens(ui).size.row);
        ui.spacing_mut().item_spacing.x = space.s;
        ui.add_space(space.s);
        ui.add(Passage::new(words));
        if ui.add(LinkText::new(scene.say("edit-key-in-source")).style(TextStyle::Small)).clicked() {
            // The caret of the source goes to the field that the form was in last.
            form.last = Some((session.path.clone(), FieldId::Field(field.key.plain.clone())));
            scene.push(Command::Edit(EditCommand::Tab(EditTab::Source)));
        }
    });
}

/// Where one more key is picked among those that other pages have, or typed.
fn add(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, session: &Session) {
    let (name, none) = (scene.say("edit-key-new"), scene.say("edit-key-none"));
    let state = scene.state;
    let count = |pages: usize| scene.say_with("edit-key-pages", &[("count", pages.into())]);
    let field = PickField::new(field_id(session, &new_key()), &name, "", &none).hint(&name);
    let troubled = form.placed.is_troubled(session, &new_key());
    let output = field.troubled(troubled).show(ui, |typed| {
        let found = state.keys_like(session, typed).into_iter();
        found.map(|found| Choice { words: found.key, marks: found.marks, aside: count(found.pages) }).collect()
    });
    form.notice(&output.response, &new_key());
    let key = match output.picked {
        Some(Picked::Choice { number, typed }) => {
            state.keys_like(session, &typed).into_iter().nth(number).map(|found| found.key)
        }
        Some(Picked::Words(words)) => Some(words).filter(|words| !words.is_empty()),
        // What was only begun when the field was left is no key.
        Some(Picked::Left(_) | Picked::Dropped) | None => None,
    };
    if let Some(key) = key {
        let known = session.page.front_matter.as_ref().and_then(|matter| {
            matter.fields.iter().find(|field| field.key.plain.eq_ignore_ascii_case(&key)).map(|field| &field.key.plain)
        });
        if known.is_none() {
            let change = Change::Field { key: key.clone(), value: String::new() };
            scene.push(Command::Edit(EditCommand::Change { field: new_key(), change }));
        }
        if is_key(&key) {
            form.wanted = Some(FieldId::Field(known.cloned().unwrap_or(key)));
        }
    }
    form.placed.beside(ui, scene, session, &new_key());
}

/// Whether the change will not be refused, so that there is a field to go to.
fn is_key(words: &str) -> bool {
    words.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}
