//! Which marks of `*`, `_` and `~~` are emphasis and which are words. More generous than CommonMark: punctuation beside a
//! mark does not matter, since in Chinese and Japanese no blank follows a bold label and its colon.

use super::{Span, limits};

/// A run of equal marks: what stands directly before and after it, `None` at the ends of the text.
pub(super) struct Marks {
    pub(super) mark: u8,
    pub(super) length: usize,
    pub(super) before: Option<u8>,
    pub(super) after: Option<u8>,
}

/// Runs that a later one may match, a list for each kind of mark.
#[derive(Default)]
pub(super) struct Emphasis {
    stars: Vec<Run>,
    lines: Vec<Run>,
    waves: Vec<Run>,
}

/// Where unmatched marks stand in the words.
struct Run {
    start: usize,
    length: usize,
}

impl Emphasis {
    pub(super) fn clear(&mut self) {
        self.stars.clear();
        self.lines.clear();
        self.waves.clear();
    }

    /// Matches `marks`, which would be written at `place` in the words, with open ones before; those are added to `cuts`.
    /// How many of `marks` have to be written, because nothing has matched them yet.
    pub(super) fn matched(&mut self, marks: &Marks, place: usize, cuts: &mut Vec<Span>) -> usize {
        let open = match marks.mark {
            b'*' => &mut self.stars,
            b'_' => &mut self.lines,
            _ => &mut self.waves,
        };
        let mut left = marks.length;
        while left > 0
            && marks.can_close()
            && let Some(run) = open.last_mut()
        {
            let matched = left.min(run.length);
            let end = run.start + run.length;
            cuts.push(end - matched..end);
            run.length -= matched;
            left -= matched;
            if run.length == 0 {
                open.pop();
            }
        }
        if left > 0 && marks.can_open() {
            if open.len() >= limits::OPEN {
                open.remove(0);
            }
            open.push(Run { start: place, length: left });
        }
        left
    }
}

impl Marks {
    fn can_open(&self) -> bool {
        !is_blank(self.after) && !self.is_inside_word()
    }

    fn can_close(&self) -> bool {
        !is_blank(self.before) && !self.is_inside_word()
    }

    /// As the lines in `snake_case`.
    fn is_inside_word(&self) -> bool {
        self.mark == b'_' && is_word(self.before) && is_word(self.after)
    }
}

fn is_blank(byte: Option<u8>) -> bool {
    byte.is_none_or(|byte| byte.is_ascii_whitespace() || byte == b'|')
}

fn is_word(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
}
