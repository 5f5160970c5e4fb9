//! Which entries the one being read is often taken for, quietly at its foot: one click sets the two side by side.

use egui::Ui;

use super::header::words;
use crate::app::{Action, Command, CompareCommand};
use crate::compare::{Confusion, Reason};
use crate::design::{LinkText, Passage, TextStyle, tokens};
use crate::library::Entry;
use crate::views::Scene;

/// More of them are less likely than a search.
const MOST: usize = 3;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry) {
    let confused = scene.state.comparing.confusions.of(entry.path());
    ui.add_space(tokens(ui).size.space.l);
    if confused.is_empty() {
        return ways(ui, scene);
    }
    ui.add(Passage::new(scene.say("confused-with")).style(TextStyle::Small).strong().quiet());
    for confusion in confused.iter().take(MOST) {
        one(ui, scene, entry, confusion);
    }
    ways(ui, scene);
}

/// Other ways to compare the entry: with any other, with its translations, with its copies.
fn ways(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.l;
        for action in [Action::CompareWith, Action::CompareTranslations, Action::CompareCopies] {
            let Some(command) = action.command(scene.state) else { continue };
            let keys = scene.keys(action);
            let words = if keys.is_empty() { scene.label(action) } else { format!("{} ({keys})", scene.label(action)) };
            if ui.add(LinkText::new(words).style(TextStyle::Small)).clicked() {
                scene.push(command);
            }
        }
    });
}

fn one(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry, confusion: &Confusion) {
    let Some(other) = scene.state.shelf.library.get(&confusion.entry) else { return };
    let why = confusion.reasons.first().map(|reason| match reason {
        Reason::Redirect(_) => "confused-redirect",
        Reason::NamedBy(_) => "confused-named-by",
        Reason::Near { .. } => "confused-near",
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
        let hint = scene.say_with("confused-compare", &[("entry", other.name.as_str().into())]);
        if ui.add(LinkText::new(words(other, &other.name)).tooltip(&hint)).clicked() {
            let entries = vec![entry.path().clone(), other.path().clone()];
            scene.push(Command::Compare(CompareCommand::Open { entries, mode: None }));
        }
        if let Some(why) = why {
            ui.add(Passage::new(scene.say(why)).style(TextStyle::Small).quiet());
        }
    });
}
