//! tantivy over a library as the desk understands it: one document an entry, and each invalid row counted for the entry
//! that it names instead of the page it stands on. Terms are stemmed by the page's language; title and text weigh the
//! same. Copies are left out.

use super::analysis::{analyzer, tokens};
use super::setup::Words;
use anyhow::Result;
use playbook_desk::document::{Language, Page, Role, Scenario};
use playbook_desk::library::{Entry, Library, PagePath};
use std::collections::BTreeMap;
use tantivy::collector::TopDocs;
use tantivy::schema::{Field, STORED, Schema, Value as _};
use tantivy::tokenizer::PreTokenizedString;
use tantivy::{Index, IndexReader, IndexWriter, TantivyDocument};

/// What the smallest writer may use.
const WRITER_BYTES: usize = 15_000_000;

pub struct TantivyRows {
    reader: IndexReader,
    path: Field,
    words: Words,
}

impl TantivyRows {
    pub fn build(library: &Library) -> Result<Self> {
        let mut schema = Schema::builder();
        // The text comes as terms, so the tokenizer named here is never asked.
        let path = schema.add_text_field("path", STORED);
        let words = Words::new(&mut schema, "raw");
        let index = Index::create_in_ram(schema.build());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES)?;
        let mut texts = texts(library);
        for entry in library.entries().iter().filter(|entry| entry.copy.is_none()) {
            let mut analyzer = analyzer(entry.language);
            let mut cut = |text: &str| PreTokenizedString { text: String::new(), tokens: tokens(&mut analyzer, text) };
            let mut document = TantivyDocument::default();
            document.add_text(path, entry.path().as_str());
            document.add_pre_tokenized_text(words.title, cut(&entry.name));
            document.add_pre_tokenized_text(words.body, cut(&texts.remove(entry.path()).unwrap_or_default()));
            writer.add_document(document)?;
        }
        writer.commit()?;
        Ok(Self { reader: index.reader()?, path, words })
    }

    /// The entries found, best first. Any of the words will do; the last one may be the start of a word.
    pub fn answers(&self, typed: &str, reader: Language, limit: usize) -> Result<Vec<PagePath>> {
        let tokens = tokens(&mut analyzer(Some(reader)), typed);
        let searcher = self.reader.searcher();
        let found = searcher.search(&self.words.any_of(&tokens), &TopDocs::with_limit(limit).order_by_score())?;
        let path = |address| -> Result<Option<PagePath>> {
            let document: TantivyDocument = searcher.doc(address)?;
            Ok(document.get_first(self.path).and_then(|path| path.as_str()).map(PagePath::new))
        };
        found.into_iter().filter_map(|(_, address)| path(address).transpose()).collect()
    }
}

/// What counts for each entry.
fn texts(library: &Library) -> BTreeMap<PagePath, String> {
    let mut texts: BTreeMap<PagePath, String> = BTreeMap::new();
    for entry in library.entries().iter().filter(|entry| entry.copy.is_none()) {
        texts.entry(entry.path().clone()).or_default().push_str(&own_text(&entry.source.page));
        for (row, answer) in invalid_rows(entry) {
            let text = texts.entry(answer.clone()).or_default();
            text.push('\n');
            text.push_str(&row.text.plain);
        }
    }
    texts
}

fn invalid_rows(entry: &Entry) -> impl Iterator<Item = (&Scenario, &PagePath)> {
    let rows = entry.source.page.invalid.iter().flat_map(|table| &table.rows);
    let named = rows.zip(&entry.invalid);
    named.map(|(row, named)| (row, named.as_ref().map_or(entry.path(), |named| &named.target)))
}

/// The page's words but for its invalid rows.
fn own_text(page: &Page) -> String {
    let services = page.workload_questions.iter().flat_map(|service| &service.questions);
    let rows = page.valid.iter().flat_map(|table| &table.rows).map(|row| &row.text);
    let parts = page.definition.iter().chain(rows).chain(&page.questions).chain(services);
    let prose = page.sections.iter().filter(|section| matches!(section.role, Role::Prose | Role::Title));
    let prose = prose.flat_map(|section| {
        let heading = section.heading.iter().filter(|_| section.role == Role::Prose);
        heading.map(|(_, heading)| heading.plain.as_str()).chain([section.plain.as_str()])
    });
    parts.map(|part| part.plain.as_str()).chain(prose).collect::<Vec<_>>().join("\n")
}
