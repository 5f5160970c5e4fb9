//! A place with nothing in it yet: what it is for and what to do next.

use egui::{Rect, Sense, Ui, Vec2};

use crate::design::{
    Icon,
    fonts::TextStyle,
    install::tokens,
    widgets::{Button, Passage},
};

/// A sign, a title, a sentence and buttons in the middle of a place that is empty, loading or broken.
#[must_use = "call show"]
pub struct EmptyState<'a> {
    icon: Icon,
    title: &'a str,
    sentence: &'a str,
    actions: &'a [&'a str],
}

impl<'a> EmptyState<'a> {
    pub fn new(icon: Icon, title: &'a str, sentence: &'a str) -> Self {
        Self { icon, title, sentence, actions: &[] }
    }

    /// The first one is what most people want.
    pub fn actions(mut self, actions: &'a [&'a str]) -> Self {
        self.actions = actions;
        self
    }

    /// The number of the action that was clicked.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let tokens = tokens(ui.ctx());
        let mut clicked = None;
        ui.vertical_centered(|ui| {
            ui.set_max_width(ui.available_width().min(420.0));
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(32.0), Sense::hover());
            self.icon.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(32.0)), tokens.color.faint);
            ui.add_space(tokens.size.space.s);
            ui.add(Passage::new(self.title).style(TextStyle::Heading).strong().heading(2));
            ui.add_space(tokens.size.space.xs);
            ui.add(Passage::new(self.sentence).quiet());
            ui.add_space(tokens.size.space.l);
            for (index, action) in self.actions.iter().enumerate() {
                let button = if index == 0 { Button::primary(*action) } else { Button::plain(*action) };
                if ui.add(button).clicked() {
                    clicked = Some(index);
                }
            }
        });
        clicked
    }
}
