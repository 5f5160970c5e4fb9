//! Search beside its peers: the desk's own search, tantivy and SQLite's FTS5 on the same pages and the same queries. Two
//! programs share this: `relevance` asks who finds the right status, `speed` what a key press costs. The peers are
//! measured here and shipped nowhere.

pub mod chance;
pub mod clock;
pub mod ours;
pub mod peer;
pub mod relevance;
pub mod speed;

#[path = "../../common/budget.rs"]
pub mod budget;
