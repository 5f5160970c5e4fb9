//! What the customer said, held against the rows of a comparison: which rows are about it, which is the best of each
//! entry, and which entry fits best. As in a search, an invalid row speaks for the entry it names and against its own.

use super::comparison::Comparison;
use super::features::{WORDS, is_unspaced, key, words};
use super::lane::Cell;
use super::place::{Place, Section};
use super::separating::Separating;
use super::weights::Weights;
use crate::library::PagePath;

/// Rows that answer less of the situation than this are not about it.
const LEAST: f32 = 0.3;

/// Statements that answer less of the situation than this share no word with it that counts.
const LEAST_SHARED: f32 = 0.1;

/// What a word counts that only begins like one of the situation.
const BEGINS_ALIKE: f32 = 0.8;

/// The share of a row's strength that tells how much else it says.
const TIGHTNESS: f32 = 0.15;

/// What an entry's own invalid row takes from it.
const AGAINST: f32 = 0.5;

/// Strengths that differ by less are a tie.
const TIE: f32 = 1e-4;

/// A situation and what answers it.
#[derive(Clone, Debug, PartialEq)]
pub struct Situation {
    pub text: String,
    /// The rows that are about it, strongest first.
    pub matches: Vec<Match>,
    /// For each column the row that speaks for it most, which may be an invalid row of another column that names it.
    pub columns: Vec<Option<Match>>,
    /// The entry whose rows are closest to it; `None` on a tie and where nothing fits.
    pub best: Option<PagePath>,
}

/// A row that is about the situation.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    pub place: Place,
    /// From 0 to 1.
    pub strength: f32,
}

/// Holds `text` against all rows but updates and left-over text.
pub fn situation(comparison: &Comparison, text: &str) -> Situation {
    let asked = words(text);
    let mut matches: Vec<Match> = Vec::new();
    for cell in comparison.cells().filter(|cell| cell.place.section < Section::Update) {
        let language = comparison.column(&cell.place.entry).and_then(|column| column.language);
        let strength = comparison.weights.get(&language).map_or(0.0, |weights| strength(&asked, cell, weights));
        if strength >= LEAST {
            matches.push(Match { place: cell.place.clone(), strength });
        }
    }
    matches.sort_by(|a, b| b.strength.total_cmp(&a.strength).then_with(|| a.place.cmp(&b.place)));
    let paths = || comparison.columns.iter().map(|column| &column.path);
    let columns: Vec<Option<Match>> = paths().map(|path| best_row(comparison, &matches, path)).collect();
    let scores: Vec<f32> = paths().zip(&columns).map(|(path, own)| score(&matches, path, own.as_ref())).collect();
    let top = scores.iter().copied().fold(0.0, f32::max);
    let mut leaders = paths().zip(&scores).filter(|(_, score)| top - **score < TIE);
    let best = match (leaders.next(), leaders.next()) {
        (Some((path, _)), None) if top > 0.0 => Some(path.clone()),
        _ => None,
    };
    Situation { text: text.trim().to_owned(), matches, columns, best }
}

impl Situation {
    /// The rows that speak for an entry, strongest first: its own, and invalid rows of others that name it.
    pub fn speaking_for<'s>(&'s self, comparison: &Comparison, entry: &PagePath) -> impl Iterator<Item = &'s Match> {
        self.matches.iter().filter(move |found| speaks_for(comparison, &found.place, entry))
    }

    /// The rows by which an entry itself sends such a customer away, strongest first.
    pub fn sending_away<'s>(&'s self, entry: &PagePath) -> impl Iterator<Item = &'s Match> {
        self.matches.iter().filter(move |found| found.place.section == Section::Invalid && found.place.entry == *entry)
    }
}

fn speaks_for(comparison: &Comparison, place: &Place, entry: &PagePath) -> bool {
    match place.section {
        Section::Invalid => comparison.redirects.iter().any(|to| to.from == *place && to.to == *entry),
        _ => place.entry == *entry,
    }
}

/// What tells the entries apart, with what shares words with the situation first; otherwise in the order it had.
pub fn telling(comparison: &Comparison, text: &str) -> Vec<Separating> {
    let asked = words(text);
    let shares = |telling: &Separating| {
        let language = comparison.column(&telling.place.entry).and_then(|column| column.language);
        let weights = comparison.weights.get(&language);
        weights.is_some_and(|weights| answered(&asked, &words(&telling.text), weights) >= LEAST_SHARED)
    };
    let (mut first, others): (Vec<_>, Vec<_>) = comparison.separating.iter().cloned().partition(shares);
    first.extend(others);
    first
}

/// The strongest row that speaks for an entry.
fn best_row(comparison: &Comparison, matches: &[Match], entry: &PagePath) -> Option<Match> {
    matches.iter().find(|found| speaks_for(comparison, &found.place, entry)).cloned()
}

fn score(matches: &[Match], entry: &PagePath, own: Option<&Match>) -> f32 {
    let against = matches.iter().find(|row| row.place.section == Section::Invalid && row.place.entry == *entry);
    let against = against.map_or(0.0, |row| AGAINST * row.strength);
    own.map_or(0.0, |row| row.strength - against)
}

/// How much of what is asked a row answers, and a little of how much of the row is asked for.
fn strength(asked: &[String], cell: &Cell, weights: &Weights) -> f32 {
    let said = words(&cell.text);
    (1.0 - TIGHTNESS) * answered(asked, &said, weights) + TIGHTNESS * answered(&said, asked, weights)
}

/// The share of the weight of `words` that `by` has too.
fn answered(words: &[String], by: &[String], weights: &Weights) -> f32 {
    let weight = |word: &String| weights.weight(WORDS, key(word));
    let all: f32 = words.iter().map(weight).sum();
    let met: f32 = words.iter().map(|word| weight(word) * nearest(word, by)).sum();
    if all > 0.0 { met / all } else { 0.0 }
}

fn nearest(word: &str, among: &[String]) -> f32 {
    let alike = |other: &String| match word == other {
        true => 1.0,
        false if begins_alike(word, other) => BEGINS_ALIKE,
        false => 0.0,
    };
    among.iter().map(alike).fold(0.0, f32::max)
}

/// One word begins with the other, or both with the same stem: at least four letters, and most of the shorter one.
fn begins_alike(one: &str, other: &str) -> bool {
    if one.chars().next().is_some_and(is_unspaced) {
        return false;
    }
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    common >= 4 && 4 * common >= 3 * shorter
}
