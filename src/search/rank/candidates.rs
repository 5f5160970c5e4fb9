//! The answers that a query may mean, from the index alone: what each document tells is added to the answer it speaks
//! for, and then the documents of the best answers are looked up once more, to be read.

use super::idea::Idea;
use super::walk::Walk;
use super::weights as w;
use super::words::Found;
use crate::search::index::{EntryPlace, Field, Index};
use crate::search::query::Query;
use std::collections::BTreeMap;

/// Documents that are read of one answer, and of all answers beyond the best of each.
const MOST_DOCUMENTS: usize = 24;
const MOST_FURTHER: usize = 48;
/// Documents that tell less than this share of what the best one of the answer tells have no row to show.
const LEAST_TOLD: f32 = 0.5;

/// An answer and how much speaks for it: a share of all that the query tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    pub answer: EntryPlace,
    pub score: f32,
}

/// A document that speaks for an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Evidence {
    pub segment: usize,
    pub document: u32,
    /// How much of what the query tells stands in it.
    pub told: f32,
}

/// Adds up what is told, in whole numbers, so that the order of adding does not count.
struct Sums {
    /// For one word, by answer.
    word: Vec<u32>,
    touched: Vec<EntryPlace>,
    /// Over all words, by answer.
    scores: Vec<f32>,
    answers: Vec<EntryPlace>,
}

/// All answers that any word speaks for, in no order. Of a walk that ended early or passed pages over nobody knows how
/// many answers the word has; then its documents tell how rare it is.
pub(super) fn candidates(index: &Index, query: &Query, idea: &mut Idea) -> Vec<Candidate> {
    let count = index.library().entries().len();
    let mut sums = Sums { word: vec![0; count], touched: Vec::new(), scores: vec![0.0; count], answers: Vec::new() };
    let mut walk = Walk::new(index, query);
    for atom in idea.rare_first() {
        for found in idea.of(atom, Found::is_sure) {
            walk.each(found, |_, answer, told| sums.add(answer, told));
        }
        if query.only.is_empty() && !walk.is_spent() {
            idea.weigh(atom, index, &sums.touched);
        }
        for found in idea.of(atom, |found| !found.is_sure()) {
            walk.each(found, |_, answer, told| sums.add(answer, told));
        }
        sums.close(idea.weight(atom));
    }
    let whole = idea.whole();
    let candidate = |answer: &EntryPlace| {
        let score = sums.scores.get(*answer as usize).copied().unwrap_or_default();
        Candidate { answer: *answer, score: score / whole }
    };
    sums.answers.iter().map(candidate).collect()
}

impl Sums {
    fn add(&mut self, answer: EntryPlace, told: u32) {
        if let Some(word) = self.word.get_mut(answer as usize) {
            if *word == 0 {
                self.touched.push(answer);
            }
            *word = word.saturating_add(told);
        }
    }

    /// Takes what a word told over into the scores, more of the same telling less and less.
    fn close(&mut self, weight: f32) {
        for answer in self.touched.drain(..) {
            let place = answer as usize;
            if let (Some(word), Some(score)) = (self.word.get_mut(place), self.scores.get_mut(place)) {
                let told = std::mem::take(word) as f32 / 1024.0;
                if *score == 0.0 {
                    self.answers.push(answer);
                }
                *score += weight * told / (told + w::K1);
            }
        }
    }
}

/// The documents that speak for these answers, those that tell most first, then by page. The first answers get more.
pub(super) fn evidence(
    index: &Index,
    query: &Query,
    idea: &Idea,
    answers: &[EntryPlace],
) -> BTreeMap<EntryPlace, Vec<Evidence>> {
    let mut evidence: BTreeMap<EntryPlace, Vec<Evidence>> =
        answers.iter().map(|answer| (*answer, Vec::new())).collect();
    let mut wanted = vec![false; index.library().entries().len()];
    for answer in evidence.keys() {
        if let Some(wanted) = wanted.get_mut(*answer as usize) {
            *wanted = true;
        }
    }
    // By answer, segment and document; then the atom, and how well it is met.
    let mut met: Vec<(EntryPlace, u32, u32, u32, f32)> = Vec::new();
    let mut walk = Walk::new(index, query);
    for atom in idea.rare_first() {
        for found in idea.found.get(atom).into_iter().flatten() {
            let Some(placed) = index.placed().get(found.segment) else { continue };
            let repeats = placed.segment.documents.of(Field::Again);
            walk.each(found, |document, answer, _| {
                let is_wanted = wanted.get(answer as usize).is_some_and(|wanted| *wanted);
                if is_wanted && !repeats.contains(&document) {
                    met.push((answer, found.segment as u32, document, atom as u32, found.factor));
                }
            });
        }
    }
    met.sort_unstable_by(|one, other| {
        (one.0, one.1, one.2, one.3).cmp(&(other.0, other.1, other.2, other.3)).then(other.4.total_cmp(&one.4))
    });
    met.dedup_by_key(|(answer, segment, document, atom, _)| (*answer, *segment, *document, *atom));
    for of_document in met.chunk_by(|one, other| (one.0, one.1, one.2) == (other.0, other.1, other.2)) {
        let Some((answer, segment, document, ..)) = of_document.first() else { continue };
        let told = of_document.iter().map(|(_, _, _, atom, factor)| idea.weight(*atom as usize) * factor).sum();
        if let Some(evidence) = evidence.get_mut(answer) {
            evidence.push(Evidence { segment: *segment as usize, document: *document, told });
        }
    }
    let place = |one: &Evidence| {
        let placed = index.placed().get(one.segment)?;
        let page = placed.segment.documents.page(one.document)?;
        Some((placed.entry_of_page(page), one.document))
    };
    let mut further = MOST_FURTHER;
    for answer in answers {
        let Some(evidence) = evidence.get_mut(answer) else { continue };
        evidence.sort_by(|one, other| other.told.total_cmp(&one.told).then_with(|| place(one).cmp(&place(other))));
        let least = evidence.first().map_or(0.0, |best| best.told * LEAST_TOLD);
        let worth = evidence.iter().take_while(|one| one.told >= least).count();
        evidence.truncate(worth.min(MOST_DOCUMENTS).min(1 + further));
        further -= evidence.len().saturating_sub(1);
    }
    evidence
}
