//! Many pages. From pages already read this room tells editions, families across languages, the tree L1 > L2 > L3, the
//! entry each status name means, who names whom, which pages are copies, and what is wrong between pages. It is pure: it
//! knows no file, no screen and no wording, and it never reads a page's text again.

mod address;
mod build;
mod checks;
mod close;
mod copies;
mod dates;
mod edition;
mod entry;
mod family;
mod file_name;
mod labels;
mod language_name;
mod levels;
mod link;
mod lookup;
mod name;
mod names;
mod neighbours;
mod path;
mod relink;
mod source;
mod statuses;
mod stray;
mod toc;
mod tree;
mod usual_fields;
mod way;

#[cfg(test)]
mod tests;

pub use entry::{Audience, Backlink, Copy, CopyKind, Entry, FamilyId, How, Reach, Resolved};
pub use language_name::language_names;
pub use link::{LinkTarget, reached};
pub use neighbours::Neighbours;
pub use path::PagePath;
pub use relink::{led_to, relinked, way_to};
pub use source::Source;
pub use toc::{Toc, TocItem};
pub use tree::{Tree, TreeFolder, TreeL1, TreeL2, TreeL3, TreePage};
pub use way::Level;

use crate::document::Language;
use std::collections::{BTreeMap, HashMap};
use way::Steps;

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
    /// What an L1 is called in a language, by its English name.
    l1_names: BTreeMap<(Language, String), String>,
    steps: Steps,
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

    /// The same page in all languages, the page itself among them, by language and then path. Copies are no members; a
    /// copy whose family has none but copies has the family of the page it copies. Empty for an unknown path.
    pub fn family(&self, path: &PagePath) -> &[PagePath] {
        let own = self.get(path).and_then(|entry| self.families.get(&entry.family));
        let of_original = || {
            let copy = self.get(path)?.copy.as_ref()?;
            self.get(&copy.of).and_then(|original| self.families.get(&original.family))
        };
        own.or_else(of_original).map_or(&[], Vec::as_slice)
    }

    /// Of one status in several editions the one to show first: in most languages, then by path.
    pub fn edition_order<'a>(&self, entry: &'a Entry) -> impl Ord + 'a + use<'a> {
        (usize::MAX - self.family(entry.path()).len(), entry.path())
    }

    /// The page of `path`'s family written in `language`, the one in that language's own place before a stray one. It
    /// may be the page itself; from a page for partners it is never one that excludes them.
    pub fn translation(&self, path: &PagePath, language: Language) -> Option<&PagePath> {
        let partner = self.get(path)?.audience.partner;
        let fits = |entry: &Entry| entry.language == Some(language) && !(partner && entry.audience.excludes_partners());
        self.family(path).iter().find(|member| self.get(member).is_some_and(fits))
    }

    /// The invalid rows that name this entry, by path and row.
    pub fn named_by(&self, path: &PagePath) -> &[Backlink] {
        self.backlinks.get(path).map_or(&[], Vec::as_slice)
    }

    /// The languages of the pages and how many pages each has, copies left out; most pages first, then by code.
    pub fn languages(&self) -> &[(Language, usize)] {
        &self.languages
    }
}
