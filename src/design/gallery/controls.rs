//! The gallery's controls: buttons, fields, chips, switches and ticks.

use egui::{Id, Rect, Sense, Ui, Vec2};

use super::part;
use crate::design::{
    Icon,
    install::tokens,
    widgets::{Button, Chip, IconButton, SearchField, Segment, Segmented, Tick},
};

pub fn show(ui: &mut Ui) {
    part(ui, "Buttons", |ui| {
        buttons(ui);
        ui.add_space(4.0);
        ui.add_enabled_ui(false, buttons);
    });
    part(ui, "Search", |ui| {
        field(ui, "gallery search empty", "");
        ui.add_space(4.0);
        field(ui, "gallery search filled", "legal data offsite");
    });
    part(ui, "Chips and switches", |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add(Chip::new("Statuses").count(36).selected(true));
            ui.add(Chip::new("Scenarios").count(214));
            ui.add(Chip::new("Pages"));
            ui.add_enabled(false, Chip::new("Questions").count(0));
            ui.add(Chip::new("Changed by: Ines").selected(true).removable());
        });
        ui.add_space(4.0);
        let segments = [
            Segment::new("EN", "English").key("Alt+1"),
            Segment::new("ES", "Español").key("Alt+2"),
            Segment::new("DE", "Deutsch").key("Alt+3").enabled(false),
            Segment::new("JA", "Japanese").key("Alt+4"),
        ];
        Segmented::new("Language", &segments).selected(0).show(ui);
    });
    part(ui, "Ticks", |ui| {
        ui.add(Tick::new("Is it their own policy, or somebody else's rule?").ticked(true));
        ui.add(Tick::new(
            "Which control is missing, and have they seen it demonstrated by a person who knows the product well?",
        ));
        ui.add_enabled(false, Tick::new("Who has to say yes before the project moves on?"));
    });
    part(ui, "Signs", |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let ink = tokens(ui.ctx()).color.text;
            for icon in Icon::ALL {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
                icon.paint(ui.painter(), rect, ink);
            }
            for icon in [Icon::Search, Icon::Warn, Icon::Folder, Icon::Book] {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(32.0), Sense::hover());
                icon.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(32.0)), ink);
            }
        });
    });
}

fn buttons(ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        ui.add(Button::primary("Copy the decision").key("Ctrl+C"));
        ui.add(Button::plain("Edit").key("E"));
        ui.add(Button::plain("Open folder").icon(Icon::Folder));
        ui.add(Button::quiet("Undo"));
        ui.add(IconButton::new(Icon::Back, "Back").key("Alt+Left"));
        ui.add(IconButton::new(Icon::Forward, "Forward").key("Alt+Right"));
        ui.add(IconButton::new(Icon::More, "More"));
    });
}

fn field(ui: &mut Ui, id: &str, text: &str) {
    let mut text = text.to_owned();
    SearchField::new(Id::unique(id), "Search", &mut text)
        .hint("What did the customer say?")
        .clear("Clear the search", "Esc")
        .show(ui);
}
