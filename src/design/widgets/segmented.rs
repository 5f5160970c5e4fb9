//! A switch between a few choices of which exactly one holds, such as the languages of a page.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::design::{
    Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::paint,
};

const PADDING: f32 = 10.0;

/// One choice: a short label, the full name for screen readers, its key, and a tooltip.
#[derive(Clone, Debug)]
pub struct Segment<'a> {
    pub label: Words<'a>,
    pub name: &'a str,
    pub key: &'a str,
    /// The tooltip; the full name unless it is another.
    pub hint: &'a str,
    pub enabled: bool,
}

impl<'a> Segment<'a> {
    pub fn new(label: impl Into<Words<'a>>, name: &'a str) -> Self {
        Self { label: label.into(), name, key: "", hint: name, enabled: true }
    }

    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Says more than the name does, such as why it cannot be chosen.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }
}

/// A row of choices in one frame; it breaks into more rows where the width is too small.
#[must_use = "call show"]
pub struct Segmented<'a> {
    name: &'a str,
    segments: &'a [Segment<'a>],
    selected: Option<usize>,
}

impl<'a> Segmented<'a> {
    /// `name` says what is chosen.
    pub fn new(name: &'a str, segments: &'a [Segment<'a>]) -> Self {
        Self { name, segments, selected: None }
    }

    pub fn selected(mut self, index: impl Into<Option<usize>>) -> Self {
        self.selected = index.into();
        self
    }

    /// The choice that was clicked, if any.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let tokens = tokens(ui.ctx());
        let (radius, height) = (tokens.size.radius.control, tokens.size.button);
        let rows = self.rows(ui, ui.available_width());
        let widths: Vec<f32> = rows.iter().map(|row| row.iter().map(|(_, galley)| width_of(galley)).sum()).collect();
        let widest = widths.iter().copied().fold(0.0, f32::max);
        let gaps = tokens.size.space.xs * rows.len().saturating_sub(1) as f32;
        let (place, group) = ui.allocate_exact_size(vec2(widest, height * rows.len() as f32 + gaps), Sense::hover());
        group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), self.name));

        let mut clicked = None;
        let mut at = place.min;
        for (row, width) in rows.into_iter().zip(widths) {
            let frame = Rect::from_min_size(at, vec2(width, height));
            ui.painter().rect_filled(frame, CornerRadius::same(radius), tokens.color.panel);
            let mut x = frame.left();
            for (index, galley) in row {
                let rect = Rect::from_min_size(pos2(x, frame.top()), vec2(width_of(&galley), height));
                x = rect.right();
                if self.segment(ui, group.id, rect, index, galley) {
                    clicked = Some(index);
                }
            }
            paint::outline(ui, &tokens, frame, radius, tokens.color.line);
            at.y += height + tokens.size.space.xs;
        }
        clicked
    }

    fn rows(&self, ui: &Ui, width: f32) -> Vec<Vec<(usize, Arc<Galley>)>> {
        let mut rows: Vec<Vec<(usize, Arc<Galley>)>> = Vec::new();
        let mut used = f32::INFINITY;
        for (index, segment) in self.segments.iter().enumerate() {
            let galley = paint::control_text(ui, &segment.label, TextStyle::Body, Weight::Regular, f32::INFINITY);
            let needed = width_of(&galley);
            match rows.last_mut() {
                Some(row) if used + needed <= width => row.push((index, galley)),
                _ => {
                    rows.push(vec![(index, galley)]);
                    used = 0.0;
                }
            }
            used += needed;
        }
        rows
    }

    fn segment(&self, ui: &mut Ui, group: Id, rect: Rect, index: usize, galley: Arc<Galley>) -> bool {
        let Some(segment) = self.segments.get(index) else { return false };
        let tokens = tokens(ui.ctx());
        let enabled = segment.enabled && ui.is_enabled();
        let selected = self.selected == Some(index);
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, group.with(index), sense);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, selected, segment.name));
        paint::announce_key(&response, segment.key);
        let c = &tokens.color;
        let radius = CornerRadius::same(tokens.size.radius.control);
        let ink = match (enabled, selected) {
            (false, _) => c.faint,
            (true, true) => c.accent,
            (true, false) if response.hovered() => c.text,
            (true, false) => c.quiet,
        };
        if selected {
            ui.painter().rect_filled(rect, radius, c.accent_soft);
        } else if enabled && response.hovered() {
            ui.painter().rect_filled(rect, radius, c.hover);
        }
        if index > 0 && !selected && self.selected != Some(index - 1) {
            let inside = rect.shrink2(vec2(0.0, 7.0));
            ui.painter().vline(rect.left(), inside.y_range(), Stroke::new(tokens.size.hairline, c.line));
        }
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
        if response.has_focus() {
            paint::focus_ring(ui, &tokens, rect, tokens.size.radius.control);
        }
        paint::tooltip(response, segment.hint, segment.key).clicked()
    }
}

fn width_of(label: &Galley) -> f32 {
    label.size().x + 2.0 * PADDING
}
