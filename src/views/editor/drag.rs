//! Lines of the form that are dragged to another place among their neighbours, rows of examples and questions alike. Near
//! the edge of the view the form scrolls on.

use egui::{CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::form::Form;
use crate::app::FieldId;
use crate::design::{Icon, tokens};
use crate::views::Scene;

/// How near the edge a dragged line scrolls the form, and by how much in a frame, in points.
const EDGE: f32 = 28.0;
const STEP: f32 = 8.0;

/// The handle of the line at `place`.
pub fn handle(ui: &mut Ui, scene: &Scene<'_>, form: &mut Form, place: &FieldId, name: &str) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(tokens.size.icon, tokens.size.row), Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    let square = Rect::from_center_size(rect.center(), Vec2::splat(tokens.size.icon));
    let ink = if response.hovered() || response.dragged() { tokens.color.text } else { tokens.color.faint };
    Icon::Grip.paint(ui.painter(), square, ink);
    if response.drag_started() {
        form.dragged = Some(place.clone());
    }
    response.on_hover_cursor(CursorIcon::Grab).on_hover_text(scene.say("edit-drag-hint"));
}

/// The sign of a line that begins as soon as something is typed, where others have their handle.
pub fn plus(ui: &mut Ui) {
    let tokens = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(tokens.size.icon, tokens.size.row), Sense::hover());
    let square = Rect::from_center_size(rect.center(), Vec2::splat(tokens.size.icon - 4.0));
    Icon::Plus.paint(ui.painter(), square, tokens.color.faint);
}

/// Shows where the line `from` would go among the lines at `places`; once it is let go, where that is.
pub fn dropped(ui: &Ui, form: &mut Form, from: usize, places: &[Rect]) -> Option<usize> {
    let (is_held, is_let_go) = ui.input(|input| (input.pointer.any_down(), input.pointer.any_released()));
    if !is_held && !is_let_go {
        // Let go outside the window.
        form.dragged = None;
    }
    let pointer = ui.input(|input| input.pointer.interact_pos()).filter(|_| is_held || is_let_go)?;
    let (first, last) = (places.first()?, places.last()?);
    let above = places.iter().take_while(|place| place.center().y < pointer.y).count();
    let edge = places.get(above).map_or(last.bottom(), |place| place.top());
    let tokens = tokens(ui);
    let line = Rect::from_min_size(pos2(first.left(), edge - 1.0), vec2(first.width(), 2.0));
    ui.painter().rect(line, CornerRadius::same(1), tokens.color.accent, Stroke::NONE, StrokeKind::Inside);
    if is_let_go {
        form.dragged = None;
        let to = if above > from { above - 1 } else { above };
        return Some(to).filter(|to| *to != from);
    }
    let view = ui.clip_rect();
    let by = match pointer.y {
        y if y < view.top() + EDGE => STEP,
        y if y > view.bottom() - EDGE => -STEP,
        _ => return None,
    };
    ui.scroll_with_delta(vec2(0.0, by));
    ui.ctx().request_repaint();
    None
}
