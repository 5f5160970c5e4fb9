//! The definition: the words behind the label, in the quote they stand in.

use super::block::guarded;
use super::{Draft, Refusal, section};
use crate::document::lines::{Line, is_blank, lines};
use crate::document::quote::text_of;

pub fn set(draft: &mut Draft, typed: &str) -> Result<(), Refusal> {
    let words = typed.trim();
    if words.is_empty() {
        return Err(Refusal::Empty);
    }
    let Some(definition) = &draft.page.definition else {
        let (place, label) = section::definition(draft, words)?;
        let end = draft.line_end(place);
        let source = quoted(words, "> ", end);
        draft.meant.definition = Some(said(words));
        return section::put(draft, place, &format!("> [!IMPORTANT]{end}> {label} {source}"));
    };
    draft.settled(&definition.span)?;
    let start = draft.start_of_line(definition.span.start);
    let line = draft.source(&(start..definition.span.start));
    let marks = line.len() - line.trim_start_matches(['>', ' ', '\t']).len();
    let prefix = line.get(..marks).unwrap_or_default();
    let source = quoted(words, prefix, draft.line_end(draft.end_of_line(definition.span.start)));
    draft.meant.definition = Some(said(words));
    draft.replace(definition.span.clone(), &source)
}

/// The lines of `words`, all but the first behind `prefix`.
fn quoted(words: &str, prefix: &str, end: &str) -> String {
    let mut source = String::new();
    for (number, line) in typed_lines(words).into_iter().enumerate() {
        let line = line.of(words).trim();
        match (number, is_blank(line)) {
            (0, _) => source.push_str(line),
            (_, true) => source.extend([end, prefix.trim_end()]),
            (_, false) => source.extend([end, prefix, &guarded(line)]),
        }
    }
    source
}

fn said(words: &str) -> String {
    let guarded: Vec<String> = typed_lines(words)
        .into_iter()
        .enumerate()
        .map(|(number, line)| match (number, line.of(words).trim()) {
            (0, line) => line.to_owned(),
            (_, line) => guarded(line),
        })
        .collect();
    let text = guarded.join("\n");
    text_of(&text, &typed_lines(&text)).map(|text| text.plain).unwrap_or_default()
}

fn typed_lines(words: &str) -> Vec<Line> {
    lines(words, 0, words.len()).collect()
}
