//! One status entry while it is drawn: its words with what is marked in them. Whatever draws words of the page in which
//! something can be found does it here, so that the places are counted from top to bottom.

use egui::epaint::RectShape;
use egui::style::ScrollAnimation;
use egui::{CornerRadius, Response, Shape, Ui, vec2};

use super::header::words;
use super::marking::{AROUND, Marking};
use crate::app::Row;
use crate::design::{LinkText, Passage, Tick, tokens};
use crate::library::Entry;

pub struct Leaf<'e> {
    pub entry: &'e Entry,
    pub marking: Marking,
    /// The row that was looked for.
    pub row: Option<Row>,
    /// That row is to come into view.
    pub arriving: bool,
    /// Its questions can be ticked: it is the page being read, not one being changed.
    pub ticks: bool,
}

impl Leaf<'_> {
    /// Draws a row; the one that was looked for stands on a ground of its own, with a stroke at its side.
    pub fn row(&mut self, ui: &mut Ui, row: Row, content: impl FnOnce(&mut Ui, &mut Self)) {
        if self.row != Some(row) {
            return content(ui, self);
        }
        let ground = ui.painter().add(Shape::Noop);
        let shown = ui
            .scope(|ui| {
                ui.set_min_width(ui.available_width());
                content(ui, self);
            })
            .response;
        let tokens = tokens(ui);
        let around = shown.rect.expand2(vec2(tokens.size.space.s, 0.0));
        let side = around.with_max_x(around.left() + tokens.size.side_stroke);
        ui.painter().set(ground, RectShape::filled(around, CornerRadius::ZERO, tokens.color.accent_soft));
        ui.painter().rect_filled(side, CornerRadius::ZERO, tokens.color.accent);
        if std::mem::take(&mut self.arriving) {
            let rect = around.expand2(vec2(0.0, AROUND));
            ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
        }
    }

    /// Running text; `look` says how it looks.
    pub fn passage(&mut self, ui: &mut Ui, text: &str, look: impl FnOnce(Passage<'_>) -> Passage<'_>) -> Response {
        let places = self.marking.places(text);
        let passage = Passage::new(words(self.entry, text)).marks(&places.ranges).current_mark(places.current);
        let shown = ui.add(look(passage));
        self.marking.reveal(ui, &places, &shown);
        shown
    }

    /// A link that says where it leads.
    pub fn link(&mut self, ui: &mut Ui, text: &str, tooltip: &str) -> Response {
        let places = self.marking.places(text);
        let link = LinkText::new(words(self.entry, text)).tooltip(tooltip).marks(&places.ranges, places.current);
        let shown = ui.add(link);
        self.marking.reveal(ui, &places, &shown);
        shown
    }

    /// A question with its box.
    pub fn tick(&mut self, ui: &mut Ui, text: &str, ticked: bool) -> Response {
        let places = self.marking.places(text);
        let tick = Tick::new(words(self.entry, text)).ticked(ticked).marks(&places.ranges, places.current);
        let shown = ui.add(if self.ticks { tick } else { tick.only_shown() });
        self.marking.reveal(ui, &places, &shown);
        shown
    }
}
