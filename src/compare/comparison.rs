//! The comparison itself: entries in, columns and all that tells them apart out. Everything is worked out with the entries
//! sorted by path; only then are the columns put in the order that was asked for.

use super::align::{Likeness, Likenesses, alike, groups};
use super::lane::{Cell, Lane, LaneRow, Link};
use super::lexicon::{Lexicon, Words};
use super::likeness::Side;
use super::mode::Mode;
use super::news::{News, news};
use super::overlap::{Overlap, links, overlaps};
use super::place::{Place, Section};
use super::prepared::Prepared;
use super::redirects::{Redirect, candidates, redirects};
use super::separating::{Separating, separating};
use super::table::Table;
use super::translation::{content, worth};
use super::weights::Weights;
use super::witness::hear;
use crate::document::{Date, Language};
use crate::library::{Copy, Entry, Library, PagePath};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Two to four entries side by side, up to six in [`Mode::Languages`].
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub mode: Mode,
    /// In the order asked for.
    pub columns: Vec<Column>,
    /// One for each section, in the order of [`Section::ALL`].
    pub lanes: Vec<Lane>,
    /// The invalid rows that name another entry, by place.
    pub redirects: Vec<Redirect>,
    /// Entries outside that redirects name, most often named first.
    pub candidates: Vec<PagePath>,
    /// Near-equal rows in different lanes, most alike first.
    pub links: Vec<Link>,
    /// What only one entry has, most telling first; none between translations.
    pub separating: Vec<Separating>,
    /// Scenarios that more than one status claims, or that none answers; only between statuses.
    pub overlaps: Vec<Overlap>,
    /// What translations are behind with; only between languages.
    pub news: Vec<News>,
    /// How telling words are, by language.
    pub(super) weights: Arc<BTreeMap<Option<Language>, Weights>>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub path: PagePath,
    pub name: String,
    /// The English names of the levels that are known, from L1 down.
    pub levels: Vec<String>,
    pub language: Option<Language>,
    /// The newest day of the update summary that is not in doubt.
    pub updated: Option<Date>,
    /// The date of the front matter, as written.
    pub dated: Option<String>,
    /// Set when the page only repeats another.
    pub copy: Option<Copy>,
}

/// Why there is nothing to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareError {
    /// Fewer than two entries.
    TooFew,
    /// More entries than the mode takes.
    TooMany { most: usize },
    /// The library has no such page (any more).
    Missing(PagePath),
    /// An entry is named more than once.
    Twice(PagePath),
}

/// Compares `entries` of `library`. Swapping entries swaps columns and nothing else.
pub fn compare(library: &Library, entries: &[PagePath], mode: Mode) -> Result<Comparison, CompareError> {
    let found = check(library, entries, mode)?;
    let mut sorted = found.clone();
    sorted.sort_by_key(|entry| entry.path());
    let prepared: Vec<Prepared> = sorted.iter().map(|entry| Prepared::new(library, entry)).collect();
    let weights = weights(library, &prepared);
    let unknown = Weights::default();
    let weights_of = |entry: &Prepared| weights.get(&entry.entry.language).unwrap_or(&unknown);
    let sides: Vec<Side> = prepared.iter().map(|entry| entry.side(weights_of(entry))).collect();
    let mut likenesses = likenesses(library, &prepared, &sides);
    if mode == Mode::Statuses {
        hear(library, &prepared, &mut likenesses);
    }
    let places: Vec<usize> =
        found.iter().filter_map(|entry| sorted.iter().position(|sorted| sorted.path() == entry.path())).collect();
    let lanes = Section::ALL.iter().map(|section| lane(&prepared, &likenesses, *section, mode));
    let lanes: Vec<Lane> = lanes.collect();
    let redirects = redirects(&prepared);
    let mut comparison = Comparison {
        mode,
        columns: found.iter().map(|entry| Column::new(entry)).collect(),
        candidates: candidates(&redirects),
        links: links(&prepared, &likenesses),
        separating: if mode == Mode::Languages {
            Vec::new()
        } else {
            separating(&prepared, &sides, &likenesses, &weights)
        },
        overlaps: if mode == Mode::Statuses {
            overlaps(library, &prepared, &likenesses, &lanes, &redirects)
        } else {
            Vec::new()
        },
        news: if mode == Mode::Languages { news(library, &prepared, &lanes) } else { Vec::new() },
        redirects,
        lanes,
        weights: Arc::new(weights),
    };
    for row in comparison.lanes.iter_mut().flat_map(|lane| &mut lane.rows) {
        row.cells = places.iter().map(|place| row.cells.get(*place).cloned().flatten()).collect();
    }
    Ok(comparison)
}

impl Comparison {
    /// The lane of `section`.
    pub fn lane(&self, section: Section) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.section == section)
    }

    /// The column of `entry`.
    pub fn column(&self, entry: &PagePath) -> Option<&Column> {
        self.columns.iter().find(|column| column.path == *entry)
    }

    /// The row of a lane that `place` stands in; a sentence of a definition stands in the row of the definition.
    pub fn row_of(&self, place: &Place) -> Option<&LaneRow> {
        let whole = Place { part: place.part.filter(|_| place.section != Section::Definition), ..place.clone() };
        let rows = &self.lane(place.section)?.rows;
        rows.iter().find(|row| row.present().any(|cell| cell.place == whole))
    }

    /// The cell at `place`.
    pub fn cell(&self, place: &Place) -> Option<&Cell> {
        self.row_of(place)?.present().find(|cell| cell.place.entry == place.entry)
    }

    /// What the invalid row at `place` says to use instead: the name of the compared entry that it means, else the status
    /// as written.
    pub fn instead(&self, place: &Place) -> Option<String> {
        let redirect = self.redirects.iter().find(|redirect| redirect.from == *place);
        let column = redirect.and_then(|redirect| self.column(&redirect.to)).map(|column| column.name.clone());
        let written = || self.cell(place)?.status.clone();
        column.or_else(written).filter(|_| place.section == Section::Invalid)
    }

    /// All cells, lane by lane.
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.lanes.iter().flat_map(|lane| &lane.rows).flat_map(LaneRow::present)
    }
}

