//! How far something slow has come, and a way to stop it.

use egui::{CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::design::{
    Icon, Words,
    install::tokens,
    widgets::{IconButton, Passage},
};

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Progress {
    /// From 0 to 1.
    Part(f32),
    /// The end is not known; drawn without motion, so that it costs nothing.
    Unknown,
}

/// A thin bar with words above and a button to stop.
#[must_use = "call show"]
pub struct ProgressBar<'a> {
    progress: Progress,
    words: Words<'a>,
    cancel: &'a str,
}

impl<'a> ProgressBar<'a> {
    pub fn new(progress: Progress, words: impl Into<Words<'a>>) -> Self {
        Self { progress, words: words.into(), cancel: "" }
    }

    /// The name of the button that stops it; without one there is none.
    pub fn cancel(mut self, name: &'a str) -> Self {
        self.cancel = name;
        self
    }

    /// True when the person asked to stop.
    pub fn show(self, ui: &mut Ui) -> bool {
        let tokens = tokens(ui.ctx());
        let c = &tokens.color;
        let mut stop = false;
        ui.horizontal(|ui| {
            let button = if self.cancel.is_empty() { 0.0 } else { tokens.size.button + tokens.size.space.s };
            let width = (ui.available_width() - button).max(32.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.add(Passage::new(self.words.clone()).style(crate::design::TextStyle::Small).quiet());
                ui.add_space(2.0);
                let (rect, response) = ui.allocate_exact_size(vec2(width, 4.0), Sense::hover());
                let (from, to) = match self.progress {
                    Progress::Part(part) => (0.0, part.clamp(0.0, 1.0)),
                    Progress::Unknown => (0.35, 0.65),
                };
                let info = || {
                    let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, &self.words.text);
                    if let Progress::Part(part) = self.progress {
                        info.value = Some(f64::from(part) * 100.0);
                    }
                    info
                };
                response.widget_info(info);
                let radius = CornerRadius::same(2);
                ui.painter().rect_filled(rect, radius, c.line);
                let done = Rect::from_x_y_ranges(
                    rect.left() + rect.width() * from..=rect.left() + rect.width() * to,
                    rect.y_range(),
                );
                ui.painter().rect_filled(done, radius, c.accent);
            });
            if !self.cancel.is_empty() {
                stop = ui.add(IconButton::new(Icon::Close, self.cancel)).clicked();
            }
        });
        stop
    }
}
