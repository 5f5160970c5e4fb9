//! The desk's own search, through its public door alone. Whatever changes in the door is mended here.

use anyhow::{Result, anyhow};
use playbook_desk::document::Language;
use playbook_desk::library::{Library, PagePath};
use playbook_desk::search::{Findings, Index, Query, Synonyms};
use std::fs;
use std::path::Path;
use std::sync::Arc;

const FILE: &str = "index";

pub struct Ours(Index);

impl Ours {
    pub fn build(library: &Arc<Library>) -> Self {
        Self(Index::build(Arc::clone(library), Arc::new(Synonyms::default())))
    }

    /// What a key press asks for.
    pub fn find(&self, typed: &str, reader: Language, most_hits: usize) -> Findings {
        let mut query = Query::parse(typed);
        query.reader = Some(reader);
        self.0.find(&query, most_hits)
    }

    /// The entries to use, best first.
    pub fn answers(&self, typed: &str, reader: Language, most_hits: usize) -> Vec<PagePath> {
        self.find(typed, reader, most_hits).answers.into_iter().map(|answer| answer.path).collect()
    }

    /// Writes what a later start reads.
    pub fn write(&self, folder: &Path) -> Result<()> {
        Ok(fs::write(folder.join(FILE), self.0.encode())?)
    }

    pub fn read(folder: &Path, library: &Arc<Library>) -> Result<Self> {
        let bytes = fs::read(folder.join(FILE))?;
        let index = Index::decode(&bytes, Arc::clone(library), Arc::new(Synonyms::default()));
        Ok(Self(index.map_err(|error| anyhow!("the index just written is refused: {error:?}"))?))
    }

    /// Different words, all languages together.
    pub fn words(&self) -> u64 {
        self.0.stats().words.iter().map(|(_, words)| *words as u64).sum()
    }
}
