//! The examples of a status entry: those that are its own, and those that belong elsewhere with a link to where.

use egui::{Align, Response, Ui};

use super::leaf::Leaf;
use super::status::section;
use super::{column, reveal_focused};
use crate::app::{Command, ReadCommand, Row};
use crate::design::{Icon, MenuItem, Passage, TextStyle, Tone, tokens};
use crate::document::{Scenario, ScenarioTable};
use crate::library::{How, Resolved};
use crate::search::Section;
use crate::views::Scene;

/// Below this width, in points, the status to use stands under its scenario.
const SIDE_BY_SIDE_FROM: f32 = 440.0;
/// The share of the width that the status to use gets.
const TARGET_SHARE: f32 = 0.34;

pub fn valid(ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>) {
    let entry = leaf.entry;
    let Some(table) = &entry.source.page.valid else { return };
    section(ui, Some((Icon::Check, Tone::Example)), &scene.say("use-it-when"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (number, (row, target)) in rows(table, &entry.valid).enumerate() {
            // A valid row names the page itself; only where it does not is there something to follow.
            let elsewhere = target.filter(|resolved| resolved.target != *entry.path());
            let beside = elsewhere.map_or(Beside::Nothing, |resolved| Beside::Status(Some(resolved)));
            let place = Row { section: Section::Valid, row: number };
            leaf.row(ui, place, |ui, leaf| scenario(ui, scene, leaf, row, beside));
        }
    });
}

pub fn invalid(ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>) {
    let entry = leaf.entry;
    let Some(table) = &entry.source.page.invalid else { return };
    section(ui, Some((Icon::Redirect, Tone::Redirect)), &scene.say("do-not-use-it-when"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (number, (row, target)) in rows(table, &entry.invalid).enumerate() {
            let place = Row { section: Section::Invalid, row: number };
            leaf.row(ui, place, |ui, leaf| scenario(ui, scene, leaf, row, Beside::Status(target)));
        }
    });
}

fn rows<'a>(
    table: &'a ScenarioTable,
    targets: &'a [Option<Resolved>],
) -> impl Iterator<Item = (&'a Scenario, Option<&'a Resolved>)> {
    let targets = targets.iter().map(Option::as_ref).chain(std::iter::repeat(None));
    table.rows.iter().zip(targets)
}

/// What stands beside a scenario.
#[derive(Clone, Copy)]
enum Beside<'e> {
    /// The scenario is the page's own.
    Nothing,
    /// The status it belongs to, and the entry that answers it.
    Status(Option<&'e Resolved>),
}

fn scenario(ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>, row: &Scenario, beside: Beside<'_>) {
    let space = tokens(ui).size.space.clone();
    let width = ui.available_width();
    ui.add_space(space.s);
    let text = |ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>| {
        let text = leaf.passage(ui, &row.text.plain, |text| text);
        copy_menu(&text, scene, &row.text.plain);
    };
    match beside {
        Beside::Status(target) if width >= SIDE_BY_SIDE_FROM => {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space.l;
                column(ui, width * (1.0 - TARGET_SHARE) - space.l, Align::Min, |ui| text(ui, scene, leaf));
                column(ui, width * TARGET_SHARE, Align::Max, |ui| instead(ui, scene, leaf, row, target));
            });
        }
        Beside::Status(target) => {
            text(ui, scene, leaf);
            instead(ui, scene, leaf, row, target);
        }
        Beside::Nothing => text(ui, scene, leaf),
    }
    ui.add_space(space.s);
    let line = tokens(ui).color.line;
    let left = ui.max_rect().left();
    ui.painter().hline(left..=left + width, ui.cursor().top(), egui::Stroke::new(tokens(ui).size.hairline, line));
}

/// The status to use instead, as a link where an entry answers it.
fn instead(ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>, row: &Scenario, target: Option<&Resolved>) {
    let path: Vec<&str> = row.status_path.iter().map(|level| level.plain.as_str()).collect();
    let name = path.join(" › ");
    match target {
        Some(resolved) => {
            let hint = hint(scene, resolved);
            let link = leaf.link(ui, &name, &hint);
            reveal_focused(&link);
            if link.clicked() {
                scene.push(Command::Read(ReadCommand::Open(resolved.target.clone())));
            }
            if matches!(resolved.how, How::Close | How::Parent) {
                ui.add(Passage::new(hint).style(TextStyle::Small).quiet());
            }
        }
        None if name.is_empty() => {
            ui.add(Passage::new(scene.say("no-status-named")).style(TextStyle::Small).quiet());
        }
        None => {
            leaf.passage(ui, &name, |name| name.quiet());
            ui.add(Passage::new(scene.say("no-such-entry")).style(TextStyle::Small).quiet());
        }
    }
}

/// Which entry the name leads to, and whether that is certain.
fn hint(scene: &Scene<'_>, resolved: &Resolved) -> String {
    let library = &scene.state.shelf.library;
    let name = library.get(&resolved.target).map_or_else(|| resolved.target.to_string(), |entry| entry.name.clone());
    let key = match resolved.how {
        How::Exact | How::Link => "leads-to",
        How::Close => "leads-to-closest",
        How::Parent => "leads-to-parent",
    };
    scene.say_with(key, &[("entry", name.into())])
}

/// A right click offers to copy the words.
pub fn copy_menu(response: &Response, scene: &mut Scene<'_>, text: &str) {
    response.context_menu(|ui| {
        if ui.add(MenuItem::new(scene.say("copy"))).clicked() {
            scene.push(Command::Copy(text.to_owned()));
            ui.close();
        }
    });
}
