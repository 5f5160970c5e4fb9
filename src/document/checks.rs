//! What is wrong with one page, seen from the page alone: what needs other pages (unknown statuses, broken links) is not
//! known here.

use super::body::Body;
use super::fold::fold;
use super::piece::PieceKind;
use super::{Certainty, Kind, Page, Problem, ProblemCode, ScenarioTable, Span, Table, limits};

/// Problems of everything but the front matter. `end` is where reading stopped.
pub(super) fn problems(page: &Page, body: &Body, end: usize) -> Vec<Problem> {
    let mut problems = Vec::new();
    let text = body.text;
    if end < text.len() || body.outline.crowded || page.links.len() >= limits::LINKS {
        problems.push(Problem::of_page(ProblemCode::TooComplex, ""));
    }
    if text.contains('\0') {
        problems.push(Problem::of_page(ProblemCode::NulBytes, ""));
    }
    if page.certainty != Certainty::Words {
        problems.push(Problem::of_page(ProblemCode::ReadByStructure, ""));
    }
    titles(body, &mut problems);
    for (line, span) in &body.outline.markers {
        let detail = text.get(span.clone()).unwrap_or_default().trim();
        problems.push(problem(ProblemCode::MergeMarker, span.clone(), *line, detail));
    }
    for piece in &body.outline.pieces {
        if let PieceKind::Table { columns, delimiters } = piece.kind
            && columns != delimiters
        {
            problems.push(problem(ProblemCode::TableMismatch, piece.span.clone(), piece.line, ""));
        }
    }
    if page.kind == Kind::Status {
        status(page, &mut problems);
    }
    if let Some(updates) = &page.updates {
        widths(&updates.table, &mut problems);
        problems.extend(updates.date_problems());
    }
    problems
}

fn titles(body: &Body, problems: &mut Vec<Problem>) {
    let mut titles = body.headings.iter().filter(|heading| heading.level == 1);
    if titles.next().is_none() {
        problems.push(Problem::of_page(ProblemCode::NoTitle, ""));
    }
    for second in titles {
        let line = body.outline.pieces.get(second.piece).map_or(0, |piece| piece.line);
        problems.push(problem(ProblemCode::SecondTitle, second.text.span.clone(), line, &second.text.plain));
    }
}

fn status(page: &Page, problems: &mut Vec<Problem>) {
    let absent = [
        (page.definition.is_none(), ProblemCode::NoDefinition),
        (page.valid.is_none(), ProblemCode::NoValidExamples),
        (page.updates.is_none(), ProblemCode::NoUpdates),
    ];
    problems.extend(absent.into_iter().filter(|(is_absent, _)| *is_absent).map(|(_, code)| Problem::of_page(code, "")));
    let title = page.title.as_ref().map(|title| fold(&title.plain));
    for table in [&page.valid, &page.invalid].into_iter().flatten() {
        widths(&table.table, problems);
        unnamed(table, problems);
    }
    for row in page.valid.iter().flat_map(|valid| &valid.rows) {
        let Some(status) = row.status() else { continue };
        if title.as_ref().is_some_and(|title| fold(&status.plain) != *title) {
            problems.push(problem(ProblemCode::ForeignValidStatus, status.span.clone(), row.line, &status.plain));
        }
    }
}

fn unnamed(table: &ScenarioTable, problems: &mut Vec<Problem>) {
    for row in table.rows.iter().filter(|row| row.status_path.is_empty()) {
        problems.push(problem(ProblemCode::NoStatus, row.text.span.clone(), row.line, &row.text.plain));
    }
}

fn widths(table: &Table, problems: &mut Vec<Problem>) {
    let width = table.header.cells.len();
    for row in table.rows.iter().filter(|row| row.cells.len() != width) {
        let detail = format!("{} / {width}", row.cells.len());
        problems.push(problem(ProblemCode::RowWidth, row.span.clone(), row.line, &detail));
    }
}

fn problem(code: ProblemCode, span: Span, line: usize, detail: &str) -> Problem {
    Problem { code, span, line, detail: detail.to_owned() }
}
