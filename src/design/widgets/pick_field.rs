//! A field whose words are mostly one of many known ones: what was typed so far finds them, arrows choose, Enter or Tab
//! takes one, Esc leaves the words as they were. Words that nobody knows can be typed too. Who goes elsewhere half-way has
//! taken nothing and lost nothing: the caller is told the letters, and may show them as unsettled. How well a choice fits
//! is the caller's to say.

use std::ops::Range;

use egui::text::{CCursor, CCursorRange};
use egui::{
    EventFilter, Frame, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Sense, Shape,
    TextEdit, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::design::{
    Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::{
        Passage,
        edit_field::{Look, PADDING, format, keep_undo_out, layouter},
    },
};

/// Rows of the list that show at once.
const ROWS: f32 = 8.0;
const NARROWEST: f32 = 340.0;

/// One of the known words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub words: String,
    /// The characters that what was typed matches.
    pub marks: Vec<Range<usize>>,
    /// Small words behind it that tell it from others of its name.
    pub aside: String,
}

/// What a person made of the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// The choice with this number among those found for these typed words.
    Choice { number: usize, typed: String },
    /// Words of their own.
    Words(String),
    /// The field was left with these words, which are neither taken nor a choice.
    Left(String),
    /// Esc: unsettled words are given up.
    Dropped,
}

pub struct PickOutput {
    pub response: Response,
    pub picked: Option<Picked>,
}

#[must_use = "call show"]
pub struct PickField<'a> {
    id: Id,
    name: &'a str,
    words: Words<'a>,
    hint: &'a str,
    none: &'a str,
    settled: Option<&'a str>,
    troubled: bool,
    boxed: bool,
}

/// What is typed, and what it finds.
#[derive(Clone, Default)]
struct Held {
    text: String,
    choices: Vec<Choice>,
    selected: usize,
    /// Arrows went to the choice that is selected.
    walked: bool,
    /// The list opened by itself, so Tab passes by.
    untouched: bool,
    open: bool,
}

impl Held {
    /// What it means that the field was left with the list open.
    fn meant(&self, given: &str) -> Option<Picked> {
        let typed = self.text.trim();
        if !self.open || typed == given.trim() {
            return None;
        }
        let is_typed = |choice: &Choice| choice.words.to_lowercase() == typed.to_lowercase();
        match self.choices.iter().position(is_typed) {
            Some(number) => Some(Picked::Choice { number, typed: self.text.clone() }),
            None if typed.is_empty() => Some(Picked::Words(String::new())),
            None => Some(Picked::Left(typed.to_owned())),
        }
    }
}

impl<'a> PickField<'a> {
    /// `name` says what is picked; `none` that nothing is called what was typed.
    pub fn new(id: Id, name: &'a str, words: impl Into<Words<'a>>, none: &'a str) -> Self {
        Self { id, name, words: words.into(), hint: "", none, settled: None, troubled: false, boxed: false }
    }

    /// Shown while there are no words.
    pub fn hint(mut self, text: &'a str) -> Self {
        self.hint = text;
        self
    }

    /// The words were only begun: coming back to them goes on where the person left, and Esc leads back to `settled`.
    pub fn unsettled(mut self, settled: Option<&'a str>) -> Self {
        self.settled = settled;
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

    /// `find` is asked once for each text typed, best first.
    pub fn show(self, ui: &mut Ui, find: impl Fn(&str) -> Vec<Choice>) -> PickOutput {
        let tokens = tokens(ui.ctx());
        let id = self.id;
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let given = self.words.text.as_ref();
        let mut held: Option<Held> = ui.data_mut(|data| data.remove_temp(id));
        let mut picked = None;
        if let Some(left) = held.take_if(|_| !has_focus) {
            Popup::close_id(ui.ctx(), popup_id(id));
            picked = left.meant(given);
        }
        let mut now = held.unwrap_or_else(|| self.entered(given, has_focus, &find));
        if !now.open && now.text != given {
            given.clone_into(&mut now.text);
            caret_to_end(ui, id, &now.text);
        }
        if has_focus {
            keep_undo_out(ui);
            let before = now.text.clone();
            picked = answer_keys(ui, &mut now, (given, self.settled)).or(picked);
            if now.text != before {
                caret_to_end(ui, id, &now.text);
            }
            if !now.open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
                now.choices = find("");
                (now.open, now.walked) = (true, true);
            }
        }
        let ground = ui.painter().add(Shape::Noop);
        let filter = EventFilter {
            tab: now.open && !now.untouched,
            escape: now.open,
            horizontal_arrows: true,
            vertical_arrows: true,
        };
        let ink = if has_focus { tokens.color.text } else { tokens.color.accent };
        let format = format(TextStyle::Body, Weight::Regular, self.words.language, ink);
        let mut layouter = layouter(&format);
        let mut shown = TextEdit::multiline(&mut now.text)
            .id(id)
            .frame(Frame::new().inner_margin(PADDING))
            .font(format.font_id.clone())
            .layouter(&mut layouter)
            .desired_rows(1)
            .return_key(None)
            .hint_text(self.hint)
            .event_filter(filter)
            .desired_width(ui.available_width())
            .min_size(vec2(0.0, tokens.size.row))
            .show(ui);
        shown.state.clear_undoer();
        if shown.response.response.gained_focus() && self.settled.is_none() && is_tabbed(ui) {
            // So that typing puts another in its place.
            let all = CCursorRange::two(CCursor::new(0), CCursor::new(now.text.chars().count()));
            shown.state.cursor.set_char_range(Some(all));
        }
        shown.state.store(ui.ctx(), id);
        let response = shown.response.response.accessible_name(self.name);
        Look { troubled: self.troubled, boxed: self.boxed }.paint(ui, &tokens, &response, ground);
        if response.changed() {
            now.choices = find(&now.text);
            (now.selected, now.walked, now.untouched) = (0, false, false);
            now.open = true;
        }
        if response.has_focus() && now.open {
            if let Some(number) = self.list(ui, &response, &now) {
                picked = Some(Picked::Choice { number, typed: now.text.clone() });
                now.open = false;
            }
        } else if Popup::is_id_open(ui.ctx(), popup_id(id)) {
            Popup::close_id(ui.ctx(), popup_id(id));
        }
        if response.has_focus() || has_focus {
            ui.data_mut(|data| data.insert_temp(id, now));
        }
        PickOutput { response, picked }
    }

