//! Keys become commands here, before any widget sees them: a text field would answer many of them itself.

use egui::{Context, FocusDirection, Id, Modifiers, Popup};

use super::browser::search_id;
use super::{Scene, press};
use crate::app::{Action, Chord, Command, CompareCommand, Key, ListCommand, Pane, Screen, SearchCommand};

/// Rows that Page Up and Page Down move by.
const PAGE_OF_ROWS: isize = 10;

/// Consumes the keys of actions, then those of the pane that keys go to. `list_row` is the selected row of the list.
pub fn consume(ctx: &Context, scene: &mut Scene<'_>, list_row: Option<Id>, has_drawer: bool) {
    let before = scene.commands.len();
    consume_keys(ctx, scene, list_row, has_drawer);
    if scene.commands.len() > before {
        // egui has seen the key too and would move the focus by itself.
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        if !is_typing(ctx, scene) {
            // The letter of a key that acts is no word for the field that the key leads to.
            forget_letters(ctx);
        }
    }
}

/// Keys that go to a field are words, also in the moment before it has the focus.
fn is_typing(ctx: &Context, scene: &Scene<'_>) -> bool {
    ctx.text_edit_focused() || matches!(scene.state.pane, Pane::Search | Pane::Find | Pane::Situation)
}

fn forget_letters(ctx: &Context) {
    ctx.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
}

fn consume_keys(ctx: &Context, scene: &mut Scene<'_>, list_row: Option<Id>, has_drawer: bool) {
    let typing = is_typing(ctx, scene);
    if !scene.state.covered() && !Popup::is_any_open(ctx) {
        // Here some keys mean something else than in the library.
        super::compare::consume(ctx, scene);
    }
    consume_actions(ctx, scene, typing);
    // A menu or the tree over the window closes itself on Esc.
    if Popup::is_any_open(ctx) || has_drawer {
        return;
    }
    if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, egui::Key::Escape)) {
        scene.push(Command::Escape);
    }
    if scene.state.covered() {
        return;
    }
    match scene.state.pane {
        Pane::Search => consume_in_search(ctx, scene),
        Pane::List => {
            let focused = ctx.memory(|memory| memory.focused());
            if focused.is_none() || focused == list_row {
                consume_in_list(ctx, scene);
            }
        }
        Pane::Page => consume_on_page(ctx, scene),
        Pane::Find => consume_in_find(ctx, scene),
        // Its fields and lists answer their own keys.
        Pane::Editor => {}
        Pane::Compare | Pane::CompareRows | Pane::Situation => {}
    }
}

fn consume_actions(ctx: &Context, scene: &mut Scene<'_>, typing: bool) {
    let editing = scene.state.screen() == Screen::Editor;
    let bound: Vec<(Chord, Action)> = Action::ALL
        .iter()
        .flat_map(|action| action.chords().into_iter().map(|chord| (chord, *action)))
        .filter(|(chord, _)| chord.works_everywhere() || !(typing || scene.state.covered()))
        // A text field undoes its own typing, but for those of the editor.
        .filter(|(_, action)| !(typing && !editing && matches!(action, Action::Undo | Action::Redo)))
        // What lies over the window is answered first, and nothing behind it changes meanwhile.
        .filter(|(_, action)| !(scene.state.covered() && is_behind(*action)))
        .collect();
    for (chord, action) in bound {
        if pressed(ctx, chord) {
            scene.act(action);
        }
    }
}

/// Whether an action is about the entry that lies behind a sheet.
fn is_behind(action: Action) -> bool {
    matches!(
        action,
        Action::Undo | Action::Redo | Action::SaveAll | Action::NextEntry | Action::PreviousEntry | Action::CloseEntry
    )
}

fn pressed(ctx: &Context, chord: Chord) -> bool {
    let Chord { alt, command, control, shift, key } = chord;
    let modifiers = Modifiers { alt, command, ctrl: control, shift, ..Modifiers::NONE };
    let hit = keys_of(key).into_iter().any(|key| press::pressed(ctx, modifiers, key));
    if hit && alt {
        // Some systems also type the letter of Alt and a key.
        forget_letters(ctx);
    }
    hit
}

/// The window's keys for one of ours; several where a sign stands on different keys.
fn keys_of(key: Key) -> Vec<egui::Key> {
    match key {
        Key::Char('+') => vec![egui::Key::Plus, egui::Key::Equals],
        Key::Char(letter) => egui::Key::from_name(letter.encode_utf8(&mut [0; 4])).into_iter().collect(),
        Key::Function(number) => egui::Key::from_name(&format!("F{number}")).into_iter().collect(),
        Key::Left => vec![egui::Key::ArrowLeft],
        Key::Right => vec![egui::Key::ArrowRight],
        Key::Enter => vec![egui::Key::Enter],
        Key::Tab => vec![egui::Key::Tab],
    }
}

