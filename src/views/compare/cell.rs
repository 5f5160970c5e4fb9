//! What one entry says in a row: the words with their sign, whether they match what the customer said, where a redirect
//! leads, and what was said about them.

use std::ops::Range;

use egui::{Frame, Margin, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use super::signs;
use crate::app::{Case, Command, CompareCommand, Pane};
use crate::compare::{Cell, Comparison, LaneRow, Mark, Mode, Place, Section};
use crate::design::{Icon, MenuItem, Passage, Tone, Words, tokens};
use crate::document::Language;
use crate::views::Scene;

/// A cell and what it stands in.
#[derive(Clone, Copy)]
pub struct Stand<'c> {
    pub case: &'c Case,
    pub comparison: &'c Comparison,
    pub row: &'c LaneRow,
    pub cell: &'c Cell,
}

impl Stand<'_> {
    pub fn mark(&self) -> Option<Mark> {
        self.case.choice().marks.get(&self.cell.place).copied()
    }

    /// Whether its column stands back.
    pub fn is_faded(&self) -> bool {
        self.case.shown().standing(&self.cell.place.entry).is_some_and(|standing| standing.is_faded())
    }

    pub fn matches(&self) -> bool {
        self.case.shown().lookup().matches(&self.cell.place)
    }
}

/// Words of a page in its language.
pub fn words<'a>(text: &'a str, language: Option<&'a Language>) -> Words<'a> {
    Words::from(text).in_language(language.map(Language::code))
}

/// Words of the page that `place` stands on.
pub fn words_of<'a, 's: 'a>(scene: &Scene<'s>, place: &Place, text: &'a str) -> Words<'a> {
    let entry = scene.state.shelf.library.get(&place.entry);
    words(text, entry.and_then(|entry| entry.language.as_ref()))
}

/// Draws a cell in the whole width; `ranges` are the words of it to mark.
pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, stand: Stand<'_>, ranges: &[Range<usize>]) {
    let space = tokens(ui).size.space.clone();
    let scope = UiBuilder::new().id_salt("cell").sense(Sense::CLICK);
    let shown = ui.scope_builder(scope, |ui| {
        Frame::new().inner_margin(Margin::symmetric(space.m as i8, space.s as i8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.style_mut().interaction.selectable_labels = false;
            ui.spacing_mut().item_spacing = egui::vec2(space.s, space.xs);
            ui.horizontal_top(|ui| {
                sign(ui, stand);
                ui.vertical(|ui| {
                    let text = Passage::new(words_of(scene, &stand.cell.place, &stand.cell.text)).marks(ranges);
                    // Words on the ground of marks need the full ink.
                    let back = stand.is_faded() && ranges.is_empty();
                    ui.add(if back { text.quiet() } else { text });
                    signs::ui(ui, scene, stand);
                });
            });
        });
    });
    let response = shown.response;
    let is_here = stand.case.stands_in(&stand.cell.place);
    response.widget_info(|| WidgetInfo::selected(Role::Cell, true, is_here, signs::spoken(scene, stand)));
    if response.clicked() {
        scene.push(Command::Compare(CompareCommand::Stand(stand.cell.place.clone())));
        scene.push(Command::Focus(Pane::CompareRows));
    }
    choices(&response, scene, stand);
}

/// What kind of statement it is.
fn sign(ui: &mut Ui, stand: Stand<'_>) {
    let (icon, tone) = match stand.cell.place.section {
        Section::Valid => (Icon::Check, Tone::Example),
        Section::Invalid => (Icon::Redirect, Tone::Redirect),
        _ => return,
    };
    let tokens = tokens(ui);
    let line = crate::design::TextStyle::Body.size().line;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(tokens.size.icon, line), Sense::hover());
    let ink = if stand.is_faded() { tokens.color.quiet } else { tone.ink(&tokens.color) };
    icon.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(tokens.size.icon - 2.0)), ink);
}

/// What a right click offers.
fn choices(response: &Response, scene: &mut Scene<'_>, stand: Stand<'_>) {
    let place = &stand.cell.place;
    response.context_menu(|ui| {
        let lines = [
            ("compare-fits", "Y", CompareCommand::Judge(place.clone(), Some(Mark::Fits))),
            ("compare-fits-not", "N", CompareCommand::Judge(place.clone(), Some(Mark::DoesNotFit))),
            ("compare-take-back", "U", CompareCommand::Judge(place.clone(), None)),
            ("compare-open-row", "O", CompareCommand::Read(place.clone())),
            ("compare-copy-row", "C", CompareCommand::CopyRow(place.clone())),
        ];
        for (key, chord, command) in lines {
            let judges = matches!(command, CompareCommand::Judge(..));
            if judges && stand.comparison.mode != Mode::Statuses {
                continue;
            }
            let can = key != "compare-take-back" || stand.mark().is_some();
            if ui.add_enabled(can, MenuItem::new(scene.say(key)).key(chord)).clicked() {
                scene.push(Command::Compare(command));
                ui.close();
            }
        }
    });
}
