//! Words that lead somewhere; they wrap with the text around them.

use std::ops::Range;

use egui::{CursorIcon, Label, Response, Role, Sense, Stroke, TextWrapMode, Ui, Widget, WidgetInfo, epaint::TextShape};

use crate::design::{
    Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::{Passage, Tone, mark, paint},
};

/// A link inside running text or on its own.
#[must_use = "add it to a Ui"]
pub struct LinkText<'a> {
    words: Words<'a>,
    style: TextStyle,
    weight: Weight,
    tooltip: &'a str,
    marks: &'a [Range<usize>],
    current: Option<usize>,
    sense: Sense,
    truncated: bool,
    quiet: bool,
}

impl<'a> LinkText<'a> {
    pub fn new(words: impl Into<Words<'a>>) -> Self {
        Self {
            words: words.into(),
            style: TextStyle::Body,
            weight: Weight::Regular,
            tooltip: "",
            marks: &[],
            current: None,
            sense: Sense::click(),
            truncated: false,
            quiet: false,
        }
    }

    pub fn style(mut self, style: TextStyle) -> Self {
        self.style = style;
        self
    }

    pub fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// Ranges of characters to mark, and the number of the one that is stood at.
    pub fn marks(mut self, marks: &'a [Range<usize>], current: Option<usize>) -> Self {
        self.marks = marks;
        self.current = current;
        self
    }

    /// One line only, its end cut with an ellipsis (and shown in a tooltip).
    pub fn truncated(mut self) -> Self {
        self.truncated = true;
        self
    }

    /// The colour of words that stand back, until it is touched.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// Left out by Tab, inside what keys act on as a whole.
    pub fn without_tab_stop(mut self) -> Self {
        self.sense = Sense::CLICK;
        self
    }

    /// Where it leads, in words.
    pub fn tooltip(mut self, text: &'a str) -> Self {
        self.tooltip = text;
        self
    }
}

impl Widget for LinkText<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui.ctx());
        let name = self.words.text.to_string();
        let passage = Passage::new(self.words).style(self.style).weight(self.weight);
        let passage = if self.quiet { passage.quiet() } else { passage.tone(Tone::Accent) };
        let job = passage.job(&tokens, f32::INFINITY);
        let wrap = if self.truncated { TextWrapMode::Truncate } else { TextWrapMode::Wrap };
        let label = Label::new(job).wrap_mode(wrap).selectable(false).sense(self.sense);
        let (at, galley, response) = label.layout_in_ui(ui);
        let whole = if galley.elided { name.as_str() } else { self.tooltip };
        response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &name));
        if ui.is_rect_visible(response.rect) {
            mark::marks(ui.painter(), &tokens, at, &galley, self.marks, self.current);
            let touched = response.hovered() || response.has_focus();
            let ink = if self.quiet { tokens.color.quiet } else { tokens.color.accent };
            let underline = if touched { Stroke::new(1.0, ink) } else { Stroke::NONE };
            ui.painter().add(TextShape::new(at, galley, ink).with_underline(underline));
            if response.has_focus() {
                paint::focus_ring(ui, &tokens, response.rect.expand2(egui::vec2(2.0, 0.0)), 4);
            }
        }
        paint::tooltip(response.on_hover_cursor(CursorIcon::PointingHand), whole, "")
    }
}
