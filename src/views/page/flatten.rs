//! From the tree of blocks to pieces in a row: each keeps what is around it, and knows whether it is the first or last
//! there. Pictures are taken out of their lines, long code is cut.

use std::sync::Arc;

use super::piece::{Body, Code, Fold, Gap, Inset, InsetKind, Marker, Part, Picture, Piece, Pieces, Role, Sign, Table};
use crate::document::Span;
use crate::document::blocks::{AlertQuote, Block, Blocks, Content, List, Piece as Glyphs, Row, Run};

/// Lines and bytes of code in one piece.
const CODE_LINES: usize = 60;
const CODE_BYTES: usize = 4000;

pub fn flatten(blocks: Blocks) -> Pieces {
    let mut flattening = Flattening { pieces: Pieces::default(), around: Vec::new(), fold: None };
    flattening.blocks(blocks.blocks, Gap::Paragraph);
    flattening.pieces
}

struct Flattening {
    pieces: Pieces,
    around: Vec<InsetKind>,
    fold: Option<usize>,
}

impl Flattening {
    /// `between` is the gap between two plain blocks.
    fn blocks(&mut self, blocks: Vec<Block>, between: Gap) {
        let mut gap = Gap::None;
        for block in blocks {
            let above = match &block.content {
                _ if gap == Gap::None => Gap::None,
                Content::Heading { level, .. } => Gap::Heading(*level),
                Content::Paragraph(_) | Content::List(_) | Content::Details { .. } => gap,
                _ => Gap::Block,
            };
            gap = match &block.content {
                Content::Table(_) | Content::Alert(_) | Content::Code { .. } | Content::Rule => Gap::Block,
                _ => between,
            };
            self.block(block, above);
        }
    }

    fn block(&mut self, block: Block, gap: Gap) {
        let span = block.span;
        match block.content {
            Content::Heading { level, runs } => self.prose(runs, Role::Heading(level), span, gap),
            Content::Paragraph(runs) => self.prose(runs, Role::Body, span, gap),
            Content::List(list) => self.list(list, gap),
            Content::Table(table) => {
                let rows = std::iter::once(table.header).chain(table.rows);
                let (rows, spans): (Vec<_>, Vec<_>) = rows.map(cells).unzip();
                let index = self.pieces.tables.len();
                self.pieces.tables.push(Table { columns: table.columns, rows });
                for (row, span) in spans.into_iter().enumerate() {
                    let gap = if row == 0 { gap } else { Gap::None };
                    self.push(Body::TableRow { table: index, row }, span, gap);
                }
                self.push(Body::TableFoot { table: index }, span.end..span.end, Gap::None);
            }
            Content::Quote(blocks) => self.inside(InsetKind::Quote, span, gap, |inner| {
                inner.blocks(blocks, Gap::Paragraph);
            }),
            Content::Alert(AlertQuote { word, kind, blocks }) => {
                let title = span.start..span.start;
                self.inside(InsetKind::Alert(kind), span, gap, |inner| {
                    inner.push(Body::AlertTitle { word, kind }, title, Gap::None);
                    let first = inner.pieces.pieces.len();
                    inner.blocks(blocks, Gap::Paragraph);
                    inner.set_gap(first, Gap::Tight);
                });
            }
            Content::Code { text, .. } => self.code(&text, &span, gap),
            Content::Details { summary, blocks, open } => self.details(summary, blocks, open, span, gap),
            Content::Include { label, target } => self.push(Body::Include { label, target }, span, gap),
            Content::Raw(text) => self.push(Body::Raw(text), span, gap),
            Content::Rule => self.push(Body::Rule, span, gap),
        }
    }

    /// Text, cut where pictures stand.
    fn prose(&mut self, runs: Vec<Run>, role: Role, span: Span, gap: Gap) {
        let mut gap = gap;
        for part in parts(runs) {
            let body = match part {
                Part::Text(runs) => Body::Prose { runs, role },
                Part::Picture(picture) => Body::Picture(picture),
            };
            self.push(body, span.clone(), gap);
            gap = Gap::Paragraph;
        }
    }

    fn list(&mut self, list: List, gap: Gap) {
        let count = list.items.len();
        let between = if list.tight { Gap::Tight } else { Gap::Paragraph };
        let last = list.start.map(|start| start.saturating_add(count as u64));
        let digits = last.map_or(0, |last| last.to_string().len());
        let depth = self.around.iter().filter(|kind| matches!(kind, InsetKind::Item(_))).count();
        for (index, item) in list.items.into_iter().enumerate() {
            let sign = match (item.checked, list.start) {
                (Some(is_done), _) => Sign::Task { is_done },
                (None, Some(start)) => Sign::Number(start.saturating_add(index as u64)),
                (None, None) => Sign::Bullet(depth),
            };
            let marker = Marker { sign, digits, place: (index + 1, count) };
            let gap = if index == 0 { gap } else { between };
            self.inside(InsetKind::Item(marker), item.span, gap, |inner| inner.blocks(item.blocks, between));
        }
    }

