//! Words searched for lately, as a quiet line above the entries.

use egui::{Align, CornerRadius, Layout, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, vec2};

use super::row::RowPlace;
use crate::app::{Command, SearchCommand};
use crate::design::{Icon, IconButton, Passage, tokens};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, words: &str, place: RowPlace) -> Response {
    let tokens = tokens(ui);
    let sense = if place.is_stop { Sense::click() } else { Sense::CLICK };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.size.row), sense);
    let name = scene.say_with("recent-search", &[("words", words.into())]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, place.selected, &name));
    let color = &tokens.color;
    if place.selected || response.contains_pointer() {
        let ground = if place.selected { color.accent_soft } else { color.hover };
        ui.painter().rect_filled(rect, CornerRadius::same(tokens.size.radius.control), ground);
    }
    let inner = rect.shrink2(vec2(tokens.size.space.m, 0.0));
    let mut line = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
    if place.selected || response.contains_pointer() {
        let forget = scene.say("recent-forget");
        if line.add(IconButton::new(Icon::Close, &forget).key("Del")).clicked() {
            scene.push(Command::Search(SearchCommand::Forget(Some(words.to_owned()))));
        }
    }
    line.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = tokens.size.space.s;
        let (square, _) = ui.allocate_exact_size(Vec2::splat(tokens.size.icon), Sense::hover());
        let sign = Rect::from_center_size(square.center(), Vec2::splat(tokens.size.icon));
        Icon::Search.paint(ui.painter(), sign, color.quiet);
        ui.add(Passage::new(words).quiet().truncated().unselectable());
    });
    response
}
