//! From a parser's events to the tree of blocks. Containers are frames on a stack of bounded depth; HTML may open one
//! (`<details>`) that no event closes.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::super::Vocabulary;
use super::anchor::Anchor;
use super::inlines::{Inlines, Mark};
use super::source::Source;
use super::tree_frames::{Frame, FrameKind};
use super::tree_table::TableFrame;
use super::{Block, Content, constructs, limits, plain, slug};

/// The blocks of `source` and the places on it that links lead to, not yet numbered.
pub(super) fn build(source: &Source, vocabulary: &Vocabulary) -> (Vec<Block>, Vec<Anchor>) {
    build_inside(source, vocabulary, 0)
}

fn build_inside(source: &Source, vocabulary: &Vocabulary, depth: usize) -> (Vec<Block>, Vec<Anchor>) {
    let mut tree = Tree {
        source,
        vocabulary,
        frames: vec![Frame::new(FrameKind::Page, 0)],
        depth,
        line: None,
        code: None,
        html: None,
        table: None,
        skipping: 0,
        anchors: Vec::new(),
    };
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    for (event, range) in Parser::new_ext(source.text(), options).into_offset_iter() {
        tree.event(event, range);
    }
    tree.finish()
}

pub(super) struct Tree<'s> {
    pub(super) source: &'s Source,
    pub(super) vocabulary: &'s Vocabulary,
    pub(super) frames: Vec<Frame>,
    /// Quotes, items and details that are open around the next block.
    pub(super) depth: usize,
    pub(super) line: Option<Line>,
    code: Option<CodeFrame>,
    html: Option<Source>,
    pub(super) table: Option<TableFrame>,
    /// Open elements of a container that is too deep; its events are passed over.
    pub(super) skipping: usize,
    pub(super) anchors: Vec<Anchor>,
}

/// A paragraph, heading or cell being gathered.
pub(super) struct Line {
    pub(super) inlines: Inlines,
    kind: LineKind,
    range: Range<usize>,
}

#[derive(Clone, Copy)]
pub(super) enum LineKind {
    Paragraph,
    Heading(u8),
    Cell,
}

struct CodeFrame {
    /// `None` for code by indentation.
    language: Option<String>,
    text: String,
    part: Source,
}

