//! Entries side by side: which are marked to be compared, which are compared now, and what was said about them. The
//! comparing itself is `compare`'s; here it is asked for once whenever entries, mode or library change, and everything a
//! person does to a comparison can be undone.

mod case;
mod decision;
mod lines;
mod lookup;
mod offered;
mod saved;
mod shown;
mod start;
mod walk;

pub use case::{Case, Choice};
pub use decision::{Ground, Wording};
pub use lines::Line;
pub use lookup::Lookup;
pub use offered::Closed;
pub use shown::Shown;

use super::{AppState, Now, Pane, Row, Screen, reading};
use crate::compare::{Confusions, Mark, Mode, Place, Section};
use crate::disk::Job;
use crate::library::PagePath;
use crate::search;
use std::sync::Arc;

/// What a person can ask of comparisons.
#[derive(Clone, Debug, PartialEq)]
pub enum CompareCommand {
    /// Marks an entry to be compared, or takes its mark back.
    Mark(PagePath),
    ClearMarks,
    /// Compares what is marked, together with the selected entry where only one is; without marks goes back to the
    /// comparison there is.
    Start,
    /// Compares these, in the mode that fits them unless one is asked for.
    Open {
        entries: Vec<PagePath>,
        mode: Option<Mode>,
    },
    /// Goes back to where the comparison was asked for.
    Leave,
    Add(PagePath),
    Close(PagePath),
    /// Moves a column by so many places, stopping at the ends.
    Move(PagePath, isize),
    Mode(Mode),
    OnlyDifferences(bool),
    Fold(Section),
    /// What the customer said.
    Situation(String),
    /// Says of a statement whether it is true of the customer; `None` takes back what was said.
    Judge(Place, Option<Mark>),
    /// Goes to a statement.
    Stand(Place),
    /// Reads the page of a statement, at its row.
    Read(Place),
    /// Moves among the statements that tell the entries apart.
    Step(isize),
    /// Moves among the rows.
    Walk {
        right: isize,
        down: isize,
    },
    /// Decides for an entry, or for none.
    Choose(Option<PagePath>),
    Note(String),
    /// In which language a decision is told.
    Word(Wording),
    /// Hands the words of a statement to the system's clipboard.
    CopyRow(Place),
    /// The decision as text, for the system's clipboard.
    CopyDecision(String),
    Undo,
    Redo,
    /// Keeps the comparison under a name.
    Save(String),
    /// Opens the kept comparison of this name.
    Reopen(String),
    Forget(String),
}

/// Everything about comparing but what is saved.
#[derive(Default)]
pub struct Comparing {
    /// Entries marked to be compared, in the order of marking.
    pub marked: Vec<PagePath>,
    /// What is compared, or was compared last.
    pub case: Option<Case>,
    /// Which entries are taken for each other; empty until the worker has told.
    pub confusions: Arc<Confusions>,
    /// Where keys went before the comparison.
    came_from: Option<Pane>,
}

pub(super) fn update(state: &mut AppState, command: CompareCommand, now: Now) -> Vec<Job> {
    match command {
        CompareCommand::Mark(path) => mark(state, path),
        CompareCommand::ClearMarks => state.comparing.marked.clear(),
        CompareCommand::Start => start::start(state, now),
        CompareCommand::Open { entries, mode } => start::open(state, entries, mode, now),
        CompareCommand::Leave => leave(state),
        CompareCommand::Add(path) => start::add(state, path, now),
        CompareCommand::Read(place) => return reading::open(state, page_place(&place), now),
        CompareCommand::Save(name) => saved::save(state, name, now),
        CompareCommand::Reopen(name) => saved::reopen(state, &name, now),
        CompareCommand::Forget(name) => saved::forget(state, &name, now),
        CompareCommand::Mode(mode) => turn(state, mode),
        CompareCommand::CopyRow(place) => decision::copy_row(state, &place, now),
        CompareCommand::CopyDecision(text) => decision::copy(state, text, now),
        command => of_case(state, command),
    }
    Vec::new()
}

