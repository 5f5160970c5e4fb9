//! `golden`: what customers say, put to a library, and which calls do not find their entry first.

use super::Exit;
use super::columns::{harmless, paragraph};
use super::golden_record::GoldenRecord;
use super::open::Opened;
use super::record::write_line;
use super::request::{Format, Golden};
use crate::disk::{RecordError, record_scores};
use crate::library::{Library, PagePath};
use crate::search::{CallScore, FileScore, GoldenCall, Index, Right, Score, score_calls};
use crate::text::{Texts, Value};
use std::io::{self, Write};
use std::sync::Arc;

pub(super) fn golden(
    opened: &Opened,
    request: &Golden,
    texts: &Texts,
    out: &mut impl Write,
    err: &mut dyn Write,
) -> io::Result<Exit> {
    if opened.golden.iter().all(|file| file.calls.is_empty()) {
        writeln!(err, "playbook-desk: {}", texts.say("cli-golden-none"))?;
        return Ok(Exit::Nothing);
    }
    let index = Index::build(Arc::clone(&opened.library), Arc::clone(&opened.synonyms));
    let report = score_calls(&index, &opened.golden);
    for (number, file) in report.files.iter().enumerate() {
        match request.format {
            Format::Json => write_line(out, &GoldenRecord::new(file))?,
            Format::People => {
                if number > 0 {
                    writeln!(out)?;
                }
                print(file, &opened.library, texts, out)?;
            }
        }
    }
    if !request.record {
        return Ok(if report.is_below_record() { Exit::Nothing } else { Exit::Done });
    }
    match record_scores(&opened.origin, &report) {
        Ok(()) => Ok(Exit::Done),
        Err(error) => {
            writeln!(err, "playbook-desk: {}", not_recorded(&error, texts))?;
            Ok(Exit::Misuse)
        }
    }
}

fn not_recorded(error: &RecordError, texts: &Texts) -> String {
    match error {
        RecordError::Builtin => texts.say("cli-record-builtin"),
        RecordError::Failed { path, cause } => {
            texts.say_with("cli-record-failed", &[("path", path.as_str().into()), ("cause", cause.as_str().into())])
        }
    }
}

fn print(file: &FileScore, library: &Library, texts: &Texts, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", harmless(file.file.path.as_str()))?;
    let Some(score) = file.score() else { return writeln!(out, "  {}", texts.say("cli-golden-no-calls")) };
    let [first, three] = percents(score);
    writeln!(out, "  {}", texts.say_with("cli-golden-score", &[("calls", file.calls.len().into()), first, three]))?;
    if let Some(recorded) = file.file.recorded {
        let key = if file.is_below_record() { "cli-golden-below" } else { "cli-golden-recorded" };
        writeln!(out, "  {}", texts.say_with(key, &percents(recorded)))?;
    }
    for (call, result) in file.results().filter(|(_, result)| !result.is_first()) {
        writeln!(out)?;
        print_missed(call, result, library, texts, out)?;
    }
    Ok(())
}

fn percents(score: Score) -> [(&'static str, Value<'static>); 2] {
    [("first", score.at_1.to_string().into()), ("three", score.at_3.to_string().into())]
}

/// The phrase, the entry it should have found with its place, and the one that stands first instead.
fn print_missed(
    call: &GoldenCall,
    result: &CallScore,
    library: &Library,
    texts: &Texts,
    out: &mut impl Write,
) -> io::Result<()> {
    let name = |path: &PagePath| library.get(path).map_or(path.as_str(), |entry| entry.name.as_str()).to_owned();
    let line = texts.say_with("cli-on-line", &[("line", call.line.into()), ("problem", call.phrase.as_str().into())]);
    paragraph(out, "  ✗ ", &line)?;
    let right = match &result.right {
        Right::Entry(path) => {
            let place = match result.rank {
                Some(rank) => texts.say_with("cli-golden-place", &[("place", rank.into())]),
                None => texts.say("cli-golden-not-found"),
            };
            format!("{} ({place})", name(path))
        }
        Right::Unknown => texts.say_with("cli-no-entry", &[("entry", call.right.as_str().into())]),
        Right::Several(paths) => {
            let paths: Vec<&str> = paths.iter().map(PagePath::as_str).collect();
            format!("{}: {}", call.right, paths.join(", "))
        }
    };
    paragraph(out, "    → ", &right)?;
    let first = match &result.first {
        Some(path) => texts.say_with("cli-golden-instead", &[("entry", name(path).into())]),
        None => texts.say("cli-golden-nothing"),
    };
    paragraph(out, "    · ", &first)
}
