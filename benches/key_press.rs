//! Finding on every key press: queries typed letter by letter over a library as large as the largest.
//!
//! Budget: every search stays under a frame of a screen with 60 a second, and 99 of 100 frames of the whole window too,
//! both the one that takes the letter in and searches and the next one, which shows what was found. For information, a
//! search is set against looking for the words in all pages with `str::find`.

mod common {
    pub mod budget;
    pub mod cost;
    pub mod pages;
    pub mod window;
}

use common::budget::Budgets;
use common::cost::{Cost, cost_of, median, millis, share};
use common::pages::{PAGES, folder, source};
use common::window::Window;
use egui::{Event, Key, Modifiers};
use playbook_desk::disk::Origin;
use playbook_desk::document::Language;
use playbook_desk::search::{Query, fold};
use std::hint::black_box;
use std::process::ExitCode;

/// One frame, in milliseconds.
const FRAME: f64 = 1_000.0 / 60.0;
/// As many hits as the window lists.
const MOST_HITS: usize = 300;

/// What people type in a call: words of customers, names of statuses, other languages, slips and words that nothing has.
const QUERIES: [&str; 50] = [
    "legal data offsite",
    "data residency",
    "change freeze",
    "freeze until january",
    "not enough licenses",
    "license",
    "no budget this year",
    "budget",
    "waiting for the partner",
    "partner led deployment",
    "competitor",
    "uses another product",
    "google",
    "executive sponsor",
    "no sponsor",
    "lost contact",
    "contact does not answer",
    "no response",
    "customer is not interested",
    "security review",
    "security",
    "compliance",
    "works council",
    "training for administrators",
    "training",
    "merger",
    "acquisition of the company",
    "divestiture",
    "exchange hybrid",
    "exchange",
    "sharepoint migration",
    "sharepoint",
    "teams rollout",
    "teams",
    "on premises servers",
    "technical blocker",
    "network bandwidth",
    "seasonal business",
    "the customer wants to wait for a feature",
    "roadmap",
    "a",
    "e",
    "sin presupuesto",
    "bloqueado por el cliente",
    "keine lizenzen",
    "warten auf den partner",
    "法律",
    "データ",
    "zzz nothing has this",
    "licnese",
];

fn main() -> ExitCode {
    println!("finding on every key press over {PAGES} pages, {} repeated", source().display());
    let (root, _) = folder(|copy| format!("\n<!-- {copy} -->\n"));
    let mut window = Window::open(Origin::Folder(root.path().to_path_buf()));
    assert_eq!(window.desk.state().shelf.library.entries().len(), PAGES);
    let mut budgets = Budgets::default();
    searches(&window, &mut budgets);
    frames(&mut window, &mut budgets);
    budgets.verdict()
}

/// Everything that stands in the search field while the query is typed.
fn typed(query: &str) -> impl Iterator<Item = &str> {
    query.char_indices().map(|(start, letter)| &query[..start + letter.len_utf8()])
}

fn searches(window: &Window, budgets: &mut Budgets) {
    let shelf = &window.desk.state().shelf;
    let folded: Vec<String> = shelf.library.entries().iter().map(|entry| fold(&entry.source.text)).collect();
    let (mut found, mut scanned) = (Vec::new(), Vec::new());
    for text in QUERIES.into_iter().flat_map(typed) {
        let words = fold(text);
        let scan = || folded.iter().filter(|page| words.split_whitespace().all(|word| page.contains(word))).count();
        scanned.push(cost_of(|| black_box(scan())).1);
        let find = || {
            let mut query = Query::parse(text);
            query.reader = Some(Language::EN);
            shelf.index.find(&query, MOST_HITS)
        };
        found.push(cost_of(|| black_box(find())).1);
    }
    println!("{} key presses", found.len());
    report("finding", &found);
    report("floor: the same words by str::find", &scanned);
    let ratio = median(&found).cpu.as_secs_f64() / median(&scanned).cpu.as_secs_f64();
    println!("  {:<56} {ratio:>9.2} x", "finding / floor, medians");
    budgets.hold("finding, longest", millis(share(&found, 1.0, |cost| cost.cpu)), FRAME, "ms");
}

fn frames(window: &mut Window, budgets: &mut Budgets) {
    let (mut taking, mut showing) = (Vec::new(), Vec::new());
    for query in QUERIES {
        for text in typed(query) {
            let letter = text.chars().next_back().map(String::from).unwrap_or_default();
            taking.push(window.frame(vec![Event::Text(letter)]));
            showing.push(window.frame(Vec::new()));
            assert_eq!(window.desk.state().query, text);
        }
        let backspace = Event::Key {
            key: Key::Backspace,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        window.frame(vec![backspace; query.chars().count()]);
        window.settle();
    }
    report("frame that takes the letter in and searches", &taking);
    report("frame that shows what was found", &showing);
    for (what, costs) in [("taking a letter in, 99 of 100 frames", taking), ("showing hits, 99 of 100 frames", showing)]
    {
        budgets.hold(what, millis(share(&costs, 0.99, |cost| cost.cpu)), FRAME, "ms");
    }
}

fn report(what: &str, costs: &[Cost]) {
    for (clock, time) in [("processor", (|cost| cost.cpu) as fn(&Cost) -> _), ("clock", |cost| cost.wall)] {
        let [p50, p95, p99, longest] = [0.5, 0.95, 0.99, 1.0].map(|part| millis(share(costs, part, time)));
        println!("  {what:<46} {clock:<9} p50 {p50:>6.2}  p95 {p95:>6.2}  p99 {p99:>6.2}  max {longest:>6.2} ms");
    }
}
