//! Many pages. From pages already read this room tells editions, families across languages, the tree L1 > L2 > L3, the
//! entry each status name means, who names whom, which pages are copies, and what is wrong between pages. It is pure: it
//! knows no file, no screen and no wording, and it never reads a page's text again.

mod address;
mod build;
mod entry;
mod levels;
mod link;
mod lookup;
mod path;
mod source;
mod toc;
mod tree;

pub use entry::{Audience, Backlink, Copy, CopyKind, Entry, FamilyId, How, Level, Reach, Resolved};
pub use link::LinkTarget;
pub use path::PagePath;
pub use source::Source;
pub use toc::{Toc, TocItem};
pub use tree::{Tree, TreeFolder, TreeL1, TreeL2, TreeL3, TreePage};

use crate::document::Language;
use std::collections::{BTreeMap, HashMap};

/// All pages of one root and what they mean to each other; an immutable snapshot.
#[derive(Debug, Default)]
pub struct Library {
    /// By path.
    entries: Vec<Entry>,
    /// Where a path stands in `entries`.
    places: HashMap<PagePath, usize>,
    /// Where a path written in lower case stands; the first by path when several fold together.
    folded_places: HashMap<String, usize>,
    families: BTreeMap<FamilyId, Vec<PagePath>>,
    backlinks: HashMap<PagePath, Vec<Backlink>>,
    languages: Vec<(Language, usize)>,
    /// Where the tables of contents list a family.
    toc_places: HashMap<FamilyId, usize>,
}

impl Library {
    /// Every page, by path.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn get(&self, path: &PagePath) -> Option<&Entry> {
        self.places.get(path).and_then(|place| self.entries.get(*place))
    }

    /// The same page in all languages, the page itself among them, by language and then path. Copies are no members;
    /// asked for a copy, the family it is a copy within is answered. Empty for an unknown path.
    pub fn family(&self, path: &PagePath) -> &[PagePath] {
        self.get(path).and_then(|entry| self.families.get(&entry.family)).map_or(&[], Vec::as_slice)
    }

    /// The page of `path`'s family written in `language`: the one in that language's own folder before a stray one.
    /// It may be the page itself.
    pub fn translation(&self, path: &PagePath, language: Language) -> Option<&PagePath> {
        self.family(path).iter().find(|member| self.get(member).is_some_and(|entry| entry.language == Some(language)))
    }

    /// The invalid rows that name this entry, by path and row.
    pub fn named_by(&self, path: &PagePath) -> &[Backlink] {
        self.backlinks.get(path).map_or(&[], Vec::as_slice)
    }

    /// The way to an entry, from its L1 down to itself; empty where nothing tells an L1.
    pub fn levels(&self, path: &PagePath) -> Vec<Level> {
        self.get(path).map_or_else(Vec::new, |entry| levels::way(self, entry))
    }

    /// The languages of the pages and how many pages each has, copies left out; most pages first, then by code.
    pub fn languages(&self) -> &[(Language, usize)] {
        &self.languages
    }
}
