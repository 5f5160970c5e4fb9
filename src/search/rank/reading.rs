//! The rows of one answer, read word by word: those in the documents that speak for it.

use super::candidates::Evidence;
use super::idea::Idea;
use super::lexicon::{Lexicon, Meaning};
use super::weights as w;
use crate::library::Entry;
use crate::search::fold::fold_onto;
use crate::search::index::{EntryPlace, Field, Index};
use crate::search::query::{Phrase, Query};
use crate::search::unit::{Part, Section, parts_of, status, text};
use crate::search::words::{Form, pieces, words};

/// Bytes of a stretch of text that are read.
const MOST_TEXT: usize = 4_000;

/// A row that says something of the query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::search) struct Row {
    /// The entry it stands on.
    pub on: EntryPlace,
    pub part: Part,
    /// How much of what the query tells stands here, 0 to 1.
    pub covered: f32,
    pub score: f32,
    pub exact: bool,
}

/// Reads rows for one query.
pub(super) struct Reader<'a> {
    index: &'a Index,
    query: &'a Query,
    idea: &'a Idea,
    whole: f32,
    /// The words typed, each once.
    typed: Vec<&'a str>,
    nothing: Lexicon,
    folded: String,
    /// For each atom how well the unit at hand has it.
    unit: Vec<f32>,
}

impl<'a> Reader<'a> {
    pub fn new(index: &'a Index, query: &'a Query, idea: &'a Idea) -> Self {
        let mut typed: Vec<&str> = Vec::new();
        for word in query.terms.iter().flat_map(|term| words(&term.text)) {
            if !typed.contains(&word.text) {
                typed.push(word.text);
            }
        }
        Self {
            index,
            query,
            idea,
            whole: idea.whole(),
            typed,
            nothing: Lexicon::default(),
            folded: String::new(),
            unit: vec![0.0; idea.atoms.len()],
        }
    }

    /// The rows in these documents that are let in, in no order.
    pub fn read(&mut self, evidence: &[Evidence]) -> Vec<Row> {
        let mut rows = Vec::new();
        for one in evidence {
            let Some(placed) = self.index.placed().get(one.segment) else { continue };
            let documents = &placed.segment.documents;
            let (Some(field), Some(page)) = (documents.field(one.document), documents.page(one.document)) else {
                continue;
            };
            let on = placed.entry_of_page(page);
            let Some(entry) = self.index.entry(on) else { continue };
            let named = documents.row(one.document).map(|row| status(entry, row));
            let parts = parts_of(entry, sections(field));
            let parts = parts.filter(|part| match part {
                Part::Invalid(row) => named.as_ref().is_none_or(|named| *named == status(entry, *row)),
                _ => true,
            });
            if field == Field::Prose {
                let mut texts = parts.filter(|part| !text(entry, *part).is_empty());
                rows.extend(
                    texts.nth(documents.rank_on_page(one.document)).and_then(|part| self.unit(on, entry, part)),
                );
            } else {
                rows.extend(parts.filter_map(|part| self.unit(on, entry, part)));
            }
        }
        rows
    }

    fn unit(&mut self, on: EntryPlace, entry: &Entry, part: Part) -> Option<Row> {
        let section = part.section();
        if !self.query.only.admits_section(section) {
            return None;
        }
        let said = text(entry, part);
        let said = said.get(..said.floor_char_boundary(MOST_TEXT)).unwrap_or_default();
        self.folded.clear();
        fold_onto(&mut self.folded, said);
        let lexicon = self.idea.lexicons.get(&entry.language).unwrap_or(&self.nothing);
        let seen = look(&self.folded, lexicon, &mut self.unit);
        if seen.matched == 0 {
            return None;
        }
        let mut covered = 0.0;
        for (unit, atom) in self.unit.iter_mut().zip(&self.idea.atoms) {
            covered += std::mem::take(unit) * atom.weight;
        }
        if !self.is_let_in(&self.folded) {
            return None;
        }
        let covered = covered / self.whole;
        let exact = seen.matched >= self.typed.len() && self.is_exact();
        let tight = (seen.matched as f32 / seen.pieces.max(1) as f32).min(1.0).sqrt();
        let leading = if section == Section::Title && seen.leads { w::LEADING * tight } else { 0.0 };
        let near = w::ORDER * seen.adjacent as f32 / self.idea.atoms.len().max(1) as f32;
        let score = row(section) * covered * (1.0 - w::TIGHT + w::TIGHT * tight + near + leading)
            + if exact { w::EXACT } else { 0.0 };
        Some(Row { on, part, covered, score, exact: exact && matches!(section, Section::Valid | Section::Invalid) })
    }

