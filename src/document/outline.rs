//! The rough shape of a page's body: headings, block quotes, tables, and the text between them, in one pass over the
//! lines. The pieces lie end to end and cover the body; blank lines belong to the piece before them. It knows Markdown's
//! blocks as far as they decide where these four begin, and no word of any language.

use super::Span;
use super::limits;
use super::lines::{Line, indentation, is_blank, lines};
use super::table::{count_cells, delimiter_cells};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// `words` lies inside the piece.
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

#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) pieces: Vec<Piece>,
    /// Merge-conflict markers: line number and line.
    pub(super) markers: Vec<(usize, Span)>,
    /// There were more pieces than are told apart.
    pub(super) crowded: bool,
}

/// What the line before left open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// `start` and `line` of a paragraph that an underline would make a heading.
    Paragraph {
        start: usize,
        line: usize,
    },
    /// Text that no underline changes: a list item, indented text.
    Lines,
    /// `is_lazy`: its last line is text, which the next line continues even without a mark.
    Quote {
        is_lazy: bool,
    },
    Table,
    Fence {
        mark: u8,
        length: usize,
    },
    Comment,
}

struct Scan<'t> {
    text: &'t str,
    outline: Outline,
    open: Open,
    /// The column where the text of the list item begins in which the scan stands; 0 outside of lists.
    item: usize,
    /// The line before, when it has a pipe and could be a table's header.
    header: Option<(Line, usize)>,
    in_conflict: bool,
}

/// The pieces of `body`, whose first line has number `line`.
pub(super) fn outline(text: &str, body: Span, line: usize) -> Outline {
    let mut scan =
        Scan { text, outline: Outline::default(), open: Open::Nothing, item: 0, header: None, in_conflict: false };
    for (number, line) in (line..).zip(lines(text, body.start, body.end)) {
        scan.line(line, number);
    }
    let mut outline = scan.outline;
    let mut end = body.end;
    for piece in outline.pieces.iter_mut().rev() {
        piece.span.end = end;
        end = piece.span.start;
    }
    if let Some(first) = outline.pieces.first_mut() {
        first.span.start = body.start;
    }
    outline
}

impl Scan<'_> {
    fn line(&mut self, line: Line, number: usize) {
        let body = line.of(self.text);
        let header = self.header.take();
        match self.open {
            Open::Fence { mark, length } => {
                if closes_fence(body, mark, length) {
                    self.open = Open::Nothing;
                }
                return;
            }
            Open::Comment => {
                if body.contains("-->") {
                    self.open = Open::Nothing;
                }
                return;
            }
            _ => {}
        }
        let (indent, rest) = indentation(body);
        let first = rest.bytes().next().unwrap_or(b'\n');
        if (first == b'\n' || !first.is_ascii_graphic()) && is_blank(rest) {
            self.open = Open::Nothing;
            if self.outline.pieces.is_empty() {
                self.start(PieceKind::Text, line.start, number);
            }
            return;
        }
        if matches!(first, b'<' | b'>' | b'=' | b'|') && self.conflict_marker(body, line, number) {
            return;
        }
        if indent == 0 && self.open == Open::Nothing && !matches!(first, b'-' | b'*' | b'+' | b'0'..=b'9') {
            self.item = 0;
        }
        let inner = if indent >= self.item { indent - self.item } else { indent };
        if matches!(first, b'#' | b'>' | b'<' | b'`' | b'~' | b'=' | b'-' | b':' | b'|') {
            if let (Some(header), b'-' | b':' | b'|') = (header, first)
                && let Some(delimiters) = delimiter_cells(rest)
            {
                return self.table(header, delimiters);
            }
            if inner <= 3 && self.block(first, rest, line, number) {
                return;
            }
        }
        let is_rule = matches!(first, b'-' | b'*' | b'_') && is_rule(rest, first);
        let marker = list_marker(rest).filter(|_| !is_rule);
        if let Some(width) = marker {
            self.item = indent + width;
        }
        self.text_line(line, number, inner, is_rule || marker.is_some());
    }

    /// A line that begins with a mark of a block; false when it is text after all.
    fn block(&mut self, first: u8, rest: &str, line: Line, number: usize) -> bool {
        let start = line.end - rest.len();
        match first {
            b'#' => {
                let Some((level, words)) = heading(rest) else { return false };
                let kind = PieceKind::Heading { level, start: start + words.start, end: start + words.end };
                self.start(kind, line.start, number);
                self.open = Open::Nothing;
            }
            b'>' if start - line.start <= 3 => {
                if !matches!(self.open, Open::Quote { .. }) {
                    self.start(PieceKind::Quote, line.start, number);
                }
                self.open = Open::Quote { is_lazy: !is_blank(rest.trim_start_matches(['>', ' '])) };
            }
            b'`' | b'~' => {
                let Some(length) = opens_fence(rest, first) else { return false };
                self.text_line(line, number, 0, true);
                self.open = Open::Fence { mark: first, length };
            }
            b'<' if rest.starts_with("<!--") && !rest.contains("-->") => {
                self.text_line(line, number, 0, true);
                self.open = Open::Comment;
            }
            b'=' | b'-' => {
                let (Open::Paragraph { start, line: first_line }, true) = (self.open, is_underline(rest, first)) else {
                    return false;
                };
                let level = if first == b'=' { 1 } else { 2 };
                let words = self.text.get(start..line.start).unwrap_or_default().trim_end();
                self.start(PieceKind::Heading { level, start, end: start + words.len() }, start, first_line);
                self.open = Open::Nothing;
            }
            _ => return false,
        }
        true
    }

    fn table(&mut self, (header, number): (Line, usize), delimiters: usize) {
        let columns = count_cells(header.of(self.text));
        self.start(PieceKind::Table { columns, delimiters }, header.start, number);
        self.open = Open::Table;
    }

    fn text_line(&mut self, line: Line, number: usize, indent: usize, is_own_block: bool) {
        let has_pipe = line.of(self.text).contains('|');
        match self.open {
            Open::Table if has_pipe && !is_own_block => return,
            Open::Quote { is_lazy: true } if !is_own_block && !has_pipe => return,
            _ => {}
        }
        if !matches!(self.outline.pieces.last(), Some(Piece { kind: PieceKind::Text, .. })) {
            self.start(PieceKind::Text, line.start, number);
        }
        if has_pipe {
            self.header = Some((line, number));
        }
        self.open = match self.open {
            _ if is_own_block => Open::Lines,
            Open::Paragraph { start, line } => Open::Paragraph { start, line },
            Open::Lines => Open::Lines,
            _ if indent > 3 => Open::Lines,
            _ => Open::Paragraph { start: line.start, line: number },
        };
    }

    /// Begins a piece at `start`; pieces that would become empty by that give way.
    fn start(&mut self, kind: PieceKind, start: usize, line: usize) {
        let pieces = &mut self.outline.pieces;
        if pieces.last().is_some_and(|last| last.span.start >= start) {
            pieces.pop();
        }
        if pieces.len() >= limits::PIECES {
            self.outline.crowded = true;
            return;
        }
        pieces.push(Piece { kind, span: start..start, line });
    }

    /// Markers neither end a table nor begin a quote or a heading.
    fn conflict_marker(&mut self, body: &str, line: Line, number: usize) -> bool {
        let marker = body.trim_end();
        let (opens, closes) = (marker.starts_with("<<<<<<< "), marker.starts_with(">>>>>>> "));
        let divides = self.in_conflict && (marker == "=======" || marker.starts_with("||||||| "));
        if !(opens || closes || divides) {
            return false;
        }
        self.in_conflict = !closes;
        if self.outline.markers.len() < limits::MARKERS {
            self.outline.markers.push((number, line.start..line.end));
        }
        if self.outline.pieces.is_empty() {
            self.start(PieceKind::Text, line.start, number);
        }
        true
    }
}

