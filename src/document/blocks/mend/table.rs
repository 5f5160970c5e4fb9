//! Tables whose header, delimiter row and rows differ in width. GFM shows no table when the first two differ and drops
//! cells beyond the header's width; both are widened to the widest row here.

use super::super::super::limits::COLUMNS;
use super::super::super::table::delimiter_cells;
use super::{Fence, Line, is_conflict_marker};

/// A table with more columns than [`COLUMNS`] or a row of more bytes than this stays text.
const LONGEST_ROW: usize = 1 << 16;

pub(super) struct Widths {
    /// Index of the header line; the delimiter row is the next.
    pub(super) start: usize,
    /// Index of the first line after the table.
    pub(super) end: usize,
    /// Too large for a table.
    pub(super) refused: bool,
    header: usize,
    delimiter: usize,
    widest: usize,
}

impl Widths {
    /// What line `index` lacks at its end to be as wide as the widest row; rows below the header need nothing.
    pub(super) fn padding(&self, index: usize, body: &str) -> String {
        let (cells, cell) = match index.checked_sub(self.start) {
            Some(0) => (self.header, " |"),
            Some(1) => (self.delimiter, "-|"),
            _ => return String::new(),
        };
        if self.refused || cells >= self.widest {
            return String::new();
        }
        let mut padding = if ends_with_pipe(body) { String::new() } else { " |".to_owned() };
        padding.push_str(&cell.repeat(self.widest - cells));
        padding
    }
}

/// The table whose header is line `index`, if one starts there.
pub(super) fn widths(page: &str, lines: &[Line], index: usize, conflict: bool) -> Option<Widths> {
    let header = lines.get(index).map(|line| line.body(page)).filter(|body| body.contains('|'))?;
    let delimiter = lines.get(index + 1).and_then(|line| delimiter_cells(line.body(page)))?;
    let mut widths =
        Widths { start: index, end: index + 2, refused: false, header: cells(header), delimiter, widest: 0 };
    widths.widest = widths.header.max(widths.delimiter);
    let mut longest = header.len();
    for line in lines.get(index + 2..).unwrap_or_default() {
        let body = line.body(page);
        let marker = conflict && is_conflict_marker(line.text(page));
        if !marker && (body.trim().is_empty() || body.starts_with('#') || Fence::opening(body, 0).is_some()) {
            break;
        }
        widths.end += 1;
        longest = longest.max(body.len());
        if !marker {
            widths.widest = widths.widest.max(filled_cells(body));
        }
    }
    widths.refused = widths.widest > COLUMNS || longest > LONGEST_ROW;
    Some(widths)
}

/// A row without the pipes at its ends.
fn inner(row: &str) -> &str {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    if ends_with_pipe(row) { row.strip_suffix('|').unwrap_or(row) } else { row }
}

fn ends_with_pipe(row: &str) -> bool {
    row.trim_end().strip_suffix('|').is_some_and(|before| !is_escaped(before))
}

/// Whether the character after `before` is escaped by a backslash.
fn is_escaped(before: &str) -> bool {
    before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

fn cells(row: &str) -> usize {
    split(inner(row)).count()
}

/// Cells up to the last one that holds something.
fn filled_cells(row: &str) -> usize {
    split(inner(row)).enumerate().filter(|(_, cell)| !cell.trim().is_empty()).map(|(at, _)| at + 1).last().unwrap_or(0)
}

/// `text` cut at pipes that are not escaped.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut escaped = false;
        let pipe = text.bytes().position(|byte| {
            let cuts = byte == b'|' && !escaped;
            escaped = byte == b'\\' && !escaped;
            cuts
        });
        rest = pipe.and_then(|at| text.get(at + 1..));
        Some(pipe.and_then(|at| text.get(..at)).unwrap_or(text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_counted_between_pipes() {
        for (row, all, filled) in [
            ("| a | b |", 2, 2),
            ("a | b", 2, 2),
            ("|a| b| c||", 4, 3),
            ("| a \\| b | c", 2, 2),
            ("| | |", 2, 0),
            ("a", 1, 1),
            ("| a |\\|", 2, 2),
        ] {
            assert_eq!((cells(row), filled_cells(row)), (all, filled), "{row}");
        }
    }
}
