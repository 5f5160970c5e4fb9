//! Code as it is written, on a ground of its own with a button that copies all of it; and source that nobody understood,
//! shown the same way but more quietly.

use egui::{Id, Rect, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::insets::corners;
use super::lines;
use super::piece::Code;
use super::prose::{self, Prose};
use super::sheet::{PageAction, Sheet};
use crate::design::{Icon, IconButton};

const SIDE: f32 = 12.0;
const ENDS: f32 = 10.0;
/// Kept free for the button.
const BUTTON: f32 = 28.0;

pub struct Laid {
    prose: Prose,
    above: f32,
    pub height: f32,
}

pub fn lay(ui: &Ui, sheet: &Sheet<'_>, code: &Code, width: f32) -> Laid {
    let prose = prose::lay_code(ui, sheet, &code.text, sheet.tokens.color.text, width - 2.0 * SIDE - BUTTON);
    let above = if code.whole.is_some() { ENDS } else { 0.0 };
    let below = if code.is_last { ENDS } else { 0.0 };
    Laid { height: above + prose.galley.size().y + below, above, prose }
}

pub fn lay_raw(ui: &Ui, sheet: &Sheet<'_>, text: &str, width: f32) -> Laid {
    let prose = prose::lay_code(ui, sheet, text, sheet.tokens.color.quiet, width);
    Laid { height: prose.galley.size().y, above: 0.0, prose }
}

pub fn paint(ui: &mut Ui, sheet: &mut Sheet<'_>, code: &Code, laid: Laid, rect: Rect, id: Id) {
    // Parts of one block overlap by a point, or a hairline would show between them.
    let ground = rect.with_max_y(rect.bottom() + if code.is_last { 0.0 } else { 1.0 });
    ui.painter().rect_filled(ground, corners(sheet, code.whole.is_some(), code.is_last), sheet.tokens.color.sunk);
    text(ui, sheet, &laid.prose, Rect::from_min_max(rect.min + vec2(SIDE, laid.above), rect.max), id);
    let Some(whole) = &code.whole else { return };
    let button = Rect::from_min_size(pos2(rect.right() - BUTTON - 4.0, rect.top() + 4.0), Vec2::splat(BUTTON));
    let mut corner = ui.new_child(UiBuilder::new().scope_id(id.with("corner")).max_rect(button));
    if corner.add(IconButton::new(Icon::Copy, &sheet.scene.words.copy_code)).clicked() {
        sheet.actions.push(PageAction::Copy(whole.to_string()));
    }
}

pub fn paint_raw(ui: &Ui, sheet: &mut Sheet<'_>, laid: Laid, rect: Rect, id: Id) {
    text(ui, sheet, &laid.prose, rect, id);
}

fn text(ui: &Ui, sheet: &mut Sheet<'_>, prose: &Prose, rect: Rect, id: Id) {
    let response = ui.interact(rect, id, lines::SELECTS);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, ui.is_enabled(), prose.galley.text()));
    lines::copy_menu(sheet, &response, prose.galley.text());
    lines::paint(ui, sheet, prose, rect.min, &response);
}
