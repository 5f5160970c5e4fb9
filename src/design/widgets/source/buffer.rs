//! The text that is typed into, its caret and selection, and the rows that its lines take: everything about a source that
//! needs no window.

use std::ops::Range;
use std::sync::Arc;

use super::{
    lines::{Line, Lines},
    motion,
};
use crate::design::widgets::{carried::carried, heights::Heights};

/// A text with a caret.
#[derive(Clone, Default)]
pub struct Buffer {
    pub text: Arc<str>,
    pub lines: Lines,
    /// The selection reaches from `anchor` to `head`, where the caret is.
    pub anchor: usize,
    pub head: usize,
    /// Where in the row the caret wants to be while it goes up and down, in points.
    pub column: Option<f32>,
    pub heights: Heights,
    measure: Measure,
}

/// How high a line is that nobody laid out yet.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct Measure {
    /// Letters in a row.
    pub letters: usize,
    /// Height of a row, in points.
    pub row: f32,
}

impl Measure {
    fn guess(self, words: &str) -> f32 {
        let wide = words.chars().filter(|letter| *letter >= '\u{1100}').count();
        let letters = if wide == 0 { words.len() } else { words.chars().count() + wide };
        self.row * letters.div_ceil(self.letters.max(1)).max(1) as f32
    }
}

impl Buffer {
    pub fn new(text: &Arc<str>) -> Self {
        Self { text: Arc::clone(text), lines: Lines::of(text), ..Self::default() }
    }

    /// Lines are as high as guessed when the width is another one.
    pub fn fit(&mut self, measure: Measure) {
        if self.measure == measure && self.heights.len() == self.lines.len() {
            return;
        }
        self.measure = measure;
        let guess = |line: &Line| measure.guess(self.text.get(line.start..line.end).unwrap_or_default());
        self.heights = Heights::of(self.lines.all().iter().map(guess).collect());
    }

    /// Shows another text; caret and heights go with what stayed.
    pub fn adopt(&mut self, text: &Arc<str>) {
        let old = std::mem::replace(&mut self.text, Arc::clone(text));
        self.head = carried(&old, text, self.head);
        self.anchor = self.head;
        self.column = None;
        self.read_lines(&old);
    }

    /// Puts `words` in the place of `range`; the caret stands behind them.
    pub fn splice(&mut self, range: Range<usize>, words: &str) {
        let (Some(before), Some(behind)) = (self.text.get(..range.start), self.text.get(range.end..)) else { return };
        let text: Arc<str> = [before, words, behind].concat().into();
        let old = std::mem::replace(&mut self.text, text);
        self.head = range.start + words.len();
        self.anchor = self.head;
        self.column = None;
        self.read_lines(&old);
    }

    fn read_lines(&mut self, old_text: &str) {
        let old = std::mem::replace(&mut self.lines, Lines::of(&self.text));
        if self.heights.len() != old.len() {
            return;
        }
        let same = |was: usize, is: usize| {
            let (Some(was), Some(is)) = (old.get(was), self.lines.get(is)) else { return false };
            was.kind == is.kind && old_text.get(was.start..was.end) == self.text.get(is.start..is.end)
        };
        let shorter = old.len().min(self.lines.len());
        let above = (0..shorter).take_while(|number| same(*number, *number)).count();
        let (ends, end) = (old.len(), self.lines.len());
        let below = (1..=shorter - above).take_while(|number| same(ends - number, end - number)).count();
        let height = |number: usize| match number {
            number if number < above => self.heights.get(number),
            number if number >= end - below => self.heights.get(number + ends - end),
            number => self.measure.guess(self.words(number)),
        };
        self.heights = Heights::of((0..end).map(height).collect());
    }

    /// The words of a line.
    pub fn words(&self, line: usize) -> &str {
        self.lines.get(line).and_then(|line| self.text.get(line.start..line.end)).unwrap_or_default()
    }

    pub fn selection(&self) -> Range<usize> {
        self.anchor.min(self.head)..self.anchor.max(self.head)
    }

    pub fn selected(&self) -> &str {
        self.text.get(self.selection()).unwrap_or_default()
    }

    pub fn select(&mut self, range: Range<usize>) {
        let place = |at: usize| if self.text.is_char_boundary(at) { at } else { self.text.len() };
        (self.anchor, self.head) = (place(range.start), place(range.end));
        self.column = None;
    }

    /// Moves the caret; with `extend` the selection reaches there.
    pub fn go(&mut self, to: usize, extend: Extend) {
        self.head = to;
        if extend == Extend::No {
            self.anchor = to;
        }
        self.column = None;
    }

    /// Puts `words` in the place of what is selected.
    pub fn insert(&mut self, words: &str) {
        self.splice(self.selection(), words);
    }

    /// A new line that ends as the others do.
    pub fn break_line(&mut self) {
        let end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        self.insert(end);
    }

    /// Takes away what is selected, else what lies between the caret and where `motion` leads.
    pub fn delete(&mut self, motion: impl Fn(&str, usize) -> usize) {
        let mut range = self.selection();
        if range.is_empty() {
            let to = motion(&self.text, self.head);
            range = self.head.min(to)..self.head.max(to);
        }
        if !range.is_empty() {
            self.splice(range, "");
        }
    }

    /// The line of the caret and the byte in it.
    pub fn here(&self) -> (usize, usize) {
        let number = self.lines.at(self.head);
        let start = self.lines.get(number).map_or(0, |line| line.start);
        (number, self.head - start)
    }

    pub fn line_start(&self) -> usize {
        self.lines.get(self.lines.at(self.head)).map_or(0, |line| line.start)
    }

    pub fn line_end(&self) -> usize {
        self.lines.get(self.lines.at(self.head)).map_or(0, |line| line.end)
    }

    pub fn word_here(&self) -> Range<usize> {
        motion::word_around(&self.text, self.head)
    }
}

/// Whether a moved caret takes the selection with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extend {
    No,
    Yes,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buffer(text: &str) -> Buffer {
        let mut buffer = Buffer::new(&text.into());
        buffer.fit(Measure { letters: 10, row: 20.0 });
        buffer
    }

    #[test]
    fn typing_replaces_what_is_selected_and_keeps_line_ends() {
        let mut buffer = buffer("one\r\ntwo");
        buffer.select(0..3);
        buffer.insert("1");
        buffer.break_line();
        assert_eq!(&*buffer.text, "1\r\n\r\ntwo");
        assert_eq!(buffer.here(), (1, 0));
        buffer.delete(motion::left);
        assert_eq!((&*buffer.text, buffer.head), ("1\r\ntwo", 1));
    }

    #[test]
    fn measured_heights_stay_with_their_lines() {
        let mut buffer = buffer("a\nb\nc");
        buffer.heights.set(2, 77.0);
        buffer.select(1..1);
        buffer.insert("\nnew");
        assert_eq!((0..4).map(|line| buffer.heights.get(line)).collect::<Vec<_>>(), [20.0, 20.0, 20.0, 77.0]);
        buffer.adopt(&"a\nc".into());
        assert_eq!((0..2).map(|line| buffer.heights.get(line)).collect::<Vec<_>>(), [20.0, 77.0]);
    }

    #[test]
    fn long_lines_are_guessed_higher() {
        let buffer = buffer("12345678901\n日本語日本語");
        assert_eq!((buffer.heights.get(0), buffer.heights.get(1)), (40.0, 40.0));
    }
}
