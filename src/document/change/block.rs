//! Words typed where a line begins: in a definition of several lines, a question, a title, a row without its first
//! pipe. A mark that would open a heading, quote, list or rule there is escaped.

use crate::document::line_marks::{is_rule, list_marker};
use crate::document::lines::is_void;

/// `line` so that it is a line of text wherever it stands.
pub fn guarded(line: &str) -> String {
    let words = line.trim_start();
    let first = words.chars().next().unwrap_or(' ');
    let hashes = words.len() - words.trim_start_matches('#').len();
    let after_hashes = words.get(hashes..).unwrap_or_default();
    let opens = match first {
        '>' => true,
        '#' => hashes <= 6 && (after_hashes.is_empty() || after_hashes.starts_with(is_void)),
        '=' => words.trim_end().chars().all(|c| c == '='),
        '`' | '~' => words.starts_with("```") || words.starts_with("~~~"),
        '<' => words.starts_with("<<<<<<<") || words.starts_with("<!--"),
        _ => is_rule(words) || (list_marker(words).is_some() && !first.is_ascii_digit()),
    };
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    if opens {
        format!("\\{words}")
    } else if digits > 0 && list_marker(words).is_some() {
        let (number, rest) = words.split_at_checked(digits).unwrap_or((words, ""));
        format!("{number}\\{rest}")
    } else {
        words.to_owned()
    }
}

/// Typed words on one line, runs of blanks and line breaks folded.
pub fn one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn marks_of_blocks_are_escaped_and_words_are_not() {
        for (line, expected) in [
            ("# note", "\\# note"),
            ("#note", "#note"),
            ("> said", "\\> said"),
            ("- one", "\\- one"),
            ("-1 degree", "-1 degree"),
            ("1. one", "1\\. one"),
            ("2024 was", "2024 was"),
            ("***", "\\***"),
            ("**bold**", "**bold**"),
            ("=", "\\="),
            ("  text", "text"),
        ] {
            assert_eq!(guarded(line), expected);
        }
    }
}
