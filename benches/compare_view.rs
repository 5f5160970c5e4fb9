//! A frame of the window with four entries of 200 rows side by side, set against one with four of eight: what is not in
//! view must cost nothing.
//!
//! Budget: at most 2 times the processor time, at rest at the top, at rest in the middle, and while the arrow key walks
//! from row to row.

mod common {
    pub mod budget;
    pub mod cost;
    pub mod window;
}

use common::budget::Budgets;
use common::cost::{Cost, median, millis};
use common::window::Window;
use egui::{Event, Key, Modifiers};
use playbook_desk::app::Pane;
use playbook_desk::disk::{self, Origin};
use playbook_desk::document::{Vocabulary, parse};
use playbook_desk::library::{Library, PagePath, Source};
use playbook_desk::search::Index;
use std::process::ExitCode;
use std::sync::Arc;

const MOST: f64 = 2.0;
const ENTRIES: usize = 4;
const FEW: usize = 8;
const MANY: usize = 200;
const FRAMES: usize = 120;
const STEPS: usize = 10;
const ROUNDS: usize = 6;

fn main() -> ExitCode {
    let mut windows = [FEW, MANY].map(comparing);
    let mut budgets = Budgets::default();
    println!("a frame with {ENTRIES} entries of {MANY} rows against {FEW}: processor time, medians");
    let resting = |window: &mut Window| window.frame(Vec::new());
    hold(&mut budgets, "at the top", interleaved(&mut windows, FRAMES, resting));

    for window in &mut windows {
        press(window, Key::Tab, Modifiers::NONE);
        for _ in 0..3 {
            press(window, Key::PageDown, Modifiers::NONE);
        }
        window.settle();
        assert_eq!(window.desk.state().pane, Pane::CompareRows, "the rows have the keys");
    }
    hold(&mut budgets, "in the middle", interleaved(&mut windows, FRAMES, resting));

    let mut steps = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for key in [Key::ArrowUp, Key::ArrowDown] {
            let walk = |window: &mut Window| press(window, key, Modifiers::NONE);
            let round = interleaved(&mut windows, STEPS, walk);
            steps.iter_mut().zip(round).for_each(|(steps, round)| steps.extend(round));
        }
    }
    hold(&mut budgets, "walking", steps);
    budgets.verdict()
}

/// A window in which entries of so many rows each are compared.
fn comparing(rows: usize) -> Window {
    let vocabulary = Vocabulary::builtin();
    let source = |nth: usize| {
        let text = page(nth, rows);
        let (page, problems) = parse(&text, &vocabulary);
        let path = PagePath::new(&format!("en/l1l2l3-blocked-status-{nth}.md"));
        Arc::new(Source { path, text: text.into(), page, problems, fingerprint: nth as u128, read_only: true })
    };
    let library = Arc::new(Library::build((0..ENTRIES).map(source).collect(), &[]));
    let mut window = Window::open(Origin::Builtin);
    let snapshot = disk::Event::Snapshot {
        generation: window.desk.state().shelf.generation,
        index: Arc::new(Index::build(Arc::clone(&library), Arc::default())),
        library,
        notices: Arc::default(),
        complete: true,
    };
    window.desk.absorb(&window.ctx, snapshot);
    window.settle();
    for _ in 0..ENTRIES {
        press(&mut window, Key::ArrowDown, Modifiers::NONE);
        press(&mut window, Key::Space, Modifiers::NONE);
    }
    press(&mut window, Key::Enter, Modifiers::COMMAND);
    window.settle();
    let compared = window.desk.state().case().map(|case| case.choice().columns.len());
    assert_eq!(compared, Some(ENTRIES), "the entries are side by side");
    window
}

/// Every fourth row is alike in all entries, the others are an entry's own.
fn page(nth: usize, rows: usize) -> String {
    let row = |row: usize| {
        let own = if row.is_multiple_of(4) { 0 } else { nth + 1 };
        format!("| {} | Status {nth} |\n", sentence((own * 10_000 + row) as u64))
    };
    let rows: String = (0..rows).map(row).collect();
    format!(
        "# Status {nth}\n\n> [!IMPORTANT]\n> **Definition:** {}.\n\n## Valid Example Scenarios:\n\n\
         | Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n{rows}",
        sentence(nth as u64 + 7)
    )
}

fn sentence(seed: u64) -> String {
    const SYLLABLES: [&str; 8] = ["ba", "cor", "den", "gul", "ket", "lim", "na", "ven"];
    let mut state = (seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        SYLLABLES[(state % 8) as usize]
    };
    let mut word = || [next(), next(), next()].concat();
    (0..13).map(|_| word()).collect::<Vec<_>>().join(" ")
}

/// Presses a key in a frame of its own.
fn press(window: &mut Window, key: Key, modifiers: Modifiers) -> Cost {
    window.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }])
}

/// The costs of so many frames of each window, turn by turn.
fn interleaved(windows: &mut [Window; 2], frames: usize, frame: impl Fn(&mut Window) -> Cost) -> [Vec<Cost>; 2] {
    let mut costs = [Vec::new(), Vec::new()];
    for _ in 0..frames {
        for (window, costs) in windows.iter_mut().zip(&mut costs) {
            costs.push(frame(window));
        }
    }
    costs
}

fn hold(budgets: &mut Budgets, what: &str, costs: [Vec<Cost>; 2]) {
    let [few, many] = costs.map(|costs| median(&costs).cpu);
    println!("{what}: {:.2} ms against {:.2} ms", millis(many), millis(few));
    budgets.hold(what, many.as_secs_f64() / few.as_secs_f64(), MOST, "x");
}
