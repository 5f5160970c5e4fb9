//! `compare`: entries side by side, for a terminal, for pasting, or for scripts.

use super::Exit;
use super::columns::{harmless, paragraph};
use super::compare_arguments::{Compare, Form};
use super::compare_markdown;
use super::compare_record::ComparisonRecord;
use super::entries::find;
use super::record::write_line;
use crate::compare::{Cell, CompareError, Comparison, LaneRow, Mode, Overlap, Section, Situation, compare, situation};
use crate::library::{Library, PagePath};
use crate::sentences;
use crate::text::{Texts, Value};
use std::io::{self, Write};

/// Statements that tell entries apart are printed up to this many; JSON has all.
pub(super) const TELLING: usize = 12;

pub(super) fn run(
    library: &Library,
    request: &Compare,
    texts: &Texts,
    out: &mut impl Write,
    err: &mut dyn Write,
) -> io::Result<Exit> {
    let (entries, all_found) = find(library, &request.entries, texts, err)?;
    if !all_found {
        return Ok(Exit::Nothing);
    }
    let paths: Vec<PagePath> = entries.iter().map(|entry| entry.path().clone()).collect();
    let comparison = match compare(library, &paths, Mode::fitting(library, &paths)) {
        Ok(comparison) => comparison,
        Err(error) => {
            writeln!(err, "playbook-desk: {}", refused(&error, texts))?;
            return Ok(Exit::Nothing);
        }
    };
    let situation = request.situation.as_ref().map(|text| situation(&comparison, text));
    match request.form {
        Form::Json => write_line(out, &ComparisonRecord::new(&comparison, situation.as_ref()))?,
        Form::Markdown => compare_markdown::print(&comparison, situation.as_ref(), texts, out)?,
        Form::Text => Printer { comparison: &comparison, texts, out }.print(situation.as_ref())?,
    }
    Ok(Exit::Done)
}

fn refused(error: &CompareError, texts: &Texts) -> String {
    let path = |path: &PagePath| Value::from(path.as_str().to_owned());
    match error {
        CompareError::TooFew => texts.say("cli-entries-missing"),
        CompareError::TooMany { most } => texts.say_with("cli-compare-too-many", &[("most", (*most).into())]),
        CompareError::Twice(entry) => texts.say_with("cli-compare-twice", &[("entry", path(entry))]),
        CompareError::Missing(entry) => texts.say_with("cli-no-entry", &[("entry", path(entry))]),
    }
}

/// A comparison for a person at a terminal: columns have letters, and each statement says whose it is.
struct Printer<'a, W> {
    comparison: &'a Comparison,
    texts: &'a Texts,
    out: &'a mut W,
}

