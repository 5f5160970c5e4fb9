//! From pages to words: each page is cut into documents, each document into the pieces that are looked up. Runs on many
//! threads, some pages each; the outcome does not depend on how the pages were dealt out.

use super::super::fold::fold_onto;
use super::super::unit::{Part, parts, status, text};
use super::super::words::{Form, pieces};
use super::field::Field;
use crate::library::Entry;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use xxhash_rust::xxh3::xxh3_64;

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
    words: Vec<Word>,
    /// How many rows were gathered.
    rows: u32,
}

/// Where a word stands.
#[derive(Default)]
struct Word {
    /// Its documents in no order.
    places: Vec<Place>,
    /// The last row that says it, counted from 1.
    row: u32,
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

/// Documents of one page that say what its rows say again: what still more rows say tells no more.
const MOST_AGAIN: usize = 2;

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
        self.words.get(word as usize).map_or(&[], |word| &word.places)
    }

    fn page(&mut self, entry: &Entry, page: u32) {
        let mut folded = String::new();
        // Redirects by the status they name; a page has few.
        let mut redirects: Vec<(String, usize)> = Vec::new();
        let mut open: [Option<usize>; Field::ALL.len()] = [None; Field::ALL.len()];
        let mut lengths: Vec<(Field, usize, usize)> = Vec::new();
        let again = self.documents.get(Field::Again as usize).map_or(0, Vec::len);
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
            let row = Row { page, place: Place::new(field, number), again: Place::new(Field::Again, again) };
            let pieces = self.add(&folded, row, field.has_singles());
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
            let repeats = self.documents.get_mut(Field::Again as usize).filter(|_| field == Field::Own);
            for document in repeats.into_iter().flatten().skip(again) {
                document.length = length_class(length);
            }
        }
    }

    fn start(&mut self, field: Field, document: Document) -> usize {
        let Some(documents) = self.documents.get_mut(field as usize) else { return 0 };
        documents.push(document);
        documents.len() - 1
    }

    /// Adds the pieces of a row to its document, and tells how many there are; characters inside pairs do not count.
    fn add(&mut self, folded: &str, row: Row, singles: bool) -> usize {
        let mut count = 0;
        self.rows += 1;
        pieces(folded, |piece| {
            count += usize::from(piece.form != Form::Single);
            if piece.form == Form::Single && !singles && !piece.last {
                return;
            }
            let known = self.numbers.get(piece.text).copied();
            let number = known.unwrap_or_else(|| {
                let number = self.words.len() as u32;
                self.numbers.insert(piece.text.into(), number);
                self.words.push(Word::default());
                number
            });
            let Some(word) = self.words.get_mut(number as usize) else { return };
            let is_new = std::mem::replace(&mut word.row, self.rows) != self.rows;
            match word.said(row) {
                0 => word.places.push(row.place),
                said if is_new && said <= MOST_AGAIN && row.is_own() => {
                    let place = Place(row.again.0 + said as u32 - 1);
                    word.places.push(place);
                    self.start_again(row.page, place);
                }
                _ => {}
            }
        });
        count
    }

    /// Starts a document of repeats, unless another word did.
    fn start_again(&mut self, page: u32, place: Place) {
        let documents = self.documents.get_mut(Field::Again as usize);
        if let Some(documents) = documents.filter(|documents| documents.len() == place.number() as usize) {
            documents.push(Document { page, row: 0, length: 0 });
        }
    }
}

/// Where the words of a row go.
#[derive(Clone, Copy)]
struct Row {
    page: u32,
    place: Place,
    /// The first document of the page's repeats.
    again: Place,
}

impl Row {
    /// Whether it counts how often its words are said.
    fn is_own(self) -> bool {
        self.place.field() == Field::Own as usize
    }
}

impl Word {
    /// In how many documents it is already that the row could go to.
    fn said(&self, row: Row) -> usize {
        let here = |place: &&Place| {
            **place == row.place || row.is_own() && **place >= row.again && place.field() == row.again.field()
        };
        self.places.iter().rev().take_while(here).count()
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
    use crate::document::{Vocabulary, parse};
    use crate::library::{Library, PagePath, Source};
    use std::sync::Arc;

    /// How many documents of each field hold the word, of a page with these valid rows.
    fn said(rows: &[&str], word: &str) -> Vec<(Field, usize)> {
        let rows: String = rows.iter().map(|row| format!("| {row} | Pause |\n")).collect();
        let text = format!(
            "# Pause\n\n## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| --- | --- |\n{rows}\n\
             ## Invalid Example Scenarios:\n\n| Invalid Example Scenario | Scenario Status |\n| --- | --- |\n\
             | The budget waits. | Freeze |\n| The budget is gone. | Freeze |\n"
        );
        let (page, problems) = parse(&text, &Vocabulary::builtin());
        let path = PagePath::new("a/pause.md");
        let source = Source { path, text: text.into(), page, problems, fingerprint: 1, read_only: false };
        let library = Library::build(vec![Arc::new(source)], &[]);
        let gathered = Gathered::of(&[&library.entries()[0]], 0);
        let number = gathered.words().find(|(known, _)| *known == word).map(|(_, number)| number);
        let places = number.map(|number| gathered.places(number)).unwrap_or_default();
        let count = |field: Field| places.iter().filter(|place| place.field() == field as usize).count();
        Field::ALL.into_iter().map(|field| (field, count(field))).filter(|(_, count)| *count > 0).collect()
    }

    #[test]
    fn what_own_rows_say_again_stands_in_further_documents() {
        assert_eq!(said(&["The vendor is late."], "vendor"), [(Field::Own, 1)]);
        assert_eq!(said(&["A vendor asks a vendor."], "vendor"), [(Field::Own, 1)], "one row says it once");
        assert_eq!(said(&["The vendor is late.", "No vendor."], "vendor"), [(Field::Own, 1), (Field::Again, 1)]);
        let many = ["The vendor.", "One vendor.", "A vendor.", "Some vendor.", "Any vendor."];
        assert_eq!(said(&many, "vendor"), [(Field::Own, 1), (Field::Again, MOST_AGAIN)]);
        assert_eq!(said(&many, "budget"), [(Field::Redirect, 1)], "redirects are counted by page");
    }

    #[test]
    fn a_class_stands_for_lengths_near_it() {
        for length in 1..5000 {
            let stands = class_length(length_class(length));
            assert!(stands <= length as f32 && stands * 1.5 >= length as f32, "{length} {stands}");
        }
        assert_eq!(length_class(0), 0);
    }
}
