//! A query as the index understands it: its words taken apart into what can be looked up, each with the words of the
//! library that may be meant by it and how much it tells.

use super::lexicon::{Lexicon, Meaning};
use super::weights as w;
use super::words::{Found, add_synonyms, words_for};
use crate::document::Language;
use crate::search::index::{EntryPlace, Index};
use crate::search::query::Query;
use crate::search::words::{Form, pieces};
use std::collections::BTreeMap;

/// Pieces of a query beyond this many are not looked for: a long sentence has fewer.
const MOST_ATOMS: usize = 160;

/// One piece of a query.
#[derive(Clone, Debug)]
pub(in crate::search) struct Atom {
    /// Which of the query's terms it is of.
    pub term: usize,
    pub text: String,
    pub form: Form,
    /// It may go on: the last piece typed, or a single character of a script without blanks, which is seldom all.
    pub open: bool,
    /// How much finding it tells about the answer.
    pub weight: f32,
}

/// All of it.
#[derive(Debug)]
pub(in crate::search) struct Idea {
    pub atoms: Vec<Atom>,
    /// For each atom the words of the index.
    pub found: Vec<Vec<Found>>,
    pub lexicons: BTreeMap<Option<Language>, Lexicon>,
}

impl Idea {
    pub fn new(index: &Index, query: &Query) -> Self {
        let mut atoms = atoms(query);
        let mut found: Vec<Vec<Found>> = atoms.iter().map(|atom| words_for(index, query, atom)).collect();
        let totals = totals(index);
        for (atom, found) in atoms.iter_mut().zip(&found) {
            atom.weight = share(atom.form) * telling(index, &totals, found);
        }
        add_synonyms(index, query, &atoms, &mut found);
        let mut lexicons: BTreeMap<Option<Language>, Lexicon> = BTreeMap::new();
        for (atom, found) in found.iter().enumerate() {
            for one in found {
                let Some(placed) = index.placed().get(one.segment) else { continue };
                let lexicon = lexicons.entry(placed.segment.language).or_default();
                lexicon.add(&one.text, Meaning { atom, how: one.how, factor: one.factor });
            }
        }
        Self { atoms, found, lexicons }
    }

    /// The words found for an atom that are so.
    pub fn of(&self, atom: usize, is: impl Fn(&Found) -> bool) -> impl Iterator<Item = &Found> {
        self.found.get(atom).into_iter().flatten().filter(move |found| is(found))
    }

    /// Weighs an atom by the answers that its words speak for. Documents repeat the words of their entry, and pages that
    /// are no status say nothing about how well a word tells statuses apart. Where it finds no status, the documents hold.
    pub fn weigh(&mut self, atom: usize, index: &Index, answers: &[EntryPlace]) {
        let by_language = index.standing().statuses(answers).map(|(all, among)| rare(all, among));
        let least = by_language.fold(f32::MAX, f32::min);
        if let Some(atom) = self.atoms.get_mut(atom).filter(|_| least < f32::MAX) {
            atom.weight += w::BY_STATUSES * (share(atom.form) * least - atom.weight);
        }
    }

    /// What all atoms tell together; never 0.
    pub fn whole(&self) -> f32 {
        self.atoms.iter().map(|atom| atom.weight).sum::<f32>().max(f32::MIN_POSITIVE)
    }

    pub fn weight(&self, atom: usize) -> f32 {
        self.atoms.get(atom).map_or(0.0, |atom| atom.weight)
    }

    /// The atoms that tell most first.
    pub fn rare_first(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.atoms.len()).collect();
        order.sort_by(|one, other| self.weight(*other).total_cmp(&self.weight(*one)).then(one.cmp(other)));
        order
    }
}

fn atoms(query: &Query) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut add = |term: usize, text: &str, open: bool| {
        let start = atoms.len();
        pieces(text, |piece| {
            // What is typed twice tells no more.
            if atoms.len() < MOST_ATOMS && !atoms.iter().any(|atom| atom.text == piece.text) {
                let ends = piece.at + piece.text.len() == text.len();
                let form = piece.form;
                let text = piece.text.to_owned();
                atoms.push(Atom {
                    term,
                    text,
                    form,
                    open: ends && (open && form == Form::Whole || form == Form::Single && piece.at == 0),
                    weight: 0.0,
                });
            }
        });
        atoms.len() > start
    };
    for (place, term) in query.terms.iter().enumerate() {
        add(place, &term.text, term.open);
    }
    for (place, phrase) in (query.terms.len()..).zip(&query.phrases) {
        for word in &phrase.words {
            add(place, word, false);
        }
    }
    atoms
}

/// Characters without blanks come three to a word, so that each must tell less.
fn share(form: Form) -> f32 {
    match form {
        Form::Whole => 1.0,
        Form::Pair => w::PAIR,
        Form::Single => w::SINGLE,
    }
}

/// How much it tells to be one of so many.
fn rare(total: u32, count: u32) -> f32 {
    let (total, count) = (total as f32, count.min(total) as f32);
    (1.0 + (total - count + 0.5) / (count + 0.5)).ln()
}

/// How many documents each language has.
fn totals(index: &Index) -> BTreeMap<Option<Language>, u32> {
    let mut totals = BTreeMap::new();
    for placed in index.placed() {
        *totals.entry(placed.segment.language).or_default() += placed.documents();
    }
    totals
}

/// The rarer the words are, the more they tell; as rare as in the language where they are most common.
fn telling(index: &Index, totals: &BTreeMap<Option<Language>, u32>, found: &[Found]) -> f32 {
    let any_sure = found.iter().any(Found::is_sure);
    // By word, whatever segments it is in.
    let mut words: BTreeMap<(Option<Language>, &str), u32> = BTreeMap::new();
    for one in found.iter().filter(|one| one.is_sure() || !any_sure) {
        if let Some(placed) = index.placed().get(one.segment) {
            *words.entry((placed.segment.language, one.text.as_str())).or_default() += one.count;
        }
    }
    let mut counts: BTreeMap<Option<Language>, u32> = BTreeMap::new();
    for ((language, _), in_word) in words {
        let count = counts.entry(language).or_default();
        // Of beginnings and near words mostly one is meant.
        *count = if any_sure { *count + in_word } else { (*count).max(in_word) };
    }
    let common = counts.iter().map(|(language, count)| {
        let total = totals.get(language).copied().unwrap_or_default();
        rare(total.max(50), *count)
    });
    let unknown = rare(totals.values().copied().max().unwrap_or_default().max(50), 0);
    common.fold(unknown, f32::min)
}
