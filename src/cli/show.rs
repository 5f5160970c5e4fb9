//! `show`: pages in full, all of them or those asked for.

use super::Exit;
use super::columns::{harmless, paragraph};
use super::entries::find;
use super::record::{PageRecord, problem_said, write_line};
use super::request::{Format, Show};
use crate::document::{Kind, Role, Scenario, Severity};
use crate::library::{Entry, Library, Resolved};
use crate::text::{Texts, Value};
use std::io::{self, Write};

pub(super) fn show(
    library: &Library,
    request: &Show,
    texts: &Texts,
    out: &mut impl Write,
    err: &mut dyn Write,
) -> io::Result<Exit> {
    let english = Texts::new("en");
    let (mut entries, all_found) = find(library, &request.entries, texts, err)?;
    if request.entries.is_empty() {
        entries.extend(library.entries());
    }
    for (number, entry) in entries.iter().enumerate() {
        match request.format {
            Format::Json => write_line(out, &PageRecord::new(entry, &english))?,
            Format::People => {
                if number > 0 {
                    writeln!(out, "\n")?;
                }
                Printer { library, texts, out }.page(entry)?;
            }
        }
    }
    Ok(if all_found && !entries.is_empty() { Exit::Done } else { Exit::Nothing })
}

/// One page for a person at a terminal.
struct Printer<'a, W> {
    library: &'a Library,
    texts: &'a Texts,
    out: &'a mut W,
}

impl<W: Write> Printer<'_, W> {
    fn page(&mut self, entry: &Entry) -> io::Result<()> {
        self.head(entry)?;
        let page = &entry.source.page;
        if let Some(definition) = &page.definition {
            writeln!(self.out)?;
            paragraph(self.out, "", &definition.plain)?;
        }
        if let Some(valid) = &page.valid {
            self.heading("cli-use-it-when")?;
            for row in &valid.rows {
                paragraph(self.out, "  ✓ ", &row.text.plain)?;
            }
        }
        if let Some(invalid) = &page.invalid {
            self.heading("cli-not-when")?;
            let targets = entry.invalid.iter().map(Option::as_ref).chain(std::iter::repeat(None));
            for (row, target) in invalid.rows.iter().zip(targets) {
                self.redirect(row, target)?;
            }
        }
        self.questions(entry)?;
        if page.kind != Kind::Status {
            self.prose(entry)?;
        }
        self.updates(entry)?;
        self.named_by(entry)?;
        self.problems(entry)
    }

    fn head(&mut self, entry: &Entry) -> io::Result<()> {
        paragraph(self.out, "", &entry.name)?;
        let levels = [&entry.l1, &entry.l2, &entry.l3];
        let levels: Vec<&str> = levels.into_iter().flatten().map(String::as_str).collect();
        let kind = self.texts.say(&format!("kind-{}", entry.source.page.kind.word()));
        let language = entry.language.map(|language| self.texts.language_name(language.code()));
        let parts = [Some(kind), language, (!levels.is_empty()).then(|| levels.join(" > "))];
        writeln!(self.out, "{}", parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))?;
        writeln!(self.out, "{}", harmless(entry.path().as_str()))
    }

    fn redirect(&mut self, row: &Scenario, target: Option<&Resolved>) -> io::Result<()> {
        paragraph(self.out, "  ✗ ", &row.text.plain)?;
        let path: Vec<&str> = row.status_path.iter().map(|status| status.plain.as_str()).collect();
        if path.is_empty() {
            return Ok(());
        }
        match target {
            Some(target) => paragraph(self.out, "    → ", &format!("{} ({})", path.join(" > "), target.target)),
            None => paragraph(self.out, "    → ", &path.join(" > ")),
        }
    }

    fn questions(&mut self, entry: &Entry) -> io::Result<()> {
        let page = &entry.source.page;
        if !page.questions.is_empty() {
            self.heading("cli-questions")?;
        }
        for (number, question) in page.questions.iter().enumerate() {
            paragraph(self.out, &format!("  {}. ", number + 1), &question.plain)?;
        }
        for service in &page.workload_questions {
            let arguments = [("service", Value::from(service.service.plain.as_str()))];
            writeln!(self.out, "\n{}", self.texts.say_with("cli-questions-for", &arguments))?;
            for (number, question) in service.questions.iter().enumerate() {
                paragraph(self.out, &format!("  {}. ", number + 1), &question.plain)?;
            }
        }
        Ok(())
    }

    fn updates(&mut self, entry: &Entry) -> io::Result<()> {
        let Some(updates) = &entry.updates else { return Ok(()) };
        self.heading("cli-updates")?;
        for row in &updates.rows {
            let date = row.reading.date.map_or_else(|| row.date.plain.clone(), |date| date.to_string());
            let words = [&row.who, &row.what].into_iter().flatten().map(|cell| cell.plain.as_str());
            let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
            paragraph(self.out, &format!("  {date}  "), &words.join(": "))?;
        }
        Ok(())
    }

    /// The rest of the page as written: Markdown is meant to be read.
    fn prose(&mut self, entry: &Entry) -> io::Result<()> {
        for section in &entry.source.page.sections {
            let start = match (section.role, &section.heading) {
                // The H1 stands above already.
                (Role::Title, Some((_, heading))) => heading.span.end,
                (Role::Title | Role::Prose, _) => section.span.start,
                _ => continue,
            };
            let text = entry.source.text.get(start..section.span.end).unwrap_or_default();
            for (number, line) in text.trim_matches(['\r', '\n']).lines().enumerate() {
                if number == 0 {
                    writeln!(self.out)?;
                }
                writeln!(self.out, "{}", harmless(line.trim_end()))?;
            }
        }
        Ok(())
    }

    fn named_by(&mut self, entry: &Entry) -> io::Result<()> {
        let links = self.library.named_by(entry.path()).iter().filter(|link| !link.from_copy).collect::<Vec<_>>();
        if !links.is_empty() {
            self.heading("cli-named-by")?;
        }
        for link in links {
            let Some(other) = self.library.get(&link.entry) else { continue };
            let row = other.source.page.invalid.as_ref().and_then(|table| table.rows.get(link.row));
            let text = row.map_or("", |row| row.text.plain.as_str());
            paragraph(self.out, "  ↪ ", &format!("{}: {text}", other.name))?;
        }
        Ok(())
    }

    fn problems(&mut self, entry: &Entry) -> io::Result<()> {
        let problems: Vec<_> = entry.problems.iter().filter(|problem| problem.severity() > Severity::Info).collect();
        if !problems.is_empty() {
            self.heading("cli-problems")?;
        }
        for problem in problems {
            let said = problem_said(problem, self.texts);
            match problem.line {
                0 => paragraph(self.out, "  ! ", &said)?,
                line => {
                    let arguments = [("line", Value::from(line.to_string())), ("problem", said.into())];
                    paragraph(self.out, "  ! ", &self.texts.say_with("cli-on-line", &arguments))?;
                }
            }
        }
        Ok(())
    }

    fn heading(&mut self, key: &str) -> io::Result<()> {
        writeln!(self.out, "\n{}", self.texts.say(key))
    }
}
