//! Which field a problem of the page belongs to, and how problems and refusals are told beside it.

use std::collections::BTreeMap;

use egui::{Response, Ui};

use crate::app::{Cell, FieldId, Session};
use crate::design::{Passage, TextStyle, Tone, tokens};
use crate::document::change::{Asked, Examples, Refusal};
use crate::document::{Page, Problem, ProblemCode, ScenarioTable, Severity, Text};
use crate::views::Scene;
use crate::views::reader::sentence;

/// The field that a problem stands in; `None` when it concerns no field or the page as a whole.
fn place_of(problem: &Problem, page: &Page) -> Option<FieldId> {
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

/// The problems of a page by the field they stand in, as places among the page's problems.
#[derive(Default)]
pub struct Placed {
    by_field: BTreeMap<FieldId, Vec<usize>>,
    /// Those that belong to no field.
    others: Vec<usize>,
}

impl Placed {
    pub fn of(session: &Session) -> Self {
        let mut placed = Self::default();
        for (number, problem) in session.problems.iter().enumerate() {
            match place_of(problem, &session.page) {
                Some(field) => placed.by_field.entry(field).or_default().push(number),
                None => placed.others.push(number),
            }
        }
        placed
    }

    fn at<'s>(&self, session: &'s Session, field: &FieldId) -> impl Iterator<Item = &'s Problem> {
        let numbers = self.by_field.get(field).cloned().unwrap_or_default();
        numbers.into_iter().filter_map(|number| session.problems.get(number))
    }

    /// Whether something beside this field says that it is wrong.
    pub fn is_troubled(&self, session: &Session, field: &FieldId) -> bool {
        let refused = session.refusal.as_ref().is_some_and(|(at, _)| at == field);
        refused || self.at(session, field).any(|problem| problem.severity() != Severity::Info)
    }

    /// Tells those who hear the field what stands beside it.
    pub fn describe(&self, scene: &Scene<'_>, session: &Session, field: &FieldId, response: &Response) {
        if !self.is_troubled(session, field) {
            return;
        }
        response.ctx.accesskit_node_builder(response.id, |node| {
            let refused = session.refusal.iter().filter(|(at, _)| at == field);
            let refused = refused.map(|(_, refusal)| self::refused(scene, *refusal));
            let found = self.at(session, field).map(|problem| beside_words(scene, problem));
            node.set_invalid(egui::accesskit::Invalid::True);
            node.set_description(refused.chain(found).collect::<Vec<_>>().join(" "));
        });
    }

    /// Tells what is wrong with a field, below it.
    pub fn beside(&self, ui: &mut Ui, scene: &Scene<'_>, session: &Session, field: &FieldId) {
        let refusal = session.refusal.as_ref().filter(|(at, _)| at == field).map(|(_, refusal)| *refusal);
        if refusal.is_none() && self.at(session, field).next().is_none() {
            return;
        }
        ui.horizontal_top(|ui| {
            // In line with the words in the field.
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(tokens(ui).size.space.s);
            ui.vertical(|ui| {
                if let Some(refusal) = refusal {
                    ui.add(Passage::new(refused(scene, refusal)).style(TextStyle::Small).tone(Tone::Danger));
                }
                for problem in self.at(session, field) {
                    tell(ui, problem, beside_words(scene, problem));
                }
            });
        });
    }

    /// Tells problems that belong to no field.
    pub fn elsewhere(&self, ui: &mut Ui, scene: &Scene<'_>, session: &Session) {
        let problems = self.others.iter().filter_map(|number| session.problems.get(*number));
        for problem in problems.filter(|problem| problem.severity() != Severity::Info) {
            match problem.code {
                ProblemCode::NoUpdates => note(ui, scene.say("edit-no-updates")),
                // Nobody has had time to type one.
                ProblemCode::NoDefinition if session.is_new() => note(ui, scene.say("edit-no-definition")),
                code => tell(ui, problem, sentence(scene.texts, code, &problem.detail)),
            }
        }
    }
}

/// What is no fault of the person's.
fn note(ui: &mut Ui, words: String) {
    ui.add(Passage::new(words).style(TextStyle::Small).quiet());
}

/// What is said beside the field that a problem stands in: it need not repeat the field's own words.
fn beside_words(scene: &Scene<'_>, problem: &Problem) -> String {
    match problem.code {
        ProblemCode::NoStatus => scene.say("edit-no-status"),
        code => sentence(scene.texts, code, &problem.detail),
    }
}

fn tell(ui: &mut Ui, problem: &Problem, words: String) {
    let passage = Passage::new(words).style(TextStyle::Small);
    ui.add(match problem.severity() {
        Severity::Info => passage.quiet(),
        Severity::Warning => passage.tone(Tone::Redirect),
        Severity::Error => passage.tone(Tone::Danger),
    });
}

/// Why a change was not made.
pub fn refused(scene: &Scene<'_>, refusal: Refusal) -> String {
    scene.say_with("edit-refused", &[("reason", reason(scene, refusal).into())])
}

/// The reason alone.
pub fn reason(scene: &Scene<'_>, refusal: Refusal) -> String {
    let line = refusal.line().unwrap_or_default();
    scene.say_with(&format!("refusal-{}", refusal.word()), &[("line", line.into())])
}
