//! A page with its place and its bytes, as whoever read it hands it in.

use super::PagePath;
use crate::document::{Page, Problem};
use std::sync::Arc;

/// One file, read and parsed; shared unchanged between snapshots of the library.
#[derive(Debug)]
pub struct Source {
    pub path: PagePath,
    pub text: Arc<str>,
    pub page: Page,
    /// The page's own problems and those of reading it.
    pub problems: Vec<Problem>,
    /// A hash of the file's bytes: equal bytes, equal fingerprint.
    pub fingerprint: u128,
    /// The text is not the file's own (converted, cut or built in), so it must not be written back.
    pub read_only: bool,
}
