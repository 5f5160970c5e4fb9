//! Another unsaved text of an entry, left by a window that is gone: kept until the person has compared it with their own
//! and said which holds. Neither is dropped by anything else.

use std::sync::Arc;

use super::comparison::{self, Beside};
use super::{Session, restoring, sessions};
use crate::app::{AppState, Now};
use crate::disk::{Draft, Job};
use crate::document::Vocabulary;
use crate::library::PagePath;

/// What is done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherDraft {
    /// Shows both.
    Compare,
    /// It takes the place of the text at hand; undo brings that back.
    Take,
    /// It is dropped, and can be brought back for a while.
    Drop,
}

impl super::Editing {
    /// The first unsaved text that another window left of an entry.
    pub fn other_draft(&self, path: &PagePath) -> Option<&Draft> {
        self.others.iter().find(|draft| draft.page == *path)
    }
}

pub(super) fn update(
    state: &mut AppState,
    (path, left): (&PagePath, u32),
    doing: OtherDraft,
    words: &Vocabulary,
    now: Now,
) -> Vec<Job> {
    let is_meant = |draft: &Draft| draft.page == *path && draft.left == Some(left);
    let Some(place) = state.editing.others.iter().position(is_meant) else { return Vec::new() };
    if state.editing.session(path).is_some_and(Session::is_saving) {
        // Where it stands is known once the disk has answered.
        state.inform("edit-saving", Vec::new(), now);
        return Vec::new();
    }
    let source = state.shelf.library.get(path).map(|entry| Arc::clone(&entry.source));
    let is_open = state.editing.session(path).is_some();
    match doing {
        OtherDraft::Compare if is_open => {
            sessions::show(state, path.clone());
            comparison::show(state, path, Beside::Left(left), words);
            Vec::new()
        }
        OtherDraft::Compare | OtherDraft::Take => {
            state.editing.comparison = None;
            let draft = state.editing.others.remove(place);
            let kept = restoring::bring(state, draft, source.as_ref(), words, now);
            sessions::show(state, path.clone());
            kept.into_iter().collect()
        }
        OtherDraft::Drop => {
            state.editing.comparison = None;
            let draft = state.editing.others.remove(place);
            let mut dropped = match &source {
                Some(source) => Session::of_source(source),
                None => Session::of_new(path.clone(), "", words),
            };
            dropped.say(&draft, source.as_ref(), words, now.millis);
            sessions::put_aside(state, dropped, now);
            vec![restoring::forget(&draft)]
        }
    }
}
