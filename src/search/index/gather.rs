//! From pages to words: each page is cut into documents, each document into the pieces that are looked up. Runs on many
//! threads, some pages each; the outcome does not depend on how the pages were dealt out.

use super::super::fold::fold_onto;
use super::super::unit::{Part, Section, parts, status, text};
use super::super::words::{Form, pieces};
use crate::library::Entry;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use xxhash_rust::xxh3::xxh3_64;

/// What part of its page a document is, by how much it tells about the answer; documents are numbered in this order, so
/// that a walk that ends early has seen what counts most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::search) enum Field {
    /// The page's names.
    Name,
    /// Definition and valid rows.
    Own,
    /// Invalid rows that name one status: they speak for that one.
    Redirect,
    /// Questions and updates.
    Rest,
    /// A stretch of other text.
    Prose,
}

impl Field {
    pub const ALL: [Self; 5] = [Self::Name, Self::Own, Self::Redirect, Self::Rest, Self::Prose];

    /// Whether all characters of scripts without blanks are looked up one by one. In long texts nearly each of them stands
    /// somewhere; there they are found as the start of a pair, and only the last of a stretch by itself.
    fn has_singles(self) -> bool {
        self <= Self::Redirect
    }

    fn of(section: Section) -> Self {
        match section {
            Section::Title => Self::Name,
            Section::Definition | Section::Valid => Self::Own,
            Section::Invalid => Self::Redirect,
            Section::Question | Section::Update => Self::Rest,
            Section::Text => Self::Prose,
        }
    }
}

/// A document before it has its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document {
    /// Among the pages gathered.
    pub page: u32,
    /// For redirects the first of the rows.
    pub row: u16,
    /// As [`length_class`] of its pieces.
    pub length: u8,
}

/// The documents of some pages and the words in them.
#[derive(Default)]
pub(super) struct Gathered {
    /// By field.
    pub documents: [Vec<Document>; Field::ALL.len()],
    numbers: HashMap<Box<str>, u32, BuildHasherDefault<WordHasher>>,
    /// For each word its documents, as [`Place`]s in no order.
    places: Vec<Vec<Place>>,
}

/// A document by field and number among those gathered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(u32);

/// Bits left for the number in its field.
const NUMBER: u32 = 29;

impl Place {
    fn new(field: Field, number: usize) -> Self {
        Self((field as u32) << NUMBER | (number as u32 & ((1 << NUMBER) - 1)))
    }

    pub fn field(self) -> usize {
        (self.0 >> NUMBER) as usize
    }

    pub fn number(self) -> u32 {
        self.0 & ((1 << NUMBER) - 1)
    }
}

/// The least length of each class is twice that of the class two below: enough to tell short from long.
pub(super) fn length_class(pieces: usize) -> u8 {
    let pieces = pieces.max(1);
    let octave = pieces.ilog2();
    let half = u32::from(octave > 0 && pieces >= (3 << (octave - 1)));
    u8::try_from(2 * octave + half).unwrap_or(u8::MAX)
}

/// The length that a class stands for.
pub(in crate::search) fn class_length(class: u8) -> f32 {
    let octave = f32::from(class / 2).exp2();
    if class.is_multiple_of(2) { octave } else { octave * 1.5 }
}

impl Gathered {
    /// Gathers pages numbered from `first`.
    pub fn of(entries: &[&Entry], first: usize) -> Self {
        let mut gathered = Self::default();
        for (place, entry) in entries.iter().enumerate() {
            gathered.page(entry, (first + place) as u32);
        }
        gathered
    }

    /// Each word, with its number for [`Self::places`].
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.numbers.iter().map(|(word, number)| (&**word, *number))
    }

    pub fn places(&self, word: u32) -> &[Place] {
        self.places.get(word as usize).map_or(&[], Vec::as_slice)
    }

    fn page(&mut self, entry: &Entry, page: u32) {
        let mut folded = String::new();
        // Redirects by the status they name; a page has few.
        let mut redirects: Vec<(String, usize)> = Vec::new();
        let mut open: [Option<usize>; Field::ALL.len()] = [None; Field::ALL.len()];
        let mut lengths: Vec<(Field, usize, usize)> = Vec::new();
        for part in parts(entry) {
            let said = text(entry, part);
            if said.is_empty() {
                continue;
            }
            folded.clear();
            fold_onto(&mut folded, &said);
            let field = Field::of(part.section());
            let started = |documents: &mut Self, row: usize| {
                let row = u16::try_from(row).unwrap_or(u16::MAX);
                documents.start(field, Document { page, row, length: 0 })
            };
            let number = match part {
                Part::Invalid(row) => {
                    let status = status(entry, row);
                    match redirects.iter().find(|(named, _)| *named == status) {
                        Some((_, number)) => *number,
                        None => {
                            let number = started(self, row);
                            redirects.push((status, number));
                            number
                        }
                    }
                }
                Part::Text(_) => started(self, 0),
                _ => match open.get(field as usize).copied().flatten() {
                    Some(number) => number,
                    None => started(self, 0),
                },
            };
            if let Some(open) = open.get_mut(field as usize) {
                *open = Some(number);
            }
            let pieces = self.add(&folded, Place::new(field, number), field.has_singles());
            match lengths.iter_mut().find(|(of, place, _)| (*of, *place) == (field, number)) {
                Some((_, _, length)) => *length += pieces,
                None => lengths.push((field, number, pieces)),
            }
        }
        for (field, number, length) in lengths {
            let documents = self.documents.get_mut(field as usize);
            if let Some(document) = documents.and_then(|documents| documents.get_mut(number)) {
                document.length = length_class(length);
            }
        }
    }

    fn start(&mut self, field: Field, document: Document) -> usize {
        let Some(documents) = self.documents.get_mut(field as usize) else { return 0 };
        documents.push(document);
        documents.len() - 1
    }

    /// Adds the pieces of a text to a document, and tells how many there are; characters inside pairs do not count.
    fn add(&mut self, folded: &str, place: Place, singles: bool) -> usize {
        let mut count = 0;
        pieces(folded, |piece| {
            count += usize::from(piece.form != Form::Single);
            if piece.form == Form::Single && !singles && !piece.last {
                return;
            }
            let known = self.numbers.get(piece.text).copied();
            let number = known.unwrap_or_else(|| {
                let number = self.places.len() as u32;
                self.numbers.insert(piece.text.into(), number);
                self.places.push(Vec::new());
                number
            });
            if let Some(places) = self.places.get_mut(number as usize)
                && places.last() != Some(&place)
            {
                places.push(place);
            }
        });
        count
    }
}

/// Hashes words fast; they come from a person's own folder.
#[derive(Clone, Default)]
pub(in crate::search) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= xxh3_64(bytes);
    }

    /// The mark that ends a string tells nothing.
    fn write_u8(&mut self, _: u8) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_stands_for_lengths_near_it() {
        for length in 1..5000 {
            let stands = class_length(length_class(length));
            assert!(stands <= length as f32 && stands * 1.5 >= length as f32, "{length} {stands}");
        }
        assert_eq!(length_class(0), 0);
    }
}
