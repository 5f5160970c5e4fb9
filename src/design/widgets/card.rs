//! A card: one thing in a list that is picked as a whole and may hold links of its own.

use egui::{Frame, IdSalt, InnerResponse, Margin, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo};

use crate::design::{install::tokens, widgets::paint};

/// A card that can be picked; what is inside keeps its own clicks.
#[must_use = "call show"]
pub struct Card<'a> {
    salt: IdSalt,
    name: &'a str,
    selected: bool,
    sense: Sense,
}

impl<'a> Card<'a> {
    /// `salt` tells it from its neighbours, `name` is what a screen reader says.
    pub fn new(salt: impl egui::AsIdSalt, name: &'a str) -> Self {
        Self { salt: IdSalt::new(salt), name, selected: false, sense: Sense::click() }
    }

    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Left out by Tab, for lists that the arrow keys walk through.
    pub fn without_tab_stop(mut self) -> Self {
        self.sense.remove(Sense::FOCUSABLE);
        self
    }

    /// Can be dragged too.
    pub fn draggable(mut self) -> Self {
        self.sense |= Sense::DRAG;
        self
    }

    /// Draws the card in the whole width; the response is that of the card.
    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let tokens = tokens(ui.ctx());
        let c = &tokens.color;
        let radius = tokens.size.radius.card;
        let scope = UiBuilder::new().id_salt(self.salt).sense(self.sense);
        let shown = ui.scope_builder(scope, |ui| {
            let card = ui.response();
            let line = if self.selected || card.container_hovered() { c.outline } else { c.line };
            let frame = Frame::new()
                .fill(c.panel)
                .stroke(Stroke::new(tokens.size.hairline, line))
                .corner_radius(radius)
                .inner_margin(Margin::same(12));
            frame
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    // A click on words has to pick the card, not start a selection of text.
                    ui.style_mut().interaction.selectable_labels = false;
                    content(ui)
                })
                .inner
        });
        let response = shown.response;
        response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), self.selected, self.name));
        if self.selected || response.has_focus() {
            paint::focus_ring(ui, &tokens, response.rect, radius);
        }
        InnerResponse::new(shown.inner, response)
    }
}
