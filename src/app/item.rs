//! One line of the list beside the page: words searched for before, an entry, or a row that was found.

use super::{AppState, Place};
use crate::document::Kind;
use crate::library::{Entry, PagePath};
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
    /// The best one for the same status in another edition of the library.
    OtherEdition,
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
    /// The answers in order, each with its further rows where it is unfolded, and how many answers were folded into others:
    /// a status that several editions have is one answer, and the best row of each other edition one of its rows.
    pub(super) fn lines(&self, findings: Findings) -> (Vec<Item>, usize) {
        let mut groups: Vec<Group> = Vec::new();
        let mut folded = 0;
        for answer in findings.answers {
            match groups.iter_mut().find(|group| self.is_same_status(&group.answer.path, &answer.path)) {
                Some(group) => {
                    folded += 1;
                    group.others.push(answer);
                }
                None => groups.push(Group { answer, others: Vec::new() }),
            }
        }
        groups.iter_mut().for_each(|group| self.lead(group));
        (groups.into_iter().flat_map(|group| self.lines_of(group)).collect(), folded)
    }

    /// Whether both are the same status in two editions, perhaps one that the reader's language has and one that it lacks.
    fn is_same_status(&self, one: &PagePath, other: &PagePath) -> bool {
        let library = &self.shelf.library;
        let (Some(one), Some(other)) = (library.get(one), library.get(other)) else { return false };
        let is_status = |entry: &Entry| entry.source.page.kind == Kind::Status && entry.l2.is_some();
        one.edition != other.edition
            && is_status(one)
            && is_status(other)
            && (&one.l1, &one.l2, &one.l3) == (&other.l1, &other.l2, &other.l3)
    }

    /// Lets the edition lead that the tree has too, unless another one says clearly more of what is asked.
    fn lead(&self, group: &mut Group) {
        let score = |answer: &Answer| answer.hits.first().map_or(0.0, |hit| hit.score);
        let least = CLEARLY_MORE * score(&group.answer);
        let place =
            |answer: &Answer| self.shelf.library.get(&answer.path).map(|entry| self.shelf.library.edition_order(entry));
        let others = group.others.iter_mut().filter(|other| score(other) >= least);
        if let Some(first) = others.min_by_key(|other| place(other)).filter(|first| place(first) < place(&group.answer))
        {
            std::mem::swap(&mut group.answer, first);
        }
    }

    fn lines_of(&self, group: Group) -> Vec<Item> {
        let Group { answer, others } = group;
        let further = answer.hits.len().saturating_sub(1) + others.len();
        let is_open = further > 0 && self.listing.unfolded.contains(&answer.path);
        let shown = if is_open { 1 + further } else { 1 };
        let best = Standing::Best { exact: answer.exact, further, is_open };
        let standings = std::iter::once(best).chain(std::iter::repeat(Standing::Further));
        let rows = answer.hits.into_iter().zip(standings);
        let others = others.into_iter().filter_map(|other| other.hits.into_iter().next());
        let others = others.map(|hit| (hit, Standing::OtherEdition));
        let rows = rows.chain(others).take(shown);
        rows.map(|(hit, standing)| Item::Hit(Box::new(hit), standing)).collect()
    }
}

/// An answer and those for the same status in other editions, of which the best rows are shown.
struct Group {
    answer: Answer,
    others: Vec<Answer>,
}

/// An edition that reaches less than this share of the best one's score says clearly less.
const CLEARLY_MORE: f32 = 0.75;
