//! `list`: every page on a line, by path.

use super::Exit;
use super::columns::{harmless, padded, width};
use super::record::{ListRecord, write_line};
use super::request::{Format, List};
use crate::library::Library;
use crate::text::Texts;
use std::io::{self, Write};

/// Longer names are cut, so that paths stay on the screen.
const NAME: usize = 44;

pub(super) fn list(library: &Library, request: &List, texts: &Texts, out: &mut impl Write) -> io::Result<Exit> {
    let kind = |entry: &crate::library::Entry| texts.say(&format!("kind-{}", entry.source.page.kind.word()));
    let entries = library.entries();
    let kinds = entries.iter().map(|entry| width(&kind(entry))).max().unwrap_or(0);
    let names = entries.iter().map(|entry| width(&entry.name)).max().unwrap_or(0).min(NAME);
    for entry in entries {
        match request.format {
            Format::Json => write_line(out, &ListRecord::new(entry))?,
            Format::People => {
                let language = entry.language.as_ref().map_or("--", |language| language.code());
                let (kind, name) = (padded(&kind(entry), kinds), padded(&entry.name, names));
                writeln!(out, "{language}  {kind}  {name}  {}", harmless(entry.path().as_str()))?;
            }
        }
    }
    Ok(if entries.is_empty() { Exit::Nothing } else { Exit::Done })
}
