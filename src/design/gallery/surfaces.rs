//! The gallery's surfaces: notices, empty places, progress, and on request a menu and a sheet.

use egui::{Response, Ui};

use super::part;
use crate::design::{
    Icon,
    widgets::{
        Button, EmptyState, IconButton, MenuItem, Notice, Passage, Progress, ProgressBar, Severity, Sheet, menu,
    },
};

pub fn show(ui: &mut Ui) {
    part(ui, "Notices", |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let close = "Put away";
        let _ = Notice::new(Severity::Info, "Copied.", close).show(ui);
        let _ = Notice::new(Severity::Warn, "3 files could not be read. They are listed with their problem.", close)
            .actions(&["Show them"])
            .show(ui);
        let _ = Notice::new(Severity::Error, "The folder is gone.", close).actions(&["Open another", "Retry"]).show(ui);
    });
    part(ui, "Progress", |ui| {
        ProgressBar::new(Progress::Part(0.6), "Reading 1,085 of 1,809 pages").cancel("Stop reading").show(ui);
        ui.add_space(4.0);
        ProgressBar::new(Progress::Unknown, "Looking into the folder").show(ui);
    });
    part(ui, "Empty", |ui| {
        EmptyState::new(Icon::Search, "Nothing found", "No entry has all of these words. Try fewer of them.")
            .actions(&["Clear the search", "Search pages too"])
            .show(ui);
    });
}

/// A button with its menu.
pub fn gallery_menu(ui: &mut Ui) -> Response {
    let button = ui.add(IconButton::new(Icon::More, "More"));
    menu(&button, |ui| {
        ui.add(MenuItem::new("Open folder…").key("Ctrl+O"));
        ui.add(MenuItem::new("Light").ticked(true));
        ui.add(MenuItem::new("Dark"));
        ui.add(MenuItem::new("A folder with a name so long that no small window has room for all of it on one line"));
        for folder in 1..=6 {
            ui.add(MenuItem::new(format!("Folder {folder}")).below("/home/ines/partners"));
        }
        ui.add_enabled(false, MenuItem::new("Reload").key("Ctrl+R"));
    });
    button
}

/// A sheet above the gallery; true when it was left.
pub fn gallery_sheet(ui: &mut Ui) -> bool {
    let sheet = Sheet::new("gallery", "Open this page in the browser?", "Close");
    let shown = sheet.show(
        ui,
        |ui| {
            ui.add(Passage::new("It leads out of the program, to this address:").quiet());
            ui.add(
                Passage::new("https://example.org/a/long/path/to/a/page.html").style(crate::design::TextStyle::Code),
            );
        },
        |ui| {
            let open = ui.add(Button::primary("Open").key("Enter")).clicked();
            ui.add(Button::plain("Copy the address").icon(Icon::Copy));
            ui.add(Button::quiet("Stay here").key("Esc")).clicked() || open
        },
    );
    shown.closed || shown.foot
}
