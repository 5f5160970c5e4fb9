//! tantivy as the desk's index would be replaced by it: title and text of a page in one document, terms stemmed (English
//! for all languages), frequencies without positions, nothing stored but the page's number. A query is any of its words,
//! the last one also as the start of a word.

use super::pages::pages;
use super::presses::{MOST_HITS, Open};
use super::stage::Built;
use super::storage::size;
use crate::clock::of_process;
use crate::peer::analysis::{analyzer, tokens};
use anyhow::{Result, anyhow};
use playbook_desk::document::Language;
use std::path::Path;
use std::sync::Mutex;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexReader, IndexWriter, TantivyDocument, Term};

const TERMS: &str = "terms";
const BYTES_A_THREAD: usize = 100_000_000;

/// Builds and writes the index with as many threads as the desk's own search has.
pub fn build(folder: &Path, entries: usize) -> Result<Built> {
    let made = pages(0..entries, entries);
    let text_bytes = made.iter().map(|page| page.markdown.len() as u64).sum();
    let texts: Vec<(String, String)> = made.into_iter().map(|page| (page.title, page.body)).collect();
    let threads = rayon::current_num_threads();
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default().set_tokenizer(TERMS).set_index_option(IndexRecordOption::WithFreqs);
    let text = TextOptions::default().set_indexing_options(indexing);
    let (title, body) = (schema.add_text_field("title", text.clone()), schema.add_text_field("body", text));
    let number = schema.add_u64_field("number", FAST);
    let index = Index::create_in_dir(folder, schema.build())?;
    index.tokenizers().register(TERMS, analyzer(Some(Language::EN)));
    let (built, cost) = of_process(|| -> Result<()> {
        let mut writer: IndexWriter = index.writer_with_num_threads(threads, threads * BYTES_A_THREAD)?;
        for (at, (name, words)) in (0..).zip(&texts) {
            let mut document = TantivyDocument::default();
            document.add_text(title, name);
            document.add_text(body, words);
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
    title: Field,
    body: Field,
    analyzer: Mutex<TextAnalyzer>,
}

impl Open for Tantivy {
    type Beside = ();

    fn open(folder: &Path, (): &()) -> Result<Self> {
        let index = Index::open_in_dir(folder)?;
        let schema = index.schema();
        let (title, body) = (schema.get_field("title")?, schema.get_field("body")?);
        Ok(Self { reader: index.reader()?, title, body, analyzer: Mutex::new(analyzer(Some(Language::EN))) })
    }

    fn find(&self, typed: &str, _: Language) -> Result<usize> {
        let tokens = {
            let mut analyzer = self.analyzer.lock().map_err(|_| anyhow!("the analyzer failed before"))?;
            tokens(&mut analyzer, typed)
        };
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for field in [self.title, self.body] {
            for token in &tokens {
                let term = Term::from_field_text(field, &token.text);
                clauses.push((Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))));
            }
            if let Some(last) = tokens.last() {
                let term = Term::from_field_text(field, &last.text);
                clauses.push((Occur::Should, Box::new(FuzzyTermQuery::new_prefix(term, 0, true))));
            }
        }
        let searcher = self.reader.searcher();
        let found = searcher.search(&BooleanQuery::new(clauses), &TopDocs::with_limit(MOST_HITS).order_by_score())?;
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
        let of = |segment: &tantivy::SegmentReader| Ok(segment.inverted_index(self.body)?.terms().num_terms() as u64);
        searcher.segment_readers().iter().map(of).sum()
    }
}
