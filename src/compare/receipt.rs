//! The decision as a value: which status, the scenario it rests on, and why not its neighbours. Only what the comparison
//! and the marks say goes in; the words around it are the reader's and come later.

use super::comparison::{Column, Comparison};
use super::place::{Place, Section};
use super::situation::Situation;
use super::standing::{Mark, Marks, standing};
use crate::library::PagePath;
use std::sync::Arc;

/// A decision, ready to be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    pub chosen: Column,
    /// What the customer said, where it was typed.
    pub situation: Option<String>,
    /// The scenario that matched.
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
    let neighbours = comparison.columns.iter().filter(|other| other.path != *chosen).map(|other| Neighbour {
        column: other.clone(),
        ruled_out_by: ruled_out_by(comparison, other, chosen, marks, situation),
    });
    Some(Receipt {
        chosen: column.clone(),
        situation: situation.map(|situation| situation.text.clone()).filter(|text| !text.is_empty()),
        scenario: scenario(comparison, chosen, marks, situation),
        neighbours: neighbours.collect(),
        note: note.trim().to_owned(),
    })
}

/// The valid row marked as fitting that is most about the situation, else the row that is, else any other that fits.
fn scenario(
    comparison: &Comparison,
    chosen: &PagePath,
    marks: &Marks,
    situation: Option<&Situation>,
) -> Option<Statement> {
    let fits = |section: Option<Section>| {
        let marked = marks.iter().filter(|(_, mark)| **mark == Mark::Fits).map(|(place, _)| place);
        let fitting = marked.filter(move |place| section.is_none_or(|section| place.section == section));
        let own = fitting.filter(|place| place.section != Section::Invalid && place.entry == *chosen);
        strongest(own, situation)
    };
    let place = comparison.columns.iter().position(|column| column.path == *chosen);
    let matched = || situation?.columns.get(place?)?.as_ref().map(|found| &found.place);
    fits(Some(Section::Valid)).or_else(matched).or_else(|| fits(None)).and_then(|place| statement(comparison, place))
}

fn ruled_out_by(
    comparison: &Comparison,
    neighbour: &Column,
    chosen: &PagePath,
    marks: &Marks,
    situation: Option<&Situation>,
) -> Option<Statement> {
    let standings = standing(comparison, marks);
    let against = standings.iter().find(|standing| standing.entry == neighbour.path).map(|own| &own.against);
    let marked = |is_invalid: bool| {
        let against = against.into_iter().flatten();
        let of_kind = against.filter(move |place| (place.section == Section::Invalid) == is_invalid);
        strongest(of_kind, situation)
    };
    let redirects = comparison.redirects.iter().filter(|to| to.from.entry == neighbour.path && to.to == *chosen);
    let place = marked(false)
        .or_else(|| marked(true))
        .or_else(|| strongest(redirects.map(|redirect| &redirect.from), situation))?;
    statement(comparison, place)
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
