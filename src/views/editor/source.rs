//! The source of an entry, with words to find in it and to put others in their place. It is the same text as the form's,
//! with the same undo.

use std::ops::Range;

use egui::accesskit::Live;
use egui::{Align, Frame, Id, Layout, Margin, Panel, Rect, Response, Ui, UiBuilder, pos2, vec2};

use super::finding::{Finding, Told};
use crate::app::{Command, EditCommand, Session};
use crate::design::{Button, EditField, EditOutput, Icon, IconButton, Passage, SourceEditor, TextStyle, tokens};
use crate::library::PagePath;
use crate::views::Scene;

/// The widest that the fields of the find bar get, in points.
const FIELD_WIDTH: f32 = 300.0;

/// Below this width, in points, the buttons that replace stand below their field.
const BESIDE_FROM: f32 = 460.0;

/// From so much room on, in points, the key that replaces all is printed.
const KEY_FROM: f32 = 200.0;

/// The editor, to give the focus to.
fn source_id(path: &PagePath) -> Id {
    Id::unique(("editor source", path.as_str()))
}

fn find_id() -> Id {
    Id::unique("editor find")
}

/// What the source tab keeps between frames.
#[derive(Default)]
pub struct Source {
    finding: Option<Finding>,
    /// The field that is to have the focus.
    wanted: Option<Id>,
    select: Option<Range<usize>>,
    caret: (usize, usize),
    /// Which entry was shown last.
    seen: Option<PagePath>,
}

impl Source {
    /// The line and letter of the caret, while the source shows.
    pub fn caret(&self) -> Option<(usize, usize)> {
        (self.caret.0 > 0).then_some(self.caret)
    }

    /// Puts the caret before this byte and brings it into view.
    pub fn go_to(&mut self, byte: usize) {
        self.select = Some(byte..byte);
    }

    /// Opens the find bar, or goes back to it.
    pub fn find(&mut self) {
        self.finding.get_or_insert_default();
        self.wanted = Some(find_id());
    }

    pub fn is_finding(&self) -> bool {
        self.finding.is_some()
    }

    /// Closes the find bar.
    pub fn stop_finding(&mut self) {
        self.finding = None;
        self.wanted = self.seen.as_ref().map(source_id);
    }

    /// Goes to the next place of the words, or with -1 to the one before.
    pub fn step(&mut self, by: isize) {
        self.select = self.finding.as_mut().and_then(|finding| finding.step(by));
    }

    /// Puts the other words in every place.
    pub fn replace_all(&mut self) {
        if let Some(finding) = &mut self.finding {
            finding.replaces_all = true;
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, session: &Session, entered: bool) {
        let another = self.seen.replace(session.path.clone()).is_none_or(|seen| seen != session.path);
        let nowhere = ui.memory(|memory| memory.focused().is_none());
        if (entered || another || nowhere) && self.wanted.is_none() && !scene.state.covered() {
            self.wanted = Some(source_id(&session.path));
        }
        if let Some(wanted) = self.wanted.take() {
            ui.memory_mut(|memory| memory.request_focus(wanted));
        }
        self.find_bar(ui, scene, session);
        let name = scene.say_with("edit-source-of", &[("page", session.path.file_name().into())]);
        let language = session.page.language.as_ref().map(|language| language.code());
        let editor = SourceEditor::new(source_id(&session.path), &name, &session.text).language(language);
        let none = Vec::new();
        let (marks, current) = match &self.finding {
            Some(finding) => (&finding.places, Some(finding.current)),
            None => (&none, None),
        };
        let output = editor.marks(marks, current).select(self.select.take()).show(ui);
        self.caret = output.caret;
        if let Some(text) = output.changed {
            scene.push(Command::Edit(EditCommand::Source(text)));
        }
    }

    fn find_bar(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
        let Some(finding) = &mut self.finding else { return };
        finding.look(&session.text);
        let tokens = tokens(ui);
        let margin = Margin::symmetric(tokens.size.space.m as i8, tokens.size.space.xs as i8);
        let frame = Frame::new().fill(tokens.color.background).inner_margin(margin);
        let mut asked = Asked::default();
        Panel::top("editor find bar").resizable(false).frame(frame).show(ui, |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(tokens.size.space.xs);
            asked = find_and_replace(ui, scene, finding, session);
        });
        if let Some(by) = asked.step {
            self.select = finding.step(by);
        }
        if asked.closed {
            self.stop_finding();
        }
    }
}

/// What was asked for in the find bar.
#[derive(Default)]
struct Asked {
    /// By how many places to go.
    step: Option<isize>,
    closed: bool,
}

