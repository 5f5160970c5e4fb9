//! Rows of the tables of examples. A row is one line; moving and copying take it byte by byte, and only a cell's own
//! words are ever rewritten.

use super::cell::{escaped, plain};
use super::row::{RowStyle, first_without_pipe};
use super::{Draft, Examples, Refusal, Row, RowChange, section};
use crate::document::{ScenarioTable, Span, Table, TableRow};

pub fn change(draft: &mut Draft, examples: Examples, change: &RowChange) -> Result<(), Refusal> {
    let page = draft.page;
    let found = match examples {
        Examples::Valid => &page.valid,
        Examples::Invalid => &page.invalid,
    };
    let Some(found) = found else {
        return match change {
            RowChange::Add { at: 0, text, status } => first(draft, examples, text, status.as_deref()),
            _ => Err(Refusal::NoSuchRow),
        };
    };
    draft.settled(&found.table.span)?;
    Rows { found, examples }.change(draft, change)
}

struct Rows<'p> {
    found: &'p ScenarioTable,
    examples: Examples,
}

impl Rows<'_> {
    fn change(&self, draft: &mut Draft, change: &RowChange) -> Result<(), Refusal> {
        match change {
            RowChange::Add { at, text, status } => self.add(draft, *at, text, status.as_deref()),
            RowChange::Text { row, text } => self.text(draft, *row, text),
            RowChange::Status { row, status } => self.status(draft, *row, status),
            RowChange::Remove { row } => {
                let line = self.line(*row)?;
                self.meant(draft).remove(*row);
                draft.remove(line)
            }
            RowChange::Move { from, to } => self.shift(draft, *from, *to),
            RowChange::Duplicate { row } => {
                let line = self.line(*row)?;
                let copied = self.meant(draft).get(*row).cloned().unwrap_or_default();
                self.meant(draft).insert(*row, copied);
                draft.insert(line.end, draft.source(&line).to_owned())
            }
        }
    }

    /// What the table says afterwards.
    fn meant<'d>(&self, draft: &'d mut Draft) -> &'d mut Vec<Row> {
        meant(draft, self.examples)
    }

    fn row(&self, row: usize) -> Result<&TableRow, Refusal> {
        self.found.table.rows.get(row).ok_or(Refusal::NoSuchRow)
    }

    /// Where the line before the row `at` ends.
    fn end_before(&self, at: usize) -> Result<usize, Refusal> {
        end_before(&self.found.table, at).ok_or(Refusal::NoSuchRow)
    }

    /// The row and the line end before it.
    fn line(&self, row: usize) -> Result<Span, Refusal> {
        Ok(self.end_before(row)?..self.row(row)?.span.end)
    }

    fn add(&self, draft: &mut Draft, at: usize, text: &str, status: Option<&[String]>) -> Result<(), Refusal> {
        let place = self.end_before(at)?;
        let table = &self.found.table;
        let own = || own_status(draft, self.examples, at);
        let status = status.map_or_else(own, <[String]>::to_vec);
        let mut cells = vec![String::new(); table.header.cells.len()];
        let statuses = self.status_cells(draft, at, &status)?;
        for (column, words) in statuses.into_iter().chain([(self.found.sentence, escaped(text))]) {
            match cells.get_mut(column) {
                Some(cell) => *cell = words,
                None if words.is_empty() => {}
                None => return Err(Refusal::NoColumn { line: table.header.line }),
            }
        }
        let line = RowStyle::nearest(draft.text, table, at).write(&cells);
        let end = draft.line_end(place);
        self.meant(draft).insert(at, Row { text: plain(&escaped(text)), status: said(&status) });
        draft.insert(place, format!("{end}{line}"))
    }

    fn text(&self, draft: &mut Draft, row: usize, text: &str) -> Result<(), Refusal> {
        let words = escaped(text);
        if let Some(meant) = self.meant(draft).get_mut(row) {
            meant.text = plain(&words);
        }
        self.cells(draft, row, &[(self.found.sentence, words)])
    }

    fn status(&self, draft: &mut Draft, row: usize, status: &[String]) -> Result<(), Refusal> {
        let cells = self.status_cells(draft, row, status)?;
        if let Some(meant) = self.meant(draft).get_mut(row) {
            meant.status = said(status);
        }
        self.cells(draft, row, &cells)
    }

    /// Source for each status column.
    fn status_cells(&self, draft: &Draft, row: usize, names: &[String]) -> Result<Vec<(usize, String)>, Refusal> {
        let line = self.found.table.header.line;
        match self.found.status.as_slice() {
            [] if names.is_empty() => Ok(Vec::new()),
            [] => Err(Refusal::NoColumn { line }),
            [only] => {
                let old = self.found.table.rows.get(row).and_then(|row| row.cells.get(*only));
                let old = old.map_or("", |cell| draft.source(&cell.span));
                let mark = if old.contains(" > ") { " > " } else { ">" };
                let names: Vec<String> = names.iter().map(|name| escaped(name)).collect();
                Ok(vec![(*only, names.join(mark))])
            }
            columns if names.len() > columns.len() => Err(Refusal::TooManyLevels { line }),
            columns => {
                let words = names.iter().map(|name| escaped(name)).chain(std::iter::repeat(String::new()));
                Ok(columns.iter().copied().zip(words).collect())
            }
        }
    }

    /// Writes cells of one row, in the order of their columns; cells that the row lacks are added at its end.
    fn cells(&self, draft: &mut Draft, row: usize, cells: &[(usize, String)]) -> Result<(), Refusal> {
        let row = self.row(row)?;
        let wanted = cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
        let mut missing = vec![String::new(); wanted.saturating_sub(row.cells.len())];
        for (column, words) in cells {
            match row.cells.get(*column) {
                Some(cell) => draft.replace(cell.span.clone(), &fitting(draft, row, cell.span.clone(), words))?,
                None => {
                    if let Some(place) = missing.get_mut(column - row.cells.len()) {
                        words.clone_into(place);
                    }
                }
            }
        }
        if missing.iter().all(String::is_empty) {
            return Ok(());
        }
        let line = draft.source(&row.span);
        let written = line.trim_end();
        let is_closed = written.len() > 1 && written.ends_with('|') && !written.ends_with("\\|");
        let words = missing.join(" | ");
        let at = row.span.start + written.len();
        draft.insert(at, if is_closed { format!(" {words} |") } else { format!(" | {words} |") })
    }

    fn shift(&self, draft: &mut Draft, from: usize, to: usize) -> Result<(), Refusal> {
        let line = self.line(from)?;
        self.row(to)?;
        if from == to {
            return Ok(());
        }
        let moved = self.meant(draft).remove(from);
        self.meant(draft).insert(to, moved);
        let place = self.end_before(if to > from { to + 1 } else { to })?;
        draft.insert(place, draft.source(&line).to_owned())?;
        draft.remove(line)
    }
}

