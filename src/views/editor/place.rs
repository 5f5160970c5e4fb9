//! Where the words of a field stand in the source of its page.

use crate::app::{Cell, FieldId};
use crate::document::change::{Asked, Examples};
use crate::document::{Page, Span};

/// The bytes of a field; `None` where the page has no such place.
pub fn span_of(field: &FieldId, page: &Page) -> Option<Span> {
    let text = match field {
        FieldId::Title => page.title.as_ref()?,
        FieldId::Definition => page.definition.as_ref()?,
        FieldId::Field(key) => {
            let fields = &page.front_matter.as_ref()?.fields;
            &fields.iter().find(|field| field.key.plain == *key)?.value
        }
        FieldId::Scenario { examples, row, part } => {
            let table = match examples {
                Examples::Valid => page.valid.as_ref()?,
                Examples::Invalid => page.invalid.as_ref()?,
            };
            let row = table.rows.get(*row)?;
            match part {
                Cell::Text => &row.text,
                Cell::Status => row.status()?,
            }
        }
        FieldId::Question { asked, item } => {
            let questions = match asked {
                Asked::Page => &page.questions,
                Asked::Service(service) => &page.workload_questions.get(*service)?.questions,
            };
            questions.get(*item)?
        }
        FieldId::Source => return None,
    };
    Some(text.span.clone())
}
