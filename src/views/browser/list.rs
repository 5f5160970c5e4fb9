//! The list of hits or entries: how many, what narrows them, the rows, and what to do when there are none.

use egui::{EventFilter, Frame, Id, Margin, Response, Ui};

use super::count::Count;
use super::row::{self, RowPlace};
use super::{doubts, filters, marked, recent};
use crate::app::{Action, Command, Item, LibraryCommand, ListCommand, Opening, Pane, SearchCommand, Standing};
use crate::design::{EmptyState, Icon, VirtualList, tokens};
use crate::disk::OpenError;
use crate::search::Filters;
use crate::views::Scene;

/// Height of a row that was not drawn yet, in points.
const ROW_ESTIMATE: f32 = 96.0;
/// How far down an empty list says so, as a share of its height.
const EMPTY_FROM_TOP: f32 = 0.2;
/// How far further rows stand in below the best one of their answer, in points.
const FURTHER: i8 = 20;
/// The list keeps the arrows for itself while one of its rows has the focus.
const KEEPS: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

#[derive(Default)]
pub struct List {
    focus_row: Option<Id>,
    count: Count,
    /// What was listed for, and which row was brought into view last.
    asked: (String, Filters),
    revealed: Option<usize>,
}

impl List {
    pub fn focus_row(&self) -> Option<Id> {
        self.focus_row
    }

    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, entered: bool) {
        let space = tokens(ui).size.space.clone();
        let margin = Margin { left: space.m as i8, right: space.m as i8, top: space.s as i8, bottom: space.xs as i8 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space.xs;
            self.count.ui(ui, scene);
            filters::ui(ui, scene);
            doubts::ui(ui, scene);
            marked::ui(ui, scene);
        });
        self.focus_row = None;
        if scene.state.listing.items.is_empty() {
            nothing(ui, scene);
        } else {
            self.rows(ui, scene, entered);
        }
    }

    fn rows(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, entered: bool) {
        let listing = &scene.state.listing;
        let asked = (scene.state.query.clone(), scene.state.filters.clone());
        let reveal = if asked != self.asked {
            self.asked = asked;
            Some(listing.selected.unwrap_or(0))
        } else {
            listing.selected.filter(|_| listing.selected != self.revealed || entered)
        };
        self.revealed = listing.selected;
        let has_keys = scene.state.pane == Pane::List && !scene.state.covered();
        let moved = reveal.is_some() || entered;
        let list = VirtualList::new("hits", listing.items.len(), ROW_ESTIMATE)
            .gap(tokens(ui).size.space.s)
            .generation(listing.generation)
            .reveal(reveal);
        let mut focus_row = None;
        let margin = Margin::symmetric(tokens(ui).size.space.s as i8, 0);
        list.show(ui, |ui, index| {
            let Some(item) = listing.items.get(index) else { return };
            let selected = listing.selected == Some(index);
            let is_stop = index == listing.selected.unwrap_or(0);
            let place = RowPlace { index, selected, is_stop };
            let left =
                if matches!(item, Item::Hit(_, Standing::Further | Standing::OtherEdition)) { FURTHER } else { 0 };
            let margin = Margin { left: margin.left + left, ..margin };
            let shown = Frame::new().inner_margin(margin).show(ui, |ui| line(ui, scene, item, place)).inner;
            let Some(response) = shown else { return };
            if response.clicked() {
                scene.push(Command::List(ListCommand::Select(index)));
                scene.push(Command::List(ListCommand::Open));
            }
            if response.gained_focus() && scene.state.pane != Pane::List {
                scene.push(Command::Focus(Pane::List));
            }
            if selected {
                if has_keys && (moved || ui.memory(|memory| memory.focused().is_none())) {
                    response.request_focus();
                }
                ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, KEEPS));
                focus_row = Some(response.id);
            }
        });
        self.focus_row = focus_row;
    }
}

/// One line of the list; nothing where its page is gone.
fn line(ui: &mut Ui, scene: &mut Scene<'_>, item: &Item, place: RowPlace) -> Option<Response> {
    if let Item::Recent(words) = item {
        return Some(recent::ui(ui, scene, words, place));
    }
    let entry = item.answer().and_then(|path| scene.state.shelf.library.get(path))?;
    let shown = row::ui(ui, scene, (item, entry), place);
    if shown.turned {
        let is_open = matches!(item, Item::Hit(_, Standing::Best { is_open: true, .. }));
        scene.push(Command::List(ListCommand::Select(place.index)));
        scene.push(Command::List(if is_open { ListCommand::Fold } else { ListCommand::Unfold }));
    }
    Some(shown.response)
}

