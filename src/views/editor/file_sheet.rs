//! What is asked before a page is made, translated, renamed or thrown away, with the file it will be.

use std::collections::BTreeSet;

use egui::text::{CCursor, CCursorRange};
use egui::{Id, TextEdit, Ui};

use super::file_traces;
use super::form::label;
use crate::app::{Command, EditCommand, FileCommand, FileForm, FileHindrance, NewEntry};
use crate::design::{
    Button, Choice, EditField, Passage, PickField, Picked, Segment, Segmented, Sheet, TextStyle, Tone, tokens,
};
use crate::document::{Kind, Language};
use crate::search::fold;
use crate::views::Scene;

const KINDS: [(Kind, &str); 3] =
    [(Kind::Status, "kind-status"), (Kind::Overview, "kind-overview"), (Kind::Page, "kind-page")];
/// From this width on, in points, two fields stand side by side.
const PAIR_FROM: f32 = 500.0;
/// Names offered at once.
const MOST: usize = 24;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(form) = &scene.state.editing.form else { return };
    let (title, explain, agree) = match form {
        FileForm::New(_) => ("file-new", "file-new-explain", "file-new-do"),
        FileForm::Translate { .. } => ("file-translate", "file-translate-explain", "file-translate-do"),
        FileForm::Rename { .. } => ("file-rename", "file-rename-explain", "file-rename-do"),
        FileForm::Trash { .. } => ("file-trash", "file-trash-explain", "file-trash-do"),
    };
    let hindrance = form.hindrance(scene.state);
    let (title, agree) = (scene.say(title), scene.say(agree));
    let (close, cancel) = (scene.say("close"), scene.say("cancel"));
    let mut changed = form.clone();
    let mut entered = false;
    let shown = Sheet::new("file form", &title, &close).show(
        ui,
        |ui| {
            // The scroll bar has room of its own.
            ui.set_max_width(ui.available_width() - tokens(ui).size.space.m);
            ui.add(Passage::new(scene.say(explain)));
            match &mut changed {
                FileForm::New(entry) => entered = new_entry(ui, scene, entry),
                FileForm::Translate { language, .. } => languages(ui, scene, language),
                FileForm::Rename { name, .. } => {
                    entered = field(ui, "file name", &scene.say("file-name"), name);
                }
                FileForm::Trash { .. } => {}
            }
            target(ui, scene, &changed);
            hindered(ui, scene, form, hindrance);
            // Nothing will be listed where there is nothing to make.
            if !matches!(hindrance, Some(FileHindrance::Translated | FileHindrance::SameLanguage)) {
                entered |= file_traces::ui(ui, scene, &mut changed);
            }
        },
        |ui| {
            let agreed = ui.add_enabled(hindrance.is_none(), Button::primary(agree).key("Enter")).clicked();
            (agreed, ui.add(Button::plain(cancel).key("Esc")).clicked())
        },
    );
    let (agreed, cancelled) = shown.foot;
    let nowhere = ui.memory(|memory| memory.focused().is_none());
    entered |= nowhere && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if nowhere && let Some(first) = first_field(form) {
        ui.memory_mut(|memory| memory.request_focus(first));
        // It has the focus from the next frame on, and may lie below what is seen.
        ui.data_mut(|data| data.insert_temp(field_id("to be seen"), first));
        if let FileForm::Rename { path, .. } = form {
            // The ending stays when another name is typed.
            select(ui, first, path.stem().chars().count());
        }
    }
    let mut ask = |command| scene.commands.push(Command::Edit(EditCommand::File(command)));
    if changed != *form {
        ask(FileCommand::Change(changed));
    }
    if (agreed || entered) && hindrance.is_none() {
        ask(FileCommand::Do);
    } else if shown.closed || cancelled {
        ask(FileCommand::Close);
    }
}

fn field_id(salt: &str) -> Id {
    Id::unique(("file form", salt))
}

/// Selects the first letters of a field.
fn select(ui: &Ui, field: Id, letters: usize) {
    let mut state = TextEdit::load_state(ui.ctx(), field).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(letters))));
    state.store(ui.ctx(), field);
}

fn first_field(form: &FileForm) -> Option<Id> {
    match form {
        FileForm::New(entry) if entry.kind == Kind::Status => Some(field_id("l2")),
        FileForm::New(_) => Some(field_id("title")),
        FileForm::Rename { .. } => Some(field_id("file name")),
        FileForm::Translate { .. } | FileForm::Trash { .. } => None,
    }
}

