//! The pieces of a page: each is measured and drawn on its own, so that only those in view cost anything. A list, a quote
//! or a table is many pieces that carry what surrounds them. Pieces own their words and know no size in points.

use std::sync::Arc;

use super::prose;
use crate::document::blocks::{Align, Run};
use crate::document::{Alert, Span};

pub struct Piece {
    pub span: Span,
    pub body: Body,
    /// The containers around it, outermost first.
    pub insets: Vec<Inset>,
    pub gap: Gap,
    /// The innermost fold that hides it while closed.
    pub fold: Option<usize>,
}

pub enum Body {
    Prose {
        runs: Vec<Run>,
        role: Role,
    },
    Picture(Picture),
    AlertTitle {
        word: String,
        kind: Option<Alert>,
    },
    /// The line that opens and closes a fold.
    Summary {
        runs: Vec<Run>,
        fold: usize,
    },
    /// Row 0 is the header.
    TableRow {
        table: usize,
        row: usize,
    },
    /// Below the last row: the bar that moves a table too wide for the page.
    TableFoot {
        table: usize,
    },
    Code(Code),
    /// Source shown as it is written.
    Raw(String),
    Include {
        label: String,
        target: String,
    },
    Rule,
}

/// A part of a code block; a long block is several.
pub struct Code {
    pub text: String,
    /// All of the block, on its first part only.
    pub whole: Option<Arc<str>>,
    pub is_last: bool,
}

#[derive(Clone)]
pub struct Picture {
    pub target: Arc<str>,
    pub alt: String,
    pub link: Option<Arc<str>>,
}

/// What running text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Body,
    /// Level 1-6.
    Heading(u8),
    HeaderCell,
    Cell,
    Summary,
}

/// Space above a piece, and inside everything that goes on around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    None,
    /// Between items of a tight list.
    Tight,
    /// Between paragraphs.
    Paragraph,
    /// Around what stands apart: tables, cards, code.
    Block,
    /// Above a heading of this level.
    Heading(u8),
}

/// One container around a piece.
#[derive(Clone, Debug, PartialEq)]
pub struct Inset {
    pub kind: InsetKind,
    /// This piece is the container's first.
    pub opens: bool,
    /// This piece is the container's last.
    pub closes: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum InsetKind {
    Quote,
    Alert(Option<Alert>),
    Item(Marker),
    Fold,
}

/// What stands before an item, and how much room its list gives to such marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    pub sign: Sign,
    /// Digits of the list's longest number; 0 for bullets.
    pub digits: usize,
    /// Place in the list from 1, and the length of the list.
    pub place: (usize, usize),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Sign {
    Number(u64),
    /// By how many lists this one is inside.
    Bullet(usize),
    Task {
        is_done: bool,
    },
}

pub struct Table {
    pub columns: Vec<Align>,
    /// The header first.
    pub rows: Vec<Vec<Cell>>,
}

/// Text and pictures below each other.
pub type Cell = Vec<Part>;

pub enum Part {
    Text(Vec<Run>),
    Picture(Picture),
}

pub struct Fold {
    pub is_open: bool,
    /// The fold around this one.
    pub outer: Option<usize>,
}

/// A page in pieces.
#[derive(Default)]
pub struct Pieces {
    pub pieces: Vec<Piece>,
    pub tables: Vec<Table>,
    pub folds: Vec<Fold>,
}

impl Pieces {
    /// Whether every fold around the piece is open.
    pub fn shows(&self, piece: &Piece) -> bool {
        let mut fold = piece.fold;
        while let Some(open) = fold.and_then(|index| self.folds.get(index)) {
            if !open.is_open {
                return false;
            }
            fold = open.outer;
        }
        true
    }

    /// Whether Tab stops somewhere in the piece.
    pub fn has_stop(&self, piece: &Piece) -> bool {
        let links = |runs: &[Run]| runs.iter().any(|run| run.link.is_some());
        match &piece.body {
            Body::Prose { runs, .. } => links(runs),
            Body::Picture(picture) => picture.link.is_some(),
            Body::TableRow { table, row } => {
                let cells = self.tables.get(*table).and_then(|table| table.rows.get(*row));
                cells.into_iter().flatten().flatten().any(|part| match part {
                    Part::Text(runs) => links(runs),
                    Part::Picture(picture) => picture.link.is_some(),
                })
            }
            Body::Code(code) => code.whole.is_some(),
            Body::Summary { .. } | Body::Include { .. } => true,
            Body::AlertTitle { .. } | Body::TableFoot { .. } | Body::Raw(_) | Body::Rule => false,
        }
    }

    /// The texts of a piece in which words can be found, in the order in which they are drawn; folded away or not.
    pub fn texts(&self, piece: &Piece) -> Vec<String> {
        match &piece.body {
            Body::Prose { runs, .. } | Body::Summary { runs, .. } => vec![prose::text(runs)],
            Body::TableRow { table, row } => {
                let cells = self.tables.get(*table).and_then(|table| table.rows.get(*row));
                let parts = cells.into_iter().flatten().flatten();
                parts
                    .filter_map(|part| if let Part::Text(runs) = part { Some(prose::text(runs)) } else { None })
                    .collect()
            }
            Body::Code(code) => vec![code.text.clone()],
            Body::Raw(text) => vec![text.clone()],
            Body::Picture(_) | Body::AlertTitle { .. } | Body::TableFoot { .. } | Body::Include { .. } | Body::Rule => {
                Vec::new()
            }
        }
    }

    /// The last piece that starts at or before this byte of the page.
    pub fn at(&self, byte: usize) -> usize {
        self.pieces.partition_point(|piece| piece.span.start <= byte).saturating_sub(1)
    }
}

impl Body {
    /// How much there is to lay out, about, in bytes.
    pub fn weight(&self, tables: &[Table]) -> usize {
        let text = |runs: &[Run]| runs.iter().map(|run| run.text().len()).sum::<usize>();
        let words = match self {
            Self::Prose { runs, .. } | Self::Summary { runs, .. } => text(runs),
            Self::TableRow { table, row } => {
                let cells = tables.get(*table).and_then(|table| table.rows.get(*row));
                cells.into_iter().flatten().flatten().map(|part| part.weight() + 20).sum()
            }
            Self::Code(code) => code.text.len(),
            Self::Raw(text) => text.len(),
            Self::Picture(_) | Self::AlertTitle { .. } | Self::TableFoot { .. } | Self::Include { .. } | Self::Rule => {
                0
            }
        };
        words + 20
    }
}

impl Body {
    /// A height to begin with, in points.
    pub fn guess(&self, tables: &[Table]) -> f32 {
        const LETTERS: usize = 90;
        const LINE: f32 = 20.0;
        match self {
            Self::Picture(_) => 80.0,
            Self::TableFoot { .. } => 0.0,
            _ => 10.0 + LINE * (1 + self.weight(tables) / LETTERS) as f32,
        }
    }
}

impl Part {
    fn weight(&self) -> usize {
        match self {
            Self::Text(runs) => runs.iter().map(|run| run.text().len()).sum(),
            Self::Picture(_) => 0,
        }
    }

    pub fn text(&self) -> String {
        match self {
            Self::Text(runs) => crate::document::blocks::plain(runs),
            Self::Picture(picture) => picture.alt.clone(),
        }
    }
}
