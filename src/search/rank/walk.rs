//! Walks the lists of a query's words through all segments: each document that lets itself be found, with the answer it
//! speaks for and how much it tells. Bounded: of very common words only the names are walked to the end.

use super::weights as w;
use super::words::Found;
use crate::search::index::{EntryPlace, Field, GONE, Index, Placed, class_length};
use crate::search::query::Query;
use crate::search::unit::Section;
use std::ops::ControlFlow;

/// Documents looked at for one query; what is more is left to the reading of the best answers.
const MOST_WORK: usize = 150_000;
/// Classes of length; all longer documents count as the longest.
const CLASSES: usize = 32;

/// A way through the index for one query.
pub(super) struct Walk<'a> {
    index: &'a Index,
    tells: [[u32; CLASSES]; Field::ALL.len()],
    gates: Vec<Gate<'a>>,
    work: usize,
}

impl<'a> Walk<'a> {
    pub fn new(index: &'a Index, query: &'a Query) -> Self {
        let gates = index.placed().iter().map(|placed| Gate::new(index, query, placed)).collect();
        Self { index, tells: Field::ALL.map(|field| tells(field, query)), gates, work: MOST_WORK }
    }

    /// Whether lists were not walked to their end.
    pub fn is_spent(&self) -> bool {
        self.work == 0
    }

    /// Hands over each document that holds the word: its number, the answer it speaks for, and how much it tells,
    /// times 1024.
    pub fn each(&mut self, found: &Found, mut take: impl FnMut(u32, EntryPlace, u32)) {
        let (Some(placed), Some(gate)) = (self.index.placed().get(found.segment), self.gates.get_mut(found.segment))
        else {
            return;
        };
        let factor = (found.factor * 256.0) as u32;
        let documents = &placed.segment.documents;
        let names = documents.of(Field::Name).end;
        let mut fields =
            Field::ALL.into_iter().zip(&self.tells).map(|(field, tells)| (documents.of(field), field, tells));
        let Some(mut field) = fields.next() else { return };
        let work = &mut self.work;
        placed.segment.lists.walk(found.word, |list| {
            for document in list {
                while field.0.end <= *document {
                    match fields.next() {
                        Some(next) => field = next,
                        None => return ControlFlow::Break(()),
                    }
                }
                let told = field.2.get(usize::from(documents.length(*document))).copied().unwrap_or_default();
                if told == 0 || !gate.admits(*document) {
                    continue;
                }
                let answer = placed.answer_in(field.1, *document);
                if answer != GONE {
                    take(*document, answer, told * factor / 256);
                }
            }
            *work = work.saturating_sub(list.len());
            // Names come first and are always walked.
            let spent = *work == 0 && list.last().is_some_and(|last| *last >= names);
            if spent { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
    }
}

/// What documents of a field tell by the class of their length, times 1024; nothing where no row of it is let in.
fn tells(field: Field, query: &Query) -> [u32; CLASSES] {
    let (weight, sections, pivot): (f32, &[Section], f32) = match field {
        Field::Name => (w::F_NAME, &[Section::Title], w::P_NAME),
        Field::Own | Field::Again => (w::F_OWN, &[Section::Definition, Section::Valid], w::P_OWN),
        Field::Redirect => (w::F_REDIRECT, &[Section::Invalid], w::P_REDIRECT),
        Field::Rest => (w::F_REST, &[Section::Question, Section::Update], w::P_REST),
        Field::Prose => (w::F_PROSE, &[Section::Text], w::P_PROSE),
    };
    let admitted = sections.iter().any(|section| query.only.admits_section(*section));
    let short = if field == Field::Prose { 0.0 } else { 1.0 - w::B };
    std::array::from_fn(|class| {
        let length = class_length(class as u8) / pivot;
        let told = 1024.0 * weight / (short + (1.0 - short) * length);
        if admitted { told.clamp(1.0, 65_536.0) as u32 } else { 0 }
    })
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