    /// Whether the unit at hand says the typed words in their order and nothing else.
    fn is_exact(&self) -> bool {
        let mut said: Vec<&str> = Vec::with_capacity(self.typed.len());
        for word in words(&self.folded) {
            if said.contains(&word.text) {
                continue;
            }
            if self.typed.get(said.len()) != Some(&word.text) {
                return false;
            }
            said.push(word.text);
        }
        said.len() == self.typed.len()
    }

    /// Whether every phrase stands here and nothing that is not wanted.
    fn is_let_in(&self, folded: &str) -> bool {
        let query = self.query;
        query.phrases.iter().all(|phrase| stands_in(phrase, folded))
            && !query.without_phrases.iter().any(|phrase| stands_in(phrase, folded))
            && !query.without.iter().any(|term| holds(folded, &term.text))
    }
}

/// The parts of a page that a document of this field is made of.
fn sections(field: Field) -> &'static [Section] {
    match field {
        Field::Name => &[Section::Title],
        Field::Own | Field::Again => &[Section::Definition, Section::Valid],
        Field::Redirect => &[Section::Invalid],
        Field::Rest => &[Section::Question, Section::Update],
        Field::Prose => &[Section::Text],
    }
}

fn row(section: Section) -> f32 {
    match section {
        Section::Title => w::R_NAME,
        Section::Definition => w::R_DEFINITION,
        Section::Valid => w::R_VALID,
        Section::Invalid => w::R_INVALID,
        Section::Question => w::R_QUESTION,
        Section::Update => w::R_UPDATE,
        Section::Text => w::R_TEXT,
    }
}

/// What a look over a unit saw.
#[derive(Default)]
struct Seen {
    /// Words and pairs in all.
    pieces: usize,
    /// Of these, with a meaning.
    matched: usize,
    /// Words next to each other as typed.
    adjacent: usize,
    /// It begins with what the query begins with.
    leads: bool,
}

/// Marks in `unit` how well each atom stands in the text.
fn look(folded: &str, lexicon: &Lexicon, unit: &mut [f32]) -> Seen {
    let mut seen = Seen::default();
    let mut singles = false;
    let mut before: Option<usize> = None;
    pieces(folded, |piece| {
        let single = piece.form == Form::Single;
        seen.pieces += usize::from(!single);
        let meanings = lexicon.meanings(piece.text);
        if single && meanings.is_empty() {
            return;
        }
        let mut last = None;
        for Meaning { atom, factor, .. } in meanings {
            if let Some(unit) = unit.get_mut(*atom) {
                *unit = unit.max(*factor);
            }
            seen.adjacent += usize::from(before.is_some_and(|before| before + 1 == *atom));
            seen.leads |= *atom == 0 && seen.pieces <= 1;
            last = Some(*atom);
        }
        singles |= single;
        seen.matched += usize::from(last.is_some() && !single);
        before = last;
    });
    // A single character that was typed alone is a find too.
    seen.matched = seen.matched.max(usize::from(singles));
    seen
}

/// Whether a folded text holds all words of a phrase side by side. In a script without blanks a phrase may begin or end
/// within a word.
fn stands_in(phrase: &Phrase, folded: &str) -> bool {
    let said: Vec<_> = words(folded).collect();
    let wanted: Vec<_> = phrase.words.iter().flat_map(|word| words(word)).collect();
    let last = wanted.len().saturating_sub(1);
    !wanted.is_empty()
        && said.windows(wanted.len()).any(|window| {
            window.iter().zip(&wanted).enumerate().all(|(place, (said, wanted))| {
                if !wanted.unspaced {
                    return said.text == wanted.text;
                }
                match (place == 0, place == last) {
                    (true, true) => said.text.contains(wanted.text),
                    (true, false) => said.text.ends_with(wanted.text),
                    (false, true) => said.text.starts_with(wanted.text),
                    (false, false) => said.text == wanted.text,
                }
            })
        })
}

/// Whether a folded text holds a word; in a script without blanks anywhere.
fn holds(folded: &str, term: &str) -> bool {
    stands_in(&Phrase { words: vec![term.to_owned()], span: 0..0 }, folded)
}
