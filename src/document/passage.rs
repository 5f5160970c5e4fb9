//! The words of whole pieces: line by line, without quote marks, bullets, pipes, fences and comments.

use super::Span;
use super::line_marks::{is_rule, list_marker};
use super::lines::{indentation, is_blank, lines};
use super::piece::{Piece, PieceKind};
use super::plain::Words;
use super::table::cell_spans;

/// Adds the words of `piece` to `words`.
pub(super) fn add_piece(words: &mut Words, text: &str, piece: &Piece) {
    match piece.kind {
        PieceKind::Heading { start, end, .. } => {
            words.inline(start..end);
            words.end_block();
        }
        PieceKind::Table { .. } => add_table(words, text, piece.span.clone()),
        PieceKind::Quote | PieceKind::Text => add_lines(words, text, piece.span.clone()),
    }
}

/// The second line only draws the table.
fn add_table(words: &mut Words, text: &str, span: Span) {
    for (_, line) in lines(text, span.start, span.end).enumerate().filter(|(at, _)| *at != 1) {
        for cell in cell_spans(text, line.start..line.end) {
            words.inline(cell);
            words.end_block();
        }
    }
}

/// What a line of text stands in.
enum Inside<'t> {
    Prose,
    Fence(&'t str),
    Comment,
}

fn add_lines(words: &mut Words, text: &str, span: Span) {
    let mut inside = Inside::Prose;
    for line in lines(text, span.start, span.end) {
        let body = line.of(text);
        let rest = without_quote(body);
        let rest = if rest.len() < body.len() { without_heading_mark(rest) } else { rest };
        let marker = list_marker(rest).filter(|_| !is_rule(rest));
        let rest = marker.and_then(|width| rest.get(width..)).unwrap_or(rest);
        let start = line.end - rest.len();
        match inside {
            Inside::Fence(mark) if rest.starts_with(mark) => inside = Inside::Prose,
            Inside::Fence(_) => {
                words.verbatim(start..line.end);
                words.end_block();
            }
            Inside::Comment if rest.contains("-->") => inside = Inside::Prose,
            Inside::Comment => {}
            Inside::Prose if rest.starts_with("```") && !rest.trim_start_matches('`').contains('`') => {
                inside = Inside::Fence("```");
            }
            Inside::Prose if rest.starts_with("~~~") => inside = Inside::Fence("~~~"),
            Inside::Prose if rest.starts_with("<!--") && !rest.contains("-->") => inside = Inside::Comment,
            Inside::Prose if is_rule(rest) => words.end_block(),
            Inside::Prose if rest.starts_with(":::") => words.directive(start..line.end),
            Inside::Prose => {
                if marker.is_some() || is_blank(rest) {
                    words.end_block();
                }
                words.inline(start..line.end);
                words.soft_break();
            }
        }
    }
    words.end_block();
}

/// A line without indentation and quote marks.
fn without_quote(line: &str) -> &str {
    let mut rest = indentation(line).1;
    while let Some(inner) = rest.strip_prefix('>') {
        rest = indentation(inner).1;
    }
    rest
}

/// Headings inside of quotes and lists are no pieces of their own.
fn without_heading_mark(rest: &str) -> &str {
    let words = rest.trim_start_matches('#');
    if words.starts_with(' ') { words.trim_start() } else { rest }
}
