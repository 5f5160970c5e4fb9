//! Unsaved texts that come back when a library is opened: each as an entry with changes, beside its file where that is
//! another one by now, and beside one another where several windows left a text of the same entry. None takes another's
//! place.

use std::sync::Arc;

use super::{Conflict, EditCommand, OtherDraft, Session, saving};
use crate::app::{AppState, Command, Now, Tone};
use crate::disk::{Draft, Job};
use crate::document::Vocabulary;
use crate::library::{PagePath, Source};

pub(super) fn restore(state: &mut AppState, found: Vec<Draft>, words: &Vocabulary, now: Now) -> Vec<Job> {
    let library = Arc::clone(&state.shelf.library);
    let (mut jobs, mut brought, mut beside) = (Vec::new(), Vec::new(), Vec::new());
    for draft in found {
        let source = library.get(&draft.page).map(|entry| &entry.source);
        let draft = settled(draft, source);
        let session = state.editing.session(&draft.page);
        let is_said = |text: &str| *text == *draft.text;
        if source.is_some_and(|source| !source.read_only && is_said(&source.text))
            || draft.left.is_some() && session.is_some_and(|session| is_said(&session.text))
        {
            jobs.push(forget(&draft));
            continue;
        }
        let is_taken = session.is_some_and(|session| session.is_dirty() || session.is_saving());
        let is_own = draft.left.is_none() && session.is_some_and(|session| session.draft_kept.is_some());
        let is_known = state.editing.others.iter().any(|other| other.page == draft.page && other.left == draft.left);
        if is_own || is_known {
            continue;
        }
        if is_taken && draft.left.is_some() {
            beside.push(draft.clone());
            state.editing.others.push(draft);
        } else {
            brought.push(draft.page.clone());
            jobs.extend(bring(state, draft, source, words, now));
        }
    }
    tell(state, &brought, &beside);
    jobs
}

/// What a draft says now that the save which was under way is over: the file tells how it ended.
fn settled(draft: Draft, source: Option<&Arc<Source>>) -> Draft {
    match draft.sent.clone().filter(|sent| source.is_some_and(|source| source.fingerprint == sent.fingerprint)) {
        Some(sent) => Draft { base: Some(sent.fingerprint), text: sent.then, sent: None, ..draft },
        None => Draft { sent: None, ..draft },
    }
}

/// The text as changes of its entry. The worker is asked to keep as this window's own what another one left.
pub(super) fn bring(
    state: &mut AppState,
    draft: Draft,
    source: Option<&Arc<Source>>,
    words: &Vocabulary,
    now: Now,
) -> Option<Job> {
    let place = state.editing.sessions.iter().position(|session| session.path == draft.page);
    let mut session = match place.map(|place| state.editing.sessions.remove(place)) {
        Some(session) => session,
        None => {
            source.map_or_else(|| Session::of_new(draft.page.clone(), "", words), |source| Session::of_source(source))
        }
    };
    session.say(&draft, source, words, now.millis);
    session.undrafted_since = None;
    session.draft_kept = Some(now.millis);
    let place = place.unwrap_or(state.editing.sessions.len());
    state.editing.current.get_or_insert_with(|| draft.page.clone());
    state.editing.sessions.insert(place, session);
    draft.left.is_some().then(|| Job::KeepDraft(Box::new(draft)))
}

pub(super) fn forget(draft: &Draft) -> Job {
    Job::DropDraft { library: draft.library.clone(), page: draft.page.clone(), left: draft.left }
}

fn tell(state: &mut AppState, brought: &[PagePath], beside: &[Draft]) {
    let is_doubted = |path: &&PagePath| state.editing.session(path).is_some_and(|open| open.conflict.is_some());
    let doubted = brought.iter().filter(is_doubted).count();
    match brought {
        [] => {}
        // What is said of the file, or of the other text, says that this one is back.
        [only] if doubted > 0 => saving::tell_conflict(state, only),
        [only] if beside.iter().any(|other| other.page == *only) => {}
        [first, ..] => {
            let words = if doubted > 0 { "notice-drafts-doubted" } else { "notice-drafts-back" };
            let counts = vec![("count", brought.len().to_string()), ("doubted", doubted.to_string())];
            let show = Some(("edit-show", Command::Edit(EditCommand::Open(first.clone()))));
            state.warn(Tone::Info, words, counts, show);
        }
    }
    for draft in beside {
        let compare = draft.left.map(|left| {
            let doing = OtherDraft::Compare;
            ("edit-compare", Command::Edit(EditCommand::Other { path: draft.page.clone(), left, doing }))
        });
        state.warn(Tone::Warning, "notice-other-draft", vec![("page", draft.page.to_string())], compare);
    }
}

impl Session {
    /// Has the text of a draft, as one step, and stands where that stood.
    pub(super) fn say(&mut self, draft: &Draft, source: Option<&Arc<Source>>, words: &Vocabulary, millis: u64) {
        self.put(draft.text.to_string(), None, words, millis);
        match source {
            Some(source) if draft.base == Some(source.fingerprint) && !source.read_only => self.stand_on(source),
            Some(source) => {
                // Not the file's as it is now, or the next snapshot would take the question for answered.
                self.fingerprint = draft.base;
                self.conflict = Some(Conflict::Changed(Arc::clone(source)));
            }
            None => {
                self.fingerprint = draft.base;
                self.conflict = draft.base.map(|_| Conflict::Gone);
                self.listing.clone_from(&draft.listing);
            }
        }
    }
}
