//! SQLite's FTS5: title and text of a page in one row, words by Unicode without accents, no copy of the text kept. A query
//! is all of its words, the last one as the start of a word, ranked by BM25. It runs with SQLite's own settings.

use super::pages::pages;
use super::presses::{MOST_HITS, Open};
use super::stage::Built;
use super::storage::size;
use crate::clock::of_process;
use anyhow::Result;
use playbook_desk::document::Language;
use rusqlite::Connection;
use std::path::Path;

const FILE: &str = "pages.sqlite";
const TABLE: &str = "CREATE VIRTUAL TABLE pages USING fts5(title, body, content='', \
     tokenize='unicode61 remove_diacritics 2')";
const FIND: &str = "SELECT rowid FROM pages WHERE pages MATCH ?1 ORDER BY rank LIMIT ?2";

/// Builds and writes the index; SQLite does so on one thread.
pub fn build(folder: &Path, entries: usize) -> Result<Built> {
    let made = pages(0..entries, entries);
    let text_bytes = made.iter().map(|page| page.markdown.len() as u64).sum();
    let texts: Vec<(String, String)> = made.into_iter().map(|page| (page.title, page.body)).collect();
    let mut connection = Connection::open(folder.join(FILE))?;
    connection.execute_batch(TABLE)?;
    let (built, cost) = of_process(|| -> Result<()> {
        let transaction = connection.transaction()?;
        {
            let mut insert = transaction.prepare("INSERT INTO pages(rowid, title, body) VALUES (?1, ?2, ?3)")?;
            for (at, (title, body)) in (0i64..).zip(&texts) {
                insert.execute((at, title, body))?;
            }
        }
        transaction.commit()?;
        Ok(())
    });
    built?;
    // As for tantivy: one segment, and the time for that is not counted.
    connection.execute_batch("INSERT INTO pages(pages) VALUES('optimize'); VACUUM")?;
    drop(connection);
    Ok(Built::new(text_bytes, cost, 1, size(folder)?))
}

pub struct Fts5(Connection);

impl Open for Fts5 {
    type Beside = ();

    fn open(folder: &Path, (): &()) -> Result<Self> {
        Ok(Self(Connection::open(folder.join(FILE))?))
    }

    fn find(&self, typed: &str, _: Language) -> Result<usize> {
        let words = typed.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let quoted: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
        if quoted.is_empty() {
            return Ok(0);
        }
        let mut find = self.0.prepare_cached(FIND)?;
        let found = find.query_map((quoted.join(" ") + "*", MOST_HITS as i64), |row| row.get::<_, i64>(0))?;
        let mut hits = 0;
        for row in found {
            row?;
            hits += 1;
        }
        Ok(hits)
    }

    fn terms(&self) -> Result<u64> {
        Ok(0)
    }
}
