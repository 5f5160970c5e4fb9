//! A page as large as the largest real one (203 KB), changed in one cell, logged and saved.
//!
//! Budgets: a change, with reading the page again, and a row of the log each stay within a frame of 60 a second; a save
//! takes at most 2 times the bare write, sync, rename and sync of the same bytes.

mod common {
    pub mod budget;
    pub mod cost;
    pub mod large_page;
}

use common::budget::Budgets;
use common::cost::{Cost, cost_of, median, millis};
use common::large_page::page;
use playbook_desk::disk::save;
use playbook_desk::document::change::{Change, Examples, RowChange, apply};
use playbook_desk::document::difference::difference;
use playbook_desk::document::{Date, NewUpdate, Vocabulary, log, parse};
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use xxhash_rust::xxh3::xxh3_128;

const FRAME: f64 = 1_000.0 / 60.0;
const MOST: f64 = 2.0;
const ROUNDS: usize = 60;

fn main() -> ExitCode {
    let vocabulary = Vocabulary::builtin();
    let text = page();
    let (read, _) = parse(&text, &vocabulary);
    let mut budgets = Budgets::default();
    println!("a page of {} KB, medians of {ROUNDS}", text.len() / 1_000);

    let change = Change::Scenario(
        Examples::Valid,
        RowChange::Text { row: 5, text: "The porter took it home | twice.".to_owned() },
    );
    let changed = measured(|| apply(&text, &read, &change, &vocabulary).map(|edits| edits.apply(&text)));
    budgets.hold("a cell changed and the page read again", millis(changed.wall), FRAME, "ms");

    let date = Date::new(2024, 3, 5).expect("a day");
    let update = NewUpdate { date, who: "Ada Sample".to_owned(), what: "Named the porter".to_owned(), folder: None };
    let logged = measured(|| log(&text, &read, &update, &vocabulary).map(|written| written.edits.apply(&text)));
    budgets.hold("a row of the log and the page read again", millis(logged.wall), FRAME, "ms");

    let edits = apply(&text, &read, &change, &vocabulary).expect("a change");
    let new = edits.apply(&text);
    let (after, _) = parse(&new, &vocabulary);
    let told = measured(|| difference((&text, &read), (&new, &after)));
    budgets.hold("the difference in words", millis(told.wall), FRAME, "ms");

    let folder = tempfile::tempdir().expect("a folder");
    let (ours, bare) = (folder.path().join("ours.md"), folder.path().join("bare.md"));
    for file in [&ours, &bare] {
        fs::write(file, &text).expect("a page");
    }
    let texts = [&new, &text];
    let (mut saved, mut written) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let (from, to) = (texts[(round + 1) % 2], texts[round % 2]);
        let read = xxh3_128(from.as_bytes());
        saved.push(cost_of(|| save(&ours, read, to).expect("saved")).1);
        written.push(cost_of(|| write_bare(&bare, to.as_bytes()).expect("written")).1);
    }
    let (saved, written) = (median(&saved), median(&written));
    println!("  saved in {:.2} ms, bare in {:.2} ms", millis(saved.wall), millis(written.wall));
    budgets.hold("a save against the bare replacement", millis(saved.wall) / millis(written.wall), MOST, "x");
    budgets.verdict()
}

fn measured<T>(work: impl Fn() -> T) -> Cost {
    let costs: Vec<Cost> = (0..ROUNDS).map(|_| cost_of(&work).1).collect();
    median(&costs)
}

fn write_bare(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let temporary = folder.join("bare.tmp");
    let mut new = File::create(&temporary)?;
    new.write_all(bytes)?;
    new.sync_all()?;
    fs::rename(&temporary, file)?;
    File::open(folder)?.sync_all()
}
