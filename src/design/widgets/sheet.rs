//! A sheet above everything that asks one thing and is left with Esc.

use egui::{Frame, Id, InnerResponse, Margin, Modal, Role, ScrollArea, Stroke, Ui, WidgetInfo};

use crate::design::{
    Icon,
    fonts::TextStyle,
    install::tokens,
    widgets::{IconButton, Passage},
};

/// A modal sheet with a title, a body that scrolls, and a row of buttons at its foot.
#[must_use = "call show"]
pub struct Sheet<'a> {
    id: Id,
    title: &'a str,
    close: &'a str,
    width: f32,
}

/// What came out of a sheet in this frame.
pub struct SheetOutput<B, F> {
    pub body: B,
    pub foot: F,
    /// The person left the sheet: Esc, its close button, or a click outside.
    pub closed: bool,
}

impl<'a> Sheet<'a> {
    /// `close` is the name of the button that leaves the sheet.
    pub fn new(salt: impl egui::AsIdSalt, title: &'a str, close: &'a str) -> Self {
        Self { id: Id::unique(("sheet", salt)), title, close, width: 560.0 }
    }

    /// The width it takes where the window is wide enough.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    pub fn show<B, F>(
        self,
        ui: &Ui,
        body: impl FnOnce(&mut Ui) -> B,
        foot: impl FnOnce(&mut Ui) -> F,
    ) -> SheetOutput<B, F> {
        let tokens = tokens(ui.ctx());
        let c = &tokens.color;
        let window = ui.ctx().content_rect();
        let margin = if window.width() < 600.0 { 16.0 } else { 24.0 };
        let frame = Frame::new()
            .fill(c.panel)
            .stroke(Stroke::new(tokens.size.hairline, c.line))
            .corner_radius(tokens.size.radius.sheet)
            .shadow(ui.visuals().window_shadow)
            .inner_margin(Margin::same(margin as i8));
        let width = self.width.min(window.width() - 2.0 * margin - 16.0);
        let modal = Modal::new(self.id).backdrop_color(c.backdrop).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(width);
            let mut closed = false;
            let InnerResponse { response, .. } = ui.horizontal_top(|ui| {
                let title = ui.available_width() - tokens.size.button - tokens.size.space.s;
                ui.vertical(|ui| {
                    ui.set_width(title);
                    ui.add(Passage::new(self.title).style(TextStyle::Heading).strong().heading(1));
                });
                closed = ui.add(IconButton::new(Icon::Close, self.close).key("Esc")).clicked();
            });
            response.widget_info(|| WidgetInfo::labeled(Role::Dialog, true, self.title));
            ui.add_space(tokens.size.space.s);
            // Title and foot, and a margin inside and outside.
            let room = window.height() - 4.0 * margin - 120.0;
            let body = ScrollArea::vertical()
                .max_height(room.max(64.0))
                .min_scrolled_height(room.max(64.0))
                .auto_shrink([false, true])
                .show(ui, body)
                .inner;
            ui.add_space(tokens.size.space.l);
            let foot = ui.horizontal_wrapped(foot).inner;
            (body, foot, closed)
        });
        let should_close = modal.should_close();
        let (body, foot, closed) = modal.inner;
        SheetOutput { body, foot, closed: closed || should_close }
    }
}
