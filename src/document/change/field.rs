//! Values of the front matter, one line each. Nothing is serialised: one value is put in the place of another, and a new
//! key gets a line of its own behind those it belongs to.

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

/// Takes out the first line of `key`, and what goes on below it.
pub fn remove(draft: &mut Draft, key: &str) -> Result<(), Refusal> {
    let Some(front_matter) = &draft.page.front_matter else { return Err(Refusal::NoSuchRow) };
    draft.settled(&front_matter.span)?;
    let field = front_matter.fields.iter().find(|field| field.key.plain.eq_ignore_ascii_case(key.trim()));
    let field = field.ok_or(Refusal::NoSuchRow)?;
    let gone = draft.start_of_line(field.key.span.start)..field.block(draft.text).end;
    let kept = front_matter.fields.iter().zip(&draft.meant.fields);
    let kept = kept.filter(|(field, _)| !gone.contains(&field.key.span.start)).map(|(_, meant)| meant.clone());
    draft.meant.fields = kept.collect();
    draft.remove(gone)
}

fn replace(draft: &mut Draft, place: usize, field: &Field, value: &str) -> Result<(), Refusal> {
    if field.goes_on(draft.text) {
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

/// Below the last key of the same group (`ms.`, `ft.`), else below all.
fn add(draft: &mut Draft, front_matter: &FrontMatter, key: &str, value: &str) -> Result<(), Refusal> {
    let closing = lines(draft.text, front_matter.span.start, front_matter.span.end).last();
    let closes = |words: &str| matches!(words.trim_end(), "---" | "...");
    let Some(closing) = closing.filter(|line| line.start > front_matter.span.start && closes(line.of(draft.text)))
    else {
        return Err(Refusal::OpenFrontMatter { line: draft.line(front_matter.span.start) });
    };
    let end = draft.line_end(draft.end_of_line(front_matter.span.start));
    let group = |key: &str| key.split_once('.').map(|(group, _)| group.to_ascii_lowercase());
    let own = group(key);
    let above = front_matter.fields.iter().rfind(|field| own.is_some() && group(&field.key.plain) == own);
    let at = above.map_or(closing.start, |above| above.block(draft.text).end);
    let place = front_matter.fields.iter().take_while(|field| field.key.span.start < at).count();
    draft.meant.fields.insert(place, (key.to_owned(), value.to_owned()));
    draft.insert(at, format!("{}{end}", line(key, value)))
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
