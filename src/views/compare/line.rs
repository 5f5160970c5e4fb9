//! Lines across all columns: heads of lanes, what translations need, what is not told apart well.

use egui::{Frame, Margin, Rangef, Role, Sense, Ui, WidgetInfo, vec2};

use super::redirects;
use crate::app::{Case, Command, CompareCommand, Line};
use crate::compare::{Comparison, Overlap, Section};
use crate::design::{Icon, LinkText, Passage, TextStyle, tokens};
use crate::sentences;
use crate::views::Scene;

/// `places` are the columns from left to right; none where entries stand one below the other.
pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, (case, places): (&Case, &[Rangef]), line: Line) {
    let Some(comparison) = case.shown().comparison() else { return };
    match line {
        Line::NewsHead => title(ui, &scene.say("compare-news")),
        Line::OverlapHead => title(ui, &scene.say("compare-overlaps")),
        Line::News(nth) => {
            if let Some(news) = comparison.news.get(nth) {
                told(ui, &sentences::news(comparison, news, scene.texts));
            }
        }
        Line::Overlap(nth) => {
            if let Some(overlap) = comparison.overlaps.get(nth) {
                overlaps(ui, scene, comparison, overlap);
            }
        }
        Line::Lane { section, rows, left_out, folded } => lane(ui, scene, section, (rows, left_out), folded),
        Line::Redirect(nth) => {
            if let Some(redirect) = comparison.redirects.get(nth) {
                redirects::ui(ui, scene, (case, comparison, redirect), places);
            }
        }
        Line::Row { .. } => {}
    }
}

fn band(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let tokens = tokens(ui);
    let space = &tokens.size.space;
    let margin = Margin::symmetric(space.m as i8, space.xs as i8);
    Frame::new().fill(tokens.color.background).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

fn title(ui: &mut Ui, words: &str) {
    band(ui, |ui| {
        ui.add(Passage::new(words).style(TextStyle::Small).strong().quiet().heading(3).unselectable());
    });
}

fn told(ui: &mut Ui, words: &str) {
    let space = tokens(ui).size.space.clone();
    Frame::new().inner_margin(Margin::symmetric(space.m as i8, space.xs as i8)).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let line = TextStyle::Body.size().line;
            let (rect, _) = ui.allocate_exact_size(vec2(tokens(ui).size.icon, line), Sense::hover());
            Icon::Info.paint(ui.painter(), rect, tokens(ui).color.redirect);
            ui.add(Passage::new(words));
        });
    });
}

/// The head of a lane folds its rows away.
fn lane(ui: &mut Ui, scene: &mut Scene<'_>, section: Section, (rows, left_out): (usize, usize), folded: bool) {
    let name = sentences::lane(section, scene.texts);
    let mut count = scene.say_with("compare-rows", &[("count", rows.into())]);
    if left_out > 0 {
        count = format!("{count} · {}", scene.say_with("compare-left-out", &[("count", left_out.into())]));
    }
    let mut clicked = false;
    band(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
            let icon = if folded { Icon::ChevronRight } else { Icon::ChevronDown };
            let words = Passage::new(name.as_str()).style(TextStyle::Small).strong().quiet().unselectable();
            let (rect, sign) = ui.allocate_exact_size(vec2(tokens(ui).size.icon, tokens(ui).size.row), Sense::click());
            icon.paint(ui.painter(), rect.shrink2(vec2(1.0, 7.0)), tokens(ui).color.quiet);
            sign.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, !folded, &name));
            ui.ctx().accesskit_node_builder(sign.id, |node| node.set_expanded(!folded));
            if sign.has_focus() {
                let ring = egui::Stroke::new(tokens(ui).size.focus_ring, tokens(ui).color.accent);
                ui.painter().rect_stroke(rect, tokens(ui).size.radius.control, ring, egui::StrokeKind::Inside);
            }
            clicked = sign.clicked() || ui.add(words).interact(Sense::CLICK).clicked();
            ui.add(Passage::new(count).style(TextStyle::Small).quiet().unselectable());
        });
    });
    if clicked {
        scene.push(Command::Compare(CompareCommand::Fold(section)));
    }
}

fn overlaps(ui: &mut Ui, scene: &mut Scene<'_>, comparison: &Comparison, overlap: &Overlap) {
    let name = |path| sentences::column_name(comparison, path, scene.texts);
    let (place, words) = match overlap {
        Overlap::BothValid { a, b, .. } => {
            let arguments = [("entry", name(&a.entry).into()), ("other", name(&b.entry).into())];
            (a, scene.say_with("compare-both-claim", &arguments))
        }
        Overlap::Unanswered { redirect, named, .. } => {
            let arguments = [("entry", name(&redirect.entry).into()), ("other", name(named).into())];
            (redirect, scene.say_with("compare-unanswered", &arguments))
        }
    };
    let text = comparison.cell(place).map_or("", |cell| &cell.text);
    let space = tokens(ui).size.space.clone();
    Frame::new().inner_margin(Margin::symmetric(space.m as i8, space.xs as i8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if ui.add(LinkText::new(text).without_tab_stop()).clicked() {
            scene.push(Command::Compare(CompareCommand::Stand(place.clone())));
        }
        ui.add(Passage::new(words).style(TextStyle::Small).quiet().unselectable());
    });
}
