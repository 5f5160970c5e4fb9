//! Reads a page whose words nobody listed. After a definition alert, the first table of sentences beside one repeated
//! short name holds the valid examples, the next one with other names the invalid ones; a last table whose rows start
//! with dates is the update summary. Everything else is left alone.

use super::body::{Body, TableHead};
use super::definition::FoundDefinition;
use super::examples::{Examples, FoundTable};
use super::fold::fold;
use super::lines::lines;
use super::piece::Piece;
use super::plain::Words;
use super::{Span, WrittenDate, table};

/// Rows that are enough to see what a table is.
const SAMPLE: usize = 40;

/// A sentence has at least this many bytes; a name at most `LONGEST_NAME`.
const SHORTEST_SENTENCE: usize = 16;
const LONGEST_NAME: usize = 160;

/// Completes `found` with the tables behind `definition` that are examples by their shape. One row shows no repetition, so
/// it must carry the page's own name unless words say that this is a definition.
pub(super) fn examples(body: &Body, definition: &FoundDefinition, found: &mut Examples) {
    let title = body.title().map(|title| fold(&title.text.plain)).unwrap_or_default();
    let taken = [&found.valid, &found.invalid].map(|found| found.as_ref().map(|found| found.table));
    for (index, head) in body.tables.iter().enumerate().filter(|(_, head)| head.piece > definition.piece) {
        if taken.contains(&Some(index)) {
            continue;
        }
        let Some(names) = names(body, head) else { continue };
        let by_shape = Some(FoundTable { table: index, languages: Vec::new(), by_words: false });
        let own = names.iter().filter(|name| **name == title).count();
        let is_repeated = names.iter().all(|name| Some(name) == names.first());
        let is_enough = names.len() >= 2 || definition.by_words;
        if found.valid.is_none() {
            if 2 * own >= names.len() || (is_repeated && is_enough) {
                found.valid = by_shape;
            }
        } else if found.invalid.is_none() && own == 0 {
            found.invalid = by_shape;
        }
    }
}

/// The folded deepest name of each row, if the table is one of sentences and short names.
fn names(body: &Body, head: &TableHead) -> Option<Vec<String>> {
    let piece = body.outline.pieces.get(head.piece).filter(|_| (2..=4).contains(&head.width))?;
    let (mut names, mut sentences, mut all) = (Vec::new(), 0, 0);
    for cells in rows(body.text, piece) {
        let words: Vec<String> = cells.into_iter().map(|cell| Words::of(body.text, cell)).collect();
        let (sentence, path) = words.split_first()?;
        if WrittenDate::read(sentence, body.vocabulary).is_date() {
            return None;
        }
        all += 1;
        sentences += usize::from(sentence.len() >= SHORTEST_SENTENCE);
        match path.iter().rev().find(|name| !name.is_empty()) {
            Some(name) if name.len() > LONGEST_NAME || name.len() > 2 * sentence.len() => return None,
            Some(name) => names.push(fold(name)),
            None => {}
        }
    }
    (all > 0 && 2 * sentences > all && 2 * names.len() > all).then_some(names)
}

/// The last table, if most of its rows start with a date. Index into the body's tables.
pub(super) fn updates(body: &Body) -> Option<usize> {
    let index = body.tables.len().checked_sub(1)?;
    let head = body.tables.get(index).filter(|head| (2..=5).contains(&head.width))?;
    let piece = body.outline.pieces.get(head.piece)?;
    let (mut dates, mut slips, mut all) = (0, 0, 0);
    for cells in rows(body.text, piece) {
        let first = cells.first().map(|cell| Words::of(body.text, cell.clone())).unwrap_or_default();
        match WrittenDate::read(&first, body.vocabulary) {
            WrittenDate::Impossible => slips += 1,
            written => dates += usize::from(written.is_date()),
        }
        all += 1;
    }
    (dates > 0 && 2 * (dates + slips) > all).then_some(index)
}

/// The cells of the first rows below header and delimiter.
fn rows(text: &str, piece: &Piece) -> impl Iterator<Item = Vec<Span>> {
    let below = lines(text, piece.span.start, piece.span.end).skip(2).take(SAMPLE);
    let rows = below.filter(move |line| line.of(text).contains('|'));
    rows.map(move |line| table::cell_spans(text, line.start..line.end).take(8).collect())
}
