//! Words typed into a table cell, as its source, and back. A pipe would begin the next cell and a line break end the
//! row, so both are written differently; everything else stays the Markdown it is.

use crate::document::plain::Words;

/// The source of a cell that says `typed`, on one line and without blanks at its ends.
pub fn escaped(typed: &str) -> String {
    let mut source = String::with_capacity(typed.len());
    let mut letters = typed.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next_if(|next| !matches!(next, '\r' | '\n')) {
                Some(next) => source.extend(['\\', next]),
                // It would take the pipe behind it, or the break.
                None => source.push_str("\\\\"),
            },
            '|' => source.push_str("\\|"),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' => source.push_str("<br>"),
            _ => source.push(letter),
        }
    }
    source
}

/// The words at a place of a page as a person types them, for a field to start with: pipes without their backslash,
/// `<br>` as a line break, further lines without quote marks. Given back unchanged they change nothing.
pub fn typed(source: &str) -> String {
    let mut typed = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        if letter == '\\' {
            let next = after.chars().next();
            if next != Some('|') {
                typed.push('\\');
            }
            typed.extend(next);
            rest = next.and_then(|next| after.get(next.len_utf8()..)).unwrap_or_default();
        } else if let Some(end) = ["<br>", "<br/>", "<br />"].iter().find_map(|tag| rest.strip_prefix(tag)) {
            typed.push('\n');
            rest = end;
        } else if letter == '\n' || letter == '\r' {
            typed.push('\n');
            let next_line = if letter == '\r' { after.strip_prefix('\n').unwrap_or(after) } else { after };
            rest = next_line.trim_start_matches(['>', ' ', '\t']);
        } else {
            typed.push(letter);
            rest = after;
        }
    }
    typed
}

/// What a cell with this source says.
pub fn plain(source: &str) -> String {
    Words::of(source, 0..source.len())
}

#[cfg(test)]
mod tests {
    use super::{escaped, plain, typed};

    #[track_caller]
    fn check(words: &str, source: &str, says: &str) {
        assert_eq!(escaped(words), source);
        assert_eq!(plain(source), says);
    }

    #[test]
    fn what_would_end_the_cell_or_the_row_is_escaped() {
        check("a | b", "a \\| b", "a | b");
        check("a \\| b", "a \\| b", "a | b");
        check("one\r\ntwo\nthree", "one<br>two<br>three", "one two three");
        check("path\\", "path\\\\", "path\\");
        check(" `a|b` ", "`a\\|b`", "a|b");
    }

    #[test]
    fn other_markdown_stays() {
        check("[a](b.md) **c**", "[a](b.md) **c**", "a c");
        check("# no heading > no quote", "# no heading > no quote", "# no heading > no quote");
    }

    #[test]
    fn what_is_shown_for_typing_is_written_as_it_was() {
        for source in ["a \\| b", "one<br>two", "c:\\\\d", "\\*no star\\*", "plain"] {
            assert_eq!(escaped(&typed(source)), source);
        }
        assert_eq!(typed("a<br/>b \\| c"), "a\nb | c");
        assert_eq!(typed("one\r\n>\r\n> two"), "one\n\ntwo");
    }
}
