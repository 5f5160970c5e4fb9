//! The last look before saving: what changes in words and by line, the row of the update summary as it will be written,
//! and who falls behind. Enter saves, Esc goes back.

mod behind;
mod contents;
mod foot;
mod lines;
mod part;
mod stack;
mod texts;

use egui::style::ScrollAnimation;
use egui::text::{CCursor, CCursorRange};
use egui::{Align, Id, TextEdit, Ui};

use crate::app::{Command, EditCommand, EditTab, FieldId, Review as Reviewed, ReviewCommand, ReviewPart};
use crate::design::{Passage, Sheet, TextStyle, Tick, tokens};
use crate::library::PagePath;
use crate::views::Scene;

use super::names::name_among;
pub use foot::place_of;

use foot::{Asked, Foot};
use lines::Lines;
pub use lines::{shown, spoken};
use stack::Stack;

const WIDTH: f32 = 760.0;
/// Frames until a sheet has its size and its fields can have the focus.
const SETTLED: u8 = 4;

/// What the review keeps between frames.
#[derive(Default)]
pub struct Review {
    lines: Lines,
    stack: Stack,
    /// The name that is offered was selected, so that typing replaces it.
    selected: bool,
    /// Frames it was shown in, as far as that matters.
    frames: u8,
    /// What had the keys in the frame before.
    keys_in: Option<Id>,
}

/// The field with the text for the log of one entry.
fn what_id(path: &PagePath) -> Id {
    Id::unique(("review what", path.as_str()))
}

fn date_id() -> Id {
    Id::unique("review date")
}

fn who_id() -> Id {
    Id::unique("review who")
}

impl Review {
    /// Answers the field that the person wants to go back to, and in which entry.
    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) -> Option<(PagePath, FieldId)> {
        let Some(review) = &scene.state.editing.review else {
            *self = Self::default();
            return None;
        };
        let mut wanted = None;
        let (title, close) = (scene.say("review-title"), scene.say("review-back"));
        let foot = Foot::new(scene, review);
        let gone_to = self.gone_to(ui, review);
        let shown = Sheet::new("review", &title, &close).width(WIDTH).show(
            ui,
            |ui| {
                // The scroll bar has room of its own.
                ui.set_max_width(ui.available_width() - tokens(ui).size.space.m);
                if self.frames < SETTLED {
                    ui.scroll_to_cursor_animation(Some(Align::TOP), ScrollAnimation::none());
                }
                summary(ui, scene, review);
                let several = review.parts.len() > 1;
                let paths: Vec<&PagePath> = review.parts.iter().map(|part| &part.path).collect();
                let focused = ui.memory(|memory| memory.focused());
                let has_keys = |place: usize| paths.get(place).is_some_and(|path| focused == Some(what_id(path)));
                self.stack.show(ui, &paths, has_keys, |ui, place| {
                    let Some(part) = review.parts.get(place) else { return };
                    if several {
                        if place > 0 {
                            rule(ui);
                        }
                        include(ui, scene, part);
                    }
                    if part.is_included && part.is_told() {
                        let field = part::ui(ui, scene, review, part, self.lines.of(part));
                        wanted = field.map(|field| (part.path.clone(), field)).or(wanted.take());
                    }
                });
                if let Some(field) = gone_to.and_then(|field| ui.ctx().read_response(field)) {
                    // What is said below it too.
                    let around = field.rect.with_max_y(field.rect.bottom() + 3.0 * tokens(ui).size.row);
                    ui.scroll_to_rect_animation(around, None, ScrollAnimation::none());
                }
            },
            |ui| foot.ui(ui),
        );
        let elsewhere = ui.memory(|memory| memory.focused()).is_some_and(|focused| focused != who_id());
        if review.is_offered && !self.selected {
            self.selected = true;
            if self.frames < SETTLED || !elsewhere {
                select_all(ui, who_id(), &review.who);
                self.frames = 0;
            }
        }
        // A field that is not drawn yet cannot keep the focus, so this is asked again in the frames after the first.
        self.frames = self.frames.saturating_add(1).min(SETTLED + 1);
        if self.frames <= SETTLED {
            ui.request_repaint();
        }
        if self.frames < SETTLED || ui.memory(|memory| memory.focused().is_none()) {
            begin(ui, review);
        }
        let asked = match shown.foot {
            Some(Asked::Do(command)) => Some(command),
            Some(Asked::Go(field)) => {
                ui.memory_mut(|memory| memory.request_focus(field));
                None
            }
            None => shown.closed.then_some(ReviewCommand::Close),
        };
        scene.commands.extend(asked.map(|asked| Command::Edit(EditCommand::Review(asked))));
        if let Some((path, _)) = &wanted {
            // Showing an entry closes the review.
            scene.push(Command::Edit(EditCommand::Open(path.clone())));
            scene.push(Command::Edit(EditCommand::Tab(EditTab::Form)));
        }
        wanted
    }
}

