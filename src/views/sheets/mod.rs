//! What lies over the window and asks or tells one thing.

mod about;
mod comparisons;
mod decision;
mod folder;
mod golden;
mod keys;
mod problems;
mod settings;
mod web;

use egui::Ui;

use super::Scene;
use crate::app::{Command, Sheet};

/// What sheets keep between frames.
#[derive(Default)]
pub struct Kept {
    problems: problems::Problems,
    about: about::About,
}

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, kept: &mut Kept) {
    let Some(sheet) = &scene.state.sheet else { return };
    let closed = match sheet {
        Sheet::About => kept.about.ui(ui, scene),
        Sheet::Keys => keys::ui(ui, scene),
        Sheet::Settings => settings::ui(ui, scene),
        Sheet::Comparisons { name } => comparisons::ui(ui, scene, name),
        Sheet::Decision => decision::ui(ui, scene),
        Sheet::Golden => golden::ui(ui, scene),
        Sheet::Problems => kept.problems.ui(ui, scene),
        Sheet::OpenFolder { path } => folder::open(ui, scene, path),
        Sheet::CopyBuiltin { path } => folder::copy_builtin(ui, scene, path),
        Sheet::ConfirmWeb { address } => web::ui(ui, scene, address),
    };
    if closed && scene.state.sheet.is_some() {
        scene.push(Command::Escape);
    }
}
