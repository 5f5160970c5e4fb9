//! The entries that are open, when there are several: which one is shown, and which have something to save.

use egui::{Frame, Margin, Panel, Role, Ui, WidgetInfo};

use crate::app::{Command, EditCommand, Session};
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
                let name = session.page.title.as_ref().map_or(session.path.file_name(), |title| title.plain.as_str());
                let name_of = |other: &Session| other.page.title.as_ref().map(|title| title.plain.clone());
                let is_twin = |other: &&Session| other.path != session.path && name_of(other) == name_of(session);
                // Two of one name are told apart by their languages, else by their folders.
                let twin = editing.sessions().iter().find(is_twin);
                let name = match (twin, session.page.language) {
                    (None, _) => name.to_owned(),
                    (Some(twin), Some(language)) if twin.page.language != session.page.language => {
                        format!("{name} ({})", language.code().to_uppercase())
                    }
                    (Some(_), _) => format!("{name} ({})", session.path.folder()),
                };
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
                    let close = scene.say_with("edit-close", &[("page", name.into())]);
                    if ui.add(IconButton::new(Icon::Close, &close).key("Ctrl+W")).clicked() {
                        scene.push(Command::Edit(EditCommand::Close(session.path.clone())));
                    }
                }
            }
        });
    });
}
