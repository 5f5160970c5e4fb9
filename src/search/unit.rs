//! One page cut into the units that are found: its names, its definition, each scenario, question and update, and each
//! stretch of other text. It knows neither query nor rank, nor which entry a row answers.

use crate::document::{Page, Role, ScenarioTable, Text};
use crate::library::Entry;
use std::borrow::Cow;

/// What part of its page a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    Title,
    Definition,
    Valid,
    Invalid,
    Question,
    Update,
    Text,
}

impl Section {
    pub const ALL: &'static [Self] =
        &[Self::Title, Self::Definition, Self::Valid, Self::Invalid, Self::Question, Self::Update, Self::Text];

    /// Stable: scripts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Definition => "definition",
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Question => "question",
            Self::Update => "update",
            Self::Text => "text",
        }
    }
}

/// A unit's place on its page; rows count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Name,
    /// The front matter's title, in translations often English.
    FrontTitle,
    Definition,
    Valid(usize),
    Invalid(usize),
    Question(usize),
    Update(usize),
    /// The place among the page's sections.
    Text(usize),
}

impl Part {
    pub fn section(self) -> Section {
        match self {
            Self::Name | Self::FrontTitle => Section::Title,
            Self::Definition => Section::Definition,
            Self::Valid(_) => Section::Valid,
            Self::Invalid(_) => Section::Invalid,
            Self::Question(_) => Section::Question,
            Self::Update(_) => Section::Update,
            Self::Text(_) => Section::Text,
        }
    }

    pub fn row(self) -> Option<usize> {
        match self {
            Self::Valid(row) | Self::Invalid(row) | Self::Question(row) | Self::Update(row) => Some(row),
            Self::Name | Self::FrontTitle | Self::Definition | Self::Text(_) => None,
        }
    }
}

/// The parts of a page in its order, those without a word among them.
pub(super) fn parts(entry: &Entry) -> impl Iterator<Item = Part> {
    let page = &entry.source.page;
    let rows = |table: &Option<ScenarioTable>| table.as_ref().map_or(0, |table| table.rows.len());
    let updates = page.updates.as_ref().map_or(0, |updates| updates.table.rows.len());
    let prose = page.sections.iter().enumerate();
    let prose = prose.filter(|(_, section)| matches!(section.role, Role::Prose | Role::Title));
    [Part::Name, Part::FrontTitle, Part::Definition]
        .into_iter()
        .chain((0..rows(&page.valid)).map(Part::Valid))
        .chain((0..rows(&page.invalid)).map(Part::Invalid))
        .chain((0..questions(page).count()).map(Part::Question))
        .chain((0..updates).map(Part::Update))
        .chain(prose.map(|(place, _)| Part::Text(place)))
}

/// The parts of these sections.
pub(super) fn parts_of<'a>(entry: &'a Entry, sections: &'a [Section]) -> impl Iterator<Item = Part> + 'a {
    parts(entry).filter(|part| sections.contains(&part.section()))
}

/// How many rows a section of the page has; rows of translations with as many stand for each other.
pub(super) fn rows(entry: &Entry, section: Section) -> usize {
    parts_of(entry, &[section]).count()
}

/// What a part says, as a person reads it; empty where there is none.
pub(super) fn text(entry: &Entry, part: Part) -> Cow<'_, str> {
    let page = &entry.source.page;
    let found = match part {
        Part::Name => Some(Cow::Borrowed(entry.name.as_str())),
        Part::FrontTitle => front_title(entry).map(Cow::Borrowed),
        Part::Definition => page.definition.as_ref().map(plain),
        Part::Valid(row) => row_of(page.valid.as_ref(), row),
        Part::Invalid(row) => row_of(page.invalid.as_ref(), row),
        Part::Question(row) => questions(page).nth(row).map(plain),
        Part::Update(row) => Some(Cow::Owned(update(page, row))),
        Part::Text(place) => Some(prose(page, place)),
    };
    found.unwrap_or_default()
}

/// How long what a part says is, without putting it together; a part that says something else mostly has another length.
pub(super) fn extent(entry: &Entry, part: Part) -> usize {
    let page = &entry.source.page;
    match part {
        Part::Update(row) => {
            let row = page.updates.as_ref().and_then(|updates| updates.table.rows.get(row));
            row.iter().flat_map(|row| &row.cells).map(|cell| cell.plain.len() + 1).sum()
        }
        Part::Text(place) => page.sections.get(place).map_or(0, |section| {
            let heading = section.heading.as_ref().map_or(0, |(_, heading)| heading.plain.len());
            (heading << 1 | usize::from(section.role == Role::Prose)) + (section.plain.len() << 24)
        }),
        _ => text(entry, part).len(),
    }
}

/// The status that an invalid row names, as written; rows that name the same one speak for the same entry.
pub(super) fn status(entry: &Entry, row: usize) -> String {
    let row = entry.source.page.invalid.as_ref().and_then(|table| table.rows.get(row));
    let names = row.iter().flat_map(|row| &row.status_path).map(|name| name.plain.as_str());
    names.collect::<Vec<_>>().join(">")
}

fn plain(text: &Text) -> Cow<'_, str> {
    Cow::Borrowed(&text.plain)
}

fn row_of(table: Option<&ScenarioTable>, row: usize) -> Option<Cow<'_, str>> {
    table?.rows.get(row).map(|row| plain(&row.text))
}

/// The title of the front matter where it says something else than the name.
fn front_title(entry: &Entry) -> Option<&str> {
    entry.source.page.front_matter.as_ref()?.get("title").filter(|title| *title != entry.name)
}

/// The page's questions and after them those for single services: numbers run through.
fn questions(page: &Page) -> impl Iterator<Item = &Text> {
    page.questions.iter().chain(page.workload_questions.iter().flat_map(|service| &service.questions))
}

/// The cells of the row, `03/25/2020 · Ana · Added a scenario`.
fn update(page: &Page, row: usize) -> String {
    let row = page.updates.as_ref().and_then(|updates| updates.table.rows.get(row));
    let cells = row.iter().flat_map(|row| &row.cells).map(|cell| cell.plain.as_str());
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A stretch of text under its heading; the H1 is left to the title.
fn prose(page: &Page, place: usize) -> Cow<'_, str> {
    let Some(section) = page.sections.get(place) else { return Cow::Borrowed("") };
    match &section.heading {
        Some((_, heading)) if section.role == Role::Prose && !heading.plain.is_empty() && !section.plain.is_empty() => {
            Cow::Owned(format!("{} · {}", heading.plain, section.plain))
        }
        Some((_, heading)) if section.role == Role::Prose => Cow::Borrowed(&heading.plain),
        _ => Cow::Borrowed(&section.plain),
    }
}
