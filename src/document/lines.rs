//! Lines of a text whose line ends may be LF, CRLF or a lone CR, in one pass. Also the small questions asked of one
//! line: is it blank, how far is it indented.

/// One line: its words are `start..end`, the next line begins at `next`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) next: usize,
}

impl Line {
    pub(super) fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    /// The next line feed and carriage return at or after `at`; kept, because a text may hold only one kind.
    feed: usize,
    carriage: usize,
}

/// The lines that begin in `from..to`.
pub(super) fn lines(text: &str, from: usize, to: usize) -> Lines<'_> {
    Lines { text, at: from, end: to, feed: find(text, '\n', from, to), carriage: find(text, '\r', from, to) }
}

fn find(text: &str, end_of_line: char, from: usize, to: usize) -> usize {
    text.get(from..to).and_then(|rest| rest.find(end_of_line)).map_or(to, |at| from + at)
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        if self.at >= self.end {
            return None;
        }
        let start = self.at;
        if self.feed < start {
            self.feed = find(self.text, '\n', start, self.end);
        }
        if self.carriage < start {
            self.carriage = find(self.text, '\r', start, self.end);
        }
        let end = self.feed.min(self.carriage);
        let next = if self.carriage + 1 == self.feed { self.feed + 1 } else { (end + 1).min(self.end) };
        let next = if end == self.feed { self.feed.saturating_add(1).min(self.end) } else { next };
        self.at = next;
        Some(Line { start, end, next })
    }
}

/// No visible character: blanks and U+200B only.
pub(super) fn is_blank(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// Characters without width or meaning that editors leave behind.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{feff}')
}

/// Columns of leading blanks (a tab reaches the next multiple of four), and the line without them.
pub(super) fn indentation(line: &str) -> (usize, &str) {
    let mut columns = 0;
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b' ' => columns += 1,
            b'\t' => columns += 4 - columns % 4,
            _ => return (columns, line.get(at..).unwrap_or_default()),
        }
    }
    (columns, "")
}

#[cfg(test)]
mod tests {
    use super::{indentation, is_blank, lines};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = lines(text, 0, text.len()).collect();
        assert_eq!(found.iter().map(|line| line.of(text)).collect::<Vec<_>>(), expected);
        let covered: String = found.iter().map(|line| &text[line.start..line.next]).collect();
        assert_eq!(covered, text);
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        check("a\nb\r\nc\rd", &["a", "b", "c", "d"]);
        check("\r\r\n\n", &["", "", ""]);
        check("a\n", &["a"]);
        check("", &[]);
    }

    #[test]
    fn a_line_of_invisible_characters_is_blank() {
        assert!(is_blank(" \t\u{200b}\u{a0}"));
        assert!(!is_blank(" ."));
    }

    #[test]
    fn a_tab_reaches_the_next_stop() {
        assert_eq!(indentation("  \tx"), (4, "x"));
        assert_eq!(indentation("   "), (3, ""));
    }
}
