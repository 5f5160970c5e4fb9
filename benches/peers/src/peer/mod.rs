//! The peers: tantivy and SQLite's FTS5, set up as their manuals say and no worse than the desk's own search.

pub mod analysis;
pub mod setup;
pub mod tantivy_rows;
