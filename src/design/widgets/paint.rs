//! Strokes that several widgets share: the focus ring, the ground of a control and text inside one.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Rect, Response, Stroke, StrokeKind, Ui,
    text::{LayoutJob, TextFormat, TextWrapping},
};

use crate::design::{
    Words, font,
    fonts::{TextStyle, Weight},
    install::tokens,
    tokens::{Colors, Tokens},
    widgets::{KeyHint, Tone},
};

impl Tone {
    /// The colour of words in this tone.
    pub fn ink(self, color: &Colors) -> Color32 {
        match self {
            Self::Plain => color.text,
            Self::Accent => color.accent,
            Self::Example => color.example,
            Self::Redirect => color.redirect,
            Self::Danger => color.danger,
        }
    }

    /// The soft ground that such words may stand on.
    pub fn ground(self, color: &Colors) -> Color32 {
        match self {
            Self::Plain => color.sunk,
            Self::Accent => color.accent_soft,
            Self::Example => color.example_soft,
            Self::Redirect => color.redirect_soft,
            Self::Danger => color.danger_soft,
        }
    }
}

/// The ring around the control that the keyboard acts on.
pub fn focus_ring(ui: &Ui, tokens: &Tokens, rect: Rect, radius: u8) {
    let painter = ui.painter();
    let soft = Stroke::new(3.0, tokens.color.accent_soft);
    painter.rect_stroke(rect, CornerRadius::same(radius), soft, StrokeKind::Outside);
    let ring = Stroke::new(tokens.size.focus_ring, tokens.color.accent);
    painter.rect_stroke(rect, CornerRadius::same(radius), ring, StrokeKind::Inside);
}

/// A hairline all around, inside `rect`.
pub fn outline(ui: &Ui, tokens: &Tokens, rect: Rect, radius: u8, color: Color32) {
    let stroke = Stroke::new(tokens.size.hairline, color);
    ui.painter().rect_stroke(rect, CornerRadius::same(radius), stroke, StrokeKind::Inside);
}

/// Words of a control, wrapped at `max_width`; the colour is given when they are painted.
pub fn control_text(ui: &Ui, words: &Words<'_>, style: TextStyle, weight: Weight, max_width: f32) -> Arc<Galley> {
    ui.painter().layout_job(control_job(words, style, weight, max_width))
}

/// The same on one line, cut at `max_width`.
pub fn control_line(ui: &Ui, words: &Words<'_>, style: TextStyle, weight: Weight, max_width: f32) -> Arc<Galley> {
    let mut job = control_job(words, style, weight, max_width);
    job.wrap = TextWrapping::truncate_at_width(job.wrap.max_width);
    ui.painter().layout_job(job)
}

fn control_job(words: &Words<'_>, style: TextStyle, weight: Weight, max_width: f32) -> LayoutJob {
    let format = TextFormat {
        font_id: font(style, weight, words.language),
        line_height: Some(style.size().line),
        color: Color32::PLACEHOLDER,
        valign: egui::Align::Center,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(words.text.to_string(), format);
    job.wrap.max_width = max_width.max(1.0);
    job
}

/// Shows words and the key that does the same, when the pointer rests on the control.
pub fn tooltip(response: Response, text: &str, key: &str) -> Response {
    if text.is_empty() && key.is_empty() {
        return response;
    }
    let show = |ui: &mut Ui| {
        ui.horizontal(|ui| {
            if !text.is_empty() {
                ui.label(text);
            }
            if !key.is_empty() {
                ui.add(KeyHint::new(key));
            }
        });
    };
    response.on_hover_ui(show).on_disabled_hover_ui(show)
}

/// Tells screen readers which key does the same.
pub fn announce_key(response: &Response, key: &str) {
    if !key.is_empty() {
        response.ctx.accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
    }
}

/// The colour of the words on a control that may be disabled.
pub fn ink(ui: &Ui, enabled: Color32) -> Color32 {
    if ui.is_enabled() { enabled } else { tokens(ui.ctx()).color.faint }
}
