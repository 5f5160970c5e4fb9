//! The addresses that links, images and includes point to, as written: entities and escapes resolved, U+200B kept. It
//! does not know what an address leads to, nor whether that exists.

use super::lines::is_invisible;
use super::{LinkKind, entity, limits};

/// Parentheses inside an address; the bound keeps many unclosed ones from costing more than their length.
const DEEPEST: usize = 32;

/// What follows the closing bracket of a link.
pub(super) struct Destination {
    pub(super) target: String,
    /// Bytes from the opening to the closing parenthesis.
    pub(super) length: usize,
}

/// Reads `(target "title")` at the start of `rest`.
pub(super) fn destination(rest: &str) -> Option<Destination> {
    let window = window(rest);
    let inside = window.strip_prefix('(')?.trim_start();
    let (target, after) = match inside.strip_prefix('<') {
        Some(quoted) => {
            let end = quoted.find(['>', '<', '\n', '\r'])?;
            (quoted.get(..end)?, quoted.get(end..)?.strip_prefix('>')?)
        }
        None => {
            let end = end_of_address(inside)?;
            (inside.get(..end)?, inside.get(end..)?)
        }
    };
    let close = after.trim_start();
    let close = match close.chars().next() {
        Some(quote @ ('"' | '\'')) if close.len() < after.len() => end_of_title(close.get(1..)?, quote)?.trim_start(),
        _ => close,
    };
    let end = close.strip_prefix(')')?;
    Some(Destination { target: resolved(target), length: window.len() - end.len() })
}

/// The stretch in which an address must end, so that many unclosed ones cost no more than their length.
fn window(rest: &str) -> &str {
    let mut end = rest.len().min(limits::ADDRESS);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    rest.get(..end).unwrap_or_default()
}

fn end_of_address(inside: &str) -> Option<usize> {
    let mut depth = 0;
    let mut is_escaped = false;
    for (at, byte) in inside.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'(' if depth == DEEPEST => return None,
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at),
            b')' => depth -= 1,
            b' ' | b'\t' | b'\n' | b'\r' => return Some(at),
            _ => {}
        }
    }
    None
}

fn end_of_title(rest: &str, quote: char) -> Option<&str> {
    let mut is_escaped = false;
    let close = rest.char_indices().find_map(|(at, c)| {
        let closes = c == quote && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        closes.then_some(at)
    })?;
    rest.get(close + 1..)
}

/// Escapes and entities of an address resolved.
fn resolved(target: &str) -> String {
    if !target.contains(['\\', '&']) {
        return target.to_owned();
    }
    let mut out = String::with_capacity(target.len());
    let mut rest = target;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        match (c, after.chars().next(), entity::read(rest)) {
            ('\\', Some(next), _) if next.is_ascii_punctuation() => {
                out.push(next);
                rest = after.get(1..).unwrap_or_default();
            }
            ('&', _, Some((character, length))) => {
                out.push(character);
                rest = rest.get(length..).unwrap_or_default();
            }
            _ => {
                out.push(c);
                rest = after;
            }
        }
    }
    out
}

/// A construct of the form `[!WORD …]`.
pub(super) struct Extension {
    pub(super) length: usize,
    /// Kind, target and label, when it points somewhere.
    pub(super) link: Option<(LinkKind, String, String)>,
}

/// Reads `[!INCLUDE [label](target)]`, `[!VIDEO address]`, `[!div …]` or an alert tag at the start of `rest`.
pub(super) fn extension(rest: &str) -> Option<Extension> {
    let window = window(rest);
    let inside = window.strip_prefix("[!")?.trim_start();
    let word_end = inside.find(|c: char| !c.is_alphabetic() && !is_invisible(c)).unwrap_or(inside.len());
    let (word, after) = inside.split_at_checked(word_end)?;
    if let Some(end) = after.trim_start().strip_prefix(']') {
        return Some(Extension { length: window.len() - end.len(), link: None });
    }
    let (link, end) = if word.eq_ignore_ascii_case("include") {
        let label = after.trim_start().strip_prefix('[')?;
        let close = label.find(['[', ']'])?;
        let (label, after) = (label.get(..close)?, label.get(close..)?.strip_prefix(']')?.trim_start());
        let Destination { target, length } = destination(after)?;
        (Some((LinkKind::Include, target, label.trim().to_owned())), after.get(length..)?)
    } else if word.eq_ignore_ascii_case("video") {
        let close = after.find(['[', ']', '\n'])?;
        let target = after.get(..close)?.trim();
        (Some((LinkKind::Link, resolved(target), String::new())), after.get(close..)?)
    } else if word.eq_ignore_ascii_case("div") {
        (None, after.get(after.find(['[', ']', '\n'])?..)?)
    } else {
        return None;
    };
    let end = end.trim_start().strip_prefix(']')?;
    Some(Extension { length: window.len() - end.len(), link })
}

#[cfg(test)]
mod tests {
    use super::{destination, extension};
    use crate::document::LinkKind;

    #[track_caller]
    fn check(source: &str, expected: Option<(&str, usize)>) {
        let found = destination(source);
        assert_eq!(found.as_ref().map(|found| (found.target.as_str(), found.length)), expected, "{source}");
    }

    #[test]
    fn a_destination_ends_at_its_own_parenthesis() {
        check("(a.md) b)", Some(("a.md", 6)));
        check("(a(1).md)", Some(("a(1).md", 9)));
        check("( a.md \"A (title)\" )", Some(("a.md", 20)));
        check("(<my page.md>)", Some(("my page.md", 14)));
        check("(a&amp;b\\).md)", Some(("a&b).md", 14)));
        check("(a.md#x\u{200b})", Some(("a.md#x\u{200b}", 11)));
    }

    #[test]
    fn broken_destinations_are_none() {
        for source in ["(a.md", "(my page.md)", "a.md)", "", "(<a.md)", "(a.md \"open)"] {
            check(source, None);
        }
    }

    #[test]
    fn includes_name_their_target() {
        let found = extension("[!INCLUDE [note](./includes/note.md)] rest").map(|found| (found.length, found.link));
        let link = (LinkKind::Include, "./includes/note.md".to_owned(), "note".to_owned());
        assert_eq!(found, Some((37, Some(link))));
    }
}
