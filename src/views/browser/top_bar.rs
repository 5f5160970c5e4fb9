//! The bar on top: which library is open, the search field, the language to read in, and everything else in a menu.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::offers;
use crate::app::{Action, AppState, Command, LibraryCommand, ReadCommand, SearchCommand, Slot};
use crate::design::{Icon, IconButton, MenuItem, Passage, SearchField, Segment, Segmented, TextStyle, menu, tokens};
use crate::disk::Origin;
use crate::text::Texts;
use crate::views::Scene;

/// Narrower than this, in points, the name of the library gives way to the search field.
const NAME_FROM: f32 = 760.0;
/// Narrower than this the languages stand in the menu only.
const LANGUAGES_FROM: f32 = 560.0;
/// The most that the name of the library takes of the room left of the languages.
const NAME_SHARE: f32 = 0.25;
/// Widest the search field gets.
const SEARCH_WIDTH: f32 = 560.0;

/// The search field, to give the focus to.
pub fn search_id() -> Id {
    Id::unique("search field")
}

/// The name of the open library: its folder's, or that of the built-in one.
pub fn library_name(state: &AppState, texts: &Texts) -> String {
    match &state.shelf.origin {
        Origin::Builtin => texts.say("library-builtin"),
        Origin::Folder(folder) => {
            folder.file_name().map_or_else(|| folder.display().to_string(), |name| name.to_string_lossy().into_owned())
        }
    }
}

/// Answers whether the tree was asked for.
pub fn top_bar(ui: &mut Ui, scene: &mut Scene<'_>, take_focus: bool) -> bool {
    let gap = tokens(ui).size.space.l;
    let bar = ui.max_rect();
    let mut right = part(ui, bar, Layout::right_to_left(Align::Center));
    more(&mut right, scene);
    if bar.width() >= LANGUAGES_FROM {
        languages(&mut right, scene);
    }
    let right = right.min_rect().left() - gap;
    let mut left = part(ui, bar.with_max_x(right), Layout::left_to_right(Align::Center));
    let key = scene.keys(Action::ToggleTree);
    let tree_asked = left.add(IconButton::new(Icon::Book, &scene.say("tree")).key(&key)).clicked();
    if bar.width() >= NAME_FROM {
        name(&mut left, scene, (right - bar.left()) * NAME_SHARE);
    }
    let left = left.min_rect().right() + gap;
    // In the middle of the window where both sides leave room, else between them.
    let width = SEARCH_WIDTH.min(right - left);
    let start = (bar.center().x - width / 2.0).clamp(left, (right - width).max(left));
    let field = Rect::from_min_size(pos2(start, bar.top()), vec2(width, bar.height()));
    let mut middle = part(ui, field, Layout::left_to_right(Align::Center));
    search(&mut middle, scene, take_focus);
    ui.advance_cursor_after_rect(bar);
    tree_asked
}

fn part(ui: &mut Ui, rect: Rect, layout: Layout) -> Ui {
    let mut part = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    part.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
    part
}

fn name(ui: &mut Ui, scene: &Scene<'_>, room: f32) {
    let rect = ui.available_rect_before_wrap();
    let rect = rect.with_max_x(rect.left() + room);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)), |ui| {
        let name = library_name(scene.state, scene.texts);
        ui.add(Passage::new(name).strong().truncated().unselectable());
    });
}

fn search(ui: &mut Ui, scene: &mut Scene<'_>, take_focus: bool) {
    let mut text = scene.state.query.clone();
    let (label, hint, clear) = (scene.say("search"), scene.say("search-hint"), scene.say("search-clear"));
    let field = ui.available_rect_before_wrap();
    let typed = search_id().with("typed");
    if ui.data(|data| data.get_temp::<String>(typed)).is_some_and(|typed| typed != text) {
        // Something else wrote the words: typing goes on behind them.
        caret_to_end(ui, &text);
    }
    let output = SearchField::new(search_id(), &label, &mut text).hint(&hint).clear(&clear, "Esc").show(ui);
    if take_focus {
        output.response.request_focus();
    }
    if output.response.gained_focus() && scene.state.pane != crate::app::Pane::Search {
        scene.push(Command::Focus(crate::app::Pane::Search));
    }
    ui.data_mut(|data| data.insert_temp(typed, text.clone()));
    if text != scene.state.query {
        scene.push(Command::Search(SearchCommand::Type(text)));
    }
    if output.cleared {
        output.response.request_focus();
    }
    let height = tokens(ui).size.search;
    offers::ui(ui, scene, Rect::from_center_size(field.center(), vec2(field.width(), height)));
}

