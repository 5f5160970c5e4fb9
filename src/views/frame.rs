//! How the window is divided: top bar, tree, list and page, foot; what gives way when there is less room; and what lies
//! on top. Nothing is cut: the tree goes first, then list and page take turns.

use egui::{Align2, Area, CentralPanel, Frame, Id, Margin, Order, Panel, Rect, Ui, UiBuilder, vec2};

use super::browser::{self, Browser};
use super::compare::{self, Compare};
use super::editor::{self, Editor};
use super::reader::Reader;
use super::{Images, Scene, foot, notices, palette, sheets};
use crate::app::{Action, Command, Opening, Pane, PreferenceCommand, Screen};
use crate::design::{self, Button, Icon, Notice, Progress, ProgressBar, Severity, tokens};
use crate::disk::Panels;

/// Below this width, in points, the tree is a button.
const TREE_FROM: f32 = 1_000.0;
/// Below this width compared entries have the whole window.
const TREE_BESIDE_COMPARE_FROM: f32 = 1_500.0;
/// Below this width list and page take turns.
const TWO_PANES_FROM: f32 = 680.0;
/// Below this height the foot with its key hints is left out.
const FOOT_FROM: f32 = 420.0;
/// Reading shorter than this is not worth a progress bar, in milliseconds.
const PROGRESS_AFTER: u64 = 200;

/// What the screens keep between frames.
#[derive(Default)]
pub struct Screens {
    browser: Browser,
    reader: Reader,
    compare: Compare,
    editor: Editor,
    sheets: sheets::Kept,
    /// Whether the tree lies over a window too narrow for it.
    tree_over: bool,
    /// The setting when it was last looked at: the key that turns it opens the drawer in a narrow window.
    tree_shown: Option<bool>,
    /// The state's count of focus moves when it was last followed.
    focus_asks: Option<u64>,
    /// The hint about missing fonts was closed.
    fonts_read: bool,
}

/// How much of the window there is room for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// One pane at a time.
    One,
    /// List and page.
    Two,
    /// Tree, list and page.
    Three,
}

impl Screens {
    /// The row of the list that keys go to.
    pub fn list_row(&self) -> Option<Id> {
        self.browser.focus_row()
    }

