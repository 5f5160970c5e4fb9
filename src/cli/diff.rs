//! `diff`: what changed between two versions of a page, in words or as data.

use super::Exit;
use super::change_arguments::Diff;
use super::columns::paragraph;
use super::record::write_line;
use super::request::Format;
use crate::disk::load_page;
use crate::document::Vocabulary;
use crate::document::difference::{Difference, Said, difference};
use crate::sentences;
use crate::text::Texts;
use serde::Serialize;
use std::io::{self, Write};
use std::path::Path;

pub(super) fn diff(
    request: &Diff,
    vocabulary: &Vocabulary,
    texts: &Texts,
    out: &mut impl Write,
    err: &mut dyn Write,
) -> io::Result<Exit> {
    let mut versions = Vec::new();
    for file in [&request.old, &request.new] {
        match load_page(file, vocabulary) {
            Ok(source) => versions.push(source),
            Err(error) => {
                complain(file, &error, texts, err)?;
                return Ok(Exit::Misuse);
            }
        }
    }
    let [old, new] = versions.as_slice() else { return Ok(Exit::Misuse) };
    let found = difference((&old.text, &old.page), (&new.text, &new.page));
    match request.format {
        Format::Json => found.iter().try_for_each(|difference| write_line(out, &DifferenceRecord::new(difference)))?,
        Format::People if found.is_empty() => writeln!(out, "{}", texts.say("difference-none"))?,
        Format::People => {
            for difference in &found {
                paragraph(out, "- ", &sentences::difference(difference, texts))?;
            }
        }
    }
    Ok(Exit::Done)
}

fn complain(file: &Path, error: &io::Error, texts: &Texts, err: &mut dyn Write) -> io::Result<()> {
    let arguments = [("path", file.display().to_string().into()), ("cause", error.to_string().into())];
    writeln!(err, "playbook-desk: {}", texts.say_with("cli-file-unreadable", &arguments))
}

#[derive(Serialize)]
struct DifferenceRecord<'a> {
    part: &'static str,
    name: Option<&'a str>,
    what: &'static str,
    old: Option<SaidRecord<'a>>,
    new: Option<SaidRecord<'a>>,
}

#[derive(Serialize)]
struct SaidRecord<'a> {
    text: &'a str,
    status_path: Vec<&'a str>,
    row: Option<usize>,
    line: usize,
}

impl<'a> DifferenceRecord<'a> {
    fn new(difference: &'a Difference) -> Self {
        let said = |said: &'a Option<Said>| {
            said.as_ref().map(|said| SaidRecord {
                text: &said.words,
                status_path: said.status.iter().map(String::as_str).collect(),
                row: said.place,
                line: said.line,
            })
        };
        Self {
            part: difference.part.word(),
            name: difference.part.name(),
            what: difference.what.word(),
            old: said(&difference.old),
            new: said(&difference.new),
        }
    }
}
