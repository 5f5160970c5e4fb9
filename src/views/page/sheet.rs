//! What every piece of a page is laid out and drawn with: the look, the language, the reader's words, pictures, marks, and
//! the list that actions are pushed on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::TextureHandle;

use super::{Marks, PageWords};
use crate::design::Tokens;

/// What a person did on a page, or what the page needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageAction {
    /// Go where this target leads; as it is written on the page.
    Follow(String),
    /// The picture with this target comes into view and is not known yet. Said once for each target.
    WantImage(String),
    /// Put this text on the clipboard.
    Copy(String),
}

/// A picture of a page, as far as it is known.
#[derive(Clone)]
pub enum PageImage {
    Loading,
    Ready(TextureHandle),
    /// Why it cannot be shown, as a sentence.
    Missing(String),
}

/// The pictures of a page by their targets as written there.
pub type PageImages = BTreeMap<String, PageImage>;

/// The surroundings of a page while it is shown.
pub struct PageScene<'a> {
    pub words: &'a PageWords,
    pub images: &'a PageImages,
    pub marks: &'a Marks,
    /// The place of the marks that is stood at, counted over the page.
    pub current: Option<usize>,
}

/// [`PageScene`] and what else drawing needs.
pub struct Sheet<'a> {
    pub scene: &'a PageScene<'a>,
    pub tokens: Arc<Tokens>,
    /// ISO 639-1 code of the page's language.
    pub language: Option<&'a str>,
    /// Width of running text, in points.
    pub text_width: f32,
    /// Width that tables may take.
    pub table_width: f32,
    /// Pictures that were asked for.
    pub asked: &'a mut BTreeSet<Arc<str>>,
    pub actions: &'a mut Vec<PageAction>,
    /// How many marks of the piece being drawn come before the current one, if it stands there.
    pub current: Option<usize>,
    /// The current mark is to come into view.
    pub is_sought: bool,
}

impl Sheet<'_> {
    pub fn image(&self, target: &str) -> Option<&PageImage> {
        self.scene.images.get(target)
    }

    /// Which of the next `count` marks is the current one.
    pub fn take_current(&mut self, count: usize) -> Option<usize> {
        let ahead = self.current?;
        self.current = ahead.checked_sub(count);
        Some(ahead).filter(|ahead| *ahead < count)
    }

    /// Asks for a picture that came into view, unless it is known or asked for already.
    pub fn want(&mut self, target: &Arc<str>) {
        if self.image(target).is_none() && self.asked.insert(Arc::clone(target)) {
            self.actions.push(PageAction::WantImage(target.to_string()));
        }
    }
}
