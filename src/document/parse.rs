//! From a text to a page. Every part is found by the words of the vocabulary, else by its shape, else it stays absent;
//! nothing is an error, and what is doubtful is told as a problem.

use super::body::{Body, names_level};
use super::definition::{self, FoundDefinition};
use super::detect::detect_language;
use super::examples::{self, FoundTable};
use super::outline::{Outline, PieceKind, outline};
use super::questions::{self, FoundQuestions, FoundWorkloads};
use super::sections::{Part, sections};
use super::vocabulary::HeadingWord;
use super::{
    Certainty, Kind, Language, Page, Problem, Role, Section, Text, Vocabulary, checks, front_matter, limits, lines,
    quote, shape, updates,
};

/// Reads one page. `text` may start with a byte order mark; any text gives a page, and its sections cover it.
pub fn parse(text: &str, vocabulary: &Vocabulary) -> (Page, Vec<Problem>) {
    let top = front_matter::read(text);
    let end = readable(text);
    let outline = outline(text, top.body..end.max(top.body), top.line);
    let (body, words) = Body::read(text, &outline, vocabulary);
    let found = Found::read(&body);
    let parts = found.parts(&body);
    let (sections, links) = sections(&body, top.front_matter.as_ref(), &parts, words);
    let language = language(&body, &found, &sections);
    let mut page = Page {
        kind: found.kind(&body),
        certainty: found.certainty(),
        language,
        front_matter: top.front_matter,
        title: body.title().map(|title| title.text.clone()),
        valid: found.valid.as_ref().and_then(|valid| examples::read(&body, valid.table)),
        invalid: found.invalid.as_ref().and_then(|invalid| examples::read(&body, invalid.table)),
        questions_intro: found.questions.as_ref().and_then(|found| found.intro.clone()),
        valid_workloads: valid_workloads(&body),
        updates: found.updates.as_ref().and_then(|found| updates::read(&body, found.table)),
        sections,
        links,
        definition: found.definition.map(|definition| definition.text),
        questions: found.questions.map(|found| found.questions).unwrap_or_default(),
        workload_questions: found.workloads.map(|found| found.questions).unwrap_or_default(),
    };
    if let Some(updates) = &mut page.updates {
        updates.resolve(None, language);
    }
    let mut problems = top.problems;
    problems.extend(checks::problems(&page, &body, end));
    problems.sort_by_key(|problem| problem.line);
    (page, problems)
}

/// The end of what is read into parts: the end of a line, unless that line is endless.
fn readable(text: &str) -> usize {
    if text.len() <= limits::BYTES {
        return text.len();
    }
    let end = text.floor_char_boundary(limits::BYTES);
    let last_lines = text.floor_char_boundary(limits::BYTES - limits::BYTES / 16);
    text.get(last_lines..end).and_then(|read| read.rfind('\n')).map_or(end, |at| last_lines + at + 1)
}

/// The parts of the page that were recognised.
struct Found {
    definition: Option<FoundDefinition>,
    valid: Option<FoundTable>,
    invalid: Option<FoundTable>,
    questions: Option<FoundQuestions>,
    workloads: Option<FoundWorkloads>,
    updates: Option<updates::FoundUpdates>,
}

impl Found {
    fn read(body: &Body) -> Self {
        let mut definition = definition::find(body);
        let mut tables = examples::by_words(body);
        if let Some(definition) = &definition {
            shape::examples(body, definition, &mut tables);
        }
        let has_examples = tables.valid.is_some() || tables.invalid.is_some();
        definition = definition.filter(|definition| definition.by_words || has_examples || lists_statuses(body));
        let taken = [&tables.valid, &tables.invalid].map(|found| found.as_ref().map(|found| found.table));
        let last = taken.iter().flatten().filter_map(|&table| body.tables.get(table)).map(|head| head.piece).max();
        let is_status = definition.is_some() || has_examples;
        let before = last.or(definition.as_ref().map(|definition| definition.piece)).unwrap_or(0);
        let questions =
            is_status.then(|| questions::find(body, before, definition.as_ref().map(|found| found.piece))).flatten();
        let before = questions.as_ref().map_or(before, |questions| questions.pieces.end - 1);
        let mut found = Self {
            definition,
            valid: tables.valid,
            invalid: tables.invalid,
            questions,
            updates: updates::find(body, &taken),
            workloads: None,
        };
        let log = found.updates.as_ref().and_then(|updates| start_of_table(body, updates.table));
        let taken: Vec<usize> = found.pieces(body).chain(log).collect();
        found.workloads = is_status.then(|| questions::workloads(body, before, &taken)).flatten();
        found
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

    fn kind(&self, body: &Body) -> Kind {
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

    fn certainty(&self) -> Certainty {
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

    /// Where the recognised parts stand among the pieces.
    fn parts(&self, body: &Body) -> Vec<Part> {
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

fn valid_workloads(body: &Body) -> Option<Text> {
    let heading = body.headings.iter().find(|heading| heading.meaning == Some(HeadingWord::ValidWorkloads))?;
    let piece = body.outline.pieces.get(heading.piece + 1).filter(|piece| piece.kind == PieceKind::Text)?;
    let below: Vec<_> = lines::lines(body.text, piece.span.start, piece.span.end).collect();
    quote::text_of(body.text, &below)
}

/// The language of the words on the page, the update summary left out: its words come from whoever refreshed it.
fn language(body: &Body, found: &Found, sections: &[Section]) -> Option<Language> {
    let told = |section: &&Section| !matches!(section.role, Role::FrontMatter | Role::Updates);
    let plain: Vec<&str> = sections
        .iter()
        .filter(told)
        .flat_map(|section| [section.heading.as_ref().map_or("", |(_, text)| text.plain.as_str()), &section.plain])
        .collect();
    let tables = [&found.valid, &found.invalid].into_iter().flatten().flat_map(|table| table.languages.clone());
    let labels = found.definition.iter().flat_map(|definition| definition.languages.clone());
    let headings = body.headings.iter().flat_map(|heading| heading.languages.clone());
    let recognised: Vec<Language> = tables.chain(labels).chain(headings).collect();
    detect_language(&plain, body.vocabulary, &recognised)
}

impl Outline {
    /// Whether the page is more than this room takes apart.
    pub(super) fn is_partial(&self, text: &str, end: usize) -> bool {
        self.crowded || end < text.len()
    }
}
