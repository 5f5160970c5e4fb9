//! A key, printed small where it acts.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontId, Galley, Painter, Rect, Response, Role, Sense, Stroke, Ui, Vec2, Widget, vec2,
};

use crate::design::{
    font,
    fonts::{TextStyle, Weight},
    install::tokens,
};

const HEIGHT: f32 = 18.0;
const PADDING: f32 = 5.0;
const RADIUS: u8 = 4;

/// The name of a key or chord in a small frame, such as `Ctrl+K`.
#[must_use = "add it to a Ui"]
pub struct KeyHint<'a> {
    key: &'a str,
}

impl<'a> KeyHint<'a> {
    pub fn new(key: &'a str) -> Self {
        Self { key }
    }
}

impl Widget for KeyHint<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui.ctx());
        let cap = KeyCap::layout(ui.painter(), self.key);
        let (rect, response) = ui.allocate_exact_size(cap.size(), Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, self.key));
        if ui.is_rect_visible(rect) {
            cap.paint(
                ui.painter(),
                rect,
                KeyColors { ink: tokens.color.quiet, ground: tokens.color.sunk, line: tokens.color.line },
            );
        }
        response
    }
}

/// A key laid out, to be painted inside another control.
pub struct KeyCap {
    galley: Arc<Galley>,
}

/// The colours of a key, which depend on the ground it stands on.
#[derive(Clone, Copy)]
pub struct KeyColors {
    pub ink: Color32,
    pub ground: Color32,
    pub line: Color32,
}

impl KeyCap {
    pub fn layout(painter: &Painter, key: &str) -> Self {
        let small = font(TextStyle::Small, Weight::Regular, None);
        let font = FontId::new(small.size - 1.0, small.family);
        Self { galley: painter.layout_no_wrap(key.to_owned(), font, Color32::PLACEHOLDER) }
    }

    pub fn size(&self) -> Vec2 {
        vec2((self.galley.size().x + 2.0 * PADDING).max(HEIGHT).ceil(), HEIGHT)
    }

    pub fn paint(&self, painter: &Painter, rect: Rect, colors: KeyColors) {
        let frame = Rect::from_center_size(rect.center(), self.size());
        let stroke = Stroke::new(1.0, colors.line);
        painter.rect(frame, CornerRadius::same(RADIUS), colors.ground, stroke, egui::StrokeKind::Inside);
        painter.galley(frame.center() - self.galley.size() / 2.0, Arc::clone(&self.galley), colors.ink);
    }
}
