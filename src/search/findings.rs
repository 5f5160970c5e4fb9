//! What a search answers: answers in order, each with the rows that speak for it.

use super::hit::Hit;
use crate::library::PagePath;

/// All that was found for a query, as far as it was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// Best first.
    pub answers: Vec<Answer>,
    /// How many there are, also those that were not asked for.
    pub total_answers: usize,
}

/// An entry to use, and what speaks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub path: PagePath,
    /// A documented situation says word for word what was typed.
    pub exact: bool,
    /// Best first, never empty.
    pub hits: Vec<Hit>,
}

impl Findings {
    /// All rows in one list: the best of each answer in the order of answers, then the further ones. Scores never rise.
    pub fn hits(&self) -> Vec<&Hit> {
        let best = self.answers.iter().filter_map(|answer| answer.hits.first());
        let mut further: Vec<&Hit> = self.answers.iter().flat_map(|answer| answer.hits.iter().skip(1)).collect();
        further.sort_by(|one, other| other.score.total_cmp(&one.score));
        best.chain(further).collect()
    }
}
