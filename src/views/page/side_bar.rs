//! The bar below a table that is wider than the page: shows which part is in view, and moves it by dragging or arrow keys.

use egui::{CornerRadius, CursorIcon, EventFilter, Id, Key, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::links;
use super::sheet::Sheet;

/// Height of the bar with the room around it.
pub const HEIGHT: f32 = 14.0;
const THICKNESS: f32 = 6.0;
const SHORTEST: f32 = 32.0;
/// What an arrow key moves the table by.
const STEP: f32 = 60.0;

/// Draws the bar into `rect`, and answers how far the table is moved to the left now.
pub fn ui(ui: &Ui, sheet: &Sheet<'_>, rect: Rect, width: f32, moved: f32, id: Id) -> f32 {
    let hidden = (width - rect.width()).max(0.0);
    let length = (rect.width() * rect.width() / width.max(1.0)).max(SHORTEST).min(rect.width());
    let track = rect.width() - length;
    let response = ui.interact(rect, id, Sense::click_and_drag()).on_hover_cursor(CursorIcon::ResizeHorizontal);
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, ui.is_enabled(), &sheet.scene.words.move_table));
    let mut moved = moved.clamp(0.0, hidden);
    if response.dragged() && track > 0.0 {
        moved += response.drag_delta().x * hidden / track;
    }
    if response.has_focus() {
        let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        let presses = |key| ui.input(|input| input.num_presses(key)) as f32;
        moved += STEP * (presses(Key::ArrowRight) - presses(Key::ArrowLeft));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    moved = moved.clamp(0.0, hidden);
    let left = rect.left() + if hidden > 0.0 { track * moved / hidden } else { 0.0 };
    let bar = Rect::from_min_size(pos2(left, rect.center().y - THICKNESS / 2.0), vec2(length, THICKNESS));
    let color = &sheet.tokens.color;
    let ink = if response.hovered() || response.dragged() { color.quiet } else { color.outline };
    let line = Rect::from_min_size(pos2(rect.left(), bar.top()), vec2(rect.width(), THICKNESS));
    ui.painter().rect_filled(line, CornerRadius::same(3), color.sunk);
    ui.painter().rect_filled(bar, CornerRadius::same(3), ink);
    if response.has_focus() {
        links::focus_ring(ui, sheet, bar);
    }
    moved
}

/// How far the pointer's wheel moves what lies under it sideways.
pub fn wheel(ui: &Ui, rect: Rect) -> f32 {
    if ui.rect_contains_pointer(rect) { -ui.input(|input| input.smooth_scroll_delta().x) } else { 0.0 }
}
