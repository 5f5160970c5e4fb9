//! The page as readers will see it, beside the form or source it comes from. It is laid out anew when the text changed; a
//! very long page waits for a short pause in typing.

use std::sync::Arc;

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::app::{Command, ReadCommand, Session, Sheet};
use crate::design::{EmptyState, Icon, tokens};
use crate::document::Vocabulary;
use crate::document::blocks::blocks;
use crate::library::{LinkTarget, PagePath};
use crate::views::page::{Marks, PageAction, PageScene, PageView, PageWords};
use crate::views::reader::Pictures;
use crate::views::{Images, Scene};

/// Longer texts, in bytes, are shown after a pause.
const AT_ONCE: usize = 60_000;
/// That pause, in milliseconds.
const PAUSE: u64 = 120;

/// The preview that was shown last.
#[derive(Default)]
pub struct Preview {
    shown: Option<Shown>,
    /// The text that waits to be shown, and since when.
    waiting: Option<(Arc<str>, u64)>,
    words: Option<(&'static str, PageWords)>,
}

struct Shown {
    path: PagePath,
    text: Arc<str>,
    view: PageView,
    pictures: Pictures,
}

impl Preview {
    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images, session: &Session) {
        self.follow(ui, scene, session);
        let language = scene.texts.language();
        if self.words.as_ref().is_none_or(|(known, _)| *known != language) {
            self.words = Some((language, PageWords::new(scene.texts)));
        }
        let (Some(shown), Some((_, words))) = (&mut self.shown, &self.words) else { return };
        if session.text.trim().is_empty() {
            let (title, hint) = (scene.say("edit-preview-empty"), scene.say("edit-preview-empty-hint"));
            ui.add_space(ui.available_height() * 0.3);
            EmptyState::new(Icon::Book, &title, &hint).show(ui);
            return;
        }
        let mut actions = Vec::new();
        let area = ScrollArea::vertical().id_salt(("preview", &session.path)).auto_shrink(false).animated(false);
        area.show(ui, |ui| {
            let space = tokens(ui).size.space.clone();
            let margin =
                Margin { left: space.xl as i8, right: space.xl as i8, top: space.l as i8, bottom: space.xxl as i8 };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                let pictures = shown.pictures.known(scene, images);
                let page = PageScene { words, images: &pictures, marks: &Marks::default(), current: None };
                shown.view.show(ui, &page, &mut actions);
            });
        });
        for action in actions {
            perform(scene, session, action, &mut shown.pictures);
        }
    }

    fn follow(&mut self, ui: &Ui, scene: &Scene<'_>, session: &Session) {
        let is_same = |shown: &Shown| shown.path == session.path && Arc::ptr_eq(&shown.text, &session.text);
        if self.shown.as_ref().is_some_and(is_same) {
            self.waiting = None;
            return;
        }
        let same_page = self.shown.as_ref().is_some_and(|shown| shown.path == session.path);
        if same_page && session.text.len() > AT_ONCE {
            let waits = self.waiting.as_ref().filter(|(text, _)| Arc::ptr_eq(text, &session.text));
            let since = waits.map_or(scene.millis, |(_, since)| *since);
            self.waiting = Some((Arc::clone(&session.text), since));
            if scene.millis < since + PAUSE {
                ui.request_repaint_after(std::time::Duration::from_millis(since + PAUSE - scene.millis));
                return;
            }
        }
        let start = session.page.front_matter.as_ref().map_or(0, |matter| matter.span.end);
        let vocabulary = scene.state.vocabulary.clone().unwrap_or_else(|| Arc::new(Vocabulary::builtin()));
        let language = session.page.language.as_ref().map(|language| language.code());
        let view = PageView::new(blocks(&session.text, start, &vocabulary), language, ("preview", &session.path));
        let pictures = self.shown.take().filter(|_| same_page).map(|shown| shown.pictures).unwrap_or_default();
        let text = Arc::clone(&session.text);
        self.shown = Some(Shown { path: session.path.clone(), text, view, pictures });
    }
}

fn perform(scene: &mut Scene<'_>, session: &Session, action: PageAction, pictures: &mut Pictures) {
    match action {
        PageAction::Copy(text) => scene.push(Command::Copy(text)),
        PageAction::WantImage(target) => pictures.want(scene, &session.path, target),
        PageAction::Follow(target) => match scene.state.shelf.library.link(&session.path, &target) {
            LinkTarget::Page { path, .. } => scene.push(Command::Read(ReadCommand::Open(path))),
            LinkTarget::Web(address) | LinkTarget::Mail(address) => {
                scene.push(Command::Show(Sheet::ConfirmWeb { address }));
            }
            LinkTarget::Image(_) | LinkTarget::Missing(_) | LinkTarget::Refused(_) => {
                scene.push(Command::Read(ReadCommand::Follow(target)));
            }
        },
    }
}
