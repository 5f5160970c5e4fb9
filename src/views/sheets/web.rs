//! A link that leaves the library: its whole address is shown, and nothing opens before consent.

use egui::Ui;

use crate::app::{Command, ReadCommand};
use crate::design::{Button, Icon, Passage, Sheet, TextStyle, tokens};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, address: &str) -> bool {
    let (title, close) = (scene.say("web-title"), scene.say("close"));
    let (open, copy, cancel) = (scene.say("web-open"), scene.say("copy-address"), scene.say("cancel"));
    let shown = Sheet::new("web", &title, &close).show(
        ui,
        |ui| {
            ui.add(Passage::new(scene.say("web-explain")));
            ui.add_space(tokens(ui).size.space.m);
            ui.add(Passage::new(address).style(TextStyle::Code));
        },
        |ui| {
            let opened = ui.add(Button::primary(open.as_str()).icon(Icon::External)).clicked();
            let copied = ui.add(Button::plain(copy.as_str())).clicked();
            (opened, copied, ui.add(Button::plain(cancel.as_str())).clicked())
        },
    );
    let (opened, copied, cancelled) = shown.foot;
    if opened {
        scene.push(Command::Read(ReadCommand::OpenWeb(address.to_owned())));
        return false;
    }
    if copied {
        scene.push(Command::Copy(address.to_owned()));
    }
    shown.closed || cancelled
}
