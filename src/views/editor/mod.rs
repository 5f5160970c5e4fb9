//! The entries that are being changed: each as a form that reads like the entry, or as its source, with the page as
//! readers will see it beside. What is kept between frames is where the keys go and what is laid out.

mod answer;
mod bar;
mod drag;
mod field;
mod file_sheet;
mod file_traces;
mod finding;
mod form;
mod keys;
mod line;
mod matter;
mod names;
mod outside;
mod place;
mod preview;
mod problems;
mod questions;
mod review;
mod row;
mod scenarios;
mod source;
mod status;
mod tabs;

pub use file_sheet::ui as file_sheet;

use egui::{CentralPanel, Frame, Id, Margin, Panel, Rect, ScrollArea, Sense, Ui, UiBuilder};

use super::{Images, Scene};
use crate::app::{EditTab, FieldId, Session};
use crate::design::{EmptyState, Icon, tokens};
use crate::library::PagePath;

/// Below this width, in points, form or source and preview take turns.
const PREVIEW_FROM: f32 = 900.0;
/// In less than this, in points, the foot has no room for keys.
const HINTS_FROM: f32 = 760.0;
/// Below this height the foot is left out.
const FOOT_FROM: f32 = 420.0;

/// What the editor keeps between frames.
#[derive(Default)]
pub struct Editor {
    form: form::Form,
    source: source::Source,
    preview: preview::Preview,
    review: review::Review,
    tabs: tabs::Tabs,
    /// The entry and tab that showed last.
    shown: Option<(PagePath, EditTab)>,
    /// Where there is no room for both, the preview shows instead of form or source.
    preview_alone: bool,
    /// A field to go to once its entry shows as a form.
    sent_to: Option<(PagePath, FieldId)>,
}

/// The form as a whole, for keys that scroll.
pub fn form_id() -> Id {
    Id::unique("editor form")
}

impl Editor {
    /// Consumes the keys of the editor, before actions and widgets see them.
    pub fn consume_keys(&mut self, ctx: &egui::Context, scene: &mut Scene<'_>) {
        keys::consume(ctx, scene, &mut self.form, &mut self.source);
    }

    /// `entered` says that keys go here since this frame.
    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images, entered: bool) {
        let Some(session) = scene.state.editing.current() else {
            nothing(ui, scene);
            return;
        };
        self.sent_to = self.review.ui(ui, scene).or(self.sent_to.take());
        outside::comparison(ui, scene);
        if let Some((_, field)) = self.sent_to.take_if(|(path, _)| {
            *path == session.path && session.tab == EditTab::Form && !scene.state.editing.is_covered()
        }) {
            self.form.wanted = Some(field);
        }
        self.follow_turn(session);
        let both = ui.available_width() >= PREVIEW_FROM;
        bar::ui(ui, scene, session, (!both).then_some(&mut self.preview_alone));
        // What was typed since the last frame belongs to the entry shown, so another one is gone to only after it.
        let before = scene.commands.len();
        self.tabs.ui(ui, scene);
        let turns = scene.commands.split_off(before);
        outside::banner(ui, scene, session);
        if ui.available_height() >= FOOT_FROM {
            foot(ui, scene, session, self.source.caret(), self.form.hint());
        }
        self.entry(ui, scene, images, session, entered);
        scene.commands.extend(turns);
    }

    /// Form or source, and the preview beside or instead of it.
    fn entry(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images, session: &Session, entered: bool) {
        let both = ui.available_width() >= PREVIEW_FROM;
        let panel = Frame::new().fill(tokens(ui).color.panel);
        if !both && self.preview_alone {
            CentralPanel::default().frame(panel).show(ui, |ui| self.preview.ui(ui, scene, images, (session, None)));
            return;
        }
        let beside = (both && session.preview).then(|| preview_place(ui, panel));
        let ground = match session.tab {
            EditTab::Form => Frame::new().fill(tokens(ui).color.background),
            EditTab::Source => panel,
        };
        CentralPanel::default().frame(ground).show(ui, |ui| match session.tab {
            EditTab::Form => self.fill_in(ui, scene, session, entered),
            EditTab::Source => self.source.ui(ui, scene, session, entered),
        });
        // After what it is made of: Tab goes through the form first.
        if let Some(place) = beside {
            let mut side = ui.new_child(UiBuilder::new().id_salt("preview").max_rect(place));
            side.set_clip_rect(place);
            let field = self.form.place(session).filter(|_| session.tab == EditTab::Form);
            self.preview.ui(&mut side, scene, images, (session, field));
        }
    }

    /// Turned from form to source, the caret goes to the words it was in.
    fn follow_turn(&mut self, session: &Session) {
        let before = self.shown.replace((session.path.clone(), session.tab));
        let turned = before.is_some_and(|(path, tab)| path == session.path && tab == EditTab::Form);
        if turned
            && session.tab == EditTab::Source
            && let Some(span) = self.form.place(session).and_then(|field| place::span_of(field, &session.page))
        {
            self.source.go_to(span.end);
        }
    }

    fn fill_in(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, session: &Session, entered: bool) {
        let whole = ui.interact(ui.max_rect(), form_id(), Sense::focusable_noninteractive());
        let name = scene.say_with("edit-form", &[("page", session.path.file_name().into())]);
        whole.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Form, true, &name));
        let nowhere = ui.memory(|memory| memory.focused().is_none());
        if (entered || nowhere) && !scene.state.covered() && !self.form.come_back(session) {
            whole.request_focus();
        }
        let filter = egui::EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(form_id(), filter));
        let scroll = if whole.has_focus() { crate::views::reader::scrolled_by_keys(ui) } else { 0.0 };
        ScrollArea::vertical().id_salt(&session.path).auto_shrink(false).show(ui, |ui| {
            ui.scroll_with_delta(egui::vec2(0.0, -scroll));
            paper(ui, |ui| self.form.ui(ui, scene, session));
        });
    }
}

