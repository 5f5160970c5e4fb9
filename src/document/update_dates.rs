//! From written to real dates: an update summary decides the order of day and month by the row itself, else by its other
//! rows, else by the folder, else by the language's habit, and says which; dates that cannot be, or hardly can be, are
//! marked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::date_shape::DateShape;
use super::{
    DateReading, DayOrder, Doubt, Evidence, Language, Problem, ProblemCode, Update, UpdateOrder, UpdateSummary,
    WrittenDate,
};

/// How each known language writes its dates; shared with the vocabulary it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateHabits(pub(super) Arc<BTreeMap<Language, Vec<DateShape>>>);

impl DateHabits {
    /// How `language` orders a day and a month with `separator` between them and the year last.
    pub(super) fn order(&self, language: Language, separator: char) -> Option<DayOrder> {
        self.0.get(&language)?.iter().find_map(|shape| shape.order_with(separator))
    }

    /// The usual shape of a date in numbers in `language`.
    pub(super) fn usual(&self, language: Language) -> Option<DateShape> {
        self.0.get(&language)?.iter().find(|shape| shape.separator.is_ascii_punctuation()).copied()
    }
}

/// Two months: a date this far from every other row and out of their order is rather a slip than news.
const FAR: i32 = 60;

/// Longer tables are not searched for slips.
const MOST_ROWS: usize = 120;

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
        // Years in front say nothing about the order behind other dates.
        let decides = |order: &DayOrder| *order != DayOrder::YearFirst;
        let (table, folder) = (self.day_order().filter(decides), folder.filter(decides));
        let language = self.language.or(language);
        for row in &mut self.rows {
            let habit = |separator| language.and_then(|language| self.habits.order(language, separator));
            row.reading = reading(row.written, table, folder, habit);
        }
        self.order = order(&self.rows);
        let odd = if self.order == UpdateOrder::Unsorted { suspects(&self.rows) } else { Vec::new() };
        for index in odd {
            if let Some(row) = self.rows.get_mut(index) {
                row.reading.doubt = Some(Doubt::Suspect);
            }
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

/// Rows that contradict the order which most others keep, and lie far from all of them. Where either of two rows would
/// do, it is the one farther off, then the later date: a wrong month rather puts a date ahead of its time.
fn suspects(rows: &[Update]) -> Vec<usize> {
    let dated: Vec<(usize, i32)> =
        rows.iter().enumerate().filter_map(|(index, row)| Some((index, row.reading.date?.day_number()))).collect();
    if dated.len() > MOST_ROWS {
        return Vec::new();
    }
    let days: Vec<i32> = dated.iter().map(|(_, day)| *day).collect();
    let falling = in_order(&days, |above, below| above >= below);
    let rising = in_order(&days, |above, below| above <= below);
    let kept = if rising.len() > falling.len() { rising } else { falling };
    if 2 * kept.len() <= days.len() {
        return Vec::new();
    }
    let is_odd = |at: usize| !kept.contains(&at) && nearest(&days, at).is_some_and(|distance| distance >= FAR);
    dated.iter().enumerate().filter(|(at, _)| is_odd(*at)).map(|(_, (index, _))| *index).collect()
}

/// Days between one date and the nearest other one.
fn nearest(days: &[i32], at: usize) -> Option<i32> {
    let own = days.get(at)?;
    days.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, day)| (day - own).abs()).min()
}

/// Places of the longest run of dates, others left out, of which each follows the one before. Of several it is the one
/// whose dates lie closest to others, then the earliest.
fn in_order(days: &[i32], follows: impl Fn(i32, i32) -> bool) -> Vec<usize> {
    let mut runs: Vec<(Vec<usize>, i64, i64)> = Vec::with_capacity(days.len());
    let rank = |run: &(Vec<usize>, i64, i64)| (run.0.len(), -run.1, -run.2);
    for (at, &day) in days.iter().enumerate() {
        let before = runs.iter().zip(days).filter(|(_, above)| follows(**above, day)).map(|(run, _)| run);
        let (mut run, far, late) = before.max_by_key(|run| rank(run)).cloned().unwrap_or_default();
        run.push(at);
        let distance = nearest(days, at).unwrap_or(0);
        runs.push((run, far + i64::from(distance), late + i64::from(day)));
    }
    runs.into_iter().max_by_key(rank).map(|(run, ..)| run).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{in_order, nearest};

    #[test]
    fn the_date_ahead_of_its_time_is_left_out() {
        assert_eq!(in_order(&[178, 356, 0], |above, below| above >= below), [0, 2]);
        assert_eq!(in_order(&[900, 800, 10, 700], |above, below| above >= below), [0, 1, 3]);
    }

    #[test]
    fn the_nearest_other_date_counts() {
        assert_eq!(nearest(&[10, 20, 50], 2), Some(30));
        assert_eq!(nearest(&[10], 0), None);
    }
}
