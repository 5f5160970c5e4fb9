//! From Markdown to words: marks removed, entities and escapes resolved, U+200B dropped, every kind of blank folded to
//! one space. Emphasis is read more generously than CommonMark does, so that `**定義：**客户` loses its asterisks as its
//! author meant. One pass, no recursion; what stays unmatched stays in the words. Links are collected on the way.

mod brackets;
mod stops;

use super::blanks::{squeezed, without};
use super::emphasis::{Emphasis, Marks};
use super::entity;
use super::html::{self, Tag};
use super::lines::{is_invisible, is_void};
use super::table::trimmed;
use super::{Link, Span, Text};
use brackets::Bracket;
use stops::plain_length;

impl Text {
    /// The words at `span`, blanks around them left out.
    pub(super) fn read(text: &str, span: Span) -> Self {
        let span = trimmed(text, span);
        Self { plain: Words::of(text, span.clone()), span }
    }
}

/// Words being gathered from one or more stretches of a text.
pub(super) struct Words<'t> {
    text: &'t str,
    out: String,
    /// Marks in `out` that turned out to be no words.
    cuts: Vec<Span>,
    brackets: Vec<Bracket>,
    emphasis: Emphasis,
    /// Lengths of backtick runs that nothing closes in this stretch, as bits.
    unclosed_code: u64,
    /// Nothing closes a comment in this stretch.
    unclosed_comment: bool,
    /// `None` when nobody asked for links.
    links: Option<Vec<Link>>,
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            out: String::new(),
            cuts: Vec::new(),
            brackets: Vec::new(),
            emphasis: Emphasis::default(),
            unclosed_code: 0,
            unclosed_comment: false,
            links: None,
        }
    }

    /// Gathers links too.
    pub(super) fn collecting(text: &'t str) -> Self {
        Self { links: Some(Vec::new()), out: String::with_capacity(text.len() / 4), ..Self::new(text) }
    }

    /// The words of one stretch.
    pub(super) fn of(text: &str, span: Span) -> String {
        let mut words = Words::new(text);
        words.out.reserve(span.len());
        words.inline(span);
        words.take()
    }

    /// Adds the words at `span`. Emphasis and links may continue from the call before.
    pub(super) fn inline(&mut self, span: Span) {
        let Some(stretch) = self.text.get(..span.end) else { return };
        let bytes = stretch.as_bytes();
        let mut at = span.start;
        let mut copied = at;
        self.unclosed_code = 0;
        self.unclosed_comment = false;
        while let Some(plain) = bytes.get(at..).and_then(plain_length) {
            at += plain;
            self.copy(copied..at);
            let after = self.mark(stretch, span.start, at);
            copied = after;
            at = if after > at { after } else { at + 1 };
        }
        self.copy(copied..span.end);
    }

    /// Ends a paragraph, cell or heading: nothing open continues beyond it.
    pub(super) fn end_block(&mut self) {
        self.brackets.clear();
        self.emphasis.clear();
        self.blank();
    }

    /// The end of a line inside a paragraph.
    pub(super) fn soft_break(&mut self) {
        self.blank();
    }

    /// Adds a line that begins with `:::`: an image has words and a source, other directives are no words.
    pub(super) fn directive(&mut self, span: Span) {
        let line = self.text.get(span.clone()).unwrap_or_default();
        if let Some(Tag { link: Some((kind, target, label)), .. }) = html::directive(line) {
            label.chars().for_each(|c| self.push(c));
            self.link(Link { kind, span, target, label });
        }
        self.end_block();
    }

    /// Adds words as they stand, as in a code block.
    pub(super) fn verbatim(&mut self, span: Span) {
        self.text.get(span).unwrap_or_default().chars().for_each(|c| self.push(c));
    }

    /// The words gathered since the last call.
    pub(super) fn take(&mut self) -> String {
        let words = squeezed(&without(&self.out, 0, &mut self.cuts));
        self.out.clear();
        self.cuts.clear();
        self.end_block();
        words
    }

    /// The links found so far.
    pub(super) fn links(&self) -> &[Link] {
        self.links.as_deref().unwrap_or_default()
    }

    /// All links, in the order in which they ended.
    pub(super) fn into_links(self) -> Vec<Link> {
        self.links.unwrap_or_default()
    }

    /// Where the text after a mark at `at` goes on; `at` itself when the mark is a plain word character.
    fn mark(&mut self, stretch: &'t str, start: usize, at: usize) -> usize {
        let bytes = stretch.as_bytes();
        let next = bytes.get(at + 1).copied();
        match bytes.get(at).copied().unwrap_or_default() {
            b' ' | b'\t' | b'\r' | b'\n' | 0x0b | 0x0c => {
                self.blank();
                at + 1
            }
            b'\\' => self.escape(next, at),
            b'`' => self.code(stretch, at),
            b'*' | b'_' => self.emphasis(stretch, start, at),
            b'~' if next == Some(b'~') => self.emphasis(stretch, start, at),
            b'[' if next == Some(b'!') => self.extension(stretch, at),
            b'[' => self.open_bracket(at, at, false),
            b'!' if next == Some(b'[') => self.open_bracket(at, at + 1, true),
            b']' => self.close_bracket(stretch, at),
            b'<' => self.angle(stretch, at),
            b'&' => match stretch.get(at..).and_then(entity::read) {
                Some((character, length)) => {
                    self.push(character);
                    at + length
                }
                None => at,
            },
            0xc2 | 0xe2 | 0xe3 | 0xef => self.wide(stretch, at),
            _ => at,
        }
    }

    /// Blanks and invisible characters outside of ASCII.
    fn wide(&mut self, stretch: &str, at: usize) -> usize {
        let Some(c) = stretch.get(at..).and_then(|rest| rest.chars().next()) else { return at };
        if !is_void(c) {
            return at;
        }
        self.push(c);
        at + c.len_utf8()
    }

    fn escape(&mut self, next: Option<u8>, at: usize) -> usize {
        match next {
            None | Some(b'\n' | b'\r') => at + 1,
            Some(byte) if byte.is_ascii_punctuation() => {
                self.out.push(char::from(byte));
                at + 2
            }
            _ => at,
        }
    }

    fn code(&mut self, stretch: &str, at: usize) -> usize {
        let bytes = stretch.as_bytes();
        let length = run_length(bytes, at);
        let bit = 1u64 << length.min(63);
        let mut from = at + length;
        while self.unclosed_code & bit == 0 {
            let Some(close) = bytes.get(from..).and_then(|rest| rest.iter().position(|&byte| byte == b'`')) else {
                self.unclosed_code |= bit;
                break;
            };
            let closing = run_length(bytes, from + close);
            if closing == length {
                let code = stretch.get(at + length..from + close).unwrap_or_default().replace("\\|", "|");
                code.chars().for_each(|c| self.push(c));
                return from + close + closing;
            }
            from += close + closing;
        }
        self.copy(at..at + length);
        at + length
    }

    fn emphasis(&mut self, stretch: &str, start: usize, at: usize) -> usize {
        let bytes = stretch.as_bytes();
        let length = run_length(bytes, at);
        let marks = Marks {
            mark: bytes.get(at).copied().unwrap_or_default(),
            length,
            before: at.checked_sub(1).filter(|&before| before >= start).and_then(|before| bytes.get(before)).copied(),
            after: bytes.get(at + length).copied(),
        };
        let left = self.emphasis.matched(&marks, self.out.len(), &mut self.cuts);
        self.copy(at..at + left);
        at + length
    }

    fn angle(&mut self, stretch: &str, at: usize) -> usize {
        let Some(rest) = stretch.get(at..) else { return at };
        if rest.starts_with("<!--") && !self.unclosed_comment {
            match rest.find("-->") {
                Some(end) => return at + end + 3,
                None => self.unclosed_comment = true,
            }
        }
        match html::tag(rest) {
            Some(Tag { length, is_break, link }) => {
                if is_break {
                    self.blank();
                }
                if let Some((kind, target, label)) = link {
                    label.chars().for_each(|c| self.push(c));
                    self.link(Link { kind, span: at..at + length, target, label });
                }
                at + length
            }
            None => at,
        }
    }

    fn copy(&mut self, span: Span) {
        self.out.push_str(self.text.get(span).unwrap_or_default());
    }

    fn push(&mut self, c: char) {
        if c.is_whitespace() {
            self.blank();
        } else if !is_invisible(c) {
            self.out.push(c);
        }
    }

    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
    }
}

fn run_length(bytes: &[u8], at: usize) -> usize {
    let mark = bytes.get(at);
    bytes.iter().skip(at).take_while(|byte| Some(*byte) == mark).count()
}

#[cfg(test)]
mod tests;
