//! `search`: one query, or a file of them, against a whole library.

use super::Exit;
use super::columns::{harmless, paragraph};
use super::doubts;
use super::open::Opened;
use super::record::write_line;
use super::request::{Format, Queries, Search};
use super::search_record::{DoubtRecord, HitRecord, QueryRecord};
use crate::disk::today;
use crate::library::Library;
use crate::search::{Hit, Index, Query, Section};
use crate::sentences;
use crate::text::{Texts, Value};
use std::io::{self, Write};
use std::sync::Arc;
use std::time::Instant;

pub(super) fn search(
    opened: &Opened,
    request: &Search,
    texts: &Texts,
    out: &mut impl Write,
    err: &mut dyn Write,
) -> io::Result<Exit> {
    let file;
    let queries: Vec<&str> = match &request.queries {
        Queries::One(query) => vec![query],
        Queries::File(path) => match std::fs::read(path) {
            Ok(bytes) => {
                file = String::from_utf8_lossy(&bytes).into_owned();
                file.trim_start_matches('\u{feff}').lines().collect()
            }
            Err(error) => {
                let arguments = [("path", path.display().to_string().into()), ("cause", error.to_string().into())];
                writeln!(err, "playbook-desk: {}", texts.say_with("cli-queries-unreadable", &arguments))?;
                return Ok(Exit::Misuse);
            }
        },
    };
    let library = &opened.library;
    let index = Index::build(Arc::clone(library), Arc::clone(&opened.synonyms));
    let today = today();
    let mut found = false;
    for (number, query) in queries.iter().enumerate() {
        let started = Instant::now();
        let asked = Query::parse(query).settle(library, today);
        let findings = index.find(&asked, request.limit);
        let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
        let line = matches!(request.queries, Queries::File(_)).then_some(number + 1);
        doubts::warn(&asked.doubts, query, line, texts, err)?;
        let hits = findings.hits();
        found |= !hits.is_empty();
        match request.format {
            Format::Json => {
                let hits = hits.into_iter().map(HitRecord::new).collect();
                let doubts = asked.doubts.iter().map(DoubtRecord::new).collect();
                write_line(out, &QueryRecord { query, micros, hits, doubts })?;
            }
            Format::People => {
                if number > 0 {
                    writeln!(out)?;
                }
                let arguments = [("query", Value::from(*query)), ("count", hits.len().into())];
                writeln!(out, "{}", texts.say_with("cli-found", &arguments))?;
                for hit in hits {
                    print(hit, library, texts, out)?;
                    if request.why {
                        paragraph(out, "  ", &sentences::why(hit, library, texts))?;
                    }
                }
            }
        }
    }
    Ok(if found { Exit::Done } else { Exit::Nothing })
}

/// The answer first, then what speaks for it, then where to read on.
fn print(hit: &Hit, library: &Library, texts: &Texts, out: &mut impl Write) -> io::Result<()> {
    let name = |path| library.get(path).map_or("", |entry| entry.name.as_str());
    writeln!(out)?;
    paragraph(out, "", name(&hit.answer))?;
    if hit.answer != hit.entry {
        let reason = texts.say_with("cli-redirect", &[("entry", name(&hit.entry).into())]);
        paragraph(out, "  ↪ ", &format!("{} ({reason})", hit.text))?;
    } else {
        match hit.section {
            Section::Title => {}
            Section::Valid => paragraph(out, "  ✓ ", &hit.text)?,
            Section::Invalid => paragraph(out, "  ✗ ", &hit.text)?,
            Section::Question => paragraph(out, "  ? ", &hit.text)?,
            Section::Definition | Section::Update | Section::Text => paragraph(out, "  · ", &hit.text)?,
        }
    }
    writeln!(out, "  {}", harmless(hit.answer.as_str()))
}
