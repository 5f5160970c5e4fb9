//! One page as a member of its library: its source, and all that only the other pages can tell about it.

use super::family::Promise;
use super::{PagePath, Source};
use crate::document::{Language, Problem, UpdateSummary};
use std::fmt;
use std::sync::Arc;

/// A page and its place among the others.
#[derive(Debug)]
pub struct Entry {
    pub source: Arc<Source>,
    /// The folder that holds the language folders, or where there are none the folder of the pages; empty for the root.
    pub edition: Arc<str>,
    pub family: FamilyId,
    /// The language of the content; where it is too short to tell, the one that file name or folder promises.
    pub language: Option<Language>,
    /// The name to show: the H1, else the front matter's title, else the file name.
    pub name: String,
    /// The English names of the levels, the same in every translation; only of status entries and overviews. `None` when
    /// nothing tells the level, or the page stands above it.
    pub l1: Option<String>,
    pub l2: Option<String>,
    pub l3: Option<String>,
    pub audience: Audience,
    /// Set when the page is a copy that readers need not see beside the page it copies.
    pub copy: Option<Copy>,
    /// For each row of the valid examples the entry its status means.
    pub valid: Vec<Option<Resolved>>,
    /// For each row of the invalid examples the entry to use instead.
    pub invalid: Vec<Option<Resolved>>,
    /// The page's own and those between pages, by line.
    pub problems: Vec<Problem>,
    /// The page's update summary, its dates read with the evidence of the folder.
    pub updates: Option<UpdateSummary>,
    /// What folder and file name say the language is.
    pub(super) promise: Promise,
}

impl Entry {
    pub fn path(&self) -> &PagePath {
        &self.source.path
    }

    /// Whether folder and file name promise no other language than the entry has.
    pub fn is_at_home(&self) -> bool {
        self.language.is_none_or(|language| self.promise.keeps(language))
    }
}

/// The same page in all languages of one edition: edition, place below the language folder, and stem without language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FamilyId(pub(super) Arc<str>);

impl FamilyId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FamilyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whom the front matter names as readers; neither when it names nobody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    pub partner: bool,
    pub internal: bool,
}

impl Audience {
    /// The page names its readers, and partners are not among them.
    pub fn excludes_partners(self) -> bool {
        self.internal && !self.partner
    }
}

/// That a page repeats another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    pub kind: CopyKind,
    /// The page to read instead; never a copy itself.
    pub of: PagePath,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CopyKind {
    /// The same bytes.
    Twin,
    /// A page of one language left in the folder of another, perhaps an older state.
    WrongLanguage,
    /// What a merge left: `name.md~Updated upstream`.
    Upstream,
    /// What a synchroniser or file manager left: `name.sync-conflict-…`, `name (conflicted copy …)`, `name - Copy`.
    SyncConflict,
}

/// The entry that a status name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    pub target: PagePath,
    pub how: How,
    pub reach: Reach,
}

/// What tied the name to the entry, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The entry's own name in the same language; blanks, case and width of letters do not count.
    Exact,
    /// A page or table of contents links to the entry under that name.
    Link,
    /// A name that nearly is the entry's, or its name in another language.
    Close,
    /// An L3 that has no page of its own is answered by its L2.
    Parent,
}

/// How far from the page the entry was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    Folder,
    Edition,
    Rest,
}

/// An invalid row elsewhere that says "use this entry instead".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backlink {
    pub entry: PagePath,
    /// Row of that entry's invalid examples, from 0.
    pub row: usize,
    /// The entry is a copy of another page, whose own rows say the same.
    pub from_copy: bool,
}
