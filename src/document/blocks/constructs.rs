//! What documentation sites write into Markdown that CommonMark sees as text: `[!INCLUDE [x](y)]`, `[!VIDEO url]`,
//! `:::image …:::`, and web addresses without marks. Works on finished runs; what does not fit stays as it is.

use super::super::limits::ADDRESS;
use super::{Piece, Run};

pub(super) fn resolve(mut runs: Vec<Run>) -> Vec<Run> {
    open_includes(&mut runs);
    runs.retain(|run| run.piece != Piece::Text(String::new()));
    if !runs.iter().any(|run| is_open_text(run) && has_construct(run.text())) {
        return runs;
    }
    let mut resolved = Vec::with_capacity(runs.len());
    for run in runs {
        if is_open_text(&run) && has_construct(run.text()) {
            cut(&run, &mut resolved);
        } else {
            resolved.push(run);
        }
    }
    resolved
}

/// A paragraph that is one include: its label and target.
pub(super) fn sole_include(runs: &[Run]) -> Option<(String, String)> {
    let (first, rest) = runs.split_first()?;
    let (last, linked) = rest.split_last()?;
    let target = linked.first()?.link.as_deref()?;
    let is_include = is_include_mark(first.text().trim())
        && last.text().trim() == "]"
        && linked.iter().all(|run| run.link.as_deref() == Some(target));
    is_include.then(|| (super::plain(linked), target.to_owned()))
}

/// Takes the marks off includes inside a line; the link stays.
fn open_includes(runs: &mut [Run]) {
    if sole_include(runs).is_some() {
        return;
    }
    for index in 1..runs.len() {
        let (before, after) = runs.split_at_mut(index);
        let [.., open] = before else { continue };
        let linked = after.iter().take_while(|run| run.link.is_some()).count();
        let Some(close) = after.get_mut(linked).filter(|_| linked > 0) else { continue };
        let (Piece::Text(start), Piece::Text(end)) = (&mut open.piece, &mut close.piece) else { continue };
        let Some(mark) = start.rfind("[!").filter(|mark| start.get(*mark..).is_some_and(is_include_mark)) else {
            continue;
        };
        let Some(rest) = end.strip_prefix(']').map(str::to_owned) else { continue };
        start.truncate(mark);
        *end = rest;
    }
}

fn is_include_mark(text: &str) -> bool {
    text.strip_prefix("[!").is_some_and(|word| word.trim().eq_ignore_ascii_case("include"))
}

fn is_open_text(run: &Run) -> bool {
    run.link.is_none() && !run.style.code && !run.text().is_empty()
}

const MARKS: [&str; 4] = [":::image", "[!VIDEO", "http://", "https://"];

fn has_construct(text: &str) -> bool {
    text.contains("://") || text.contains(":::image") || text.contains("[!VIDEO") || text.contains("[!video")
}

fn cut(run: &Run, resolved: &mut Vec<Run>) {
    let text = run.text();
    let (mut done, mut at) = (0, 0);
    while let Some(start) = next_mark(text, at) {
        let rest = text.get(start..).unwrap_or_default();
        let Some((found, length)) = image(rest).or_else(|| video(rest)).or_else(|| address(text, start)) else {
            at = start + 1;
            continue;
        };
        part(run, done..start, resolved);
        let span = place(run, start..start + length);
        match found {
            Found::Image { target, alt } => {
                resolved.push(Run { piece: Piece::Image { target, alt }, span, ..run.clone() })
            }
            Found::Link(target) => {
                resolved.push(Run {
                    piece: Piece::Text(target.clone()),
                    link: Some(target.into()),
                    span,
                    ..run.clone()
                });
            }
        }
        done = start + length;
        at = done;
    }
    part(run, done..text.len(), resolved);
}

enum Found {
    Image { target: String, alt: String },
    Link(String),
}

fn next_mark(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let tail = bytes.get(from..)?;
    let starts = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        MARKS.iter().any(|mark| rest.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark.as_bytes())))
    };
    let candidates = tail.iter().enumerate().filter(|(_, byte)| matches!(byte, b':' | b'[' | b'h' | b'H'));
    candidates.map(|(at, _)| from + at).find(|at| starts(*at))
}

/// `:::image type="content" source="a.png" alt-text="Words":::`
fn image(text: &str) -> Option<(Found, usize)> {
    let inside = text.strip_prefix(":::image")?;
    let inside = inside.get(..inside.floor_char_boundary(ADDRESS))?;
    let (attributes, _) = inside.split_once(":::")?;
    let value = |name: &str| {
        let (_, after) = attributes.split_once(name)?;
        let (value, _) = after.trim_start().strip_prefix('=')?.trim_start().strip_prefix('"')?.split_once('"')?;
        Some(value.to_owned())
    };
    let target = value("source")?;
    let length = ":::image".len() + attributes.len() + ":::".len();
    Some((Found::Image { target, alt: value("alt-text").unwrap_or_default() }, length))
}

fn video(text: &str) -> Option<(Found, usize)> {
    let inside = text.get("[!VIDEO".len()..).filter(|_| text.starts_with('['))?;
    let (target, _) = inside.get(..inside.floor_char_boundary(ADDRESS))?.split_once(']')?;
    let words = target.trim();
    let is_target = !words.is_empty() && !words.contains(char::is_whitespace);
    is_target.then(|| (Found::Link(words.to_owned()), "[!VIDEO".len() + target.len() + 1))
}

/// A bare web address at `start`, by GFM's rules: not inside a word, without the punctuation of the sentence around it.
fn address(text: &str, start: usize) -> Option<(Found, usize)> {
    let rest = text.get(start..text.floor_char_boundary(start + ADDRESS))?;
    let (_, host) = rest.split_once("://").filter(|(scheme, _)| scheme.len() <= "https".len())?;
    let before = text.get(..start)?.chars().next_back();
    if !host.starts_with(|c: char| c.is_ascii_alphanumeric()) || before.is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"') || c >= '\u{2e80}');
    let mut address = rest.get(..end.unwrap_or(rest.len()))?;
    loop {
        let shorter = address.trim_end_matches(['.', ',', ':', ';', '!', '?', '*', '\'', '~']);
        let open = shorter.ends_with(')') && shorter.matches(')').count() > shorter.matches('(').count();
        let shorter = if open { shorter.strip_suffix(')').unwrap_or(shorter) } else { shorter };
        if shorter.len() == address.len() {
            return Some((Found::Link(address.to_owned()), address.len()));
        }
        address = shorter;
    }
}

fn part(run: &Run, range: std::ops::Range<usize>, resolved: &mut Vec<Run>) {
    let Some(words) = run.text().get(range.clone()).filter(|words| !words.is_empty()) else { return };
    resolved.push(Run { piece: Piece::Text(words.to_owned()), span: place(run, range), ..run.clone() });
}

/// Where a part of a run stands: exact when the run is written as it reads, else the whole run.
fn place(run: &Run, range: std::ops::Range<usize>) -> super::super::Span {
    if run.span.len() == run.text().len() {
        run.span.start + range.start..run.span.start + range.end
    } else {
        run.span.clone()
    }
}
