//! Words that are changed in place: they read like text, and have a box while the pointer is on them or they are typed
//! into. The text belongs to the caller: a field reports what it should be, and shows what it is told. It has no undo of
//! its own, and says nothing while an input method is still composing.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Frame, Galley, Id, Key, KeyboardShortcut, Margin, Modifiers, Response, Shape, TextBuffer,
    TextEdit, Ui,
    epaint::RectShape,
    text::{CCursorRange, LayoutJob, TextFormat},
    vec2,
};

use crate::design::{
    Words, font,
    fonts::{TextStyle, Weight},
    install::tokens,
    tokens::Tokens,
    widgets::{carried::carried, paint},
};

/// Space between the words and their box.
pub(super) const PADDING: Margin = Margin { left: 8, right: 8, top: 4, bottom: 4 };

/// A field as wide as the place it stands in and as high as its words.
#[must_use = "call show"]
pub struct EditField<'a> {
    id: Id,
    name: &'a str,
    words: Words<'a>,
    hint: &'a str,
    style: TextStyle,
    weight: Weight,
    paragraphs: bool,
    troubled: bool,
    boxed: bool,
}

/// What happened in a field.
pub struct EditOutput {
    pub response: Response,
    /// What the text should be.
    pub changed: Option<String>,
    /// Enter was pressed in a field of one paragraph.
    pub entered: bool,
}

/// What a field that is typed into knows from the frame before.
#[derive(Clone, Default)]
struct Held {
    text: String,
    composing: bool,
}

impl<'a> EditField<'a> {
    /// `id` is the one to give the focus to; `name` says what the words are.
    pub fn new(id: Id, name: &'a str, words: impl Into<Words<'a>>) -> Self {
        Self {
            id,
            name,
            words: words.into(),
            hint: "",
            style: TextStyle::Body,
            weight: Weight::Regular,
            paragraphs: false,
            troubled: false,
            boxed: false,
        }
    }

    /// Shown while there are no words.
    pub fn hint(mut self, text: &'a str) -> Self {
        self.hint = text;
        self
    }

    pub fn style(mut self, style: TextStyle) -> Self {
        self.style = style;
        self
    }

    /// Bold.
    pub fn strong(mut self) -> Self {
        self.weight = Weight::Strong;
        self
    }

    /// Enter begins a new line; else Shift+Enter does.
    pub fn paragraphs(mut self) -> Self {
        self.paragraphs = true;
        self
    }

    /// Something is wrong with the words; what it is stands beside the field.
    pub fn troubled(mut self, troubled: bool) -> Self {
        self.troubled = troubled;
        self
    }

    /// With a box at all times, for a field among labels.
    pub fn boxed(mut self) -> Self {
        self.boxed = true;
        self
    }

    pub fn show(self, ui: &mut Ui) -> EditOutput {
        let tokens = tokens(ui.ctx());
        let id = self.id;
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let held: Option<Held> = ui.data_mut(|data| data.remove_temp(id));
        let mut composing = has_focus && held.as_ref().is_some_and(|held| held.composing);
        let left_over = held.as_ref().filter(|held| held.composing && !has_focus).map(|held| held.text.clone());
        let given = self.words.text.as_ref();
        let mut text = match &held {
            Some(held) if has_focus && (composing || says_the_same(&held.text, given)) => held.text.clone(),
            Some(held) if has_focus => {
                carry_caret(ui, id, &held.text, given);
                given.to_owned()
            }
            _ => given.to_owned(),
        };
        let mut entered = false;
        if has_focus {
            keep_undo_out(ui);
            composing = is_composing(ui, composing);
            entered = !self.paragraphs && !composing && takes_enter(ui);
        }
        let ground = ui.painter().add(Shape::Noop);
        let format = format(self.style, self.weight, self.words.language, tokens.color.text);
        let mut layouter = layouter(&format);
        let mut edit = TextEdit::multiline(&mut text)
            .id(id)
            .frame(Frame::new().inner_margin(PADDING))
            .font(format.font_id.clone())
            .layouter(&mut layouter)
            .hint_text(self.hint)
            .desired_rows(1)
            .desired_width(ui.available_width())
            .min_size(vec2(0.0, tokens.size.row));
        if !self.paragraphs {
            edit = edit.return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
        }
        let mut shown = edit.show(ui);
        shown.state.clear_undoer();
        shown.state.store(ui.ctx(), id);
        let response = shown.response.response.accessible_name(self.name);
        let look = Look { troubled: self.troubled, boxed: self.boxed };
        look.paint(ui, &tokens, &response, ground);
        let changed = if response.changed() && !composing { Some(text.clone()) } else { left_over };
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(id, Held { text, composing }));
        }
        EditOutput { response, changed, entered }
    }
}

