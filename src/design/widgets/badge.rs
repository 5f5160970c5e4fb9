//! A few words on a soft ground that say what the thing beside them is.

use egui::{CornerRadius, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use crate::design::{
    Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::{Tone, paint},
};

const PADDING: f32 = 6.0;

/// Small words on a soft ground.
#[must_use = "add it to a Ui"]
pub struct Badge<'a> {
    words: Words<'a>,
    tone: Tone,
}

impl<'a> Badge<'a> {
    pub fn new(words: impl Into<Words<'a>>) -> Self {
        Self { words: words.into(), tone: Tone::Plain }
    }

    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl Widget for Badge<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui.ctx());
        let width = ui.available_width() - 2.0 * PADDING;
        let galley = paint::control_text(ui, &self.words, TextStyle::Small, Weight::Regular, width);
        let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(2.0 * PADDING, 2.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.words.text));
        if ui.is_rect_visible(rect) {
            ui.painter().rect_filled(rect, CornerRadius::same(4), self.tone.ground(&tokens.color));
            let ink = if self.tone == Tone::Plain { tokens.color.quiet } else { self.tone.ink(&tokens.color) };
            ui.painter().galley(rect.min + vec2(PADDING, 1.0), galley, ink);
        }
        response
    }
}
