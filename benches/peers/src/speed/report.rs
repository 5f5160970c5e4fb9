//! The engines side by side, and the budgets that our own search is held to.

use super::presses::MOST_HITS;
use super::queries::QUERIES;
use super::stage::{Built, Engine, Served};
use crate::budget::Budgets;
use serde::Serialize;

/// A key press at this size stays under `SMALL_PRESS`; the ratios to tantivy are held above it.
pub const SMALL: usize = 2_000;
/// In milliseconds.
const SMALL_PRESS: f64 = 2.0;
/// Of tantivy's key press at the 99th percentile.
const MOST_OF_PRESS: f64 = 0.5;

/// One engine at one size.
#[derive(Debug, Serialize)]
pub struct Run {
    pub engine: &'static str,
    pub entries: usize,
    pub built: Built,
    pub served: Served,
}

/// Prints one table a size.
pub fn print(entries: usize, runs: &[Run]) {
    let presses = runs.first().map_or(0, |run| run.served.presses);
    println!("\n{entries} entries, {QUERIES} queries, {presses} key presses, at most {MOST_HITS} hits\n");
    println!(
        "| engine | key press p50 | p95 | p99 | most | build clock (threads) | processor | index | resident | of it \
         mapped | built, resident | cold | warm | answered | terms |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for run in runs {
        let (built, served) = (run.built, &run.served);
        let name = Engine::from_word(run.engine).map_or(run.engine, Engine::name);
        println!(
            "| {name} | {:.2} ms | {:.2} | {:.2} | {:.2} | {:.1} MB/s ({}) | {:.1} MB/s | {:.1} MB | {:.1} MB | {:.1} \
             MB | {} | {:.1} ms | {:.1} ms | {} | {} |",
            served.p50,
            served.p95,
            served.p99,
            served.longest,
            built.speed(),
            built.threads,
            built.processor_speed(),
            mega(built.index_bytes),
            mega(served.resident),
            mega(served.resident_files),
            built.resident.map_or("-".to_owned(), |bytes| format!("{:.1} MB", mega(bytes))),
            served.cold,
            served.warm,
            served.answered,
            served.terms,
        );
    }
    for run in runs {
        let dearest = run.served.dearest.iter().map(|(typed, millis)| format!("{typed:?} {millis:.2} ms"));
        println!("\ndearest, {}: {}", run.engine, dearest.collect::<Vec<_>>().join(", "));
    }
    if let Some(run) = runs.first() {
        println!("\ntext: {:.1} MB of Markdown", mega(run.built.text_bytes));
    }
}

/// Holds what our search promises at this size.
pub fn hold(entries: usize, runs: &[Run], budgets: &mut Budgets) {
    let of = |engine: Engine| runs.iter().find(|run| run.engine == engine.word());
    let Some(ours) = of(Engine::Ours) else { return };
    if entries <= SMALL {
        budgets.hold(&format!("{entries} entries: key press, p99"), ours.served.p99, SMALL_PRESS, "ms");
        return;
    }
    let Some(tantivy) = of(Engine::Tantivy) else { return };
    let mut ratio = |what: &str, ours: f64, tantivy: f64, most: f64| {
        budgets.hold(&format!("{entries} entries: {what}, ours / tantivy"), ours / tantivy.max(1e-9), most, "x");
    };
    ratio("key press p99", ours.served.p99, tantivy.served.p99, MOST_OF_PRESS);
    ratio("build and write, clock", ours.built.seconds, tantivy.built.seconds, 1.0);
    ratio("build and write, processor", ours.built.processor_seconds, tantivy.built.processor_seconds, 1.0);
    ratio("resident", ours.served.resident as f64, tantivy.served.resident as f64, 1.0);
}

fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
