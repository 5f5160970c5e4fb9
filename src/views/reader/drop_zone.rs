//! Where an entry can be dropped while it is dragged over the page: it is compared with the one being read.

use egui::{DragAndDrop, Frame, Margin, Panel, Stroke, Ui};

use crate::app::{Command, CompareCommand};
use crate::design::{Passage, Tone, tokens};
use crate::document::Kind;
use crate::library::{Entry, PagePath};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry) {
    let dragged = DragAndDrop::payload::<PagePath>(ui.ctx());
    let other = dragged.filter(|dragged| **dragged != *entry.path());
    if other.is_none() || entry.source.page.kind != Kind::Status {
        return;
    }
    let tokens = tokens(ui);
    let frame = Frame::new()
        .fill(tokens.color.accent_soft)
        .stroke(Stroke::new(tokens.size.side_stroke, tokens.color.accent))
        .corner_radius(tokens.size.radius.card)
        .outer_margin(Margin::same(tokens.size.space.s as i8))
        .inner_margin(Margin::same(tokens.size.space.l as i8));
    let shown = Panel::top("drop to compare").resizable(false).frame(frame).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            let words = scene.say_with("drop-to-compare", &[("entry", entry.name.as_str().into())]);
            ui.add(Passage::new(words).tone(Tone::Accent).unselectable());
        });
    });
    if let Some(other) = shown.response.dnd_release_payload::<PagePath>() {
        let entries = vec![entry.path().clone(), (*other).clone()];
        scene.push(Command::Compare(CompareCommand::Open { entries, mode: None }));
    }
}
