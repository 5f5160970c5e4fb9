//! All units of a library, ready to be searched: an immutable snapshot that any thread may use without waiting. A search
//! looks through folded text, page by page; what a page says is kept from one snapshot to the next.

use super::hit::{Hit, marked};
use super::query::{Filters, Query};
use super::rank::{Standing, score};
use super::units::{PageUnits, Section, Unit};
use crate::document::{Kind, Language};
use crate::library::{Entry, Library, PagePath};
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// The units of every page of one library.
#[derive(Debug, Default)]
pub struct Index {
    /// By path.
    pages: Vec<IndexedPage>,
}

/// A page's units, and what its library says about it.
#[derive(Debug)]
struct IndexedPage {
    path: PagePath,
    units: Arc<PageUnits>,
    kind: Kind,
    language: Option<Language>,
    l1: Option<String>,
    copy: bool,
    /// For each row of the invalid examples the entry to use.
    redirects: Vec<Option<Redirect>>,
}

#[derive(Debug)]
struct Redirect {
    target: PagePath,
    l1: Option<String>,
}

/// A unit that holds all words, not yet made a hit.
struct Found<'a> {
    score: f32,
    page: &'a IndexedPage,
    unit: &'a Unit,
}

impl Index {
    pub fn build(library: &Library) -> Self {
        Self::default().with_pages(library, |_| false)
    }

    /// The index of `library`, which differs from the one this index was made of in the pages `changed` only: added,
    /// removed, or with other contents. Their units are made anew, all others are shared.
    pub fn replace(&self, library: &Library, changed: &[PagePath]) -> Self {
        let changed: BTreeSet<&PagePath> = changed.iter().collect();
        self.with_pages(library, |path| !changed.contains(path))
    }

    /// The hits for a query, best first, at most `limit`; equal scores by path, section and row. Every hit holds every
    /// word, in any order, each whole or as the start of a word.
    pub fn find(&self, query: &Query, limit: usize) -> Vec<Hit> {
        let mut words: Vec<&String> = query.words().iter().collect();
        // Long words are rare: most pages are passed over after one look.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let Some(rarest) = words.first() else { return Vec::new() };
        let mut found = Vec::new();
        for page in self.pages.iter().filter(|page| page.may_hold(&query.only)) {
            if words.iter().all(|word| page.units.folded.contains(word.as_str())) {
                page.find(query, rarest, &mut found);
            }
        }
        if found.len() > limit && limit > 0 {
            found.select_nth_unstable_by(limit - 1, Found::order);
        }
        found.truncate(limit);
        found.sort_unstable_by(Found::order);
        found.into_iter().map(|found| found.hit(query)).collect()
    }

    fn with_pages(&self, library: &Library, kept: impl Fn(&PagePath) -> bool) -> Self {
        let mut made: HashMap<(u128, &str), Arc<PageUnits>> = HashMap::new();
        let pages = library.entries().iter().map(|entry| {
            let units = self.units(entry.path()).filter(|_| kept(entry.path()));
            // Many pages of a real library are byte for byte another one: they share their units.
            let same = (entry.source.fingerprint, entry.name.as_str());
            let units = units
                .unwrap_or_else(|| Arc::clone(made.entry(same).or_insert_with(|| Arc::new(PageUnits::new(entry)))));
            IndexedPage::new(entry, units, library)
        });
        Self { pages: pages.collect() }
    }

    fn units(&self, path: &PagePath) -> Option<Arc<PageUnits>> {
        let place = self.pages.binary_search_by(|page| page.path.cmp(path)).ok()?;
        self.pages.get(place).map(|page| Arc::clone(&page.units))
    }
}

impl IndexedPage {
    fn new(entry: &Entry, units: Arc<PageUnits>, library: &Library) -> Self {
        let redirects = entry.invalid.iter().map(|resolved| {
            let target = resolved.as_ref()?.target.clone();
            let l1 = library.get(&target).and_then(|entry| entry.l1.clone());
            Some(Redirect { target, l1 })
        });
        Self {
            path: entry.path().clone(),
            units,
            kind: entry.source.page.kind,
            language: entry.language,
            l1: entry.l1.clone(),
            copy: entry.copy.is_some(),
            redirects: redirects.collect(),
        }
    }

    fn may_hold(&self, only: &Filters) -> bool {
        only.kind.is_none_or(|kind| kind == self.kind)
            && only.language.is_none_or(|language| self.language == Some(language))
    }

    /// Looks at each unit that holds the rarest word.
    fn find<'a>(&'a self, query: &Query, rarest: &str, found: &mut Vec<Found<'a>>) {
        let standing = Standing {
            kind: self.kind,
            in_readers_language: query.reader.is_some() && self.language == query.reader,
            copy: self.copy,
        };
        let units = &self.units;
        let mut next = 0;
        while let Some(at) = units.folded.get(next..).and_then(|rest| rest.find(rarest)) {
            let place = units.units.partition_point(|unit| unit.folded.end <= next + at);
            let Some(unit) = units.units.get(place) else { return };
            next = unit.folded.end;
            if query.only.l1.is_some() && self.answer(unit).1 != query.only.l1.as_ref() {
                continue;
            }
            if let Some(score) = score(units.folded(unit), unit.section, standing, query) {
                found.push(Found { score, page: self, unit });
            }
        }
    }

    /// The entry the unit speaks for, and its L1.
    fn answer(&self, unit: &Unit) -> (&PagePath, Option<&String>) {
        let redirect = match unit.section {
            Section::Invalid => self.redirects.get(unit.number).and_then(Option::as_ref),
            _ => None,
        };
        redirect.map_or((&self.path, self.l1.as_ref()), |redirect| (&redirect.target, redirect.l1.as_ref()))
    }
}

impl Found<'_> {
    fn order(&self, other: &Self) -> Ordering {
        let place = |found: &Self| (found.unit.section, found.unit.number);
        other
            .score
            .total_cmp(&self.score)
            .then_with(|| self.page.path.cmp(&other.page.path))
            .then_with(|| place(self).cmp(&place(other)))
    }

    fn hit(&self, query: &Query) -> Hit {
        let (text, ranges) = marked(&self.page.units.text(self.unit), query.words());
        Hit {
            entry: self.page.path.clone(),
            answer: self.page.answer(self.unit).0.clone(),
            section: self.unit.section,
            row: self.unit.row(),
            text,
            ranges,
            score: self.score,
        }
    }
}
