//! The block between two `---` lines at the top of a page, read line by line: it looks like YAML, but one page in twenty
//! is none (duplicate keys, unquoted colons), so no YAML reader stands here.

use super::blanks::squeezed;
use super::lines::{Line, is_blank, is_invisible, lines};
use super::table::trimmed;
use super::{Problem, ProblemCode, Span, Text, limits};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// From the opening delimiter (a byte order mark before it left out) to the end of the closing line.
    pub span: Span,
    /// In order, duplicates kept.
    pub fields: Vec<Field>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub key: Text,
    /// The value without surrounding blanks and quotes.
    pub value: Text,
    /// Counted from 1.
    pub line: usize,
}

impl FrontMatter {
    /// The first value of `key`, keys compared without regard to case.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|field| field.key.plain.eq_ignore_ascii_case(key))
            .map(|field| field.value.plain.as_str())
    }
}

impl Field {
    /// Whether the value stands on more than its line: a list, or words that go on below.
    pub fn goes_on(&self, text: &str) -> bool {
        self.lines_below(text).next().is_some()
    }

    /// From the value to the end of the last line that belongs to it, with its line end.
    pub fn block(&self, text: &str) -> Span {
        let first = lines(text, self.value.span.end, text.len()).next().map_or(text.len(), |line| line.next);
        let end = self.lines_below(text).last().map_or(first, |line| line.next);
        self.value.span.start..end
    }

    /// The lines below that belong to the value, as they are written.
    pub fn more_lines<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        self.lines_below(text).map(move |line| line.of(text))
    }

    fn lines_below<'t>(&self, text: &'t str) -> impl Iterator<Item = Line> + use<'t> {
        let is_open = self.value.plain.is_empty() || self.value.plain.starts_with(['|', '>']);
        let below = lines(text, self.value.span.end, text.len()).skip(1);
        below.take_while(move |line| {
            let words = line.of(text);
            let is_item = is_open && words.starts_with('-') && !is_delimiter(words);
            let is_indented = words.starts_with([' ', '\t']) && !is_blank(words);
            is_item || (is_indented && (is_open || !words.contains(": ")))
        })
    }
}

/// What the top of a page gave.
pub(super) struct Top {
    pub(super) front_matter: Option<FrontMatter>,
    pub(super) problems: Vec<Problem>,
    /// Where the body begins, and the number of its first line.
    pub(super) body: usize,
    pub(super) line: usize,
}

/// Reads the front matter of `text`, whose first bytes may be a byte order mark.
pub(super) fn read(text: &str) -> Top {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut top = Top { front_matter: None, problems: Vec::new(), body: start, line: 1 };
    let mut numbered = (1..).zip(lines(text, start, text.len())).take(limits::FRONT_MATTER_LINES);
    let opening = match numbered.next() {
        Some((_, line)) if is_delimiter(line.of(text)) => line,
        _ => {
            top.problems.push(Problem::of_page(ProblemCode::FrontMatterMissing, ""));
            return top;
        }
    };
    let mut front_matter = FrontMatter { span: start..opening.next, fields: Vec::new() };
    let mut is_closed = false;
    for (number, line) in numbered {
        let words = line.of(text);
        is_closed = is_delimiter(words) || words.trim_end() == "...";
        if !is_closed && is_markdown(words) {
            break;
        }
        front_matter.span.end = line.next;
        if is_closed {
            top.line = number + 1;
            break;
        }
        field(text, line, number, &mut front_matter, &mut top.problems);
    }
    top.body = front_matter.span.end;
    if !is_closed {
        return open_ended(text, opening, front_matter);
    }
    duplicates(&front_matter, &mut top.problems);
    top.body = front_matter.span.end;
    top.front_matter = Some(front_matter);
    top
}

/// Front matter without a closing line: the comments and fields right below the opening line are believed, since an
/// audience may stand there.
fn open_ended(text: &str, opening: Line, mut front_matter: FrontMatter) -> Top {
    let below = (2..).zip(lines(text, opening.next, front_matter.span.end));
    let is_firm = |line: &str| {
        line.starts_with('#') || line.find(':').is_some_and(|colon| is_key(line.get(..colon).unwrap_or_default()))
    };
    let firm = below.take_while(|(_, line)| is_firm(line.of(text))).last();
    let (line, body) = firm.map_or((1, opening.start), |(number, line)| (number + 1, line.next));
    front_matter.fields.retain(|field| field.line < line);
    front_matter.span.end = body;
    let mut problems = vec![problem(ProblemCode::FrontMatterOpen, opening.start..opening.end, 1, "")];
    if front_matter.fields.is_empty() {
        return Top { front_matter: None, problems, body: opening.start, line: 1 };
    }
    duplicates(&front_matter, &mut problems);
    Top { front_matter: Some(front_matter), problems, body, line }
}

fn is_key(words: &str) -> bool {
    !words.is_empty() && words.trim_end().bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}

fn is_delimiter(line: &str) -> bool {
    line.trim_end() == "---"
}

/// Lines that no front matter has: its end was forgotten.
fn is_markdown(line: &str) -> bool {
    ["> ", ">[", "|", "## ", "### ", "[!", "!["].iter().any(|mark| line.starts_with(mark))
}

fn field(text: &str, line: Line, number: usize, into: &mut FrontMatter, problems: &mut Vec<Problem>) {
    let words = line.of(text);
    let continues = words.starts_with([' ', '\t', '-']) && !into.fields.is_empty();
    if is_blank(words) || words.starts_with('#') || (continues && !words.contains(": ")) {
        return;
    }
    let Some(colon) = words.find(':').filter(|&colon| !words.get(..colon).unwrap_or_default().trim().is_empty()) else {
        problems.push(problem(ProblemCode::FrontMatterLine, line.start..line.end, number, words.trim()));
        return;
    };
    let key = as_written(text, line.start..line.start + colon);
    let mut value = trimmed(text, line.start + colon + 1..line.end);
    for quote in ['"', '\''] {
        let quoted = text.get(value.clone()).unwrap_or_default();
        if quoted.len() >= 2 && quoted.starts_with(quote) && quoted.ends_with(quote) {
            value = value.start + 1..value.end - 1;
            break;
        }
    }
    into.fields.push(Field { key, value: as_written(text, value), line: number });
}

/// Words that are no Markdown: only invisible characters and blanks are mended.
fn as_written(text: &str, span: Span) -> Text {
    let span = trimmed(text, span);
    let words = text.get(span.clone()).unwrap_or_default();
    if words.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Text { span, plain: squeezed(words) };
    }
    let visible: String = words.chars().filter(|&c| !is_invisible(c)).collect();
    Text { span, plain: visible.split_whitespace().collect::<Vec<_>>().join(" ") }
}

fn duplicates(front_matter: &FrontMatter, problems: &mut Vec<Problem>) {
    for (index, field) in front_matter.fields.iter().enumerate() {
        let key = &field.key.plain;
        let is_repeated = front_matter.fields.iter().take(index).any(|earlier| earlier.key.plain == *key);
        if is_repeated {
            problems.push(problem(ProblemCode::FrontMatterDuplicate, field.key.span.clone(), field.line, key));
        }
    }
}

fn problem(code: ProblemCode, span: Span, line: usize, detail: &str) -> Problem {
    Problem { code, span, line, detail: detail.to_owned() }
}
