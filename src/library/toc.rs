//! A table of contents: an order for the pages of a folder, and names for them, believed only where it helps.

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
