//! Text for a terminal: how wide it stands there, wrapped and aligned. It knows nothing of what it prints.

use std::borrow::Cow;
use std::io::{self, Write};
use unicode_normalization::char::is_combining_mark;

/// Lines are wrapped at this many columns.
pub(super) const WIDTH: usize = 96;

/// `text` with a mark for each control character: neither page nor file name may move the cursor or colour the screen.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) { text.replace(char::is_control, "\u{fffd}").into() } else { text.into() }
}

/// Columns a text takes: ideographs and kana take two, marks over letters none.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(character_width).sum()
}

fn character_width(character: char) -> usize {
    match character {
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{303e}'
        | '\u{3041}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        mark if is_combining_mark(mark) => 0,
        _ => 1,
    }
}

/// `text` and blanks up to `columns`; a longer text is cut and ends in `…`.
pub(super) fn padded(text: &str, columns: usize) -> String {
    let mut shown = String::new();
    let mut used = 0;
    let whole = width(text) <= columns;
    for character in harmless(text).chars() {
        let next = used + character_width(character);
        if next + usize::from(!whole) > columns {
            shown.push('…');
            used += 1;
            break;
        }
        shown.push(character);
        used = next;
    }
    shown.extend(std::iter::repeat_n(' ', columns.saturating_sub(used)));
    shown
}

/// Writes `text` behind `lead`, wrapped at blanks (and within words that have none); further lines stand under the
/// first.
pub(super) fn paragraph(out: &mut impl Write, lead: &str, text: &str) -> io::Result<()> {
    let room = WIDTH.saturating_sub(width(lead)).max(20);
    let hanging = " ".repeat(width(lead));
    for (number, line) in wrapped(text, room).iter().enumerate() {
        writeln!(out, "{}{line}", if number == 0 { lead } else { &hanging })?;
    }
    Ok(())
}

fn wrapped(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split_whitespace().map(harmless) {
        if used > 0 && used + 1 + width(&word) > room && (width(&word) <= room || used + 8 > room) {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        for character in word.chars() {
            if used + character_width(character) > room && !closes(character) {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(character);
            used += character_width(character);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Marks that never begin a line in Chinese and Japanese; a line may be a little longer for them.
fn closes(character: char) -> bool {
    matches!(character, '、' | '。' | '，' | '．' | '」' | '』' | '）' | '！' | '？' | '：' | '；' | 'ー')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ideographs_take_two_columns_and_marks_none() {
        for (text, columns) in [("legal", 5), ("データ", 6), ("e\u{301}a\u{200b}", 2), ("（法）", 6), ("한국", 4)]
        {
            assert_eq!(width(text), columns, "{text}");
        }
    }

    #[test]
    fn control_characters_are_shown_and_not_obeyed() {
        assert_eq!(harmless("a\u{1b}[31mb\nc"), "a\u{fffd}[31mb\u{fffd}c");
        assert_eq!(padded("a\u{7}b", 4), "a\u{fffd}b ");
        assert_eq!(wrapped("a\u{1b}b c", 10), ["a\u{fffd}b c"]);
    }

    #[test]
    fn a_column_has_one_width() {
        for (text, shown) in
            [("ab", "ab   "), ("abcde", "abcde"), ("abcdef", "abcd…"), ("データ展", "デー…"), ("aデータ", "aデ… ")]
        {
            assert_eq!(padded(text, 5), shown);
            assert_eq!(width(shown), 5);
        }
    }

    #[test]
    fn lines_break_at_blanks_and_only_where_needed_within_words() {
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(wrapped("one データを国外に置く", 10), ["one", "データを国", "外に置く"]);
        assert_eq!(wrapped("データを国。外に", 10), ["データを国。", "外に"]);
        assert_eq!(wrapped("", 10), [""; 0]);
        let mut out = Vec::new();
        paragraph(&mut out, "  1. ", &"word ".repeat(30)).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(out.lines().all(|line| width(line) <= WIDTH) && out.lines().nth(1).unwrap().starts_with("     word"));
    }
}
