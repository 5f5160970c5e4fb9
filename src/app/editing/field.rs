//! The places of a form that can be typed into, by name: what belongs together when changes are undone, and where a
//! refusal or a word that the page cannot hold is shown.

use crate::document::change::{Asked, Change, Examples, ItemChange, RowChange, typed};
use crate::document::{Page, Span};

/// One place. Rows and questions are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldId {
    Title,
    Definition,
    /// A value of the front matter, by its key.
    Field(String),
    Scenario {
        examples: Examples,
        row: usize,
        part: Cell,
    },
    Question {
        asked: Asked,
        item: usize,
    },
    /// The whole text.
    Source,
}

/// A half of a row of examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    Text,
    Status,
}

impl FieldId {
    /// The words at this place of a page as a person types them; `None` where the page has no such place.
    pub fn words(&self, text: &str, page: &Page) -> Option<String> {
        let source = |span: &Span| typed(text.get(span.clone()).unwrap_or_default());
        match self {
            Self::Title => page.title.as_ref().map(|title| source(&title.span)),
            Self::Definition => page.definition.as_ref().map(|definition| source(&definition.span)),
            Self::Field(key) => page.front_matter.as_ref()?.get(key).map(str::to_owned),
            Self::Scenario { examples, row, part } => {
                let table = match examples {
                    Examples::Valid => page.valid.as_ref()?,
                    Examples::Invalid => page.invalid.as_ref()?,
                };
                let row = table.rows.get(*row)?;
                Some(match part {
                    Cell::Text => source(&row.text.span),
                    Cell::Status => {
                        row.status_path.iter().map(|name| source(&name.span)).collect::<Vec<_>>().join(" > ")
                    }
                })
            }
            Self::Question { asked, item } => {
                let questions = match asked {
                    Asked::Page => &page.questions,
                    Asked::Service(service) => &page.workload_questions.get(*service)?.questions,
                };
                questions.get(*item).map(|question| source(&question.span))
            }
            Self::Source => Some(text.to_owned()),
        }
    }
}

/// The words that `change` writes into one place that is there already; `None` for a change of what places there are.
pub(super) fn words_of(change: &Change) -> Option<&str> {
    match change {
        Change::Title(text) | Change::Definition(text) => Some(text),
        Change::Field { value, .. } => Some(value),
        Change::Scenario(_, RowChange::Text { text, .. }) | Change::Question(_, ItemChange::Text { text, .. }) => {
            Some(text)
        }
        Change::RemoveField(_) | Change::Scenario(..) | Change::Question(..) | Change::Update(_) => None,
    }
}