/// The part of the editor that the preview stands in.
fn preview_place(ui: &mut Ui, frame: Frame) -> Rect {
    let half = ui.available_width() * 0.5;
    let panel = Panel::right("editor preview").default_size(half).size_range(320.0..=half * 1.3).frame(frame);
    let shown = panel.show(ui, |ui| {
        ui.take_available_space();
        ui.max_rect()
    });
    shown.inner
}

/// The margins of the form and its widest line.
fn paper(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let tokens = tokens(ui);
    let space = &tokens.size.space;
    let side = if ui.available_width() < 480.0 { space.m } else { space.xl };
    let margin = Margin { left: side as i8, right: side as i8, top: space.l as i8, bottom: space.xxl as i8 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_max_width(tokens.size.text_width.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = space.xs;
        content(ui);
    });
}

/// Whether it is safe, and which file it is.
fn foot(ui: &mut Ui, scene: &Scene<'_>, session: &Session, caret: Option<(usize, usize)>, hint: Option<&'static str>) {
    let tokens = tokens(ui);
    let frame = Frame::new().fill(tokens.color.panel).inner_margin(Margin::symmetric(tokens.size.space.l as i8, 0));
    Panel::bottom("editor foot").exact_size(tokens.size.row).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.size.space.l;
            let state = if !session.is_dirty() {
                "edit-saved"
            } else if session.draft_kept.is_some() {
                "edit-draft-kept"
            } else {
                "edit-draft-waits"
            };
            ui.add(small(scene.say(state)));
            if let Some(hint) = hint.filter(|_| session.tab == EditTab::Form && ui.available_width() > HINTS_FROM) {
                ui.add(small(scene.say(hint)));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add(small(about_file(scene, session, caret)).truncated());
            });
        });
    });
}

fn about_file(scene: &Scene<'_>, session: &Session, caret: Option<(usize, usize)>) -> String {
    let lines = session.text.lines().count();
    let mut parts = vec![session.path.file_name().to_owned(), scene.say_with("edit-lines", &[("count", lines.into())])];
    if let Some((line, letter)) = caret.filter(|_| session.tab == EditTab::Source) {
        parts.push(scene.say_with("edit-caret", &[("line", line.into()), ("letter", letter.into())]));
    }
    if session.text.starts_with('\u{feff}') {
        parts.push(scene.say("edit-bom"));
    }
    parts.join(" · ")
}

fn small(words: String) -> crate::design::Passage<'static> {
    crate::design::Passage::new(words).style(crate::design::TextStyle::Small).quiet().unselectable()
}

fn nothing(ui: &mut Ui, scene: &mut Scene<'_>) {
    let (title, hint) = (scene.say("edit-nothing"), scene.say("edit-nothing-hint"));
    ui.add_space(ui.available_height() * 0.3);
    EmptyState::new(Icon::Book, &title, &hint).show(ui);
}
