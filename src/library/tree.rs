//! The library as a tree: L1 > L2 > L3, and the other pages by folder. Copies are left out.

use super::levels::KNOWN_L1;
use super::{Entry, Library, PagePath};
use crate::document::{Kind, Language};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a browser shows at its side, for one language or for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// Status Unknown, In Progress, No Intent, Blocked, Duplicate/Invalid, then others by name; last, with an empty key,
    /// what has no L1.
    pub groups: Vec<TreeL1>,
    /// The pages that are neither status nor overview, by folder.
    pub pages: Vec<TreeFolder>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TreeL1 {
    /// The English name, as in `Entry::l1`; empty for no L1.
    pub key: String,
    /// In the tree's language where a page of this L1 tells it, else English.
    pub name: String,
    pub overview: Option<PagePath>,
    /// Overviews of the same L1 in other editions (and, in a tree of all languages, in other languages).
    pub others: Vec<PagePath>,
    /// Entries here and below.
    pub count: usize,
    pub statuses: Vec<TreeL2>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TreeL2 {
    /// The English name, as in `Entry::l2`.
    pub key: String,
    pub name: String,
    /// The page to open; `None` when only pages below it are there.
    pub entry: Option<PagePath>,
    /// The same status in other editions (and, in a tree of all languages, in other languages).
    pub others: Vec<PagePath>,
    /// Entries here and below.
    pub count: usize,
    pub children: Vec<TreeL3>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeL3 {
    pub key: String,
    pub name: String,
    pub entry: PagePath,
    pub others: Vec<PagePath>,
}

/// The other pages of one folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeFolder {
    /// Empty for the root.
    pub folder: Arc<str>,
    /// In the order of a table of contents, those in none after them by path.
    pub pages: Vec<TreePage>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreePage {
    pub entry: PagePath,
    pub name: String,
}

/// Entries of one level with the same key, the one to open first.
type Same<'a> = Vec<&'a Entry>;
/// By L3.
type BelowL2<'a> = BTreeMap<&'a str, Same<'a>>;
/// By L2.
type BelowL1<'a> = BTreeMap<&'a str, BelowL2<'a>>;

impl Library {
    /// The tree of the pages in `language`, or of all pages.
    pub fn tree(&self, language: Option<Language>) -> Tree {
        let shown = |entry: &&Entry| entry.copy.is_none() && language.is_none_or(|only| entry.language == Some(only));
        let mut pages: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        let mut groups: BTreeMap<(usize, &str), BelowL1> = BTreeMap::new();
        for entry in self.entries.iter().filter(shown) {
            if entry.source.page.kind == Kind::Page {
                pages.entry(entry.path().folder()).or_default().push(entry);
                continue;
            }
            let l1 = entry.l1.as_deref().unwrap_or("");
            // Without an L1 a status stands under its own name.
            let l2 = entry.l2.as_deref().unwrap_or(if l1.is_empty() { &entry.name } else { "" });
            let l3 = entry.l3.as_deref().unwrap_or("");
            let group = groups.entry((l1_order(l1), l1)).or_default();
            group.entry(l2).or_default().entry(l3).or_default().push(entry);
        }
        Tree {
            groups: groups.into_iter().map(|((_, key), levels)| self.l1(key, levels, language)).collect(),
            pages: pages.into_iter().map(|(folder, entries)| self.folder(folder, entries)).collect(),
        }
    }

    fn l1(&self, key: &str, mut levels: BelowL1, language: Option<Language>) -> TreeL1 {
        let overviews = levels.remove("").and_then(|mut own| own.remove("")).unwrap_or_default();
        let mut statuses: Vec<_> = levels.into_iter().map(|(key, levels)| self.l2(key, levels)).collect();
        statuses.sort_by_cached_key(|(order, status)| (*order, status.name.clone()));
        let statuses: Vec<TreeL2> = statuses.into_iter().map(|(_, status)| status).collect();
        let count = overviews.len() + statuses.iter().map(|status| status.count).sum::<usize>();
        let named = self.named(key, overviews);
        let name = if named.entry.is_some() { named.name } else { self.l1_name(key, language).to_owned() };
        TreeL1 { key: named.key, name, overview: named.entry, others: named.others, count, statuses }
    }

    fn l2(&self, key: &str, mut levels: BelowL2) -> (usize, TreeL2) {
        let own = levels.remove("").unwrap_or_default();
        let order = levels.values().chain([&own]).flatten().map(|entry| self.toc_place(entry)).min();
        let mut count = own.len();
        let mut children = Vec::new();
        for (key, same) in levels {
            count += same.len();
            let order = same.iter().map(|entry| self.toc_place(entry)).min();
            let named = self.named(key, same);
            if let Some(entry) = named.entry {
                children.push((order, TreeL3 { key: named.key, name: named.name, entry, others: named.others }));
            }
        }
        children.sort_by_cached_key(|(order, child)| (*order, child.name.clone()));
        let children = children.into_iter().map(|(_, child)| child).collect();
        let named = self.named(key, own);
        let status = TreeL2 { count, children, ..named };
        (order.unwrap_or(usize::MAX), status)
    }

    /// The page to open of those with one key: English before other languages, the largest family, then by path.
    fn named(&self, key: &str, mut same: Same) -> TreeL2 {
        same.sort_by_cached_key(|entry| (entry.language != Some(Language::EN), self.edition_order(entry)));
        let name = same.first().map_or_else(|| key.to_owned(), |entry| entry.name.clone());
        let mut paths = same.into_iter().map(|entry| entry.path().clone());
        TreeL2 { key: key.to_owned(), name, entry: paths.next(), others: paths.collect(), ..TreeL2::default() }
    }

    fn folder(&self, folder: &str, mut entries: Vec<&Entry>) -> TreeFolder {
        entries.sort_by_cached_key(|entry| (self.toc_place(entry), entry.path().clone()));
        let page = |entry: &Entry| TreePage { entry: entry.path().clone(), name: entry.name.clone() };
        TreeFolder { folder: folder.into(), pages: entries.into_iter().map(page).collect() }
    }

    /// Where a table of contents lists the entry or a translation of it.
    pub(super) fn toc_place(&self, entry: &Entry) -> usize {
        self.toc_places.get(&entry.family).copied().unwrap_or(usize::MAX)
    }
}

fn l1_order(name: &str) -> usize {
    let unknown = if name.is_empty() { usize::MAX } else { KNOWN_L1.len() };
    KNOWN_L1.iter().position(|known| *known == name).unwrap_or(unknown)
}
