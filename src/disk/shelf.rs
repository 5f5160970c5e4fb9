//! What was read of one folder, and how one reading differs from the next. It knows no file system: the fields about
//! files are only kept here for whoever reads.

use super::Notice;
use super::aid::ShelvedAid;
use super::stamp::Stamp;
use crate::library::{Library, PagePath, Source, Toc};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Every page, table of contents and aid to finding, by path.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    pub pages: BTreeMap<PagePath, Shelved>,
    pub tocs: BTreeMap<PagePath, ShelvedToc>,
    pub aids: BTreeMap<PagePath, ShelvedAid>,
    /// About the folder as a whole.
    pub notices: Vec<Notice>,
}

#[derive(Clone, Debug)]
pub(super) struct Shelved {
    pub real: PathBuf,
    /// `None` when the bytes were not read.
    pub stamp: Option<Stamp>,
    pub source: Arc<Source>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct ShelvedToc {
    pub stamp: Option<Stamp>,
    /// What it says, or why it is left out.
    pub toc: Result<Toc, String>,
}

/// Pages by what became of them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    /// New, or other than before.
    pub changed: Vec<PagePath>,
    pub removed: Vec<PagePath>,
    /// A table of contents or a notice is another.
    pub around: bool,
    /// An aid to finding is another.
    pub aids: bool,
}

impl Difference {
    /// Whether the pages, or what is told of them as a whole, are others.
    pub fn is_in_library(&self) -> bool {
        !self.changed.is_empty() || !self.removed.is_empty() || self.around
    }

    pub fn is_empty(&self) -> bool {
        !self.is_in_library() && !self.aids
    }
}

impl Shelf {
    pub fn library(&self) -> Library {
        let sources = self.pages.values().map(|page| Arc::clone(&page.source)).collect();
        let tocs: Vec<Toc> = self.tocs.values().filter_map(|toc| toc.toc.clone().ok()).collect();
        Library::build(sources, &tocs)
    }

    /// The shelf's own and one for each table of contents left out.
    pub fn all_notices(&self) -> Vec<Notice> {
        let ignored = self.tocs.iter().filter_map(|(path, toc)| {
            let cause = toc.toc.as_ref().err()?.clone();
            Some(Notice::TocIgnored { path: path.to_string(), cause })
        });
        self.notices.iter().cloned().chain(ignored).collect()
    }

    /// From `self` to `later`. Pages are the same when they share their source, which equal bytes make them do.
    pub fn difference(&self, later: &Shelf) -> Difference {
        let is_same = |path: &PagePath, page: &Shelved| {
            self.pages.get(path).is_some_and(|known| Arc::ptr_eq(&known.source, &page.source))
        };
        let said =
            |shelf: &Shelf| shelf.tocs.iter().map(|(path, toc)| (path.clone(), toc.toc.clone())).collect::<Vec<_>>();
        Difference {
            changed: later
                .pages
                .iter()
                .filter(|(path, page)| !is_same(path, page))
                .map(|(path, _)| path.clone())
                .collect(),
            removed: self.pages.keys().filter(|path| !later.pages.contains_key(*path)).cloned().collect(),
            around: said(self) != said(later) || self.notices != later.notices,
            aids: !self.texts().eq(later.texts()),
        }
    }

    fn texts(&self) -> impl Iterator<Item = (&PagePath, &Result<Arc<str>, String>)> {
        self.aids.iter().map(|(path, aid)| (path, &aid.text))
    }
}