/// Level and words of an ATX heading.
fn heading(rest: &str) -> Option<(u8, Span)> {
    let level = rest.bytes().take_while(|&byte| byte == b'#').count();
    let words = rest.get(level..)?;
    if !(1..=6).contains(&level) || !words.starts_with([' ', '\t', '\u{a0}', '\u{200b}']) && !words.is_empty() {
        return None;
    }
    let trimmed = words.trim_end();
    let without_hashes = trimmed.trim_end_matches('#');
    let closed = without_hashes.is_empty() || without_hashes.ends_with([' ', '\t']);
    let end = if closed { without_hashes } else { trimmed }.trim_end();
    let start = level + (end.len() - end.trim_start().len());
    Some((u8::try_from(level).ok()?, start..(level + end.len()).max(start)))
}

/// The width of a list marker and the blank after it, as CommonMark reads it.
fn list_marker(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take(10).take_while(u8::is_ascii_digit).count();
    let marker = match rest.as_bytes().get(digits)? {
        b'-' | b'*' | b'+' if digits == 0 => 1,
        b'.' | b')' if (1..10).contains(&digits) => digits + 1,
        _ => return None,
    };
    let after = rest.get(marker..)?;
    let (blanks, words) = indentation(after);
    match blanks {
        0 if !words.is_empty() => None,
        1..=4 => Some(marker + blanks),
        _ => Some(marker + 1),
    }
}

fn opens_fence(rest: &str, mark: u8) -> Option<usize> {
    let length = rest.bytes().take_while(|&byte| byte == mark).count();
    let is_inline_code = mark == b'`' && rest.get(length..).is_some_and(|language| language.contains('`'));
    (length >= 3 && !is_inline_code).then_some(length)
}

fn closes_fence(body: &str, mark: u8, length: usize) -> bool {
    let trimmed = body.trim();
    trimmed.len() >= length && trimmed.bytes().all(|byte| byte == mark)
}

/// A thematic break: three or more of one mark, and blanks.
fn is_rule(rest: &str, mark: u8) -> bool {
    rest.bytes().all(|byte| byte == mark || byte == b' ' || byte == b'\t')
        && rest.bytes().filter(|&byte| byte == mark).nth(2).is_some()
}

fn is_underline(rest: &str, mark: u8) -> bool {
    rest.trim_end().bytes().all(|byte| byte == mark)
}
