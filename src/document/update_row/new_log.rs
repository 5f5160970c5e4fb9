//! An update summary for a page that has none: heading and table in the page's language, behind everything but the
//! links that close the page.

use super::today::Writing;
use super::{NewUpdate, Written};
use crate::document::change::{Draft, Refusal, below_heading, cell_source, cell_words, end_of_page, put, wording};
use crate::document::vocabulary::{ColumnWord, HeadingWord};

pub fn write(draft: &mut Draft, update: &NewUpdate, writing: &Writing) -> Result<Written, Refusal> {
    let wording = wording(draft, &update.what)?;
    let below = below_heading(draft, HeadingWord::Updates)?;
    let place = below.unwrap_or_else(|| end_of_page(draft));
    let end = draft.line_end(place);
    let columns = [ColumnWord::Date, ColumnWord::Who, ColumnWord::What].map(|column| wording.column(column));
    let [Some(date), Some(who), Some(what)] = columns else { return Err(Refusal::NoWords) };
    let table = format!("| {date} | {who} | {what} |{end}| --- | --- | --- |");
    let cells = [writing.date.clone(), cell_source(&update.who), cell_source(&update.what)];
    let row = format!("| {} |", cells.join(" | "));
    let heading = match below {
        Some(_) => String::new(),
        None => {
            let heading = wording.heading(HeadingWord::Updates, "").ok_or(Refusal::NoWords)?;
            format!("### {heading}{end}{end}")
        }
    };
    draft.meant.updates = Some(vec![cells.iter().map(|cell| cell_words(cell)).collect()]);
    let block = format!("{heading}{table}{end}{row}");
    let above = if place == draft.page_start() { 0 } else { 2 };
    let line = draft.line(place) + above + block.matches(end).count();
    put(draft, place, &block)?;
    Ok(Written { is_first: true, ..writing.written(place, line, row) })
}
