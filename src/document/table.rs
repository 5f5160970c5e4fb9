//! Pipe tables: which lines make one, and their cells. Tables that GFM refuses because header and delimiter differ in
//! width are read all the same. What a table means is not known here.

use super::lines::{is_void, lines};
use super::outline::Outline;
use super::piece::Piece;
use super::{Span, Table, TableRow, Text, limits};

/// What stands between the pipes of a line, blanks included; a pipe after a backslash is part of its cell.
struct RawCells<'t> {
    line: &'t str,
    at: usize,
    is_done: bool,
}

/// The same without the blanks at the ends of each cell.
fn cells(line: &str) -> impl Iterator<Item = Span> {
    raw_cells(line).map(|cell| trimmed(line, cell))
}

fn raw_cells(line: &str) -> RawCells<'_> {
    let visible = line.trim_start_matches(is_void);
    let at = if visible.starts_with('|') { line.len() - visible.len() + 1 } else { 0 };
    RawCells { line, at, is_done: visible.is_empty() }
}

impl Iterator for RawCells<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        if self.is_done {
            return None;
        }
        let start = self.at;
        let end = end_of_cell(self.line, start);
        self.at = (end + 1).min(self.line.len());
        self.is_done = self.line.get(self.at..).unwrap_or_default().trim_start_matches(is_void).is_empty();
        Some(start..end)
    }
}

fn end_of_cell(line: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(stop) =
        line.as_bytes().get(at..).and_then(|rest| rest.iter().position(|b| matches!(b, b'|' | b'\\')))
    {
        at += stop;
        if line.as_bytes().get(at) == Some(&b'|') {
            return at;
        }
        at += 2;
    }
    line.len()
}

/// `span` without the blanks at its ends; an empty one stays where its words would stand.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let words = text.get(span.clone()).unwrap_or_default();
    let start = span.start + (words.len() - words.trim_start().len());
    if start == span.end && span.start < span.end {
        let middle = span.start + words.chars().next().map_or(0, char::len_utf8);
        return middle..middle;
    }
    start..span.start + words.trim_end().len()
}

/// How many cells `line` has.
pub(super) fn count_cells(line: &str) -> usize {
    cells(line).count()
}

/// How many columns a delimiter line such as `| :--: | --- |` has; `None` when it is none.
pub(super) fn delimiter_cells(line: &str) -> Option<usize> {
    let line = line.trim_end_matches(is_void);
    if !line.bytes().all(|byte| matches!(byte, b'|' | b':' | b'-' | b' ' | b'\t')) || !line.contains('|') {
        return None;
    }
    let is_delimiter = |span: Span| {
        let cell = line.get(span).unwrap_or_default();
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
    };
    cells(line).all(is_delimiter).then(|| count_cells(line)).filter(|&count| count > 0)
}

/// Where the words of a table piece's header cells stand.
pub(super) fn header_spans(text: &str, piece: &Piece) -> Option<impl Iterator<Item = Span>> {
    let line = lines(text, piece.span.start, piece.span.end).next()?;
    Some(cell_spans(text, line.start..line.end))
}

/// A table piece, read cell by cell. Lines of merge-conflict markers are no rows.
pub(super) fn read(text: &str, piece: &Piece, outline: &Outline) -> Option<Table> {
    let mut table_lines = (piece.line..).zip(lines(text, piece.span.start, piece.span.end));
    let (number, header) = table_lines.next()?;
    let header = row(text, header.start..header.end, number);
    let (_, delimiter) = table_lines.next()?;
    let mut end = delimiter.next;
    let mut rows = Vec::new();
    for (number, line) in table_lines.take(limits::ROWS) {
        let words = line.of(text);
        let is_marker = outline.markers.binary_search_by_key(&number, |(marked, _)| *marked).is_ok();
        if !is_marker {
            if !words.contains('|') {
                break;
            }
            rows.push(row(text, line.start..line.end, number));
        }
        end = line.next;
    }
    Some(Table { span: piece.span.start..end, header, delimiter: delimiter.start..delimiter.end, rows })
}

fn row(text: &str, span: Span, line: usize) -> TableRow {
    let words = text.get(span.clone()).unwrap_or_default();
    let spans = cells(words).take(limits::COLUMNS).map(|cell| span.start + cell.start..span.start + cell.end);
    let cells = spans.map(|cell| Text::read(text, cell)).collect();
    TableRow { span, line, cells }
}

/// Where the words of a row's cells stand, for whoever wants no table of them.
pub(super) fn cell_spans(text: &str, line: Span) -> impl Iterator<Item = Span> {
    let words = text.get(line.clone()).unwrap_or_default();
    cells(words).map(move |cell| line.start + cell.start..line.start + cell.end)
}

/// The same with the blanks around the words.
pub(super) fn padded_cell_spans(text: &str, line: Span) -> impl Iterator<Item = Span> {
    let words = text.get(line.clone()).unwrap_or_default();
    raw_cells(words).map(move |cell| line.start + cell.start..line.start + cell.end)
}
