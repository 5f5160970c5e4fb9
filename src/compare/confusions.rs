//! Which entries are most often taken for each other: those that redirect to one another, and those whose scenarios are
//! near-equal. For one entry or for a whole library at once; entries are held against those of their own edition and
//! language only.

use super::features::{Features, Spread, word_keys};
use super::likeness::{Ready, Side, THRESHOLD};
use super::place::{Place, Section};
use super::weights::Weights;
use crate::document::{Kind, Language};
use crate::library::{Entry, Library, PagePath};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

/// Words that tell most of a row, by which near rows are looked for.
const TELLING: usize = 6;

/// Words that are among the telling ones of more rows than this lead nowhere.
const MOST_ROWS: usize = 64;

/// Rows by which words are weighed.
const SAMPLE: usize = 800;

/// An entry that another is confused with.
#[derive(Clone, Debug, PartialEq)]
pub struct Confusion {
    pub entry: PagePath,
    /// One for each redirect, and for near rows their similarity.
    pub weight: f32,
    /// Strongest first.
    pub reasons: Vec<Reason>,
}

/// What speaks for a confusion.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A row of the entry itself that names the other.
    Redirect(Place),
    /// A row of the other that names the entry.
    NamedBy(Place),
    /// Near-equal rows of the two.
    Near { own: Place, other: Place, similarity: f32 },
}

/// The confusions of all entries of a library.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Confusions {
    of: BTreeMap<PagePath, Vec<Confusion>>,
}

impl Confusions {
    pub fn new(library: &Library) -> Self {
        let mut places: BTreeMap<(&str, Option<Language>), Vec<&Entry>> = BTreeMap::new();
        for entry in library.entries().iter().filter(|entry| is_told(entry)) {
            places.entry((&entry.edition, entry.language)).or_default().push(entry);
        }
        let mut of = BTreeMap::new();
        for entries in places.into_values() {
            let mut reasons = redirects(library, &entries);
            near(&entries, None, &mut reasons);
            of.extend(ranked(reasons));
        }
        Self { of }
    }

    /// The confusions of `entry`, most likely first; empty for an unknown entry.
    pub fn of(&self, entry: &PagePath) -> &[Confusion] {
        self.of.get(entry).map_or(&[], Vec::as_slice)
    }
}

/// The `limit` most likely confusions of one entry, most likely first.
pub fn confusions(library: &Library, entry: &PagePath, limit: usize) -> Vec<Confusion> {
    let Some(own) = library.get(entry) else { return Vec::new() };
    let is_peer = |other: &&Entry| {
        let same_place = other.edition == own.edition && other.language == own.language;
        (is_told(other) && same_place) || other.path() == entry
    };
    let entries: Vec<&Entry> = library.entries().iter().filter(is_peer).collect();
    let mut reasons = redirects(library, &entries);
    near(&entries, Some(entry), &mut reasons);
    let mut found = ranked(reasons).remove(entry).unwrap_or_default();
    found.truncate(limit);
    found
}

/// Reasons by the two entries they tie, the one asked about first.
type Reasons = BTreeMap<(PagePath, PagePath), Vec<Reason>>;

fn is_told(entry: &Entry) -> bool {
    entry.source.page.kind == Kind::Status && entry.copy.is_none()
}

fn redirects(library: &Library, entries: &[&Entry]) -> Reasons {
    let known: BTreeSet<&PagePath> = entries.iter().map(|entry| entry.path()).collect();
    let mut reasons = Reasons::new();
    for entry in entries {
        let targets = entry.invalid.iter().enumerate();
        for (row, target) in targets.filter_map(|(row, target)| Some((row, &target.as_ref()?.target))) {
            if target == entry.path() || !known.contains(target) || library.get(target).is_none() {
                continue;
            }
            let place = Place::row(entry.path(), Section::Invalid, row);
            let (from, to) = (entry.path().clone(), target.clone());
            reasons.entry((from.clone(), to.clone())).or_default().push(Reason::Redirect(place.clone()));
            reasons.entry((to, from)).or_default().push(Reason::NamedBy(place));
        }
    }
    reasons
}

/// A scenario of one of the entries.
struct Row<'a> {
    entry: &'a Entry,
    section: Section,
    row: usize,
    text: &'a str,
}

impl Row<'_> {
    fn place(&self) -> Place {
        Place::row(self.entry.path(), self.section, self.row)
    }
}

fn scenarios<'a>(entry: &'a Entry) -> impl Iterator<Item = Row<'a>> {
    let page = &entry.source.page;
    let tables = [(Section::Valid, &page.valid), (Section::Invalid, &page.invalid)];
    tables.into_iter().flat_map(move |(section, table)| {
        let rows = table.iter().flat_map(|table| &table.rows).enumerate();
        rows.map(move |(row, scenario)| Row { entry, section, row, text: &scenario.text.plain })
    })
}

