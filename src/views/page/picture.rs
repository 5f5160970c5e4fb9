//! Pictures: shown when they are known, scaled down to the page; until then, and where they cannot be shown, a frame with
//! their alternative text and the reason.

use egui::{
    Color32, CornerRadius, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::piece::Picture;
use super::prose::{self, Plain, Prose};
use super::sheet::{PageImage, Sheet};
use super::{lines, links};
use crate::design::{Icon, TextStyle, Weight};

const PADDING: f32 = 12.0;

pub struct Laid {
    pub size: Vec2,
    body: Body,
}

enum Body {
    Texture(egui::TextureId),
    /// Alternative text, and why there is no picture.
    Words(Prose, Prose),
}

pub fn lay(ui: &Ui, sheet: &Sheet<'_>, picture: &Picture, width: f32) -> Laid {
    let why = match sheet.image(&picture.target) {
        Some(PageImage::Ready(texture)) => {
            let natural = texture.size_vec2();
            let scale = (width / natural.x.max(1.0)).min(1.0);
            return Laid { size: natural * scale, body: Body::Texture(texture.id()) };
        }
        Some(PageImage::Missing(why)) => why.as_str(),
        Some(PageImage::Loading) | None => &sheet.scene.words.picture_waits,
    };
    let room = width - 2.0 * PADDING - sheet.tokens.size.icon - 8.0;
    let color = &sheet.tokens.color;
    let lay =
        |text, style, color| prose::lay_plain(ui, sheet, &Plain { text, style, weight: Weight::Regular, color }, room);
    let alt = if picture.alt.trim().is_empty() { &*picture.target } else { picture.alt.trim() };
    let alt = lay(alt, TextStyle::Body, color.text);
    let why = lay(why, TextStyle::Small, color.quiet);
    let height = alt.galley.size().y + why.galley.size().y + 2.0 * PADDING;
    Laid { size: vec2(width, height), body: Body::Words(alt, why) }
}

/// Draws the picture, and asks for it when nobody has yet.
pub fn paint(ui: &Ui, sheet: &mut Sheet<'_>, picture: &Picture, laid: Laid, at: Pos2, id: Id) {
    let rect = Rect::from_min_size(at, laid.size);
    sheet.want(&picture.target);
    let response = response(ui, sheet, picture, rect, id);
    match laid.body {
        Body::Texture(texture) => {
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            ui.painter().image(texture, rect, whole, Color32::WHITE);
            outline(ui, sheet, rect, CornerRadius::ZERO);
        }
        Body::Words(alt, why) => {
            let corners = CornerRadius::same(sheet.tokens.size.radius.control);
            ui.painter().rect_filled(rect, corners, sheet.tokens.color.sunk);
            outline(ui, sheet, rect, corners);
            let side = sheet.tokens.size.icon;
            let icon = Rect::from_min_size(rect.min + vec2(PADDING, PADDING + 2.0), Vec2::splat(side));
            Icon::Info.paint(ui.painter(), icon, sheet.tokens.color.quiet);
            let at = pos2(icon.right() + 8.0, rect.top() + PADDING);
            let below = at + vec2(0.0, alt.galley.size().y);
            lines::paint(ui, sheet, &alt, at, &response);
            ui.painter().galley(below, why.galley, sheet.tokens.color.quiet);
        }
    }
    if response.has_focus() {
        links::focus_ring(ui, sheet, rect);
    }
}

fn response(ui: &Ui, sheet: &mut Sheet<'_>, picture: &Picture, rect: Rect, id: Id) -> Response {
    let name = if picture.alt.trim().is_empty() { &*picture.target } else { picture.alt.trim() };
    match &picture.link {
        Some(target) => {
            let response = ui.interact(rect, id, Sense::click());
            links::name(ui, &response, name);
            links::respond(sheet, &response, target);
            response
        }
        None => {
            let response = ui.interact(rect, id, lines::SELECTS);
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, ui.is_enabled(), name));
            response
        }
    }
}

fn outline(ui: &Ui, sheet: &Sheet<'_>, rect: Rect, corners: CornerRadius) {
    let stroke = Stroke::new(sheet.tokens.size.hairline, sheet.tokens.color.line);
    ui.painter().rect_stroke(rect, corners, stroke, StrokeKind::Inside);
}
