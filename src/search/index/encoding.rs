//! An index as bytes, so that the next start need not read every page again. Bytes are never trusted: a checksum tells
//! torn ones, each page is known by a hash of what it says, and whatever does not fit the library is read anew.

use super::Index;
use super::dictionary::{Dictionary, read_number, write_number};
use super::field::Field;
use super::packed::Packed;
use super::postings::Lists;
use super::segment::{Documents, Segment};
use super::standing::{GONE, Placed};
use crate::document::Language;
use crate::library::{Entry, Library};
use crate::search::Synonyms;
use crate::search::unit::{Part, extent, parts, status};
use rayon::prelude::*;
use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;
use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

/// The first bytes; the number changes with whatever is indexed or how it is written.
const MARK: &[u8] = b"playbook-desk index 4\n";

/// Why bytes are no index of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CacheError {
    /// Not written by this version.
    Foreign,
    /// Cut or changed on the way.
    Torn,
}

impl fmt::Display for CacheError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "the index was written by another version",
            Self::Torn => "the index was cut or changed",
        })
    }
}

impl std::error::Error for CacheError {}

impl Index {
    /// The index as bytes, to be kept until the library is opened again.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        write_number(self.placed.len() as u64, &mut bytes);
        for placed in &self.placed {
            self.write(placed, &mut bytes);
        }
        let sum = xxh3_64(&bytes);
        bytes.extend(sum.to_le_bytes());
        bytes
    }

    /// The index of `library` from bytes that were perhaps written for an older state of it: pages that say something
    /// else now are read anew. It finds what [`Index::build`] would find.
    pub fn decode(bytes: &[u8], library: Arc<Library>, synonyms: Arc<Synonyms>) -> Result<Self, CacheError> {
        let body = bytes.strip_prefix(MARK).ok_or(CacheError::Foreign)?;
        let (body, sum) = body.split_last_chunk::<8>().ok_or(CacheError::Torn)?;
        let summed = bytes.len().checked_sub(sum.len()).and_then(|end| bytes.get(..end)).ok_or(CacheError::Torn)?;
        if xxh3_64(summed).to_le_bytes() != *sum {
            return Err(CacheError::Torn);
        }
        let placed = read(body, &library).ok_or(CacheError::Torn)?;
        Ok(Self::completed(library, synonyms, placed))
    }

    fn write(&self, placed: &Placed, bytes: &mut Vec<u8>) {
        let segment = &placed.segment;
        write_bytes(segment.language.as_ref().map_or("", |language| language.code()).as_bytes(), bytes);
        write_number(placed.entries.len() as u64, bytes);
        for place in &placed.entries {
            let entry = self.entry(*place);
            write_bytes(entry.map_or("", |entry| entry.path().as_str()).as_bytes(), bytes);
            bytes.extend(entry.map_or(0, said).to_le_bytes());
        }
        let documents = &segment.documents;
        documents.ends.iter().for_each(|end| write_number(u64::from(*end), bytes));
        let (bases, starts, packed) = documents.pages.parts();
        write_u32s(bases, bytes);
        write_u32s(starts, bytes);
        write_bytes(packed, bytes);
        write_bytes(&documents.lengths, bytes);
        let rows: Vec<u8> = documents.rows.iter().flat_map(|row| row.to_le_bytes()).collect();
        write_bytes(&rows, bytes);
        segment.words.parts().into_iter().for_each(|part| write_bytes(part, bytes));
        let (starts, packed) = segment.lists.parts();
        write_u32s(starts, bytes);
        write_bytes(packed, bytes);
    }
}

fn read(mut bytes: &[u8], library: &Library) -> Option<Vec<Placed>> {
    let count = read_number(&mut bytes)?;
    (0..count).map(|_| read_placed(&mut bytes, library)).collect()
}

