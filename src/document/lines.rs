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
    bytes: &'t [u8],
    at: usize,
}

/// The lines that begin in `from..to`.
pub(super) fn lines(text: &str, from: usize, to: usize) -> Lines<'_> {
    Lines { bytes: text.as_bytes().get(..to).unwrap_or_default(), at: from }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let start = self.at;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        let end = start + end_of_line(rest);
        let next = match (self.bytes.get(end), self.bytes.get(end + 1)) {
            (Some(b'\r'), Some(b'\n')) => end + 2,
            (Some(_), _) => end + 1,
            (None, _) => end,
        };
        self.at = next;
        Some(Line { start, end, next })
    }
}

/// Where the first LF or CR stands; the length when there is none. Looks at many bytes at a time, since every byte of a
/// library passes here more than once.
fn end_of_line(bytes: &[u8]) -> usize {
    let is_end = |byte: &u8| (*byte == b'\n') | (*byte == b'\r');
    let (chunks, _) = bytes.as_chunks::<16>();
    let skipped =
        chunks.iter().take_while(|chunk| !chunk.iter().fold(false, |found, byte| found | is_end(byte))).count() * 16;
    let rest = bytes.get(skipped..).unwrap_or_default();
    skipped + rest.iter().position(is_end).unwrap_or(rest.len())
}

/// No visible character: blanks and U+200B only.
pub(super) fn is_blank(line: &str) -> bool {
    line.chars().all(is_void)
}

/// A blank or an invisible character.
pub(super) fn is_void(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
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
