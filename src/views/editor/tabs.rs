//! The entries that are open, when there are several: which one is shown, and which have something to save.

use egui::style::ScrollAnimation;
use egui::{Frame, Margin, Panel, Response, Role, ScrollArea, Ui, WidgetInfo};

use super::names::names_of;
use crate::app::{Action, Command, EditCommand, Session};
use crate::design::{Chip, Icon, IconButton, Words, tokens};
use crate::library::PagePath;
use crate::views::Scene;

/// Rows of tabs that show at once, and in a window lower than [`LOW`]; further ones are scrolled to.
const ROWS: f32 = 2.5;
const ROWS_IF_LOW: f32 = 1.5;
const LOW: f32 = 420.0;

/// What the tabs keep between frames.
#[derive(Default)]
pub struct Tabs {
    /// The tab that was brought into view.
    shown: Option<PagePath>,
}

impl Tabs {
    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) {
        let editing = &scene.state.editing;
        let Some(current) = editing.current().filter(|_| editing.sessions().len() > 1) else { return };
        let is_new = self.shown.as_ref() != Some(&current.path);
        if is_new {
            self.shown = Some(current.path.clone());
        }
        let tokens = tokens(ui);
        let margin = Margin::symmetric(tokens.size.space.l as i8, tokens.size.space.xs as i8);
        let frame = Frame::new().fill(tokens.color.panel).inner_margin(margin);
        let rows = if ui.ctx().content_rect().height() < LOW { ROWS_IF_LOW } else { ROWS };
        let height = rows * (tokens.size.button + tokens.size.space.xs);
        Panel::top("editor tabs").resizable(false).frame(frame).show(ui, |ui| {
            ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(
                ui,
                |ui| {
                    ui.horizontal_wrapped(|ui| {
                        for (session, name) in editing.sessions().iter().zip(names_of(editing.sessions())) {
                            let selected = session.path == current.path;
                            let shown = tab(ui, scene, session, &name, selected);
                            if selected && is_new {
                                shown.scroll_to_me_animation(None, ScrollAnimation::none());
                            }
                            if selected {
                                close(ui, scene, name);
                            }
                        }
                    });
                },
            );
        });
    }
}

fn tab(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session, name: &str, selected: bool) -> Response {
    let dirty = session.is_dirty();
    let words = if dirty { format!("\u{2022} {name}") } else { name.to_owned() };
    let language = session.page.language.as_ref().map(|language| language.code());
    let path = session.path.to_string();
    let tab = ui.add(Chip::new(Words::from(words).in_language(language)).selected(selected).tooltip(&path));
    let spoken = if dirty { scene.say_with("edit-tab-changed", &[("page", name.into())]) } else { name.to_owned() };
    tab.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &spoken));
    if tab.clicked() {
        scene.push(Command::Edit(EditCommand::Open(session.path.clone())));
    }
    tab
}

fn close(ui: &mut Ui, scene: &mut Scene<'_>, name: String) {
    let (words, key) = (scene.say_with("edit-close", &[("page", name.into())]), scene.keys(Action::CloseEntry));
    if ui.add(IconButton::new(Icon::Close, &words).key(&key)).clicked() {
        scene.act(Action::CloseEntry);
    }
}
