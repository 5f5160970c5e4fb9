//! The questions that confirm a status: those in the tip below the tables, also where a blank line tears the tip from
//! its list or nothing is numbered, and those that a heading gathers for each service.

use super::body::{Body, Heading};
use super::lines::{Line, indentation, is_blank, is_void, lines};
use super::piece::PieceKind;
use super::quote::{Quote, text_of};
use super::vocabulary::HeadingWord;
use super::{Alert, Span, Text, WorkloadQuestions};

pub(super) struct FoundQuestions {
    /// Indices of the pieces they stand in, end excluded.
    pub(super) pieces: std::ops::Range<usize>,
    pub(super) intro: Option<Text>,
    pub(super) questions: Vec<Text>,
}

/// The questions in a tip, or in an alert of an unknown word that holds a numbered list. They may stand behind the piece
/// `after`, but not in `definition`.
pub(super) fn find(body: &Body, after: usize, definition: Option<usize>) -> Option<FoundQuestions> {
    let quote_at = |index: usize| {
        let piece = body.outline.pieces.get(index).filter(|piece| piece.kind == PieceKind::Quote);
        piece.filter(|_| definition != Some(index))
    };
    (after + 1..body.outline.pieces.len()).find_map(|index| {
        let mut quote = Quote::read(body.text, quote_at(index)?, body.vocabulary);
        let is_listed = |quote: &Quote| quote.lines.iter().any(|line| item(line.of(body.text)).is_some());
        let mut end = index + 1;
        if let Some(next) = quote_at(end) {
            let torn_off = Quote::read(body.text, next, body.vocabulary);
            if !torn_off.is_alert && !is_listed(&quote) && is_listed(&torn_off) {
                quote.lines.extend(torn_off.lines);
                end += 1;
            }
        }
        let asks = match quote.alert {
            Some(Alert::Tip) => true,
            Some(_) => false,
            None => quote.is_alert && is_listed(&quote),
        };
        let (intro, questions) = split(body.text, &quote.lines);
        let found = FoundQuestions { pieces: index..end, intro, questions };
        (asks && !(found.intro.is_none() && found.questions.is_empty())).then_some(found)
    })
}

/// The opening sentence and the questions below it.
fn split(text: &str, quoted: &[Line]) -> (Option<Text>, Vec<Text>) {
    let first_item = quoted.iter().position(|line| item(line.of(text)).is_some());
    let Some(first_item) = first_item else {
        let (intro, rest) = quoted.split_at(quoted.len().min(1));
        let questions: Vec<Text> = paragraphs(text, rest).collect();
        let intro = text_of(text, intro);
        let asks = |intro: &Text| intro.plain.ends_with(['?', '？']);
        return match intro {
            Some(only) if questions.is_empty() && asks(&only) => (None, vec![only]),
            intro => (intro, questions),
        };
    };
    let (intro, list) = quoted.split_at(first_item);
    (text_of(text, intro), items(text, list))
}

fn paragraphs<'t>(text: &'t str, quoted: &'t [Line]) -> impl Iterator<Item = Text> + 't {
    quoted.split(|line| is_blank(line.of(text))).filter_map(|paragraph| text_of(text, paragraph))
}

/// One text for each item; lines that begin no item belong to the one before.
fn items(text: &str, list: &[Line]) -> Vec<Text> {
    let mut questions = Vec::new();
    let mut open: Vec<Line> = Vec::new();
    for line in list {
        match item(line.of(text)) {
            Some(width) => {
                questions.extend(text_of(text, &open));
                open = vec![Line { start: line.start + width, ..*line }];
            }
            None => open.push(*line),
        }
    }
    questions.extend(text_of(text, &open));
    questions
}

/// What may follow the number of a list item.
const NUMBER_ENDS: [char; 5] = ['.', ')', '．', '）', '、'];

/// The bytes before the words of a list item: blanks, a number or bullet, U+200B. `1.Word` counts, `2.5 GB` does not.
fn item(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches(is_void);
    let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let marked = match digits {
        0 => rest.strip_prefix(['-', '*', '+', '•']).filter(|words| words.starts_with(is_void)),
        1..=3 => rest.get(digits..)?.strip_prefix(NUMBER_ENDS),
        _ => None,
    }?;
    let words = marked.trim_start_matches(is_void);
    let is_number = digits > 0 && marked.starts_with(|c: char| c.is_ascii_digit());
    (!is_number && !words.is_empty()).then_some(line.len() - words.len())
}

