//! Opening a library, set against the least that any program would do: reading the same bytes and parsing each page once
//! with bare pulldown-cmark.
//!
//! Budget: at most 3 times that floor on one thread, both for reading a folder in one go and for the window's way through
//! the worker until every page is shown. Told besides: until all of them can be searched, with the index made and with the
//! index as it was kept. The pages repeat a smaller library, as real ones repeat
//! their own, and equal pages are read once: there the processor time is held. Once each page gets a comment of its own:
//! then nothing is read once only, and what a person waits for is held, the clock; the processor time is told.

mod common {
    pub mod budget;
    pub mod cost;
    pub mod pages;
    pub mod process;
}

use common::budget::Budgets;
use common::cost::{Cost, cost_of, median, millis};
use common::pages::{PAGES, folder, source};
use common::process::processor_time;
use playbook_desk::disk::{Event, Job, Origin, Worker, load_once};
use playbook_desk::document::Vocabulary;
use pulldown_cmark::Parser;
use rayon::prelude::*;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc;

const MOST: f64 = 3.0;
const ROUNDS: usize = 9;

fn main() -> ExitCode {
    println!("opening {PAGES} pages, {} repeated; medians of {ROUNDS} rounds", source().display());
    let mut budgets = Budgets::default();
    measure("equal to others", processor, &mut budgets, |_| String::new());
    measure("all different", clock, &mut budgets, |copy| format!("\n<!-- {copy} -->\n"));
    budgets.verdict()
}

fn measure(pages_are: &str, held: fn(Cost) -> f64, budgets: &mut Budgets, ending: impl Fn(usize) -> String) {
    let (root, pages) = folder(ending);
    let origin = Origin::Folder(root.path().to_path_buf());
    let vocabulary = Vocabulary::builtin();
    let kept = tempfile::tempdir().expect("a folder for what is kept");
    let mut rounds = [const { Vec::new() }; 6];
    // The first round warms up files, threads and memory.
    for round in 0..=ROUNDS {
        let costs = [
            cost_of(|| pages.iter().map(bare).sum::<usize>()).1,
            cost_of(|| pages.par_iter().map(bare).sum::<usize>()).1,
            load(&origin, &vocabulary),
            work(&origin, None, Until::Shown),
            work(&origin, None, Until::Searchable),
            work(&origin, Some(kept.path()), Until::Searchable),
        ];
        if round > 0 {
            for (costs, cost) in rounds.iter_mut().zip(costs) {
                costs.push(cost);
            }
        }
    }
    let [floor, floor_on_all, at_once, shown, indexed, remembered] = rounds.map(|costs| median(&costs));
    println!("pages {pages_are}");
    report("floor, one thread", floor, floor);
    report("floor, all threads", floor_on_all, floor);
    report("in one go, without an index", at_once, floor);
    report("by the worker, shown", shown, floor);
    report("by the worker, searchable", indexed, floor);
    report("the same, with the index kept", remembered, floor);
    budgets.hold("in one go / floor", held(at_once) / held(floor), MOST, "x");
    budgets.hold("by the worker / floor", held(shown) / held(floor), MOST, "x");
}

/// The least: the bytes of a page, and each of its events once.
fn bare(page: &PathBuf) -> usize {
    let bytes = fs::read(page).expect("a readable page");
    Parser::new(&String::from_utf8_lossy(&bytes)).map(black_box).count()
}

fn load(origin: &Origin, vocabulary: &Vocabulary) -> Cost {
    let (loaded, cost) = cost_of(|| load_once(origin, vocabulary).expect("a readable folder"));
    assert_eq!(loaded.library.entries().len(), PAGES);
    cost
}

/// What a person waits for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    /// Every page is in the list and can be read.
    Shown,
    /// And found.
    Searchable,
}

/// From the job to a snapshot of all pages.
fn work(origin: &Origin, config: Option<&Path>, until: Until) -> Cost {
    let (bell, rings) = mpsc::channel();
    let worker = Worker::start_in(config.map(Path::to_path_buf), move || bell.send(()).unwrap_or_default());
    let before = processor_time("self");
    let ((), cost) = cost_of(|| {
        worker.send(Job::Open { origin: origin.clone(), generation: 1 });
        wait(&worker, &rings, until);
    });
    // A thread of the worker is gone with the job, and its time only the whole process knows.
    let cpu = before.and_then(|before| processor_time("self")?.checked_sub(before));
    if until == Until::Shown {
        // What goes on behind must not reach into the next measurement.
        wait(&worker, &rings, Until::Searchable);
    }
    Cost { cpu: cpu.unwrap_or(cost.wall), ..cost }
}

fn wait(worker: &Worker, rings: &mpsc::Receiver<()>, until: Until) {
    loop {
        rings.recv().expect("a worker at work");
        while let Some(event) = worker.try_recv() {
            if let Event::Snapshot { library, complete, .. } = event
                && library.entries().len() == PAGES
                && (complete || until == Until::Shown)
            {
                return;
            }
        }
    }
}

fn processor(cost: Cost) -> f64 {
    cost.cpu.as_secs_f64()
}

fn clock(cost: Cost) -> f64 {
    cost.wall.as_secs_f64()
}

fn report(what: &str, cost: Cost, floor: Cost) {
    println!(
        "  {what:<34} processor {:>8.1} ms ({:>5.2}x)   clock {:>8.1} ms ({:>5.2}x)",
        millis(cost.cpu),
        processor(cost) / processor(floor),
        millis(cost.wall),
        clock(cost) / clock(floor),
    );
}
