//! A stroke on the left of a row that says, together with its sign, whether it is an example or points elsewhere.

use egui::{Frame, InnerResponse, Margin, Stroke, Ui};

use crate::design::{install::tokens, widgets::Tone};

/// A row with a stroke at its side.
#[must_use = "call show"]
pub struct SideStroke {
    tone: Tone,
}

impl SideStroke {
    pub fn new(tone: Tone) -> Self {
        Self { tone }
    }

    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let tokens = tokens(ui.ctx());
        let shown = Frame::new().inner_margin(Margin { left: 12, ..Margin::ZERO }).show(ui, content);
        let color = if self.tone == Tone::Plain { tokens.color.line } else { self.tone.ink(&tokens.color) };
        let rect = shown.response.rect;
        let x = rect.left() + tokens.size.side_stroke / 2.0;
        ui.painter().vline(x, rect.y_range(), Stroke::new(tokens.size.side_stroke, color));
        shown
    }
}