pub(super) struct FoundWorkloads {
    /// Indices of the pieces they stand in, end excluded.
    pub(super) pieces: std::ops::Range<usize>,
    pub(super) questions: Vec<WorkloadQuestions>,
    pub(super) by_words: bool,
}

/// The questions under a heading that announces them, or, behind the tables, under one that has nothing but a numbered
/// list for each of its own headings. They end at the first of the pieces `taken` by other parts.
pub(super) fn workloads(body: &Body, after: usize, taken: &[usize]) -> Option<FoundWorkloads> {
    let title = body.title().map(|title| title.piece);
    let candidates = || body.headings.iter().enumerate().filter(|(_, heading)| Some(heading.piece) != title);
    let known = candidates().find(|(_, heading)| heading.meaning == Some(HeadingWord::WorkloadQuestions));
    if let Some((index, _)) = known {
        return services(body, index, taken).map(|found| FoundWorkloads { by_words: true, ..found });
    }
    let unknown = |heading: &Heading| heading.piece > after && heading.level > 1 && heading.meaning.is_none();
    candidates().filter(|(_, heading)| unknown(heading) && !taken.contains(&heading.piece)).find_map(|(index, _)| {
        let found = services(body, index, taken)?;
        let asks = |service: &WorkloadQuestions| {
            let first = service.questions.first().and_then(|question| body.text.get(..question.span.start));
            first.is_some_and(|before| before.trim_end_matches(is_void).ends_with(NUMBER_ENDS))
        };
        (found.questions.iter().all(asks) && !found.questions.is_empty()).then_some(found)
    })
}

fn services(body: &Body, index: usize, taken: &[usize]) -> Option<FoundWorkloads> {
    let top = body.headings.get(index)?;
    let below = body.headings.iter().skip(index + 1);
    let ends = |next: &&Heading| next.level <= top.level || next.meaning.is_some();
    let behind = below.clone().find(ends).map(|next| next.piece);
    let next_part = taken.iter().copied().filter(|&piece| piece > top.piece).min();
    let end = [behind, next_part].into_iter().flatten().min().unwrap_or(body.outline.pieces.len());
    let services: Vec<&Heading> = below.take_while(|next| next.piece < end).collect();
    let ends = services.iter().skip(1).map(|next| next.piece).chain([end]);
    let questions = services.iter().zip(ends).map(|(heading, end)| {
        let questions = (heading.piece + 1..end).flat_map(|piece| list(body, piece)).collect();
        WorkloadQuestions { service: heading.text.clone(), questions }
    });
    Some(FoundWorkloads { pieces: top.piece..end, questions: questions.collect(), by_words: false })
}

fn list(body: &Body, piece: usize) -> Vec<Text> {
    let Some(found) = body.outline.pieces.get(piece).filter(|piece| piece.kind == PieceKind::Text) else {
        return Vec::new();
    };
    let Span { start, end } = found.span.clone();
    let all: Vec<Line> = lines(body.text, start, end).collect();
    let first = all.iter().position(|line| item(line.of(body.text)).is_some()).unwrap_or(all.len());
    let list = all.split_at(first).1;
    // A list ends where an unindented paragraph follows a blank line.
    let ends = list.windows(2).position(|pair| match pair {
        [before, line] => {
            let words = line.of(body.text);
            is_blank(before.of(body.text)) && !is_blank(words) && indentation(words).0 == 0 && item(words).is_none()
        }
        _ => false,
    });
    items(body.text, list.split_at(ends.map_or(list.len(), |at| at + 1)).0)
}

#[cfg(test)]
mod tests {
    use super::item;

    #[test]
    fn items_are_seen_through_invisible_characters() {
        for (line, words) in [
            ("   1.\u{200b} Is it?", "Is it?"),
            ("1.Is it?", "Is it?"),
            ("\u{200b}2) Is it?", "Is it?"),
            (" - Is it?", "Is it?"),
            ("3、是吗？", "是吗？"),
        ] {
            assert_eq!(item(line).map(|width| &line[width..]), Some(words), "{line}");
        }
    }

    #[test]
    fn numbers_and_letters_begin_no_item() {
        for line in ["2.5 GB are enough", "a. Is it?", "2020. It was", "12", "-5 degrees", "4."] {
            assert_eq!(item(line), None, "{line}");
        }
    }
}
