//! From written to real dates: an update summary decides the order of day and month by the row itself, else by its other
//! rows, else by the folder, else by the language's habit, and says which; dates that cannot be, or hardly can be, are
//! marked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::date_shape::DateShape;
use super::{
    Date, DateReading, DayOrder, Doubt, Evidence, Language, Problem, ProblemCode, Update, UpdateOrder, UpdateSummary,
    WrittenDate,
};

/// How each known language writes its dates; shared with the vocabulary it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateHabits(pub(super) Arc<BTreeMap<Language, Vec<DateShape>>>);

impl DateHabits {
    /// How `language` orders a day and a month with `separator` between them and the year last.
    fn order(&self, language: Language, separator: char) -> Option<DayOrder> {
        self.0.get(&language)?.iter().find_map(|shape| shape.order_with(separator))
    }
}

/// Two months: a date this far from every other row and out of their order is rather a slip than news.
const FAR: i32 = 60;

impl UpdateSummary {
    /// The order that the table's own rows show; `None` when they show none or contradict each other.
    pub fn day_order(&self) -> Option<DayOrder> {
        let shown = |order: DayOrder| self.rows.iter().any(|row| row.written.order() == Some(order));
        match (shown(DayOrder::DayFirst), shown(DayOrder::MonthFirst)) {
            (true, true) => None,
            (true, false) => Some(DayOrder::DayFirst),
            (false, true) => Some(DayOrder::MonthFirst),
            (false, false) => shown(DayOrder::YearFirst).then_some(DayOrder::YearFirst),
        }
    }

    /// Reads every date again with what is known besides the table: the order that the other tables of its folder show,
    /// and the language of the page, which counts where the table's own header words have none.
    pub fn resolve(&mut self, folder: Option<DayOrder>, language: Option<Language>) {
        let table = self.day_order();
        let language = self.language.or(language);
        for row in &mut self.rows {
            let habit = |separator| language.and_then(|language| self.habits.order(language, separator));
            row.reading = reading(row.written, table, folder, habit);
        }
        self.order = order(&self.rows);
        if let Some(row) = suspect(&self.rows).and_then(|index| self.rows.get_mut(index)) {
            row.reading.doubt = Some(Doubt::Suspect);
        }
    }

    /// What is wrong with the dates as they are read now.
    pub fn date_problems(&self) -> Vec<Problem> {
        let doubted = self.rows.iter().filter_map(|row| {
            let code = match row.reading.doubt? {
                Doubt::Ambiguous => ProblemCode::DateAmbiguous,
                Doubt::Impossible => ProblemCode::DateImpossible,
                Doubt::Suspect => ProblemCode::DateSuspect,
            };
            Some(Problem { code, span: row.date.span.clone(), line: row.line, detail: row.date.plain.clone() })
        });
        let mut problems: Vec<_> = doubted.collect();
        if self.order == UpdateOrder::Unsorted {
            let span = self.table.span.clone();
            let line = self.table.header.line;
            problems.push(Problem { code: ProblemCode::UpdatesUnsorted, span, line, detail: String::new() });
        }
        problems
    }
}

impl DateReading {
    /// No date could be read.
    pub(super) const NONE: Self = Self { date: None, evidence: Evidence::Nothing, doubt: None };
}

fn reading(
    written: WrittenDate,
    table: Option<DayOrder>,
    folder: Option<DayOrder>,
    habit: impl Fn(char) -> Option<DayOrder>,
) -> DateReading {
    let by_itself = |date| DateReading { date: Some(date), evidence: Evidence::Row, doubt: None };
    let (day_first, month_first, separator) = match written {
        WrittenDate::Fixed { date, .. } => return by_itself(date),
        WrittenDate::Impossible => return DateReading { doubt: Some(Doubt::Impossible), ..DateReading::NONE },
        WrittenDate::Unreadable => return DateReading::NONE,
        WrittenDate::Open { day_first, month_first, separator } => (day_first, month_first, separator),
    };
    let (Some(day_first), Some(month_first)) = (day_first, month_first) else {
        return day_first.or(month_first).map_or(DateReading::NONE, by_itself);
    };
    if day_first == month_first {
        return by_itself(day_first);
    }
    let pick = |order| if order == DayOrder::DayFirst { day_first } else { month_first };
    let doubt = Some(Doubt::Ambiguous);
    match (table, folder, habit(separator)) {
        (Some(order), ..) => DateReading { date: Some(pick(order)), evidence: Evidence::Table, doubt: None },
        (_, Some(order), _) => DateReading { date: Some(pick(order)), evidence: Evidence::Folder, doubt },
        (.., Some(order)) => DateReading { date: Some(pick(order)), evidence: Evidence::Language, doubt },
        _ => DateReading { doubt, ..DateReading::NONE },
    }
}

fn order(rows: &[Update]) -> UpdateOrder {
    let dates: Vec<_> = rows.iter().filter_map(|row| row.reading.date).collect();
    if dates.len() < 2 {
        UpdateOrder::Single
    } else if dates.is_sorted_by(|a, b| a >= b) {
        UpdateOrder::NewestFirst
    } else if dates.is_sorted() {
        UpdateOrder::OldestFirst
    } else {
        UpdateOrder::Unsorted
    }
}

/// The row without which the table is in order, if it lies far from all others. Where two rows would do, the one that
/// lies farther off, then the later date: a wrong month rather puts a date ahead of its time.
fn suspect(rows: &[Update]) -> Option<usize> {
    let dated: Vec<(usize, Date)> =
        rows.iter().enumerate().filter_map(|(index, row)| Some((index, row.reading.date?))).collect();
    if dated.len() < 3 || dated.is_sorted_by(|a, b| a.1 >= b.1) || dated.is_sorted_by(|a, b| a.1 <= b.1) {
        return None;
    }
    let (falls, rises) = (breaks(&dated, |a, b| a < b), breaks(&dated, |a, b| a > b));
    let candidates = match (falls.is_empty(), dated.len() >= 4) {
        (true, true) => rises,
        _ => falls,
    };
    let distance = |at: usize| {
        let own = dated.get(at).map(|(_, date)| date.day_number())?;
        let others = dated.iter().enumerate().filter(|(other, _)| *other != at);
        others.map(|(_, (_, date))| (date.day_number() - own).abs()).min()
    };
    let far = candidates.into_iter().filter_map(|at| {
        let (index, date) = dated.get(at)?;
        distance(at).filter(|&days| days >= FAR).map(|days| (days, *date, *index))
    });
    far.max().map(|(_, _, index)| index)
}

/// Places whose removal leaves no neighbours in the wrong order: there is a single break, beside the place.
fn breaks(dated: &[(usize, Date)], is_wrong: impl Fn(Date, Date) -> bool) -> Vec<usize> {
    let date = |at: usize| dated.get(at).map(|(_, date)| *date);
    let wrong = |a: Option<Date>, b: Option<Date>| matches!((a, b), (Some(a), Some(b)) if is_wrong(a, b));
    let all: Vec<usize> = (1..dated.len()).filter(|&at| wrong(date(at - 1), date(at))).collect();
    let (Some(&first), Some(&last)) = (all.first(), all.last()) else { return Vec::new() };
    if last - first > 1 {
        return Vec::new();
    }
    let mends = |at: usize| {
        let outside = all.iter().all(|&wrong| wrong == at || wrong == at + 1);
        outside && !wrong(at.checked_sub(1).and_then(date), date(at + 1))
    };
    [first - 1, first, last].into_iter().filter(|&at| mends(at)).collect()
}
