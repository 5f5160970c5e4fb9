//! Quick open: one field that finds pages by name and file and actions by label, however few letters are typed. Pages
//! read lately come first while nothing is typed.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::{Action, AppState, Command, CompareCommand, Now, PaletteCommand, ReadCommand, Screen};
use crate::disk::Job;
use crate::document::Kind;
use crate::library::{Entry, PagePath};

/// More than fit on a screen twice are not looked at.
const MOST_ITEMS: usize = 50;
/// Added to the score of a name that holds the typed letters in one piece: that is what they were typed from.
const ONE_PIECE: i64 = 24;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette {
    pub text: String,
    pub items: Vec<PaletteItem>,
    pub selected: usize,
    pub purpose: Purpose,
}

/// What becomes of what is picked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// A page is opened, an action done.
    #[default]
    Open,
    /// An entry is compared with the one being read, or joins those on the screen.
    Compare,
}

#[derive(Clone, Debug, PartialEq)]
pub enum PaletteItem {
    /// With the characters of its name that the typed letters match.
    Page {
        path: PagePath,
        matched: Vec<usize>,
    },
    Action {
        action: Action,
        matched: Vec<usize>,
    },
    /// A comparison kept under this name.
    Comparison {
        name: String,
        matched: Vec<usize>,
    },
}

pub(super) fn update(state: &mut AppState, command: PaletteCommand, now: Now) -> Vec<Job> {
    match command {
        PaletteCommand::Open => show(state, Purpose::Open),
        PaletteCommand::Pick => show(state, Purpose::Compare),
        PaletteCommand::Type(text) => {
            let purpose = state.palette.as_ref().map_or(Purpose::Open, |palette| palette.purpose);
            let items = find(state, &text, purpose);
            state.palette = Some(Palette { text, items, selected: 0, purpose });
        }
        PaletteCommand::Step(by) => {
            if let Some(palette) = &mut state.palette {
                let last = palette.items.len().saturating_sub(1);
                palette.selected = palette.selected.saturating_add_signed(by).min(last);
            }
        }
        PaletteCommand::Select(index) => {
            if let Some(palette) = &mut state.palette {
                palette.selected = index;
            }
        }
        PaletteCommand::Run => return run(state, now),
    }
    Vec::new()
}

fn show(state: &mut AppState, purpose: Purpose) {
    state.sheet = None;
    let items = find(state, "", purpose);
    state.palette = Some(Palette { items, purpose, ..Palette::default() });
}

fn run(state: &mut AppState, now: Now) -> Vec<Job> {
    let Some(palette) = state.palette.take() else { return Vec::new() };
    let command = match palette.items.into_iter().nth(palette.selected) {
        Some(PaletteItem::Page { path, .. }) if palette.purpose == Purpose::Compare => {
            Some(Command::Compare(CompareCommand::Add(path)))
        }
        Some(PaletteItem::Page { path, .. }) => Some(Command::Read(ReadCommand::Open(path))),
        Some(PaletteItem::Action { action, .. }) => action.command(state),
        Some(PaletteItem::Comparison { name, .. }) => Some(Command::Compare(CompareCommand::Reopen(name))),
        None => None,
    };
    command.map(|command| super::update(state, command, now)).unwrap_or_default()
}

fn find(state: &AppState, text: &str, purpose: Purpose) -> Vec<PaletteItem> {
    match (text.trim(), purpose) {
        ("", Purpose::Open) => offer(state),
        ("", Purpose::Compare) => likely(state),
        (text, Purpose::Open) => matching(state, text),
        (text, Purpose::Compare) => {
            let found = matching(state, text).into_iter();
            found.filter(|item| matches!(item, PaletteItem::Page { path, .. } if can_join(state, path))).collect()
        }
    }
}

/// Whether an entry is a status that is not compared or read already.
fn can_join(state: &AppState, path: &PagePath) -> bool {
    let compared = state.case().is_some_and(|case| case.choice().columns.contains(path));
    let read = state.screen() == Screen::Library && state.reader.here().is_some_and(|here| here.path == *path);
    let is_status = |entry: &Entry| entry.source.page.kind == Kind::Status;
    !compared && !read && state.shelf.library.get(path).is_some_and(is_status)
}

