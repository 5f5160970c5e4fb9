//! Which field a problem of the page belongs to, and how problems and refusals are told beside it.

use egui::Ui;

use crate::app::{Cell, FieldId, Session};
use crate::design::{Passage, TextStyle, Tone};
use crate::document::change::{Asked, Examples, Refusal};
use crate::document::{Page, Problem, ScenarioTable, Severity, Text};
use crate::views::Scene;
use crate::views::reader::sentence;

/// The field that a problem stands in; `None` when it concerns no field or the page as a whole.
pub fn place_of(problem: &Problem, page: &Page) -> Option<FieldId> {
    if problem.line == 0 {
        return None;
    }
    let at = problem.span.start;
    let holds = |text: &Text| text.span.start <= at && at <= text.span.end;
    if page.title.as_ref().is_some_and(holds) {
        return Some(FieldId::Title);
    }
    if page.definition.as_ref().is_some_and(holds) {
        return Some(FieldId::Definition);
    }
    let field = page.front_matter.iter().flat_map(|matter| &matter.fields);
    let mut field = field.filter(|field| field.key.span.start <= at && at <= field.value.span.end);
    if let Some(field) = field.next() {
        return Some(FieldId::Field(field.key.plain.clone()));
    }
    let row = |table: &Option<ScenarioTable>| {
        let table = table.as_ref()?;
        let row = table.table.rows.iter().position(|row| row.span.start <= at && at <= row.span.end)?;
        let status = table.rows.get(row)?.status_path.iter().any(holds);
        Some((row, if status { Cell::Status } else { Cell::Text }))
    };
    for (examples, table) in [(Examples::Valid, &page.valid), (Examples::Invalid, &page.invalid)] {
        if let Some((row, part)) = row(table) {
            return Some(FieldId::Scenario { examples, row, part });
        }
    }
    let item = page.questions.iter().position(holds).map(|item| FieldId::Question { asked: Asked::Page, item });
    item.or_else(|| {
        let service = |(service, group): (usize, &crate::document::WorkloadQuestions)| {
            let item = group.questions.iter().position(holds)?;
            Some(FieldId::Question { asked: Asked::Service(service), item })
        };
        page.workload_questions.iter().enumerate().find_map(service)
    })
}

/// Whether something beside this field says that it is wrong.
pub fn is_troubled(session: &Session, field: &FieldId) -> bool {
    let refused = session.refusal.as_ref().is_some_and(|(at, _)| at == field);
    let wrong = |problem: &&Problem| {
        problem.severity() != Severity::Info && place_of(problem, &session.page).as_ref() == Some(field)
    };
    refused || session.problems.iter().any(|problem| wrong(&problem))
}

/// Tells what is wrong with a field, below it.
pub fn beside(ui: &mut Ui, scene: &Scene<'_>, session: &Session, field: &FieldId) {
    if let Some((_, refusal)) = session.refusal.as_ref().filter(|(at, _)| at == field) {
        ui.add(Passage::new(refused(scene, *refusal)).style(TextStyle::Small).tone(Tone::Danger));
    }
    for problem in &session.problems {
        if place_of(problem, &session.page).as_ref() == Some(field) {
            tell(ui, scene, problem);
        }
    }
}

/// Problems that belong to no field.
pub fn others(ui: &mut Ui, scene: &Scene<'_>, session: &Session) {
    for problem in session.problems.iter().filter(|problem| problem.severity() != Severity::Info) {
        if place_of(problem, &session.page).is_none() {
            tell(ui, scene, problem);
        }
    }
}

fn tell(ui: &mut Ui, scene: &Scene<'_>, problem: &Problem) {
    let words = sentence(scene.texts, problem.code, &problem.detail);
    let passage = Passage::new(words).style(TextStyle::Small);
    ui.add(match problem.severity() {
        Severity::Info => passage.quiet(),
        Severity::Warning => passage.tone(Tone::Redirect),
        Severity::Error => passage.tone(Tone::Danger),
    });
}

/// Why a change was not made.
pub fn refused(scene: &Scene<'_>, refusal: Refusal) -> String {
    let line = refusal.line().unwrap_or_default();
    let reason = scene.say_with(&format!("refusal-{}", refusal.word()), &[("line", line.into())]);
    scene.say_with("edit-refused", &[("reason", reason.into())])
}
