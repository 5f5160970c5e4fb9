//! What only shows between pages: names that no entry answers, links that lead nowhere, pages in another language than
//! their place promises, and copies that tools left.

use super::link::Linked;
use super::{CopyKind, Entry, How, Resolved};
use crate::document::{Link, LinkKind, Problem, ProblemCode, Scenario, Span};

/// Adds what is found for `entry`, whose links lead to `targets`, and puts its problems in the order of lines.
pub fn add(entry: &mut Entry, targets: &[Linked]) {
    let mut found = Vec::new();
    let page = &entry.source.page;
    let tables = [(&page.valid, &entry.valid), (&page.invalid, &entry.invalid)];
    for (table, resolved) in tables.into_iter().filter_map(|(table, resolved)| Some((table.as_ref()?, resolved))) {
        found.extend(table.rows.iter().zip(resolved).filter_map(|(row, resolved)| of_row(row, resolved.as_ref())));
    }
    let mut lines = Lines { text: &entry.source.text, at: 0, line: 1 };
    for (link, _) in page.links.iter().zip(targets).filter(|(link, target)| is_broken(link, **target)) {
        let line = lines.line(&link.span);
        let detail = link.target.clone();
        found.push(Problem { code: ProblemCode::BrokenLink, span: link.span.clone(), line, detail });
    }
    let promised = [entry.promise.folder, entry.promise.suffix].into_iter().flatten();
    if let Some(language) = page.language
        && promised.into_iter().any(|promised| promised != language)
    {
        found.push(Problem::of_page(ProblemCode::LanguageDiffers, language.code()));
    }
    if let Some(copy) = entry.copy.as_ref().filter(|copy| is_stray(copy.kind)) {
        found.push(Problem::of_page(ProblemCode::StrayCopy, copy.of.as_str()));
    }
    entry.problems.extend(found);
    entry.problems.sort_by_key(|problem| (problem.line, problem.span.start));
}

fn of_row(row: &Scenario, resolved: Option<&Resolved>) -> Option<Problem> {
    let status = row.status()?;
    let code = match resolved {
        None => ProblemCode::UnknownStatus,
        Some(Resolved { how: How::Close, .. }) => ProblemCode::CloseStatus,
        Some(_) => return None,
    };
    Some(Problem { code, span: status.span.clone(), line: row.line, detail: status.plain.clone() })
}

/// Whether a page is meant that is not there. Pictures and attachments are no pages; nobody told whether they are there.
fn is_broken(link: &Link, target: Linked) -> bool {
    if target != Linked::Missing || link.kind == LinkKind::Image {
        return false;
    }
    let file = link.target.split(['#', '?']).next().unwrap_or("").trim_end();
    let name = file.rsplit(['/', '\\']).next().unwrap_or("");
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.trim_end_matches('\u{200B}'));
    ending.is_none_or(|ending| ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("markdown"))
}

fn is_stray(kind: CopyKind) -> bool {
    matches!(kind, CopyKind::Upstream | CopyKind::SyncConflict)
}

/// Counts lines as far as asked; asked in the order of the text it reads the text once.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn line(&mut self, span: &Span) -> usize {
        if span.start < self.at {
            (self.at, self.line) = (0, 1);
        }
        let between = self.text.as_bytes().get(self.at..span.start).unwrap_or_default();
        self.line += between.iter().filter(|byte| **byte == b'\n').count();
        self.at = span.start;
        self.line
    }
}
