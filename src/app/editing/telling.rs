//! Notices about entries that are being changed go by themselves: once what they tell is settled, or stands above the
//! entry that is shown.

use super::{Session, drafts};
use crate::app::{AppState, Notice, Pane};
use crate::library::PagePath;

/// Takes away what needs no telling any more.
pub(super) fn settle(state: &mut AppState) {
    let editing = &state.editing;
    let shown = editing.current().filter(|_| state.pane == Pane::Editor).map(|session| &session.path);
    let needed = |notice: &Notice| {
        let page = notice.arguments.iter().find(|(name, _)| *name == "page").map(|(_, page)| PagePath::new(page));
        let session = page.as_ref().and_then(|path| editing.session(path));
        match notice.text {
            "notice-unsaved" => session.is_some_and(Session::is_dirty),
            "notice-changed-outside" | "notice-gone-outside" => {
                session.is_some_and(|session| session.conflict.is_some()) && page.as_ref() != shown
            }
            "notice-draft-failed" | "notice-draft-nowhere" | "notice-draft-too-large" => {
                session.is_none_or(Session::is_dirty)
            }
            drafts::UNKEPT => editing.unkeepable().next().is_some(),
            "notice-other-draft" => {
                page.as_ref().is_some_and(|path| editing.other_draft(path).is_some()) && page.as_ref() != shown
            }
            // Until the file is read again, nothing else says it.
            "notice-save-changed" => session.is_some_and(|session| session.is_dirty() && session.conflict.is_none()),
            "notice-save-taken"
            | "notice-save-gone"
            | "notice-save-protected"
            | "notice-save-full"
            | "notice-save-failed" => session.is_some_and(Session::is_dirty),
            _ => true,
        }
    };
    state.notices.retain(needed);
}
