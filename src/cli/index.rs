//! `index`: how much there is to search in a library, and what making it ready took.

use super::Exit;
use super::open::Opened;
use super::record::write_line;
use super::request::{Format, Stats};
use super::search_record::StatsRecord;
use crate::search::Index;
use crate::text::Texts;
use std::io::{self, Write};
use std::sync::Arc;
use std::time::Instant;

pub(super) fn stats(opened: &Opened, request: &Stats, texts: &Texts, out: &mut impl Write) -> io::Result<Exit> {
    let started = Instant::now();
    let index = Index::build(Arc::clone(&opened.library), Arc::clone(&opened.synonyms));
    let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    let stats = index.stats();
    if request.format == Format::Json {
        write_line(out, &StatsRecord::new(&stats, micros))?;
        return Ok(Exit::Done);
    }
    let held = [("pages", stats.pages.into()), ("units", stats.documents.into())];
    writeln!(out, "{}", texts.say_with("cli-index-holds", &held))?;
    for (language, words) in &stats.words {
        let language = match language {
            Some(language) => texts.language_name(language.code()),
            None => texts.say("cli-index-no-language"),
        };
        let arguments = [("language", language.into()), ("words", (*words).into())];
        writeln!(out, "{}", texts.say_with("cli-index-words", &arguments))?;
    }
    let millis = format!("{}.{}", micros / 1000, micros / 100 % 10);
    let cost = [("kibibytes", stats.bytes.div_ceil(1024).into()), ("millis", millis.into())];
    writeln!(out, "{}", texts.say_with("cli-index-cost", &cost))?;
    Ok(Exit::Done)
}
