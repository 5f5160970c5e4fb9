//! What stands behind the words: file, owner, audience, dates, and every finding on the page.

use std::collections::BTreeSet;

use egui::{Align, Ui};

use super::{column, header::sentence};
use crate::app::{Command, ReadCommand};
use crate::design::{Button, Fold, Passage, TextStyle, tokens};
use crate::document::Severity;
use crate::library::{Audience, Entry, LinkTarget, PagePath};
use crate::views::Scene;

/// Width of the names of the details, in points.
const LABEL_WIDTH: f32 = 96.0;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry) {
    Fold::new("details", scene.say("details")).show(ui, |ui| {
        let gap = tokens(ui).size.space.l;
        let width = (ui.available_width() - LABEL_WIDTH - gap).max(80.0);
        for (label, value) in rows(scene, entry) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                column(ui, LABEL_WIDTH, Align::Min, |ui| drop(ui.add(Passage::new(scene.say(label)).quiet())));
                column(ui, width, Align::Min, |ui| drop(ui.add(Passage::new(value))));
            });
        }
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::quiet(scene.say("copy-path"))).clicked() {
                scene.push(Command::Copy(entry.path().to_string()));
            }
            let on_disk = scene.state.shelf.origin.folder().is_some();
            if on_disk && ui.add(Button::quiet(scene.say("show-file"))).clicked() {
                scene.push(Command::Read(ReadCommand::ShowFile));
            }
        });
    });
    problems(ui, scene, entry);
}

fn rows(scene: &Scene<'_>, entry: &Entry) -> Vec<(&'static str, String)> {
    let matter = entry.source.page.front_matter.as_ref();
    let field = |key| matter.and_then(|matter| matter.get(key)).unwrap_or_default().to_owned();
    let language = entry.language.map(|language| scene.texts.language_name(language.code())).unwrap_or_default();
    let owner = Some(field("ft.owner")).filter(|owner| !owner.is_empty()).unwrap_or_else(|| field("ms.author"));
    let mut rows = vec![
        ("detail-file", entry.path().to_string()),
        ("detail-language", language),
        ("detail-owner", owner),
        ("detail-author", field("author")),
        ("detail-audience", audience(scene, entry.audience)),
        ("detail-date", field("ms.date")),
        ("detail-description", field("description")),
    ];
    rows.retain(|(_, value)| !value.is_empty());
    rows
}

fn audience(scene: &Scene<'_>, audience: Audience) -> String {
    let key = match (audience.partner, audience.internal) {
        (true, true) => "audience-both",
        (true, false) => "audience-partner",
        (false, true) => "audience-internal",
        (false, false) => return String::new(),
    };
    scene.say(key)
}

fn problems(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry) {
    let missing = missing_pictures(scene, entry);
    let count = entry.problems.len() + missing.len();
    if count == 0 {
        return;
    }
    Fold::new("problems", scene.say("problems")).count(count).show(ui, |ui| {
        for problem in &entry.problems {
            ui.horizontal_wrapped(|ui| {
                let severity = match problem.severity() {
                    Severity::Error => "severity-error",
                    Severity::Warning => "severity-warning",
                    Severity::Info => "severity-info",
                };
                let mut place = scene.say(severity);
                if problem.line > 0 {
                    let line = scene.say_with("problem-line", &[("line", problem.line.into())]);
                    place = format!("{place} · {line}");
                }
                ui.add(Passage::new(place).style(TextStyle::Small).quiet());
                ui.add(Passage::new(sentence(scene.texts, problem.code, &problem.detail)));
            });
        }
        for path in missing {
            ui.horizontal_wrapped(|ui| {
                ui.add(Passage::new(scene.say("severity-warning")).style(TextStyle::Small).quiet());
                ui.add(Passage::new(scene.say_with("picture-missing", &[("path", path.to_string().into())])));
            });
        }
    });
}

/// Pictures that the page shows and that are not in the library, as far as it was looked at.
fn missing_pictures(scene: &Scene<'_>, entry: &Entry) -> BTreeSet<PagePath> {
    let shelf = &scene.state.shelf;
    if shelf.missing_pictures.is_empty() {
        return BTreeSet::new();
    }
    let links = entry.source.page.links.iter().map(|link| shelf.library.link(entry.path(), &link.target));
    let pictures = links.filter_map(|target| if let LinkTarget::Image(path) = target { Some(path) } else { None });
    pictures.filter(|path| shelf.missing_pictures.contains(path)).collect()
}
