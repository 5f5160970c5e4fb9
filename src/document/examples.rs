//! The tables of valid and invalid examples: found by the words of their heading or of their columns, and read row by
//! row in every column shape: one status column, L1 to L3 columns, or a path in one cell.

use super::body::{Body, Column, TableHead};
use super::vocabulary::{ColumnWord, HeadingWord};
use super::{Language, Scenario, ScenarioTable, Span, TableRow, Text, table};

/// A table and what named it.
pub(super) struct FoundTable {
    /// Index into the body's tables.
    pub(super) table: usize,
    pub(super) languages: Vec<Language>,
    /// A word of the vocabulary named it, not only its shape.
    pub(super) by_words: bool,
}

#[derive(Default)]
pub(super) struct Examples {
    pub(super) valid: Option<FoundTable>,
    pub(super) invalid: Option<FoundTable>,
}

/// Wider tables, such as the twelve columns of the overviews, are no examples whatever they are called.
const COLUMNS: std::ops::RangeInclusive<usize> = 2..=6;

pub(super) fn by_words(body: &Body) -> Examples {
    let mut examples = Examples::default();
    for (index, head) in body.tables.iter().enumerate().filter(|(_, head)| COLUMNS.contains(&head.width)) {
        let Some((is_valid, languages)) = named(body, head) else { continue };
        let place = if is_valid { &mut examples.valid } else { &mut examples.invalid };
        place.get_or_insert(FoundTable { table: index, languages, by_words: true });
    }
    examples
}

/// Whether words name `head` a table of valid or of invalid examples. A heading outweighs a header cell: owners copy
/// tables and forget the header.
fn named(body: &Body, head: &TableHead) -> Option<(bool, Vec<Language>)> {
    if let Some(heading) = body.heading_of(head) {
        match heading.meaning {
            Some(HeadingWord::Valid) => return Some((true, heading.languages.clone())),
            Some(HeadingWord::Invalid) => return Some((false, heading.languages.clone())),
            _ => {}
        }
    }
    [(true, ColumnWord::Valid), (false, ColumnWord::Invalid)].into_iter().find_map(|(is_valid, word)| {
        let languages = Body::column_languages(head, word);
        (!languages.is_empty()).then_some((is_valid, languages))
    })
}

/// Reads the table at `index` of the body's tables.
pub(super) fn read(body: &Body, index: usize) -> Option<ScenarioTable> {
    let head = body.tables.get(index)?;
    let piece = body.outline.pieces.get(head.piece)?;
    let table = table::read(body.text, piece, body.outline)?;
    let columns = Columns::of(head);
    let rows = table.rows.iter().map(|row| columns.scenario(body.text, row)).collect();
    let heading = body.heading_of(head).map(|heading| heading.text.clone());
    Some(ScenarioTable { heading, table, sentence: columns.sentence, status: columns.path, rows })
}

/// Which column holds the sentence, and which the status from L1 down.
struct Columns {
    sentence: usize,
    path: Vec<usize>,
}

impl Columns {
    fn of(head: &TableHead) -> Self {
        let is_sentence = |column: &Column| column.means(&[ColumnWord::Valid, ColumnWord::Invalid]);
        let sentence = head.columns.iter().position(is_sentence).unwrap_or(0);
        let is_status = |column: &Column| column.is_level || column.means(&[ColumnWord::Status]);
        let others = || head.columns.iter().enumerate().filter(|(at, _)| *at != sentence);
        let named: Vec<usize> = others().filter(|(_, column)| is_status(column)).map(|(at, _)| at).collect();
        let path = if named.is_empty() { others().map(|(at, _)| at).collect() } else { named };
        Self { sentence, path }
    }

    fn scenario(&self, text: &str, row: &TableRow) -> Scenario {
        let end = row.span.end;
        let empty = Text { span: end..end, plain: String::new() };
        let sentence = row.cells.get(self.sentence).cloned().unwrap_or(empty);
        let cells = self.path.iter().filter_map(|&column| row.cells.get(column)).filter(|cell| !cell.plain.is_empty());
        let status_path = match cells.collect::<Vec<_>>().as_slice() {
            [only] => path(text, only),
            several => several.iter().map(|&cell| cell.clone()).collect(),
        };
        Scenario { text: sentence, status_path, line: row.line }
    }
}

/// The names in a cell like `Blocked>Billing>Incorrect SKU`; a cell with HTML in it is one name.
fn path(text: &str, cell: &Text) -> Vec<Text> {
    let source = text.get(cell.span.clone()).unwrap_or_default();
    if source.contains('<') || !(source.contains('>') || source.contains("&gt;")) {
        return vec![cell.clone()];
    }
    let mut names = Vec::new();
    let mut from = 0;
    let mut add = |span: Span| {
        let name = Text::read(text, cell.span.start + span.start..cell.span.start + span.end);
        if !name.plain.is_empty() {
            names.push(name);
        }
    };
    while let Some(rest) = source.get(from..) {
        let next = [(rest.find('>'), 1), (rest.find("&gt;"), 4)];
        let Some((at, length)) = next.iter().filter_map(|&(at, length)| Some((at?, length))).min() else { break };
        let is_escaped = rest.get(..at).is_some_and(|before| before.ends_with('\\'));
        add(from..from + at - usize::from(is_escaped));
        from += at + length;
    }
    add(from..source.len());
    names
}
