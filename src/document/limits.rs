//! How much of one page is read. Real pages stay far below (the largest known has 203 KB and 5,800 lines); these bounds
//! only keep a hostile page from costing more than its size deserves. What lies beyond is still covered by a section.

/// Bytes read into parts; the rest of the page is one section without words.
pub(super) const BYTES: usize = 4 << 20;
/// Headings, quotes, tables and the text between them.
pub(super) const PIECES: usize = 20_000;
/// Cells of one row; the last one keeps the rest of the line.
pub(super) const COLUMNS: usize = 64;
/// Rows of one table that is read cell by cell.
pub(super) const ROWS: usize = 10_000;
/// Links, images and includes.
pub(super) const LINKS: usize = 20_000;
/// Merge-conflict markers that are told one by one.
pub(super) const MARKERS: usize = 1_000;
/// Bytes of an address, an HTML tag or an entity; longer ones are plain words.
pub(super) const ADDRESS: usize = 2_000;
/// Open brackets and open emphasis at one place; older ones are plain words.
pub(super) const OPEN: usize = 64;
/// Lines of front matter looked at before giving up on its end.
pub(super) const FRONT_MATTER_LINES: usize = 400;
