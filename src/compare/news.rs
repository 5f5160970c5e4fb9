//! What translations of one entry are behind with: rows that one has and another has not, rows that stand elsewhere, and
//! an English page that has moved on. Dates that are rather slips are told as such and are never news. That a translation
//! is newer than the English means nothing: it was translated later.

use super::lane::Lane;
use super::place::{Place, Section};
use super::prepared::Prepared;
use crate::document::{Date, Doubt, Language};
use crate::library::{Entry, Library, PagePath};
use std::collections::BTreeSet;

/// The language that the others are translated from.
const ORIGINAL: Language = Language::EN;

/// Days between a date and all others of the library's edition from which it may be a slip.
const FAR: i32 = 60;

/// One thing to know about translations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A row of the English page that `entry` has not.
    Missing { row: Place, entry: PagePath },
    /// A row of a translation that the English page has not.
    Extra { row: Place },
    /// A row that stands at another place than in English.
    Moved { row: Place, english: Place },
    /// The English page was updated after the newest date of `entry`.
    NewerEnglish {
        entry: PagePath,
        /// The English update row.
        update: Place,
        english: Date,
        translation: Date,
    },
    /// The date of an update row is rather a slip.
    SuspectDate { update: Place, date: Date },
}

/// By kind, then place.
pub(super) fn news(library: &Library, entries: &[Prepared], lanes: &[Lane]) -> Vec<News> {
    let mut found = Vec::new();
    let english = entries.iter().position(|entry| entry.entry.language == Some(ORIGINAL));
    for lane in lanes.iter().filter(|lane| lane.section < Section::Update) {
        of_lane(lane, english, entries, &mut found);
    }
    let slips = Slips::new(library, entries);
    found.extend(newer_english(library, entries, english, &slips));
    for entry in entries {
        for (row, date) in dates(entry.entry) {
            if slips.is_slip(entry.entry, row, date) {
                let update = Place::row(entry.entry.path(), Section::Update, row);
                found.push(News::SuspectDate { update, date });
            }
        }
    }
    found
}

fn of_lane(lane: &Lane, english: Option<usize>, entries: &[Prepared], found: &mut Vec<News>) {
    let count =
        |number: usize| lane.rows.iter().filter(|row| row.cells.get(number).is_some_and(Option::is_some)).count();
    for row in &lane.rows {
        let original = english.and_then(|number| row.cells.get(number)).and_then(Option::as_ref);
        for (number, (cell, entry)) in row.cells.iter().zip(entries).enumerate() {
            match (original, cell) {
                (Some(original), None) => {
                    let (row, entry) = (original.place.clone(), entry.entry.path().clone());
                    found.push(News::Missing { row, entry });
                }
                (None, Some(cell)) if english.is_some() => found.push(News::Extra { row: cell.place.clone() }),
                // Where rows are missing, others stand elsewhere for that reason alone.
                (Some(original), Some(cell))
                    if cell.place.row != original.place.row
                        && english.is_some_and(|english| count(english) == count(number)) =>
                {
                    found.push(News::Moved { row: cell.place.clone(), english: original.place.clone() });
                }
                _ => {}
            }
        }
    }
}

fn newer_english(library: &Library, entries: &[Prepared], english: Option<usize>, slips: &Slips) -> Vec<News> {
    let compared = english.and_then(|number| entries.get(number)).map(|entry| entry.entry);
    let of_family = || {
        let path = library.translation(entries.first()?.entry.path(), ORIGINAL)?;
        library.get(path)
    };
    let Some(english) = compared.or_else(of_family) else { return Vec::new() };
    let newest = |entry: &Entry| {
        let sure = dates(entry).filter(|(row, date)| !slips.is_slip(entry, *row, *date));
        sure.max_by_key(|(row, date)| (*date, std::cmp::Reverse(*row)))
    };
    let Some((row, newest_english)) = newest(english) else { return Vec::new() };
    let translations = entries.iter().map(|entry| entry.entry).filter(|entry| entry.path() != english.path());
    let behind = translations.filter_map(|entry| {
        let (_, translation) = newest(entry).filter(|(_, date)| *date < newest_english)?;
        let update = Place::row(english.path(), Section::Update, row);
        Some(News::NewerEnglish { entry: entry.path().clone(), update, english: newest_english, translation })
    });
    behind.collect()
}

/// The rows of an update summary whose date can be read.
fn dates(entry: &Entry) -> impl Iterator<Item = (usize, Date)> {
    let rows = entry.updates.iter().flat_map(|updates| updates.rows.iter().enumerate());
    rows.filter_map(|(row, update)| Some((row, update.reading.date?)))
}

/// What tells a slip from news, gathered over the family in all languages.
struct Slips {
    /// Dates that a table of the family marks as out of order and far from all others.
    out_of_order: BTreeSet<Date>,
    family: BTreeSet<Date>,
    /// The newest date of the other entries of the edition.
    newest_elsewhere: Option<Date>,
}

impl Slips {
    fn new(library: &Library, entries: &[Prepared]) -> Self {
        let mut members: BTreeSet<&PagePath> = entries.iter().map(|entry| entry.entry.path()).collect();
        entries.iter().for_each(|entry| members.extend(library.family(entry.entry.path())));
        let family = || members.iter().filter_map(|path| library.get(path));
        let suspect = |entry: &Entry| {
            let doubted: Vec<Date> = dates(entry).filter(|(row, _)| is_doubted(entry, *row)).map(|(_, d)| d).collect();
            doubted
        };
        let editions: BTreeSet<&str> = entries.iter().map(|entry| &*entry.entry.edition).collect();
        let others = library.entries().iter().filter(|entry| editions.contains(&*entry.edition));
        let others = others.filter(|entry| entry.l1.is_some() && !members.contains(entry.path()));
        Self {
            out_of_order: family().flat_map(suspect).collect(),
            family: family().flat_map(dates).map(|(_, date)| date).collect(),
            newest_elsewhere: others.flat_map(dates).map(|(_, date)| date).max(),
        }
    }

    /// Out of order in its own table or that of a translation, or months after everything else where a translation has
    /// the same day and year in another month.
    fn is_slip(&self, entry: &Entry, row: usize, date: Date) -> bool {
        let is_late = self.newest_elsewhere.is_some_and(|newest| date.day_number() - newest.day_number() >= FAR);
        let other_month =
            |other: &Date| other.day() == date.day() && other.year() == date.year() && other.month() != date.month();
        is_doubted(entry, row) || self.out_of_order.contains(&date) || (is_late && self.family.iter().any(other_month))
    }
}

fn is_doubted(entry: &Entry, row: usize) -> bool {
    let row = entry.updates.as_ref().and_then(|updates| updates.rows.get(row));
    row.is_some_and(|row| row.reading.doubt == Some(Doubt::Suspect))
}
