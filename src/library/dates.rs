//! Dates of update summaries, read with the habit of their folder: one folder writes the month first, another the day,
//! and one folder may hold tables of two languages.

use super::{Library, PagePath, Source};
use crate::document::{DayOrder, Evidence, Language, Problem, ProblemCode, Update, UpdateSummary};
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

/// Tables that are likely to follow one habit: of one folder, and one language where it is told.
type Kin<'a> = (&'a str, Option<Language>);

/// The habits of all folders.
pub struct Habits<'a> {
    /// How many more tables write the day first than the month.
    day_first: HashMap<Kin<'a>, i64>,
}

impl<'a> Habits<'a> {
    pub fn new(sources: &'a [Arc<Source>]) -> Self {
        let mut day_first: HashMap<Kin, i64> = HashMap::new();
        for source in sources {
            let Some(summary) = &source.page.updates else { continue };
            let vote = match summary.day_order() {
                Some(DayOrder::DayFirst) => 1,
                Some(DayOrder::MonthFirst) => -1,
                Some(DayOrder::YearFirst) | None => continue,
            };
            let (folder, language) = kin(source, summary);
            *day_first.entry((folder, language)).or_default() += vote;
            if language.is_some() {
                *day_first.entry((folder, None)).or_default() += vote;
            }
        }
        Self { day_first }
    }

    /// The page's update summary, its open dates decided by the folder's tables in its language, else by all of them.
    pub fn updates(&self, source: &Source) -> Option<UpdateSummary> {
        let mut summary = source.page.updates.clone()?;
        let decided = |row: &Update| matches!(row.reading.evidence, Evidence::Row | Evidence::Table);
        if summary.rows.iter().all(decided) {
            return Some(summary);
        }
        let order = self.order(kin(source, &summary));
        if order.is_some() {
            summary.resolve(order, source.page.language);
        }
        Some(summary)
    }

    /// What the tables of one folder show, those in one language before all of them.
    fn order(&self, (folder, language): Kin) -> Option<DayOrder> {
        [language, None].into_iter().find_map(|language| {
            let votes = self.day_first.get(&(folder, language))?;
            match votes.cmp(&0) {
                Ordering::Greater => Some(DayOrder::DayFirst),
                Ordering::Less => Some(DayOrder::MonthFirst),
                Ordering::Equal => None,
            }
        })
    }
}

impl Library {
    /// The order of day and month in the update summaries around a page, for a new row there; `None` when they show none
    /// or contradict each other.
    pub fn day_order(&self, path: &PagePath) -> Option<DayOrder> {
        let source = &self.get(path)?.source;
        let language = source.page.updates.as_ref().and_then(|summary| summary.language).or(source.page.language);
        let sources: Vec<Arc<Source>> = self.entries().iter().map(|entry| Arc::clone(&entry.source)).collect();
        Habits::new(&sources).order((source.path.folder(), language))
    }
}

fn kin<'a>(source: &'a Source, summary: &UpdateSummary) -> Kin<'a> {
    (source.path.folder(), summary.language.or(source.page.language))
}

/// The page's problems, those of its dates as they are read now.
pub fn problems(source: &Source, updates: Option<&UpdateSummary>) -> Vec<Problem> {
    let dated = |problem: &&Problem| {
        matches!(
            problem.code,
            ProblemCode::DateAmbiguous
                | ProblemCode::DateImpossible
                | ProblemCode::DateSuspect
                | ProblemCode::UpdatesUnsorted
        )
    };
    let Some(updates) = updates else { return source.problems.clone() };
    let others = source.problems.iter().filter(|problem| !dated(problem)).cloned();
    others.chain(updates.date_problems()).collect()
}
