//! Which words of the index may be meant by a piece of the query: itself, its forms, words that start with it while it is
//! typed, synonyms, and where nothing is known, words that are nearly spelled so.

use super::idea::Atom;
use super::weights as w;
use crate::document::Language;
use crate::search::index::{Index, Nearness, Placed};
use crate::search::query::Query;
use crate::search::stem::Stems;
use crate::search::why::HowMatched;
use crate::search::words::{Form, pieces};
use std::collections::BTreeMap;

/// Words that start with what was typed: the most common ones of the reader's language, and of others.
const MOST_STARTS: usize = 40;
const MOST_FOREIGN_STARTS: usize = 8;
/// Of words that start with a single letter fewer, and of other languages none where the reader's has any: one letter
/// tells too little to choose among them, and the next one is on its way.
const MOST_OF_LETTER: usize = 16;
/// Words that are nearly spelled so.
const MOST_TYPOS: usize = 12;
/// Letters from which one is forgiven, and from which two are.
const ONE_EDIT: usize = 4;
const TWO_EDITS: usize = 8;

/// A word of a segment that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::search) struct Found {
    pub segment: usize,
    pub word: u32,
    pub text: String,
    /// Documents that hold it.
    pub count: u32,
    pub how: HowMatched,
    /// 1 where it is the very word, less otherwise.
    pub factor: f32,
}

impl Found {
    /// The word itself or another form of it; all else may be something else.
    pub fn is_sure(&self) -> bool {
        matches!(self.how, HowMatched::Exact | HowMatched::Stem)
    }
}

/// One language and its segments.
struct Tongue<'a> {
    language: Option<Language>,
    segments: Vec<(usize, &'a Placed)>,
}

/// The words for an atom, by language, surest first.
pub(super) fn words_for(index: &Index, query: &Query, atom: &Atom) -> Vec<Found> {
    let tongues = tongues(index);
    let is_letter = atom.form == Form::Whole && atom.text.chars().nth(1).is_none();
    let starts_here = is_letter && tongues.iter().any(|tongue| tongue.is_read(query) && tongue.has_start(&atom.text));
    let starts = |tongue: &Tongue| match (tongue.is_read(query), is_letter) {
        (true, false) => MOST_STARTS,
        (true, true) => MOST_OF_LETTER,
        (false, _) if starts_here => 0,
        (false, _) => MOST_FOREIGN_STARTS,
    };
    let mut found: Vec<Vec<Found>> = tongues.iter().map(|tongue| tongue.known(atom, starts(tongue))).collect();
    if atom.form == Form::Whole {
        let unknown = found.iter().all(Vec::is_empty);
        for (tongue, found) in tongues.iter().zip(&mut found) {
            // What another language knows is no slip there, but perhaps one here.
            if found.is_empty() && tongue.is_read(query) && (unknown || query.reader.is_some()) {
                *found = tongue.near(atom);
            }
        }
    }
    found.into_iter().flatten().collect()
}

/// Adds what the synonyms of each language say for the words typed; pages too short to tell their language take all.
pub(super) fn add_synonyms(index: &Index, query: &Query, atoms: &[Atom], found: &mut [Vec<Found>]) {
    let typed: Vec<&str> = query.terms.iter().map(|term| term.text.as_str()).collect();
    for tongue in tongues(index) {
        let known = || index.synonyms().languages().collect();
        let spoken: Vec<Language> = tongue.language.map_or_else(known, |language| vec![language]);
        for (at, language) in (0..typed.len()).flat_map(|at| spoken.iter().map(move |language| (at, *language))) {
            for alternative in index.synonyms().of(language, &typed, at) {
                let factor = w::SYNONYM / (alternative.words.len() as f32).sqrt();
                let meant = at..at + alternative.taken;
                let alone = alternative.words.len() == 1;
                let said = found.iter_mut().zip(atoms);
                for (found, _) in said.filter(|(_, atom)| atom.form != Form::Single && meant.contains(&atom.term)) {
                    for word in alternative.words {
                        pieces(word, |piece| match piece.form {
                            Form::Whole if alone || !tongue.is_common(piece.text) => {
                                tongue.synonym(piece.text, factor, found);
                            }
                            Form::Whole | Form::Single => {}
                            Form::Pair => tongue.add(piece.text, HowMatched::Synonym, factor, found),
                        });
                    }
                }
            }
        }
    }
}

fn tongues(index: &Index) -> Vec<Tongue<'_>> {
    let mut tongues: BTreeMap<Option<Language>, Vec<(usize, &Placed)>> = BTreeMap::new();
    for (segment, placed) in index.placed().iter().enumerate() {
        tongues.entry(placed.segment.language).or_default().push((segment, placed));
    }
    tongues.into_iter().map(|(language, segments)| Tongue { language, segments }).collect()
}

