//! The update summary: when, who, what; doubtful dates say so.

use egui::{Align, Ui};

use super::{column, leaf::Leaf};
use crate::app::Row;
use crate::design::{Fold, Passage, TextStyle, Tone, tokens};
use crate::document::{Doubt, Text, Update};
use crate::search::Section;
use crate::views::Scene;

/// Widths of the columns of dates and names, in points.
const DATE_WIDTH: f32 = 84.0;
const WHO_WIDTH: f32 = 110.0;

pub fn ui(ui: &mut Ui, scene: &Scene<'_>, leaf: &mut Leaf<'_>) {
    let Some(updates) = &leaf.entry.updates else { return };
    let newest = updates.rows.iter().filter_map(|row| row.reading.date).max();
    let mut title = scene.say("updates");
    if let Some(date) = newest {
        title = scene.say_with("updates-newest", &[("date", date.to_string().into())]);
    }
    let gap = tokens(ui).size.space.l;
    let fold = Fold::new("updates", title).count(updates.rows.len());
    let shown: Vec<[String; 3]> = updates.rows.iter().map(cells).collect();
    let texts = || shown.iter().flatten().map(String::as_str);
    let looked_for = leaf.arriving && leaf.row.is_some_and(|row| row.section == Section::Update);
    let fold = if looked_for || leaf.marking.is_ahead(texts()) { fold.turned_open() } else { fold };
    let drawn = fold.show(ui, |ui| {
        let what_width = (ui.available_width() - DATE_WIDTH - WHO_WIDTH - 2.0 * gap).max(80.0);
        for (number, (row, [day, who, what])) in updates.rows.iter().zip(&shown).enumerate() {
            leaf.row(ui, Row { section: Section::Update, row: number }, |ui, leaf| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    column(ui, DATE_WIDTH, Align::Min, |ui| date(ui, scene, leaf, row, day));
                    for (width, text) in [(WHO_WIDTH, who), (what_width, what)] {
                        column(ui, width, Align::Min, |ui| drop(leaf.passage(ui, text, |text| text)));
                    }
                });
            });
        }
    });
    if drawn.is_none() {
        texts().for_each(|text| drop(leaf.marking.places(text)));
    }
}

/// Date, name and change as they are shown.
fn cells(row: &Update) -> [String; 3] {
    let date = row.reading.date.map_or_else(|| row.date.plain.clone(), |date| date.to_string());
    let plain = |text: &Option<Text>| text.as_ref().map_or_else(String::new, |text| text.plain.clone());
    [date, plain(&row.who), plain(&row.what)]
}

fn date(ui: &mut Ui, scene: &Scene<'_>, leaf: &mut Leaf<'_>, row: &Update, shown: &str) {
    let doubt = row.reading.doubt.map(|doubt| match doubt {
        Doubt::Ambiguous => "problem-date-ambiguous",
        Doubt::Impossible => "problem-date-impossible",
        Doubt::Suspect => "problem-date-suspect",
    });
    ui.vertical(|ui| {
        let Some(key) = doubt else {
            leaf.passage(ui, shown, |date| date);
            return;
        };
        let why = scene.say_with(key, &[("detail", row.date.plain.clone().into())]);
        leaf.passage(ui, shown, |date| date.tone(Tone::Redirect)).on_hover_text(&why);
        ui.add(Passage::new(scene.say("date-doubtful")).style(TextStyle::Small).quiet()).on_hover_text(why);
    });
}
