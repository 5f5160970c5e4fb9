//! A heading that opens and closes what stands below it.

use egui::{Frame, Id, Margin, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::design::{
    Icon, Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::paint,
};

const GAP: f32 = 4.0;

/// A section that can be folded away; egui remembers whether it is open.
#[must_use = "call show"]
pub struct Fold<'a> {
    id: Id,
    words: Words<'a>,
    open: bool,
    turned_open: bool,
    count: Option<usize>,
}

impl<'a> Fold<'a> {
    pub fn new(salt: impl egui::AsIdSalt, words: impl Into<Words<'a>>) -> Self {
        Self { id: Id::unique(("fold", salt)), words: words.into(), open: false, turned_open: false, count: None }
    }

    /// Open the first time it is shown.
    pub fn open_at_first(mut self) -> Self {
        self.open = true;
        self
    }

    /// Opens it, whatever it was.
    pub fn turned_open(mut self) -> Self {
        self.turned_open = true;
        self
    }

    pub fn count(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    /// Draws the heading, and the content when it is open.
    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let tokens = tokens(ui.ctx());
        let side = tokens.size.icon;
        let mut open = ui.data(|data| data.get_temp(self.id)).unwrap_or(self.open);
        let text = match self.count {
            Some(count) => Words { text: format!("{} ({count})", self.words.text).into(), ..self.words.clone() },
            None => self.words.clone(),
        };
        let width = ui.available_width() - side - GAP;
        let galley = paint::control_text(ui, &text, TextStyle::Body, Weight::Strong, width);
        let size = vec2(ui.available_width(), (galley.size().y + 8.0).max(tokens.size.row));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response
            .widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, ui.is_enabled(), open, &self.words.text));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
        if response.clicked() || (self.turned_open && !open) {
            open = !open;
            ui.data_mut(|data| data.insert_temp(self.id, open));
        }
        if ui.is_rect_visible(rect) {
            let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
            let at = pos2(rect.left(), rect.center().y - side / 2.0);
            icon.paint(ui.painter(), Rect::from_min_size(at, Vec2::splat(side)), tokens.color.quiet);
            let ink = if response.hovered() { tokens.color.accent } else { tokens.color.text };
            let at = pos2(rect.left() + side + GAP, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, paint::ink(ui, ink));
            if response.has_focus() {
                paint::focus_ring(ui, &tokens, rect.expand2(vec2(4.0, 0.0)), tokens.size.radius.control);
            }
        }
        open.then(|| {
            let inside = Margin { left: (side + GAP) as i8, ..Margin::ZERO };
            Frame::new().inner_margin(inside).show(ui, content).inner
        })
    }
}
