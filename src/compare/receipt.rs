//! The decision as a value: which status, the scenario it rests on, and why not its neighbours. Only what the comparison
//! and the marks say goes in; the words around it are the reader's and come later.

use super::comparison::{Column, Comparison};
use super::place::{Place, Section};
use super::situation::Situation;
use super::standing::{Mark, Marks, Standing, standing};
use crate::library::PagePath;
use std::sync::Arc;

/// A decision, ready to be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    pub chosen: Column,
    /// The customer's situation, where it was typed.
    pub situation: Option<String>,
    /// The statement that speaks for it most; an invalid row of a neighbour that names it may be that.
    pub scenario: Option<Statement>,
    /// The other entries, in the order of the columns.
    pub neighbours: Vec<Neighbour>,
    /// Empty when there is none.
    pub note: String,
}

/// A statement and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub place: Place,
    pub text: Arc<str>,
}

/// An entry that was considered and not chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    pub column: Column,
    /// The sentence that rules it out: a statement of its own marked as not fitting, else an invalid row of its own that
    /// fits, else its row that names the chosen entry. `None` when nothing rules it out.
    pub ruled_out_by: Option<Statement>,
    /// What its own page says to use instead, where an invalid row rules it out.
    pub instead: Option<String>,
    /// How many marked statements speak for it.
    pub in_favour: usize,
    /// How many speak against it.
    pub against: usize,
}

/// The decision for `chosen`; `None` when it is no column.
pub fn receipt(
    comparison: &Comparison,
    chosen: &PagePath,
    marks: &Marks,
    situation: Option<&Situation>,
    note: &str,
) -> Option<Receipt> {
    let column = comparison.column(chosen)?;
    let standings = standing(comparison, marks);
    let others = standings.iter().filter(|standing| standing.entry != *chosen);
    let neighbours = others.filter_map(|own| neighbour(comparison, own, chosen, situation));
    Some(Receipt {
        chosen: column.clone(),
        situation: situation.map(|situation| situation.text.clone()).filter(|text| !text.is_empty()),
        scenario: scenario(comparison, chosen, (marks, &standings), situation),
        neighbours: neighbours.collect(),
        note: note.trim().to_owned(),
    })
}

/// The valid row marked as fitting that is most about the situation, else another entry's row that sends such customers
/// here and fits, else the row that is about the situation, else any other that fits. What was said not to fit is none.
fn scenario(
    comparison: &Comparison,
    chosen: &PagePath,
    (marks, standings): (&Marks, &[Standing]),
    situation: Option<&Situation>,
) -> Option<Statement> {
    let own = standings.iter().find(|standing| standing.entry == *chosen);
    let fits = |wanted: fn(Section) -> bool| {
        let fitting = own.into_iter().flat_map(|own| &own.in_favour);
        strongest(fitting.filter(move |place| wanted(place.section)), situation)
    };
    let place = comparison.columns.iter().position(|column| column.path == *chosen);
    let matched = || {
        let found = situation?.columns.get(place?)?.as_ref().map(|found| &found.place)?;
        Some(found).filter(|found| marks.get(*found) != Some(&Mark::DoesNotFit))
    };
    let found = fits(|section| section == Section::Valid).or_else(|| fits(|section| section == Section::Invalid));
    found.or_else(matched).or_else(|| fits(|_| true)).and_then(|place| statement(comparison, place))
}

fn neighbour(
    comparison: &Comparison,
    own: &Standing,
    chosen: &PagePath,
    situation: Option<&Situation>,
) -> Option<Neighbour> {
    let marked = |is_invalid: bool| {
        let of_kind = own.against.iter().filter(move |place| (place.section == Section::Invalid) == is_invalid);
        strongest(of_kind, situation)
    };
    let redirects = comparison.redirects.iter().filter(|to| to.from.entry == own.entry && to.to == *chosen);
    let place = marked(false)
        .or_else(|| marked(true))
        .or_else(|| strongest(redirects.map(|redirect| &redirect.from), situation));
    Some(Neighbour {
        column: comparison.column(&own.entry)?.clone(),
        ruled_out_by: place.and_then(|place| statement(comparison, place)),
        instead: place.and_then(|place| comparison.instead(place)),
        in_favour: own.in_favour.len(),
        against: own.against.len(),
    })
}

/// The place that is most about the situation, the first of several.
fn strongest<'a>(places: impl Iterator<Item = &'a Place>, situation: Option<&Situation>) -> Option<&'a Place> {
    let strength = |place: &Place| {
        let matches = situation.map_or(&[][..], |situation| &situation.matches);
        matches.iter().find(|found| found.place == *place).map_or(0.0, |found| found.strength)
    };
    places.fold(None, |best: Option<&Place>, place| match best {
        Some(best) if strength(best) >= strength(place) => Some(best),
        _ => Some(place),
    })
}

/// The words at a place; of a definition's sentence only that sentence.
fn statement(comparison: &Comparison, place: &Place) -> Option<Statement> {
    let separating = comparison.separating.iter().find(|separating| separating.place == *place);
    let text = match separating {
        Some(separating) => Arc::clone(&separating.text),
        None => Arc::clone(&comparison.cell(place)?.text),
    };
    Some(Statement { place: place.clone(), text })
}
