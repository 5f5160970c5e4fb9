//! Which translations a change leaves behind: those of the entry's family that do not have what the change adds, and
//! since when each of them was not updated.

use super::Session;
use crate::document::difference::{Difference, Part};
use crate::document::{Date, Language, Page};
use crate::library::{Library, PagePath};

/// A translation that says less than the entry will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    pub path: PagePath,
    pub language: Option<Language>,
    /// Things that change now and are to be carried over: rows, questions, title and definition.
    pub changes: usize,
    /// Rows and questions that the entry has more, those of earlier changes among them.
    pub rows: usize,
    /// The newest day of its update summary.
    pub newest: Option<Date>,
}

/// None where nothing changes that a translation would have to say.
pub(super) fn of(library: &Library, session: &Session, differences: &[Difference]) -> Vec<Behind> {
    let is_content = |difference: &&Difference| {
        matches!(
            difference.part,
            Part::Title | Part::Definition | Part::Valid | Part::Invalid | Part::Introduction | Part::Question(_)
        )
    };
    let changes = differences.iter().filter(is_content).count();
    if changes == 0 {
        return Vec::new();
    }
    let own = rows(&session.page);
    let others = library.family(&session.path).iter().filter(|path| **path != session.path);
    let behind = others.filter_map(|path| {
        let entry = library.get(path)?;
        let theirs = rows(&entry.source.page);
        let fewer: usize = own.iter().zip(theirs).map(|(own, theirs)| own.saturating_sub(theirs)).sum();
        let newest = entry.updates.iter().flat_map(|updates| &updates.rows).filter_map(|row| row.reading.date).max();
        Some(Behind { path: path.clone(), language: entry.language, changes, rows: fewer, newest })
    });
    behind.collect()
}

/// How many valid and invalid examples and questions a page has.
fn rows(page: &Page) -> [usize; 3] {
    let table = |table: &Option<crate::document::ScenarioTable>| table.as_ref().map_or(0, |table| table.rows.len());
    let of_services: usize = page.workload_questions.iter().map(|service| service.questions.len()).sum();
    [table(&page.valid), table(&page.invalid), page.questions.len() + of_services]
}
