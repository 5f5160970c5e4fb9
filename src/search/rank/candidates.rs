//! The answers that a query may mean, from the index alone: the lists of its words are walked, rare words first, and what
//! each document tells is added to the answer it speaks for. Bounded: common words that would cost more than they tell
//! are left to the reading of the best answers.

use super::idea::Idea;
use super::weights as w;
use super::words::Found;
use crate::search::index::{EntryPlace, Field, GONE, Index, Placed, class_length};
use crate::search::query::Query;
use crate::search::unit::Section;
use std::ops::ControlFlow;

/// Documents looked at for one query.
const MOST_WORK: usize = 500_000;
/// What the first words may take of it, so that a rare word behind them has its turn.
const CLASSES: usize = 32;

/// An answer and how much speaks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    pub answer: EntryPlace,
    pub score: f32,
}

/// Adds up what is told, in whole numbers, so that the order of adding does not count.
struct Sums {
    /// For one word, by answer.
    word: Vec<u32>,
    touched: Vec<EntryPlace>,
    /// Over all words, by answer.
    scores: Vec<f32>,
    answers: Vec<EntryPlace>,
    work: usize,
}

/// What a document of each field and length tells.
struct Tells([[u32; CLASSES]; Field::ALL.len()]);

/// All answers that any word speaks for, in no order.
pub(super) fn candidates(index: &Index, query: &Query, idea: &Idea) -> Vec<Candidate> {
    let count = index.library().entries().len();
    let mut sums = Sums {
        word: vec![0; count],
        touched: Vec::new(),
        scores: vec![0.0; count],
        answers: Vec::new(),
        work: MOST_WORK,
    };
    let tells = Tells::new(query);
    let mut gates: Vec<Gate> = index.placed().iter().map(|placed| Gate::new(index, query, placed)).collect();
    let mut order: Vec<usize> = (0..idea.atoms.len()).collect();
    let weight = |atom: &usize| idea.atoms.get(*atom).map_or(0.0, |atom| atom.weight);
    order.sort_by(|one, other| weight(other).total_cmp(&weight(one)).then(one.cmp(other)));
    for atom in order {
        for found in idea.found.get(atom).into_iter().flatten() {
            let (Some(placed), Some(gate)) = (index.placed().get(found.segment), gates.get_mut(found.segment)) else {
                continue;
            };
            sums.walk(placed, found, &tells, gate);
        }
        sums.close(weight(&atom));
    }
    let candidate = |answer: &EntryPlace| {
        let score = sums.scores.get(*answer as usize).copied().unwrap_or_default();
        Candidate { answer: *answer, score }
    };
    sums.answers.iter().map(candidate).collect()
}

impl Tells {
    fn new(query: &Query) -> Self {
        let field = |field: Field| {
            let (weight, sections, pivot): (f32, &[Section], f32) = match field {
                Field::Name => (w::F_NAME, &[Section::Title], 6.0),
                Field::Own => (w::F_VALID, &[Section::Definition, Section::Valid], 160.0),
                Field::Redirect => (w::F_INVALID, &[Section::Invalid], 24.0),
                Field::Rest => (w::F_QUESTION * 0.5, &[Section::Question, Section::Update], 120.0),
                Field::Prose => (w::F_TEXT, &[Section::Text], 80.0),
            };
            let admitted = sections.iter().any(|section| query.only.admits_section(*section));
            std::array::from_fn(|class| {
                let length = class_length(class as u8) / pivot;
                let told = 1024.0 * weight / (0.4 + 0.6 * length);
                if admitted { told.clamp(1.0, 65_536.0) as u32 } else { 0 }
            })
        };
        Self(Field::ALL.map(field))
    }

    fn of(&self, field: Field) -> &[u32; CLASSES] {
        let [name, own, redirect, rest, prose] = &self.0;
        match field {
            Field::Name => name,
            Field::Own => own,
            Field::Redirect => redirect,
            Field::Rest => rest,
            Field::Prose => prose,
        }
    }
}

impl Sums {
    fn walk(&mut self, placed: &Placed, found: &Found, tells: &Tells, gate: &mut Gate) {
        let factor = (found.factor * 256.0) as u32;
        let documents = &placed.segment.documents;
        let names = documents.of(Field::Name).end;
        let mut fields = Field::ALL.into_iter().map(|field| (documents.of(field), tells.of(field))).peekable();
        placed.segment.walk(found.word, |list| {
            for document in list {
                while fields.next_if(|(range, _)| range.end <= *document).is_some() {}
                let Some((_, tells)) = fields.peek() else { return ControlFlow::Break(()) };
                let told = tells.get(usize::from(documents.length(*document))).copied().unwrap_or_default();
                if told == 0 || !gate.admits(*document) {
                    continue;
                }
                let answer = placed.answer(*document);
                if let Some(word) = self.word.get_mut(answer as usize) {
                    if *word == 0 {
                        self.touched.push(answer);
                    }
                    *word = word.saturating_add(told * factor / 256);
                }
            }
            self.work = self.work.saturating_sub(list.len());
            // Names come first and are always walked.
            let spent = self.work == 0 && list.last().is_some_and(|last| *last >= names);
            if spent { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
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

/// Which pages hits may stand on, asked once a page.
struct Gate<'a> {
    index: &'a Index,
    query: &'a Query,
    placed: &'a Placed,
    /// By page; empty where all are let in.
    known: Vec<Option<bool>>,
}

impl<'a> Gate<'a> {
    fn new(index: &'a Index, query: &'a Query, placed: &'a Placed) -> Self {
        let pages = if query.only.is_empty() { 0 } else { placed.segment.documents.page_count() };
        Self { index, query, placed, known: vec![None; pages] }
    }

    fn admits(&mut self, document: u32) -> bool {
        if self.known.is_empty() {
            return true;
        }
        let Some(page) = self.placed.segment.documents.page(document) else { return false };
        let Some(known) = self.known.get_mut(page as usize) else { return false };
        *known.get_or_insert_with(|| match self.placed.entry_of_page(page) {
            GONE => false,
            place => self.index.entry(place).is_some_and(|entry| self.query.only.admits_page(entry)),
        })
    }
}
