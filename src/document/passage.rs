//! The words of whole pieces: line by line, without quote marks, bullets, pipes, fences and comments.

use super::lines::{indentation, is_blank, lines};
use super::outline::{Piece, PieceKind};
use super::plain::Words;
use super::table::cell_spans;
use super::{Span, table};

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

fn add_table(words: &mut Words, text: &str, span: Span) {
    for line in lines(text, span.start, span.end).filter(|line| !table::is_delimiter(line.of(text))) {
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
        let rest = without_marks(body);
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
            Inside::Prose if rest.starts_with(":::") => words.directive(start..line.end),
            Inside::Prose => {
                if is_blank(rest) || rest.len() != body.len() {
                    words.end_block();
                }
                words.inline(start..line.end);
                words.soft_break();
            }
        }
    }
    words.end_block();
}

/// A line without indentation, quote marks and bullets.
fn without_marks(line: &str) -> &str {
    let mut rest = indentation(line).1;
    while let Some(inner) = rest.strip_prefix('>') {
        rest = indentation(inner).1;
    }
    match rest.strip_prefix(['-', '*', '+']) {
        Some(item) if item.starts_with([' ', '\t']) => indentation(item).1,
        _ => rest,
    }
}
