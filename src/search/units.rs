//! One page cut into the units that are found: its names, its definition, each scenario, question and update, and each
//! stretch of other text. All units stand folded in one buffer, so that most pages are passed over by a single search
//! for a word. It knows neither query nor rank, nor which entry a row answers.

use super::fold::fold_onto;
use crate::document::{Page, Role, ScenarioTable, Text};
use crate::library::{Entry, Source};
use std::ops::Range;
use std::sync::Arc;

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

/// One thing to find, and where it stands in its page's folded buffer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub part: Part,
    pub folded: Range<usize>,
}

/// A page's units, in the order of the page; the same for every page with the same words and name.
#[derive(Debug)]
pub(super) struct PageUnits {
    name: String,
    source: Arc<Source>,
    /// Each unit folded, ended by a line end, which folded text never holds.
    pub folded: String,
    pub units: Vec<Unit>,
}

impl PageUnits {
    pub fn new(entry: &Entry) -> Self {
        let mut made = Self {
            name: entry.name.clone(),
            source: Arc::clone(&entry.source),
            folded: String::with_capacity(entry.source.text.len()),
            units: Vec::new(),
        };
        let page = &entry.source.page;
        made.add(Part::Name, &entry.name);
        if let Some(title) = front_title(page).filter(|title| *title != entry.name) {
            made.add(Part::FrontTitle, title);
        }
        if let Some(definition) = &page.definition {
            made.add(Part::Definition, &definition.plain);
        }
        for (row, scenario) in page.valid.iter().flat_map(|table| &table.rows).enumerate() {
            made.add(Part::Valid(row), &scenario.text.plain);
        }
        for (row, scenario) in page.invalid.iter().flat_map(|table| &table.rows).enumerate() {
            made.add(Part::Invalid(row), &scenario.text.plain);
        }
        for (row, question) in questions(page).enumerate() {
            made.add(Part::Question(row), &question.plain);
        }
        for row in 0..page.updates.as_ref().map_or(0, |updates| updates.table.rows.len()) {
            made.add(Part::Update(row), &update_text(page, row));
        }
        for (place, section) in page.sections.iter().enumerate() {
            if matches!(section.role, Role::Prose | Role::Title) {
                made.add(Part::Text(place), &prose(page, place));
            }
        }
        made.folded.shrink_to_fit();
        made
    }

    /// What the unit says, as a person reads it.
    pub fn text(&self, unit: &Unit) -> String {
        let page = &self.source.page;
        let scenario = |table: &Option<ScenarioTable>, row: usize| {
            table.as_ref().and_then(|table| table.rows.get(row)).map(|row| row.text.plain.clone())
        };
        let text = match unit.part {
            Part::Name => Some(self.name.clone()),
            Part::FrontTitle => front_title(page).map(str::to_owned),
            Part::Definition => page.definition.as_ref().map(|definition| definition.plain.clone()),
            Part::Valid(row) => scenario(&page.valid, row),
            Part::Invalid(row) => scenario(&page.invalid, row),
            Part::Question(row) => questions(page).nth(row).map(|question| question.plain.clone()),
            Part::Update(row) => Some(update_text(page, row)),
            Part::Text(place) => Some(prose(page, place)),
        };
        text.unwrap_or_default()
    }

    /// The unit's folded text.
    pub fn folded_text(&self, unit: &Unit) -> &str {
        self.folded.get(unit.folded.clone()).unwrap_or_default()
    }

    fn add(&mut self, part: Part, text: &str) {
        let start = self.folded.len();
        fold_onto(&mut self.folded, text);
        if self.folded.len() > start {
            self.units.push(Unit { part, folded: start..self.folded.len() });
            self.folded.push('\n');
        }
    }
}

fn front_title(page: &Page) -> Option<&str> {
    page.front_matter.as_ref()?.get("title")
}

/// The page's questions and after them those for single services: numbers run through.
fn questions(page: &Page) -> impl Iterator<Item = &Text> {
    page.questions.iter().chain(page.workload_questions.iter().flat_map(|service| &service.questions))
}

/// The cells of the row, `03/25/2020 · Ana · Added a scenario`.
fn update_text(page: &Page, row: usize) -> String {
    let row = page.updates.as_ref().and_then(|updates| updates.table.rows.get(row));
    let cells = row.iter().flat_map(|row| &row.cells).map(|cell| cell.plain.as_str());
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A stretch of text under its heading; the H1 is left to the title.
fn prose(page: &Page, place: usize) -> String {
    let Some(section) = page.sections.get(place) else { return String::new() };
    match &section.heading {
        Some((_, heading)) if section.role == Role::Prose && !heading.plain.is_empty() && !section.plain.is_empty() => {
            format!("{} · {}", heading.plain, section.plain)
        }
        Some((_, heading)) if section.role == Role::Prose => heading.plain.clone(),
        _ => section.plain.clone(),
    }
}