/// What stands in the way, below what it is about.
fn hindered(ui: &mut Ui, scene: &Scene<'_>, form: &FileForm, hindrance: Option<FileHindrance>) {
    let Some(hindrance) = hindrance else { return };
    let target = form.target(scene.state);
    let page = form.taken_by(scene.state).unwrap_or_else(|| target.clone()).to_string();
    let arguments = [("page", page.into()), ("bytes", target.file_name().len().into())];
    let words = scene.say_with(&format!("file-hindrance-{}", hindrance.word()), &arguments);
    let words = Passage::new(words).style(TextStyle::Small);
    // Nothing was typed yet.
    let is_untouched = matches!(hindrance, FileHindrance::NoName | FileHindrance::SameName);
    ui.add(if is_untouched { words.quiet() } else { words.tone(Tone::Redirect) });
}

/// Answers whether Enter was pressed.
pub(super) fn field(ui: &mut Ui, salt: &str, name: &str, text: &mut String) -> bool {
    label(ui, name);
    let output = EditField::new(field_id(salt), name, text.as_str()).boxed().show(ui);
    let wanted = field_id("to be seen");
    let was_asked = ui.data(|data| data.get_temp::<Id>(wanted)) == Some(output.response.id);
    if output.response.gained_focus() || (was_asked && output.response.has_focus()) {
        output.response.scroll_to_me(None);
        ui.data_mut(|data| data.remove::<Id>(wanted));
    }
    if let Some(typed) = output.changed {
        *text = typed;
    }
    output.entered
}

fn new_entry(ui: &mut Ui, scene: &Scene<'_>, entry: &mut NewEntry) -> bool {
    let names = KINDS.map(|(_, key)| scene.say(key));
    let selected = KINDS.iter().position(|(kind, _)| *kind == entry.kind);
    let title = scene.say("file-kind");
    label(ui, &title);
    let segments: Vec<Segment<'_>> = names.iter().map(|name| Segment::new(name.as_str(), name)).collect();
    let chosen = Segmented::new(&title, &segments).selected(selected).show(ui);
    if let Some((kind, _)) = chosen.and_then(|place| KINDS.get(place)) {
        entry.kind = *kind;
    }
    languages(ui, scene, &mut entry.language);
    if entry.kind != Kind::Page {
        level_1(ui, scene, &mut entry.l1);
    }
    let mut entered = false;
    if entry.kind == Kind::Status {
        let (second, third) = (scene.say("file-l2"), scene.say("file-l3"));
        if ui.available_width() < PAIR_FROM {
            entered |= field(ui, "l2", &second, &mut entry.l2);
            entered |= field(ui, "l3", &third, &mut entry.l3);
        } else {
            ui.columns_const(|[left, right]| {
                entered |= field(left, "l2", &second, &mut entry.l2);
                entered |= field(right, "l3", &third, &mut entry.l3);
            });
        }
    }
    entered | field(ui, "title", &scene.say("file-title"), &mut entry.name)
}

fn level_1(ui: &mut Ui, scene: &Scene<'_>, l1: &mut String) {
    let (name, none) = (scene.say("file-l1"), scene.say("edit-status-none"));
    label(ui, &name);
    let entries = scene.state.shelf.library.entries();
    let found = |typed: &str| -> Vec<String> {
        let wanted = fold(typed);
        let names: BTreeSet<&String> = entries.iter().filter_map(|entry| entry.l1.as_ref()).collect();
        names.into_iter().filter(|name| fold(name).contains(&wanted)).take(MOST).cloned().collect()
    };
    let output = PickField::new(field_id("l1"), &name, l1.as_str(), &none)
        .boxed()
        .show(ui, |typed| found(typed).into_iter().map(|words| Choice { words, ..Choice::default() }).collect());
    match output.picked {
        Some(Picked::Choice { number, typed }) => {
            if let Some(name) = found(&typed).into_iter().nth(number) {
                *l1 = name;
            }
        }
        Some(Picked::Words(words) | Picked::Left(words)) => *l1 = words,
        Some(Picked::Dropped) | None => {}
    }
}

fn languages(ui: &mut Ui, scene: &Scene<'_>, language: &mut Language) {
    let known = &scene.state.shelf.languages;
    let names: Vec<String> = known.iter().map(|language| scene.texts.language_name(language.code())).collect();
    let segments: Vec<Segment<'_>> = names.iter().map(|name| Segment::new(name.as_str(), name)).collect();
    let title = scene.say("file-language");
    label(ui, &title);
    let selected = known.iter().position(|known| known == language);
    let chosen = Segmented::new(&title, &segments).selected(selected).show(ui);
    if let Some(chosen) = chosen.and_then(|place| known.get(place)) {
        *language = *chosen;
    }
}

/// The file that it will be, or is.
fn target(ui: &mut Ui, scene: &Scene<'_>, form: &FileForm) {
    label(ui, &scene.say("file-path"));
    ui.add(Passage::new(form.target(scene.state).to_string()).style(TextStyle::Code));
}
