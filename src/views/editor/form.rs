//! The entry as a form that reads like the entry: name, meaning, when to use it, when not, what to ask. What the form does
//! not know stays in the source.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Id, Ui, UiBuilder};

use super::field::{Field, field_id};
use super::problems::Placed;
use super::scenarios::RowHeights;
use super::{matter, questions, scenarios};
use crate::app::{Answering, Command, EditCommand, EditTab, FieldId, Session, StatusDoubt};
use crate::design::{Badge, Button, Passage, TextStyle, Tone, tokens};
use crate::document::Kind;
use crate::document::change::{Change, Examples};
use crate::library::{Library, PagePath};
use crate::views::Scene;

/// Frames that a fold needs to open, and a long table to draw a row that was out of view.
const PATIENCE: u8 = 20;

/// What the form keeps between frames.
#[derive(Default)]
pub struct Form {
    /// The field that is to have the focus.
    pub(super) wanted: Option<FieldId>,
    /// The one that was asked to take the focus and did not yet, and in how many frames.
    sought: Option<(Id, u8)>,
    /// The one that has it.
    pub(super) focused: Option<FieldId>,
    /// The one that had it last, be it under a sheet that is open now.
    pub(super) last: Option<(PagePath, FieldId)>,
    /// The row or question that is dragged.
    pub(super) dragged: Option<FieldId>,
    /// The problems of the text that is shown.
    pub(super) placed: Placed,
    /// How high the rows of long tables are.
    pub(super) heights: RowHeights,
    /// The text that was shown last.
    seen: Option<(PagePath, u64)>,
    /// What entries say about the situations that are sent to them.
    answers: Answers,
}

/// Answers by situation and status; looked up anew when an entry or the library changed.
#[derive(Default)]
struct Answers {
    known: BTreeMap<(String, String), Option<Answering>>,
    /// By what stands or was begun in the row.
    doubts: BTreeMap<(String, bool), Option<StatusDoubt>>,
    of: Option<(PagePath, u64)>,
    library: Option<Arc<Library>>,
}

impl Answers {
    /// Forgets what other entries that are open, or the library, may answer differently by now.
    fn follow(&mut self, scene: &Scene<'_>, session: &Session) {
        let others = scene.state.editing.sessions().iter().filter(|other| other.path != session.path);
        let of = Some((session.path.clone(), others.map(|other| other.revision).sum()));
        let library = &scene.state.shelf.library;
        let is_same = self.library.as_ref().is_some_and(|known| Arc::ptr_eq(known, library));
        if self.of != of || !is_same {
            *self = Self { of, library: Some(Arc::clone(library)), ..Self::default() };
        }
    }
}

impl Form {
    /// Goes back to the field that had the focus last; `false` when none had.
    pub fn come_back(&mut self, session: &Session) -> bool {
        let last = self.place(session).cloned();
        self.wanted = self.wanted.take().or(last);
        self.wanted.is_some()
    }

    /// The field of this entry that had the focus last.
    pub fn place(&self, session: &Session) -> Option<&FieldId> {
        self.last.as_ref().filter(|(path, _)| *path == session.path).map(|(_, field)| field)
    }

