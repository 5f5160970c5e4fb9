//! How the rows of a table are written: their pipes, and the blanks around the words of each cell. A new row is written
//! as its nearest well-formed neighbour.

use super::block::guarded;
use super::cell::plain;
use crate::document::lines::is_void;
use crate::document::table::{cell_spans, padded_cell_spans};
use crate::document::{Span, Table, TableRow};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowStyle {
    /// What stands before the first cell.
    opening: String,
    /// The row ends with a pipe.
    is_closed: bool,
    pads: Vec<Pad>,
}

/// The blanks of one cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Pad {
    before: String,
    after: String,
    /// Characters between the pipes.
    width: usize,
    has_words: bool,
}

impl RowStyle {
    /// The style of the row nearest to the place `at` that has as many cells and pipes as the header, else of the nearest
    /// one with the header's pipes, else the header's own.
    pub fn nearest(text: &str, table: &Table, at: usize) -> Self {
        let header = Self::of(text, &table.header);
        let has_pipes = |style: &Self| {
            style.is_closed == header.is_closed && style.opening.contains('|') == header.opening.contains('|')
        };
        let distance = |index: usize| if index < at { 2 * (at - index) - 1 } else { 2 * (index - at) };
        let mut rows: Vec<(usize, &TableRow)> = table.rows.iter().enumerate().collect();
        rows.sort_by_key(|(index, _)| distance(*index));
        let styles = || rows.iter().map(|(_, row)| Self::of(text, row)).filter(has_pipes);
        let width = header.pads.len();
        let whole = styles().find(|style| style.pads.len() == width);
        let mut style = whole.or_else(|| styles().next()).unwrap_or(header);
        style.pads.resize_with(width, Pad::default);
        style
    }

    fn of(text: &str, row: &TableRow) -> Self {
        let line = text.get(row.span.clone()).unwrap_or_default();
        let blank = line.len() - line.trim_start_matches(is_void).len();
        let has_pipe = line.get(blank..).is_some_and(|rest| rest.starts_with('|'));
        let opening = line.get(..blank + usize::from(has_pipe)).unwrap_or_default();
        let spans: Vec<Span> = padded_cell_spans(text, row.span.clone()).collect();
        let is_closed =
            spans.last().is_some_and(|last| text.get(last.end..row.span.end).is_some_and(|rest| rest.starts_with('|')));
        let opening = if has_pipe { opening.to_owned() } else { String::new() };
        Self { opening, is_closed, pads: spans.into_iter().map(|span| Pad::of(text, span)).collect() }
    }

    /// The line for these cells, whose words are escaped already; a cell too few is empty.
    pub fn write(&self, cells: &[String]) -> String {
        let mut line = self.opening.clone();
        for (place, pad) in self.pads.iter().enumerate() {
            let words = cells.get(place).map_or("", String::as_str);
            if place > 0 {
                line.push('|');
            }
            let pad = if words.is_empty() { pad } else { self.pad(pad) };
            if place == 0 && self.opening.is_empty() {
                pad.write(&first_without_pipe(words), &mut line);
            } else {
                pad.write(words, &mut line);
            }
        }
        if self.is_closed {
            line.push('|');
        } else {
            line.truncate(line.trim_end_matches(' ').len());
        }
        line
    }

    /// What each cell of a line says.
    pub fn said(line: &str) -> Vec<String> {
        cell_spans(line, 0..line.len()).map(|cell| plain(line.get(cell).unwrap_or_default())).collect()
    }

    /// The pad of an empty cell says nothing about one with words.
    fn pad<'a>(&'a self, pad: &'a Pad) -> &'a Pad {
        if pad.has_words { pad } else { self.pads.iter().find(|other| other.has_words).unwrap_or(pad) }
    }
}

impl Pad {
    fn of(text: &str, span: Span) -> Self {
        let cell = text.get(span).unwrap_or_default();
        let words = cell.trim();
        let before = cell.len() - cell.trim_start().len();
        let after = if words.is_empty() { "" } else { cell.get(before + words.len()..).unwrap_or_default() };
        let before = cell.get(..before).unwrap_or_default();
        Self {
            before: before.to_owned(),
            after: after.to_owned(),
            width: cell.chars().count(),
            has_words: !words.is_empty(),
        }
    }

    /// More than one blank behind the words means that the pipes stand in line, and so they should again.
    fn write(&self, words: &str, line: &mut String) {
        if words.is_empty() {
            line.push_str(if self.before.is_empty() && self.after.is_empty() { "" } else { " " });
            return;
        }
        let taken = self.before.chars().count() + words.chars().count();
        line.push_str(&self.before);
        line.push_str(words);
        if self.after.chars().count() > 1 {
            line.push_str(&" ".repeat(self.width.saturating_sub(taken).max(1)));
        } else {
            line.push_str(&self.after);
        }
        if words.ends_with('\\') && line.ends_with('\\') {
            line.push(' ');
        }
    }
}

/// The first cell of a line that does not begin with a pipe: where no escape keeps it a cell, it gets one.
pub fn first_without_pipe(words: &str) -> String {
    let guarded = guarded(words);
    if guarded.is_empty() || guarded.starts_with(['`', '~', '<', '=']) { format!("| {guarded}") } else { guarded }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Vocabulary, parse};

    /// A row for `cells` below `rows` of a log.
    #[track_caller]
    fn check(table: &str, cells: &[&str], expected: &str) {
        let text = format!("# T\n\n{table}");
        let (page, _) = parse(&text, &Vocabulary::builtin());
        let table = page.updates.expect("a log").table;
        let cells: Vec<String> = cells.iter().map(|&cell| cell.to_owned()).collect();
        assert_eq!(RowStyle::nearest(&text, &table, 0).write(&cells), expected);
    }

    #[test]
    fn a_row_is_written_like_its_neighbour() {
        let cells = ["4/5/2024", "Ann", "New key"];
        check("|Date|Who|What|\n|---|---|---|\n|1/2/2024| Bo| Old|\n", &cells, "|4/5/2024| Ann| New key|");
        check(
            "| Date | Who | What |\n|---|---|---|\n| 1/2/2024 | Bo | Old |\n",
            &cells,
            "| 4/5/2024 | Ann | New key |",
        );
        check("|Date|Who|What|\n|---|---|---|\n", &cells, "|4/5/2024|Ann|New key|");
    }

    #[test]
    fn pipes_that_stand_in_line_stay_there() {
        check(
            "| Date       | Who    | What   |\n|---|---|---|\n| 01/02/2024 | Bo     | Old    |\n",
            &["04/05/2024", "Ann", "New key here"],
            "| 04/05/2024 | Ann    | New key here |",
        );
    }

    #[test]
    fn broken_neighbours_are_passed_over_and_empty_cells_stay_empty() {
        let table = "|Date|Who|What|Notes|\n|---|---|---|---|\n1/3/2024| Bo|\n|1/2/2024| Bo| Old||\n";
        check(table, &["4/5/2024", "Ann", "New", ""], "|4/5/2024| Ann| New||");
        let narrow = "|Date|Who|What|Notes|\n|---|---|---|---|\n|1/2/2024| Bo| Old|\n";
        check(narrow, &["4/5/2024", "Ann", "New", ""], "|4/5/2024| Ann| New||");
    }

    #[test]
    fn tables_without_outer_pipes_get_rows_without_them() {
        check("Date | Who | What\n--- | --- | ---\n1/2/2024 | Bo | Old\n", &["1", "# a", "b"], "1 | # a | b");
    }
}
