//! The words of some pages of one language and the documents that hold them; never changed once made. It knows pages by
//! number only: which entries they are, and whom redirects answer, changes with the library and stands elsewhere.

use super::dictionary::Dictionary;
use super::field::Field;
use super::packed::Packed;
use super::postings::Lists;
use crate::document::Language;
use std::ops::Range;

/// Pages of one language, searchable.
#[derive(Debug)]
pub(in crate::search) struct Segment {
    pub language: Option<Language>,
    pub words: Dictionary,
    pub documents: Documents,
    /// For each word the documents that hold it.
    pub lists: Lists,
}

/// What documents are, by number: all names first, then what the pages say of themselves, and so on by [`Field`].
#[derive(Debug, Default)]
pub(in crate::search) struct Documents {
    /// Where the documents of each field end.
    pub(super) ends: [u32; Field::ALL.len()],
    /// The page of each.
    pub(super) pages: Packed,
    /// The class of each one's length.
    pub(super) lengths: Vec<u8>,
    /// For each redirect the first row that it is made of.
    pub(super) rows: Vec<u16>,
    pub(super) page_count: u32,
}

impl Segment {
    /// Bytes of memory.
    pub fn size(&self) -> usize {
        let documents = &self.documents;
        let documents = documents.pages.size() + documents.lengths.len() + 2 * documents.rows.len();
        self.words.size() + self.lists.size() + documents
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
        self.pages.get(document)
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
        before.rev().take_while(|other| self.page(*other) == Some(page)).count()
    }

    /// The redirects in order: page, and row that names the status.
    pub fn redirects(&self) -> impl Iterator<Item = (u32, usize)> {
        let pages = self.of(Field::Redirect).map(|document| self.page(document).unwrap_or(u32::MAX));
        pages.zip(self.rows.iter().map(|row| usize::from(*row)))
    }
}
