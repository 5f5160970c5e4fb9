//! Short messages at the foot of the window, in room of their own: no word of a list or page is covered by them.

use egui::{Align2, Area, Frame, Id, Margin, Order, Panel, Ui, vec2};

use super::Scene;
use crate::app::{self, Command, Tone};
use crate::design::{Notice, NoticeAnswer, Severity, tokens};

/// Widest a notice gets.
const WIDTH: f32 = 720.0;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if scene.state.notices.is_empty() {
        return;
    }
    let tokens = tokens(ui);
    let width = WIDTH.min(ui.ctx().content_rect().width() - 2.0 * tokens.size.space.l);
    if scene.state.covered() {
        // Beside what lies over the window, or nobody could answer them.
        let area = Area::new(Id::unique("notices")).order(Order::Foreground);
        area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -tokens.size.space.s)).show(ui, |ui| each(ui, scene, width));
    } else {
        let margin = Margin { bottom: 0, ..Margin::same(tokens.size.space.s as i8) };
        let frame = Frame::new().fill(tokens.color.background).inner_margin(margin);
        Panel::bottom("notices").resizable(false).frame(frame).show(ui, |ui| {
            ui.vertical_centered(|ui| each(ui, scene, width));
        });
    }
}

fn each(ui: &mut Ui, scene: &mut Scene<'_>, width: f32) {
    ui.set_max_width(width);
    let close = scene.say("close");
    for notice in &scene.state.notices {
        let words = said(scene, notice);
        let severity = match notice.tone {
            Tone::Info => Severity::Info,
            Tone::Warning => Severity::Warn,
            Tone::Error => Severity::Error,
        };
        let action = notice.action.as_ref().map(|action| scene.say(action.label));
        let labels: Vec<&str> = action.iter().map(String::as_str).collect();
        match Notice::new(severity, words, &close).actions(&labels).show(ui) {
            Some(NoticeAnswer::Close) => scene.commands.push(Command::DismissNotice(notice.id)),
            Some(NoticeAnswer::Action(_)) => {
                scene.commands.push(Command::DismissNotice(notice.id));
                scene.commands.extend(notice.action.iter().map(|action| (*action.command).clone()));
            }
            None => {}
        }
        ui.add_space(tokens(ui).size.space.s);
    }
}

/// The sentence of a notice; languages in it are called by their names.
fn said(scene: &Scene<'_>, notice: &app::Notice) -> String {
    let argument = |(name, value): &(&'static str, String)| match *name {
        "language" => (*name, scene.texts.language_name(value).into()),
        // Plurals want a number.
        "count" => (*name, value.parse().map_or_else(|_| value.clone().into(), |count: usize| count.into())),
        _ => (*name, value.clone().into()),
    };
    let arguments: Vec<_> = notice.arguments.iter().map(argument).collect();
    scene.say_with(notice.text, &arguments)
}
