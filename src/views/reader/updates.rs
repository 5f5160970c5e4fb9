//! The update summary: when, who, what; doubtful dates say so.

use egui::{Grid, Ui, vec2};

use super::header::words;
use crate::design::{Fold, Passage, TextStyle, Tone, tokens};
use crate::document::{Doubt, Update};
use crate::library::Entry;
use crate::views::Scene;

pub fn ui(ui: &mut Ui, entry: &Entry, scene: &Scene<'_>) {
    let Some(updates) = &entry.updates else { return };
    let newest = updates.rows.iter().filter_map(|row| row.reading.date).max();
    let mut title = scene.say("updates");
    if let Some(date) = newest {
        title = scene.say_with("updates-newest", &[("date", date.to_string().into())]);
    }
    let space = tokens(ui).size.space.clone();
    Fold::new("updates", title).count(updates.rows.len()).show(ui, |ui| {
        let what_width = (ui.available_width() - 260.0).max(120.0);
        Grid::new(("updates", entry.path())).num_columns(3).spacing(vec2(space.l, space.s)).show(ui, |ui| {
            for row in &updates.rows {
                date(ui, scene, entry, row);
                cell(ui, entry, row.who.as_ref().map_or("", |text| &text.plain), 120.0);
                cell(ui, entry, row.what.as_ref().map_or("", |text| &text.plain), what_width);
                ui.end_row();
            }
        });
    });
}

fn cell(ui: &mut Ui, entry: &Entry, text: &str, width: f32) {
    ui.vertical(|ui| {
        ui.set_max_width(width);
        ui.add(Passage::new(words(entry, text)));
    });
}

fn date(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry, row: &Update) {
    let doubt = row.reading.doubt.map(|doubt| match doubt {
        Doubt::Ambiguous => "problem-date-ambiguous",
        Doubt::Impossible => "problem-date-impossible",
        Doubt::Suspect => "problem-date-suspect",
    });
    let shown = row.reading.date.map_or_else(|| row.date.plain.clone(), |date| date.to_string());
    ui.vertical(|ui| {
        let passage = Passage::new(words(entry, &shown));
        let Some(key) = doubt else {
            ui.add(passage);
            return;
        };
        let why = scene.say_with(key, &[("detail", row.date.plain.clone().into())]);
        ui.add(passage.tone(Tone::Redirect)).on_hover_text(&why);
        ui.set_max_width(110.0);
        ui.add(Passage::new(scene.say("date-doubtful")).style(TextStyle::Small).quiet()).on_hover_text(why);
    });
}
