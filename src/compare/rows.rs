//! A page as rows to be compared: definition, scenarios, questions, updates, and the text that is left over. It knows one
//! page and no other.

use super::Cell;
use super::place::{Place, Section};
use crate::document::{Page, Role, Scenario, ScenarioTable, Text};
use crate::library::{Entry, Resolved};
use std::sync::Arc;

/// The rows of `section`, in the order of the page.
pub(super) fn rows(entry: &Entry, section: Section) -> Vec<Cell> {
    let page = &entry.source.page;
    let path = entry.path();
    let plain = |place: Place, text: &str| Cell { place, text: Arc::from(text), status: None, target: None };
    match section {
        Section::Definition => page.definition.iter().map(|text| plain(Place::definition(path), &text.plain)).collect(),
        Section::Valid => scenarios(entry, section, page.valid.as_ref(), &entry.valid),
        Section::Invalid => scenarios(entry, section, page.invalid.as_ref(), &entry.invalid),
        Section::Question => {
            let place = |row| Place::row(path, section, row);
            questions(page).enumerate().map(|(row, text)| plain(place(row), &text.plain)).collect()
        }
        Section::Update => {
            let rows = entry.updates.iter().flat_map(|updates| updates.table.rows.iter().enumerate());
            let text = |cells: &[Text]| {
                let cells = cells.iter().map(|cell| cell.plain.as_str()).filter(|cell| !cell.is_empty());
                cells.collect::<Vec<_>>().join(" · ")
            };
            rows.map(|(row, cells)| plain(Place::row(path, section, row), &text(&cells.cells))).collect()
        }
        Section::Text => {
            let parts = page.sections.iter().enumerate();
            let prose = parts.filter(|(_, section)| matches!(section.role, Role::Prose | Role::Title));
            let texts = prose.map(|(part, section)| {
                let heading = section.heading.as_ref().filter(|_| section.role == Role::Prose);
                let words = [heading.map_or("", |(_, heading)| &heading.plain), &section.plain];
                (part, words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · "))
            });
            let told = texts.filter(|(_, text)| !text.is_empty());
            told.map(|(part, text)| plain(Place::part(path, section, part), &text)).collect()
        }
    }
}

/// The texts by which words are weighed: definition, scenarios and questions.
pub(super) fn texts(entry: &Entry) -> impl Iterator<Item = &str> {
    let page = &entry.source.page;
    let scenarios = [&page.valid, &page.invalid].into_iter().flatten().flat_map(|table| &table.rows);
    let texts = page.definition.iter().chain(scenarios.map(|row| &row.text)).chain(questions(page));
    texts.map(|text| text.plain.as_str())
}

/// The questions of the page and after them those for single services: numbers run through.
pub(super) fn questions(page: &Page) -> impl Iterator<Item = &Text> {
    page.questions.iter().chain(page.workload_questions.iter().flat_map(|service| &service.questions))
}

/// The sentences of a definition, where it has several.
pub(super) fn sentences(definition: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut characters = definition.char_indices().peekable();
    let mut depth = 0_usize;
    while let Some((at, character)) = characters.next() {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let blank_follows = characters.peek().is_none_or(|(_, next)| next.is_whitespace());
        let ends = matches!(character, '。' | '！' | '？') || (matches!(character, '.' | '!' | '?') && blank_follows);
        if ends && depth == 0 {
            let end = at + character.len_utf8();
            sentences.extend(definition.get(start..end).map(str::trim));
            start = end;
        }
    }
    sentences.extend(definition.get(start..).map(str::trim));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn scenarios(
    entry: &Entry,
    section: Section,
    table: Option<&ScenarioTable>,
    resolved: &[Option<Resolved>],
) -> Vec<Cell> {
    let rows = table.map_or(&[][..], |table| &table.rows).iter().enumerate();
    let targets = resolved.iter().map(Option::as_ref).chain(std::iter::repeat(None));
    let cell = |((row, scenario), target): ((usize, &Scenario), Option<&Resolved>)| Cell {
        place: Place::row(entry.path(), section, row),
        text: Arc::from(scenario.text.plain.as_str()),
        status: scenario.status().map(|status| status.plain.clone()),
        target: target.map(|target| target.target.clone()),
    };
    rows.zip(targets).map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn check(definition: &str, expected: &[&str]) {
        assert_eq!(sentences(definition), expected, "{definition}");
    }

    #[test]
    fn a_definition_falls_into_sentences() {
        check("No money. It may come (see p. 3. and 4). Ask", &["No money.", "It may come (see p. 3. and 4).", "Ask"]);
        check("Version 3.5 waits", &["Version 3.5 waits"]);
        check("予算がない。待つ。", &["予算がない。", "待つ。"]);
        check("", &[]);
    }
}
