//! Golden calls while the library is open: the report of when it was opened is what later ones are held against, so that
//! an edit which breaks a call is told, and stays told until the call is right again.

use std::sync::Arc;

use super::{AppState, Command, Sheet, Tone};
use crate::library::PagePath;
use crate::search::{CallScore, GoldenCall, GoldenReport};

/// The text of the notice about broken calls.
const BROKEN: &str = "notice-golden-broken";

#[derive(Default)]
pub struct Golden {
    /// When the library was opened.
    first: Option<Arc<GoldenReport>>,
    /// As the library is now.
    pub now: Option<Arc<GoldenReport>>,
}

impl Golden {
    /// The calls that were right when the library was opened and are so no more: their file, the call, how it fares.
    pub fn broken(&self) -> Vec<(&PagePath, &GoldenCall, &CallScore)> {
        let (Some(first), Some(now)) = (&self.first, &self.now) else { return Vec::new() };
        now.broken_since(first).into_iter().map(|(file, call, score)| (&file.file.path, call, score)).collect()
    }

    /// Whether there are calls at all.
    pub fn has_calls(&self) -> bool {
        self.now.as_ref().is_some_and(|report| report.files.iter().any(|file| !file.calls.is_empty()))
    }
}

/// Takes in how the calls fare now.
pub(super) fn scored(state: &mut AppState, report: Arc<GoldenReport>) {
    let golden = &mut state.shelf.golden;
    let before = golden.broken().len();
    golden.first.get_or_insert_with(|| Arc::clone(&report));
    golden.now = Some(report);
    let broken = golden.broken().len();
    if broken == before {
        return;
    }
    state.notices.retain(|notice| notice.text != BROKEN);
    if broken > 0 {
        let show = Some(("golden-show", Command::Show(Sheet::Golden)));
        state.warn(Tone::Warning, BROKEN, vec![("count", broken.to_string())], show);
    }
}
