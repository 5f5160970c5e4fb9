//! "Not me, use that one", drawn as an arrow from the column that says so to the one it names; where entries stand one
//! below the other it is told in words alone.

use egui::{Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::cell::words_of;
use crate::app::{Case, Command, CompareCommand};
use crate::compare::{Comparison, Redirect};
use crate::design::{Passage, TextStyle, tokens};
use crate::library::PagePath;
use crate::sentences;
use crate::views::Scene;

/// Length of the arrow's head, in points.
const HEAD: f32 = 6.0;
/// Columns nearer to each other than this, in points, leave room for the row itself only.
const ROOMY: f32 = 400.0;
/// What the words keep free of the arrow's ends, in points.
const ENDS: f32 = 28.0;

pub fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (case, comparison, redirect): (&Case, &Comparison, &Redirect),
    places: &[Rangef],
) {
    let name = |path: &PagePath| sentences::column_name(comparison, path, scene.texts);
    let arguments = [("entry", name(&redirect.from.entry).into()), ("other", name(&redirect.to).into())];
    let said = format!("{}: {}", scene.say_with("compare-not-me", &arguments), redirect.text);
    let middle = |path: &PagePath| {
        let column = case.choice().columns.iter().position(|column| column == path);
        column.and_then(|column| places.get(column)).map(|place| place.center())
    };
    let (rect, line) = ui.allocate_exact_size(vec2(ui.available_width(), tokens(ui).size.row), Sense::CLICK);
    line.widget_info(|| WidgetInfo::labeled(Role::Link, true, &said));
    let drawn = middle(&redirect.from.entry).zip(middle(&redirect.to));
    // The arrow says which entries.
    let words = match drawn {
        Some((from, to)) if (from - to).abs() >= ROOMY => {
            scene.say_with("compare-not-me-but", &[("text", (*redirect.text).into())])
        }
        Some(_) => scene.say_with("quoted", &[("word", (*redirect.text).into())]),
        None => said.clone(),
    };
    let passage = Passage::new(words_of(scene, &redirect.from, &words));
    let passage = passage.style(TextStyle::Small).quiet().truncated().unselectable();
    let span = match drawn {
        Some((from, to)) => {
            arrow(ui, rect, from, to);
            let span = Rangef::new(from.min(to) + ENDS, from.max(to) - ENDS);
            Rect::from_x_y_ranges(span, rect.y_range())
        }
        None => rect.shrink2(vec2(tokens(ui).size.space.m, 0.0)),
    };
    let layout = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
    let mut label = ui.new_child(egui::UiBuilder::new().max_rect(span).layout(layout));
    let tokens = tokens(ui);
    // The words interrupt the line.
    let ground = ui.painter().add(egui::Shape::Noop);
    let shown = label.add(passage);
    let behind = Rect::from_center_size(shown.rect.center(), vec2(shown.rect.width(), TextStyle::Small.size().line));
    ui.painter().set(ground, egui::Shape::rect_filled(behind.expand2(vec2(6.0, 0.0)), 0.0, tokens.color.panel));
    let line = line.on_hover_text(&said);
    if line.clicked() {
        scene.push(Command::Compare(CompareCommand::Stand(redirect.from.clone())));
    }
}

fn arrow(ui: &Ui, rect: Rect, from: f32, to: f32) {
    let tokens = tokens(ui);
    let stroke = Stroke::new(tokens.size.side_stroke / 2.0, tokens.color.redirect);
    let y = rect.center().y;
    let back = if to > from { -HEAD } else { HEAD };
    ui.painter().circle_filled(pos2(from, y), 2.5, tokens.color.redirect);
    ui.painter().line_segment([pos2(from, y), pos2(to, y)], stroke);
    for side in [-1.0, 1.0] {
        ui.painter().line_segment([pos2(to, y), pos2(to + back, y + side * HEAD * 0.7)], stroke);
    }
}
