//! One find: a row, where it stands, which entry it speaks for, and why.

use super::unit::Section;
use super::why::Why;
use crate::library::PagePath;
use std::ops::Range;
use std::sync::Arc;

/// One find, self-contained.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The page it stands on.
    pub entry: PagePath,
    /// The entry to use: for an invalid row the one that the row names, else the page itself; in the reader's language
    /// where there is a translation. A row whose status no entry answers leaves the page.
    pub answer: PagePath,
    pub section: Section,
    /// From 0, in scenarios, questions (those for single services follow the others) and updates.
    pub row: Option<usize>,
    /// What stands there, on one line; of long texts the pieces around the words, `…` for what is left out.
    pub text: Arc<str>,
    /// The words found, half-open in characters of `text`, in order, apart from each other.
    pub ranges: Vec<Range<usize>>,
    /// Greater is better; meant for comparing the hits of one query.
    pub score: f32,
    pub why: Why,
}
