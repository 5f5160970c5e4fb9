//! The day of a new row in the words of its table, and of the front matter in its own.

use super::{DateForm, NewUpdate, Written};
use crate::document::change::{Draft, Refusal};
use crate::document::{Date, DateReading, DayOrder, Doubt, Evidence, Language, Update, UpdateSummary, WrittenDate};

/// A date ready to be written, and why it is written so.
pub struct Writing {
    pub date: String,
    pub evidence: Evidence,
}

impl Writing {
    /// As the newest readable row has it; where there is none, as the folder and the language have it.
    pub fn of(summary: Option<&UpdateSummary>, update: &NewUpdate, draft: &Draft) -> Self {
        let language = summary.and_then(|summary| summary.language).or(draft.page.language);
        let habits = draft.vocabulary.habits();
        let table = summary.and_then(UpdateSummary::day_order);
        let habit = |separator| language.and_then(|language| habits.order(language, separator));
        let rows = summary.map_or(Vec::new(), newest_first);
        let mut forms = rows.into_iter().filter_map(|(row, date)| {
            let separator = match row.written {
                WrittenDate::Open { separator, .. } => separator,
                _ => '/',
            };
            let order = table.or(update.folder).or_else(|| habit(separator));
            Some((DateForm::read(&row.date.plain, date, order, draft.vocabulary)?, row.reading, order))
        });
        let Some((form, reading, order)) = forms.next() else {
            let usual = habits.usual(language.unwrap_or(Language::EN));
            let (order, separator) = usual.map_or((DayOrder::YearFirst, '-'), |shape| (shape.order, shape.separator));
            let folder = update.folder.filter(|_| separator != '.' && order != DayOrder::YearFirst);
            let evidence = if folder.is_some() { Evidence::Folder } else { Evidence::Language };
            let form = DateForm::plain(folder.unwrap_or(order), separator);
            return Self { date: form.write(update.date, draft.vocabulary), evidence };
        };
        let older: Vec<DateForm> = forms.map(|(form, ..)| form).collect();
        let evidence = decided(reading, &form, table, update.folder, order);
        Self { date: form.padded_like(&older).write(update.date, draft.vocabulary), evidence }
    }

    pub fn written(&self, place: usize, line: usize, row: String) -> Written {
        let (date, evidence) = (self.date.clone(), self.evidence);
        Written { place, line, row, date, evidence, is_first: false, ms_date: None }
    }
}

/// What the new row's order of day and month rests on: that of the row it follows, or of what decided for `5/5/2020`.
fn decided(
    reading: DateReading,
    form: &DateForm,
    table: Option<DayOrder>,
    folder: Option<DayOrder>,
    order: Option<DayOrder>,
) -> Evidence {
    if !form.is_equal_day_and_month() {
        return reading.evidence;
    }
    match (table, folder, order) {
        (Some(_), ..) => Evidence::Table,
        (None, Some(_), _) => Evidence::Folder,
        (None, None, Some(_)) => Evidence::Language,
        (None, None, None) => Evidence::Nothing,
    }
}

/// The rows with a readable date, newest first; those that look like slips come last.
fn newest_first(summary: &UpdateSummary) -> Vec<(&Update, Date)> {
    let mut rows: Vec<(&Update, Date)> = summary.rows.iter().filter_map(|row| Some((row, row.reading.date?))).collect();
    rows.sort_by_key(|(row, date)| (row.reading.doubt == Some(Doubt::Suspect), std::cmp::Reverse(*date)));
    rows
}

/// Sets the front matter's `ms.date`, if there is one, in the form it has. Unreadable ones get the usual form of that
/// key, month first.
pub fn ms_date(draft: &mut Draft, date: Date) -> Result<Option<(String, String)>, Refusal> {
    let Some(front_matter) = &draft.page.front_matter else { return Ok(None) };
    let named = front_matter.fields.iter().position(|field| field.key.plain.eq_ignore_ascii_case("ms.date"));
    let Some((place, field)) = named.and_then(|place| Some((place, front_matter.fields.get(place)?))) else {
        return Ok(None);
    };
    draft.settled(&front_matter.span)?;
    let old = &field.value.plain;
    let order = DayOrder::MonthFirst;
    let read = match WrittenDate::read(old, draft.vocabulary) {
        WrittenDate::Fixed { date, .. } => Some(date),
        WrittenDate::Open { day_first, month_first, .. } => month_first.or(day_first),
        WrittenDate::Impossible | WrittenDate::Unreadable => None,
    };
    let form = read.and_then(|read| DateForm::read(old, read, Some(order), draft.vocabulary));
    let form = form.map_or_else(|| DateForm::plain(order, '/').padded(), |form| form.padded_like(&[]));
    let new = form.write(date, draft.vocabulary);
    if new == *old {
        return Ok(None);
    }
    if let Some((_, meant)) = draft.meant.fields.get_mut(place) {
        meant.clone_from(&new);
    }
    let span = field.value.span.clone();
    let touches_colon = draft.source(&(field.key.span.end..span.start)) == ":";
    draft.replace(span, &if touches_colon { format!(" {new}") } else { new.clone() })?;
    Ok(Some((old.clone(), new)))
}
