//! Running text in one style and language, with words marked, that wraps at the width it is given.

use std::ops::Range;

use egui::{
    Color32, Label, Response, Role, Stroke, TextWrapMode, Ui, Widget, WidgetInfo,
    epaint::TextShape,
    text::{LayoutJob, TextFormat},
    text_selection::LabelSelectionState,
};

use crate::design::{
    Words, font,
    fonts::{TextStyle, Weight},
    install::tokens,
    tokens::{Colors, Tokens},
    widgets::{Tone, mark},
};

/// A run of text; a label when added to a `Ui`, a `LayoutJob` for painters of their own.
#[must_use = "add it to a Ui or ask for its job"]
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    words: Words<'a>,
    style: TextStyle,
    weight: Weight,
    ink: Ink,
    marks: &'a [Range<usize>],
    current: Option<usize>,
    truncated: bool,
    selectable: bool,
    heading: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
enum Ink {
    Text,
    Quiet,
    Tone(Tone),
    Color(Color32),
}

impl<'a> Passage<'a> {
    pub fn new(words: impl Into<Words<'a>>) -> Self {
        Self {
            words: words.into(),
            style: TextStyle::Body,
            weight: Weight::Regular,
            ink: Ink::Text,
            marks: &[],
            current: None,
            truncated: false,
            selectable: true,
            heading: None,
        }
    }

    pub fn style(mut self, style: TextStyle) -> Self {
        self.style = style;
        self
    }

    pub fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// Bold.
    pub fn strong(self) -> Self {
        self.weight(Weight::Strong)
    }

    /// Says to screen readers that this is a heading; 1 is the page's own.
    pub fn heading(mut self, level: usize) -> Self {
        self.heading = Some(level);
        self
    }

    /// The colour of words that stand back.
    pub fn quiet(mut self) -> Self {
        self.ink = Ink::Quiet;
        self
    }

    pub fn tone(mut self, tone: Tone) -> Self {
        self.ink = Ink::Tone(tone);
        self
    }

    pub fn color(mut self, color: Color32) -> Self {
        self.ink = Ink::Color(color);
        self
    }

    /// Ranges of characters to mark; half-open, ascending, not overlapping. What lies outside the text is left out.
    pub fn marks(mut self, marks: &'a [Range<usize>]) -> Self {
        self.marks = marks;
        self
    }

    /// The number of the mark that is stood at.
    pub fn current_mark(mut self, number: impl Into<Option<usize>>) -> Self {
        self.current = number.into();
        self
    }

    /// One line only, its end cut with an ellipsis (and shown in a tooltip).
    pub fn truncated(mut self) -> Self {
        self.truncated = true;
        self
    }

    /// Text that cannot be selected, for rows that are clicked as a whole; inside a `Card` all text is like that.
    pub fn unselectable(mut self) -> Self {
        self.selectable = false;
        self
    }

    /// The text for a painter of one's own; it wraps at `max_width`, and marked words have the ground of marks.
    pub fn job(&self, tokens: &Tokens, max_width: f32) -> LayoutJob {
        self.sections(tokens, max_width, tokens.color.mark)
    }

    fn sections(&self, tokens: &Tokens, max_width: f32, ground: Color32) -> LayoutJob {
        let plain = self.format(&tokens.color);
        let marked = TextFormat { background: ground, color: tokens.color.text, ..plain.clone() };
        let mut job = LayoutJob::default();
        job.wrap.max_width = max_width;
        let text = &self.words.text;
        let mut done = 0;
        for range in self.marks {
            let (Some(start), Some(end)) = (byte_of(text, range.start), byte_of(text, range.end)) else { break };
            if start < done || end < start {
                continue;
            }
            job.append(&text[done..start], 0.0, plain.clone());
            job.append(&text[start..end], 0.0, marked.clone());
            done = end;
        }
        job.append(&text[done..], 0.0, plain);
        job
    }

    fn format(&self, color: &Colors) -> TextFormat {
        TextFormat {
            font_id: font(self.style, self.weight, self.words.language),
            line_height: Some(self.style.size().line),
            color: match self.ink {
                Ink::Text => color.text,
                Ink::Quiet => color.quiet,
                Ink::Tone(tone) => tone.ink(color),
                Ink::Color(color) => color,
            },
            valign: egui::Align::Center,
            ..TextFormat::default()
        }
    }
}

impl Widget for Passage<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui.ctx());
        let selectable = self.selectable && ui.style().interaction.selectable_labels;
        let job = self.sections(&tokens, f32::INFINITY, Color32::TRANSPARENT);
        let wrap = if self.truncated { TextWrapMode::Truncate } else { TextWrapMode::Wrap };
        let label = Label::new(job).wrap_mode(wrap).selectable(selectable);
        let (at, galley, mut response) = label.layout_in_ui(ui);
        let role = if self.heading.is_some() { Role::Heading } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), galley.text()));
        if let Some(level) = self.heading {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(level));
        }
        if ui.is_rect_visible(response.rect) {
            mark::marks(ui.painter(), &tokens, at, &galley, self.marks, self.current);
            if galley.elided {
                response = response.on_hover_text(self.words.text.as_ref());
            }
            if selectable {
                LabelSelectionState::label_text_selection(ui, &response, at, galley, tokens.color.text, Stroke::NONE);
            } else {
                ui.painter().add(TextShape::new(at, galley, tokens.color.text));
            }
        }
        response
    }
}

/// Where the character with this number starts; the end of the text counts as one more.
fn byte_of(text: &str, character: usize) -> Option<usize> {
    text.char_indices().map(|(byte, _)| byte).chain(std::iter::once(text.len())).nth(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, marks: &[Range<usize>], expected: &[&str]) {
        let color = Colors { mark: Color32::YELLOW, ..Colors::default() };
        let tokens = Tokens { color, ..Tokens::default() };
        let job = Passage::new(text).marks(marks).job(&tokens, f32::INFINITY);
        let marked: Vec<&str> = job
            .sections
            .iter()
            .filter(|section| section.format.background == Color32::YELLOW)
            .map(|section| &job.text[section.byte_range.start.0..section.byte_range.end.0])
            .collect();
        assert_eq!(marked, expected);
        assert_eq!(job.text, text);
    }

    #[test]
    fn marks_count_characters_not_bytes() {
        check("日本語のデータ", &[1..3, 4..7], &["本語", "データ"]);
        check("¿qué tal?", &[1..4, 5..8], &["qué", "tal"]);
    }

    #[test]
    fn marks_that_do_not_fit_are_left_out() {
        check("abc", &[1..2, 2..9], &["b"]);
        check("abc", &[0..2, 1..3], &["ab"]);
        check("", &[0..1, 1..2], &[]);
    }
}