fn read_placed(bytes: &mut &[u8], library: &Library) -> Option<Placed> {
    let language = match read_bytes(bytes)? {
        [] => None,
        code => Some(Language::new(std::str::from_utf8(code).ok()?)?),
    };
    let page_count = u32::try_from(read_number(bytes)?).ok()?;
    let mut pages = Vec::new();
    for _ in 0..page_count {
        let path = std::str::from_utf8(read_bytes(bytes)?).ok()?;
        let (written, rest) = bytes.split_first_chunk::<16>()?;
        *bytes = rest;
        pages.push((path, u128::from_le_bytes(*written)));
    }
    let place = |(path, written): &(&str, u128)| place(library, path, language, *written).unwrap_or(GONE);
    let entries = pages.par_iter().with_min_len(256).map(place).collect();
    let mut ends = [0; Field::ALL.len()];
    for end in &mut ends {
        *end = u32::try_from(read_number(bytes)?).ok()?;
    }
    let count = ends.last().copied().unwrap_or_default();
    let pages = Packed::of_parts(count, read_u32s(bytes)?, read_u32s(bytes)?, read_bytes(bytes)?.to_vec());
    let lengths = read_bytes(bytes)?.to_vec();
    let rows = read_bytes(bytes)?.chunks_exact(2).filter_map(|row| Some(u16::from_le_bytes(row.try_into().ok()?)));
    let documents = Documents { ends, pages, lengths, rows: rows.collect(), page_count };
    let words = Dictionary::of_parts([read_bytes(bytes)?, read_bytes(bytes)?, read_bytes(bytes)?].map(<[u8]>::to_vec))?;
    let (starts, packed) = (read_u32s(bytes)?, read_bytes(bytes)?.to_vec());
    let lists = Lists::of_parts(starts, packed, words.len() as u32, documents.len() as u32);
    let segment = Arc::new(Segment { language, words, documents, lists });
    Some(placed(segment, entries))
}

/// The entry of this path, where it still says the same.
fn place(library: &Library, path: &str, language: Option<Language>, written: u128) -> Option<u32> {
    let place = library.entries().binary_search_by(|entry| entry.path().as_str().cmp(path)).ok()?;
    let entry = library.entries().get(place)?;
    let same = entry.copy.is_none() && entry.language == language && said(entry) == written;
    if same { u32::try_from(place).ok() } else { None }
}

/// Counts what is gone: where pages changed unseen nobody knows their old words any more, so all lists are walked.
fn placed(segment: Arc<Segment>, entries: Vec<u32>) -> Placed {
    let is_gone = |document: &u32| {
        let page = segment.documents.page(*document);
        page.and_then(|page| entries.get(page as usize)).is_none_or(|place| *place == GONE)
    };
    let mut gone = std::collections::BTreeMap::new();
    let mut gone_documents = 0;
    if entries.contains(&GONE) {
        gone_documents = (0..segment.documents.len() as u32).filter(is_gone).count() as u32;
        for word in 0..segment.words.len() as u32 {
            let mut count = 0;
            segment.lists.walk(word, |documents| {
                count += documents.iter().filter(|document| is_gone(document)).count() as u32;
                ControlFlow::Continue(())
            });
            if count > 0 {
                gone.insert(word, count);
            }
        }
    }
    Placed { segment, entries, answers: Packed::default(), gone: Arc::new(gone), gone_documents }
}

/// A hash that another text of the page changes, and so does another reading of the same text: by other words for its
/// parts these would be others, or of other lengths.
fn said(entry: &Entry) -> u128 {
    let mut said = Vec::with_capacity(512);
    said.extend(entry.source.fingerprint.to_le_bytes());
    write_bytes(entry.name.as_bytes(), &mut said);
    for part in parts(entry) {
        write_bytes(part.section().word().as_bytes(), &mut said);
        write_number(extent(entry, part) as u64, &mut said);
        if let Part::Invalid(row) = part {
            write_bytes(status(entry, row).as_bytes(), &mut said);
        }
    }
    xxh3_128(&said)
}

fn write_bytes(part: &[u8], bytes: &mut Vec<u8>) {
    write_number(part.len() as u64, bytes);
    bytes.extend_from_slice(part);
}

fn read_bytes<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = usize::try_from(read_number(bytes)?).ok()?;
    let (part, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(part)
}

fn write_u32s(numbers: &[u32], bytes: &mut Vec<u8>) {
    write_number(4 * numbers.len() as u64, bytes);
    bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn read_u32s(bytes: &mut &[u8]) -> Option<Vec<u32>> {
    let part = read_bytes(bytes)?;
    Some(part.chunks_exact(4).filter_map(|number| Some(u32::from_le_bytes(number.try_into().ok()?))).collect())
}