/// What is worth comparing before anything is typed: what redirects lead to, then what is taken for the entry being read,
/// then entries read lately; where there are none, the statuses of the library.
fn likely(state: &AppState) -> Vec<PaletteItem> {
    let recent = state.settings.recent_entries_of(&state.shelf.origin).iter();
    let recent = recent.filter_map(|path| state.shelf.library.lookup(path).ok());
    let mut likely: Vec<PagePath> = Vec::new();
    for path in state.worth_comparing().into_iter().chain(recent) {
        if !likely.contains(&path) && can_join(state, &path) {
            likely.push(path);
        }
    }
    if likely.is_empty() {
        let language = state.reader_language();
        let all = state.shelf.library.entries().iter();
        let originals = all.filter(|entry| entry.copy.is_none() && entry.language == language);
        likely.extend(originals.map(|entry| entry.path().clone()).filter(|path| can_join(state, path)));
    }
    likely.into_iter().map(|path| PaletteItem::Page { path, matched: Vec::new() }).take(MOST_ITEMS).collect()
}

/// What is worth offering before anything is typed: recent pages, then every action that can be done now.
fn offer(state: &AppState) -> Vec<PaletteItem> {
    let library = &state.shelf.library;
    let recent = state
        .settings
        .recent_entries_of(&state.shelf.origin)
        .iter()
        .filter_map(|path| library.lookup(path).ok())
        .map(|path| PaletteItem::Page { path, matched: Vec::new() });
    let actions = enabled_actions(state).map(|(action, _)| PaletteItem::Action { action, matched: Vec::new() });
    recent.chain(actions).take(MOST_ITEMS).collect()
}

fn enabled_actions(state: &AppState) -> impl Iterator<Item = (Action, &str)> {
    state
        .labels
        .iter()
        .filter(|(action, _)| **action != Action::Palette && action.command(state).is_some())
        .map(|(action, label)| (*action, label.as_str()))
}

fn matching(state: &AppState, text: &str) -> Vec<PaletteItem> {
    let matcher = SkimMatcherV2::default().ignore_case();
    let language = state.reader_language();
    let mut found: Vec<(i64, PaletteItem)> = Vec::new();
    for entry in state.shelf.library.entries().iter().filter(|entry| entry.copy.is_none()) {
        let own_language = i64::from(entry.language == language);
        if let Some((score, matched)) = match_entry(&matcher, entry, text) {
            found.push((score * 2 + own_language, PaletteItem::Page { path: entry.path().clone(), matched }));
        }
    }
    for (action, label) in enabled_actions(state) {
        if let Some((score, matched)) = match_name(&matcher, label, text) {
            found.push((score * 2, PaletteItem::Action { action, matched }));
        }
    }
    for saved in state.settings.comparisons_of(&state.shelf.origin) {
        if let Some((score, matched)) = match_name(&matcher, &saved.name, text) {
            found.push((score * 2, PaletteItem::Comparison { name: saved.name.clone(), matched }));
        }
    }
    // The sort is stable, so equal scores keep the order of the library.
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, item)| item).take(MOST_ITEMS).collect()
}

pub(super) fn match_name(matcher: &SkimMatcherV2, name: &str, text: &str) -> Option<(i64, Vec<usize>)> {
    let (score, matched) = matcher.fuzzy_indices(name, text)?;
    let in_one_piece = matched.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b));
    Some((score + if in_one_piece { ONE_PIECE } else { 0 }, matched))
}

/// By name with the matched characters, else by file name with none to show.
fn match_entry(matcher: &SkimMatcherV2, entry: &Entry, text: &str) -> Option<(i64, Vec<usize>)> {
    let by_name = match_name(matcher, &entry.name, text);
    let by_file = || matcher.fuzzy_match(entry.path().file_name(), text).map(|score| (score / 2, Vec::new()));
    by_name.or_else(by_file)
}
