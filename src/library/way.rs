//! The way to an entry, L1 > L2 > L3, as a reader sees it.

use super::{Entry, Library, PagePath};
use crate::document::{Kind, Language};
use std::collections::HashMap;
use std::sync::Arc;

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// In the language of the entry where a page tells it, else in English.
    pub name: String,
    /// The page of that level in the same edition and language, if there is one.
    pub page: Option<PagePath>,
}

/// Where the page of an L1 or L2 is: edition, language, and the names of the levels down to it.
type Step = (Arc<str>, Option<Language>, String, Option<String>);

/// The pages of L1s and L2s.
pub type Steps = HashMap<Step, usize>;

pub fn steps(entries: &[Entry]) -> Steps {
    let mut steps = Steps::new();
    let above_l3 = |entry: &&Entry| entry.source.page.kind != Kind::Page && entry.l3.is_none();
    for (place, entry) in entries.iter().enumerate().filter(|(_, entry)| above_l3(entry)) {
        let Some(l1) = entry.l1.clone() else { continue };
        let held = steps.entry((Arc::clone(&entry.edition), entry.language, l1, entry.l2.clone())).or_insert(place);
        if entry.copy.is_none() && entries.get(*held).is_some_and(|held| held.copy.is_some()) {
            *held = place;
        }
    }
    steps
}

impl Library {
    /// The way to an entry, from its L1 down to itself; empty where nothing tells an L1.
    pub fn levels(&self, path: &PagePath) -> Vec<Level> {
        let Some((entry, l1)) = self.get(path).and_then(|entry| Some((entry, entry.l1.as_ref()?))) else {
            return Vec::new();
        };
        let own = Level { name: entry.name.clone(), page: Some(entry.path().clone()) };
        let mut levels = Vec::new();
        if let Some(l2) = &entry.l2 {
            let name = self.l1_name(l1, entry.language);
            levels.push(Level { name: name.to_owned(), page: self.step(entry, l1, None) });
            if entry.l3.is_some() {
                let page = self.step(entry, l1, Some(l2));
                let name = page.as_ref().and_then(|page| self.get(page)).map_or(l2, |page| &page.name);
                levels.push(Level { name: name.clone(), page });
            }
        }
        levels.push(own);
        levels
    }

    /// What an L1, given by its English name, is called in a language; the English name where no page tells it.
    pub fn l1_name<'a>(&'a self, l1: &'a str, language: Option<Language>) -> &'a str {
        let told = language.and_then(|language| self.l1_names.get(&(language, l1.to_owned())));
        told.map_or(l1, String::as_str)
    }

    fn step(&self, entry: &Entry, l1: &str, l2: Option<&str>) -> Option<PagePath> {
        let step = (Arc::clone(&entry.edition), entry.language, l1.to_owned(), l2.map(str::to_owned));
        let page = self.entries.get(*self.steps.get(&step)?)?;
        // The way from a page for partners never leads to one that partners must not read.
        let open = !(entry.audience.partner && page.audience.excludes_partners());
        open.then(|| page.path().clone())
    }
}