/// What concerns the comparison there is.
fn of_case(state: &mut AppState, command: CompareCommand) {
    // In the rows the person goes their own way.
    let converses = state.pane == Pane::Compare;
    let Some(case) = &mut state.comparing.case else { return };
    match command {
        CompareCommand::Close(path) => case.close(&path),
        CompareCommand::Move(path, by) => case.shift(&path, by),
        CompareCommand::OnlyDifferences(only) => case.only_differences = only,
        CompareCommand::Fold(section) => case.fold(section),
        CompareCommand::Situation(text) => case.situation = text,
        CompareCommand::Judge(place, mark) => {
            case.judge(place, mark);
            match converses {
                true if mark.is_some() => case.go_on(),
                true => {}
                false => case.stay(),
            }
        }
        CompareCommand::Stand(place) => case.stand(place),
        CompareCommand::Step(by) => case.step(by),
        CompareCommand::Walk { right, down } => case.walk(right, down),
        CompareCommand::Choose(path) => case.change(|choice| choice.chosen = path),
        CompareCommand::Note(note) => case.note = note,
        CompareCommand::Word(wording) => case.wording = wording,
        CompareCommand::Undo => case.undo(),
        CompareCommand::Redo => case.redo(),
        _ => return,
    }
    follow(state);
}

/// Sees the entries as this; one that is left alone is joined by its translations or copies.
fn turn(state: &mut AppState, mode: Mode) {
    let Ok(columns) = state.columns_for(mode) else { return };
    if let Some(case) = &mut state.comparing.case {
        case.change(|choice| (choice.columns, choice.mode) = (columns, mode));
    }
    follow(state);
}

/// Where a statement is read: at its row, where the page has rows.
fn page_place(place: &Place) -> reading::Place {
    let section = match place.section {
        Section::Valid => Some(search::Section::Valid),
        Section::Invalid => Some(search::Section::Invalid),
        Section::Question => Some(search::Section::Question),
        Section::Update => Some(search::Section::Update),
        Section::Definition | Section::Text => None,
    };
    let row = section.zip(place.row).map(|(section, row)| Row { section, row });
    reading::Place { row, ..reading::Place::page(place.entry.clone()) }
}

fn mark(state: &mut AppState, path: PagePath) {
    let marked = &mut state.comparing.marked;
    match marked.iter().position(|known| *known == path) {
        Some(place) => drop(marked.remove(place)),
        None => marked.push(path),
    }
}

/// Back to where the comparison was asked for.
pub(super) fn leave(state: &mut AppState) {
    let listed = !state.listing.items.is_empty();
    state.pane = match state.comparing.came_from.take() {
        Some(Pane::Page) if state.reader.here().is_some() => Pane::Page,
        Some(Pane::List | Pane::Page | Pane::Find) if listed => Pane::List,
        _ => Pane::Search,
    };
}

/// Another library is opened: nothing of this one is compared any more.
pub(super) fn close(state: &mut AppState) {
    if state.screen() == Screen::Compare {
        leave(state);
    }
    state.comparing = Comparing::default();
}

/// Brings what is shown up to date: with what was done to the case, or with another library.
pub(super) fn follow(state: &mut AppState) {
    if let Some(case) = &mut state.comparing.case {
        case.follow(&Arc::clone(&state.shelf.library));
    }
}

/// The library is another: marks of entries that are gone are gone too, columns of them stay and say so.
pub(super) fn take_in(state: &mut AppState) {
    let library = Arc::clone(&state.shelf.library);
    state.comparing.marked.retain(|path| library.get(path).is_some());
    // A comparison that is not on the screen is brought up to date when it is gone back to.
    if state.screen() == Screen::Compare {
        follow(state);
    }
}

impl AppState {
    /// The comparison on the screen, if that is what is on the screen.
    pub fn case(&self) -> Option<&Case> {
        self.comparing.case.as_ref().filter(|_| self.screen() == Screen::Compare)
    }

    /// Whether an entry is marked to be compared.
    pub fn is_marked(&self, path: &PagePath) -> bool {
        self.comparing.marked.contains(path)
    }
}
