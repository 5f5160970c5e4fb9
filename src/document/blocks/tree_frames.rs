//! Containers of the tree: quotes, lists, items and folding sections, and what becomes of them when they close.

use std::ops::Range;

use super::alert::{Mark, take_mark};
use super::tree::Tree;
use super::{AlertQuote, Block, Content, Item, List, Run, limits, plain};

pub(super) struct Frame {
    pub(super) kind: FrameKind,
    /// Byte of the source; of the page for details, which HTML opens.
    start: usize,
    pub(super) blocks: Vec<Block>,
}

pub(super) enum FrameKind {
    Page,
    Quote,
    List { start: Option<u64>, tight: bool, items: Vec<Item> },
    Item { checked: Option<bool>, tight: bool },
    Details { summary: Vec<Run>, open: bool },
}

impl Frame {
    pub(super) fn new(kind: FrameKind, start: usize) -> Self {
        Self { kind, start, blocks: Vec::new() }
    }
}

impl FrameKind {
    /// A list and its items are one step of depth.
    fn nests(&self) -> bool {
        matches!(self, Self::Quote | Self::Item { .. } | Self::Details { .. })
    }
}

impl Tree<'_> {
    /// Opens a container, or shows it as it is written when it is too deep.
    pub(super) fn open(&mut self, kind: FrameKind, range: Range<usize>) {
        self.end_line();
        if self.depth >= limits::DEEPEST {
            limits::raw(self.source, range).into_iter().for_each(|block| self.push_block(block));
            self.skipping = 1;
            return;
        }
        self.depth += usize::from(kind.nests());
        self.frames.push(Frame::new(kind, range.start));
    }

    /// Closes the innermost container that events opened, and what HTML left open in it.
    pub(super) fn close(&mut self, end: usize) {
        self.end_line();
        self.close_open_details(end);
        let Some(frame) = self.frames.pop_if(|frame| !matches!(frame.kind, FrameKind::Page)) else { return };
        self.depth -= usize::from(frame.kind.nests());
        let range = frame.start..end.max(frame.start);
        match frame.kind {
            FrameKind::Quote => self.push_quote(frame.blocks, range),
            FrameKind::Item { checked, tight } => {
                let item = Item { span: self.source.span(range), checked, blocks: frame.blocks };
                if let Some(Frame { kind: FrameKind::List { tight: list, items, .. }, .. }) = self.frames.last_mut() {
                    *list &= tight;
                    items.push(item);
                }
            }
            FrameKind::List { start, tight, items } => self.push(Content::List(List { start, tight, items }), range),
            FrameKind::Page | FrameKind::Details { .. } => {}
        }
    }

    fn push_quote(&mut self, mut blocks: Vec<Block>, range: Range<usize>) {
        let mark = blocks.first_mut().and_then(|first| take_mark(&mut first.content));
        if mark.is_some() {
            blocks.retain(|block| !matches!(&block.content, Content::Paragraph(runs) if runs.is_empty()));
        }
        match mark {
            Some(Mark::Alert(word)) => {
                let kind = self.vocabulary.alert(&word);
                self.push(Content::Alert(AlertQuote { word, kind, blocks }), range);
            }
            Some(Mark::Frame) => blocks.into_iter().for_each(|block| self.push_block(block)),
            None => self.push(Content::Quote(blocks), range),
        }
    }

    /// Opens `<details>` at byte `start` of the page; `false` when it is too deep.
    pub(super) fn open_details(&mut self, start: usize, open: bool) -> bool {
        let fits = self.depth < limits::DEEPEST;
        if fits {
            self.depth += 1;
            self.frames.push(Frame::new(FrameKind::Details { summary: Vec::new(), open }, start));
        }
        fits
    }

    /// Where the summary of the innermost details goes.
    pub(super) fn summary(&mut self) -> Option<&mut Vec<Run>> {
        match self.frames.last_mut() {
            Some(Frame { kind: FrameKind::Details { summary, .. }, .. }) => Some(summary),
            _ => None,
        }
    }

    /// Closes `<details>` when it is the innermost container; `end` is a byte of the page.
    pub(super) fn close_details(&mut self, end: usize) -> bool {
        self.end_line();
        let is_details = |frame: &mut Frame| matches!(frame.kind, FrameKind::Details { .. });
        let Some(frame) = self.frames.pop_if(is_details) else { return false };
        self.depth -= 1;
        if let FrameKind::Details { summary, open } = frame.kind {
            let span = frame.start..end.max(frame.start);
            self.push_block(Block { span, content: Content::Details { summary, blocks: frame.blocks, open } });
        }
        true
    }

    /// Closes what HTML left open in a container that ends at byte `end` of the source.
    pub(super) fn close_open_details(&mut self, end: usize) {
        let end = self.source.span(0..end).end;
        while self.close_details(end) {}
    }

    pub(super) fn push_block(&mut self, block: Block) {
        let Some(frame) = self.frames.last_mut() else { return };
        match (frame.blocks.last_mut(), block.content) {
            // A blank line cut the questions off the alert that announces them.
            (Some(Block { span, content: Content::Alert(alert) }), Content::Quote(more)) if announces(alert, &more) => {
                span.end = block.span.end;
                alert.blocks.extend(more);
            }
            (_, content) => frame.blocks.push(Block { span: block.span, content }),
        }
    }
}

fn announces(alert: &AlertQuote, quote: &[Block]) -> bool {
    let colon = match alert.blocks.last().map(|block| &block.content) {
        Some(Content::Paragraph(runs)) => plain(runs).trim_end().ends_with([':', '：']),
        _ => false,
    };
    colon && matches!(quote, [Block { content: Content::List(_), .. }])
}
