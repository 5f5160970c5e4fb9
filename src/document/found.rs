//! The parts of a page that were recognised, by words or by shape, and what they make of it: its kind, how sure that is,
//! and which stretches of the page are theirs.

use super::body::{Body, names_level};
use super::definition::{self, FoundDefinition};
use super::examples::{self, FoundTable};
use super::questions::{self, FoundQuestions, FoundWorkloads};
use super::sections::Part;
use super::updates::{self, FoundUpdates};
use super::vocabulary::HeadingWord;
use super::{Certainty, Kind, Language, Role, shape};

/// The parts of the page that were recognised.
pub(super) struct Found {
    pub(super) definition: Option<FoundDefinition>,
    pub(super) valid: Option<FoundTable>,
    pub(super) invalid: Option<FoundTable>,
    pub(super) questions: Option<FoundQuestions>,
    pub(super) workloads: Option<FoundWorkloads>,
    pub(super) updates: Option<FoundUpdates>,
}

impl Found {
    pub(super) fn read(body: &Body) -> Self {
        let definition = definition::find(body);
        let mut tables = examples::by_words(body);
        if let Some(definition) = &definition {
            shape::examples(body, definition, &mut tables);
        }
        let has_examples = tables.valid.is_some() || tables.invalid.is_some();
        let counts = |definition: &FoundDefinition| definition.by_words || has_examples || lists_statuses(body);
        let taken = [&tables.valid, &tables.invalid].map(|found| found.as_ref().map(|found| found.table));
        let mut found = Self {
            definition: definition.filter(counts),
            valid: tables.valid,
            invalid: tables.invalid,
            questions: None,
            workloads: None,
            updates: updates::find(body, &taken),
        };
        if found.definition.is_some() || has_examples {
            found.read_questions(body, &taken);
        }
        found
    }

    /// Questions stand behind the tables of examples, else behind the definition.
    fn read_questions(&mut self, body: &Body, examples: &[Option<usize>]) {
        let last = examples.iter().flatten().filter_map(|&table| body.tables.get(table)).map(|head| head.piece).max();
        let definition = self.definition.as_ref().map(|found| found.piece);
        let before = last.or(definition).unwrap_or(0);
        self.questions = questions::find(body, before, definition);
        let before = self.questions.as_ref().map_or(before, |questions| questions.pieces.end - 1);
        let log = self.updates.as_ref().and_then(|updates| start_of_table(body, updates.table));
        let taken: Vec<usize> = self.pieces(body).chain(log).collect();
        self.workloads = questions::workloads(body, before, &taken);
    }

    /// The pieces that hold the recognised parts themselves, without their headings.
    fn pieces(&self, body: &Body) -> impl Iterator<Item = usize> {
        let tables = [
            self.valid.as_ref().map(|found| found.table),
            self.invalid.as_ref().map(|found| found.table),
            self.updates.as_ref().map(|found| found.table),
        ];
        let tables = tables.into_iter().flatten().filter_map(|table| body.tables.get(table)).map(|head| head.piece);
        let definition = self.definition.iter().map(|found| found.piece);
        let questions = self.questions.iter().flat_map(|found| found.pieces.clone());
        tables.chain(definition).chain(questions)
    }

    pub(super) fn kind(&self, body: &Body) -> Kind {
        if self.valid.is_some() || self.invalid.is_some() {
            return Kind::Status;
        }
        let Some(definition) = &self.definition else { return Kind::Page };
        let has_overview = body.tables.iter().any(|head| head.width >= 8);
        if lists_statuses(body) || has_overview {
            Kind::Overview
        } else if definition.is_alert {
            Kind::Status
        } else {
            Kind::Page
        }
    }

    pub(super) fn certainty(&self) -> Certainty {
        let parts = [
            self.definition.as_ref().map(|found| found.by_words),
            self.valid.as_ref().map(|found| found.by_words),
            self.invalid.as_ref().map(|found| found.by_words),
            self.workloads.as_ref().map(|found| found.by_words),
            self.updates.as_ref().map(|found| found.by_words),
        ];
        let (by_words, by_shape) = (parts.contains(&Some(true)), parts.contains(&Some(false)));
        match (by_words, by_shape) {
            (true, true) => Certainty::Mixed,
            (false, true) => Certainty::Structure,
            (_, false) => Certainty::Words,
        }
    }

    /// The languages of the words by which parts were recognised; the update summary's come from whoever refreshed it.
    pub(super) fn languages(&self, body: &Body) -> Vec<Language> {
        let tables = [&self.valid, &self.invalid].into_iter().flatten().flat_map(|table| table.languages.clone());
        let labels = self.definition.iter().flat_map(|definition| definition.languages.clone());
        let headings = body.headings.iter().filter(|heading| heading.meaning != Some(HeadingWord::Updates));
        tables.chain(labels).chain(headings.flat_map(|heading| heading.languages.clone())).collect()
    }

    /// Where the recognised parts stand among the pieces.
    pub(super) fn parts(&self, body: &Body) -> Vec<Part> {
        let table = |table: usize| {
            let end = body.tables.get(table)?.piece;
            let start = start_of_table(body, table)?;
            let is_split = self.pieces(body).any(|piece| (start..end).contains(&piece));
            Some(if is_split { end } else { start }..end + 1)
        };
        let parts = [
            (Role::Definition, self.definition.as_ref().map(|found| found.piece..found.piece + 1)),
            (Role::Valid, self.valid.as_ref().and_then(|found| table(found.table))),
            (Role::Invalid, self.invalid.as_ref().and_then(|found| table(found.table))),
            (Role::Questions, self.questions.as_ref().map(|found| found.pieces.clone())),
            (Role::WorkloadQuestions, self.workloads.as_ref().map(|found| found.pieces.clone())),
            (Role::Updates, self.updates.as_ref().and_then(|found| table(found.table))),
        ];
        parts.into_iter().filter_map(|(role, pieces)| Some(Part { role, pieces: pieces? })).collect()
    }
}

/// The piece with which a recognised table begins: its own heading, if it has one to itself, else the table.
fn start_of_table(body: &Body, table: usize) -> Option<usize> {
    let head = body.tables.get(table)?;
    let heading = body.heading_of(head).filter(|heading| head.is_next_to_heading || heading.meaning.is_some());
    Some(heading.map_or(head.piece, |heading| heading.piece))
}

/// A heading is a link to "L2 - …", the way overviews head each status.
fn lists_statuses(body: &Body) -> bool {
    body.headings.iter().any(|heading| heading.is_link && names_level(&heading.text.plain))
}