    /// What the field begins with: unsettled words find what they may mean at once.
    fn entered(&self, given: &str, has_focus: bool, find: impl Fn(&str) -> Vec<Choice>) -> Held {
        let open = has_focus && self.settled.is_some();
        let choices = if open { find(given) } else { Vec::new() };
        Held { text: given.to_owned(), choices, open, untouched: open, ..Held::default() }
    }

    /// The list below the field; answers the choice that was clicked.
    fn list(&self, ui: &mut Ui, field: &Response, now: &Held) -> Option<usize> {
        let tokens = tokens(ui.ctx());
        let popup = popup_id(self.id);
        if !Popup::is_id_open(ui.ctx(), popup) {
            Popup::open_id(ui.ctx(), popup);
        }
        let height = ROWS * tokens.size.row;
        let shown = Popup::from_response(field)
            .id(popup)
            .open_memory(None)
            .width(field.rect.width().max(NARROWEST))
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .show(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if now.choices.is_empty() {
                    ui.add(Passage::new(self.none).quiet());
                    return None;
                }
                let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
                area.show(ui, |ui| self.rows(ui, now)).inner
            });
        shown.and_then(|shown| shown.inner)
    }

    fn rows(&self, ui: &mut Ui, now: &Held) -> Option<usize> {
        let tokens = tokens(ui.ctx());
        let mut clicked = None;
        for (number, choice) in now.choices.iter().enumerate() {
            let selected = number == now.selected;
            let size = vec2(ui.available_width(), tokens.size.row);
            let (rect, row) = ui.allocate_exact_size(size, Sense::CLICK);
            row.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &choice.words));
            if selected {
                ui.painter().rect_filled(rect, tokens.size.radius.control, tokens.color.accent_soft);
                row.scroll_to_me(None);
            } else if row.hovered() {
                ui.painter().rect_filled(rect, tokens.size.radius.control, tokens.color.hover);
            }
            let inner = rect.shrink2(vec2(tokens.size.space.s, 0.0));
            let layout = egui::Layout::right_to_left(egui::Align::Center);
            let mut line = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
            if !choice.aside.is_empty() {
                line.add(Passage::new(&choice.aside).style(TextStyle::Small).quiet().unselectable());
            }
            line.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let words = Words::from(&choice.words).in_language(self.words.language);
                ui.add(Passage::new(words).marks(&choice.marks).truncated().unselectable());
            });
            // The field keeps the focus: a press is enough, before it could lose it.
            if row.is_pointer_button_down_on() {
                clicked = Some(number);
            }
        }
        clicked
    }
}

/// Keys that go to the list while it is open.
fn answer_keys(ui: &Ui, now: &mut Held, (given, settled): (&str, Option<&str>)) -> Option<Picked> {
    if !now.open {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = now.choices.len().saturating_sub(1);
    if pressed(Key::ArrowDown) {
        now.selected = (now.selected + 1).min(last);
        (now.walked, now.untouched) = (true, false);
    }
    if pressed(Key::ArrowUp) {
        now.selected = now.selected.saturating_sub(1);
        (now.walked, now.untouched) = (true, false);
    }
    if pressed(Key::Escape) {
        settled.unwrap_or(given).clone_into(&mut now.text);
        now.open = false;
        return settled.map(|_| Picked::Dropped);
    }
    let enter = pressed(Key::Enter);
    if !(enter || (!now.untouched && pressed(Key::Tab))) {
        return None;
    }
    now.open = false;
    let typed = now.text.clone();
    // Who emptied the field wants none, not the first of all.
    let wants_none = typed.trim().is_empty() && !now.walked;
    match now.choices.get(now.selected).filter(|_| !wants_none) {
        Some(choice) => {
            now.text.clone_from(&choice.words);
            Some(Picked::Choice { number: now.selected, typed })
        }
        None => Some(Picked::Words(typed.trim().to_owned())),
    }
}

/// Whether Tab has led here in this frame.
fn is_tabbed(ui: &Ui) -> bool {
    let is_tab = |event: &egui::Event| matches!(event, egui::Event::Key { key: Key::Tab, pressed: true, .. });
    ui.input(|input| input.events.iter().any(is_tab))
}

fn caret_to_end(ui: &Ui, field: Id, words: &str) {
    let Some(mut state) = TextEdit::load_state(ui.ctx(), field) else { return };
    let end = CCursor::new(words.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), field);
}

fn popup_id(field: Id) -> Id {
    field.with("choices")
}