    /// The text that tells the keys of the field that has the focus.
    pub fn hint(&self) -> Option<&'static str> {
        match self.focused.as_ref()? {
            FieldId::Scenario { .. } | FieldId::Question { .. } => Some("edit-foot-row"),
            _ => None,
        }
    }

    /// The keys go to the form as a whole.
    pub fn leave_field(&mut self) {
        self.last = None;
    }

    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
        self.follow(session);
        self.focused = None;
        self.seek(ui, session);
        self.placed.elsewhere(ui, scene, session);
        self.title(ui, scene, session);
        self.definition(ui, scene, session);
        let page = &session.page;
        if page.kind == Kind::Status || page.valid.is_some() || page.invalid.is_some() {
            scenarios::ui(ui, scene, self, session, Examples::Valid);
            scenarios::ui(ui, scene, self, session, Examples::Invalid);
        }
        if page.kind == Kind::Status || !page.questions.is_empty() {
            questions::ui(ui, scene, self, session);
        }
        rest(ui, scene);
        matter::ui(ui, scene, self, session);
        updates(ui, scene, session);
        if let Some(focused) = &self.focused {
            self.last = Some((session.path.clone(), focused.clone()));
        }
    }

    /// What the entry that an invalid row names says about its situation.
    pub(super) fn answering(&mut self, scene: &Scene<'_>, session: &Session, row: usize) -> Option<Answering> {
        self.answers.follow(scene, session);
        let scenario = session.page.invalid.as_ref()?.rows.get(row)?;
        let key = (scenario.text.plain.clone(), scenario.status()?.plain.clone());
        let known = self.answers.known.entry(key);
        known.or_insert_with(|| scene.state.answering(session, row)).clone()
    }

    /// What is wrong with the status of an invalid row.
    pub(super) fn doubt(&mut self, scene: &Scene<'_>, session: &Session, row: usize) -> Option<StatusDoubt> {
        self.answers.follow(scene, session);
        let typed = session.half_typed_status(row);
        let status = || session.page.invalid.as_ref()?.rows.get(row)?.status().map(|status| status.plain.as_str());
        let key = (typed.or_else(status)?.to_owned(), typed.is_some());
        let known = self.answers.doubts.entry(key);
        known.or_insert_with(|| scene.state.status_doubt(session, row)).clone()
    }

    /// Gives the focus to the field that is wanted, before anything is drawn, so that the next letter goes there. It is
    /// wanted no more once the person went elsewhere, or when nothing draws it.
    fn seek(&mut self, ui: &Ui, session: &Session) {
        let Some(id) = self.wanted.as_ref().map(|wanted| field_id(session, wanted)) else {
            self.sought = None;
            return;
        };
        let frames = self.sought.filter(|(sought, _)| *sought == id).map_or(0, |(_, frames)| frames);
        let is_elsewhere = ui.memory(|memory| memory.focused()).is_some_and(|focused| focused != id);
        if frames > PATIENCE || (frames > 0 && is_elsewhere) {
            (self.wanted, self.sought) = (None, None);
            return;
        }
        self.sought = Some((id, frames + 1));
        ui.memory_mut(|memory| memory.request_focus(id));
    }

    /// Undo and redo lead to the field that they changed.
    fn follow(&mut self, session: &Session) {
        let now = Some((session.path.clone(), session.revision));
        if self.seen != now {
            let was_shown = self.seen.as_ref().is_some_and(|(path, _)| *path == session.path);
            let touched = session.touched.as_ref().filter(|field| was_shown && **field != FieldId::Source);
            if self.wanted.is_none() {
                self.wanted = touched.cloned();
            }
            self.placed = Placed::of(session);
            if self.seen.as_ref().is_none_or(|(path, _)| *path != session.path) {
                self.heights = RowHeights::default();
            }
            self.seen = now;
        }
    }

    fn title(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
        let (name, hint) = (scene.say("edit-title"), scene.say("edit-title-hint"));
        label(ui, &name);
        let on_one_line = |text: String| Change::Title(text.split(['\r', '\n']).collect::<Vec<_>>().join(" "));
        let field = Field { place: FieldId::Title, name: &name, hint: &hint, change: &on_one_line };
        let show = |ui: &mut Ui| field.show(ui, scene, self, session, |field| field.style(TextStyle::Heading).strong());
        if hanging(ui, show) {
            self.wanted = Some(FieldId::Definition);
            ui.ctx().request_repaint();
        }
    }

    fn definition(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
        if session.page.kind != Kind::Status && session.page.definition.is_none() {
            return;
        }
        let (name, hint) = (scene.say("edit-definition"), scene.say("edit-definition-hint"));
        label(ui, &name);
        let field = Field { place: FieldId::Definition, name: &name, hint: &hint, change: &Change::Definition };
        hanging(ui, |ui| field.show(ui, scene, self, session, |field| field.style(TextStyle::Lead).paragraphs()));
    }
}

/// Lets the box of a field reach into the margin, so that its words stand in line with what it is called.
fn hanging<R>(ui: &mut Ui, field: impl FnOnce(&mut Ui) -> R) -> R {
    let place = ui.available_rect_before_wrap();
    let reach = place.with_min_x(place.left() - tokens(ui).size.space.s);
    let mut child = ui.new_child(UiBuilder::new().max_rect(reach));
    let shown = field(&mut child);
    ui.advance_cursor_after_rect(child.min_rect().with_min_x(place.left()));
    shown
}

/// What a field is called, above it.
pub fn label(ui: &mut Ui, words: &str) {
    ui.add_space(tokens(ui).size.space.s);
    ui.add(Passage::new(words).style(TextStyle::Small).strong().quiet());
}

/// What the form leaves to the source.
fn rest(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add_space(tokens(ui).size.space.l);
    ui.horizontal_wrapped(|ui| {
        ui.add(Passage::new(scene.say("edit-rest")).style(TextStyle::Small).quiet());
        if ui.add(Button::quiet(scene.say("edit-open-source"))).clicked() {
            scene.push(Command::Edit(EditCommand::Tab(EditTab::Source)));
        }
    });
}

/// The newest rows of the update summary; they are written by saving, never by hand.
fn updates(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
    const SHOWN: usize = 3;
    let Some(updates) = &session.page.updates else { return };
    let language = session.page.language.as_ref().map(|language| language.code());
    ui.add_space(tokens(ui).size.space.m);
    label(ui, &scene.say("edit-updates"));
    for row in updates.rows.iter().take(SHOWN) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
            ui.add(Badge::new(row.date.plain.as_str()).tone(Tone::Plain));
            let words = row.what.as_ref().map_or("", |what| what.plain.as_str());
            let words = crate::design::Words::from(words).in_language(language);
            // Further lines stand below the first, not below the date.
            ui.vertical(|ui| {
                // A badge is a point higher on both sides than the words in it.
                ui.add_space(1.0);
                ui.add(Passage::new(words).style(TextStyle::Small).quiet());
            });
        });
    }
}
