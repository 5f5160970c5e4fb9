//! All units of a library, ready to be searched: an immutable snapshot that any thread may use without waiting. A search
//! looks through folded text, page by page; what a page says is kept from one snapshot to the next.

use super::hit::{Hit, marked};
use super::query::{Filters, Query};
use super::rank::{Standing, best_score, score};
use super::units::{PageUnits, Part, Unit};
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
    /// Places in `pages`: statuses, overviews, other pages, copies.
    by_rank: Vec<usize>,
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
        if query.is_empty() || limit == 0 {
            return Vec::new();
        }
        let mut best = Best { limit, found: Vec::new(), least: 0.0 };
        let pages = || self.by_rank.iter().filter_map(|place| self.pages.get(*place));
        // Likely winners first: what cannot beat them is not even read.
        let reader = |page: &&IndexedPage| page.is_in(query.reader);
        for page in pages().filter(reader).chain(pages().filter(|page| !reader(page))) {
            page.find(query, &mut best);
        }
        best.into_order().into_iter().map(|found| found.hit(query)).collect()
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
        let pages: Vec<IndexedPage> = pages.collect();
        let mut by_rank: Vec<usize> = (0..pages.len()).collect();
        by_rank.sort_by_key(|place| pages.get(*place).map(|page| (page.copy, page.kind)));
        Self { pages, by_rank }
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

    fn is_in(&self, language: Option<Language>) -> bool {
        language.is_some() && self.language == language
    }

    fn is_let_in(&self, only: &Filters) -> bool {
        only.kind.is_none_or(|kind| kind == self.kind) && (only.language.is_none() || self.is_in(only.language))
    }

    fn find<'a>(&'a self, query: &Query, best: &mut Best<'a>) {
        if !self.is_let_in(&query.only) {
            return;
        }
        let standing = Standing { kind: self.kind, in_readers_language: self.is_in(query.reader), copy: self.copy };
        let mut holds_all = None;
        let mut by_name = false;
        for unit in &self.units.units {
            if best_score(unit.folded.len(), unit.part, standing, query) < best.least {
                continue;
            }
            // A look at the whole page is far cheaper than one at each unit.
            if !*holds_all.get_or_insert_with(|| query.may_stand_in(&self.units.folded)) {
                return;
            }
            // A name that holds all words spares the front matter's title, which repeats it.
            let spared = by_name && unit.part == Part::FrontTitle;
            if spared || query.only.l1.as_ref().is_some_and(|l1| self.answer(unit).1 != Some(l1)) {
                continue;
            }
            if let Some(score) = score(self.units.folded_text(unit), unit.part, standing, query) {
                by_name |= unit.part == Part::Name;
                best.push(Found { score, page: self, unit });
            }
        }
    }

    /// The entry the unit speaks for, and its L1.
    fn answer(&self, unit: &Unit) -> (&PagePath, Option<&String>) {
        let redirect = match unit.part {
            Part::Invalid(row) => self.redirects.get(row).and_then(Option::as_ref),
            _ => None,
        };
        redirect.map_or((&self.path, self.l1.as_ref()), |redirect| (&redirect.target, redirect.l1.as_ref()))
    }
}

/// The best units so far.
struct Best<'a> {
    limit: usize,
    /// At most twice `limit`.
    found: Vec<Found<'a>>,
    /// Units that score less are not wanted any more.
    least: f32,
}

impl<'a> Best<'a> {
    fn push(&mut self, found: Found<'a>) {
        self.found.push(found);
        if self.found.len() >= self.limit.saturating_mul(2) {
            self.cut();
        }
    }

    fn cut(&mut self) {
        if self.found.len() > self.limit {
            let (_, last, _) = self.found.select_nth_unstable_by(self.limit - 1, Found::order);
            self.least = last.score;
            self.found.truncate(self.limit);
        }
    }

    fn into_order(mut self) -> Vec<Found<'a>> {
        self.cut();
        self.found.sort_unstable_by(Found::order);
        self.found
    }
}

impl Found<'_> {
    fn order(&self, other: &Self) -> Ordering {
        let by_score = other.score.total_cmp(&self.score);
        let place = |found: &Self| (&found.page.path, found.unit.part);
        by_score.then_with(|| place(self).cmp(&place(other)))
    }

    fn hit(&self, query: &Query) -> Hit {
        let (text, ranges) = marked(&self.page.units.text(self.unit), query.words());
        Hit {
            entry: self.page.path.clone(),
            answer: self.page.answer(self.unit).0.clone(),
            section: self.unit.part.section(),
            row: self.unit.part.row(),
            text,
            ranges,
            score: self.score,
        }
    }
}
