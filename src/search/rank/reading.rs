//! The rows of one answer, read word by word: what its own page says, and the invalid rows of other pages that name it.
//! Bounded: of a long page the first stretches, of many rows that name it the first by path.

use super::idea::{Idea, Lexicon, Meaning};
use super::weights as w;
use crate::library::Entry;
use crate::search::fold::fold_onto;
use crate::search::index::{EntryPlace, Index};
use crate::search::query::{Phrase, Query};
use crate::search::unit::{Part, Section, parts, text};
use crate::search::words::{Form, pieces, words};

/// Units of its own that are read of an answer, and rows elsewhere that name it.
const MOST_UNITS: usize = 160;
const MOST_REDIRECTS: usize = 96;
/// Bytes of a stretch of text that are read.
const MOST_TEXT: usize = 6_000;

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

/// An answer, read.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    /// In no order.
    pub rows: Vec<Row>,
    pub score: f32,
}

/// Reads answers for one query.
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
    /// For each atom how much the answer at hand says of it.
    told: Vec<f32>,
    length: f32,
}

impl<'a> Reader<'a> {
    pub fn new(index: &'a Index, query: &'a Query, idea: &'a Idea) -> Self {
        let mut typed: Vec<&str> = Vec::new();
        for word in query.terms.iter().flat_map(|term| words(&term.text)) {
            if !typed.contains(&word.text) {
                typed.push(word.text);
            }
        }
        let atoms = idea.atoms.len();
        Self {
            index,
            query,
            idea,
            whole: idea.whole().max(f32::MIN_POSITIVE),
            typed,
            nothing: Lexicon::default(),
            folded: String::new(),
            unit: vec![0.0; atoms],
            told: vec![0.0; atoms],
            length: 0.0,
        }
    }

    pub fn read(&mut self, answer: EntryPlace) -> Read {
        let Some(entry) = self.index.entry(answer) else { return Read::default() };
        self.told.fill(0.0);
        self.length = 0.0;
        let mut rows = Vec::new();
        if self.query.only.admits_page(entry) {
            for part in parts(entry).filter(|part| is_own(entry, *part)).take(MOST_UNITS) {
                rows.extend(self.unit(answer, entry, part));
            }
        }
        let library = self.index.library();
        let copies = self.index.standing().copies.get(&answer).into_iter().flatten();
        let paths = copies.filter_map(|copy| self.index.entry(*copy)).chain([entry]).map(Entry::path);
        let naming = paths.flat_map(|path| library.named_by(path)).filter(|naming| !naming.from_copy);
        for naming in naming.take(MOST_REDIRECTS) {
            let Some((place, on)) = self.index.place(&naming.entry) else { continue };
            if self.query.only.admits_page(on) {
                rows.extend(self.unit(place, on, Part::Invalid(naming.row)));
            }
        }
        let score = self.score(&rows);
        Read { rows, score }
    }

    /// What all rows say together, and the best alone.
    fn score(&self, rows: &[Row]) -> f32 {
        let length = 1.0 - w::B + w::B * self.length / w::PIVOT;
        let told = self.told.iter().zip(&self.idea.atoms).map(|(told, atom)| {
            let told = told / length;
            atom.weight * told / (told + w::K1)
        });
        let fields = told.sum::<f32>() / self.whole;
        let best = rows.iter().map(|row| row.score).fold(0.0, f32::max);
        w::A_FIELDS * fields + w::A_ROW * best
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
        self.length += field(section) * seen.pieces as f32;
        if seen.matched == 0 {
            return None;
        }
        let mut covered = 0.0;
        for ((unit, told), atom) in self.unit.iter_mut().zip(&mut self.told).zip(&self.idea.atoms) {
            covered += *unit * atom.weight;
            *told += *unit * field(section);
            *unit = 0.0;
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

/// Whether a part speaks for its own page: rows that name another entry are read there.
fn is_own(entry: &Entry, part: Part) -> bool {
    match part {
        Part::Invalid(row) => entry
            .invalid
            .get(row)
            .is_none_or(|resolved| resolved.as_ref().is_none_or(|resolved| resolved.target == *entry.path())),
        _ => true,
    }
}

fn field(section: Section) -> f32 {
    match section {
        Section::Title => w::F_NAME,
        Section::Definition => w::F_DEFINITION,
        Section::Valid => w::F_VALID,
        Section::Invalid => w::F_INVALID,
        Section::Question => w::F_QUESTION,
        Section::Update => w::F_UPDATE,
        Section::Text => w::F_TEXT,
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
    let mut before: Option<usize> = None;
    pieces(folded, |piece| {
        if piece.form != Form::Single {
            seen.pieces += 1;
        }
        let meanings = lexicon.get(piece.text);
        if piece.form == Form::Single && meanings.is_none() {
            return;
        }
        let mut last = None;
        for Meaning { atom, factor, .. } in meanings.into_iter().flatten() {
            if let Some(unit) = unit.get_mut(*atom) {
                *unit = unit.max(*factor);
            }
            seen.adjacent += usize::from(before.is_some_and(|before| before + 1 == *atom));
            seen.leads |= *atom == 0 && seen.pieces <= 1;
            last = Some(*atom);
        }
        seen.matched += usize::from(last.is_some() && piece.form != Form::Single);
        before = last;
    });
    if seen.matched == 0 && unit.iter().any(|unit| *unit > 0.0) {
        seen.matched = 1;
    }
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
    let phrase = Phrase { words: vec![term.to_owned()], span: 0..0 };
    stands_in(&phrase, folded)
}
