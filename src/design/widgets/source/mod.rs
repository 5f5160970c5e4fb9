//! A Markdown source to type in: line numbers, colours, words found, a caret. Only lines in view are laid out, so that a
//! page of hundreds of kilobytes costs a key press no more than a short one. The text belongs to the caller, and so does
//! undo: the editor reports the text as it should be, and keeps its caret in place when it is told another.

mod buffer;
mod colours;
mod lines;
mod motion;
mod sight;
mod typing;

use std::ops::Range;
use std::sync::Arc;

use egui::{EventFilter, Id, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo};

use crate::design::{
    font,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::{edit_field::keep_undo_out, paint},
};
use buffer::{Buffer, Measure};
use sight::Sight;
use typing::{Composing, Wish};

/// Room for the ring of the focus, in points.
const RING: f32 = 5.0;
/// How often a frame is laid out again to bring the caret into view.
const TRIES: u8 = 4;
/// Arrows stay inside; Tab and Esc lead out.
const KEEPS: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

/// An editor that fills the place it stands in.
#[must_use = "call show"]
pub struct SourceEditor<'a> {
    id: Id,
    name: &'a str,
    text: &'a Arc<str>,
    language: Option<&'a str>,
    marks: &'a [Range<usize>],
    current: Option<usize>,
    selection: Option<Range<usize>>,
}

/// What happened in the editor.
pub struct SourceOutput {
    pub response: Response,
    /// What the text should be.
    pub changed: Option<String>,
    /// The line of the caret, from 1, and the letter in it.
    pub caret: (usize, usize),
}

/// What the editor knows from the frame before.
#[derive(Clone, Default)]
struct Kept {
    buffer: Buffer,
    composing: Composing,
    /// What the caller's text was.
    given: Arc<str>,
    /// Where the text stood, and how much of it was in view, in points.
    offset: f32,
    view: f32,
    goal: Option<f32>,
    /// How often the caret may still be brought into view.
    reveal: u8,
}

impl<'a> SourceEditor<'a> {
    /// `id` is the one to give the focus to; `name` says whose source it is.
    pub fn new(id: Id, name: &'a str, text: &'a Arc<str>) -> Self {
        Self { id, name, text, language: None, marks: &[], current: None, selection: None }
    }

    /// The language of the words, for the shapes of Han characters.
    pub fn language(mut self, code: Option<&'a str>) -> Self {
        self.language = code;
        self
    }

    /// Bytes to mark, ascending and not overlapping, and the number of those that are stood at.
    pub fn marks(mut self, marks: &'a [Range<usize>], current: Option<usize>) -> Self {
        self.marks = marks;
        self.current = current;
        self
    }

    /// Selects these bytes and brings them into view; to be said once.
    pub fn select(mut self, range: impl Into<Option<Range<usize>>>) -> Self {
        self.selection = range.into();
        self
    }

