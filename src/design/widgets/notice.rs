//! A bar that tells what happened and what can be done next.

use egui::{Frame, Margin, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};

use crate::design::{
    Icon, Words,
    install::tokens,
    widgets::{Button, IconButton, Passage, Tone},
};

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    Info,
    Warn,
    Error,
}

/// What the person answered to a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeAnswer {
    /// The action with this number.
    Action(usize),
    Close,
}

/// A notice with its next steps as buttons.
#[must_use = "call show"]
pub struct Notice<'a> {
    severity: Severity,
    words: Words<'a>,
    actions: &'a [&'a str],
    close: &'a str,
}

impl<'a> Notice<'a> {
    /// `close` is the name of the button that puts the notice away.
    pub fn new(severity: Severity, words: impl Into<Words<'a>>, close: &'a str) -> Self {
        Self { severity, words: words.into(), actions: &[], close }
    }

    pub fn actions(mut self, actions: &'a [&'a str]) -> Self {
        self.actions = actions;
        self
    }

    pub fn show(self, ui: &mut Ui) -> Option<NoticeAnswer> {
        let tokens = tokens(ui.ctx());
        let (icon, tone) = match self.severity {
            Severity::Info => (Icon::Info, Tone::Accent),
            Severity::Warn => (Icon::Warn, Tone::Redirect),
            Severity::Error => (Icon::Warn, Tone::Danger),
        };
        let c = &tokens.color;
        let mut answer = None;
        let frame = Frame::new()
            .fill(tone.ground(c))
            .stroke(Stroke::new(tokens.size.hairline, c.line))
            .corner_radius(tokens.size.radius.search)
            .inner_margin(Margin { left: 12, right: 4, top: 4, bottom: 4 });
        let shown = frame.show(ui, |ui| {
            let side = tokens.size.icon;
            ui.horizontal_top(|ui| {
                let (square, _) = ui.allocate_exact_size(vec2(side, tokens.size.row), Sense::hover());
                icon.paint(ui.painter(), Rect::from_center_size(square.center(), Vec2::splat(side)), tone.ink(c));
                let width = ui.available_width() - tokens.size.button - ui.spacing().item_spacing.x;
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.horizontal_wrapped(|ui| {
                        ui.add(Passage::new(self.words.clone()));
                        for (index, action) in self.actions.iter().enumerate() {
                            if ui.add(Button::plain(*action)).clicked() {
                                answer = Some(NoticeAnswer::Action(index));
                            }
                        }
                    });
                });
                if ui.add(IconButton::new(Icon::Close, self.close)).clicked() {
                    answer = Some(NoticeAnswer::Close);
                }
            });
        });
        shown.response.widget_info(|| WidgetInfo::labeled(Role::Alert, true, &self.words.text));
        answer
    }
}
