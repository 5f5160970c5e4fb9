//! Short messages that float over the foot of the content, so that nothing moves when one comes or goes. They give way
//! to the control that keys go to.

use egui::{Align2, Area, Context, Frame, Id, LayerId, Order, Rect, Ui, vec2};

use super::Scene;
use crate::app::{self, Command, Tone};
use crate::design::{Notice, NoticeAnswer, Severity, tokens};

/// Widest a notice gets.
const WIDTH: f32 = 440.0;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if scene.state.notices.is_empty() {
        return;
    }
    let tokens = tokens(ui);
    let space = tokens.size.space.l;
    let width = WIDTH.min(ui.ctx().content_rect().width() - 2.0 * space);
    let id = Id::unique("notices");
    // Above the line at the foot of the window, or below the bar at its top.
    let low = (Align2::RIGHT_BOTTOM, vec2(-space, -tokens.size.row - tokens.size.space.s));
    let high = (Align2::RIGHT_TOP, vec2(-space, tokens.size.top_bar + tokens.size.row + tokens.size.space.s));
    let covers = |place| covers_focus(ui.ctx(), id, place);
    let (align, offset) = if covers(low) && !covers(high) { high } else { low };
    let area = Area::new(id).order(Order::Foreground).anchor(align, offset);
    area.show(ui, |ui| each(ui, scene, width));
}

/// Whether the notices, as high as they were in the frame before, would lie over what keys go to.
fn covers_focus(ctx: &Context, id: Id, (align, offset): (Align2, egui::Vec2)) -> bool {
    let own = LayerId::new(Order::Foreground, id);
    let focused = ctx.memory(|memory| memory.focused()).and_then(|focused| ctx.read_response(focused));
    let Some(focused) = focused.filter(|focused| focused.layer_id != own) else { return false };
    let Some(size) = ctx.memory(|memory| memory.area_rect(id)).map(|known| known.size()) else { return false };
    let place: Rect = align.align_size_within_rect(size, ctx.content_rect()).translate(offset);
    place.intersects(focused.rect)
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
        let raised = Frame::new().corner_radius(tokens(ui).size.radius.search).shadow(ui.visuals().popup_shadow);
        match raised.show(ui, |ui| Notice::new(severity, words, &close).actions(&labels).show(ui)).inner {
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
