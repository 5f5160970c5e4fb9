//! A stretch of a page's body that is one of Markdown's rough blocks. It knows no text.

use super::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// Its words are the bytes `start..end`.
    Heading {
        level: u8,
        start: usize,
        end: usize,
    },
    Quote,
    /// Cells of the header and of the delimiter line.
    Table {
        columns: usize,
        delimiters: usize,
    },
    Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: PieceKind,
    pub(super) span: Span,
    /// The line it starts on, counted from 1.
    pub(super) line: usize,
}

impl Piece {
    pub(super) fn heading_level(&self) -> Option<u8> {
        match self.kind {
            PieceKind::Heading { level, .. } => Some(level),
            _ => None,
        }
    }
}