impl<W: Write> Printer<'_, W> {
    fn print(&mut self, situation: Option<&Situation>) -> io::Result<()> {
        for (letter, column) in ('A'..).zip(&self.comparison.columns) {
            let language = column.language.map(|language| self.texts.language_name(language.code()));
            let names = [Some(column.name.clone()), language].into_iter().flatten();
            paragraph(self.out, &format!("{letter}  "), &names.collect::<Vec<_>>().join(" · "))?;
            writeln!(self.out, "   {}", harmless(column.path.as_str()))?;
        }
        if let Some(situation) = situation {
            self.situation(situation)?;
        }
        self.news()?;
        self.redirects()?;
        self.separating()?;
        self.overlaps()?;
        for lane in self.comparison.lanes.iter().filter(|lane| !lane.rows.is_empty()) {
            self.title(&sentences::lane(lane.section, self.texts))?;
            lane.rows.iter().try_for_each(|row| self.row(row))?;
        }
        Ok(())
    }

    fn situation(&mut self, situation: &Situation) -> io::Result<()> {
        writeln!(self.out)?;
        let best = situation.best.as_ref().and_then(|best| self.comparison.column(best));
        match best {
            Some(column) => {
                let arguments = [("entry", Value::from(column.name.as_str()))];
                paragraph(self.out, "", &self.texts.say_with("cli-compare-best", &arguments))?;
            }
            None => writeln!(self.out, "{}", self.texts.say("cli-compare-tie"))?,
        }
        for (letter, row) in ('A'..).zip(&situation.columns) {
            if let Some(cell) = row.as_ref().and_then(|row| self.comparison.cell(&row.place)) {
                let sign = if cell.place.section == Section::Invalid { '↪' } else { sign(cell.place.section) };
                paragraph(self.out, &format!("  {letter} {sign} "), &cell.text)?;
            }
        }
        Ok(())
    }

    fn news(&mut self) -> io::Result<()> {
        if !self.comparison.news.is_empty() {
            self.heading("cli-compare-news")?;
        }
        for news in &self.comparison.news {
            paragraph(self.out, "  ! ", &sentences::news(self.comparison, news, self.texts))?;
        }
        Ok(())
    }

    fn redirects(&mut self) -> io::Result<()> {
        let inside = self.comparison.redirects.iter().filter(|redirect| redirect.inside);
        for (number, redirect) in inside.enumerate() {
            if number == 0 {
                self.heading("cli-compare-redirects")?;
            }
            let lead = format!("  {} → {}  ", self.letter(&redirect.from.entry), self.letter(&redirect.to));
            paragraph(self.out, &lead, &redirect.text)?;
        }
        let candidates = self.comparison.candidates.iter().filter(|_| self.comparison.mode == Mode::Statuses);
        for (number, candidate) in candidates.enumerate() {
            if number == 0 {
                self.heading("cli-compare-candidates")?;
            }
            writeln!(self.out, "  {}", harmless(candidate.as_str()))?;
        }
        Ok(())
    }

    fn separating(&mut self) -> io::Result<()> {
        if !self.comparison.separating.is_empty() {
            self.heading("cli-compare-apart")?;
        }
        for separating in self.comparison.separating.iter().take(TELLING) {
            let lead = format!("  {} {} ", self.letter(&separating.place.entry), sign(separating.place.section));
            paragraph(self.out, &lead, &separating.text)?;
        }
        Ok(())
    }

    fn overlaps(&mut self) -> io::Result<()> {
        if !self.comparison.overlaps.is_empty() {
            self.heading("cli-compare-overlaps")?;
        }
        for overlap in &self.comparison.overlaps {
            let (place, signs) = match overlap {
                Overlap::BothValid { a, b, .. } => {
                    (a, format!("{} ≈ {}", self.letter(&a.entry), self.letter(&b.entry)))
                }
                Overlap::Unanswered { redirect, named, .. } => {
                    (redirect, format!("{} → {} ?", self.letter(&redirect.entry), self.letter(named)))
                }
            };
            let text = self.comparison.cell(place).map_or("", |cell| &cell.text);
            paragraph(self.out, &format!("  {signs}  "), text)?;
        }
        Ok(())
    }

    /// A row that several entries have names them all; those that say it in other words say so below.
    fn row(&mut self, row: &LaneRow) -> io::Result<()> {
        let mut told: Vec<(String, &Cell)> = Vec::new();
        for cell in row.present() {
            let letter = self.letter(&cell.place.entry);
            match told.iter_mut().find(|(_, known)| known.text == cell.text && known.status == cell.status) {
                Some((letters, _)) => letters.push_str(&letter),
                None => told.push((letter, cell)),
            }
        }
        for (number, (letters, cell)) in told.iter().enumerate() {
            // Definitions stand together because there is one of each, not because they are alike.
            let lead = if number == 0 || cell.place.section == Section::Definition { ' ' } else { '≈' };
            let redirect = match (cell.place.section, &cell.status) {
                (Section::Invalid, Some(status)) => format!(" → {status}"),
                _ => String::new(),
            };
            let lead = format!("{lead} {letters:<4} {} ", sign(cell.place.section));
            paragraph(self.out, &lead, &format!("{}{redirect}", cell.text))?;
        }
        Ok(())
    }

    fn letter(&self, entry: &PagePath) -> String {
        let columns = ('A'..).zip(&self.comparison.columns);
        let column = columns.into_iter().find(|(_, column)| column.path == *entry);
        column.map_or_else(String::new, |(letter, _)| letter.to_string())
    }

    fn heading(&mut self, key: &str) -> io::Result<()> {
        self.title(&self.texts.say(key))
    }

    fn title(&mut self, title: &str) -> io::Result<()> {
        writeln!(self.out, "\n{title}")
    }
}

/// What kind of statement it is, as the other commands mark it.
fn sign(section: Section) -> char {
    match section {
        Section::Valid => '✓',
        Section::Invalid => '✗',
        Section::Question => '?',
        Section::Definition | Section::Update | Section::Text => '·',
    }
}
