//! What only one of the compared entries claims: sentences of definitions, valid examples and questions, ordered by how
//! well they split the set. Redirects are not among them: they already name the answer.

use super::align::{Likeness, Likenesses};
use super::features::{Features, KINDS, Spread, WORDS};
use super::likeness::{Ready, Side, THRESHOLD};
use super::place::{Place, Section};
use super::prepared::Prepared;
use super::rows::sentences;
use super::weights::Weights;
use crate::document::Language;
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::sync::Arc;

/// A statement that one entry makes and no other.
#[derive(Clone, Debug, PartialEq)]
pub struct Separating {
    pub place: Place,
    pub text: Arc<str>,
    /// From 0 to 1: how far the statement is from all that the other entries claim, times the share of its words that only
    /// its own entry uses.
    pub weight: f32,
}

/// By weight, then place.
pub(super) fn separating(
    entries: &[Prepared],
    sides: &[Side],
    likenesses: &Likenesses,
    weights: &BTreeMap<Option<Language>, Weights>,
) -> Vec<Separating> {
    let unknown = Weights::default();
    let claimed = claimed(entries);
    let mut found = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        let weights = weights.get(&entry.entry.language).unwrap_or(&unknown);
        let share = |features: &Features| own_share(features, weights, &claimed, number);
        for section in [Section::Valid, Section::Question] {
            for at in entry.range(section) {
                let (Some(cell), Some(features)) = (entry.cells.get(at), entry.features(at)) else { continue };
                let near = nearest(entries, likenesses, number, at);
                let place = cell.place.clone();
                found.push((place, Arc::clone(&cell.text), near, share(features)));
            }
        }
        for (place, text, near) in clauses(entries, sides, number, weights) {
            let share = share(&Features::new(&text));
            found.push((place, text, near, share));
        }
    }
    let only_one_has = found.into_iter().filter(|(.., near, _)| *near < THRESHOLD);
    let weighed =
        only_one_has.map(|(place, text, near, share)| Separating { place, text, weight: (1.0 - near) * share });
    let mut separating: Vec<Separating> = weighed.filter(|separating| separating.weight > 0.0).collect();
    separating.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.place.cmp(&b.place)));
    separating
}

/// What an entry claims: its redirects say what it is not.
const CLAIMS: [Section; 3] = [Section::Definition, Section::Valid, Section::Question];

/// How near the nearest claim of any other entry is to a row.
fn nearest(entries: &[Prepared], likenesses: &Likenesses, number: usize, at: usize) -> f32 {
    let others = entries.iter().enumerate().filter(|(other, _)| *other != number);
    let near = others.map(|(other, entry)| {
        let likeness = likenesses.get(&(number.min(other), number.max(other)));
        let Some(likeness @ Likeness::Words(_)) = likeness else { return 0.0 };
        let claims = CLAIMS.into_iter().flat_map(|section| entry.range(section));
        let near = claims.map(|row| if number < other { likeness.of(at, row) } else { likeness.of(row, at) });
        near.fold(0.0, f32::max)
    });
    near.fold(0.0, f32::max)
}

/// The sentences of an entry's definition, each with how near the nearest claim of another entry is.
fn clauses(entries: &[Prepared], sides: &[Side], number: usize, weights: &Weights) -> Vec<(Place, Arc<str>, f32)> {
    let texts = |entry: &Prepared| -> Vec<Arc<str>> {
        let definitions = entry.cells.get(entry.range(Section::Definition)).unwrap_or_default();
        definitions.iter().flat_map(|cell| sentences(&cell.text)).map(Arc::from).collect()
    };
    let side = |texts: &[Arc<str>]| {
        let ready: Vec<Ready> =
            texts.iter().map(|text| Ready { features: Features::new(text), ..Ready::default() }).collect();
        Side::new(&ready, weights)
    };
    let Some(entry) = entries.get(number) else { return Vec::new() };
    let own = texts(entry);
    let own_side = side(&own);
    let mut near = vec![0.0_f32; own.len()];
    let others = entries.iter().zip(sides).enumerate().filter(|(other, _)| *other != number);
    for (_, (entry, rows)) in others {
        let sentences = own_side.likeness(&side(&texts(entry)));
        let table = own_side.likeness(rows);
        let claims = || CLAIMS.into_iter().flat_map(|section| entry.range(section));
        for (row, near) in near.iter_mut().enumerate() {
            let claimed = claims().map(|column| table.get(row, column));
            *near = sentences.row(row).iter().copied().chain(claimed).fold(*near, f32::max);
        }
    }
    let places = (0..).map(|part| Place::part(entry.entry.path(), Section::Definition, part));
    places.zip(own).zip(near).map(|((place, text), near)| (place, text, near)).collect()
}

/// Which entries claim something with a word, as bits by their numbers.
type Claimed = HashMap<u64, u32, BuildHasherDefault<Spread>>;

/// The words of all claims.
fn claimed(entries: &[Prepared]) -> Claimed {
    let mut claimed = Claimed::default();
    for (number, entry) in entries.iter().enumerate() {
        let rows = CLAIMS.into_iter().flat_map(|section| entry.range(section));
        let words = rows.filter_map(|row| entry.features(row)?.kinds.get(WORDS)).flatten();
        words.for_each(|(word, _)| *claimed.entry(*word).or_default() |= bit(number));
    }
    claimed
}

fn bit(number: usize) -> u32 {
    u32::try_from(number).ok().and_then(|number| 1_u32.checked_shl(number)).unwrap_or_default()
}

/// The share of the weight of a statement's words that no entry uses but its own.
fn own_share(features: &Features, weights: &Weights, claimed: &Claimed, number: usize) -> f32 {
    let words: &[Vec<(u64, f32)>; KINDS] = &features.kinds;
    let (mut all, mut own) = (0.0, 0.0);
    for (word, counts) in words.get(WORDS).into_iter().flatten() {
        let weight = counts * weights.weight(WORDS, *word);
        all += weight;
        if claimed.get(word).is_none_or(|by| by & !bit(number) == 0) {
            own += weight;
        }
    }
    if all > 0.0 { own / all } else { 0.0 }
}
