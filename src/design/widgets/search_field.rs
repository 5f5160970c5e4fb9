//! The field that everything starts from: one line, a sign before it, a way to empty it behind it.

use egui::{CornerRadius, Frame, Id, Margin, Rect, Response, Sense, TextEdit, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::design::{
    Icon, font,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::{IconButton, KeyHint, paint},
};

const PADDING: f32 = 10.0;
const GAP: f32 = 8.0;

/// A one-line search field of full width.
#[must_use = "call show"]
pub struct SearchField<'a> {
    id: Id,
    text: &'a mut String,
    name: &'a str,
    hint: &'a str,
    clear: &'a str,
    key: &'a str,
    language: Option<&'a str>,
}

/// What happened in the field.
pub struct SearchOutput {
    /// The response of the text itself: focus, changes.
    pub response: Response,
    /// The person asked for an empty field; the text is empty already.
    pub cleared: bool,
}

impl<'a> SearchField<'a> {
    /// `id` is the one to give the focus to; `name` says what is searched.
    pub fn new(id: Id, name: &'a str, text: &'a mut String) -> Self {
        Self { id, text, name, hint: "", clear: "", key: "", language: None }
    }

    /// Shown while the field is empty.
    pub fn hint(mut self, text: &'a str) -> Self {
        self.hint = text;
        self
    }

    /// The name of the button that empties the field, and the key that does the same. Without a name there is none.
    pub fn clear(mut self, name: &'a str, key: &'a str) -> Self {
        self.clear = name;
        self.key = key;
        self
    }

    /// The language the person types in, for the shapes of Han characters.
    pub fn language(mut self, code: Option<&'a str>) -> Self {
        self.language = code;
        self
    }

    pub fn show(self, ui: &mut Ui) -> SearchOutput {
        let tokens = tokens(ui.ctx());
        let c = &tokens.color;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.size.search), Sense::hover());
        let radius = tokens.size.radius.search;
        ui.painter().rect_filled(rect, CornerRadius::same(radius), c.panel);
        let icon = Rect::from_min_size(
            pos2(rect.left() + PADDING, rect.center().y - tokens.size.icon / 2.0),
            Vec2::splat(tokens.size.icon),
        );
        Icon::Search.paint(ui.painter(), icon, c.quiet);

        let mut cleared = false;
        let mut right = rect.right() - GAP;
        if !self.text.is_empty() && !self.clear.is_empty() {
            let button = Rect::from_min_max(pos2(rect.right() - 30.0, rect.top()), rect.max - vec2(2.0, 0.0));
            let mut inner = ui.new_child(UiBuilder::new().max_rect(button.shrink2(vec2(0.0, 2.0))));
            cleared = inner.add(IconButton::new(Icon::Close, self.clear).key(self.key)).clicked();
            right = button.left();
            if !self.key.is_empty() && rect.width() > 240.0 {
                let area = Rect::from_min_max(pos2(right - 60.0, rect.top()), pos2(right, rect.bottom()));
                let layout = egui::Layout::right_to_left(egui::Align::Center);
                let mut inner = ui.new_child(UiBuilder::new().max_rect(area).layout(layout));
                right = inner.add(KeyHint::new(self.key)).rect.left() - GAP;
            }
        }
        if cleared {
            self.text.clear();
        }
        let field = Rect::from_min_max(pos2(icon.right() + GAP, rect.top()), pos2(right, rect.bottom()));
        let edit = TextEdit::singleline(self.text)
            .id(self.id)
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .font(font(TextStyle::Body, Weight::Regular, self.language))
            .text_color(c.text)
            .hint_text(self.hint)
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(0.0, rect.height()))
            .desired_width(field.width());
        let response = ui.put(field, edit).accessible_name(self.name);
        if response.has_focus() {
            paint::focus_ring(ui, &tokens, rect, radius);
        } else {
            paint::outline(ui, &tokens, rect, radius, if response.hovered() { c.outline } else { c.line });
        }
        SearchOutput { response, cleared }
    }
}
