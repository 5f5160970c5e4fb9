//! What a line begins with, as CommonMark reads it: headings, list items, fences, rules and underlines. It knows one line
//! and no other.

use super::Span;
use super::lines::indentation;

/// Level and words of an ATX heading.
pub(super) fn heading(rest: &str) -> Option<(u8, Span)> {
    let level = rest.bytes().take_while(|&byte| byte == b'#').count();
    let words = rest.get(level..)?;
    if !(1..=6).contains(&level) || !words.starts_with([' ', '\t', '\u{a0}', '\u{200b}']) && !words.is_empty() {
        return None;
    }
    let trimmed = words.trim_end();
    let without_hashes = trimmed.trim_end_matches('#');
    let closed = without_hashes.is_empty() || without_hashes.ends_with([' ', '\t']);
    let end = if closed { without_hashes } else { trimmed }.trim_end();
    let start = level + (end.len() - end.trim_start().len());
    Some((u8::try_from(level).ok()?, start..(level + end.len()).max(start)))
}

/// The width of a list marker and the blank after it, as CommonMark reads it.
pub(super) fn list_marker(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take(10).take_while(u8::is_ascii_digit).count();
    let marker = match rest.as_bytes().get(digits)? {
        b'-' | b'*' | b'+' if digits == 0 => 1,
        b'.' | b')' if (1..10).contains(&digits) => digits + 1,
        _ => return None,
    };
    let after = rest.get(marker..)?;
    let (blanks, words) = indentation(after);
    match blanks {
        0 if !words.is_empty() => None,
        1..=4 => Some(marker + blanks),
        _ => Some(marker + 1),
    }
}

pub(super) fn opens_fence(rest: &str, mark: u8) -> Option<usize> {
    let length = rest.bytes().take_while(|&byte| byte == mark).count();
    let is_inline_code = mark == b'`' && rest.get(length..).is_some_and(|language| language.contains('`'));
    (length >= 3 && !is_inline_code).then_some(length)
}

pub(super) fn closes_fence(body: &str, mark: u8, length: usize) -> bool {
    let trimmed = body.trim();
    trimmed.len() >= length && trimmed.bytes().all(|byte| byte == mark)
}

/// A thematic break: three or more of one mark, and blanks.
pub(super) fn is_rule(rest: &str) -> bool {
    let mark = rest.bytes().next().filter(|mark| matches!(mark, b'-' | b'*' | b'_'));
    let Some(mark) = mark else { return false };
    rest.bytes().all(|byte| byte == mark || byte == b' ' || byte == b'\t')
        && rest.bytes().filter(|&byte| byte == mark).nth(2).is_some()
}

pub(super) fn is_underline(rest: &str, mark: u8) -> bool {
    rest.trim_end().bytes().all(|byte| byte == mark)
}
