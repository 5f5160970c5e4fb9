//! One line of the list beside the page: words searched for before, an entry, or a row that was found.

use super::{AppState, Place};
use crate::library::PagePath;
use crate::search::{Answer, Findings, Hit};

#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Words searched for lately.
    Recent(String),
    Entry(PagePath),
    Hit(Box<Hit>, Standing),
}

/// What a row is among those of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The one that speaks for it best.
    Best {
        /// A documented situation says word for word what was typed.
        exact: bool,
        /// Rows beside it.
        further: usize,
        /// They are listed below it.
        is_open: bool,
    },
    Further,
}

impl Item {
    /// The page to read when the item is opened.
    pub fn answer(&self) -> Option<&PagePath> {
        match self {
            Self::Recent(_) => None,
            Self::Entry(path) => Some(path),
            Self::Hit(hit, _) => Some(&hit.answer),
        }
    }

    pub fn hit(&self) -> Option<&Hit> {
        if let Self::Hit(hit, _) = self { Some(hit) } else { None }
    }

    /// Where opening the item leads.
    pub(super) fn place(&self) -> Option<Place> {
        match self {
            Self::Recent(_) => None,
            Self::Entry(path) => Some(Place::page(path.clone())),
            Self::Hit(hit, _) => Some(Place::of_hit(hit)),
        }
    }

    /// Whether both are the same line, perhaps with other marks or reasons.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Hit(one, _), Self::Hit(other, _)) => {
                let line = |hit: &Hit| (hit.answer.clone(), hit.entry.clone(), hit.section, hit.row);
                line(one) == line(other)
            }
            _ => self == other,
        }
    }
}

impl AppState {
    /// The answers in order, each with its further rows where it is unfolded.
    pub(super) fn lines(&self, findings: Findings) -> Vec<Item> {
        findings.answers.into_iter().flat_map(|answer| self.lines_of(answer)).collect()
    }

    fn lines_of(&self, answer: Answer) -> Vec<Item> {
        let further = answer.hits.len().saturating_sub(1);
        let is_open = further > 0 && self.listing.unfolded.contains(&answer.path);
        let shown = if is_open { answer.hits.len() } else { 1 };
        let best = Standing::Best { exact: answer.exact, further, is_open };
        let standings = std::iter::once(best).chain(std::iter::repeat(Standing::Further));
        let rows = answer.hits.into_iter().take(shown).zip(standings);
        rows.map(|(hit, standing)| Item::Hit(Box::new(hit), standing)).collect()
    }
}
