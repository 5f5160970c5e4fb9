//! Every widget in every state on one page: what the picture tests look at, and where a new widget is tried first.
//!
//! It says words of its own, because no person who uses the program ever sees it.

mod controls;
mod editing;
mod lists;
mod surfaces;
mod writing;

use egui::Ui;

use crate::design::{TextStyle, install::tokens, widgets::Passage};

pub use surfaces::{gallery_menu, gallery_sheet};

/// Draws the gallery; it scrolls with whatever it stands in.
pub fn gallery(ui: &mut Ui) {
    let width = ui.available_width();
    if width < 760.0 {
        writing::show(ui);
        controls::show(ui);
        lists::show(ui);
        surfaces::show(ui);
        editing::show(ui);
        return;
    }
    ui.horizontal_top(|ui| {
        let gap = tokens(ui.ctx()).size.space.xxl;
        ui.spacing_mut().item_spacing.x = gap;
        column(ui, (width - gap) / 2.0, |ui| {
            writing::show(ui);
            controls::show(ui);
        });
        column(ui, (width - gap) / 2.0, |ui| {
            lists::show(ui);
            surfaces::show(ui);
        });
    });
    editing::show(ui);
}

fn column(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.x = tokens(ui.ctx()).size.space.s;
        content(ui);
    });
}

fn part(ui: &mut Ui, title: &str, content: impl FnOnce(&mut Ui)) {
    let space = tokens(ui.ctx()).size.space.clone();
    ui.add(Passage::new(title).style(TextStyle::Small).strong().quiet());
    ui.add_space(space.xs);
    ui.scope(content);
    ui.add_space(space.xl);
}
