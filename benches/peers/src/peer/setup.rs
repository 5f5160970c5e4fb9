//! What both measurements share of tantivy: its fields, and what is asked of them.

use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, SchemaBuilder, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::Token;
use tantivy::Term;

/// The words of a page: frequencies without positions, nothing stored.
#[derive(Clone, Copy)]
pub struct Words {
    pub title: Field,
    pub body: Field,
}

impl Words {
    /// Fields cut into terms by this tokenizer.
    pub fn new(schema: &mut SchemaBuilder, tokenizer: &str) -> Self {
        let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer);
        let indexing = indexing.set_index_option(IndexRecordOption::WithFreqs);
        let text = TextOptions::default().set_indexing_options(indexing);
        Self { title: schema.add_text_field("title", text.clone()), body: schema.add_text_field("body", text) }
    }

    /// Any of the terms will do; the last one may be the start of a word. Title and text weigh the same.
    pub fn any_of(self, tokens: &[Token]) -> BooleanQuery {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for field in [self.title, self.body] {
            for token in tokens {
                let term = Term::from_field_text(field, &token.text);
                clauses.push((Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))));
            }
            if let Some(last) = tokens.last() {
                let term = Term::from_field_text(field, &last.text);
                clauses.push((Occur::Should, Box::new(FuzzyTermQuery::new_prefix(term, 0, true))));
            }
        }
        BooleanQuery::new(clauses)
    }
}
