//! How much of a page is parsed as Markdown, and how what is beyond that is shown: as it is written, in pieces that are
//! small enough to be measured one by one.

use std::ops::Range;

use super::super::Span;
use super::super::limits::BYTES;
use super::source::Source;
use super::{Block, Content, Piece, Run};

/// Containers inside each other; what is nested deeper is shown as it is written.
pub(super) const DEEPEST: usize = 32;
/// Quote and list marks at the start of one line: each further line costs the parser as many steps.
const MOST_MARKS: usize = 200;
/// Bytes of one raw block or paragraph.
const LONGEST: usize = 6000;

pub(super) fn exceeded(page: &str, start: usize) -> bool {
    let text = page.get(start..).unwrap_or_default();
    text.len() > BYTES || text.lines().any(|line| marks(line) > MOST_MARKS)
}

fn marks(line: &str) -> usize {
    let mut marks = 0;
    let mut rest = line.trim_start();
    while marks <= MOST_MARKS {
        let digits = rest.bytes().take(9).take_while(u8::is_ascii_digit).count();
        let after = match rest.strip_prefix('>') {
            Some(after) => Some(after),
            None if digits > 0 => rest.get(digits..).and_then(|rest| rest.strip_prefix(['.', ')'])),
            None => {
                rest.strip_prefix(['-', '+', '*']).filter(|after| after.is_empty() || after.starts_with([' ', '\t']))
            }
        };
        let Some(after) = after else { break };
        marks += 1;
        rest = after.trim_start();
    }
    marks
}

/// `range` of the source as raw blocks.
pub(super) fn raw(source: &Source, range: Range<usize>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = range.start;
    for part in parts(source.text().get(range).unwrap_or_default()) {
        let shown = at..at + part.trim_end_matches(['\n', '\r']).len();
        let words = source.words(shown.clone());
        if !words.trim().is_empty() {
            blocks.push(Block { span: source.span(shown), content: Content::Raw(words.into_owned()) });
        }
        at += part.len();
    }
    blocks
}

/// `text` in parts of at most [`LONGEST`] bytes, cut at line ends, else at blanks, else anywhere.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let head = rest.get(..rest.floor_char_boundary(LONGEST))?;
        let cut = if head.len() == rest.len() {
            head.len()
        } else {
            head.rfind('\n').or_else(|| head.rfind(' ')).map_or(head.len(), |at| at + 1)
        };
        let (part, tail) = rest.split_at_checked(cut)?;
        rest = tail;
        (!part.is_empty()).then_some(part)
    })
}

/// A paragraph as one or, when it is too long to be laid out at once, several of them.
pub(super) fn paragraphs(runs: Vec<Run>, span: Span) -> Vec<Block> {
    let paragraph = |span: Span, runs| Block { span, content: Content::Paragraph(runs) };
    if runs.iter().map(|run| run.text().len() + 1).sum::<usize>() <= LONGEST {
        return vec![paragraph(span, runs)];
    }
    let mut blocks = Vec::new();
    let (mut start, mut length, mut line) = (span.start, 0, Vec::new());
    for run in runs {
        let end = run.span.end;
        for part in split(run) {
            let more = part.text().len() + 1;
            if length + more > LONGEST && !line.is_empty() {
                let split = part.span.start.max(start);
                blocks.push(paragraph(start..split, std::mem::take(&mut line)));
                (start, length) = (split, 0);
            }
            length += more;
            line.push(part);
        }
        start = start.min(end);
    }
    if !line.is_empty() {
        blocks.push(paragraph(start..span.end.max(start), line));
    }
    blocks
}

fn split(run: Run) -> Vec<Run> {
    let written_as_read = run.span.len() == run.text().len();
    if run.text().len() <= LONGEST {
        return vec![run];
    }
    let mut at = run.span.start;
    let part = |text: &str| {
        let span = if written_as_read { at..at + text.len() } else { run.span.clone() };
        at += text.len();
        Run { piece: Piece::Text(text.to_owned()), span, ..run.clone() }
    };
    parts(run.text()).map(part).collect()
}
