//! The mark of an entry that was changed and not saved, in the tree and among hits: the same sign and words everywhere.

use crate::app::Session;
use crate::design::{Icon, Tone};
use crate::library::PagePath;
use crate::views::Scene;

/// What stands at an entry, and how it is said; nothing at one that is saved.
pub struct Unsaved {
    pub icon: Icon,
    pub words: String,
    pub tone: Tone,
}

impl Unsaved {
    pub fn of(scene: &Scene<'_>, path: &PagePath) -> Option<Self> {
        let session = scene.state.editing.session(path).filter(|session| Session::is_dirty(session))?;
        let is_doubtful = session.conflict.is_some();
        let (icon, words, tone) = match is_doubtful {
            true => (Icon::Warn, "edit-conflict-badge", Tone::Danger),
            false => (Icon::Pencil, "edit-unsaved-badge", Tone::Redirect),
        };
        Some(Self { icon, words: scene.say(words), tone })
    }
}