impl Tongue<'_> {
    /// Whether the person who asks reads it; pages too short to tell their language are read by all.
    fn is_read(&self, query: &Query) -> bool {
        query.reader.is_none() || self.language.is_none() || self.language == query.reader
    }

    /// Whether the word is in so many documents that in a synonym of several words it means nothing of its own.
    fn is_common(&self, word: &str) -> bool {
        let holding = |placed: &Placed| placed.segment.words.number(word).map_or(0, |number| placed.count(number));
        let held: u32 = self.segments.iter().map(|(_, placed)| holding(placed)).sum();
        let documents: u32 = self.segments.iter().map(|(_, placed)| placed.documents()).sum();
        held as f32 > documents as f32 * w::COMMON
    }

    /// A synonym and, a little less surely, its other forms.
    fn synonym(&self, word: &str, factor: f32, found: &mut Vec<Found>) {
        self.add(word, HowMatched::Synonym, factor, found);
        if let Some(stems) = Stems::of(self.language) {
            self.add_forms(&stems.stem(word), &stems, HowMatched::Synonym, factor * w::STEM, found);
        }
    }

    fn known(&self, atom: &Atom, most_starts: usize) -> Vec<Found> {
        let mut found = Vec::new();
        self.add(&atom.text, HowMatched::Exact, 1.0, &mut found);
        if let Some(stems) = Stems::of(self.language).filter(|_| atom.form == Form::Whole) {
            self.add_forms(&stems.stem(&atom.text), &stems, HowMatched::Stem, w::STEM, &mut found);
        }
        if atom.open && most_starts > 0 {
            self.starts(&atom.text, most_starts, &mut found);
        }
        found
    }

    fn add(&self, word: &str, how: HowMatched, factor: f32, found: &mut Vec<Found>) {
        for (segment, placed) in &self.segments {
            if let Some(number) = placed.segment.words.number(word) {
                push(*segment, placed, number, how, factor, found);
            }
        }
    }

    fn add_forms(&self, stem: &str, rules: &Stems, how: HowMatched, factor: f32, found: &mut Vec<Found>) {
        for (segment, placed) in &self.segments {
            for word in placed.segment.words.of_stem(stem, rules) {
                push(*segment, placed, word, how, factor, found);
            }
        }
    }

    /// Whether any word starts so, or is so.
    fn has_start(&self, start: &str) -> bool {
        self.segments.iter().any(|(_, placed)| !placed.segment.words.beginning(start).is_empty())
    }

    fn starts(&self, start: &str, most: usize, found: &mut Vec<Found>) {
        for text in self.beginning(start, most).iter().filter(|text| text.len() > start.len()) {
            let typed = start.len() as f32 / text.len() as f32;
            self.add(text, HowMatched::Start, w::START * (0.6 + 0.4 * typed), found);
        }
    }

    /// The words that start so, the most common first, whatever segments they are in.
    fn beginning(&self, start: &str, most: usize) -> Vec<String> {
        let mut best: Vec<(u32, String)> = Vec::new();
        for (segment, placed) in &self.segments {
            let words = &placed.segment.words;
            let counted = placed.counts(words.beginning(start)).map(|(word, count)| (count, word));
            let mut counted: Vec<(u32, u32)> = counted.filter(|(count, _)| *count > 0).collect();
            // Of one segment the best are the best of all; of several, a word may be rare in each.
            if self.segments.len() == 1 && counted.len() > most {
                counted.select_nth_unstable_by(most, |one, other| (other.0, one.1).cmp(&(one.0, other.1)));
                counted.truncate(most);
            }
            for (count, word) in counted {
                let Some(text) = words.word(word) else { continue };
                let others = self.segments.iter().filter(|(other, _)| other != segment);
                let elsewhere = others.filter_map(|(_, other)| Some(other.count(other.segment.words.number(&text)?)));
                best.push((count + elsewhere.sum::<u32>(), text));
            }
        }
        best.sort_by(|one, other| (other.0, &one.1).cmp(&(one.0, &other.1)));
        best.dedup();
        best.truncate(most);
        best.into_iter().map(|(_, text)| text).collect()
    }

    /// One edit first; two only where one finds nothing.
    fn near(&self, atom: &Atom) -> Vec<Found> {
        let letters = atom.text.chars().count();
        let edits = u8::from(letters >= ONE_EDIT) + u8::from(letters >= TWO_EDITS);
        for edits in 1..=edits {
            let nearness = Nearness { edits, same_start: edits > 1, open: false };
            let mut found = self.nearest(&atom.text, nearness);
            if found.is_empty() && atom.open {
                found = self.nearest(&atom.text, Nearness { open: true, same_start: true, ..nearness });
            }
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// The nearest words of all segments.
    fn nearest(&self, typed: &str, nearness: Nearness) -> Vec<Found> {
        let near = |placed: &Placed| {
            let mut near = placed.segment.words.near(typed, nearness);
            near.retain(|near| {
                nearness.open || placed.segment.words.number(&near.word).is_some_and(|word| placed.count(word) > 0)
            });
            near
        };
        let mut near: Vec<_> = self.segments.iter().flat_map(|(_, placed)| near(placed)).collect();
        near.sort();
        near.dedup();
        near.truncate(MOST_TYPOS);
        let mut found = Vec::new();
        for near in near {
            let factor = if near.edits <= 1 { w::TYPO_ONE } else { w::TYPO_TWO };
            if nearness.open {
                for text in self.beginning(&near.word, MOST_TYPOS) {
                    self.add(&text, HowMatched::Typo, factor, &mut found);
                }
            } else {
                self.add(&near.word, HowMatched::Typo, factor, &mut found);
            }
        }
        found
    }
}

fn push(segment: usize, placed: &Placed, word: u32, how: HowMatched, factor: f32, found: &mut Vec<Found>) {
    let count = placed.count(word);
    if count == 0 || found.iter().any(|one| (one.segment, one.word) == (segment, word)) {
        return;
    }
    if let Some(text) = placed.segment.words.word(word) {
        found.push(Found { segment, word, text, count, how, factor });
    }
}
