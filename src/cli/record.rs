//! The JSON of pages: field names, their order and their meaning are a promise to scripts, written down in
//! `docs/command-line.md`. Problems are told in English whatever the reader's language.

use crate::document::{Problem, Scenario, ScenarioTable, UpdateSummary, WorkloadQuestions};
use crate::library::{Entry, PagePath, Resolved};
use crate::text::{Texts, Value};
use serde::Serialize;
use std::io::{self, Write};

/// One object on a line of its own.
pub(super) fn write_line(out: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}

/// A page, as `show` prints it.
#[derive(Serialize)]
pub(super) struct PageRecord<'a> {
    path: &'a PagePath,
    kind: &'static str,
    language: Option<&'a str>,
    family: &'a str,
    title: &'a str,
    l1: Option<&'a str>,
    l2: Option<&'a str>,
    l3: Option<&'a str>,
    definition: Option<&'a str>,
    valid: Vec<ScenarioRecord<'a>>,
    invalid: Vec<ScenarioRecord<'a>>,
    questions: Vec<&'a str>,
    workload_questions: Vec<ServiceRecord<'a>>,
    updates: Option<UpdatesRecord<'a>>,
    problems: Vec<ProblemRecord>,
}

/// A page, as `list` prints it.
#[derive(Serialize)]
pub(super) struct ListRecord<'a> {
    path: &'a PagePath,
    kind: &'static str,
    language: Option<&'a str>,
    family: &'a str,
    title: &'a str,
    l1: Option<&'a str>,
    l2: Option<&'a str>,
    l3: Option<&'a str>,
    /// The page this one repeats.
    copy_of: Option<&'a PagePath>,
    /// How many problems it has.
    problems: usize,
}

#[derive(Serialize)]
struct ScenarioRecord<'a> {
    text: &'a str,
    status: Option<&'a str>,
    status_path: Vec<&'a str>,
    target: Option<&'a PagePath>,
    line: usize,
}

#[derive(Serialize)]
struct ServiceRecord<'a> {
    service: &'a str,
    questions: Vec<&'a str>,
}

#[derive(Serialize)]
struct UpdatesRecord<'a> {
    heading: Option<&'a str>,
    columns: Vec<&'a str>,
    rows: Vec<UpdateRecord<'a>>,
}

#[derive(Serialize)]
struct UpdateRecord<'a> {
    date: &'a str,
    iso: Option<String>,
    who: Option<&'a str>,
    what: Option<&'a str>,
    line: usize,
}

#[derive(Serialize)]
struct ProblemRecord {
    code: &'static str,
    severity: &'static str,
    line: usize,
    message: String,
}

impl<'a> PageRecord<'a> {
    /// `english` says the problems.
    pub fn new(entry: &'a Entry, english: &Texts) -> Self {
        let page = &entry.source.page;
        Self {
            path: entry.path(),
            kind: page.kind.word(),
            language: entry.language.as_ref().map(|language| language.code()),
            family: entry.family.as_str(),
            title: &entry.name,
            l1: entry.l1.as_deref(),
            l2: entry.l2.as_deref(),
            l3: entry.l3.as_deref(),
            definition: page.definition.as_ref().map(|definition| definition.plain.as_str()),
            valid: scenarios(page.valid.as_ref(), &entry.valid),
            invalid: scenarios(page.invalid.as_ref(), &entry.invalid),
            questions: page.questions.iter().map(|question| question.plain.as_str()).collect(),
            workload_questions: page.workload_questions.iter().map(ServiceRecord::new).collect(),
            updates: entry.updates.as_ref().map(UpdatesRecord::new),
            problems: entry.problems.iter().map(|problem| ProblemRecord::new(problem, english)).collect(),
        }
    }
}

impl<'a> ListRecord<'a> {
    pub fn new(entry: &'a Entry) -> Self {
        Self {
            path: entry.path(),
            kind: entry.source.page.kind.word(),
            language: entry.language.as_ref().map(|language| language.code()),
            family: entry.family.as_str(),
            title: &entry.name,
            l1: entry.l1.as_deref(),
            l2: entry.l2.as_deref(),
            l3: entry.l3.as_deref(),
            copy_of: entry.copy.as_ref().map(|copy| &copy.of),
            problems: entry.problems.len(),
        }
    }
}

/// The sentence for a problem.
pub(super) fn problem_said(problem: &Problem, texts: &Texts) -> String {
    let key = format!("problem-{}", problem.code.word());
    texts.say_with(&key, &[("detail", Value::from(problem.detail.as_str()))])
}

fn scenarios<'a>(table: Option<&'a ScenarioTable>, resolved: &'a [Option<Resolved>]) -> Vec<ScenarioRecord<'a>> {
    let rows = table.map_or(&[][..], |table| &table.rows);
    let targets = resolved.iter().map(|resolved| resolved.as_ref().map(|resolved| &resolved.target));
    rows.iter().zip(targets.chain(std::iter::repeat(None))).map(|(row, target)| scenario(row, target)).collect()
}

fn scenario<'a>(row: &'a Scenario, target: Option<&'a PagePath>) -> ScenarioRecord<'a> {
    ScenarioRecord {
        text: &row.text.plain,
        status: row.status().map(|status| status.plain.as_str()),
        status_path: row.status_path.iter().map(|status| status.plain.as_str()).collect(),
        target,
        line: row.line,
    }
}

impl<'a> ServiceRecord<'a> {
    fn new(service: &'a WorkloadQuestions) -> Self {
        Self {
            service: &service.service.plain,
            questions: service.questions.iter().map(|question| question.plain.as_str()).collect(),
        }
    }
}

impl<'a> UpdatesRecord<'a> {
    fn new(updates: &'a UpdateSummary) -> Self {
        let rows = updates.rows.iter().map(|row| UpdateRecord {
            date: &row.date.plain,
            iso: row.reading.date.map(|date| date.to_string()),
            who: row.who.as_ref().map(|who| who.plain.as_str()),
            what: row.what.as_ref().map(|what| what.plain.as_str()),
            line: row.line,
        });
        Self {
            heading: updates.heading.as_ref().map(|heading| heading.plain.as_str()),
            columns: updates.table.header.cells.iter().map(|cell| cell.plain.as_str()).collect(),
            rows: rows.collect(),
        }
    }
}

impl ProblemRecord {
    fn new(problem: &Problem, english: &Texts) -> Self {
        Self {
            code: problem.code.word(),
            severity: problem.severity().word(),
            // Where the page as a whole is meant: editors and CI want a line to point at.
            line: problem.line.max(1),
            message: problem_said(problem, english),
        }
    }
}
