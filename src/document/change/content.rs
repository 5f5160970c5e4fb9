//! What a page says, without where it says it: the values that a change is about. Two texts with equal contents mean the
//! same to their readers.

use crate::document::{Page, ScenarioTable};

/// The words of a page by part, without Markdown marks, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    pub title: Option<String>,
    pub definition: Option<String>,
    /// Keys and values, duplicates kept.
    pub fields: Vec<(String, String)>,
    /// `None` when there is no such table.
    pub valid: Option<Vec<Row>>,
    pub invalid: Option<Vec<Row>>,
    pub questions: Vec<String>,
    /// Service and its questions.
    pub services: Vec<(String, Vec<String>)>,
    /// The cells of each row of the update summary; `None` when there is none.
    pub updates: Option<Vec<Vec<String>>>,
}

/// A scenario and the status it names, from L1 down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub text: String,
    pub status: Vec<String>,
}

impl Content {
    pub fn of(page: &Page) -> Self {
        let fields = page.front_matter.iter().flat_map(|front_matter| &front_matter.fields);
        let services = page.workload_questions.iter();
        let plain = |texts: &[crate::document::Text]| texts.iter().map(|text| text.plain.clone()).collect::<Vec<_>>();
        Self {
            title: page.title.as_ref().map(|title| title.plain.clone()),
            definition: page.definition.as_ref().map(|definition| definition.plain.clone()),
            fields: fields.map(|field| (field.key.plain.clone(), field.value.plain.clone())).collect(),
            valid: page.valid.as_ref().map(rows),
            invalid: page.invalid.as_ref().map(rows),
            questions: plain(&page.questions),
            services: services.map(|service| (service.service.plain.clone(), plain(&service.questions))).collect(),
            updates: page
                .updates
                .as_ref()
                .map(|updates| updates.table.rows.iter().map(|row| plain(&row.cells)).collect()),
        }
    }
}

fn rows(table: &ScenarioTable) -> Vec<Row> {
    let row = |row: &crate::document::Scenario| Row {
        text: row.text.plain.clone(),
        status: row.status_path.iter().map(|name| name.plain.clone()).collect(),
    };
    table.rows.iter().map(row).collect()
}
