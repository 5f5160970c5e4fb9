//! The blocks of a page as values: what a painter draws, in order, each with the bytes it came from. They know nothing of
//! sizes, fonts or screens, and own their words so that a page is parsed once and drawn often.

use std::sync::Arc;

use super::super::{Alert, Span};
use super::Anchors;

/// A whole page in blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Blocks {
    pub blocks: Vec<Block>,
    pub anchors: Anchors,
}

impl Blocks {
    /// Only the blocks that start inside one of `spans`, for a page whose other parts are shown in another way.
    pub fn within(mut self, spans: &[Span]) -> Self {
        self.blocks.retain(|block| spans.iter().any(|span| span.contains(&block.span.start)));
        self
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub span: Span,
    pub content: Content,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Level 1-6.
    Heading {
        level: u8,
        runs: Vec<Run>,
    },
    Paragraph(Vec<Run>),
    List(List),
    Table(Table),
    Quote(Vec<Block>),
    Alert(AlertQuote),
    /// Text of a code block without fences; `language` is the fence's first word, perhaps empty.
    Code {
        language: String,
        text: String,
    },
    Details {
        summary: Vec<Run>,
        blocks: Vec<Block>,
        /// Written with the `open` attribute.
        open: bool,
    },
    /// Another file that stands in for this block, `[!INCLUDE [label](target)]`.
    Include {
        label: String,
        target: String,
    },
    /// Source shown as it is written, line by line: HTML that is not understood, nesting beyond the limit.
    Raw(String),
    Rule,
}

#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The first number; `None` for bullets.
    pub start: Option<u64>,
    /// No blank lines between the items.
    pub tight: bool,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub span: Span,
    /// The state of a task's box; `None` when the item is no task.
    pub checked: Option<bool>,
    pub blocks: Vec<Block>,
}

/// Rows may hold fewer cells than there are columns, never more.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub columns: Vec<Align>,
    pub header: Row,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub span: Span,
    pub cells: Vec<Vec<Run>>,
}

/// How a table's delimiter row aligns a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Natural,
    Left,
    Center,
    Right,
}

#[derive(Clone, Debug, PartialEq)]
pub struct AlertQuote {
    /// As written between `[!` and `]`.
    pub word: String,
    /// `None` for a word that no vocabulary lists.
    pub kind: Option<Alert>,
    pub blocks: Vec<Block>,
}

/// A stretch of a line under one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub piece: Piece,
    pub style: Style,
    /// The target as written, entities and escapes resolved.
    pub link: Option<Arc<str>>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Never empty; U+200B and byte order marks are left out.
    Text(String),
    /// A hard line break.
    Break,
    Image {
        target: String,
        alt: String,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    pub strong: bool,
    pub emphasis: bool,
    pub strike: bool,
    pub code: bool,
    pub underline: bool,
    pub raised: bool,
    pub lowered: bool,
}

impl Run {
    /// The words of a text run; empty for any other piece.
    pub fn text(&self) -> &str {
        match &self.piece {
            Piece::Text(text) => text,
            Piece::Break | Piece::Image { .. } => "",
        }
    }
}

/// What `runs` say: breaks as a space, images as their alternative text.
pub fn plain(runs: &[Run]) -> String {
    let mut words = String::new();
    for run in runs {
        match &run.piece {
            Piece::Text(text) => words.push_str(text),
            Piece::Break => words.push(' '),
            Piece::Image { alt, .. } => words.push_str(alt),
        }
    }
    words
}
