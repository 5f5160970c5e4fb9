//! A block quote opened up: its alert tag, its lines without their marks, and the label a definition begins with.

use super::alert::alert_tag;
use super::lines::{Line, indentation, is_blank, is_void, lines};
use super::piece::Piece;
use super::plain::Words;
use super::table::trimmed;
use super::{Alert, Span, Text, Vocabulary};

pub(super) struct Quote {
    /// It opens with `[!…]`, known word or not.
    pub(super) is_alert: bool,
    /// The kind of alert, when the vocabulary knows the word.
    pub(super) alert: Option<Alert>,
    /// Its lines without quote marks and tag; their `next` is where the following source line begins.
    pub(super) lines: Vec<Line>,
}

impl Quote {
    pub(super) fn read(text: &str, piece: &Piece, vocabulary: &Vocabulary) -> Self {
        let mut quote = Self { is_alert: false, alert: None, lines: Vec::new() };
        for line in lines(text, piece.span.start, piece.span.end) {
            let rest = without_quote_marks(line.of(text));
            let mut inside = Line { start: line.end - rest.len(), ..line };
            if quote.lines.is_empty() {
                let visible = rest.trim_start_matches(is_void);
                if let Some((word, length)) = alert_tag(visible).filter(|_| !quote.is_alert) {
                    quote.is_alert = true;
                    quote.alert = vocabulary.alert(word);
                    inside.start = line.end - visible.len() + length;
                }
                if is_blank(inside.of(text)) {
                    continue;
                }
            }
            quote.lines.push(inside);
        }
        while quote.lines.last().is_some_and(|line| is_blank(line.of(text))) {
            quote.lines.pop();
        }
        quote
    }
}

fn without_quote_marks(line: &str) -> &str {
    let mut rest = indentation(line).1;
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

/// One text from several lines that lie in quote marks.
pub(super) fn text_of(text: &str, lines: &[Line]) -> Option<Text> {
    let visible: Vec<_> = lines.iter().filter(|line| !is_blank(line.of(text))).collect();
    let (first, last) = (visible.first()?, visible.last()?);
    let start = trimmed(text, first.start..first.end).start;
    let end = trimmed(text, last.start..last.end).end;
    let mut words = Words::new(text);
    for line in lines {
        if is_blank(line.of(text)) {
            words.end_block();
        } else {
            words.inline(line.start..line.end);
            words.soft_break();
        }
    }
    Some(Text { span: start..end, plain: words.take() })
}

/// The label at the start of a definition.
pub(super) struct Label<'t> {
    pub(super) words: &'t str,
    pub(super) is_bold: bool,
    /// Where the text after it begins.
    pub(super) end: usize,
}

const LONGEST_LABEL: usize = 60;

/// `**Definition:** …`, `**Definition**: …` or `Definition: …` at the start of `span`.
pub(super) fn label(text: &str, span: Span) -> Option<Label<'_>> {
    let line = text.get(span.clone())?.trim_start_matches(is_void);
    let start = span.end - line.len();
    let mark = ["**", "__", "*", "_"].into_iter().find(|mark| line.starts_with(mark)).unwrap_or_default();
    let inside = line.get(mark.len()..)?;
    let colon = inside.char_indices().take(LONGEST_LABEL).find(|(_, c)| matches!(c, ':' | '：'))?;
    let after_colon = inside.get(colon.0 + colon.1.len_utf8()..)?;
    let words = inside.get(..colon.0)?;
    let closed_before = !mark.is_empty() && words.trim_end_matches(is_void).ends_with(mark);
    let rest = match after_colon.trim_start_matches(is_void).strip_prefix(mark) {
        Some(rest) if !mark.is_empty() && !closed_before => rest,
        _ if mark.is_empty() || closed_before => after_colon,
        _ => return None,
    };
    let words = words.trim_end_matches(is_void).trim_end_matches(mark);
    Some(Label { words, is_bold: !mark.is_empty(), end: start + (line.len() - rest.len()) })
}

#[cfg(test)]
mod tests {
    use super::label;

    #[track_caller]
    fn check(line: &str, expected: Option<(&str, bool, &str)>) {
        let found = label(line, 0..line.len()).map(|label| (label.words, label.is_bold, &line[label.end..]));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn a_label_ends_at_its_colon() {
        check("**Definition:** A guest.", Some(("Definition", true, " A guest.")));
        check("**Definition**: A guest.", Some(("Definition", true, " A guest.")));
        check("\u{200b}**定義：**客户", Some(("定義", true, "客户")));
        check("Definition: A guest.", Some(("Definition", false, " A guest.")));
        check("**Définition\u{a0}:** Un hôte.", Some(("Définition", true, " Un hôte.")));
    }

    #[test]
    fn a_bold_word_without_colon_is_no_label() {
        check("**Definition** A guest.", None);
        check("**Note that this: never** closes here", None);
        check("No colon at all", None);
    }
}
