//! Buttons with words, and buttons that are only a sign.

use egui::{Color32, CornerRadius, Rect, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

use crate::design::{
    Icon, Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    tokens::{Colors, Tokens},
    widgets::{
        key_hint::{KeyCap, KeyColors},
        paint,
    },
};

const PADDING: f32 = 10.0;
const GAP: f32 = 6.0;

#[derive(Clone, Copy, PartialEq)]
enum Rank {
    Primary,
    Plain,
    Quiet,
}

/// A button with words, and perhaps a sign before and the key after them.
#[must_use = "add it to a Ui"]
pub struct Button<'a> {
    words: Words<'a>,
    rank: Rank,
    icon: Option<Icon>,
    key: &'a str,
    tooltip: &'a str,
    most: Option<f32>,
}

impl<'a> Button<'a> {
    /// The one thing most people want here.
    pub fn primary(words: impl Into<Words<'a>>) -> Self {
        Self::new(words, Rank::Primary)
    }

    pub fn plain(words: impl Into<Words<'a>>) -> Self {
        Self::new(words, Rank::Plain)
    }

    /// Without a frame until the pointer is on it.
    pub fn quiet(words: impl Into<Words<'a>>) -> Self {
        Self::new(words, Rank::Quiet)
    }

    fn new(words: impl Into<Words<'a>>, rank: Rank) -> Self {
        Self { words: words.into(), rank, icon: None, key: "", tooltip: "", most: None }
    }

    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that does the same, printed after the words.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// On one line, at most so many points wide; words that do not fit show whole in the tooltip.
    pub fn shortened(mut self, most: f32) -> Self {
        self.most = Some(most);
        self
    }

    pub fn tooltip(mut self, text: &'a str) -> Self {
        self.tooltip = text;
        self
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui.ctx());
        let icon_width = if self.icon.is_some() { tokens.size.icon + GAP } else { 0.0 };
        let cap = (!self.key.is_empty()).then(|| KeyCap::layout(ui.painter(), self.key));
        let cap_width = cap.as_ref().map_or(0.0, |cap| cap.size().x + GAP);
        let around = 2.0 * PADDING + icon_width + cap_width;
        let room = ui.available_width() - around;
        let galley = match self.most {
            Some(most) => paint::control_line(ui, &self.words, TextStyle::Body, Weight::Regular, room.min(most)),
            None => paint::control_text(ui, &self.words, TextStyle::Body, Weight::Regular, room),
        };
        let is_cut = galley.elided;
        let size = vec2(galley.size().x + around, (galley.size().y + 8.0).max(tokens.size.button));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &self.words.text));
        paint::announce_key(&response, self.key);

        if ui.is_rect_visible(rect) {
            let look = Look::of(self.rank, ui, &tokens, &response);
            look.paint_ground(ui, &tokens, rect);
            let mut x = rect.left() + PADDING;
            if let Some(icon) = self.icon {
                let at = pos2(x, rect.center().y - tokens.size.icon / 2.0);
                icon.paint(ui.painter(), Rect::from_min_size(at, Vec2::splat(tokens.size.icon)), look.ink);
                x += icon_width;
            }
            let text_at = pos2(x, rect.center().y - galley.size().y / 2.0);
            x += galley.size().x + GAP;
            ui.painter().galley(text_at, galley, look.ink);
            if let Some(cap) = cap {
                let at = Rect::from_min_size(pos2(x, rect.center().y - cap.size().y / 2.0), cap.size());
                cap.paint(ui.painter(), at, look.key);
            }
            if response.has_focus() {
                paint::focus_ring(ui, &tokens, rect, tokens.size.radius.control);
                if self.rank == Rank::Primary {
                    let inside = rect.shrink(tokens.size.focus_ring);
                    paint::outline(
                        ui,
                        &tokens,
                        inside,
                        tokens.size.radius.control.saturating_sub(2),
                        tokens.color.on_accent,
                    );
                }
            }
        }
        if is_cut {
            return response.on_hover_text(self.words.text.as_ref());
        }
        paint::tooltip(response, self.tooltip, "")
    }
}

/// A button that shows only a sign; its name is in the tooltip and read by screen readers.
#[must_use = "add it to a Ui"]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    key: &'a str,
}

impl<'a> IconButton<'a> {
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self { icon, name, key: "" }
    }

    /// The key that does the same, shown in the tooltip.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(tokens.size.button), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name));
        paint::announce_key(&response, self.key);
        if ui.is_rect_visible(rect) {
            let look = Look::of(Rank::Quiet, ui, &tokens, &response);
            look.paint_ground(ui, &tokens, rect);
            let square = Rect::from_center_size(rect.center(), Vec2::splat(tokens.size.icon));
            self.icon.paint(ui.painter(), square, look.ink);
            if response.has_focus() {
                paint::focus_ring(ui, &tokens, rect, tokens.size.radius.control);
            }
        }
        paint::tooltip(response, self.name, self.key)
    }
}

/// The colours of a button in its present state.
struct Look {
    fill: Color32,
    line: Color32,
    ink: Color32,
    key: KeyColors,
}

impl Look {
    fn of(rank: Rank, ui: &Ui, tokens: &Tokens, response: &Response) -> Self {
        let c = &tokens.color;
        let none = Color32::TRANSPARENT;
        if !ui.is_enabled() {
            let line = if rank == Rank::Quiet { none } else { c.line };
            return Self {
                fill: none,
                line,
                ink: c.faint,
                key: KeyColors { ink: c.faint, ground: none, line: c.line },
            };
        }
        let down = response.is_pointer_button_down_on();
        let touched = response.hovered() || response.has_focus();
        let key = KeyColors { ink: c.quiet, ground: c.sunk, line: c.line };
        match rank {
            Rank::Primary => {
                let fill = if touched || down { c.accent_hover } else { c.accent };
                let key = KeyColors { ink: c.on_accent, ground: none, line: c.on_accent };
                Self { fill, line: fill, ink: c.on_accent, key }
            }
            Rank::Plain => Self { fill: pressed(c, down, touched, c.panel), line: c.line, ink: c.text, key },
            Rank::Quiet => {
                let ink = if touched { c.text } else { c.quiet };
                Self { fill: pressed(c, down, touched, none), line: none, ink, key }
            }
        }
    }

    fn paint_ground(&self, ui: &Ui, tokens: &Tokens, rect: Rect) {
        let radius = tokens.size.radius.control;
        ui.painter().rect_filled(rect, CornerRadius::same(radius), self.fill);
        paint::outline(ui, tokens, rect, radius, self.line);
    }
}

fn pressed(c: &Colors, down: bool, touched: bool, rest: Color32) -> Color32 {
    if down {
        c.line
    } else if touched {
        c.hover
    } else {
        rest
    }
}
