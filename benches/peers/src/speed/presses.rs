//! Typing all queries into an engine, letter by letter, and what opening it costs.

use super::memory::Resident;
use super::queries::{Typed, queries};
use super::stage::Served;
use super::storage::drop_from_cache;
use crate::clock::of_thread;
use anyhow::Result;
use playbook_desk::document::Language;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

/// As many hits as the window asks for.
pub const MOST_HITS: usize = 300;

/// An index that is open.
pub trait Open: Sized {
    /// What must be in memory before the index is opened and is not counted for it.
    type Beside;

    fn open(folder: &Path, beside: &Self::Beside) -> Result<Self>;
    /// The number of hits, `MOST_HITS` at most.
    fn find(&self, typed: &str, reader: Language) -> Result<usize>;
    fn terms(&self) -> Result<u64>;
}

/// Opens the index in `folder` cold, types everything, and opens it once more.
pub fn serve<E: Open>(folder: &Path, entries: usize, beside: &E::Beside) -> Result<Served> {
    let queries = queries(entries);
    drop_from_cache(folder)?;
    let before = Resident::now();
    let (engine, cold) = open::<E>(folder, beside, &queries)?;
    let mut presses = Vec::new();
    let mut answered = 0;
    for query in &queries {
        let mut found = 0;
        for typed in query.presses() {
            let (hits, cost) = of_thread(|| engine.find(black_box(typed), query.reader));
            found = hits?;
            presses.push((typed, cost.processor.as_secs_f64() * 1e3));
        }
        answered += usize::from(found > 0);
    }
    let grown = Resident::now().since(before);
    let terms = engine.terms()?;
    drop(engine);
    let (_, warm) = open::<E>(folder, beside, &queries)?;
    let served =
        Served { cold, warm, resident: grown.all, resident_files: grown.files, answered, terms, ..Served::default() };
    Ok(served.with_presses(presses))
}

/// Until the first query, whole, is answered, in milliseconds on the clock.
fn open<E: Open>(folder: &Path, beside: &E::Beside, queries: &[Typed]) -> Result<(E, f64)> {
    let start = Instant::now();
    let engine = E::open(folder, beside)?;
    if let Some(first) = queries.first() {
        black_box(engine.find(&first.text, first.reader)?);
    }
    Ok((engine, start.elapsed().as_secs_f64() * 1e3))
}
