//! A line to tick off: a box, and words that wrap beside it.

use std::ops::Range;

use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

use crate::design::{
    Icon, Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::{mark, paint},
};

const GAP: f32 = 10.0;

/// A box with a label; the caller flips it when it was clicked.
#[must_use = "add it to a Ui"]
pub struct Tick<'a> {
    words: Words<'a>,
    ticked: bool,
    only_shown: bool,
    weight: Weight,
    marks: &'a [Range<usize>],
    current: Option<usize>,
}

impl<'a> Tick<'a> {
    pub fn new(words: impl Into<Words<'a>>) -> Self {
        Self {
            words: words.into(),
            ticked: false,
            only_shown: false,
            weight: Weight::Regular,
            marks: &[],
            current: None,
        }
    }

    /// Bold.
    pub fn strong(mut self) -> Self {
        self.weight = Weight::Strong;
        self
    }

    /// Looks as ever, and neither pointer nor keys reach it: it belongs to a picture of a page.
    pub fn only_shown(mut self) -> Self {
        self.only_shown = true;
        self
    }

    pub fn ticked(mut self, ticked: bool) -> Self {
        self.ticked = ticked;
        self
    }

    /// Ranges of characters to mark, and the number of the one that is stood at.
    pub fn marks(mut self, marks: &'a [Range<usize>], current: Option<usize>) -> Self {
        self.marks = marks;
        self.current = current;
        self
    }
}

impl Widget for Tick<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui.ctx());
        let side = tokens.size.icon;
        let width = ui.available_width() - side - GAP;
        let galley = paint::control_text(ui, &self.words, TextStyle::Body, self.weight, width);
        let size = vec2(side + GAP + galley.size().x, (galley.size().y + 8.0).max(tokens.size.row));
        let sense = if self.only_shown { Sense::empty() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let enabled = ui.is_enabled() && !self.only_shown;
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, self.ticked, &self.words.text));
        if ui.is_rect_visible(rect) {
            let c = &tokens.color;
            let first_line = rect.top() + (rect.height() - galley.size().y) / 2.0 + TextStyle::Body.size().line / 2.0;
            let square = Rect::from_center_size(pos2(rect.left() + side / 2.0, first_line), Vec2::splat(side));
            let radius = CornerRadius::same(4);
            if self.ticked {
                ui.painter().rect_filled(square, radius, paint::ink(ui, c.accent));
                Icon::Check.paint(ui.painter(), square.shrink(2.0), c.on_accent);
            } else {
                let outline = if response.hovered() { c.accent } else { c.outline };
                let stroke = Stroke::new(tokens.size.hairline, paint::ink(ui, outline));
                ui.painter().rect(square, radius, c.panel, stroke, StrokeKind::Inside);
            }
            let at = pos2(rect.left() + side + GAP, rect.center().y - galley.size().y / 2.0);
            mark::marks(ui.painter(), &tokens, at, &galley, self.marks, self.current);
            ui.painter().galley(at, galley, paint::ink(ui, c.text));
            if response.has_focus() {
                paint::focus_ring(ui, &tokens, rect.expand2(vec2(4.0, 0.0)), tokens.size.radius.control);
            }
        }
        response
    }
}
