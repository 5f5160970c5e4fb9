//! Rows as a spreadsheet copies them: cells between tabs, rows between line ends, and cells with line breaks or quotes
//! in quotes. They become rows of examples in one step.

use super::{Cell, FieldId, Session};
use crate::document::Vocabulary;
use crate::document::change::{Asked, Change, Examples, ItemChange, RowChange};

/// The rows of `text`, without those that say nothing.
pub fn spreadsheet_rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut letters = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        let Some(row) = rows.last_mut() else { break };
        let Some(cell) = row.last_mut() else { break };
        match letter {
            '"' if is_quoted => match letters.next_if_eq(&'"') {
                Some(quote) => cell.push(quote),
                None => is_quoted = false,
            },
            '"' if cell.is_empty() && closes(letters.clone()) => is_quoted = true,
            '\t' if !is_quoted => row.push(String::new()),
            '\r' if !is_quoted && letters.peek() == Some(&'\n') => {}
            '\n' | '\r' if !is_quoted => rows.push(vec![String::new()]),
            letter => cell.push(letter),
        }
    }
    for cell in rows.iter_mut().flatten() {
        *cell = cell.trim().to_owned();
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

/// Whether a quote that opens a cell is closed at the end of one, so that it is the spreadsheet's and not the text's.
fn closes(mut letters: std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    while let Some(letter) = letters.next() {
        if letter == '"' && letters.next_if_eq(&'"').is_none() {
            return matches!(letters.peek(), None | Some('\t' | '\n' | '\r'));
        }
    }
    false
}

/// Rows beyond this many are left out: each is read back, and no table of examples has nearly as many.
const MOST_ROWS: usize = 200;

/// Puts the rows before the row `at`. The first cell is the situation; further ones name the status. The key of a remark
/// when some were left out.
pub(super) fn paste(
    session: &mut Session,
    examples: Examples,
    at: usize,
    text: &str,
    words: &Vocabulary,
    millis: u64,
) -> Option<&'static str> {
    let add = |(place, mut row): (usize, Vec<String>)| {
        let status = row.split_off(row.len().min(1));
        let status: Vec<String> = status.into_iter().filter(|name| !name.is_empty()).collect();
        let status = (!status.is_empty()).then_some(status);
        let text = row.into_iter().next().unwrap_or_default();
        Change::Scenario(examples, RowChange::Add { at: at + place, text, status })
    };
    let mut rows = spreadsheet_rows(text);
    if rows.first().is_some_and(|row| is_header(session, examples, row)) {
        rows.remove(0);
    }
    let is_cut = rows.len() > MOST_ROWS;
    let changes: Vec<Change> = rows.into_iter().take(MOST_ROWS).enumerate().map(add).collect();
    let field = FieldId::Scenario { examples, row: at, part: Cell::Text };
    session.change_all(&field, &changes, words, millis);
    is_cut.then_some("notice-paste-cut")
}

/// Puts the first cell of each line before the question `at`. The key of a remark when some were left out.
pub(super) fn paste_questions(
    session: &mut Session,
    asked: Asked,
    at: usize,
    text: &str,
    words: &Vocabulary,
    millis: u64,
) -> Option<&'static str> {
    let rows = spreadsheet_rows(text);
    let is_cut = rows.len() > MOST_ROWS;
    let lines = rows.into_iter().take(MOST_ROWS).filter_map(|row| row.into_iter().find(|cell| !cell.is_empty()));
    let changes: Vec<Change> = lines
        .enumerate()
        .map(|(place, line)| Change::Question(asked, ItemChange::Add { at: at + place, text: unnumbered(&line) }))
        .collect();
    session.change_all(&FieldId::Question { asked, item: at }, &changes, words, millis);
    is_cut.then_some("notice-paste-cut")
}

/// A line of a list without its number or sign: the page has its own.
fn unnumbered(line: &str) -> String {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.strip_prefix(['.', ')']).filter(|_| digits.len() < line.len());
    let signed = line.strip_prefix(['-', '*', '\u{2022}']);
    numbered.or(signed).filter(|rest| rest.starts_with([' ', '\t'])).unwrap_or(line).trim().to_owned()
}

/// Whether a row only repeats the headers of the table.
fn is_header(session: &Session, examples: Examples, row: &[String]) -> bool {
    let table = match examples {
        Examples::Valid => &session.page.valid,
        Examples::Invalid => &session.page.invalid,
    };
    let Some(table) = table else { return false };
    let headers = table.table.header.cells.iter().map(|cell| cell.plain.to_lowercase());
    row.iter().map(|cell| cell.to_lowercase()).eq(headers.take(row.len()))
}

#[cfg(test)]
mod tests {
    use super::{spreadsheet_rows, unnumbered};

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(spreadsheet_rows(text), expected);
    }

    #[test]
    fn tabs_and_lines_become_cells_and_rows() {
        check("a\tb\r\nc\td\n", &[&["a", "b"], &["c", "d"]]);
        check("one\n\n \t\ntwo", &[&["one"], &["two"]]);
        check("", &[]);
    }

    #[test]
    fn cells_in_quotes_keep_their_line_breaks_tabs_and_quotes() {
        check("\"a\nb\"\tc\n", &[&["a\nb", "c"]]);
        check("\"say \"\"no\"\"\"\tx", &[&["say \"no\"", "x"]]);
        check("\"a\tb\"\r\nc", &[&["a\tb"], &["c"]]);
    }

    #[test]
    fn a_line_of_a_list_goes_without_its_number() {
        for (line, expected) in [
            ("1. Who signs?", "Who signs?"),
            ("12) Who signs?", "Who signs?"),
            ("- Who signs?", "Who signs?"),
            ("• Who signs?", "Who signs?"),
            ("365 days a year?", "365 days a year?"),
            ("2.5 hours or more?", "2.5 hours or more?"),
        ] {
            assert_eq!(unnumbered(line), expected);
        }
    }

    #[test]
    fn quotes_of_the_text_stay() {
        check("\"No\" is what legal says\tLegal", &[&["\"No\" is what legal says", "Legal"]]);
        check("size 5\" wide", &[&["size 5\" wide"]]);
        check("\"open", &[&["\"open"]]);
    }
}
