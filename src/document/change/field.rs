//! Values of the front matter, one line each. Nothing is serialised: one value is put in the place of another.

use super::block::one_line;
use super::{Draft, Refusal};
use crate::document::lines::{is_invisible, lines};
use crate::document::{Field, FrontMatter};

pub fn set(draft: &mut Draft, key: &str, value: &str) -> Result<(), Refusal> {
    let key = key.trim();
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)) {
        return Err(Refusal::BadKey);
    }
    let value: String = one_line(value).chars().filter(|&c| !is_invisible(c)).collect();
    let Some(front_matter) = &draft.page.front_matter else {
        let start = draft.page_start();
        let end = draft.line_end(start);
        draft.meant.fields.push((key.to_owned(), value.clone()));
        return draft.insert(start, format!("---{end}{}{end}---{end}{end}", line(key, &value)));
    };
    draft.settled(&front_matter.span)?;
    let named = front_matter.fields.iter().position(|field| field.key.plain.eq_ignore_ascii_case(key));
    match named.and_then(|place| Some((place, front_matter.fields.get(place)?))) {
        Some((place, field)) => replace(draft, place, field, &value),
        None => add(draft, front_matter, key, &value),
    }
}

fn replace(draft: &mut Draft, place: usize, field: &Field, value: &str) -> Result<(), Refusal> {
    let end = draft.end_of_line(field.value.span.end);
    let next = lines(draft.text, end, draft.text.len()).nth(1).map_or("", |line| line.of(draft.text));
    if field.value.plain.is_empty() && next.starts_with([' ', '\t', '-']) && next.trim_end() != "---" {
        return Err(Refusal::ListValue { line: field.line });
    }
    if let Some((_, meant)) = draft.meant.fields.get_mut(place) {
        *meant = value.to_owned();
    }
    let span = field.value.span.clone();
    let before = draft.source(&(field.key.span.end..span.start));
    let source = match before.trim_start_matches([' ', '\t']) {
        ":" if !value.is_empty() => format!(" {}", quoted(value)),
        _ if before.ends_with(['"', '\'']) => value.to_owned(),
        _ => quoted(value),
    };
    let has_blank = before.ends_with([' ', '\t', '\u{a0}']) || before.ends_with(['"', '\'']);
    draft.replace(span, if has_blank { source.trim_start() } else { &source })
}

fn add(draft: &mut Draft, front_matter: &FrontMatter, key: &str, value: &str) -> Result<(), Refusal> {
    let closing = lines(draft.text, front_matter.span.start, front_matter.span.end).last();
    let closes = |words: &str| matches!(words.trim_end(), "---" | "...");
    let Some(closing) = closing.filter(|line| line.start > front_matter.span.start && closes(line.of(draft.text)))
    else {
        return Err(Refusal::OpenFrontMatter { line: draft.line(front_matter.span.start) });
    };
    let end = draft.line_end(draft.end_of_line(front_matter.span.start));
    draft.meant.fields.push((key.to_owned(), value.to_owned()));
    draft.insert(closing.start, format!("{}{end}", line(key, value)))
}

fn line(key: &str, value: &str) -> String {
    if value.is_empty() { format!("{key}:") } else { format!("{key}: {}", quoted(value)) }
}

/// `value` in quotes where YAML would not take it for plain words.
fn quoted(value: &str) -> String {
    let is_odd = value
        .starts_with(['[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '#', '?', ','])
        || value.starts_with("- ")
        || value.contains(": ")
        || value.contains(" #")
        || value.ends_with(':');
    match (is_odd, value.contains('"'), value.contains('\'')) {
        (true, false, _) if !value.contains('\\') => format!("\"{value}\""),
        (true, _, false) => format!("'{value}'"),
        _ => value.to_owned(),
    }
}