    /// Consumes the keys that depend on where in a screen they are pressed.
    pub fn consume_keys(&mut self, ctx: &egui::Context, scene: &mut Scene<'_>) {
        self.editor.consume_keys(ctx, scene);
    }

    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images) {
        match scene.state.screen() {
            Screen::Library | Screen::Compare => self.library(ui, scene, images),
            Screen::Editor => {
                let entered = self.focus_moved(scene);
                self.progress(ui, scene);
                self.missing_fonts(ui, scene);
                notices::ui(ui, scene);
                self.editor.ui(ui, scene, images, entered);
            }
        }
        editor::file_sheet(ui, scene);
        palette::ui(ui, scene);
        sheets::ui(ui, scene, &mut self.sheets);
        self.focus_asks = Some(scene.state.focus_asks);
    }

    fn library(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images) {
        let window = ui.available_size();
        let room = match window.x {
            width if width >= TREE_FROM => Room::Three,
            width if width >= TWO_PANES_FROM => Room::Two,
            _ => Room::One,
        };
        self.top(ui, scene);
        self.progress(ui, scene);
        if window.y >= FOOT_FROM {
            foot::ui(ui, scene);
        }
        self.missing_fonts(ui, scene);
        notices::ui(ui, scene);
        self.panes(ui, scene, images, room);
    }

    /// Whether keys are to go where the state says, since this frame.
    fn focus_moved(&self, scene: &Scene<'_>) -> bool {
        self.focus_asks != Some(scene.state.focus_asks)
    }

    /// Whether the tree lies over the other panes.
    pub fn has_drawer(&self) -> bool {
        self.tree_over
    }

    fn top(&self, ui: &mut Ui, scene: &mut Scene<'_>) {
        let tokens = tokens(ui);
        let frame = Frame::new().fill(tokens.color.panel).inner_margin(Margin::symmetric(tokens.size.space.l as i8, 0));
        let nowhere = ui.memory(|memory| memory.focused().is_none());
        let wanted = nowhere || self.focus_moved(scene);
        let wanted = wanted && !scene.state.covered() && !self.tree_over;
        Panel::top("top").exact_size(tokens.size.top_bar).resizable(false).frame(frame).show(ui, |ui| {
            if scene.state.screen() == Screen::Compare {
                compare::bar(ui, scene, wanted && scene.state.pane == Pane::Situation);
            } else if browser::top_bar(ui, scene, wanted && scene.state.pane == Pane::Search) {
                scene.act(Action::ToggleTree);
            }
        });
    }

    fn progress(&self, ui: &mut Ui, scene: &mut Scene<'_>) {
        let Opening::Reading { read, total, since } = scene.state.shelf.opening else { return };
        if scene.millis < since + PROGRESS_AFTER {
            ui.request_repaint_after(std::time::Duration::from_millis(PROGRESS_AFTER));
            return;
        }
        let tokens = tokens(ui);
        let margin = Margin::symmetric(tokens.size.space.l as i8, tokens.size.space.xs as i8);
        let frame = Frame::new().fill(tokens.color.panel).inner_margin(margin);
        Panel::top("progress").resizable(false).frame(frame).show(ui, |ui| {
            let words = match total {
                Some(total) => scene.say_with("reading-pages", &[("read", read.into()), ("total", total.into())]),
                None => scene.say_with("reading-listing", &[("read", read.into())]),
            };
            let progress = match total {
                Some(total) if total > 0 => Progress::Part(read as f32 / total as f32),
                _ => Progress::Unknown,
            };
            if ProgressBar::new(progress, words).cancel(&scene.say("cancel")).show(ui) {
                scene.act(Action::StopReading);
            }
        });
    }

    /// That pages in some language cannot be shown for want of a font, until the person has read it.
    fn missing_fonts(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let missing = design::missing_scripts(ui.ctx());
        if missing.is_empty() || self.fonts_read {
            return;
        }
        let tokens = tokens(ui);
        let frame = Frame::new().fill(tokens.color.background).inner_margin(Margin::same(tokens.size.space.s as i8));
        Panel::top("fonts").resizable(false).frame(frame).show(ui, |ui| {
            let names: Vec<String> = missing.iter().map(|code| scene.texts.language_name(code)).collect();
            let words = scene.say_with("fonts-missing", &[("languages", names.join(", ").into())]);
            self.fonts_read = Notice::new(Severity::Warn, words, &scene.say("close")).show(ui).is_some();
        });
    }

    fn panes(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images, room: Room) {
        let changed = self.focus_moved(scene);
        let panels = scene.state.settings.panels.clone();
        let turned = self.tree_shown.replace(panels.tree_shown).is_some_and(|known| known != panels.tree_shown);
        if turned && room != Room::Three {
            self.tree_over = !self.tree_over;
        }
        if scene.state.screen() == Screen::Compare {
            let beside = ui.available_width() >= TREE_BESIDE_COMPARE_FROM && scene.state.settings.panels.tree_shown;
            let panels = scene.state.settings.panels.clone();
            let tree = beside.then(|| tree_place(ui, scene, &panels));
            self.compare.ui(ui, scene, changed);
            self.tree_in(ui, scene, tree);
            self.tree_over = false;
            return;
        }
        // The tree has its place at the left, and its turn after list and page: Tab goes from the words to what they find.
        let tree = (room == Room::Three && panels.tree_shown).then(|| tree_place(ui, scene, &panels));
        match room {
            Room::One if matches!(scene.state.pane, Pane::Page | Pane::Find) => {
                back_to_list(ui, scene);
                self.page(ui, scene, images, changed);
            }
            Room::One => {
                let frame = Frame::new().fill(tokens(ui).color.background);
                CentralPanel::default().frame(frame).show(ui, |ui| self.browser.list(ui, scene, changed));
            }
            Room::Two | Room::Three => {
                self.list_panel(ui, scene, &panels, room, changed);
                self.page(ui, scene, images, changed);
            }
        }
        self.tree_in(ui, scene, tree);
        self.tree_over &= room != Room::Three && !scene.state.covered();
        if self.tree_over {
            self.tree_drawer(ui, scene);
        }
    }

    /// Draws the tree in the place kept for it.
    fn tree_in(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, place: Option<Rect>) {
        if let Some(place) = place {
            let mut side = ui.new_child(UiBuilder::new().id_salt("tree").max_rect(place));
            side.set_clip_rect(place);
            self.browser.tree(&mut side, scene);
        }
    }

    fn list_panel(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, panels: &Panels, room: Room, changed: bool) {
        let most = if room == Room::Three { 520.0 } else { ui.available_width() * 0.5 };
        let frame = Frame::new().fill(tokens(ui).color.background);
        let panel = Panel::left("list").default_size(panels.list_width.min(most)).size_range(280.0..=most).frame(frame);
        let shown = panel.show(ui, |ui| self.browser.list(ui, scene, changed));
        if room == Room::Three {
            remember_width(scene, panels, shown.response.rect.width(), |panels| &mut panels.list_width);
        }
    }

    fn page(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images, changed: bool) {
        let frame = Frame::new().fill(tokens(ui).color.panel);
        CentralPanel::default().frame(frame).show(ui, |ui| self.reader.ui(ui, scene, images, changed));
    }

    /// The tree over the other panes, left by a choice, Esc or a click beside it.
    fn tree_drawer(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) {
        let tokens = tokens(ui);
        let height = ui.ctx().content_rect().height();
        let frame = Frame::new().fill(tokens.color.background);
        let modal = egui::Modal::new(Id::unique("tree drawer"))
            .area(
                Area::new(Id::unique("tree drawer area"))
                    .anchor(Align2::LEFT_TOP, vec2(0.0, 0.0))
                    .order(Order::Foreground),
            )
            .backdrop_color(tokens.color.backdrop)
            .frame(frame)
            .show(ui, |ui| {
                ui.set_width(280.0_f32.min(ui.ctx().content_rect().width() - 48.0));
                ui.set_height(height);
                self.browser.tree(ui, scene);
            });
        let chosen = !scene.commands.is_empty();
        if modal.should_close() || chosen {
            self.tree_over = false;
        }
    }
}

