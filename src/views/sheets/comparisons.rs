//! Comparisons kept under a name: the one on the screen can be kept, others opened again or forgotten.

use egui::{Key, TextEdit, Ui};

use crate::app::{Command, CompareCommand, Sheet as Kind};
use crate::design::{Button, Icon, IconButton, LinkText, Passage, Sheet, TextStyle, tokens};
use crate::disk::SavedComparison;
use crate::library::PagePath;
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, name: &str) -> bool {
    let (title, close) = (scene.say("comparisons-title"), scene.say("close"));
    let saved = scene.state.settings.comparisons_of(&scene.state.shelf.origin);
    let mut reopened = false;
    let shown = Sheet::new("comparisons", &title, &close).show(
        ui,
        |ui| {
            if scene.state.case().is_some() {
                keep(ui, scene, name);
                ui.add_space(tokens(ui).size.space.l);
            }
            if saved.is_empty() {
                ui.add(Passage::new(scene.say("comparisons-none")).quiet());
            }
            for comparison in saved {
                reopened |= row(ui, scene, comparison);
            }
        },
        |ui| ui.add(Button::plain(close.as_str())).clicked(),
    );
    (shown.closed || shown.foot) && !reopened
}

fn keep(ui: &mut Ui, scene: &mut Scene<'_>, name: &str) {
    let mut text = name.to_owned();
    let field = scene.say("comparisons-name");
    ui.add(Passage::new(field.as_str()).style(TextStyle::Small).quiet());
    let edit = ui.add(TextEdit::singleline(&mut text).desired_width(f32::INFINITY)).accessible_name(&field);
    let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !entered && ui.memory(|memory| memory.focused().is_none()) {
        edit.request_focus();
    }
    ui.add_space(tokens(ui).size.space.s);
    let clicked = ui.add_enabled(!text.trim().is_empty(), Button::primary(scene.say("comparisons-keep"))).clicked();
    if (clicked || entered) && !text.trim().is_empty() {
        scene.push(Command::Compare(CompareCommand::Save(text)));
    } else if text != name {
        scene.push(Command::Show(Kind::Comparisons { name: text }));
    }
}

/// One comparison; whether it is to be opened.
fn row(ui: &mut Ui, scene: &mut Scene<'_>, comparison: &SavedComparison) -> bool {
    let library = &scene.state.shelf.library;
    let paths: Vec<PagePath> = comparison.entries.iter().map(|path| PagePath::new(path)).collect();
    let gone = paths.iter().filter(|path| library.get(path).is_none()).count();
    let mut opened = false;
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - tokens(ui).size.button - tokens(ui).size.space.s;
        ui.vertical(|ui| {
            ui.set_width(width);
            let link = ui.add(LinkText::new(comparison.name.as_str()));
            // The first one, where nothing is to be kept: Enter opens it.
            if ui.memory(|memory| memory.focused().is_none()) {
                link.request_focus();
            }
            opened = link.clicked();
            let mut below = comparison.situation.clone();
            if gone > 0 {
                let gone = scene.say_with("comparisons-gone", &[("count", gone.into())]);
                below = if below.is_empty() { gone } else { format!("{below} · {gone}") };
            }
            if !below.is_empty() {
                ui.add(Passage::new(below).style(TextStyle::Small).quiet());
            }
        });
        let forget = scene.say_with("comparisons-forget", &[("name", comparison.name.as_str().into())]);
        if ui.add(IconButton::new(Icon::Close, &forget)).clicked() {
            scene.push(Command::Compare(CompareCommand::Forget(comparison.name.clone())));
        }
    });
    if opened {
        scene.push(Command::Compare(CompareCommand::Reopen(comparison.name.clone())));
    }
    opened
}