/// The cell's words so that neither the cell's pipe nor the line's start is taken for part of them.
fn fitting(draft: &Draft, row: &TableRow, cell: Span, words: &str) -> String {
    let line = draft.source(&row.span);
    let begins_line = draft.source(&(row.span.start..cell.start)).trim().is_empty();
    let mut fitting =
        if begins_line && !line.trim_start().starts_with('|') { first_without_pipe(words) } else { words.to_owned() };
    let touches_pipe = draft.text.get(cell.end..).is_some_and(|rest| rest.starts_with('|'));
    if touches_pipe && fitting.ends_with('\\') {
        fitting.push(' ');
    }
    fitting
}

fn end_before(table: &Table, at: usize) -> Option<usize> {
    match at.checked_sub(1) {
        None => Some(table.delimiter.end),
        Some(before) => table.rows.get(before).map(|row| row.span.end),
    }
}

/// The status a row gets when none is named: for a valid one that of its neighbours, else the page's own name.
fn own_status(draft: &Draft, examples: Examples, at: usize) -> Vec<String> {
    if examples == Examples::Invalid {
        return Vec::new();
    }
    let rows = draft.page.valid.as_ref().map_or(&[][..], |valid| &valid.rows);
    let near = rows.get(at.saturating_sub(1)).or_else(|| rows.last()).filter(|row| !row.status_path.is_empty());
    match near {
        Some(row) => row.status_path.iter().map(|name| super::typed(draft.source(&name.span))).collect(),
        None => draft.page.title.iter().map(|title| title.plain.clone()).collect(),
    }
}

/// What the names say; a name that is a path says several.
fn said(names: &[String]) -> Vec<String> {
    let parts = names.iter().flat_map(|name| {
        let source = escaped(name);
        if source.contains('<') {
            return vec![plain(&source)];
        }
        source.replace("&gt;", ">").split('>').map(plain).collect()
    });
    parts.filter(|name| !name.is_empty()).collect()
}

fn meant<'d>(draft: &'d mut Draft, examples: Examples) -> &'d mut Vec<Row> {
    let rows = match examples {
        Examples::Valid => &mut draft.meant.valid,
        Examples::Invalid => &mut draft.meant.invalid,
    };
    rows.get_or_insert_default()
}

/// The first row of a table that the page does not have yet.
fn first(draft: &mut Draft, examples: Examples, text: &str, status: Option<&[String]>) -> Result<(), Refusal> {
    let own = || own_status(draft, examples, 0);
    let status = status.map_or_else(own, <[String]>::to_vec);
    let new = section::examples(draft, examples, text)?;
    if status.len() > new.levels && new.levels > 1 {
        return Err(Refusal::TooManyLevels { line: draft.line(new.place) });
    }
    let names: Vec<String> = status.iter().map(|name| escaped(name)).collect();
    let mut cells = vec![escaped(text)];
    match new.levels {
        1 => cells.push(names.join(">")),
        levels => cells.extend(names.into_iter().chain(std::iter::repeat(String::new())).take(levels)),
    }
    meant(draft, examples).push(Row { text: plain(&escaped(text)), status: said(&status) });
    let end = draft.line_end(new.place);
    section::put(draft, new.place, &format!("{}{end}| {} |", new.source, cells.join(" | ")))
}
