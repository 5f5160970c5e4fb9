//! What the tests of drawn pages share: a window around a page, found by role and name as a screen reader finds it.

mod contrast;
mod hostile;
mod long;
mod parts;
mod selection;

use egui::{CentralPanel, Frame, Rect, ScrollArea, Ui};
use egui_kittest::Harness;

use super::*;
use crate::design::{self, SystemFonts};
use crate::document::Vocabulary;
use crate::document::blocks::blocks;
use crate::text::Texts;

/// A page in a window, and what it asked for.
struct Shown {
    view: PageView,
    words: PageWords,
    images: PageImages,
    marks: Marks,
    current: Option<usize>,
    actions: Vec<PageAction>,
    /// Points to scroll down in the next frame.
    scroll: f32,
    window: Rect,
}

impl Shown {
    fn ui(&mut self, ui: &mut Ui) {
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
            self.window = ui.max_rect();
            ScrollArea::vertical().auto_shrink(false).animated(false).show(ui, |ui| {
                ui.scroll_with_delta(egui::vec2(0.0, -std::mem::take(&mut self.scroll)));
                let scene =
                    PageScene { words: &self.words, images: &self.images, marks: &self.marks, current: self.current };
                self.view.show(ui, &scene, &mut self.actions);
            });
        });
    }
}

/// The page in a window of this size, drawn until nothing changes.
fn window(page: &str, size: [f32; 2]) -> Harness<'static, Shown> {
    let view = PageView::new(blocks(page, 0, &Vocabulary::builtin()), Some("en"), "test");
    let shown = Shown {
        view,
        words: PageWords::new(&Texts::new("en")),
        images: PageImages::new(),
        marks: Marks::default(),
        current: None,
        actions: Vec::new(),
        scroll: 0.0,
        window: Rect::NOTHING,
    };
    let mut harness = Harness::builder()
        .with_size(size)
        .with_max_steps(400)
        .allow_missing_glyphs()
        .with_context_setup(|ctx| design::install(ctx, SystemFonts::Leave))
        .build_ui_state(|ui, shown: &mut Shown| shown.ui(ui), shown);
    harness.run();
    harness
}

/// A window in which most test pages fit.
fn page(page: &str) -> Harness<'static, Shown> {
    window(page, [760.0, 600.0])
}
