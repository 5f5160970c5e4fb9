//! The bar over the page in which words are typed that are to be found on it: how often they stand there, and the way to
//! the next place.

use egui::{Align, Frame, Id, Layout, Margin, Panel, Ui, accesskit::Live, vec2};

use crate::app::{Action, Command, FindCommand, Pane};
use crate::design::{Icon, IconButton, Passage, SearchField, TextStyle, tokens};
use crate::views::Scene;

/// Width of the field, in points, where there is room.
const FIELD_WIDTH: f32 = 260.0;
/// Kept for the count and the buttons.
const BESIDE: f32 = 190.0;

/// The field, to give the focus to.
pub fn field_id() -> Id {
    Id::unique("find field")
}

/// Draws the bar while it is open; `stand` is how many places there are and which one is stood at.
pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, entered: bool, stand: (usize, Option<usize>)) {
    let Some(typed) = &scene.state.find.typed else { return };
    let tokens = tokens(ui);
    let space = &tokens.size.space;
    let frame = Frame::new().fill(tokens.color.panel).inner_margin(Margin::symmetric(space.l as i8, space.s as i8));
    Panel::top("find").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space.s;
            let width = FIELD_WIDTH.min(ui.available_width() - BESIDE).max(80.0);
            let layout = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(vec2(width, tokens.size.search), layout, |ui| {
                field(ui, scene, typed, entered);
            });
            step(ui, scene, Icon::ChevronUp, Action::FindPrevious);
            step(ui, scene, Icon::ChevronDown, Action::FindNext);
            count(ui, scene, typed, stand);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(IconButton::new(Icon::Close, &scene.say("find-close")).key("Esc")).clicked() {
                    scene.push(Command::Find(FindCommand::Close));
                }
            });
        });
    });
}

fn field(ui: &mut Ui, scene: &mut Scene<'_>, typed: &str, entered: bool) {
    let mut text = typed.to_owned();
    let (label, hint) = (scene.say("find"), scene.say("find-hint"));
    let output = SearchField::new(field_id(), &label, &mut text).hint(&hint).show(ui);
    let has_keys = scene.state.pane == Pane::Find && !scene.state.covered();
    if has_keys && (entered || ui.memory(|memory| memory.focused().is_none())) {
        output.response.request_focus();
    }
    if output.response.gained_focus() && scene.state.pane != Pane::Find {
        scene.push(Command::Focus(Pane::Find));
    }
    if text != typed {
        scene.push(Command::Find(FindCommand::Type(text)));
    }
}

fn step(ui: &mut Ui, scene: &mut Scene<'_>, icon: Icon, action: Action) {
    let (name, key) = (scene.label(action), scene.keys(action));
    let command = action.command(scene.state);
    if ui.add_enabled(command.is_some(), IconButton::new(icon, &name).key(&key)).clicked() {
        scene.commands.extend(command);
    }
}

/// How often the words stand on the page; a screen reader says it when it changes.
fn count(ui: &mut Ui, scene: &Scene<'_>, typed: &str, (places, current): (usize, Option<usize>)) {
    let words = match (typed.trim().is_empty(), places, current) {
        (true, ..) => String::new(),
        (_, 0, _) => scene.say("find-none"),
        (_, _, None) => scene.say_with("find-places", &[("places", places.into())]),
        (_, _, Some(current)) => {
            scene.say_with("find-place", &[("place", (current + 1).into()), ("places", places.into())])
        }
    };
    let shown = ui.add(Passage::new(words).style(TextStyle::Small).quiet().unselectable());
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_live(Live::Polite));
}
