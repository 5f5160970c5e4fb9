//! A hundred changed entries in one review: what a letter costs in the text of one row, and in the name, which stands in
//! all of them; drawing and what follows in the frame included.
//!
//! Budget: every frame within a frame of 60 a second. The rows that a letter in the name leaves behind are counted out in
//! frames, each of which is held too.

mod common {
    pub mod budget;
    pub mod cost;
    pub mod window;
}

use common::budget::Budgets;
use common::cost::{Cost, median, millis};
use common::window::Window;
use egui::{Event, Key, Modifiers};
use playbook_desk::disk::{self, Draft, Origin};
use playbook_desk::library::PagePath;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

const FRAME: f64 = 1_000.0 / 60.0;
const ENTRIES: usize = 100;
const ROWS: usize = 100;
const LETTERS: usize = 30;

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder for the pages");
    for number in 0..ENTRIES {
        fs::write(folder.path().join(name(number)), page(number)).expect("a page");
    }
    let mut window = Window::open(Origin::Folder(folder.path().to_path_buf()));
    change_all(&mut window, folder.path());
    press(&mut window, Key::E, Modifiers::COMMAND | Modifiers::SHIFT);
    let opened = press(&mut window, Key::S, Modifiers::COMMAND | Modifiers::SHIFT);
    let review = window.desk.state().editing.review.as_ref().expect("a review");
    assert_eq!(review.included().count(), ENTRIES);
    let bytes: usize = review.parts.iter().map(|part| part.after.len()).sum();
    println!("a review of {ENTRIES} entries, {} KB; medians of {LETTERS}", bytes / 1_000);

    let mut budgets = Budgets::default();
    budgets.hold("the frame that opens it", millis(opened.wall), FRAME, "ms");
    let resting: Vec<Cost> = (0..LETTERS).map(|_| window.frame(Vec::new())).collect();
    budgets.hold("a frame at rest", millis(median(&resting).wall), FRAME, "ms");
    // Without a name the keys go to it first.
    hold_letters(&mut budgets, &mut window, "the name");
    press(&mut window, Key::Tab, Modifiers::NONE);
    hold_letters(&mut budgets, &mut window, "the text of one row");
    budgets.verdict()
}

/// Types into the field that the keys go to, and lets the frames pass that each letter needs.
fn hold_letters(budgets: &mut Budgets, window: &mut Window, field: &str) {
    let (mut typed, mut after, mut frames) = (Vec::new(), Vec::new(), 0);
    for _ in 0..LETTERS {
        let before = said(window);
        typed.push(window.frame(vec![Event::Text("x".to_owned())]));
        assert_ne!(said(window), before, "the letter went into {field}");
        while window.desk.state().editing.review.as_ref().is_some_and(|review| review.is_behind()) {
            after.push(window.frame(Vec::new()));
            frames += 1;
        }
    }
    budgets.hold(&format!("a letter in {field}"), millis(median(&typed).wall), FRAME, "ms");
    if frames > 0 {
        budgets.hold(
            &format!("  the {} frames after it, each", frames / LETTERS),
            millis(median(&after).wall),
            FRAME,
            "ms",
        );
    }
}

/// The name and all texts for the log.
fn said(window: &Window) -> String {
    let review = window.desk.state().editing.review.as_ref().expect("a review");
    let texts = review.parts.iter().map(|part| part.what.as_str());
    std::iter::once(review.who.as_str()).chain(texts).collect()
}

/// Every entry with a changed row, as drafts of the last time.
fn change_all(window: &mut Window, folder: &Path) {
    let state = window.desk.state();
    let drafts = state.shelf.library.entries().iter().map(|entry| Draft {
        library: folder.to_path_buf(),
        page: entry.path().clone(),
        base: Some(entry.source.fingerprint),
        listing: None,
        text: entry.source.text.replacen("waits for an answer", "waits for a reply", 1).into(),
        sent: None,
        left: None,
    });
    let (drafts, generation) = (drafts.collect(), state.shelf.generation);
    let ctx = window.ctx.clone();
    window.desk.absorb(&ctx, disk::Event::Drafts { generation, drafts });
    window.settle();
    assert_eq!(window.desk.state().editing.dirty().count(), ENTRIES);
}

fn press(window: &mut Window, key: Key, modifiers: Modifiers) -> Cost {
    let cost = window.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
    window.settle();
    cost
}

fn name(number: usize) -> String {
    PagePath::new(&format!("l1l2l3-blocked-status-{number:03}.md")).to_string()
}

fn page(number: usize) -> String {
    let name = format!("Status {number}");
    let row =
        |row: usize| format!("| The guest of room {row} waits for an answer about the bill of last year. | {name} |\n");
    let rows: String = (0..ROWS).map(row).collect();
    format!(
        "---\ntitle: Blocked - {name}\nms.date: 9/27/2019\n---\n\n# {name}\n\n> [!IMPORTANT]\n> **Definition:** The guest \
         waits.\n\n## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| --- | --- |\n{rows}\n\
         ### Refresh Summary\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n|9/27/2019| Ada Sample| First version|\n"
    )
}
