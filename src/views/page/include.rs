//! The place of another file that documentation sites put into the page: its label, as a link to it.

use egui::{CornerRadius, Id, Rect, Sense, Ui, Vec2, pos2, vec2};

use super::links;
use super::prose::{self, Plain, Prose};
use super::sheet::Sheet;
use crate::design::{Icon, TextStyle, Weight};

const SIDE: f32 = 12.0;
const ENDS: f32 = 8.0;

pub struct Laid {
    caption: Prose,
    label: Prose,
    pub height: f32,
}

pub fn lay(ui: &Ui, sheet: &Sheet<'_>, label: &str, width: f32) -> Laid {
    let room = width - 2.0 * SIDE - indent(sheet);
    let color = &sheet.tokens.color;
    let lay =
        |text, style, color| prose::lay_plain(ui, sheet, &Plain { text, style, weight: Weight::Regular, color }, room);
    let caption = lay(&sheet.scene.words.include, TextStyle::Small, color.quiet);
    let label = lay(label, TextStyle::Body, color.accent);
    let height = caption.galley.size().y + label.galley.size().y + 2.0 * ENDS;
    Laid { caption, label, height }
}

fn indent(sheet: &Sheet<'_>) -> f32 {
    sheet.tokens.size.icon + sheet.tokens.size.space.s
}

pub fn paint(ui: &Ui, sheet: &mut Sheet<'_>, include: (&str, &str), laid: Laid, rect: Rect, id: Id) {
    let (label, target) = include;
    let corners = CornerRadius::same(sheet.tokens.size.radius.control);
    ui.painter().rect_filled(rect, corners, sheet.tokens.color.sunk);
    let side = sheet.tokens.size.icon;
    let icon = Rect::from_center_size(pos2(rect.left() + SIDE + side / 2.0, rect.center().y), Vec2::splat(side));
    Icon::Book.paint(ui.painter(), icon, sheet.tokens.color.quiet);
    let at = rect.min + vec2(SIDE + indent(sheet), ENDS);
    let below = at + vec2(0.0, laid.caption.galley.size().y);
    ui.painter().galley(at, laid.caption.galley, sheet.tokens.color.quiet);
    let place = Rect::from_min_size(below, laid.label.galley.size());
    let response = ui.interact(place, id, Sense::click());
    links::name(ui, &response, label);
    links::respond(sheet, &response, target);
    ui.painter().galley(below, laid.label.galley, sheet.tokens.color.accent);
    if response.has_focus() {
        links::focus_ring(ui, sheet, place.expand(2.0));
    }
}
