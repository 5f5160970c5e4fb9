//! What the library says about the documents: which entries the pages are, which entry each redirect answers, and which
//! entries are one family. Made anew for each library, in one pass over its rows; the segments stay as they are.

use super::field::Field;
use super::gather::WordHasher;
use super::packed::Packed;
use super::segment::Segment;
use crate::document::{Kind, Language};
use crate::library::{Entry, FamilyId, Library, PagePath};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::ops::Range;
use std::sync::Arc;

/// A place in `Library::entries`.
pub(in crate::search) type EntryPlace = u32;
/// No entry: the page is gone, or changed.
pub(in crate::search) const GONE: EntryPlace = u32::MAX;

type Places<'a> = HashMap<&'a PagePath, EntryPlace, BuildHasherDefault<WordHasher>>;

/// All of it.
#[derive(Debug, Default)]
pub(in crate::search) struct Standing {
    /// By place of the entry.
    pub members: Vec<Member>,
    /// By place of the entry, of which shelf it is: the statuses of one language, without copies.
    shelves: Vec<u8>,
    /// How many statuses each shelf has.
    statuses: Vec<u32>,
}

/// The shelf of entries that are no status, and of those beyond 255 languages.
const NO_SHELF: u8 = u8::MAX;

/// An entry as far as finding is concerned.
#[derive(Clone, Copy, Debug)]
pub(in crate::search) struct Member {
    pub kind: Kind,
    pub language: Option<Language>,
    /// The same number for the same page in other languages.
    pub family: u32,
}

/// A segment and the entries it is about.
#[derive(Clone, Debug)]
pub(in crate::search) struct Placed {
    pub segment: Arc<Segment>,
    /// The entry that each page is.
    pub entries: Vec<EntryPlace>,
    /// The entry that each redirect answers.
    pub answers: Packed,
    /// By word how many documents that hold it are gone.
    pub gone: Arc<BTreeMap<u32, u32>>,
    /// How many documents are gone.
    pub gone_documents: u32,
}

impl Standing {
    pub fn of(library: &Library) -> Self {
        let mut families: HashMap<&FamilyId, u32, BuildHasherDefault<WordHasher>> = HashMap::default();
        let mut standing = Self::default();
        let mut languages: Vec<Option<Language>> = Vec::new();
        for entry in library.entries() {
            let next = families.len() as u32;
            let family = *families.entry(&entry.family).or_insert(next);
            standing.members.push(Member { kind: entry.source.page.kind, language: entry.language, family });
            let is_status = entry.copy.is_none() && entry.source.page.kind == Kind::Status;
            let known = languages.iter().position(|known| *known == entry.language).unwrap_or(languages.len());
            let shelf = u8::try_from(known).ok().filter(|_| is_status).unwrap_or(NO_SHELF);
            standing.shelves.push(shelf);
            if shelf != NO_SHELF {
                if known == languages.len() {
                    languages.push(entry.language);
                    standing.statuses.push(0);
                }
                standing.statuses.iter_mut().skip(known).take(1).for_each(|count| *count += 1);
            }
        }
        standing
    }

    /// For each language in which any of these entries is a status, how many statuses there are and how many of them are
    /// among these. Each entry stands there once.
    pub fn statuses(&self, entries: &[EntryPlace]) -> impl Iterator<Item = (u32, u32)> {
        let mut among = vec![0; self.statuses.len()];
        for entry in entries {
            let shelf = self.shelves.get(*entry as usize).copied().unwrap_or(NO_SHELF);
            if let Some(among) = among.get_mut(usize::from(shelf)) {
                *among += 1;
            }
        }
        self.statuses.iter().copied().zip(among).filter(|(_, among)| *among > 0)
    }

    /// Bytes of memory.
    pub fn size(&self) -> usize {
        self.members.len() * size_of::<Member>() + self.shelves.len()
    }

    pub fn member(&self, entry: EntryPlace) -> Option<&Member> {
        self.members.get(entry as usize)
    }
}

impl Placed {
    /// How many documents of the segment are left.
    pub fn documents(&self) -> u32 {
        (self.segment.documents.len() as u32).saturating_sub(self.gone_documents)
    }

    /// How many names, groups of rows and stretches of text are left: documents but for repeats.
    pub fn units(&self) -> usize {
        let documents = &self.segment.documents;
        let repeats = documents.of(Field::Again);
        let left = (0..documents.len() as u32).filter(|document| !repeats.contains(document));
        left.filter_map(|document| documents.page(document)).filter(|page| self.entry_of_page(*page) != GONE).count()
    }

    /// How many documents left hold the word.
    pub fn count(&self, word: u32) -> u32 {
        let gone = if self.gone.is_empty() { None } else { self.gone.get(&word) };
        self.segment.lists.count(word).saturating_sub(gone.copied().unwrap_or_default())
    }

    /// Each of the words with how many documents left hold it.
    pub fn counts(&self, words: Range<u32>) -> impl Iterator<Item = (u32, u32)> {
        let gone = |word: u32| if self.gone.is_empty() { 0 } else { self.gone.get(&word).copied().unwrap_or_default() };
        let counted = words.clone().zip(self.segment.lists.counts(words));
        counted.map(move |(word, count)| (word, count.saturating_sub(gone(word))))
    }

    /// Bytes of memory.
    pub fn size(&self) -> usize {
        self.segment.size() + 4 * self.entries.len() + self.answers.size() + 8 * self.gone.len()
    }

    pub fn entry_of_page(&self, page: u32) -> EntryPlace {
        self.entries.get(page as usize).copied().unwrap_or(GONE)
    }

    /// The entry that a document of this field speaks for.
    pub fn answer_in(&self, field: Field, document: u32) -> EntryPlace {
        if field == Field::Redirect {
            let first = self.segment.documents.of(field).start;
            return self.answers.get(document.wrapping_sub(first)).unwrap_or(GONE);
        }
        self.segment.documents.page(document).map_or(GONE, |page| self.entry_of_page(page))
    }
}

/// What every redirect of every segment answers.
pub(super) fn answer(placed: &mut [Placed], library: &Library) {
    let places = places(library);
    for placed in placed {
        let redirects: Vec<(u32, usize)> = placed.segment.documents.redirects().collect();
        let answer = |(page, row): (u32, usize)| match placed.entry_of_page(page) {
            GONE => GONE,
            own => library
                .entries()
                .get(own as usize)
                .and_then(|entry| redirected(entry, row, library, &places))
                .unwrap_or(own),
        };
        let answers: Vec<EntryPlace> = redirects.into_par_iter().with_min_len(1024).map(answer).collect();
        placed.answers = Packed::new(&answers);
    }
}

/// The entry that a row names; of a copy, the page that it copies.
fn redirected(entry: &Entry, row: usize, library: &Library, places: &Places) -> Option<EntryPlace> {
    let target = &entry.invalid.get(row)?.as_ref()?.target;
    let place = places.get(target)?;
    let copy = library.entries().get(*place as usize)?.copy.as_ref();
    copy.map_or(Some(place), |copy| places.get(&copy.of)).copied()
}

fn places(library: &Library) -> Places<'_> {
    library.entries().iter().map(Entry::path).zip(0..).collect()
}
