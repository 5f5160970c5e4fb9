//! Beside which pages a new one is listed: behind those of its own group, in the order in which tables of contents have
//! them. It knows no table's text.

use super::{Entry, Library, PagePath};
use crate::document::Language;

/// Neighbours of a page, best first.
const MOST: usize = 8;

/// Where a page belongs among others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Pages to stand behind, the best first.
    pub beside: Vec<PagePath>,
    /// The page of its group, to stand below where none of those is listed.
    pub below: Option<PagePath>,
}

impl Library {
    /// The neighbours of a page that is not there yet, by the English names of its levels; `asked` is the page it was
    /// asked for beside, and counts first where it is one of them.
    pub fn neighbours_of_new(
        &self,
        folder: &str,
        language: Language,
        levels: &[&str],
        asked: Option<&PagePath>,
    ) -> Neighbours {
        let here = |entry: &&Entry| entry.path().folder() == folder && entry.language == Some(language);
        let own = || self.entries().iter().filter(here).filter(|entry| entry.copy.is_none());
        let depth = |entry: &Entry| [&entry.l1, &entry.l2, &entry.l3].iter().filter(|level| level.is_some()).count();
        let (above, is_group) = match levels.split_last() {
            Some((_, above)) => (above, true),
            None => (levels, false),
        };
        let is_below = |entry: &Entry, above: &[&str]| {
            let names = [&entry.l1, &entry.l2, &entry.l3];
            above.iter().zip(names).all(|(name, known)| known.as_deref() == Some(*name))
        };
        let mut same: Vec<&Entry> = Vec::new();
        if is_group {
            same.extend(own().filter(|entry| depth(entry) == levels.len() && is_below(entry, above)));
            same.sort_by_key(|entry| (self.toc_place(entry), entry.path()));
            same.reverse();
        }
        let mut beside: Vec<PagePath> = same.iter().map(|entry| entry.path().clone()).collect();
        if let Some(asked) = asked.filter(|asked| !is_group || beside.contains(asked)) {
            beside.retain(|path| path != asked);
            beside.insert(0, asked.clone());
        }
        let group = own().find(|entry| !above.is_empty() && depth(entry) == above.len() && is_below(entry, above));
        beside.truncate(MOST);
        Neighbours { beside, below: group.map(|entry| entry.path().clone()) }
    }

    /// The neighbours of a translation: those of the page in `language`, nearest first.
    pub fn neighbours_in(&self, path: &PagePath, language: Language) -> Neighbours {
        let Some(entry) = self.get(path) else { return Neighbours::default() };
        let is_near = |other: &&Entry| {
            other.path().folder() == path.folder() && other.l1 == entry.l1 && other.l2.is_some() == entry.l2.is_some()
        };
        let mut near: Vec<&Entry> = self.entries().iter().filter(is_near).collect();
        near.sort_by_key(|other| (self.toc_place(other), other.path()));
        let here = near.iter().position(|other| other.path() == path).unwrap_or(0);
        let (before, behind) = near.split_at_checked(here).unwrap_or_default();
        let others = before.iter().rev().chain(behind.iter().skip(1)).copied();
        let other_language = |other: &Entry| self.translation(other.path(), language).cloned();
        let group = entry.l1.as_ref().filter(|_| entry.l2.is_some()).and_then(|l1| {
            let mut all = self.entries().iter().filter(|other| other.path().folder() == path.folder());
            all.find(|other| other.l1.as_ref() == Some(l1) && other.l2.is_none())
        });
        Neighbours {
            beside: others.filter_map(other_language).take(MOST).collect(),
            below: group.and_then(other_language),
        }
    }
}