fn caret_to_end(ui: &Ui, text: &str) {
    let mut field = TextEditState::load(ui.ctx(), search_id()).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    field.cursor.set_char_range(Some(CCursorRange::one(end)));
    field.store(ui.ctx(), search_id());
}

/// The languages as a switch; those the page is not written in are dimmed.
fn languages(ui: &mut Ui, scene: &mut Scene<'_>) {
    let languages = &scene.state.shelf.languages;
    if languages.len() < 2 {
        return;
    }
    let library = &scene.state.shelf.library;
    let here = scene.state.reader.here();
    let labels: Vec<(String, String, String, bool)> = (0..)
        .zip(languages)
        .map(|(slot, language)| {
            let name = scene.texts.language_name(language.code());
            let written = here.is_none_or(|place| library.translation(&place.path, *language).is_some());
            (language.code().to_uppercase(), name, scene.keys(Action::ReadIn(Slot(slot))), written)
        })
        .collect();
    let segments: Vec<Segment<'_>> = labels
        .iter()
        .map(|(code, name, key, written)| Segment::new(code.as_str(), name).key(key).enabled(*written))
        .collect();
    // The language on the screen, where there is one, else the one that will be read in.
    let shown = here.and_then(|place| library.get(&place.path)).and_then(|entry| entry.language);
    let reading = shown.or_else(|| scene.state.reader_language());
    let selected = languages.iter().position(|language| Some(*language) == reading);
    if let Some(chosen) = Segmented::new(&scene.say("reading-language"), &segments).selected(selected).show(ui)
        && let Some(language) = languages.get(chosen)
    {
        scene.push(Command::Read(ReadCommand::Language(*language)));
    }
}

/// The menu behind the three dots: what is not worth a place in the bar.
pub fn more(ui: &mut Ui, scene: &mut Scene<'_>) {
    let button = ui.add(IconButton::new(Icon::More, &scene.say("menu")));
    menu(&button, |ui| {
        ui.set_min_width(260.0);
        items(ui, scene, &[Action::Unfinished, Action::NewEntry]);
        ui.separator();
        items(ui, scene, &[Action::OpenFolder, Action::TypeFolder, Action::OpenBuiltin, Action::EditCopy]);
        recent(ui, scene);
        ui.separator();
        items(ui, scene, &[Action::Comparisons]);
        items(ui, scene, &[Action::Reload, Action::Problems, Action::Golden, Action::ShowCopies]);
        let languages: Vec<Action> = (0..6).map(|slot| Action::ReadIn(Slot(slot))).collect();
        if scene.state.shelf.languages.len() > 1 {
            ui.separator();
            items(ui, scene, &languages);
        }
        ui.separator();
        items(ui, scene, &[Action::ZoomIn, Action::ZoomOut, Action::ZoomReset, Action::Settings]);
        ui.separator();
        items(ui, scene, &[Action::Palette, Action::Keys, Action::About]);
    });
}

fn items(ui: &mut Ui, scene: &mut Scene<'_>, actions: &[Action]) {
    for action in actions {
        if let Action::ReadIn(slot) = action
            && scene.state.language_at(*slot).is_none()
        {
            continue;
        }
        let command = action.command(scene.state);
        let key = scene.keys(*action);
        let item = ui.add_enabled(command.is_some(), MenuItem::new(scene.label(*action)).key(&key));
        if item.clicked() {
            scene.commands.extend(command);
            ui.close();
        }
    }
}

fn recent(ui: &mut Ui, scene: &mut Scene<'_>) {
    let open = scene.state.shelf.origin.folder();
    let folders = scene.state.settings.recent_folders.iter().filter(|folder| Some(folder.as_path()) != open);
    let folders: Vec<_> = folders.take(5).cloned().collect();
    if folders.is_empty() {
        return;
    }
    ui.separator();
    ui.add(Passage::new(scene.say("recent-folders")).style(TextStyle::Small).quiet().unselectable());
    for folder in folders {
        let name = folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let path = folder.display().to_string();
        if ui.add(MenuItem::new(name).below(&path)).clicked() {
            scene.push(Command::Library(LibraryCommand::Open(Origin::Folder(folder))));
            ui.close();
        }
    }
}
