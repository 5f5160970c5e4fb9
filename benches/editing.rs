//! A page as large as the largest real one (203 KB), open in the editor: what a key costs there, in the form and in the
//! source, with everything that follows it in the state: the change made and read back, checks, undo, and the difference
//! in words that a review would begin with; then the same in the window, drawing and preview included.
//!
//! Budgets: a key stays within a frame of 60 a second. In the state it is also held against reading the page once, which
//! is the least that any editor of these pages has to do.

mod common {
    pub mod budget;
    pub mod cost;
    pub mod large_page;
    pub mod window;
}

use common::budget::Budgets;
use common::cost::{Cost, cost_of, median, millis};
use common::large_page::page;
use common::window::Window;
use egui::{Key, Modifiers};
use playbook_desk::app::{self, AppState, Cell, Command, EditCommand, EditTab, FieldId, Now, System};
use playbook_desk::disk::{Event, Origin, Settings, SystemTheme};
use playbook_desk::document::change::{Change, Examples, RowChange};
use playbook_desk::document::difference::difference;
use playbook_desk::document::{Vocabulary, parse};
use playbook_desk::library::{Library, PagePath, Source};
use playbook_desk::search::Index;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

const NAME: &str = "l1l2l3-blocked-lost-key.md";
const FRAME: f64 = 1_000.0 / 60.0;
/// How often reading the page once goes into a key.
const MOST: f64 = 3.0;
const ROUNDS: usize = 60;
/// Keys in the window, each with the wait for its preview.
const SHOWN: usize = 20;
/// Longer than the preview of a long page waits for the next key.
const PAUSE: Duration = Duration::from_millis(150);

fn main() -> ExitCode {
    let vocabulary = Arc::new(Vocabulary::builtin());
    let text = page();
    let mut state = opened(&text, &vocabulary);
    let mut budgets = Budgets::default();
    println!("a page of {} KB, medians of {ROUNDS}", text.len() / 1_000);
    let floor = median(&(0..ROUNDS).map(|_| cost_of(|| parse(&text, &vocabulary)).1).collect::<Vec<Cost>>());
    println!("  the page read once {:.2} ms", millis(floor.wall));

    let field = FieldId::Scenario { examples: Examples::Valid, row: 5, part: Cell::Text };
    let mut typed = "The porter".to_owned();
    let in_form = keys(&mut state, |_| {
        typed.push('x');
        let change = Change::Scenario(Examples::Valid, RowChange::Text { row: 5, text: typed.clone() });
        EditCommand::Change { field: field.clone(), change }
    });
    let in_source = keys(&mut state, |state| {
        let session = state.editing.current().expect("the entry");
        let middle = session.text.len() / 2;
        let at = (middle..).find(|at| session.text.is_char_boundary(*at)).unwrap_or(0);
        EditCommand::Source(format!("{}x{}", &session.text[..at], &session.text[at..]))
    });
    let told = keys_and(&mut state, |state| {
        let session = state.editing.current().expect("the entry");
        difference((&session.base, &session.base_page), (&session.text, &session.page)).len()
    });
    let undone = keys(&mut state, |state| {
        let can_undo = state.editing.current().is_some_and(app::Session::can_undo);
        if can_undo { EditCommand::Undo } else { EditCommand::Redo }
    });
    for (what, cost) in [
        ("a key in a row of the form", in_form),
        ("a key in the source", in_source),
        ("the difference in words", told),
        ("undo and redo", undone),
    ] {
        budgets.hold(what, millis(cost.wall), FRAME, "ms");
        budgets.hold("  against reading the page once", millis(cost.wall) / millis(floor.wall), MOST, "x");
    }

    println!("in the window, medians of {SHOWN}");
    let folder = tempfile::tempdir().expect("a folder for the page");
    fs::write(folder.path().join(NAME), &text).expect("the page");
    let mut window = Window::open(Origin::Folder(folder.path().to_path_buf()));
    press(&mut window, Key::ArrowDown, Modifiers::NONE);
    press(&mut window, Key::Enter, Modifiers::NONE);
    press(&mut window, Key::E, Modifiers::COMMAND);
    window.settle();
    assert!(window.desk.state().editing.current().is_some(), "the entry is open");
    for tab in [EditTab::Form, EditTab::Source] {
        let to = if tab == EditTab::Form { Key::N } else { Key::U };
        press(&mut window, to, Modifiers::COMMAND);
        assert_eq!(window.desk.state().editing.current().map(|session| session.tab), Some(tab));
        let [typed, shown] = shown(&mut window);
        budgets.hold(&format!("{tab:?}: the frame that takes a key"), millis(typed.wall), FRAME, "ms");
        budgets.hold(&format!("{tab:?}: the frame that shows it in the preview"), millis(shown.wall), FRAME, "ms");
    }
    budgets.verdict()
}

/// The cost of the frame that takes a letter, and of the one in which the preview follows.
fn shown(window: &mut Window) -> [Cost; 2] {
    let (mut typed, mut shown) = (Vec::new(), Vec::new());
    for _ in 0..SHOWN {
        let before = window.desk.state().editing.current().map(|session| session.revision);
        typed.push(window.frame(vec![egui::Event::Text("x".to_owned())]));
        let after = window.desk.state().editing.current().map(|session| session.revision);
        assert_ne!(before, after, "the letter is in the text");
        window.frame(Vec::new());
        sleep(PAUSE);
        shown.push(window.frame(Vec::new()));
        window.settle();
    }
    [median(&typed), median(&shown)]
}

fn press(window: &mut Window, key: Key, modifiers: Modifiers) {
    window.frame(vec![egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
    window.settle();
}

/// The editor on a library of this one page.
fn opened(text: &str, vocabulary: &Arc<Vocabulary>) -> AppState {
    let system = System { language: "en".to_owned(), theme: SystemTheme::Unknown };
    let mut state = AppState::new(Settings::default(), system);
    let now = Now { millis: 0, today: None };
    app::start(&mut state, Some(Origin::Folder(PathBuf::from("/books"))), now);
    app::absorb(&mut state, Event::Vocabulary(Arc::clone(vocabulary)), now);
    let path = PagePath::new(NAME);
    let (page, problems) = parse(text, vocabulary);
    let source = Source { path: path.clone(), text: text.into(), page, problems, fingerprint: 1, read_only: false };
    let library = Arc::new(Library::build(vec![Arc::new(source)], &[]));
    let index = Arc::new(Index::build(Arc::clone(&library), Arc::default()));
    let generation = state.shelf.generation;
    app::absorb(
        &mut state,
        Event::Snapshot { generation, library, index, notices: Arc::default(), complete: true },
        now,
    );
    app::update(&mut state, Command::Edit(EditCommand::Open(path)), now);
    assert!(state.editing.current().is_some(), "the entry is open");
    state
}

/// The cost of each key, without what the key costs to be made.
fn keys(state: &mut AppState, mut key: impl FnMut(&AppState) -> EditCommand) -> Cost {
    let now = Now { millis: 0, today: None };
    let costs: Vec<Cost> = (0..ROUNDS)
        .map(|_| {
            let command = Command::Edit(key(state));
            cost_of(|| app::update(state, command, now)).1
        })
        .collect();
    median(&costs)
}

fn keys_and<T>(state: &mut AppState, work: impl Fn(&AppState) -> T) -> Cost {
    let costs: Vec<Cost> = (0..ROUNDS).map(|_| cost_of(|| work(state)).1).collect();
    median(&costs)
}
