//! The entries that send readers here: "not me, use this one".

use egui::Ui;

use super::header::words;
use crate::app::{Command, ReadCommand};
use crate::design::{Fold, LinkText, Passage, TextStyle, tokens};
use crate::library::{Entry, PagePath};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry) {
    let library = &scene.state.shelf.library;
    let rows: Vec<_> = library.named_by(entry.path()).iter().filter(|backlink| !backlink.from_copy).collect();
    let mut entries: Vec<&PagePath> = rows.iter().map(|backlink| &backlink.entry).collect();
    entries.dedup();
    if entries.is_empty() {
        return;
    }
    ui.add_space(tokens(ui).size.space.l);
    let title = scene.say_with("named-by", &[("count", entries.len().into())]);
    Fold::new("named by", title).show(ui, |ui| {
        for path in entries {
            let Some(other) = library.get(path) else { continue };
            if ui.add(LinkText::new(words(other, &other.name)).tooltip(&path.to_string())).clicked() {
                scene.push(Command::Read(ReadCommand::Open(path.clone())));
            }
            for row in rows.iter().filter(|backlink| backlink.entry == *path) {
                let table = other.source.page.invalid.as_ref();
                if let Some(scenario) = table.and_then(|table| table.rows.get(row.row)) {
                    ui.add(Passage::new(words(other, &scenario.text.plain)).style(TextStyle::Small).quiet());
                }
            }
            ui.add_space(tokens(ui).size.space.s);
        }
    });
}