/// Why the list is empty, and the next step.
fn nothing(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add_space(ui.available_height() * EMPTY_FROM_TOP);
    let opening = scene.state.shelf.opening.clone();
    match opening {
        Opening::Failed(error) => failed(ui, scene, &error),
        Opening::Reading { .. } => {
            EmptyState::new(Icon::Book, &scene.say("list-reading"), &scene.say("list-reading-hint")).show(ui);
        }
        _ if scene.state.shelf.library.entries().is_empty() => {
            offer_library(ui, scene, "list-empty-library", "list-empty-library-hint");
        }
        _ if !scene.state.listing.asked.is_empty() => no_hits(ui, scene),
        _ if scene.state.is_narrowed() => {
            let (title, hint) = (scene.say("list-all-filtered"), scene.say("list-all-filtered-hint"));
            let clear = scene.say("action-clear-filters");
            if EmptyState::new(Icon::Filter, &title, &hint).actions(&[&clear]).show(ui).is_some() {
                scene.act(Action::ClearFilters);
            }
        }
        _ => offer_library(ui, scene, "list-empty-library", "list-empty-library-hint"),
    }
}

fn no_hits(ui: &mut Ui, scene: &mut Scene<'_>) {
    let asked = &scene.state.listing.asked;
    let narrowed = scene.state.is_narrowed();
    let (title, hint) = match narrowed {
        true => ("list-all-filtered", "list-no-hits-narrowed"),
        false => ("list-no-hits", "list-no-hits-hint"),
    };
    let mut steps: Vec<(String, Command)> = Vec::new();
    if narrowed {
        steps.push((scene.say("action-clear-filters"), Command::Search(SearchCommand::ClearFilters)));
    }
    if let [_, .., last] = asked.terms.as_slice() {
        let words = scene.say_with("search-without", &[("word", last.typed.as_str().into())]);
        steps.push((words, Command::Search(SearchCommand::Drop(last.span.clone()))));
    }
    steps.push((scene.say("search-clear"), Command::Search(SearchCommand::Type(String::new()))));
    let labels: Vec<&str> = steps.iter().map(|(label, _)| label.as_str()).collect();
    let (title, hint) = (scene.say(title), scene.say(hint));
    let chosen = EmptyState::new(Icon::Search, &title, &hint).actions(&labels).show(ui);
    if let Some((_, command)) = chosen.and_then(|step| steps.into_iter().nth(step)) {
        scene.push(command);
        scene.push(Command::Focus(Pane::Search));
    }
}

fn failed(ui: &mut Ui, scene: &mut Scene<'_>, error: &OpenError) {
    let (key, path, cause) = match error {
        OpenError::Missing { path } => ("open-missing", path, ""),
        OpenError::NotAFolder { path } => ("open-not-a-folder", path, ""),
        OpenError::Unreadable { path, cause } => ("open-unreadable", path, cause.as_str()),
        OpenError::Cancelled { path } => ("open-cancelled", path, ""),
    };
    let arguments = [("folder", path.display().to_string().into()), ("cause", cause.into())];
    let sentence = scene.say_with(key, &arguments);
    offer(ui, scene, &scene.say("open-failed"), &sentence);
}

fn offer_library(ui: &mut Ui, scene: &mut Scene<'_>, title: &str, hint: &str) {
    let (title, hint) = (scene.say(title), scene.say(hint));
    offer(ui, scene, &title, &hint);
}

fn offer(ui: &mut Ui, scene: &mut Scene<'_>, title: &str, sentence: &str) {
    let (folder, again, builtin) =
        (scene.say("action-open-folder"), scene.say("action-reload"), scene.say("action-open-builtin"));
    match EmptyState::new(Icon::Folder, title, sentence).actions(&[&folder, &again, &builtin]).show(ui) {
        Some(0) => scene.push(Command::Library(LibraryCommand::PickFolder)),
        Some(1) => scene.push(Command::Library(LibraryCommand::Reload)),
        Some(_) => scene.act(Action::OpenBuiltin),
        None => {}
    }
}
