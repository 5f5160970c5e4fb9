//! What of the words was not understood, said where the list begins, with what was perhaps meant as a button.

use egui::{Sense, Ui, Vec2, vec2};

use crate::app::{Command, SearchCommand};
use crate::design::{Icon, LinkText, Passage, TextStyle, Tone, tokens};
use crate::search::Doubt;
use crate::sentences;
use crate::views::Scene;

/// More are not read.
const MOST: usize = 3;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let state = scene.state;
    // What is being typed and can be completed is not in doubt yet.
    let at_end = |doubt: &&Doubt| !state.offers.items.is_empty() && doubt.span.end == state.query.len();
    let doubts = state.listing.asked.doubts.iter().filter(|doubt| !at_end(doubt));
    for doubt in doubts.take(MOST) {
        let said = sentences::doubt(doubt, &state.query, scene.texts);
        note(ui, said, |ui| meant(ui, scene, doubt));
    }
    if !state.listing.unheard.is_empty() {
        note(ui, sentences::unheard(&state.listing.unheard, scene.texts), |_| {});
    }
}

/// A sentence behind a sign, and what can be done about it below.
fn note(ui: &mut Ui, said: String, below: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens(ui).size.space.s, 0.0);
        ui.spacing_mut().interact_size.y = TextStyle::Small.size().line;
        let (square, _) = ui.allocate_exact_size(Vec2::splat(TextStyle::Small.size().line), Sense::hover());
        Icon::Info.paint(ui.painter(), square.shrink(1.0), Tone::Redirect.ink(&tokens(ui).color));
        ui.vertical(|ui| {
            ui.add(Passage::new(said).style(TextStyle::Small).unselectable());
            below(ui);
        });
    });
}

/// What was perhaps meant, as a link that writes it.
fn meant(ui: &mut Ui, scene: &mut Scene<'_>, doubt: &Doubt) {
    let Some(text) = &doubt.suggestion else { return };
    let label = scene.say_with("doubt-meant", &[("text", text.as_str().into())]);
    if ui.add(LinkText::new(label).style(TextStyle::Small)).clicked() {
        let write = SearchCommand::Write { span: doubt.span.clone(), text: text.clone() };
        scene.push(Command::Search(write));
    }
}