/// Adds the near-equal rows of each two entries, or of `only` and each other one.
fn near(entries: &[&Entry], only: Option<&PagePath>, reasons: &mut Reasons) {
    let rows: Vec<Row> = entries.iter().flat_map(|entry| scenarios(entry)).collect();
    let (telling, with_word) = telling(&rows);
    let weights = weights(&rows);
    // Few rows have a candidate, and reading a row is most of the work.
    let mut ready: BTreeMap<usize, Ready> = BTreeMap::new();
    for (at, (row, words)) in rows.iter().zip(&telling).enumerate() {
        if only.is_some_and(|only| only != row.entry.path()) {
            continue;
        }
        let mut shared: Vec<usize> = words.iter().filter_map(|word| with_word.get(word)).flatten().copied().collect();
        shared.sort_unstable();
        // Rows that are near share more than a single word, unless they have but few.
        let enough = if words.len() < 4 { 1 } else { 2 };
        let candidates = shared.chunk_by(|a, b| a == b).filter(|same| same.len() >= enough);
        let is_candidate = |other: &usize| {
            let is_other = rows.get(*other).is_some_and(|other| other.entry.path() != row.entry.path());
            is_other && (only.is_some() || *other > at)
        };
        let candidates: Vec<usize> = candidates.filter_map(|same| same.first().copied()).filter(is_candidate).collect();
        if candidates.is_empty() {
            continue;
        }
        for place in candidates.iter().copied().chain([at]) {
            let text = rows.get(place).map_or("", |row| row.text);
            let made = || Ready { features: Features::new(text), ..Ready::default() };
            ready.entry(place).or_insert_with(made);
        }
        let own = Side::new(ready.get(&at), &weights);
        let table = own.likeness(&Side::new(candidates.iter().filter_map(|other| ready.get(other)), &weights));
        for (other, similarity) in candidates.iter().zip(table.row(0)) {
            if let Some(other) = rows.get(*other).filter(|_| *similarity >= THRESHOLD) {
                tie(reasons, &row.place(), &other.place(), *similarity);
            }
        }
    }
}

/// Over a sample of the rows, evenly drawn.
fn weights(rows: &[Row]) -> Weights {
    let mut weights = Weights::default();
    let step = rows.len().div_ceil(SAMPLE).max(1);
    rows.iter().step_by(step).for_each(|row| weights.add(&Features::new(row.text)));
    weights
}

fn tie(reasons: &mut Reasons, one: &Place, two: &Place, similarity: f32) {
    for (own, other) in [(one, two), (two, one)] {
        let reason = Reason::Near { own: own.clone(), other: other.clone(), similarity };
        reasons.entry((own.entry.clone(), other.entry.clone())).or_default().push(reason);
    }
}

/// Lists of rows by a word that they have.
type ByWord<T> = HashMap<u64, T, BuildHasherDefault<Spread>>;

/// The most telling words of each row, and the rows that have a word among theirs.
fn telling(rows: &[Row]) -> (Vec<Vec<u64>>, ByWord<Vec<usize>>) {
    let words: Vec<Vec<u64>> = rows.iter().map(|row| word_keys(row.text)).collect();
    let mut counts: ByWord<usize> = ByWord::default();
    words.iter().flatten().for_each(|word| *counts.entry(*word).or_default() += 1);
    let mut with_word: ByWord<Vec<usize>> = ByWord::default();
    let mut telling = Vec::with_capacity(rows.len());
    for (at, mut words) in words.into_iter().enumerate() {
        // The rarest first; those of a single row lead to no other.
        words.retain(|word| counts.get(word).is_some_and(|count| *count > 1));
        words.sort_unstable_by_key(|word| (counts.get(word).copied(), *word));
        words.truncate(TELLING);
        words.iter().for_each(|word| with_word.entry(*word).or_default().push(at));
        telling.push(words);
    }
    with_word.retain(|_, rows| rows.len() <= MOST_ROWS);
    (telling, with_word)
}

fn ranked(reasons: Reasons) -> BTreeMap<PagePath, Vec<Confusion>> {
    let mut of: BTreeMap<PagePath, Vec<Confusion>> = BTreeMap::new();
    for ((own, entry), mut reasons) in reasons {
        let worth = |reason: &Reason| match reason {
            Reason::Redirect(_) | Reason::NamedBy(_) => 1.0,
            Reason::Near { similarity, .. } => *similarity,
        };
        reasons.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
        let weight = reasons.iter().map(worth).sum();
        of.entry(own).or_default().push(Confusion { entry, weight, reasons });
    }
    for confusions in of.values_mut() {
        confusions.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.entry.cmp(&b.entry)));
    }
    of
}