    pub fn show(self, ui: &mut Ui) -> SourceOutput {
        // The ring of the focus stands around the lines, not on them.
        let place = ui.available_rect_before_wrap().shrink(RING);
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| self.edit(ui)).inner
    }

    fn edit(self, ui: &mut Ui) -> SourceOutput {
        let tokens = tokens(ui.ctx());
        let id = self.id;
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let mut kept: Kept = ui.data_mut(|data| data.remove_temp(id)).unwrap_or_default();
        self.take_in(&mut kept);
        let sight = Sight::new(ui, &tokens, kept.buffer.lines.len(), self.language);
        let letters = (sight.width / sight.letter).max(1.0) as usize;
        kept.buffer.fit(Measure { letters, row: TextStyle::Code.size().line });
        if let Some(range) = self.selection.clone() {
            kept.buffer.select(range);
            kept.reveal = TRIES;
        }
        let before = (Arc::clone(&kept.buffer.text), kept.buffer.head);
        if has_focus {
            keep_undo_out(ui);
            self.answer_events(ui, &mut kept, &sight);
            if before.1 != kept.buffer.head || !Arc::ptr_eq(&before.0, &kept.buffer.text) {
                kept.reveal = TRIES;
            }
        } else if kept.composing.take().is_some() {
            kept.reveal = TRIES;
        }
        let response = self.draw(ui, &mut kept, &sight);
        if response.has_focus() {
            // So that the rest of the window knows that letters are typed.
            egui::text_edit::TextEditState::default().store(ui.ctx(), id);
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, KEEPS));
            paint::focus_ring(ui, &tokens, response.rect.expand(RING - 1.0), tokens.size.radius.control);
        }
        let differs = kept.composing.is_none() && *kept.buffer.text != *kept.given;
        let changed = differs.then(|| kept.buffer.text.to_string());
        if differs {
            kept.given = Arc::clone(&kept.buffer.text);
        }
        let (line, byte) = kept.buffer.here();
        let letter = kept.buffer.words(line).get(..byte).map_or(0, |before| before.chars().count());
        ui.data_mut(|data| data.insert_temp(id, kept));
        SourceOutput { response, changed, caret: (line + 1, letter + 1) }
    }

    /// Takes in what the caller says the text is.
    fn take_in(&self, kept: &mut Kept) {
        if kept.buffer.lines.len() == 0 {
            kept.buffer = Buffer::new(self.text);
            kept.given = Arc::clone(self.text);
        } else if !Arc::ptr_eq(&kept.given, self.text) {
            if *kept.given != **self.text && kept.composing.is_none() {
                kept.buffer.adopt(self.text);
                kept.reveal = TRIES;
            }
            if kept.composing.is_none() {
                kept.given = Arc::clone(self.text);
            }
        }
    }

    fn answer_events(&self, ui: &Ui, kept: &mut Kept, sight: &Sight<'_>) {
        for event in ui.input(|input| input.filtered_events(&KEEPS)) {
            match typing::answer(&mut kept.buffer, &mut kept.composing, &event, ui.os()) {
                Some(Wish::Rows(rows, extend)) => sight.go_rows(ui, &mut kept.buffer, rows, extend),
                Some(Wish::Screens(screens, extend)) => {
                    let rows = (kept.view / TextStyle::Code.size().line - 1.0).max(1.0) as i32;
                    sight.go_rows(ui, &mut kept.buffer, screens * rows, extend);
                }
                Some(Wish::Copy(words)) => ui.copy_text(words),
                None => {}
            }
        }
        let wanted = ui.input(|input| {
            use egui::accesskit::{Action, ActionData};
            let value = |request: &egui::accesskit::ActionRequest| match &request.data {
                Some(ActionData::Value(value)) => Some(value.to_string()),
                _ => None,
            };
            input.accesskit_action_requests(self.id, Action::SetValue).filter_map(value).last()
        });
        if let Some(text) = wanted {
            kept.buffer.splice(0..kept.buffer.text.len(), &text);
        }
    }

    fn draw(&self, ui: &mut Ui, kept: &mut Kept, sight: &Sight<'_>) -> Response {
        if kept.reveal > 0 {
            let caret = sight.caret(ui, &mut kept.buffer);
            kept.goal = shown_from(caret, kept.goal.unwrap_or(kept.offset), kept.view).or(kept.goal);
            kept.reveal -= 1;
        }
        let mut area = ScrollArea::vertical().id_salt(self.id).auto_shrink(false).animated(false);
        if let Some(goal) = kept.goal.take() {
            area = area.vertical_scroll_offset(goal);
        }
        let shown = area.show_viewport(ui, |ui, viewport| {
            let origin = ui.max_rect().min;
            ui.set_height(kept.buffer.heights.top_of(kept.buffer.lines.len()) as f32);
            let in_view = Rect::from_min_size(origin + viewport.min.to_vec2(), viewport.size());
            let response = ui.interact(in_view, self.id, Sense::click_and_drag());
            sight.point(ui, &mut kept.buffer, &response, origin);
            let marks = sight::Marks { ranges: self.marks, current: self.current };
            let growth = sight.draw(ui, &mut kept.buffer, &response, (origin, viewport), &marks, &kept.composing);
            (response, growth)
        });
        let (response, growth) = shown.inner;
        kept.offset = shown.state.clamped_offset().y;
        kept.view = shown.inner_rect.height();
        if growth.abs() > 0.5 {
            kept.goal = Some(kept.offset + growth);
        }
        if kept.goal.is_some() || kept.reveal > 0 {
            ui.request_repaint();
        }
        let response = response.accessible_name(self.name);
        response.widget_info(|| {
            let text = kept.buffer.text.as_ref();
            let mut info = WidgetInfo::text_edit(ui.is_enabled(), text, text, "");
            info.label = Some(self.name.to_owned());
            info
        });
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_role(Role::MultilineTextInput);
            node.set_label(self.name);
            node.add_action(egui::accesskit::Action::SetValue);
        });
        response
    }
}

/// Where the text has to stand so that the caret's row shows; `None` when it does.
fn shown_from(caret: Range<f32>, now: f32, view: f32) -> Option<f32> {
    // With a line above and below it, so that what comes next is seen.
    let around = TextStyle::Code.size().line.min(view / 4.0);
    let (start, end) = ((caret.start - around).max(0.0), caret.end + around);
    let goal = if start < now {
        start
    } else if end > now + view {
        end - view
    } else {
        now
    };
    ((goal - now).abs() > 0.5 && view > 0.0).then_some(goal)
}

/// The width of one letter of code.
fn letter_width(ui: &Ui) -> f32 {
    let code = font(TextStyle::Code, Weight::Regular, None);
    ui.fonts_mut(|fonts| fonts.glyph_width(&code, '0'))
}
