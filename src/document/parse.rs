//! From a text to a page. Every part is found by the words of the vocabulary, else by its shape, else it stays absent;
//! nothing is an error, and what is doubtful is told as a problem.

use super::body::Body;
use super::detect::detect_language;
use super::found::Found;
use super::outline::outline;
use super::piece::PieceKind;
use super::sections::sections;
use super::vocabulary::HeadingWord;
use super::{
    Page, Problem, Role, Section, Text, Vocabulary, checks, examples, front_matter, limits, lines, quote, updates,
};

/// Reads one page. `text` may start with a byte order mark; any text gives a page, and its sections cover it.
pub fn parse(text: &str, vocabulary: &Vocabulary) -> (Page, Vec<Problem>) {
    let top = front_matter::read(text);
    let end = readable(text);
    let outline = outline(text, top.body..end.max(top.body), top.line);
    let (body, words) = Body::read(text, &outline, vocabulary);
    let found = Found::read(&body);
    let parts = found.parts(&body);
    let (sections, links) = sections(&body, top.front_matter.as_ref(), &parts, words);
    let language = detect_language(&told(&sections), vocabulary, &found.languages(&body));
    let mut page = Page {
        kind: found.kind(&body),
        certainty: found.certainty(),
        language,
        front_matter: top.front_matter,
        title: body.title().map(|title| title.text.clone()),
        valid: found.valid.as_ref().and_then(|valid| examples::read(&body, valid.table)),
        invalid: found.invalid.as_ref().and_then(|invalid| examples::read(&body, invalid.table)),
        questions_intro: found.questions.as_ref().and_then(|found| found.intro.clone()),
        valid_workloads: valid_workloads(&body),
        updates: found.updates.as_ref().and_then(|found| updates::read(&body, found.table)),
        sections,
        links,
        definition: found.definition.map(|definition| definition.text),
        questions: found.questions.map(|found| found.questions).unwrap_or_default(),
        workload_questions: found.workloads.map(|found| found.questions).unwrap_or_default(),
    };
    if let Some(updates) = &mut page.updates {
        updates.resolve(None, language);
    }
    let mut problems = top.problems;
    problems.extend(checks::problems(&page, &body, end));
    problems.sort_by_key(|problem| problem.line);
    (page, problems)
}

/// The end of what is read into parts: the end of a line, unless that line is endless.
fn readable(text: &str) -> usize {
    if text.len() <= limits::BYTES {
        return text.len();
    }
    let end = text.floor_char_boundary(limits::BYTES);
    let last_lines = text.floor_char_boundary(limits::BYTES - limits::BYTES / 16);
    text.get(last_lines..end).and_then(|read| read.rfind('\n')).map_or(end, |at| last_lines + at + 1)
}

fn valid_workloads(body: &Body) -> Option<Text> {
    let heading = body.headings.iter().find(|heading| heading.meaning == Some(HeadingWord::ValidWorkloads))?;
    let piece = body.outline.pieces.get(heading.piece + 1).filter(|piece| piece.kind == PieceKind::Text)?;
    let below: Vec<_> = lines::lines(body.text, piece.span.start, piece.span.end).collect();
    quote::text_of(body.text, &below)
}

/// The words of the page for telling its language. Those of the update summary come from whoever refreshed it.
fn told(sections: &[Section]) -> Vec<&str> {
    let own = sections.iter().filter(|section| !matches!(section.role, Role::FrontMatter | Role::Updates));
    own.flat_map(|section| [section.heading.as_ref().map_or("", |(_, text)| text.plain.as_str()), &section.plain])
        .collect()
}
