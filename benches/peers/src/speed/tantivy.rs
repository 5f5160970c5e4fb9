//! tantivy as the desk's index would be replaced by it: title and text of a page in one document, terms stemmed (English
//! for all languages), frequencies without positions, nothing stored but the page's number. A query is any of its words,
//! the last one also as the start of a word.

use super::pages::pages;
use super::presses::{MOST_HITS, Open};
use super::stage::Built;
use super::storage::size;
use crate::clock::of_process;
use crate::peer::analysis::{analyzer, tokens};
use crate::peer::setup::Words;
use anyhow::{Result, anyhow};
use playbook_desk::document::Language;
use std::path::Path;
use std::sync::Mutex;
use tantivy::collector::TopDocs;
use tantivy::schema::{FAST, Schema};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexReader, IndexWriter, TantivyDocument};

const TERMS: &str = "terms";
const BYTES_A_THREAD: usize = 100_000_000;

/// Builds and writes the index with as many threads as the desk's own search has.
pub fn build(folder: &Path, entries: usize) -> Result<Built> {
    let made = pages(0..entries, entries);
    let text_bytes = made.iter().map(|page| page.markdown.len() as u64).sum();
    let texts: Vec<(String, String)> = made.into_iter().map(|page| (page.title, page.body)).collect();
    let threads = rayon::current_num_threads();
    let mut schema = Schema::builder();
    let fields = Words::new(&mut schema, TERMS);
    let number = schema.add_u64_field("number", FAST);
    let index = Index::create_in_dir(folder, schema.build())?;
    index.tokenizers().register(TERMS, analyzer(Some(Language::EN)));
    let (built, cost) = of_process(|| -> Result<()> {
        let mut writer: IndexWriter = index.writer_with_num_threads(threads, threads * BYTES_A_THREAD)?;
        for (at, (name, words)) in (0..).zip(&texts) {
            let mut document = TantivyDocument::default();
            document.add_text(fields.title, name);
            document.add_text(fields.body, words);
            document.add_u64(number, at);
            writer.add_document(document)?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        Ok(())
    });
    built?;
    // One segment is what it answers fastest from; the time for that is not counted.
    let mut writer: IndexWriter = index.writer_with_num_threads(1, BYTES_A_THREAD)?;
    let segments = index.searchable_segment_ids()?;
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
    }
    writer.garbage_collect_files().wait()?;
    writer.wait_merging_threads()?;
    Ok(Built::new(text_bytes, cost, threads, size(folder)?))
}

pub struct Tantivy {
    reader: IndexReader,
    words: Words,
    analyzer: Mutex<TextAnalyzer>,
}

impl Open for Tantivy {
    type Beside = ();

    fn open(folder: &Path, (): &()) -> Result<Self> {
        let index = Index::open_in_dir(folder)?;
        let schema = index.schema();
        let words = Words { title: schema.get_field("title")?, body: schema.get_field("body")? };
        Ok(Self { reader: index.reader()?, words, analyzer: Mutex::new(analyzer(Some(Language::EN))) })
    }

    fn find(&self, typed: &str, _: Language) -> Result<usize> {
        let tokens = {
            let mut analyzer = self.analyzer.lock().map_err(|_| anyhow!("the analyzer failed before"))?;
            tokens(&mut analyzer, typed)
        };
        let searcher = self.reader.searcher();
        let found = searcher.search(&self.words.any_of(&tokens), &TopDocs::with_limit(MOST_HITS).order_by_score())?;
        // The page's number is what the desk would need to show a hit.
        let mut shown = 0;
        for (_, address) in &found {
            let numbers = searcher.segment_reader(address.segment_ord).fast_fields().u64("number")?;
            shown += usize::from(numbers.first(address.doc_id).is_some());
        }
        Ok(shown)
    }

    fn terms(&self) -> Result<u64> {
        let searcher = self.reader.searcher();
        let of = |segment: &tantivy::SegmentReader| Ok(segment.inverted_index(self.words.body)?.terms().num_terms() as u64);
        searcher.segment_readers().iter().map(of).sum()
    }
}