impl<'s> Tree<'s> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.skipping > 0 {
            match event {
                Event::Start(_) => self.skipping += 1,
                Event::End(_) => self.skipping -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => {
                if let Some(code) = &mut self.code {
                    code.text.push_str(&words(self.source, &text, &range));
                    code.part.cut(self.source, range);
                } else {
                    let words = words(self.source, &text, &range);
                    self.inline(range, |line, span| line.text(&words, span));
                }
            }
            Event::Code(text) => self.inline(range, |line, span| line.code(&text, span)),
            Event::Html(html) => match &mut self.html {
                Some(part) => part.cut(self.source, range),
                None => self.inline_html(&html, range),
            },
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::SoftBreak => self.inline(range, |line, span| line.text(" ", span)),
            Event::HardBreak => self.inline(range, Inlines::hard_break),
            Event::Rule => {
                self.end_line();
                self.push(Content::Rule, range);
            }
            Event::TaskListMarker(state) => {
                if let Some(Frame { kind: FrameKind::Item { checked, .. }, .. }) = self.frames.last_mut() {
                    *checked = Some(state);
                }
            }
            // Syntax that is switched off.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.inline(range, |line, span| line.text(&text, span));
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis => self.inline(range, |line, _| line.open(Mark::Emphasis)),
            Tag::Strong => self.inline(range, |line, _| line.open(Mark::Strong)),
            Tag::Strikethrough => self.inline(range, |line, _| line.open(Mark::Strike)),
            Tag::Link { link_type, dest_url, .. } => {
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                self.inline(range, |line, _| line.open_link(&format!("{scheme}{dest_url}")));
            }
            Tag::Image { dest_url, .. } => self.inline(range, |line, span| line.open_image(&dest_url, span.start)),
            Tag::TableCell => self.start_line(LineKind::Cell, range),
            Tag::Paragraph => {
                self.start_line(LineKind::Paragraph, range);
                if let Some(Frame { kind: FrameKind::Item { tight, .. }, .. }) = self.frames.last_mut() {
                    *tight = false;
                }
            }
            Tag::Heading { level, .. } => self.start_line(LineKind::Heading(level as u8), range),
            Tag::BlockQuote(_) => self.open(FrameKind::Quote, range),
            Tag::List(start) => self.open(FrameKind::List { start, tight: true, items: Vec::new() }, range),
            Tag::Item => self.open(FrameKind::Item { checked: None, tight: true }, range),
            Tag::CodeBlock(kind) => {
                self.end_line();
                let language = match kind {
                    CodeBlockKind::Fenced(line) => Some(line.split_whitespace().next().unwrap_or_default().to_owned()),
                    CodeBlockKind::Indented => None,
                };
                self.code = Some(CodeFrame { language, text: String::new(), part: Source::default() });
            }
            Tag::HtmlBlock => {
                self.end_line();
                self.html = Some(Source::default());
            }
            Tag::Table(columns) => {
                self.end_line();
                self.table = Some(TableFrame::new(&columns));
            }
            Tag::TableHead | Tag::TableRow => {}
            // Syntax that is switched off.
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_)
            | Tag::Superscript
            | Tag::Subscript => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis => self.inline(range, |line, _| line.close(Mark::Emphasis)),
            TagEnd::Strong => self.inline(range, |line, _| line.close(Mark::Strong)),
            TagEnd::Strikethrough => self.inline(range, |line, _| line.close(Mark::Strike)),
            TagEnd::Link => self.inline(range, |line, _| line.close_link()),
            TagEnd::Image => self.inline(range, |line, span| line.close_image(span.end)),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell => self.end_line(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => self.close(range.end),
            TagEnd::CodeBlock => self.end_code(range),
            TagEnd::HtmlBlock => {
                if let Some(part) = self.html.take() {
                    self.html_block(&part);
                }
            }
            TagEnd::TableHead => self.end_row(range, TableFrame::set_header),
            TagEnd::TableRow => self.end_row(range, TableFrame::push_row),
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.push(Content::Table(table.finish()), range);
                }
            }
            TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_)
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
        }
    }

    /// Gives words to the open line; a tight item has none, so that one is opened.
    fn inline(&mut self, range: Range<usize>, give: impl FnOnce(&mut Inlines, super::super::Span)) {
        let span = self.source.span(range.clone());
        let line = self.line.get_or_insert_with(|| Line::new(LineKind::Paragraph, range.clone()));
        line.range.end = line.range.end.max(range.end);
        give(&mut line.inlines, span);
    }

    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        let at = self.source.span(range.clone()).start;
        let mut named = None;
        self.inline(range, |line, span| named = line.html(html, span));
        self.anchors.extend(named.map(|name| Anchor { name, at }));
    }

    pub(super) fn start_line(&mut self, kind: LineKind, range: Range<usize>) {
        self.end_line();
        self.line = Some(Line::new(kind, range));
    }

    pub(super) fn end_line(&mut self) {
        let Some(line) = self.line.take() else { return };
        let span = self.source.span(line.range.clone());
        let runs = line.inlines.finish();
        match line.kind {
            LineKind::Cell => {
                if let Some(table) = &mut self.table {
                    table.push_cell(runs);
                }
            }
            _ if runs.is_empty() => {}
            LineKind::Heading(level) => {
                self.anchors.push(Anchor { name: slug(&plain(&runs)), at: span.start });
                self.push(Content::Heading { level, runs }, line.range);
            }
            LineKind::Paragraph => match constructs::sole_include(&runs) {
                Some((label, target)) => self.push(Content::Include { label, target }, line.range),
                None => limits::paragraphs(runs, span).into_iter().for_each(|block| self.push_block(block)),
            },
        }
    }

    fn end_code(&mut self, range: Range<usize>) {
        let Some(code) = self.code.take() else { return };
        if code.language.is_none() && starts_list(&code.text) && self.depth < limits::DEEPEST {
            let (blocks, anchors) = build_inside(&code.part, self.vocabulary, self.depth + 1);
            blocks.into_iter().for_each(|block| self.push_block(block));
            self.anchors.extend(anchors);
            return;
        }
        let text = code.text.trim_end_matches(['\n', '\r']).to_owned();
        self.push(Content::Code { language: code.language.unwrap_or_default(), text }, range);
    }

    pub(super) fn push(&mut self, content: Content, range: Range<usize>) {
        let span = self.source.span(range);
        self.push_block(Block { span, content });
    }

    fn finish(mut self) -> (Vec<Block>, Vec<Anchor>) {
        self.end_line();
        self.close_open_details(self.source.text().len());
        let blocks = self.frames.pop().map(|frame| frame.blocks).unwrap_or_default();
        (blocks, self.anchors)
    }
}

impl Line {
    fn new(kind: LineKind, range: Range<usize>) -> Self {
        Self { inlines: Inlines::default(), kind, range }
    }
}

/// The words of a text event: as the page has them, or resolved when it writes an entity.
fn words<'t>(source: &'t Source, text: &'t str, range: &Range<usize>) -> Cow<'t, str> {
    if source.text().get(range.clone()) == Some(text) { source.words(range.clone()) } else { Cow::Borrowed(text) }
}

/// `1. text` at the start of what an owner indented too far.
fn starts_list(code: &str) -> bool {
    let line = code.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits)
        && line.get(digits..).and_then(|rest| rest.strip_prefix(['.', ')'])).is_some_and(|rest| rest.starts_with(' '))
}
