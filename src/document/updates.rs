//! The update summary: found by its first header cell, which is a word for "date" in some language, and told from other
//! tables by a second header word, a heading that says so or rows that start with dates.

use super::body::{Body, Column, TableHead};
use super::vocabulary::{ColumnWord, HeadingWord};
use super::{
    DateReading, Language, TableRow, Text, Update, UpdateColumn, UpdateOrder, UpdateSummary, WrittenDate, shape, table,
};

pub(super) struct FoundUpdates {
    /// Index into the body's tables.
    pub(super) table: usize,
    pub(super) by_words: bool,
}

/// The last update summary of the page.
pub(super) fn find(body: &Body, taken: &[Option<usize>]) -> Option<FoundUpdates> {
    let is_free = |index: &usize| !taken.contains(&Some(*index));
    let named = body.tables.iter().enumerate().rev().find(|(index, head)| is_free(index) && is_named(body, head));
    match named {
        Some((table, _)) => Some(FoundUpdates { table, by_words: true }),
        None => shape::updates(body).filter(is_free).map(|table| FoundUpdates { table, by_words: false }),
    }
}

fn is_named(body: &Body, head: &TableHead) -> bool {
    let Some((first, others)) = head.columns.split_first() else { return false };
    let says_who = |column: &Column| column.means(&[ColumnWord::Who, ColumnWord::What, ColumnWord::Published]);
    let heading = body.heading_of(head).and_then(|heading| heading.meaning);
    first.means(&[ColumnWord::Date]) && (heading == Some(HeadingWord::Updates) || others.iter().any(says_who))
}

/// Reads the table at `index` of the body's tables. Its dates are not resolved yet.
pub(super) fn read(body: &Body, index: usize) -> Option<UpdateSummary> {
    let head = body.tables.get(index)?;
    let table = table::read(body.text, body.outline.pieces.get(head.piece)?, body.outline)?;
    let columns = columns(head);
    let rows = table.rows.iter().map(|row| update(body, row, &columns)).collect();
    let heading = body.heading_of(head);
    let heading = heading.filter(|heading| head.is_next_to_heading || heading.meaning == Some(HeadingWord::Updates));
    Some(UpdateSummary {
        heading: heading.map(|heading| heading.text.clone()),
        table,
        columns,
        rows,
        order: UpdateOrder::Single,
        language: language(head),
        habits: body.vocabulary.habits(),
    })
}

fn columns(head: &TableHead) -> Vec<UpdateColumn> {
    const BY_PLACE: [UpdateColumn; 4] =
        [UpdateColumn::Date, UpdateColumn::Who, UpdateColumn::What, UpdateColumn::Notes];
    let named = |column: &Column| {
        column.meanings().find_map(|(meaning, _)| match meaning {
            ColumnWord::Date => Some(UpdateColumn::Date),
            ColumnWord::Who => Some(UpdateColumn::Who),
            ColumnWord::What => Some(UpdateColumn::What),
            ColumnWord::Notes => Some(UpdateColumn::Notes),
            ColumnWord::Published => Some(UpdateColumn::Published),
            _ => None,
        })
    };
    let known: Vec<Option<UpdateColumn>> = head.columns.iter().map(named).collect();
    let by_place = |place: usize| {
        let column = BY_PLACE.get(place).copied().unwrap_or(UpdateColumn::Other);
        if known.contains(&Some(column)) { UpdateColumn::Other } else { column }
    };
    let mut columns: Vec<_> =
        known.iter().enumerate().map(|(at, known)| known.unwrap_or_else(|| by_place(at))).collect();
    if let Some(first) = columns.first_mut() {
        *first = UpdateColumn::Date;
    }
    columns
}

fn update(body: &Body, row: &TableRow, columns: &[UpdateColumn]) -> Update {
    let cell = |column: UpdateColumn| -> Option<Text> {
        let place = columns.iter().position(|&known| known == column)?;
        row.cells.get(place).filter(|cell| !cell.plain.is_empty()).cloned()
    };
    let at = row.span.start;
    let date = row.cells.first().cloned().unwrap_or(Text { span: at..at, plain: String::new() });
    Update {
        written: WrittenDate::read(&date.plain, body.vocabulary),
        reading: DateReading::NONE,
        who: cell(UpdateColumn::Who),
        what: cell(UpdateColumn::What),
        line: row.line,
        date,
    }
}

/// The language that explains most of the header cells; the first cell decides between equals.
fn language(head: &TableHead) -> Option<Language> {
    let mut votes: Vec<(Language, usize)> = Vec::new();
    for (_, language) in head.columns.iter().flat_map(Column::meanings) {
        match votes.iter_mut().find(|(known, _)| *known == language) {
            Some((_, count)) => *count += 1,
            None => votes.push((language, 1)),
        }
    }
    let best = votes.iter().map(|(_, count)| *count).max()?;
    votes.iter().find(|(_, count)| *count == best).map(|(language, _)| *language)
}