impl Review {
    /// The field that the keys went to and that has to come into view, once the sheet has its size.
    fn gone_to(&mut self, ui: &Ui, review: &Reviewed) -> Option<Id> {
        if self.frames < SETTLED {
            return None;
        }
        let focused = ui.memory(|memory| memory.focused());
        let moved = std::mem::replace(&mut self.keys_in, focused) != focused;
        let is_field =
            |id: &Id| [who_id(), date_id()].contains(id) || review.parts.iter().any(|part| what_id(&part.path) == *id);
        focused.filter(|_| moved).filter(is_field)
    }
}

fn select_all(ui: &Ui, field: Id, words: &str) {
    let Some(mut state) = TextEdit::load_state(ui.ctx(), field) else { return };
    let (start, end) = (CCursor::new(0), CCursor::new(words.chars().count()));
    state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
    state.store(ui.ctx(), field);
}

/// Goes to what has to be typed first.
fn begin(ui: &Ui, review: &Reviewed) {
    let first = review.included().next().map(|part| what_id(&part.path));
    let wanted = if review.is_offered || review.who.trim().is_empty() { Some(who_id()) } else { first };
    if let Some(id) = wanted {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

fn summary(ui: &mut Ui, scene: &Scene<'_>, review: &Reviewed) {
    let lines: usize = review.included().map(lines::changed).sum();
    let lines = ("lines", lines.into());
    let words = match review.parts.as_slice() {
        [only] => scene.say_with("review-summary-of", &[("page", name_of(scene, only).into()), lines]),
        _ => scene.say_with("review-summary", &[("entries", review.included().count().into()), lines]),
    };
    ui.add(Passage::new(words).style(TextStyle::Small).quiet());
}

fn name_of(scene: &Scene<'_>, part: &ReviewPart) -> String {
    let editing = &scene.state.editing;
    editing.session(&part.path).map(|session| name_among(session, editing.sessions())).unwrap_or_default()
}

/// Between entries.
fn rule(ui: &mut Ui) {
    let tokens = tokens(ui);
    ui.add_space(tokens.size.space.l);
    let (top, left) = (ui.cursor().top(), ui.max_rect().left());
    let stroke = egui::Stroke::new(tokens.size.hairline, tokens.color.line);
    ui.painter().hline(left..=left + ui.available_width(), top, stroke);
    ui.add_space(tokens.size.space.s);
}

fn include(ui: &mut Ui, scene: &mut Scene<'_>, part: &ReviewPart) {
    ui.add_space(tokens(ui).size.space.m);
    let name = name_of(scene, part);
    let language = part.after_page.language.as_ref().map(|language| language.code());
    let words = crate::design::Words::from(name).in_language(language);
    if ui.add(Tick::new(words).strong().ticked(part.is_included)).clicked() {
        let (path, is_included) = (part.path.clone(), !part.is_included);
        scene.push(Command::Edit(EditCommand::Review(ReviewCommand::Include { path, is_included })));
    }
}

/// The texts that a number key puts into the log of the first entry that is saved.
pub fn numbered(review: &Reviewed) -> Vec<(PagePath, String)> {
    let Some(part) = review.included().find(|part| part.has_row) else { return Vec::new() };
    part.offered.iter().map(|text| (part.path.clone(), text.clone())).collect()
}