    fn code(&mut self, text: &str, span: &Span, gap: Gap) {
        let parts = code_parts(text);
        let count = parts.len();
        for (index, part) in parts.into_iter().enumerate() {
            let whole = (index == 0).then(|| Arc::from(text));
            let code = Code { text: part.to_owned(), whole, is_last: index + 1 == count };
            self.push(Body::Code(code), span.clone(), if index == 0 { gap } else { Gap::None });
        }
    }

    fn details(&mut self, summary: Vec<Run>, blocks: Vec<Block>, is_open: bool, span: Span, gap: Gap) {
        let index = self.pieces.folds.len();
        self.pieces.folds.push(Fold { is_open, outer: self.fold });
        self.push(Body::Summary { runs: summary, fold: index }, span.start..span.start, gap);
        let outer = self.fold.replace(index);
        self.inside(InsetKind::Fold, span, Gap::Tight, |inner| inner.blocks(blocks, Gap::Paragraph));
        self.fold = outer;
    }

    /// Adds pieces inside a container, and says which of them are its first and last.
    fn inside(&mut self, kind: InsetKind, span: Span, gap: Gap, content: impl FnOnce(&mut Self)) {
        let level = self.around.len();
        let first = self.pieces.pieces.len();
        self.around.push(kind);
        content(self);
        if self.pieces.pieces.len() == first {
            self.push(Body::Prose { runs: Vec::new(), role: Role::Body }, span.start..span.start, Gap::None);
        }
        self.around.pop();
        self.set_gap(first, gap);
        let last = self.pieces.pieces.len() - 1;
        for (index, edge) in [(first, Edge::First), (last, Edge::Last)] {
            let inset = self.pieces.pieces.get_mut(index).and_then(|piece| piece.insets.get_mut(level));
            match (inset, edge) {
                (Some(inset), Edge::First) => inset.opens = true,
                (Some(inset), Edge::Last) => inset.closes = true,
                (None, _) => {}
            }
        }
    }

    fn push(&mut self, body: Body, span: Span, gap: Gap) {
        let inset = |kind: &InsetKind| Inset { kind: kind.clone(), opens: false, closes: false };
        let insets = self.around.iter().map(inset).collect();
        self.pieces.pieces.push(Piece { span, body, insets, gap, fold: self.fold });
    }

    fn set_gap(&mut self, piece: usize, gap: Gap) {
        if let Some(piece) = self.pieces.pieces.get_mut(piece) {
            piece.gap = gap;
        }
    }
}

#[derive(Clone, Copy)]
enum Edge {
    First,
    Last,
}

fn cells(row: Row) -> (Vec<Vec<Part>>, Span) {
    (row.cells.into_iter().map(parts).collect(), row.span)
}

/// Runs cut where pictures stand.
fn parts(runs: Vec<Run>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut line: Vec<Run> = Vec::new();
    let flush = |line: &mut Vec<Run>, parts: &mut Vec<Part>| {
        let words = line.iter().any(|run| !run.text().trim().is_empty());
        let line = std::mem::take(line);
        if words {
            parts.push(Part::Text(line));
        }
    };
    for run in runs {
        match run.piece {
            Glyphs::Image { target, alt } => {
                flush(&mut line, &mut parts);
                parts.push(Part::Picture(Picture { target: target.into(), alt, link: run.link }));
            }
            Glyphs::Text(_) | Glyphs::Break => line.push(run),
        }
    }
    flush(&mut line, &mut parts);
    parts
}

/// Code cut after some lines, or inside a line that is too long.
fn code_parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let head = rest.get(..rest.floor_char_boundary(CODE_BYTES)).unwrap_or(rest);
        let lines = head.match_indices('\n').nth(CODE_LINES - 1).map(|(at, _)| at + 1);
        let cut = match lines {
            Some(cut) => cut,
            None if head.len() == rest.len() => head.len(),
            None => head.rfind('\n').map_or(head.len(), |at| at + 1),
        };
        let (part, tail) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        parts.push(part.strip_suffix('\n').filter(|_| !tail.is_empty()).unwrap_or(part));
        rest = tail;
    }
    if parts.is_empty() {
        parts.push("");
    }
    parts
}
