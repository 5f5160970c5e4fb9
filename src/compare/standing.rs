//! What the marks on statements mean for each entry. A mark counts for or against the columns it stands in, one each; it
//! is plain counting, so that a person can check it. Nothing is remembered here: other marks, another standing.

use super::comparison::Comparison;
use super::place::{Place, Section};
use crate::library::PagePath;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Whether a statement is true of this customer; of a question, whether its answer speaks for the entry that asks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mark {
    Fits,
    DoesNotFit,
}

/// The marks on statements; taking one back is removing it.
pub type Marks = BTreeMap<Place, Mark>;

/// Where one entry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub entry: PagePath,
    /// Statements for it less those against it.
    pub score: i32,
    /// The marked statements that speak for it, by place; an invalid row of another entry that names it is among them.
    pub in_favour: Vec<Place>,
    /// Those that speak against it.
    pub against: Vec<Place>,
    /// No other entry has a score as high, and it is above 0.
    pub leads: bool,
}

impl Standing {
    /// Whether it is to fade: something speaks against it, and it does not lead.
    pub fn is_faded(&self) -> bool {
        !self.against.is_empty() && !self.leads
    }
}

/// The standing of every column, in their order.
pub fn standing(comparison: &Comparison, marks: &Marks) -> Vec<Standing> {
    let mut standings: Vec<Standing> = comparison.columns.iter().map(|column| Standing::of(&column.path)).collect();
    for (place, mark) in marks {
        let stands_in = |entry: &PagePath| match comparison.row_of(place) {
            Some(row) if place.part.is_none() => row.present().any(|cell| cell.place.entry == *entry),
            Some(_) => place.entry == *entry,
            None => false,
        };
        for standing in &mut standings {
            let named = || comparison.redirects.iter().any(|to| to.from == *place && to.to == standing.entry);
            match (place.section, mark) {
                (Section::Invalid, Mark::Fits) if stands_in(&standing.entry) => standing.against.push(place.clone()),
                (Section::Invalid, Mark::Fits) if named() => standing.in_favour.push(place.clone()),
                // That an exception does not apply says nothing yet.
                (Section::Invalid, _) => {}
                (_, Mark::Fits) if stands_in(&standing.entry) => standing.in_favour.push(place.clone()),
                (_, Mark::DoesNotFit) if stands_in(&standing.entry) => standing.against.push(place.clone()),
                _ => {}
            }
        }
    }
    for standing in &mut standings {
        let count = |places: &[Place]| i32::try_from(places.len()).unwrap_or(i32::MAX);
        standing.score = count(&standing.in_favour) - count(&standing.against);
    }
    let best = standings.iter().map(|standing| standing.score).max().unwrap_or_default();
    let alone = standings.iter().filter(|standing| standing.score == best).count() == 1;
    for standing in &mut standings {
        standing.leads = alone && standing.score == best && best > 0;
    }
    standings
}

impl Standing {
    fn of(entry: &PagePath) -> Self {
        Self { entry: entry.clone(), score: 0, in_favour: Vec::new(), against: Vec::new(), leads: false }
    }
}
