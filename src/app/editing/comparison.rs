//! Two texts of one entry, shown one beside the other before the person says which holds.

use std::sync::Arc;

use super::{Conflict, Session};
use crate::app::AppState;
use crate::document::difference::{DiffLine, Difference, difference, line_diff};
use crate::document::{Page, Vocabulary, parse};
use crate::library::PagePath;

/// Another text beside the one that was typed here.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub path: PagePath,
    pub beside: Beside,
    /// From the other text to the typed one.
    pub differences: Vec<Difference>,
    pub lines: Vec<DiffLine>,
    /// The typed text, as it was compared.
    text: Arc<str>,
}

/// Whose the other text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The file's as it is now, with the fingerprint of its bytes.
    File(u128),
    /// The unsaved one with this number, which another window left.
    Left(u32),
}

impl Comparison {
    pub(super) fn of(session: &Session, beside: Beside, (text, page): (&str, &Page)) -> Self {
        Self {
            path: session.path.clone(),
            beside,
            differences: difference((text, page), (&session.text, &session.page)),
            lines: line_diff(text, &session.text),
            text: Arc::clone(&session.text),
        }
    }

    /// Of an entry with the other text as it is by now; `None` where there is none any more.
    fn made(state: &AppState, path: &PagePath, beside: Beside, words: &Vocabulary) -> Option<Self> {
        let session = state.editing.session(path)?;
        match (beside, &session.conflict) {
            (Beside::File(_), Some(Conflict::Changed(theirs))) => {
                Some(Self::of(session, Beside::File(theirs.fingerprint), (&theirs.text, &parse(&theirs.text, words).0)))
            }
            (Beside::File(_), _) => None,
            (Beside::Left(left), _) => {
                let other = state.editing.other_draft(path).filter(|other| other.left == Some(left))?;
                Some(Self::of(session, beside, (&other.text, &parse(&other.text, words).0)))
            }
        }
    }
}

/// Shows the typed text of an entry and another one.
pub(super) fn show(state: &mut AppState, path: &PagePath, beside: Beside, words: &Vocabulary) {
    state.editing.comparison = Comparison::made(state, path, beside, words);
}

/// What is shown side by side is always what there is to choose from.
pub(super) fn renew(state: &mut AppState) {
    let Some(shown) = state.editing.comparison.take() else { return };
    let words = state.words_of_pages();
    let theirs = state.editing.session(&shown.path).and_then(|session| session.conflict.as_ref());
    let is_same = match (shown.beside, theirs) {
        (Beside::File(shown), Some(Conflict::Changed(theirs))) => shown == theirs.fingerprint,
        (Beside::File(_), _) => false,
        (Beside::Left(left), _) => state.editing.other_draft(&shown.path).is_some_and(|other| other.left == Some(left)),
    };
    let is_same = is_same && state.editing.session(&shown.path).is_some_and(|session| session.text == shown.text);
    state.editing.comparison =
        if is_same { Some(shown) } else { Comparison::made(state, &shown.path, shown.beside, &words) };
}
