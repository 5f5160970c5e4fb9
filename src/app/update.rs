//! The table of contents: which part of the program answers which command, and what the worker's reports change.

use super::{
    AppState, Command, FindCommand, Now, Pane, Screen, SearchCommand, Sheet, asking, comparing, editing, find, listing,
    opening, palette, preferences, reading,
};
use crate::disk::{Event, Job, Origin};

/// What to do when the window appears: open what was named, else what was open, else the built-in library.
pub fn start(state: &mut AppState, named: Option<Origin>, now: Now) -> Vec<Job> {
    let origin = named.or_else(|| state.settings.last.clone()).unwrap_or(Origin::Builtin);
    opening::open(state, origin, now)
}

/// Does what a person asked for; what must touch the world comes back.
pub fn update(state: &mut AppState, command: Command, now: Now) -> Vec<Job> {
    let moves_focus =
        matches!(command, Command::Focus(_) | Command::Escape | Command::Search(_) | Command::Find(FindCommand::Open));
    let before = (state.pane, state.covered());
    state.today = now.today;
    let page = state.reader.here().map(|place| place.path.clone());
    let arrivals = state.reader.arrivals();
    let jobs = perform(state, command, now);
    if before.0.screen() == Screen::Editor && state.screen() != Screen::Editor {
        // They are drawn over the editor alone; elsewhere their keys would act unseen.
        editing::uncover(state);
    }
    if page.as_ref() != state.reader.here().map(|place| &place.path) {
        state.find.start_over();
    }
    if arrivals != state.reader.arrivals() {
        find::arrive(state);
    }
    if moves_focus || before != (state.pane, state.covered()) {
        state.focus_asks += 1;
    }
    jobs
}

fn perform(state: &mut AppState, command: Command, now: Now) -> Vec<Job> {
    match command {
        Command::Library(command) => opening::update(state, command, now),
        Command::Search(command) => asking::update(state, command, now),
        Command::List(command) => listing::list(state, command, now),
        Command::Read(command) => reading::update(state, command, now),
        Command::Find(command) => find::update(state, command),
        Command::Edit(command) => editing::update(state, command, now),
        Command::Compare(command) => comparing::update(state, command, now),
        Command::Palette(command) => palette::update(state, command, now),
        Command::Prefer(command) => preferences::update(state, command, now),
        Command::Focus(pane) => focus(state, pane),
        Command::Show(sheet) => show(state, sheet),
        Command::Escape => escape(state, now),
        Command::DismissNotice(id) => {
            state.notices.retain(|notice| notice.id != id);
            Vec::new()
        }
        Command::Copy(text) => {
            state.clipboard = Some(text);
            Vec::new()
        }
    }
}

/// Takes in what the worker reports.
pub fn absorb(state: &mut AppState, event: Event, now: Now) -> Vec<Job> {
    state.today = now.today;
    opening::absorb(state, event, now)
}

/// Lets time pass.
pub fn tick(state: &mut AppState, now: Now) -> Vec<Job> {
    let mut jobs = preferences::tick(state, now);
    jobs.extend(editing::tick(state, now));
    jobs
}

/// The keys go to another window: this one may be hidden from now on, and draw nothing.
pub fn rest(state: &mut AppState, now: Now) -> Vec<Job> {
    editing::settle(state, now)
}

/// The window closes: what was typed is kept, and nothing is asked.
pub fn leave(state: &mut AppState, now: Now) -> Vec<Job> {
    let mut jobs = editing::flush(state, now);
    jobs.push(Job::SaveSettings(Box::new(state.settings.clone())));
    jobs
}

/// Whether the window may close, once what the jobs of [`leave`] came to was taken in. It stays when typed text could not be
/// kept, says so, and closes when it is asked to again.
pub fn may_close(state: &mut AppState) -> bool {
    editing::may_close(state)
}

fn focus(state: &mut AppState, pane: Pane) -> Vec<Job> {
    match pane {
        Pane::List => listing::enter_list(state),
        Pane::Page if state.reader.here().is_none() => {}
        Pane::Find if !state.find.is_open() => {}
        Pane::Editor if state.editing.current().is_none() => {}
        Pane::Compare | Pane::CompareRows | Pane::Situation if state.comparing.case.is_none() => {}
        Pane::Search | Pane::Page | Pane::Find | Pane::Compare | Pane::CompareRows | Pane::Situation | Pane::Editor => {
            state.pane = pane;
        }
    }
    Vec::new()
}

fn show(state: &mut AppState, sheet: Sheet) -> Vec<Job> {
    state.palette = None;
    state.sheet = Some(sheet);
    Vec::new()
}

fn escape(state: &mut AppState, now: Now) -> Vec<Job> {
    if state.palette.take().is_some() || state.sheet.take().is_some() || state.editing.form.take().is_some() {
        return Vec::new();
    }
    if matches!(state.pane, Pane::Page | Pane::Find) && state.find.close() {
        state.pane = Pane::Page;
        return Vec::new();
    }
    match state.pane {
        Pane::Page if !state.listing.items.is_empty() => {
            state.pane = Pane::List;
        }
        Pane::Page | Pane::Find | Pane::List => state.pane = Pane::Search,
        Pane::Editor => return editing::escape(state, now),
        Pane::CompareRows | Pane::Situation => state.pane = Pane::Compare,
        Pane::Compare => comparing::leave(state),
        Pane::Search => {
            let command = if state.offers.items.is_empty() {
                SearchCommand::Type(String::new())
            } else {
                SearchCommand::CloseOffers
            };
            return asking::update(state, command, now);
        }
    }
    Vec::new()
}
