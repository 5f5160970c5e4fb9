//! The update summary: when, who, what; doubtful dates say so.

use egui::{Align, Ui};

use super::{column, header::words};
use crate::design::{Fold, Passage, TextStyle, Tone, tokens};
use crate::document::{Doubt, Text, Update};
use crate::library::Entry;
use crate::views::Scene;

/// Widths of the columns of dates and names, in points.
const DATE_WIDTH: f32 = 84.0;
const WHO_WIDTH: f32 = 110.0;

pub fn ui(ui: &mut Ui, entry: &Entry, scene: &Scene<'_>) {
    let Some(updates) = &entry.updates else { return };
    let newest = updates.rows.iter().filter_map(|row| row.reading.date).max();
    let mut title = scene.say("updates");
    if let Some(date) = newest {
        title = scene.say_with("updates-newest", &[("date", date.to_string().into())]);
    }
    let gap = tokens(ui).size.space.l;
    Fold::new("updates", title).count(updates.rows.len()).show(ui, |ui| {
        let what_width = (ui.available_width() - DATE_WIDTH - WHO_WIDTH - 2.0 * gap).max(80.0);
        for row in &updates.rows {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                column(ui, DATE_WIDTH, Align::Min, |ui| date(ui, scene, entry, row));
                let mut cell = |width, text: &Option<Text>| {
                    let text = text.as_ref().map_or("", |text| &text.plain);
                    column(ui, width, Align::Min, |ui| drop(ui.add(Passage::new(words(entry, text)))));
                };
                cell(WHO_WIDTH, &row.who);
                cell(what_width, &row.what);
            });
        }
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
        ui.add(Passage::new(scene.say("date-doubtful")).style(TextStyle::Small).quiet()).on_hover_text(why);
    });
}
