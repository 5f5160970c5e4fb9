//! Status names that no entry has, as they stand in a row or were begun to be typed, and the entries whose names are
//! nearest.

use super::statuses::{StatusFound, likeness, pairs};
use super::{AppState, Session};

/// So many names are offered.
const NEAREST: usize = 3;
/// From this share of common letters on, a name may have been meant.
const NEAR: f32 = 0.35;

/// A name that leads nowhere.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusDoubt {
    /// As it is written or typed.
    pub name: String,
    /// It was begun to be typed, and the page says something else.
    pub is_half_typed: bool,
    /// Entries that may be meant, the likeliest first.
    pub nearest: Vec<StatusFound>,
}

impl AppState {
    /// What is wrong with the status of an invalid row; `None` when an entry has that name, or when the row names none.
    pub fn status_doubt(&self, session: &Session, row: usize) -> Option<StatusDoubt> {
        if let Some(typed) = session.half_typed_status(row) {
            let nearest = self.nearest_statuses(session, typed);
            return Some(StatusDoubt { name: typed.to_owned(), is_half_typed: true, nearest });
        }
        let status = self.unknown_status(session, row)?;
        let nearest = self.nearest_statuses(session, status);
        Some(StatusDoubt { name: status.to_owned(), is_half_typed: false, nearest })
    }

    /// The status of an invalid row as the page says it, where no entry has that name.
    pub(super) fn unknown_status<'s>(&self, session: &'s Session, row: usize) -> Option<&'s str> {
        let status = session.page.invalid.as_ref()?.rows.get(row)?.status()?.plain.as_str();
        let is_known = self.shelf.library.entries().is_empty() || self.named(session, status).is_some();
        (!is_known).then_some(status)
    }

    /// Entries with the letters in their name, then those whose name has most of them.
    fn nearest_statuses(&self, session: &Session, name: &str) -> Vec<StatusFound> {
        let mut nearest = self.statuses_like(&session.path, session.page.language, name);
        let wanted = pairs(name);
        let all = self.statuses_like(&session.path, session.page.language, "").into_iter();
        let mut alike: Vec<(f32, StatusFound)> = all
            .map(|found| (likeness(&wanted, &pairs(&found.name)), found))
            .filter(|(near, _)| *near >= NEAR)
            .collect();
        alike.sort_by(|one, other| other.0.total_cmp(&one.0));
        for (_, found) in alike {
            if nearest.iter().all(|known| known.path != found.path) {
                nearest.push(found);
            }
        }
        nearest.truncate(NEAREST);
        nearest
    }
}
