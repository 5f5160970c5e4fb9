//! All words of a library, ready to be searched: an immutable snapshot that any thread may use without waiting. It is
//! made of segments, each of one language; a changed page gets a new segment, and its old documents are passed over.

mod bits;
mod dictionary;
mod encoding;
mod field;
mod gather;
mod make;
mod near;
mod packed;
mod postings;
mod segment;
mod standing;

pub use encoding::CacheError;
pub(super) use field::Field;
pub(super) use gather::{WordHasher, class_length};
pub(super) use near::Nearness;
pub(super) use standing::{EntryPlace, GONE, Placed, Standing};

use super::Synonyms;
use crate::document::Language;
use crate::library::{Entry, Library, PagePath};
use gather::Gathered;
use packed::Packed;
use rayon::prelude::*;
use segment::Segment;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// More segments than this beyond one a language are worth making anew.
const MOST_SEGMENTS: usize = 8;

/// What can be found in one library.
#[derive(Clone, Debug, Default)]
pub struct Index {
    library: Arc<Library>,
    synonyms: Arc<Synonyms>,
    placed: Vec<Placed>,
    standing: Arc<Standing>,
}

/// How much there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Pages searched; copies are not.
    pub pages: usize,
    /// Names, groups of rows and stretches of text, each with its own words.
    pub documents: usize,
    pub segments: usize,
    /// Different words, by language; of pages too short to tell theirs under `None`.
    pub words: Vec<(Option<Language>, usize)>,
    /// Memory that the index takes beside the library.
    pub bytes: usize,
}

impl Index {
    /// Reads every page of the library that is no copy, on all threads.
    pub fn build(library: Arc<Library>, synonyms: Arc<Synonyms>) -> Self {
        let pages = (0..).zip(library.entries()).filter(|(_, entry)| entry.copy.is_none());
        let placed = segments(pages);
        Self::of(library, synonyms, placed)
    }

    /// The index of `library`, which differs from the one that this index was made of in the pages `changed`: added,
    /// removed, or with other contents. Only these are read.
    pub fn replace(&self, library: Arc<Library>, changed: &[PagePath]) -> Self {
        let changed: BTreeSet<&PagePath> = changed.iter().collect();
        let moved = moves(&self.library, &library, &changed);
        let placed = self.placed.par_iter().map(|placed| self.moved(placed, &moved)).collect();
        Self::completed(library, Arc::clone(&self.synonyms), placed)
    }

    pub fn with_synonyms(&self, synonyms: Arc<Synonyms>) -> Self {
        Self { synonyms, ..self.clone() }
    }

    /// Whether changes left so many small or half-empty segments that finding would gain from [`Self::compact`].
    pub fn needs_compaction(&self) -> bool {
        let languages: BTreeSet<_> = self.placed.iter().map(|placed| placed.segment.language).collect();
        let gone: usize = self.placed.iter().map(|placed| placed.gone_documents as usize).sum();
        let left: usize = self.placed.iter().map(|placed| placed.documents() as usize).sum();
        self.placed.len() > languages.len() + MOST_SEGMENTS || gone > left / 2
    }

    /// The same index in one segment a language; costs as much as [`Self::build`].
    pub fn compact(&self) -> Self {
        Self::build(Arc::clone(&self.library), Arc::clone(&self.synonyms))
    }

    pub fn library(&self) -> &Arc<Library> {
        &self.library
    }

    pub fn stats(&self) -> Stats {
        let mut words: BTreeMap<Option<Language>, usize> = BTreeMap::new();
        for placed in &self.placed {
            *words.entry(placed.segment.language).or_default() += placed.segment.words.len();
        }
        let entries = self.placed.iter().flat_map(|placed| &placed.entries);
        Stats {
            pages: entries.filter(|place| **place != GONE).count(),
            documents: self.placed.iter().map(Placed::units).sum(),
            segments: self.placed.len(),
            words: words.into_iter().collect(),
            bytes: self.placed.iter().map(Placed::size).sum::<usize>() + self.standing.size(),
        }
    }

    pub(super) fn placed(&self) -> &[Placed] {
        &self.placed
    }

    pub(super) fn standing(&self) -> &Standing {
        &self.standing
    }

