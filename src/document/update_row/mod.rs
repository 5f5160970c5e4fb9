//! Writing the update summary: one new row in the table's own language, columns, padding and date format, and the page's
//! `ms.date` with it. The newest row is on top unless the table clearly begins with the oldest. No old row is ever
//! touched, and a page without a log gets one. It knows neither what was changed nor who changed it: both are told.

mod date_form;
mod month_name;
mod new_log;
mod runs;
mod today;

use super::change::row::RowStyle;
use super::change::{Changed, Draft, Refusal, cell_source};
use super::{Date, DayOrder, Edits, Evidence, Page, UpdateColumn, UpdateOrder, UpdateSummary, Vocabulary, WrittenDate};
use std::sync::Arc;

use date_form::DateForm;
use today::Writing;

/// What a new row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUpdate {
    pub date: Date,
    pub who: String,
    pub what: String,
    /// The order of day and month in the other tables of the folder, for tables that do not show their own.
    pub folder: Option<DayOrder>,
}

/// A row as it is written, for showing before it is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenUpdate {
    pub edits: Edits,
    /// The text with the row, and what it says: it was read to be sure.
    pub text: Arc<str>,
    pub page: Arc<Page>,
    /// The line of the row, counted from 1, in the new text.
    pub line: usize,
    /// The row's source, without line end.
    pub row: String,
    /// The date as it stands in the row.
    pub date: String,
    /// Which of day and month stands first in it; `None` where that cannot be mistaken.
    pub order: Option<DayOrder>,
    /// What decided that.
    pub evidence: Evidence,
    /// The page had no update summary.
    pub is_first: bool,
    /// What the front matter's `ms.date` was and is, when it changes.
    pub ms_date: Option<(String, String)>,
}

/// Writes `update` into the page's log. `page` must be `text` as it is read; nothing else of it changes.
pub fn log(text: &str, page: &Page, update: &NewUpdate, vocabulary: &Vocabulary) -> Result<WrittenUpdate, Refusal> {
    let mut draft = Draft::new(text, page, vocabulary);
    let written = write(&mut draft, update)?;
    let changed = draft.finish()?;
    let (edits, text, page) = match changed {
        Some(Changed { edits, text, page, .. }) => (edits, text, page),
        None => (Edits::new(), text.to_owned(), page.clone()),
    };
    let before = edits.iter().take_while(|edit| edit.span.start < written.place);
    let before: usize = before.map(|edit| edit.text.matches('\n').count()).sum();
    Ok(WrittenUpdate {
        line: written.line + before,
        edits,
        text: text.into(),
        page: Arc::new(page),
        row: written.row,
        order: order_in(&written.date, update.date, vocabulary),
        date: written.date,
        evidence: written.evidence,
        is_first: written.is_first,
        ms_date: written.ms_date,
    })
}

/// How the words of a date have to be read to mean `date`.
fn order_in(words: &str, date: Date, vocabulary: &Vocabulary) -> Option<DayOrder> {
    match WrittenDate::read(words, vocabulary) {
        WrittenDate::Open { day_first, month_first, .. } if day_first != month_first => {
            Some(if day_first == Some(date) { DayOrder::DayFirst } else { DayOrder::MonthFirst })
        }
        _ => None,
    }
}

/// The edits that give the page's `ms.date` another day, in the form it has; none where there is no such key.
pub fn dated(text: &str, page: &Page, date: Date, vocabulary: &Vocabulary) -> Result<Edits, Refusal> {
    let mut draft = Draft::new(text, page, vocabulary);
    today::ms_date(&mut draft, date)?;
    Ok(draft.finish()?.map(|changed| changed.edits).unwrap_or_default())
}

/// What was put into a draft.
pub struct Written {
    place: usize,
    line: usize,
    row: String,
    date: String,
    evidence: Evidence,
    is_first: bool,
    ms_date: Option<(String, String)>,
}

pub fn write(draft: &mut Draft, update: &NewUpdate) -> Result<Written, Refusal> {
    if update.what.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let ms_date = today::ms_date(draft, update.date)?;
    let mut summary = draft.page.updates.clone();
    if let Some(summary) = &mut summary {
        summary.resolve(update.folder, draft.page.language);
    }
    let writing = Writing::of(summary.as_ref(), update, draft);
    let written = match &summary {
        Some(summary) => row(draft, summary, update, &writing)?,
        None => new_log::write(draft, update, &writing)?,
    };
    Ok(Written { ms_date, ..written })
}

fn row(draft: &mut Draft, summary: &UpdateSummary, update: &NewUpdate, writing: &Writing) -> Result<Written, Refusal> {
    let table = &summary.table;
    draft.settled(&table.span)?;
    if !summary.columns.contains(&UpdateColumn::What) || !summary.columns.contains(&UpdateColumn::Date) {
        return Err(Refusal::NoColumn { line: table.header.line });
    }
    let cells: Vec<String> = summary
        .columns
        .iter()
        .map(|column| match column {
            UpdateColumn::Date | UpdateColumn::Published => writing.date.clone(),
            UpdateColumn::Who => cell_source(&update.who),
            UpdateColumn::What => cell_source(&update.what),
            UpdateColumn::Notes | UpdateColumn::Other => String::new(),
        })
        .collect();
    let at = if is_oldest_first(summary) { table.rows.len() } else { 0 };
    let place = match at.checked_sub(1).and_then(|last| table.rows.get(last)) {
        Some(last) => last.span.end,
        None => table.delimiter.end,
    };
    let row = RowStyle::nearest(draft.text, table, at).write(&cells);
    if let Some(rows) = &mut draft.meant.updates {
        rows.insert(at, RowStyle::said(&row));
    }
    let line = draft.line(place) + 1;
    let end = draft.line_end(place);
    draft.insert(place, format!("{end}{row}"))?;
    Ok(writing.written(place, line, row))
}

/// Only dates that nobody doubts count, so that a slip of the pen turns no table around.
fn is_oldest_first(summary: &UpdateSummary) -> bool {
    if summary.order == UpdateOrder::OldestFirst {
        return true;
    }
    let sound = summary.rows.iter().filter(|row| row.reading.doubt.is_none());
    let dates: Vec<Date> = sound.filter_map(|row| row.reading.date).collect();
    dates.is_sorted() && dates.first() < dates.last()
}
