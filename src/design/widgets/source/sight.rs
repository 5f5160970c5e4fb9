//! The lines of a buffer as they stand on the screen: laid out, drawn, pointed at, and walked through row by row.

use std::ops::Range;
use std::sync::Arc;

use egui::{
    Galley, IMEPurpose, Pos2, Rect, Response, Stroke, Ui, Vec2,
    output::IMEOutput,
    pos2,
    text::{CCursor, CCursorRange},
    text_selection::visuals::paint_text_selection,
    vec2,
};

use super::{
    buffer::{Buffer, Extend},
    colours, letter_width,
    typing::Composing,
};
use crate::design::{
    fonts::{TextStyle, Weight},
    tokens::Tokens,
    widgets::{mark, paint},
};

/// Space between the numbers of the lines and their words, and around both.
const GAP: f32 = 12.0;

/// How lines are laid out in this frame.
pub struct Sight<'a> {
    tokens: &'a Tokens,
    language: Option<&'a str>,
    /// Of the column with the numbers of the lines.
    gutter: f32,
    /// What words have, in points.
    pub width: f32,
    /// The width of one letter.
    pub letter: f32,
}

/// Bytes to mark.
pub struct Marks<'a> {
    pub ranges: &'a [Range<usize>],
    pub current: Option<usize>,
}

impl<'a> Sight<'a> {
    pub fn new(ui: &Ui, tokens: &'a Tokens, lines: usize, language: Option<&'a str>) -> Self {
        let letter = letter_width(ui);
        let digits = lines.max(1).ilog10() + 1;
        let gutter = GAP + letter * digits.max(2) as f32 + GAP;
        let width = (ui.available_width() - gutter - GAP).max(letter);
        Self { tokens, language, gutter, width, letter }
    }

    fn galley(&self, ui: &Ui, buffer: &Buffer, line: usize) -> Arc<Galley> {
        let kind = buffer.lines.get(line).map_or(super::lines::LineKind::Words, |line| line.kind);
        ui.painter().layout_job(colours::job(self.tokens, buffer.words(line), kind, self.language, self.width))
    }

    /// From which to which height the caret's row reaches, measured from the first line.
    pub fn caret(&self, ui: &Ui, buffer: &mut Buffer) -> Range<f32> {
        let (line, byte) = buffer.here();
        let galley = self.galley(ui, buffer, line);
        buffer.heights.set(line, galley.size().y);
        let row = galley.pos_from_cursor(cursor(buffer.words(line), byte));
        let top = buffer.heights.top_of(line) as f32;
        top + row.top()..top + row.bottom().max(row.top() + TextStyle::Code.size().line)
    }

    /// Moves the caret by rows; negative is up.
    pub fn go_rows(&self, ui: &Ui, buffer: &mut Buffer, rows: i32, extend: Extend) {
        let (mut line, byte) = buffer.here();
        let mut galley = self.galley(ui, buffer, line);
        let here = cursor(buffer.words(line), byte);
        let column = buffer.column.unwrap_or_else(|| galley.pos_from_cursor(here).left());
        let mut row = galley.layout_from_cursor(here).row;
        for _ in 0..rows.abs() {
            if rows > 0 && row + 1 < galley.rows.len() {
                row += 1;
            } else if rows < 0 && row > 0 {
                row -= 1;
            } else {
                let next = if rows > 0 { Some(line + 1) } else { line.checked_sub(1) };
                let Some(next) = next.filter(|next| *next < buffer.lines.len()) else {
                    let end = if rows > 0 { buffer.text.len() } else { 0 };
                    return buffer.go(end, extend);
                };
                line = next;
                galley = self.galley(ui, buffer, line);
                row = if rows > 0 { 0 } else { galley.rows.len().saturating_sub(1) };
            }
        }
        let middle = galley.rows.get(row).map_or(0.0, |row| row.rect().center().y);
        let place = galley.cursor_from_pos(vec2(column, middle));
        buffer.go(byte_of(buffer, line, place), extend);
        buffer.column = Some(column);
    }

    /// Answers the pointer: a press sets the caret, a drag selects, two clicks take the word and three the line.
    pub fn point(&self, ui: &Ui, buffer: &mut Buffer, response: &Response, origin: Pos2) {
        let Some(at) = response.interact_pointer_pos() else {
            if response.hovered() {
                ui.set_cursor_icon(egui::CursorIcon::Text);
            }
            return;
        };
        ui.set_cursor_icon(egui::CursorIcon::Text);
        let place = |buffer: &Buffer| {
            let y = at.y - origin.y;
            let line = buffer.heights.row_at(f64::from(y));
            let inside = vec2(at.x - origin.x - self.gutter, y - buffer.heights.top_of(line) as f32);
            byte_of(buffer, line, self.galley(ui, buffer, line).cursor_from_pos(inside))
        };
        if response.double_clicked() {
            buffer.go(place(buffer), Extend::No);
            buffer.select(buffer.word_here());
        } else if response.triple_clicked() {
            buffer.go(place(buffer), Extend::No);
            buffer.select(buffer.line_start()..buffer.line_end());
        } else if ui.input(|input| input.pointer.any_pressed()) {
            response.request_focus();
            let extend = if ui.input(|input| input.modifiers.shift) { Extend::Yes } else { Extend::No };
            buffer.go(place(buffer), extend);
        } else if response.dragged() {
            buffer.go(place(buffer), Extend::Yes);
        }
    }

