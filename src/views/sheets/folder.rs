//! A path typed by hand: of a folder to open where there is no folder dialog, or for a copy of the built-in library.

use egui::{TextEdit, Ui};
use std::path::PathBuf;

use crate::app::{Command, LibraryCommand, Sheet as Kind};
use crate::design::{Button, Passage, Sheet, tokens};
use crate::disk::{Origin, typed_path};
use crate::views::Scene;

/// The texts of one of the two sheets, by key.
struct Question {
    title: &'static str,
    explain: &'static str,
    field: &'static str,
    answer: &'static str,
}

const OPEN: Question = Question { title: "open-title", explain: "open-explain", field: "open-path", answer: "open" };
const COPY: Question =
    Question { title: "copy-title", explain: "copy-explain", field: "copy-to-path", answer: "copy-do" };

pub fn open(ui: &mut Ui, scene: &mut Scene<'_>, path: &str) -> bool {
    let retyped = |path| Kind::OpenFolder { path };
    ask(ui, scene, &OPEN, path, retyped, |folder| LibraryCommand::Open(Origin::Folder(folder)))
}

pub fn copy_builtin(ui: &mut Ui, scene: &mut Scene<'_>, path: &str) -> bool {
    let retyped = |path| Kind::CopyBuiltin { path };
    ask(ui, scene, &COPY, path, retyped, LibraryCommand::CopyBuiltin)
}

fn ask(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    question: &Question,
    path: &str,
    retyped: impl Fn(String) -> Kind,
    answer: impl Fn(PathBuf) -> LibraryCommand,
) -> bool {
    let (title, close) = (scene.say(question.title), scene.say("close"));
    let (cancel, done, field) = (scene.say("cancel"), scene.say(question.answer), scene.say(question.field));
    let pick = scene.say("pick-folder");
    let mut text = path.to_owned();
    let shown = Sheet::new(question.title, &title, &close).show(
        ui,
        |ui| {
            ui.add(Passage::new(scene.say(question.explain)));
            ui.add_space(tokens(ui).size.space.m);
            let edit = ui
                .add(TextEdit::singleline(&mut text).desired_width(f32::INFINITY).hint_text(field.as_str()))
                .accessible_name(&field);
            let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            if !entered && ui.memory(|memory| memory.focused().is_none()) {
                edit.request_focus();
            }
            entered
        },
        |ui| {
            let agreed = ui.add_enabled(!path.trim().is_empty(), Button::primary(done.as_str())).clicked();
            let picked = ui.add(Button::plain(pick.as_str())).clicked();
            (agreed, picked, ui.add(Button::plain(cancel.as_str())).clicked())
        },
    );
    let (agreed, picked, cancelled) = shown.foot;
    if picked {
        scene.push(Command::Library(LibraryCommand::PickFolder));
    }
    if (agreed || shown.body) && !text.trim().is_empty() {
        scene.push(Command::Library(answer(typed_path(text.trim()))));
        return false;
    }
    if text != path {
        scene.push(Command::Show(retyped(text)));
    }
    shown.closed || cancelled
}
