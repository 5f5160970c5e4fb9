//! The words of some pages of one language and the documents that hold them; never changed once made. It knows pages by
//! number only: which entries they are, and whom redirects answer, changes with the library and stands elsewhere.

use super::dictionary::{Dictionary, read_number};
use super::gather::Field;
use super::postings::unpack;
use crate::document::Language;
use std::ops::{ControlFlow, Range};

/// Marks a word in a single document, as most words are: it needs no list.
pub(super) const ONLY: u32 = 1 << 31;

/// Pages of one language, searchable.
#[derive(Debug)]
pub(in crate::search) struct Segment {
    pub language: Option<Language>,
    pub words: Dictionary,
    pub documents: Documents,
    /// For each word where its list starts in `postings`; of a word in one document, that document and [`ONLY`].
    pub(super) lists: Vec<u32>,
    /// For each list how many documents there are, then the documents.
    pub(super) postings: Vec<u8>,
}

/// What documents are, by number: all names first, then what the pages say of themselves, and so on by [`Field`].
#[derive(Debug, Default)]
pub(in crate::search) struct Documents {
    /// Where the documents of each field end.
    pub(super) ends: [u32; Field::ALL.len()],
    /// The page of each.
    pub(super) pages: Vec<u32>,
    /// The class of each one's length.
    pub(super) lengths: Vec<u8>,
    /// For each redirect the first row that it is made of.
    pub(super) rows: Vec<u16>,
    pub(super) page_count: u32,
}

impl Segment {
    /// How many documents hold the word.
    pub fn count(&self, word: u32) -> u32 {
        match self.lists.get(word as usize) {
            None => 0,
            Some(list) if list & ONLY != 0 => 1,
            Some(list) => self.list(*list).map_or(0, |(count, _)| count),
        }
    }

    /// How many documents a list has, and their packed numbers.
    fn list(&self, start: u32) -> Option<(u32, &[u8])> {
        let mut bytes = self.postings.get(start as usize..)?;
        let count = read_number(&mut bytes)?;
        Some((u32::try_from(count).ok()?, bytes))
    }

    /// Hands over the documents that hold the word, rising, some at a time, until told to stop.
    pub fn walk(&self, word: u32, mut take: impl FnMut(&[u32]) -> ControlFlow<()>) {
        match self.lists.get(word as usize) {
            None => {}
            Some(list) if list & ONLY != 0 => {
                let _ = take(&[list & !ONLY]);
            }
            Some(list) => {
                if let Some((count, packed)) = self.list(*list) {
                    unpack(packed, count as usize, take);
                }
            }
        }
    }

    /// Bytes of memory.
    pub fn size(&self) -> usize {
        let documents = &self.documents;
        let numbers = self.lists.len() + documents.pages.len();
        self.words.size() + self.postings.len() + 4 * numbers + documents.lengths.len() + 2 * documents.rows.len()
    }
}

impl Documents {
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    pub fn page_count(&self) -> usize {
        self.page_count as usize
    }

    pub fn page(&self, document: u32) -> Option<u32> {
        self.pages.get(document as usize).copied()
    }

    pub fn length(&self, document: u32) -> u8 {
        self.lengths.get(document as usize).copied().unwrap_or_default()
    }

    /// The numbers of the documents of a field.
    pub fn of(&self, field: Field) -> Range<u32> {
        let before = (field as usize).checked_sub(1);
        let start = before.and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        start..self.ends.get(field as usize).copied().unwrap_or(start)
    }

    /// The field of a document.
    pub fn field(&self, document: u32) -> Option<Field> {
        Field::ALL.into_iter().find(|field| self.of(*field).contains(&document))
    }

    /// The row that names the status of a redirect.
    pub fn row(&self, document: u32) -> Option<usize> {
        let place = document.checked_sub(self.of(Field::Redirect).start)?;
        self.rows.get(place as usize).map(|row| usize::from(*row))
    }

    /// How many documents of the same field and page stand before this one.
    pub fn rank_on_page(&self, document: u32) -> usize {
        let (Some(field), Some(page)) = (self.field(document), self.page(document)) else { return 0 };
        let before = self.of(field).start..document;
        let pages = self.pages.get(before.start as usize..before.end as usize).unwrap_or_default();
        pages.iter().rev().take_while(|other| **other == page).count()
    }

    /// The redirects in order: page, and row that names the status.
    pub fn redirects(&self) -> impl Iterator<Item = (u32, usize)> {
        let pages = self.of(Field::Redirect).map(|document| self.page(document).unwrap_or(u32::MAX));
        pages.zip(self.rows.iter().map(|row| usize::from(*row)))
    }
}