/// Both fields, then the buttons that stand beside them: Tab goes through them in this order.
fn find_and_replace(ui: &mut Ui, scene: &mut Scene<'_>, finding: &mut Finding, session: &Session) -> Asked {
    let (button, gap) = (tokens(ui).size.button, tokens(ui).size.space.xs);
    let room = ui.available_rect_before_wrap();
    let beside = room.width() >= BESIDE_FROM;
    let (find_width, instead_width) = match beside {
        true => ((room.width() * 0.5).min(FIELD_WIDTH), (room.width() * 0.5).min(FIELD_WIDTH)),
        false => (room.width() - 3.0 * (button + gap), room.width()),
    };
    let mut asked = Asked::default();
    let words = field(ui, find_width, find_id(), &scene.say("edit-find"), &finding.words);
    if let Some(typed) = words.changed {
        finding.words = typed;
        finding.look(&session.text);
        asked.step = Some(0);
    }
    if words.entered {
        asked.step = Some(1);
    }
    let id = find_id().with("instead");
    let instead = field(ui, instead_width, id, &scene.say("edit-replace-with"), &finding.instead);
    if let Some(typed) = instead.changed {
        finding.instead = typed;
    }
    if beside {
        let mut row = beside_field(ui, &instead.response, room);
        replace(&mut row, scene, finding, session, instead.entered);
    } else {
        level(ui, |ui| {
            replace(ui, scene, finding, session, instead.entered);
            count(ui, scene, finding);
        });
    }
    let mut row = beside_field(ui, &words.response, room);
    asked.step = steps(&mut row, scene, finding).or(asked.step);
    let close = scene.say("close");
    let mut close_at = |ui: &mut Ui| asked.closed = ui.add(IconButton::new(Icon::Close, &close).key("Esc")).clicked();
    if beside {
        count(&mut row, scene, finding);
    }
    row.with_layout(Layout::right_to_left(Align::Center), |ui| close_at(ui));
    asked
}

/// The rest of the row that a field begins.
fn beside_field(ui: &mut Ui, field: &Response, room: Rect) -> Ui {
    let gap = tokens(ui).size.space.xs;
    let from = pos2(field.rect.right() + gap, field.rect.top());
    let place = Rect::from_min_max(from, pos2(room.right(), from.y + tokens(ui).size.row));
    ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)))
}

/// Buttons that lead from one place to the next; answers by how many to go.
fn steps(ui: &mut Ui, scene: &Scene<'_>, finding: &Finding) -> Option<isize> {
    let mut step = None;
    for (icon, name, key, by) in
        [(Icon::ChevronUp, "edit-find-previous", "Shift+F3", -1), (Icon::ChevronDown, "edit-find-next", "F3", 1)]
    {
        let name = scene.say(name);
        let enabled = !finding.places.is_empty();
        if ui.add_enabled(enabled, IconButton::new(icon, &name).key(key)).clicked() {
            step = Some(by);
        }
    }
    step
}

/// What was replaced, and which place of how many is shown; a screen reader says it when it changes.
fn count(ui: &mut Ui, scene: &Scene<'_>, finding: &Finding) {
    let told = finding.told.as_ref().filter(|told| !told.waits).map(|told| {
        let key = if told.removed { "edit-removed" } else { "edit-replaced" };
        scene.say_with(key, &[("count", told.replaced.into())])
    });
    let place = finding.current + 1;
    let left = match finding.places.len() {
        0 if finding.words.is_empty() || told.is_some() => None,
        0 => Some(scene.say("edit-found-none")),
        all => Some(scene.say_with("edit-found", &[("place", place.into()), ("count", all.into())])),
    };
    let words = told.into_iter().chain(left).collect::<Vec<_>>().join(" · ");
    let shown = ui.add(Passage::new(words).style(TextStyle::Small).quiet().truncated());
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_live(Live::Polite));
}

fn replace(ui: &mut Ui, scene: &mut Scene<'_>, finding: &mut Finding, session: &Session, entered: bool) {
    let any = !finding.places.is_empty();
    let one = ui.add_enabled(any, Button::plain(scene.say("edit-replace"))).clicked() || (entered && any);
    let key = if ui.available_width() >= KEY_FROM { "Alt+Enter" } else { "" };
    let all = ui.add_enabled(any, Button::plain(scene.say("edit-replace-all")).key(key)).clicked();
    let all = std::mem::take(&mut finding.replaces_all) || all;
    let places = match (one, all) {
        (_, true) => finding.places.as_slice(),
        (true, false) => finding.places.get(finding.current..=finding.current).unwrap_or_default(),
        (false, false) => return,
    };
    let mut text = String::with_capacity(session.text.len());
    let mut done = 0;
    for place in places {
        text.push_str(session.text.get(done..place.start).unwrap_or_default());
        text.push_str(&finding.instead);
        done = place.end;
    }
    text.push_str(session.text.get(done..).unwrap_or_default());
    finding.told = Some(Told { replaced: places.len(), removed: finding.instead.is_empty(), waits: true });
    scene.push(Command::Edit(EditCommand::Source(text)));
}

fn field(ui: &mut Ui, width: f32, id: Id, name: &str, words: &str) -> EditOutput {
    let size = vec2(width, tokens(ui).size.row);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        EditField::new(id, name, words).hint(name).boxed().show(ui)
    })
    .inner
}

/// Controls in the middle of a row of their own height, whatever stands before it.
fn level(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), tokens(ui).size.row);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(size.y);
        content(ui);
    });
}
