//! The desk's own search, through its public door alone. Whatever changes in the door is mended here.

use playbook_desk::document::Language;
use playbook_desk::library::{Library, PagePath};
use playbook_desk::search::{Index, Query};
use std::sync::Arc;

pub struct Ours(Index);

impl Ours {
    pub fn build(library: &Arc<Library>) -> Self {
        Self(Index::build(library))
    }

    /// The entries to use, best first.
    pub fn answers(&self, typed: &str, reader: Language, limit: usize) -> Vec<PagePath> {
        let mut query = Query::parse(typed);
        query.reader = Some(reader);
        let mut answers: Vec<PagePath> = Vec::new();
        for hit in self.0.find(&query, limit) {
            if !answers.contains(&hit.answer) {
                answers.push(hit.answer);
            }
        }
        answers
    }
}
