//! The rough shape of a page's body: headings, block quotes, tables, and the text between them, in one pass over the
//! lines. The pieces lie end to end, from the first line that is not blank to the end; blank lines belong to the piece
//! before them. It knows Markdown's blocks as far as they decide where these four begin, and no word of any language.

use super::Span;
use super::limits;
use super::line_marks::{closes_fence, heading, is_rule, is_underline, list_marker, opens_fence};
use super::lines::{Line, indentation, is_blank, lines};
use super::piece::{Piece, PieceKind};
use super::table::{count_cells, delimiter_cells};

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
    /// The line before, when it is text and could be a table's header.
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
                && header.0.of(self.text).contains('|')
            {
                return self.table(header, delimiters);
            }
            if inner <= 3 && self.block(first, rest, line, number) {
                return;
            }
        }
        let is_rule = is_rule(rest);
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
        let words = line.of(self.text);
        let has_pipe = || words.starts_with('|') || words.contains('|');
        match self.open {
            Open::Table if !is_own_block && has_pipe() => return,
            Open::Quote { is_lazy: true } if !is_own_block && !has_pipe() => return,
            _ => {}
        }
        if !matches!(self.outline.pieces.last(), Some(Piece { kind: PieceKind::Text, .. })) {
            self.start(PieceKind::Text, line.start, number);
        }
        self.header = Some((line, number));
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

#[cfg(test)]
mod tests {
    use super::super::piece::PieceKind;
    use super::outline;

    /// The pieces as `H2 words`, `quote`, `table 2/2` and `text`.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = outline(text, 0..text.len(), 1);
        let told = found.pieces.iter().map(|piece| match piece.kind {
            PieceKind::Heading { level, start, end } => format!("H{level} {}", &text[start..end]),
            PieceKind::Quote => "quote".to_owned(),
            PieceKind::Table { columns, delimiters } => format!("table {columns}/{delimiters}"),
            PieceKind::Text => "text".to_owned(),
        });
        assert_eq!(told.collect::<Vec<_>>(), expected, "{text}");
        let covered: String = found.pieces.iter().map(|piece| &text[piece.span.clone()]).collect();
        assert_eq!(covered, text, "pieces cover the text");
    }

    #[test]
    fn headings_have_a_mark_and_a_blank_or_an_underline() {
        check("# A #\n## B\n#c\n", &["H1 A", "H2 B", "text"]);
        check("A\n===\nB\n---\n", &["H1 A", "H2 B"]);
        check("a\n\n---\n---\n\n- b\n---\n", &["text"]);
        check("  - a\n\n    ## B\n\n    # c\n", &["text", "H2 B", "H1 c"]);
        check("a\n\n    # b\n", &["text"]);
    }

    #[test]
    fn tables_need_a_delimiter_and_end_with_their_pipes() {
        check("a | b\n--|--\nc | d\ne\n", &["table 2/2", "text"]);
        check("x\n| a | b |\n|:-:|\n| c |\n## D\n", &["text", "table 2/1", "H2 D"]);
        check("a | b\n\nc\n", &["text"]);
        check("| a |\n|---|\n| b |\n\n| c |\n|---|\n", &["table 1/1", "table 1/1"]);
    }

    #[test]
    fn quotes_go_on_without_marks_until_a_blank_line() {
        check("> a\nb\n\nc\n", &["quote", "text"]);
        check("> a\n\n> b\n", &["quote", "quote"]);
        check("> a\n>\nb\n", &["quote", "text"]);
        check("> a\n| b |\n|---|\n", &["quote", "table 1/1"]);
    }

    #[test]
    fn nothing_begins_inside_fences_and_comments() {
        check("```\n# a\n> b\n```\n# C\n", &["text", "H1 C"]);
        check("<!--\n# a\n-->\n# C\n", &["text", "H1 C"]);
        check("~~~\n```\n# a\n", &["text"]);
        check("```inline```\n# C\n", &["text", "H1 C"]);
    }

    #[test]
    fn merge_markers_end_no_table() {
        let text = "| a |\n|---|\n<<<<<<< HEAD\n| b |\n=======\n| c |\n>>>>>>> x\n| d |\n";
        check(text, &["table 1/1"]);
        let lines: Vec<_> = outline(text, 0..text.len(), 1).markers.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [3, 5, 7]);
    }
}
