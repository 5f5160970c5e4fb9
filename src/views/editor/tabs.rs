//! The entries that are open, when there are several: which one is shown, and which have something to save.

use egui::{Frame, Margin, Panel, Role, Ui, WidgetInfo};

use super::names::name_among;
use crate::app::{Action, Command, EditCommand};
use crate::design::{Chip, Icon, IconButton, Words, tokens};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let editing = &scene.state.editing;
    let Some(current) = editing.current().filter(|_| editing.sessions().len() > 1) else { return };
    let tokens = tokens(ui);
    let margin = Margin::symmetric(tokens.size.space.l as i8, tokens.size.space.xs as i8);
    let frame = Frame::new().fill(tokens.color.panel).inner_margin(margin);
    Panel::top("editor tabs").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for session in editing.sessions() {
                let name = name_among(session, editing.sessions());
                let selected = session.path == current.path;
                let dirty = session.is_dirty();
                let words = if dirty { format!("\u{2022} {name}") } else { name.clone() };
                let language = session.page.language.as_ref().map(|language| language.code());
                let path = session.path.to_string();
                let chip = Chip::new(Words::from(words).in_language(language)).selected(selected).tooltip(&path);
                let tab = ui.add(chip);
                let spoken = if dirty {
                    scene.say_with("edit-tab-changed", &[("page", name.as_str().into())])
                } else {
                    name.clone()
                };
                tab.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &spoken));
                if tab.clicked() {
                    scene.push(Command::Edit(EditCommand::Open(session.path.clone())));
                }
                if selected {
                    let (close, key) =
                        (scene.say_with("edit-close", &[("page", name.into())]), scene.keys(Action::CloseEntry));
                    if ui.add(IconButton::new(Icon::Close, &close).key(&key)).clicked() {
                        scene.act(Action::CloseEntry);
                    }
                }
            }
        });
    });
}
