//! Comparing, and suggesting what an entry is confused with.
//!
//! Budget: four entries of 200 rows each in a library of 2,000 compare in less than a frame at 60 Hz, also where every row
//! is near-equal to twenty others of each entry, which no real page is. Suggestions for all 2,000 entries
//! take less than 300 ms. Those for one entry take at most 8 times what folding the same rows into words takes, whatever
//! the machine. Processor time is held.

mod common {
    pub mod budget;
    pub mod cost;
}

use common::budget::Budgets;
use common::cost::{Cost, cost_of, median, millis};
use playbook_desk::compare::{Confusions, Mode, compare, confusions};
use playbook_desk::document::{Vocabulary, parse};
use playbook_desk::library::{Library, PagePath, Source};
use playbook_desk::search::fold;
use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;

const ENTRIES: usize = 2_000;
const ROWS: usize = 200;
/// A typical scenario has 80 letters.
const WORDS: usize = 13;
const FRAME: f64 = 1_000.0 / 60.0;
const SUGGESTED: f64 = 300.0;
/// Folding is the least that any way of comparing words does.
const OF_FOLDING: f64 = 8.0;
const ROUNDS: usize = 9;

fn main() -> ExitCode {
    let library = library();
    let mut budgets = Budgets::default();
    println!("{ENTRIES} entries, four of them of {ROWS} rows; medians of {ROUNDS} rounds");
    for kind in ["different", "alike"] {
        let paths: Vec<PagePath> = (0..4).map(|nth| PagePath::new(&format!("en/{kind}-{nth}.md"))).collect();
        let cost = measure(|| compare(&library, &paths, Mode::Statuses).expect("four entries").lanes.len());
        budgets.hold(&format!("four entries of {kind} rows"), taken(cost), FRAME, "ms");
    }
    let entry = PagePath::new("en/l1l2l3-blocked-status-7.md");
    let one = measure(|| confusions(&library, &entry, 5).len());
    let all = measure(|| Confusions::new(&library).of(&entry).len());
    let floor = measure(|| folded(&library));
    println!("  folding all rows {:.1} ms, suggestions for one entry {:.1} ms", taken(floor), taken(one));
    budgets.hold("suggestions for all entries", taken(all), SUGGESTED, "ms");
    budgets.hold("suggestions for one entry / folding", taken(one) / taken(floor), OF_FOLDING, "x");
    budgets.verdict()
}

fn measure(run: impl Fn() -> usize) -> Cost {
    // The first round warms up.
    let costs: Vec<Cost> = (0..=ROUNDS).map(|_| cost_of(|| black_box(run())).1).skip(1).collect();
    median(&costs)
}

/// All of it runs on one thread: on a machine at rest this is the time on the clock.
fn taken(cost: Cost) -> f64 {
    millis(cost.cpu)
}

fn folded(library: &Library) -> usize {
    let pages = library.entries().iter().map(|entry| &entry.source.page);
    let rows = pages.flat_map(|page| [&page.valid, &page.invalid]).flatten().flat_map(|table| &table.rows);
    rows.map(|row| fold(&row.text.plain).split(' ').count()).sum()
}

/// One edition in one language, the hardest case: every entry may be confused with every other.
fn library() -> Library {
    let vocabulary = Vocabulary::builtin();
    let mut pages: Vec<(String, String)> = Vec::new();
    for nth in 0..4_u64 {
        pages.push((
            format!("en/different-{nth}.md"),
            page("Different", nth, ROWS, |row| sentence(nth * 1_000 + row, WORDS)),
        ));
        let alike = |row: u64| format!("{} and {}", sentence(row % 10, 7), sentence(nth * 7 + row, 6));
        pages.push((format!("en/alike-{nth}.md"), page("Alike", nth, ROWS, alike)));
    }
    for nth in 0..(ENTRIES - pages.len()) as u64 {
        let path = format!("en/l1l2l3-blocked-status-{nth}.md");
        pages.push((path, page("Status", nth, 8, |row| sentence(nth * 16 + row + 50_000, WORDS))));
    }
    let sources = (0..).zip(pages).map(|(fingerprint, (path, text))| {
        let (page, problems) = parse(&text, &vocabulary);
        let path = PagePath::new(&path);
        Arc::new(Source { path, text: text.into(), page, problems, fingerprint, read_only: false })
    });
    Library::build(sources.collect(), &[])
}

/// Three in four rows are valid, the others name the next status.
fn page(name: &str, nth: u64, rows: usize, sentence: impl Fn(u64) -> String) -> String {
    let rows: Vec<String> = (0..rows as u64).map(sentence).collect();
    let (valid, invalid) = rows.split_at(rows.len() * 3 / 4);
    let table = |rows: &[String], status: u64| -> String {
        rows.iter().map(|row| format!("| {row} | {name} {status} |\n")).collect()
    };
    format!(
        "# {name} {nth}\n\n> [!IMPORTANT]\n> **Definition:** {}.\n\n## Valid Example Scenarios:\n\n\
         | Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n{}\n## Invalid Example Scenarios for this L2:\n\n\
         | Invalid Example Scenario | Scenario Status |\n| :--: | :--: |\n{}",
        rows.first().map_or("", String::as_str),
        table(valid, nth),
        table(invalid, nth + 1)
    )
}

/// Words of some four thousand, common ones more often, as in real sentences.
fn sentence(seed: u64, count: usize) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut words = Vec::new();
    for _ in 0..count {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let rank = (state % 64) * (state / 64 % 64);
        words.push(word(rank));
    }
    words.join(" ")
}

fn word(rank: u64) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "cor", "den", "fi", "gul", "ham", "jo", "ket", "lim", "mor", "na", "pel", "ris", "sto", "tu", "ven"];
    let syllable = |part: u64| SYLLABLES[(part % 16) as usize];
    [syllable(rank), syllable(rank / 16), syllable(rank / 256 + 3)].concat()
}
