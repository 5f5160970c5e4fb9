//! A table of contents: an order for the pages of a folder, and names for them, believed only where it helps.

use super::link::Linked;
use super::{Library, PagePath};
use std::sync::Arc;

/// One `toc.yml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toc {
    /// The folder it stands in, which its targets are relative to; empty for the root.
    pub folder: Arc<str>,
    pub items: Vec<TocItem>,
}

/// One line of it and those below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TocItem {
    pub name: String,
    /// As written.
    pub href: Option<String>,
    pub items: Vec<TocItem>,
}

/// One line of a table of contents and the page it leads to.
pub struct TocLine<'a> {
    pub name: &'a str,
    /// A place in the library.
    pub target: Option<usize>,
    /// The line it is nested under, as a place in the list; always before its own.
    pub parent: Option<usize>,
}

/// All lines of all tables, in reading order.
pub fn lines<'a>(library: &Library, tocs: &'a [Toc]) -> Vec<TocLine<'a>> {
    let mut lines = Vec::new();
    for toc in tocs {
        let from = PagePath::new(&format!("{}/toc.yml", toc.folder));
        // No recursion: nothing bounds how deep a table is nested.
        let mut open: Vec<(&TocItem, Option<usize>)> = toc.items.iter().rev().map(|item| (item, None)).collect();
        while let Some((item, parent)) = open.pop() {
            let here = lines.len();
            open.extend(item.items.iter().rev().map(|below| (below, Some(here))));
            let target = item.href.as_deref().filter(|href| !href.trim().is_empty());
            let target = target.and_then(|href| match library.linked(&from, href) {
                Linked::Page(place) => Some(place),
                Linked::Missing | Linked::Elsewhere => None,
            });
            lines.push(TocLine { name: &item.name, target, parent });
        }
    }
    lines
}
