//! The gallery's fields to write in: words in place, words to pick, a source, and how two versions differ.

use std::sync::Arc;

use egui::{Id, Ui, vec2};

use super::part;
use crate::design::{
    TextStyle,
    widgets::{DifferenceLine, DifferenceView, EditField, PickField, SourceEditor, Version},
};

const SOURCE: &str = "---\ntitle: Waiting for budget\n---\n# Waiting for budget\n\n> [!IMPORTANT]\n> **Definition:** see \
                      [the rules](rules.md).\n\n| Example | Status |\n| --- | --- |\n| Money comes in `Q3`. | Waiting |";

pub fn show(ui: &mut Ui) {
    part(ui, "Words to change in place", |ui| {
        EditField::new(Id::unique("gallery edit title"), "Title", "Waiting for budget")
            .style(TextStyle::Title)
            .strong()
            .show(ui);
        EditField::new(
            Id::unique("gallery edit text"),
            "Definition",
            "The customer wants to start, and the money comes next year.",
        )
        .show(ui);
        EditField::new(Id::unique("gallery edit hint"), "Question", "").hint("What to ask").boxed().show(ui);
        EditField::new(Id::unique("gallery edit wrong"), "Owner", "nobody").troubled(true).show(ui);
        PickField::new(Id::unique("gallery pick"), "Status", "Legal / regulatory", "No such entry")
            .boxed()
            .show(ui, |_| Vec::new());
    });
    part(ui, "Source", |ui| {
        ui.allocate_ui(vec2(ui.available_width(), 240.0), |ui| {
            ui.set_min_height(240.0);
            SourceEditor::new(Id::unique("gallery source"), "Source", &Arc::from(SOURCE)).show(ui);
        });
    });
    part(ui, "Differences", |ui| {
        let line =
            |version, number, text: &str, marks| DifferenceLine { version, number, text: text.to_owned(), marks };
        let lines = [
            line(Version::Both, 11, "| Example | Status |", Vec::new()),
            line(Version::Old, 12, "| Money comes in spring. | Waiting |", std::iter::once(17..23).collect()),
            line(Version::New, 12, "| Money comes in autumn. | Waiting |", std::iter::once(17..23).collect()),
            line(Version::Both, 20, "| Date | Who |", Vec::new()),
            line(Version::New, 21, "| 2026-11-22 | Ines |", Vec::new()),
        ];
        DifferenceView::new(&lines, "removed:", "added:").show(ui);
    });
}
