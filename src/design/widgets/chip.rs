//! A filter that is on or off, with how many it would leave.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

use crate::design::{
    Icon, Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::paint,
};

const PADDING: f32 = 12.0;
const GAP: f32 = 6.0;
/// Side of the sign that takes it away.
const SIGN: f32 = 12.0;

/// A round toggle; the caller flips it when it was clicked.
#[must_use = "add it to a Ui"]
pub struct Chip<'a> {
    words: Words<'a>,
    selected: bool,
    count: Option<usize>,
    removable: bool,
    tooltip: &'a str,
}

impl<'a> Chip<'a> {
    pub fn new(words: impl Into<Words<'a>>) -> Self {
        Self { words: words.into(), selected: false, count: None, removable: false, tooltip: "" }
    }

    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    pub fn count(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    /// With a sign that a click takes it away.
    pub fn removable(mut self) -> Self {
        self.removable = true;
        self
    }

    pub fn tooltip(mut self, text: &'a str) -> Self {
        self.tooltip = text;
        self
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui.ctx());
        let count = self.count.map(|count| {
            paint::control_text(ui, &count.to_string().into(), TextStyle::Small, Weight::Regular, f32::INFINITY)
        });
        let count_width = count.as_ref().map_or(0.0, |galley| galley.size().x + GAP);
        let sign_width = if self.removable { SIGN + GAP } else { 0.0 };
        let around = 2.0 * PADDING + count_width + sign_width;
        let galley =
            paint::control_text(ui, &self.words, TextStyle::Body, Weight::Regular, ui.available_width() - around);
        let size = vec2(galley.size().x + around, (galley.size().y + 8.0).max(tokens.size.button));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), self.selected, &self.words.text));
        if ui.is_rect_visible(rect) {
            let c = &tokens.color;
            let (fill, line, ink, quiet) = match (self.selected, response.hovered()) {
                (true, _) => (c.accent_soft, c.accent, c.accent, c.accent),
                (false, true) => (c.hover, c.line, c.text, c.quiet),
                (false, false) => (c.panel, c.line, c.text, c.quiet),
            };
            let radius = (tokens.size.button / 2.0) as u8;
            ui.painter().rect_filled(rect, CornerRadius::same(radius), fill);
            paint::outline(ui, &tokens, rect, radius, line);
            let text_at = pos2(rect.left() + PADDING, rect.center().y - galley.size().y / 2.0);
            let after = text_at.x + galley.size().x + GAP;
            ui.painter().galley(text_at, galley, paint::ink(ui, ink));
            if let Some(count) = count {
                let at = pos2(after, rect.center().y - count.size().y / 2.0);
                ui.painter().galley(at, count, paint::ink(ui, quiet));
            }
            if self.removable {
                let center = pos2(rect.right() - PADDING - SIGN / 2.0, rect.center().y);
                Icon::Close.paint(
                    ui.painter(),
                    Rect::from_center_size(center, Vec2::splat(SIGN)),
                    paint::ink(ui, quiet),
                );
            }
            if response.has_focus() {
                paint::focus_ring(ui, &tokens, rect, radius);
            }
        }
        paint::tooltip(response, self.tooltip, "")
    }
}