/// How words are set in a field: as they are beside it.
pub(super) fn format(style: TextStyle, weight: Weight, language: Option<&str>, color: Color32) -> TextFormat {
    TextFormat {
        font_id: font(style, weight, language),
        line_height: Some(style.size().line),
        color,
        valign: egui::Align::Center,
        ..TextFormat::default()
    }
}

/// egui lays out the words of a field through this.
pub(super) fn layouter(format: &TextFormat) -> impl FnMut(&Ui, &dyn TextBuffer, f32) -> Arc<Galley> + use<> {
    let format = format.clone();
    move |ui, text, width| {
        let mut job = LayoutJob::single_section(text.as_str().to_owned(), format.clone());
        job.wrap.max_width = width;
        ui.painter().layout_job(job)
    }
}

/// The box around words.
pub(super) struct Look {
    pub troubled: bool,
    pub boxed: bool,
}

impl Look {
    /// Paints into the place that `ground` keeps below the words.
    pub fn paint(&self, ui: &Ui, tokens: &Tokens, response: &Response, ground: egui::layers::ShapeIdx) {
        let c = &tokens.color;
        let (rect, radius) = (response.rect, tokens.size.radius.control);
        if response.has_focus() || response.hovered() || self.boxed {
            ui.painter().set(ground, RectShape::filled(rect, CornerRadius::same(radius), c.panel));
        }
        if response.has_focus() {
            paint::focus_ring(ui, tokens, rect, radius);
        } else if self.troubled {
            paint::outline(ui, tokens, rect, radius, c.danger);
        } else if response.hovered() {
            paint::outline(ui, tokens, rect, radius, c.outline);
        } else if self.boxed {
            paint::outline(ui, tokens, rect, radius, c.line);
        }
    }
}

/// Whether two texts differ in blanks only: those that are being typed are not taken away by what comes back.
fn says_the_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// Consumes Enter alone; what is held with it means something else.
fn takes_enter(ui: &Ui) -> bool {
    let is_enter = |event: &egui::Event| matches!(event, egui::Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.is_none());
    ui.input_mut(|input| input.events.extract_if(.., |event| is_enter(event)).count()) > 0
}

/// egui would answer these keys with an undo of its own.
pub(super) fn keep_undo_out(ui: &Ui) {
    ui.input_mut(|input| {
        input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        input.consume_key(Modifiers::COMMAND, Key::Z);
        input.consume_key(Modifiers::COMMAND, Key::Y);
    });
}

/// Whether an input method is composing after the events of this frame.
fn is_composing(ui: &Ui, before: bool) -> bool {
    ui.input(|input| {
        input.events.iter().fold(before, |composing, event| match event {
            egui::Event::Ime(egui::ImeEvent::Preedit { text, .. }) => !text.is_empty(),
            egui::Event::Ime(egui::ImeEvent::Commit(_)) => false,
            _ => composing,
        })
    })
}

fn carry_caret(ui: &Ui, id: Id, old: &str, new: &str) {
    let Some(mut state) = TextEdit::load_state(ui.ctx(), id) else { return };
    let Some(range) = state.cursor.char_range() else { return };
    let byte = |text: &str, place: usize| text.char_indices().map(|(at, _)| at).nth(place).unwrap_or(text.len());
    let at = carried(old, new, byte(old, range.primary.index.0));
    let place = new.get(..at).map_or(0, |before| before.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(egui::text::CCursor::new(place))));
    state.store(ui.ctx(), id);
}