    pub(super) fn synonyms(&self) -> &Synonyms {
        &self.synonyms
    }

    pub(super) fn entry(&self, place: EntryPlace) -> Option<&Entry> {
        self.library.entries().get(place as usize)
    }

    fn of(library: Arc<Library>, synonyms: Arc<Synonyms>, mut placed: Vec<Placed>) -> Self {
        standing::answer(&mut placed, &library);
        let standing = Arc::new(Standing::of(&library));
        Self { library, synonyms, placed, standing }
    }

    /// With the pages that no segment has.
    fn completed(library: Arc<Library>, synonyms: Arc<Synonyms>, mut placed: Vec<Placed>) -> Self {
        let mut known = vec![false; library.entries().len()];
        for place in placed.iter().flat_map(|placed| &placed.entries) {
            if let Some(known) = known.get_mut(*place as usize) {
                *known = true;
            }
        }
        let new = (0..).zip(library.entries()).zip(known);
        let new = new.filter(|((_, entry), known)| !known && entry.copy.is_none()).map(|(new, _)| new);
        placed.extend(segments(new));
        placed.retain(|placed| placed.documents() > 0);
        placed.sort_by_key(|placed| placed.segment.language);
        Self::of(library, synonyms, placed)
    }

    /// A segment after its pages moved to other places, those that are gone taken out of the counts.
    fn moved(&self, placed: &Placed, moved: &[EntryPlace]) -> Placed {
        let mut gone = BTreeMap::clone(&placed.gone);
        let mut gone_documents = placed.gone_documents;
        let mut entries = placed.entries.clone();
        for place in entries.iter_mut().filter(|place| **place != GONE) {
            let old = std::mem::replace(place, moved.get(*place as usize).copied().unwrap_or(GONE));
            let Some(entry) = self.entry(old).filter(|_| *place == GONE) else { continue };
            let gathered = Gathered::of(&[entry], 0);
            gone_documents += gathered.documents.iter().map(|documents| documents.len() as u32).sum::<u32>();
            for (word, number) in gathered.words() {
                let documents: BTreeSet<_> = gathered.places(number).iter().collect();
                if let Some(word) = placed.segment.words.number(word) {
                    *gone.entry(word).or_default() += documents.len() as u32;
                }
            }
        }
        let segment = Arc::clone(&placed.segment);
        Placed { segment, entries, answers: Packed::default(), gone: Arc::new(gone), gone_documents }
    }
}

/// Where each entry of the old library stands in the new one; [`GONE`] where its words must be read anew or no more.
fn moves(old: &Library, new: &Library, changed: &BTreeSet<&PagePath>) -> Vec<EntryPlace> {
    let mut others = new.entries().iter().zip(0..).peekable();
    let place = |entry: &Entry| {
        while others.next_if(|(other, _)| other.path() < entry.path()).is_some() {}
        let (other, place) = others.next_if(|(other, _)| other.path() == entry.path())?;
        let as_before = other.name == entry.name && other.language == entry.language;
        let kept = as_before && other.copy.is_none() && entry.copy.is_none() && !changed.contains(entry.path());
        kept.then_some(place)
    };
    old.entries().iter().map(place).map(|place| place.unwrap_or(GONE)).collect()
}

/// One segment for each language of these entries, statuses first: a walk that ends early has seen what counts most.
fn segments<'a>(entries: impl Iterator<Item = (EntryPlace, &'a Entry)>) -> Vec<Placed> {
    let mut languages: BTreeMap<Option<Language>, Vec<(EntryPlace, &Entry)>> = BTreeMap::new();
    for (place, entry) in entries {
        languages.entry(entry.language).or_default().push((place, entry));
    }
    let segments = languages.into_iter().map(|(language, mut entries)| {
        entries.sort_by_key(|(place, entry)| (entry.source.page.kind, *place));
        let pages: Vec<&Entry> = entries.iter().map(|(_, entry)| *entry).collect();
        Placed {
            segment: Arc::new(Segment::of(language, &pages)),
            entries: entries.iter().map(|(place, _)| *place).collect(),
            answers: Packed::default(),
            gone: Arc::default(),
            gone_documents: 0,
        }
    });
    segments.collect()
}
