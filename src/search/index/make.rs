//! Makes a segment of pages: gathered on all threads, merged word by word, packed.

use super::dictionary::Dictionary;
use super::field::Field;
use super::gather::{Gathered, Place};
use super::packed::Packed;
use super::postings::{GROUP, ListWriter, Lists};
use super::segment::{Documents, Segment};
use crate::document::Language;
use crate::library::Entry;
use crate::search::stem::Stems;
use rayon::prelude::*;
use std::borrow::Cow;

/// Pages gathered at a time: enough to share most words, few enough to occupy all threads.
const PAGES: usize = 256;
/// Words merged and packed at a time.
const WORDS: usize = 256 * GROUP;

/// Where a word of some gathered pages is found.
struct Source<'a> {
    word: &'a str,
    /// Which of the gathered.
    part: u32,
    number: u32,
}

impl Segment {
    /// The segment of `entries`, all of one language, numbered in this order.
    pub fn of(language: Option<Language>, entries: &[&Entry]) -> Self {
        let parts = entries.par_chunks(PAGES).enumerate();
        let parts: Vec<Gathered> = parts.map(|(part, entries)| Gathered::of(entries, part * PAGES)).collect();
        let (documents, shifts) = documents(&parts, entries.len());
        let sources = sources(&parts);
        let words: Vec<&[Source]> = sources.chunk_by(|one, other| one.word == other.word).collect();
        let universe = documents.len() as u32;
        let packed: Vec<Lists> = words.par_chunks(WORDS).map(|words| merge(words, &parts, &shifts, universe)).collect();
        let names = words.iter().filter_map(|sources| sources.first()).map(|source| source.word);
        let names: Vec<&str> = names.collect();
        Self {
            language,
            words: Dictionary::new(&names, &stems(language, &names)),
            documents,
            lists: Lists::joined(packed.into_iter()),
        }
    }
}

/// All documents by field, and for each of the gathered where its own start in each field.
fn documents(parts: &[Gathered], page_count: usize) -> (Documents, Vec<[u32; Field::ALL.len()]>) {
    let mut documents = Documents { page_count: page_count as u32, ..Documents::default() };
    let mut pages: Vec<u32> = Vec::new();
    let mut shifts = vec![[0; Field::ALL.len()]; parts.len()];
    for field in Field::ALL {
        for (part, shifts) in parts.iter().zip(&mut shifts) {
            let (Some(shift), Some(own)) = (shifts.get_mut(field as usize), part.documents.get(field as usize)) else {
                continue;
            };
            *shift = pages.len() as u32;
            pages.extend(own.iter().map(|document| document.page));
            documents.lengths.extend(own.iter().map(|document| document.length));
            if field == Field::Redirect {
                documents.rows.extend(own.iter().map(|document| document.row));
            }
        }
        if let Some(end) = documents.ends.get_mut(field as usize) {
            *end = pages.len() as u32;
        }
    }
    documents.pages = Packed::new(&pages);
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

fn merge(words: &[&[Source]], parts: &[Gathered], shifts: &[[u32; Field::ALL.len()]], universe: u32) -> Lists {
    let mut lists = ListWriter::new(universe);
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
        lists.push(&documents);
    }
    lists.finish()
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
