//! Makes a segment of pages: gathered on all threads, merged word by word, packed.

use super::dictionary::{Dictionary, write_number};
use super::gather::{Field, Gathered, Place};
use super::postings::pack;
use super::segment::{Documents, ONLY, Segment};
use crate::document::Language;
use crate::library::Entry;
use crate::search::stem::Stems;
use rayon::prelude::*;
use std::borrow::Cow;

/// Pages gathered at a time: enough to share most words, few enough to occupy all threads.
const PAGES: usize = 256;
/// Words merged and packed at a time.
const WORDS: usize = 4096;

/// Where a word of some gathered pages is found.
struct Source<'a> {
    word: &'a str,
    /// Which of the gathered.
    part: u32,
    number: u32,
}

/// Words merged, packed one behind the other.
struct Packed {
    lists: Vec<u32>,
    postings: Vec<u8>,
}

impl Segment {
    /// The segment of `entries`, all of one language, numbered in this order.
    pub fn of(language: Option<Language>, entries: &[&Entry]) -> Self {
        let parts = entries.par_chunks(PAGES).enumerate();
        let parts: Vec<Gathered> = parts.map(|(part, entries)| Gathered::of(entries, part * PAGES)).collect();
        let (documents, shifts) = documents(&parts, entries.len());
        let sources = sources(&parts);
        let words: Vec<&[Source]> = sources.chunk_by(|one, other| one.word == other.word).collect();
        let packed: Vec<Packed> = words.par_chunks(WORDS).map(|words| merge(words, &parts, &shifts)).collect();
        let names = || words.iter().filter_map(|sources| sources.first()).map(|source| source.word);
        let mut segment = Self {
            language,
            words: Dictionary::new(names(), &stems(language, &names().collect::<Vec<_>>())),
            documents,
            lists: Vec::with_capacity(words.len()),
            postings: Vec::with_capacity(packed.iter().map(|packed| packed.postings.len()).sum()),
        };
        for packed in packed {
            let shift = segment.postings.len() as u32;
            segment.lists.extend(packed.lists.iter().map(|list| if list & ONLY != 0 { *list } else { list + shift }));
            segment.postings.extend(packed.postings);
        }
        segment
    }
}

/// All documents by field, and for each of the gathered where its own start in each field.
fn documents(parts: &[Gathered], page_count: usize) -> (Documents, Vec<[u32; Field::ALL.len()]>) {
    let mut documents = Documents { page_count: page_count as u32, ..Documents::default() };
    let mut shifts = vec![[0; Field::ALL.len()]; parts.len()];
    for field in Field::ALL {
        for (part, shifts) in parts.iter().zip(&mut shifts) {
            let (Some(shift), Some(own)) = (shifts.get_mut(field as usize), part.documents.get(field as usize)) else {
                continue;
            };
            *shift = documents.pages.len() as u32;
            documents.pages.extend(own.iter().map(|document| document.page));
            documents.lengths.extend(own.iter().map(|document| document.length));
            if field == Field::Redirect {
                documents.rows.extend(own.iter().map(|document| document.row));
            }
        }
        if let Some(end) = documents.ends.get_mut(field as usize) {
            *end = documents.pages.len() as u32;
        }
    }
    (documents, shifts)
}

/// The words of all parts, by word and part.
fn sources(parts: &[Gathered]) -> Vec<Source<'_>> {
    let mut sources: Vec<Source> = Vec::new();
    for (part, gathered) in parts.iter().enumerate() {
        sources.extend(gathered.words().map(|(word, number)| Source { word, part: part as u32, number }));
    }
    sources.par_sort_unstable_by(|one, other| (one.word, one.part).cmp(&(other.word, other.part)));
    sources
}

fn merge(words: &[&[Source]], parts: &[Gathered], shifts: &[[u32; Field::ALL.len()]]) -> Packed {
    let mut packed = Packed { lists: Vec::new(), postings: Vec::new() };
    let mut documents: Vec<u32> = Vec::new();
    for sources in words {
        documents.clear();
        for source in *sources {
            let part = source.part as usize;
            let (Some(gathered), Some(shifts)) = (parts.get(part), shifts.get(part)) else { continue };
            let shift = |place: &Place| shifts.get(place.field()).copied().unwrap_or_default() + place.number();
            documents.extend(gathered.places(source.number).iter().map(shift));
        }
        documents.sort_unstable();
        documents.dedup();
        match documents.as_slice() {
            [only] => packed.lists.push(only | ONLY),
            several => {
                packed.lists.push(packed.postings.len() as u32);
                write_number(several.len() as u64, &mut packed.postings);
                pack(several, &mut packed.postings);
            }
        }
    }
    packed
}

/// The stem of each word and the word's number, rising.
fn stems<'a>(language: Option<Language>, words: &[&'a str]) -> Vec<(Cow<'a, str>, u32)> {
    if Stems::of(language).is_none() {
        return Vec::new();
    }
    let parts = words.par_chunks(WORDS).enumerate().map(|(part, words)| {
        let stems = Stems::of(language);
        let stem = |word: &'a str| stems.as_ref().map_or(Cow::Borrowed(word), |stems| stems.stem(word));
        let numbered = words.iter().zip(part * WORDS..);
        numbered.map(|(word, number)| (stem(word), number as u32)).collect::<Vec<_>>()
    });
    let mut stems: Vec<(Cow<str>, u32)> = parts.flatten().collect();
    stems.par_sort_unstable();
    stems
}
