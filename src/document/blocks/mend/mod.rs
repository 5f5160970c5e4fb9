//! Mends what owners mean and CommonMark refuses, before parsing: lists whose first marker no blank follows, bold that
//! never closes, tables whose rows differ in width, committed merge markers, image titles in CJK quotes. Each mend adds
//! or leaves out a few bytes of the [`Source`]; the page itself is not touched. Lines in fenced code are left alone.

mod bold;
mod list;
mod table;

use super::super::Span;
use super::source::Source;
use bold::Bold;

/// The page from byte `start` on, mended.
pub(super) fn mend(page: &str, start: usize) -> Source {
    let lines = lines(page, start);
    let conflict = lines.iter().any(|line| line.text(page).starts_with("<<<<<<< "))
        && lines.iter().any(|line| line.text(page).starts_with(">>>>>>>"));
    let mut mending = Mending { page, source: Source::default(), copied: start };
    let mut fence = None;
    let mut bold = Bold::default();
    let mut table: Option<table::Widths> = None;
    for (index, line) in lines.iter().enumerate() {
        let body = line.body(page);
        if let Some(open) = &fence {
            fence = if Fence::closes(open, body) || line.quote_depth < open.quote_depth { None } else { fence };
            continue;
        }
        fence = Fence::opening(body, line.quote_depth);
        if fence.is_some() {
            continue;
        }
        if table.as_ref().is_none_or(|widths| index >= widths.end) {
            table = table::widths(page, &lines, index, conflict);
        }
        if conflict && is_conflict_marker(line.text(page)) {
            mending.set_apart(line, table.is_some());
            continue;
        }
        if body.trim().is_empty() {
            bold = Bold::default();
            continue;
        }
        match &table {
            Some(widths) => {
                if widths.refused && index == widths.start + 1 {
                    mending.edit(line.body, 0, "\\");
                }
                if index != widths.start + 1 {
                    bold.mend_row(&mut mending, line);
                }
                mending.edit(line.end, 0, &widths.padding(index, body));
            }
            None => {
                if body.starts_with("[^") {
                    // A footnote definition, which without footnotes would be read as that of a link and vanish.
                    mending.edit(line.body, 0, "\\");
                }
                list::mend(&mut mending, &lines, index);
                mend_titles(&mut mending, line);
                bold.mend_line(&mut mending, line);
            }
        }
    }
    mending.finish()
}

/// A line without its line end.
#[derive(Clone, Copy, Debug)]
struct Line {
    start: usize,
    /// Where indentation and quote marks end.
    body: usize,
    end: usize,
    quote_depth: usize,
}

impl Line {
    fn text<'p>(&self, page: &'p str) -> &'p str {
        page.get(self.start..self.end).unwrap_or_default()
    }

    fn body<'p>(&self, page: &'p str) -> &'p str {
        page.get(self.body..self.end).unwrap_or_default()
    }
}

fn lines(page: &str, start: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = start;
    for line in page.get(start..).unwrap_or_default().split_inclusive('\n') {
        let text = line.strip_suffix('\n').unwrap_or(line);
        let text = text.strip_suffix('\r').unwrap_or(text);
        let before = text.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'>'));
        let (mut body, mut quote_depth) = (at, 0);
        for byte in before {
            body += 1;
            quote_depth += usize::from(byte == b'>');
        }
        lines.push(Line { start: at, body, end: at + text.len(), quote_depth });
        at += line.len();
    }
    lines
}

/// The source being written: everything before `copied` is done.
struct Mending<'p> {
    page: &'p str,
    source: Source,
    copied: usize,
}

impl Mending<'_> {
    /// Leaves out `skip` bytes at `at` and adds `text` in their place. Edits come in page order; one that comes too late
    /// is dropped.
    fn edit(&mut self, at: usize, skip: usize, text: &str) {
        if at < self.copied || (skip == 0 && text.is_empty()) {
            return;
        }
        self.source.copy(self.page, self.copied..at);
        self.source.add(text, at);
        self.copied = at + skip;
    }

    /// A merge marker stays a line of its own: as a row inside a table, else as a paragraph.
    fn set_apart(&mut self, line: &Line, in_table: bool) {
        self.edit(line.start, 0, if in_table { "\\" } else { "\n\\" });
        if !in_table {
            self.edit(line.end, 0, "\n");
        }
    }

    fn finish(mut self) -> Source {
        let end: Span = self.copied..self.page.len();
        self.source.copy(self.page, end);
        self.source
    }
}

fn is_conflict_marker(line: &str) -> bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
        .iter()
        .any(|mark| line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

struct Fence {
    mark: char,
    length: usize,
    quote_depth: usize,
}

impl Fence {
    fn opening(body: &str, quote_depth: usize) -> Option<Self> {
        let mark = body.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let rest = body.trim_start_matches(mark);
        let length = body.len() - rest.len();
        let opens = length >= 3 && (mark == '~' || !rest.contains('`'));
        opens.then_some(Self { mark, length, quote_depth })
    }

    fn closes(&self, body: &str) -> bool {
        let rest = body.trim_start_matches(self.mark);
        body.len() - rest.len() >= self.length && rest.trim().is_empty()
    }
}

/// `![x](a.png「title」)`: translated quotes around a title make CommonMark refuse the image.
fn mend_titles(mending: &mut Mending<'_>, line: &Line) {
    const LONGEST: usize = 400;
    let text = line.text(mending.page);
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find("](")).map(|at| from + at + 2) {
        from = open;
        let Some(rest) = text.get(open..text.floor_char_boundary(open + LONGEST)) else { return };
        let Some(target) = rest.split(['「', ')', '(', '<']).next() else { return };
        let title = rest.get(target.len()..).unwrap_or_default();
        let is_target = !target.trim().is_empty() && !target.trim_end().contains(char::is_whitespace);
        let Some(end) = title.find("」)").filter(|_| is_target && title.starts_with('「')) else { continue };
        let blank = target.len() - target.trim_end().len();
        mending.edit(line.start + open + target.len() - blank, blank + end + '」'.len_utf8(), "");
    }
}
