//! Quick open: one field that finds pages by name and file and actions by label, however few letters are typed. Pages
//! read lately come first while nothing is typed.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::{Action, AppState, Command, Now, PaletteCommand, ReadCommand};
use crate::disk::Job;
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
}

pub(super) fn update(state: &mut AppState, command: PaletteCommand, now: Now) -> Vec<Job> {
    match command {
        PaletteCommand::Open => {
            state.sheet = None;
            let items = find(state, "");
            state.palette = Some(Palette { items, ..Palette::default() });
        }
        PaletteCommand::Type(text) => {
            let items = find(state, &text);
            state.palette = Some(Palette { text, items, selected: 0 });
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

fn run(state: &mut AppState, now: Now) -> Vec<Job> {
    let chosen = state.palette.take().and_then(|palette| palette.items.into_iter().nth(palette.selected));
    let command = match chosen {
        Some(PaletteItem::Page { path, .. }) => Some(Command::Read(ReadCommand::Open(path))),
        Some(PaletteItem::Action { action, .. }) => action.command(state),
        None => None,
    };
    command.map(|command| super::update(state, command, now)).unwrap_or_default()
}

fn find(state: &AppState, text: &str) -> Vec<PaletteItem> {
    if text.trim().is_empty() { offer(state) } else { matching(state, text.trim()) }
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
    // The sort is stable, so equal scores keep the order of the library.
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, item)| item).take(MOST_ITEMS).collect()
}

fn match_name(matcher: &SkimMatcherV2, name: &str, text: &str) -> Option<(i64, Vec<usize>)> {
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
