//! A frame of the whole window over a list of 100,000 rows, set against one over 100: what is not in view must cost
//! nothing.
//!
//! Budget: at most 2 times the processor time, at the top of the list, in its middle, and while the arrow key steps down
//! from there, where each step also opens the page of its row.

mod common {
    pub mod budget;
    pub mod cost;
    pub mod window;
}

use common::budget::Budgets;
use common::cost::{Cost, median, millis};
use common::window::Window;
use egui::{Event, Key, Modifiers};
use playbook_desk::disk::{self, Origin};
use playbook_desk::document::{Vocabulary, parse};
use playbook_desk::library::{Library, PagePath, Source};
use playbook_desk::search::Index;
use std::process::ExitCode;
use std::sync::Arc;

const MOST: f64 = 2.0;
const FEW: usize = 100;
const MANY: usize = 100_000;
const FRAMES: usize = 120;
/// Fewer than lie below the middle of the short list.
const STEPS: usize = 40;
const ROUNDS: usize = 5;
/// Rows that Page Down goes on by.
const PAGE_OF_ROWS: usize = 10;

fn main() -> ExitCode {
    let mut windows = [FEW, MANY].map(window);
    let mut budgets = Budgets::default();
    println!("a frame over {MANY} rows against one over {FEW}: processor time, medians");

    let resting = |window: &mut Window| window.frame(Vec::new());
    hold(&mut budgets, "at the top", interleaved(&mut windows, FRAMES, resting));

    for (window, rows) in windows.iter_mut().zip([FEW, MANY]) {
        press(window, Key::ArrowDown, 1);
        press(window, Key::PageDown, rows / 2 / PAGE_OF_ROWS);
        window.settle();
        assert_eq!(window.desk.state().listing.selected, Some(rows / 2));
    }
    hold(&mut budgets, "in the middle", interleaved(&mut windows, FRAMES, resting));

    let mut steps = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        let round = interleaved(&mut windows, STEPS, |window| press(window, Key::ArrowDown, 1));
        for (steps, round) in steps.iter_mut().zip(round) {
            steps.extend(round);
        }
        for window in &mut windows {
            press(window, Key::ArrowUp, STEPS);
            window.settle();
        }
    }
    hold(&mut budgets, "stepping down from the middle", steps);
    budgets.verdict()
}

/// With so many pages in its list.
fn window(rows: usize) -> Window {
    let vocabulary = Vocabulary::builtin();
    let page = |nth: usize| {
        let text = format!("# Call {nth}\n\nWhat was asked on call {nth}, and what to answer next time.\n");
        let (page, problems) = parse(&text, &vocabulary);
        let path = PagePath::new(&format!("calls-{}/{nth:06}.md", nth % 10));
        Arc::new(Source { path, text: text.into(), page, problems, fingerprint: nth as u128, read_only: true })
    };
    let library = Arc::new(Library::build((0..rows).map(page).collect(), &[]));
    let mut window = Window::open(Origin::Builtin);
    let snapshot = disk::Event::Snapshot {
        generation: window.desk.state().shelf.generation,
        library,
        index: Arc::new(Index::default()),
        notices: Arc::default(),
        complete: true,
    };
    window.desk.absorb(&window.ctx, snapshot);
    window.settle();
    assert_eq!(window.desk.state().listing.items.len(), rows);
    window
}

/// Presses a key so many times within one frame.
fn press(window: &mut Window, key: Key, times: usize) -> Cost {
    let modifiers = Modifiers::NONE;
    let down = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    window.frame(vec![down; times])
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