    /// Draws the lines in view; answers by how much those above it turned out higher than they were known to be.
    pub fn draw(
        &self,
        ui: &Ui,
        buffer: &mut Buffer,
        response: &Response,
        (origin, viewport): (Pos2, Rect),
        marks: &Marks<'_>,
        composing: &Composing,
    ) -> f32 {
        let from = f64::from(viewport.top());
        let mut line = buffer.heights.row_at(from);
        let mut top = buffer.heights.top_of(line);
        let mut growth = 0.0;
        while line < buffer.lines.len() && top < f64::from(viewport.bottom()) {
            let galley = self.galley(ui, buffer, line);
            let height = galley.size().y;
            let more = buffer.heights.set(line, height);
            if top < from {
                growth += more;
            }
            let at = pos2(origin.x + self.gutter, origin.y + top as f32);
            self.number(ui, line, at);
            self.line(ui, buffer, response, (line, at, galley), marks, composing);
            top += f64::from(height);
            line += 1;
        }
        growth
    }

    fn number(&self, ui: &Ui, line: usize, at: Pos2) {
        let number =
            paint::control_text(ui, &(line + 1).to_string().into(), TextStyle::Code, Weight::Regular, f32::INFINITY);
        let place = at - vec2(GAP + number.size().x, 0.0);
        ui.painter().galley(place, number, self.tokens.color.quiet);
    }

    fn line(
        &self,
        ui: &Ui,
        buffer: &Buffer,
        response: &Response,
        (line, at, mut galley): (usize, Pos2, Arc<Galley>),
        marks: &Marks<'_>,
        composing: &Composing,
    ) {
        let Some(span) = buffer.lines.get(line) else { return };
        let words = buffer.words(line);
        let letter = |byte: usize| words.get(..byte.clamp(span.start, span.end) - span.start).map_or(0, chars);
        let touches = |range: &Range<usize>| range.start < span.end && span.start < range.end;
        let first = marks.ranges.partition_point(|range| range.end <= span.start);
        let here = marks.ranges.iter().skip(first).take_while(|range| range.start < span.end);
        let found: Vec<Range<usize>> = here.map(|range| letter(range.start)..letter(range.end)).collect();
        let current = marks.current.and_then(|current| current.checked_sub(first));
        mark::marks(ui.painter(), self.tokens, at, &galley, &found, current);
        let selection = buffer.selection();
        if !selection.is_empty() && selection.start <= span.end && span.start < selection.end {
            let (start, end) = (letter(selection.start), letter(selection.end));
            if selection.end > span.end {
                // The line end is selected too.
                let stop = galley.pos_from_cursor(galley.end());
                let rest = Rect::from_min_size(at + stop.left_top().to_vec2(), vec2(self.letter * 0.6, stop.height()));
                ui.painter().rect_filled(rest, 0.0, self.tokens.color.selection);
            }
            let range = CCursorRange::two(CCursor::new(start), CCursor::new(end));
            paint_text_selection(&mut galley, ui.visuals(), &range, None);
        }
        let caret = (buffer.here().0 == line).then(|| galley.pos_from_cursor(cursor(words, buffer.here().1)));
        if let Some(range) = composing.as_ref().filter(|range| touches(range)) {
            let place = |byte| galley.pos_from_cursor(CCursor::new(letter(byte)));
            let (start, end) = (place(range.start), place(range.end));
            let y = at.y + end.bottom();
            let x = if start.top() == end.top() { start.left() } else { 0.0 };
            let stroke = Stroke::new(self.tokens.size.focus_ring, self.tokens.color.accent);
            ui.painter().hline(at.x + x..=at.x + end.left(), y, stroke);
        }
        ui.painter().galley(at, galley, self.tokens.color.text);
        if let Some(caret) = caret.filter(|_| response.has_focus()) {
            let place = caret.translate(at.to_vec2());
            let rect = Rect::from_center_size(place.center(), Vec2::new(0.0, place.height()));
            let stroke = ui.visuals().text_cursor.stroke;
            ui.painter().vline(rect.center().x, rect.y_range(), stroke);
            if ui.memory(|memory| memory.owns_ime_events(response.id)) {
                let purpose = IMEPurpose::Normal;
                let ime =
                    IMEOutput { purpose, rect: response.rect, cursor_rect: rect, should_interrupt_composition: false };
                ui.output_mut(|output| output.ime = Some(ime));
            }
        }
    }
}

fn chars(words: &str) -> usize {
    words.chars().count()
}

fn cursor(words: &str, byte: usize) -> CCursor {
    CCursor::new(words.get(..byte).map_or(0, chars))
}

fn byte_of(buffer: &Buffer, line: usize, place: CCursor) -> usize {
    let words = buffer.words(line);
    let inside = words.char_indices().map(|(byte, _)| byte).nth(place.index.0).unwrap_or(words.len());
    buffer.lines.get(line).map_or(0, |line| line.start) + inside
}