impl Column {
    fn new(entry: &Entry) -> Self {
        let levels = [&entry.l1, &entry.l2, &entry.l3];
        let rows = entry.updates.iter().flat_map(|updates| &updates.rows);
        let sure = rows.filter(|row| row.reading.doubt.is_none());
        let front_matter = entry.source.page.front_matter.as_ref();
        Self {
            path: entry.path().clone(),
            name: entry.name.clone(),
            levels: levels.into_iter().flatten().cloned().collect(),
            language: entry.language,
            updated: sure.filter_map(|row| row.reading.date).max(),
            dated: front_matter.and_then(|matter| matter.get("ms.date")).map(str::to_owned),
            copy: entry.copy.clone(),
        }
    }
}

fn check<'a>(library: &'a Library, entries: &[PagePath], mode: Mode) -> Result<Vec<&'a Entry>, CompareError> {
    if entries.len() < 2 {
        return Err(CompareError::TooFew);
    }
    if entries.len() > mode.most() {
        return Err(CompareError::TooMany { most: mode.most() });
    }
    let twice = entries.iter().enumerate().find(|(at, path)| entries.iter().skip(at + 1).any(|other| other == *path));
    if let Some((_, path)) = twice {
        return Err(CompareError::Twice(path.clone()));
    }
    entries.iter().map(|path| library.get(path).ok_or_else(|| CompareError::Missing(path.clone()))).collect()
}

fn weights(library: &Library, entries: &[Prepared]) -> BTreeMap<Option<Language>, Weights> {
    let mut weights = BTreeMap::new();
    for language in entries.iter().map(|entry| entry.entry.language) {
        let compared: Vec<&Prepared> = entries.iter().filter(|entry| entry.entry.language == language).collect();
        weights.entry(language).or_insert_with(|| Weights::new(library, language, &compared));
    }
    weights
}

fn likenesses(library: &Library, prepared: &[Prepared], sides: &[Side]) -> Likenesses {
    let mut likenesses = Likenesses::new();
    for (one, (left, left_side)) in prepared.iter().zip(sides).enumerate() {
        for (other, (right, right_side)) in prepared.iter().zip(sides).enumerate().skip(one + 1) {
            let likeness = match (left.entry.language, right.entry.language) {
                (Some(a), Some(b)) if a != b => meaning(library, left, right, (a, b)),
                _ => Likeness::Words(left_side.likeness(right_side)),
            };
            likenesses.insert((one, other), likeness);
        }
    }
    likenesses
}

fn meaning(library: &Library, left: &Prepared, right: &Prepared, languages: (Language, Language)) -> Likeness {
    let judged = [&left.entry.family, &right.entry.family];
    let words = |entry: &Prepared| Words::new(entry.cells.iter().map(|cell| &*cell.text));
    let lexicon = Lexicon::new(library, languages, &judged, words(left), words(right));
    let all = || Table::new(left.cells.len(), right.cells.len());
    let (mut of_all, mut worth_of_all) = (all(), all());
    for section in Section::ALL {
        let (rows, columns) = (left.range(*section), right.range(*section));
        let content = content(&left.translated(*section), &right.translated(*section), &lexicon);
        let worth = worth(&content, rows.len(), columns.len());
        for (at, row) in rows.enumerate() {
            for (all, part) in [(&mut of_all, &content), (&mut worth_of_all, &worth)] {
                if let Some(cells) = all.row_mut(row).get_mut(columns.clone()) {
                    cells.copy_from_slice(part.row(at));
                }
            }
        }
    }
    Likeness::Meaning { content: of_all, worth: worth_of_all }
}

fn lane(prepared: &[Prepared], likenesses: &Likenesses, section: Section, mode: Mode) -> Lane {
    let mut groups = groups(prepared, likenesses, section);
    let start = |number: usize| prepared.get(number).map_or(0, |entry| entry.range(section).start);
    groups.sort_by_cached_key(|group| {
        let places = group.iter().map(|(number, row)| row - start(*number));
        // Means of up to six rows compare as whole numbers when multiplied by what 1 to 6 all divide.
        let mean = 60 * places.sum::<usize>() / group.len().max(1);
        let alone = mode == Mode::Statuses && group.len() == 1;
        let column = group.keys().next().copied().unwrap_or_default();
        (alone, if alone { column } else { 0 }, mean, column)
    });
    let row = |group: super::align::Group| {
        let cell = |number: usize| {
            let row = group.get(&number)?;
            prepared.get(number)?.cells.get(*row).cloned()
        };
        let places: Vec<_> = group.iter().map(|(number, row)| (*number, *row)).collect();
        let others = |at: usize| places.iter().skip(at + 1);
        let pairs = places.iter().enumerate().flat_map(|(at, one)| others(at).map(move |other| (*one, *other)));
        let similarity = pairs.map(|(one, other)| alike(likenesses, one, other)).min_by(f32::total_cmp);
        LaneRow { cells: (0..prepared.len()).map(cell).collect(), similarity }
    };
    Lane { section, rows: groups.into_iter().map(row).collect() }
}
