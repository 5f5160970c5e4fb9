//! The foot of the library's window: the keys that help where the keys go now, and at its other end what is not saved.

use egui::{Align, Frame, Layout, Margin, Panel, Ui};

use super::Scene;
use crate::app::{Action, Command, EditCommand, Pane};
use crate::compare::Mode;
use crate::design::{LinkText, Passage, TextStyle, tokens};

/// The keys that help here, small and quiet.
pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let tokens = tokens(ui);
    let frame = Frame::new().fill(tokens.color.panel).inner_margin(Margin::symmetric(tokens.size.space.l as i8, 0));
    Panel::bottom("foot").exact_size(tokens.size.row).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.size.space.l;
            let hints: &[&str] = match scene.state.pane {
                Pane::Search => &["foot-list", "foot-open", "foot-anything"],
                Pane::List => &["foot-move", "foot-open", "foot-page", "foot-search", "foot-anything"],
                Pane::Find => &["foot-find-next", "foot-find-previous", "foot-find-close"],
                Pane::Situation => &["foot-compare-rows", "foot-compare-back", "foot-anything"],
                Pane::Compare if scene.state.case().is_some_and(|case| case.choice().mode != Mode::Statuses) => {
                    &["foot-compare-walk", "foot-compare-row", "foot-compare-undo"]
                }
                Pane::Compare => {
                    &["foot-compare-move", "foot-compare-say", "foot-compare-rows-tab", "foot-compare-undo"]
                }
                Pane::CompareRows => {
                    &["foot-compare-walk", "foot-compare-say", "foot-compare-row", "foot-compare-undo"]
                }
                Pane::Page | Pane::Editor => &["foot-scroll", "foot-back", "foot-list-back", "foot-anything"],
            };
            let keys = [("anything", scene.keys(Action::Palette).into()), ("back", scene.keys(Action::Back).into())];
            for hint in hints {
                ui.add(small(scene.say_with(hint, &keys)));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.available_width() > 180.0 && !unsaved(ui, scene) {
                    ui.add(small(scene.say("foot-private")));
                }
            });
        });
    });
}

/// How many entries have something to save, as a way to them; `false` when none has.
fn unsaved(ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
    let editing = &scene.state.editing;
    let Some(first) = editing.dirty().next().map(|session| session.path.clone()) else { return false };
    let words = scene.say_with("edit-unsaved", &[("count", editing.dirty().count().into())]);
    if ui.add(LinkText::new(words)).clicked() {
        scene.push(Command::Edit(EditCommand::Open(first)));
    }
    true
}

fn small(words: String) -> Passage<'static> {
    Passage::new(words).style(TextStyle::Small).quiet().unselectable()
}