fn consume_in_search(ctx: &Context, scene: &mut Scene<'_>) {
    if !ctx.memory(|memory| memory.has_focus(search_id())) || consume_offer(ctx, scene) {
        return;
    }
    for (key, command) in [
        (egui::Key::ArrowDown, Command::Focus(Pane::List)),
        (egui::Key::Tab, Command::Focus(Pane::List)),
        (egui::Key::Enter, Command::List(ListCommand::Open)),
    ] {
        // Shift+Tab goes back to the rest of the bar.
        if key == egui::Key::Tab && (has_shift(ctx, key) || scene.state.listing.items.is_empty()) {
            continue;
        }
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            scene.push(command);
        }
    }
}

fn consume_in_find(ctx: &Context, scene: &mut Scene<'_>) {
    if !ctx.memory(|memory| memory.has_focus(super::reader::find_field_id())) {
        return;
    }
    for (modifiers, action) in [(Modifiers::SHIFT, Action::FindPrevious), (Modifiers::NONE, Action::FindNext)] {
        if ctx.input_mut(|input| input.consume_key(modifiers, egui::Key::Enter)) {
            scene.act(action);
        }
    }
}

/// Keys that go to the ways to go on typing, while there are some; whether one did.
fn consume_offer(ctx: &Context, scene: &mut Scene<'_>) -> bool {
    let offers = &scene.state.offers;
    if offers.items.is_empty() {
        return false;
    }
    let by_tab = offers.taken_by_tab().filter(|_| !has_shift(ctx, egui::Key::Tab));
    let keys = [
        (egui::Key::ArrowDown, offers.take_arrow_down().then_some(SearchCommand::Offer(1))),
        (egui::Key::ArrowUp, Some(SearchCommand::Offer(-1))),
        (egui::Key::Enter, offers.selected.map(SearchCommand::TakeOffer)),
        (egui::Key::Tab, by_tab.map(SearchCommand::TakeOffer)),
    ];
    for (key, command) in keys.into_iter().filter_map(|(key, command)| Some((key, command?))) {
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            scene.push(Command::Search(command));
            return true;
        }
    }
    false
}

/// Whether Shift was held when a key was pressed, be it let go since.
fn has_shift(ctx: &Context, wanted: egui::Key) -> bool {
    ctx.input(|input| {
        input
            .events
            .iter()
            .any(|event| matches!(event, egui::Event::Key { key, modifiers, .. } if *key == wanted && modifiers.shift))
    })
}

fn consume_in_list(ctx: &Context, scene: &mut Scene<'_>) {
    let at_top = scene.state.listing.selected == Some(0);
    let up = if at_top { Command::Focus(Pane::Search) } else { Command::List(ListCommand::Step(-1)) };
    let keys = [
        (egui::Key::ArrowUp, up),
        (egui::Key::ArrowDown, Command::List(ListCommand::Step(1))),
        (egui::Key::PageUp, Command::List(ListCommand::Step(-PAGE_OF_ROWS))),
        (egui::Key::PageDown, Command::List(ListCommand::Step(PAGE_OF_ROWS))),
        (egui::Key::Home, Command::List(ListCommand::First)),
        (egui::Key::End, Command::List(ListCommand::Last)),
        (egui::Key::Enter, Command::List(ListCommand::Open)),
        (egui::Key::Tab, Command::Focus(Pane::Page)),
        (egui::Key::ArrowRight, Command::List(ListCommand::Unfold)),
        (egui::Key::ArrowLeft, Command::List(ListCommand::Fold)),
        (egui::Key::Delete, Command::List(ListCommand::Forget)),
    ];
    let entry = scene.state.listing.selected_item().and_then(|item| item.answer()).cloned();
    if let Some(entry) = entry
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, egui::Key::Space))
    {
        scene.push(Command::Compare(CompareCommand::Mark(entry)));
    }
    // Shift+Tab goes back to the filters.
    let keys = keys.into_iter().filter(|(key, _)| *key != egui::Key::Tab || !has_shift(ctx, *key));
    for (key, command) in keys {
        let times = ctx.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        scene.commands.extend(std::iter::repeat_n(command, times));
    }
    if ctx.input_mut(|input| input.events.extract_if(.., |event| matches!(event, egui::Event::Copy)).count()) > 0 {
        scene.act(Action::CopyRow);
    }
}

fn consume_on_page(ctx: &Context, scene: &mut Scene<'_>) {
    let page_itself = ctx.memory(|memory| memory.has_focus(super::reader::page_id()));
    if page_itself && ctx.input_mut(|input| input.consume_key(Modifiers::SHIFT, egui::Key::Tab)) {
        scene.push(Command::Focus(Pane::List));
    }
}
