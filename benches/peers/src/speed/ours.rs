//! The desk's own search over the made-up library. The library itself, texts and parsed pages, is in memory before
//! anything is counted, as it is when a person searches.

use super::memory::Resident;
use super::pages::pages;
use super::presses::{MOST_HITS, Open};
use super::stage::Built;
use super::storage::size;
use crate::clock::of_process;
use crate::ours::Ours;
use crate::relevance::reading::source;
use anyhow::Result;
use playbook_desk::document::{Language, Vocabulary};
use playbook_desk::library::{Library, PagePath};
use rayon::prelude::*;
use std::path::Path;
use std::sync::Arc;

/// Pages made at a time.
const BATCH: usize = 1_000;

/// The library of this size.
pub fn library(entries: usize) -> Arc<Library> {
    let vocabulary = Vocabulary::builtin();
    let mut sources = Vec::with_capacity(entries);
    for start in (0..entries).step_by(BATCH) {
        let made = pages(start..(start + BATCH).min(entries), entries);
        let read = made.par_iter().map(|page| source(PagePath::new(&page.path), &page.markdown, &vocabulary));
        sources.extend(read.collect::<Vec<_>>());
    }
    Arc::new(Library::build(sources, &[]))
}

/// Builds the index in memory, and writes it.
pub fn build(folder: &Path, entries: usize) -> Result<Built> {
    let library = library(entries);
    let text_bytes = library.entries().iter().map(|entry| entry.source.text.len() as u64).sum();
    let before = Resident::now();
    let (written, cost) = of_process(|| -> Result<Ours> {
        let index = Ours::build(&library);
        index.write(folder)?;
        Ok(index)
    });
    let index = written?;
    let resident = Resident::now().since(before).all;
    let built = Built::new(text_bytes, cost, rayon::current_num_threads(), size(folder)?);
    drop(index);
    Ok(Built { resident: Some(resident), ..built })
}

impl Open for Ours {
    type Beside = Arc<Library>;

    fn open(folder: &Path, beside: &Arc<Library>) -> Result<Self> {
        Self::read(folder, beside)
    }

    fn find(&self, typed: &str, reader: Language) -> Result<usize> {
        Ok(Ours::find(self, typed, reader, MOST_HITS).hits().len())
    }

    fn terms(&self) -> Result<u64> {
        Ok(self.words())
    }
}