/// The part of the window that the tree stands in.
fn tree_place(ui: &mut Ui, scene: &mut Scene<'_>, panels: &Panels) -> Rect {
    let frame = Frame::new().fill(tokens(ui).color.background);
    let panel = Panel::left("tree").default_size(panels.tree_width).size_range(180.0..=360.0).frame(frame);
    let shown = panel.show(ui, |ui| {
        ui.take_available_space();
        ui.max_rect()
    });
    remember_width(scene, panels, shown.response.rect.width(), |panels| &mut panels.tree_width);
    shown.inner
}

/// Where list and page take turns: the way back to the list for those who use no keys.
fn back_to_list(ui: &mut Ui, scene: &mut Scene<'_>) {
    let tokens = tokens(ui);
    let margin = Margin::symmetric(tokens.size.space.s as i8, tokens.size.space.xs as i8);
    let frame = Frame::new().fill(tokens.color.panel).inner_margin(margin);
    Panel::top("back to list").resizable(false).frame(frame).show(ui, |ui| {
        if ui.add(Button::quiet(scene.say("back-to-list")).icon(Icon::Back).key("Esc")).clicked() {
            let empty = scene.state.listing.items.is_empty();
            scene.push(Command::Focus(if empty { Pane::Search } else { Pane::List }));
        }
    });
}

fn remember_width(scene: &mut Scene<'_>, panels: &Panels, width: f32, part: impl Fn(&mut Panels) -> &mut f32) {
    let mut moved = panels.clone();
    let known = part(&mut moved);
    if (*known - width).abs() >= 1.0 {
        *known = width;
        scene.push(Command::Prefer(PreferenceCommand::Panels(moved)));
    }
}
