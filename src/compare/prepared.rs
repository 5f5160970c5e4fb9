//! An entry made ready to be compared: all its rows in one list, and where each section stands in it.

use super::features::{Features, key};
use super::lane::Cell;
use super::likeness::{Ready, Side};
use super::place::{Place, Section};
use super::rows::rows;
use super::translation::Translated;
use super::weights::Weights;
use crate::library::{Entry, Library};
use std::collections::BTreeMap;
use std::ops::Range;

pub(super) struct Prepared<'a> {
    pub entry: &'a Entry,
    /// Section by section.
    pub cells: Vec<Cell>,
    ranges: BTreeMap<Section, Range<usize>>,
    ready: Vec<Ready>,
}

impl<'a> Prepared<'a> {
    pub fn new(library: &Library, entry: &'a Entry) -> Self {
        let mut cells = Vec::new();
        let mut ranges = BTreeMap::new();
        for section in Section::ALL {
            let start = cells.len();
            cells.extend(rows(entry, *section));
            ranges.insert(*section, start..cells.len());
        }
        let ready = cells.iter().map(|cell| ready(library, entry, cell)).collect();
        Self { entry, cells, ranges, ready }
    }

    /// Where `section` stands among the cells.
    pub fn range(&self, section: Section) -> Range<usize> {
        self.ranges.get(&section).cloned().unwrap_or_default()
    }

    pub fn side(&self, weights: &Weights) -> Side {
        Side::new(&self.ready, weights)
    }

    /// Where the row at `place` stands among the cells.
    pub fn at(&self, place: &Place) -> usize {
        self.range(place.section).start + place.row.unwrap_or_default()
    }

    /// What counts of the row at `at`.
    pub fn features(&self, at: usize) -> Option<&Features> {
        self.ready.get(at).map(|ready| &ready.features)
    }

    /// The status that the row at `at` names, if it is a redirect.
    pub fn status(&self, at: usize) -> Option<u64> {
        self.ready.get(at)?.status
    }

    /// What counts of the rows by which words are weighed: definition, scenarios and questions.
    pub fn told(&self) -> impl Iterator<Item = &Features> {
        self.ready.iter().take(self.range(Section::Question).end).map(|ready| &ready.features)
    }

    /// The rows of `section` for comparing with another language.
    pub fn translated(&self, section: Section) -> Vec<Translated<'_>> {
        let range = self.range(section);
        let rows = self.cells.iter().zip(&self.ready).skip(range.start).take(range.len());
        let rows = rows.map(|(cell, ready)| {
            // A name that means no entry is another word in every language.
            let status = ready.status.filter(|_| cell.target.is_some());
            Translated::new(cell, status)
        });
        rows.collect()
    }
}

/// A row made ready to be held against others.
pub(super) fn ready(library: &Library, entry: &Entry, cell: &Cell) -> Ready {
    let status = (cell.place.section == Section::Invalid).then(|| status_key(library, cell)).flatten();
    let date = || {
        let row = entry.updates.as_ref()?.rows.get(cell.place.row?)?;
        Some(row.reading.date.map_or_else(|| row.date.plain.clone(), |date| date.to_string()))
    };
    let gate = (cell.place.section == Section::Update).then(date).flatten();
    let own_kind = match cell.place.section {
        Section::Update | Section::Text => Some(cell.place.section.word().to_owned()),
        _ => None,
    };
    let gate = gate.or(own_kind).map(|gate| key(&gate));
    Ready { features: Features::new(&cell.text), status, gate }
}

/// The status a redirect names: the same for all pages of one family.
fn status_key(library: &Library, cell: &Cell) -> Option<u64> {
    let levels = |entry: &Entry| entry.l2.clone().map(|l2| [entry.l1.clone(), Some(l2), entry.l3.clone()]);
    let target = cell.target.as_ref().and_then(|target| library.get(target));
    match target.map(|target| levels(target).ok_or(target)) {
        Some(Ok(levels)) => Some(key(&levels.map(Option::unwrap_or_default).join(">"))),
        Some(Err(target)) => Some(key(target.family.as_str())),
        None => cell.status.as_ref().map(|status| key(&crate::search::fold(status))),
    }
}
