//! `log` and `set`: pages changed from the command line, each with a row in its update summary. A page that cannot be
//! changed safely stays as it is and is named with the reason; the others are written.

use super::Exit;
use super::change_arguments::{Log, Row, Set};
use super::columns::harmless;
use super::entries;
use super::open::Opened;
use super::unified::unified_diff;
use crate::disk::{SaveError, save, today};
use crate::document::change::{Change, Refusal, apply};
use crate::document::difference::{difference, log_text, says_nothing};
use crate::document::{Date, Evidence, NewUpdate, Page, log as log_row, parse};
use crate::library::Entry;
use crate::text::{Texts, Value};
use std::io::{self, Write};

pub(super) fn log(
    opened: &Opened,
    request: &Log,
    texts: &Texts,
    out: &mut impl Write,
    err: &mut dyn Write,
) -> io::Result<Exit> {
    let (found, all_found) = entries::find(&opened.library, &request.entries, texts, err)?;
    let Some(date) = request.row.date.or_else(today) else { return no_date(texts, err) };
    let mut desk = Desk { opened, row: &request.row, date, texts, out, err };
    let mut all_done = all_found;
    for entry in found {
        let source = &entry.source;
        all_done &= desk.put(entry, &source.text, &source.page, &request.what)?;
    }
    Ok(if all_done { Exit::Done } else { Exit::Nothing })
}

pub(super) fn set(
    opened: &Opened,
    request: &Set,
    texts: &Texts,
    out: &mut impl Write,
    err: &mut dyn Write,
) -> io::Result<Exit> {
    let (found, _) = entries::find(&opened.library, std::slice::from_ref(&request.entry), texts, err)?;
    let Some(entry) = found.first() else { return Ok(Exit::Nothing) };
    let Some(date) = request.row.date.or_else(today) else { return no_date(texts, err) };
    let mut desk = Desk { opened, row: &request.row, date, texts, out, err };
    let source = &entry.source;
    let change = Change::Field { key: request.key.clone(), value: request.value.clone() };
    let edits = match apply(&source.text, &source.page, &change, &opened.vocabulary) {
        Ok(edits) => edits,
        Err(refusal) => return desk.refused(entry, refusal).map(|()| Exit::Nothing),
    };
    if edits.is_empty() {
        writeln!(desk.out, "{}", texts.say_with("cli-set-already", &[("path", shown(entry))]))?;
        return Ok(Exit::Done);
    }
    let changed = edits.apply(&source.text);
    let (page, _) = parse(&changed, &opened.vocabulary);
    let proposal = proposal(entry, &changed, &page, opened);
    let what = request.what.as_deref().unwrap_or(&proposal);
    if says_nothing(what, &opened.vocabulary) {
        let arguments = [("text", Value::from(what)), ("better", proposal.as_str().into())];
        writeln!(desk.err, "playbook-desk: {}", texts.say_with("cli-hollow-text", &arguments))?;
    }
    let done = desk.put(entry, &changed, &page, what)?;
    Ok(if done { Exit::Done } else { Exit::Nothing })
}

/// The text that the change itself proposes for the log. A new `ms.date` is told too where nothing else is.
fn proposal(entry: &Entry, changed: &str, page: &Page, opened: &Opened) -> String {
    let source = &entry.source;
    let found = difference((&source.text, &source.page), (changed, page));
    let named = |found: &_| log_text(found, page, &opened.vocabulary);
    named(&found).unwrap_or_else(|| "ms.date".to_owned())
}

fn no_date(texts: &Texts, err: &mut dyn Write) -> io::Result<Exit> {
    writeln!(err, "playbook-desk: {}", texts.say("cli-date-unknown"))?;
    Ok(Exit::Misuse)
}

/// Where pages are changed and told of.
struct Desk<'a, W> {
    opened: &'a Opened,
    row: &'a Row,
    date: Date,
    texts: &'a Texts,
    out: &'a mut W,
    err: &'a mut dyn Write,
}

impl<W: Write> Desk<'_, W> {
    /// Adds the row to `text`, which is the entry's own or already changed, and saves it, or shows what would be saved.
    fn put(&mut self, entry: &Entry, text: &str, page: &Page, what: &str) -> io::Result<bool> {
        let (who, what) = (self.row.who.clone(), what.to_owned());
        let folder = self.opened.library.day_order(entry.path());
        let update = NewUpdate { date: self.date, who, what, folder };
        let written = match log_row(text, page, &update, &self.opened.vocabulary) {
            Ok(written) => written,
            Err(refusal) => return self.refused(entry, refusal).map(|()| false),
        };
        let new = written.edits.apply(text);
        let file = self.opened.files.get(entry.path()).filter(|_| !entry.source.read_only);
        let Some(file) = file else { return self.unchanged(entry, "cli-read-only", &[]).map(|()| false) };
        if self.row.is_rehearsal {
            write!(self.out, "{}", unified_diff(entry.path().as_str(), &entry.source.text, &new))?;
            return Ok(true);
        }
        if let Err(error) = save(file, entry.source.fingerprint, &new) {
            return self.unsaved(entry, &error).map(|()| false);
        }
        let row = harmless(&written.row);
        let arguments = [("path", shown(entry)), ("line", Value::from(written.line.to_string())), ("row", row.into())];
        writeln!(self.out, "{}", self.texts.say_with("cli-logged", &arguments))?;
        let order = match written.evidence {
            Evidence::Row | Evidence::Table => None,
            Evidence::Folder => Some("cli-logged-folder"),
            Evidence::Language => Some("cli-logged-language"),
            Evidence::Nothing => Some("cli-logged-open"),
        };
        let remarks = order.into_iter().chain(written.is_first.then_some("cli-logged-first"));
        for key in remarks {
            let arguments = [("date", Value::from(written.date.as_str()))];
            writeln!(self.out, "  {}", self.texts.say_with(key, &arguments))?;
        }
        Ok(true)
    }

    fn refused(&mut self, entry: &Entry, refusal: Refusal) -> io::Result<()> {
        let line = refusal.line().unwrap_or_default().to_string();
        self.unchanged(entry, &format!("refusal-{}", refusal.word()), &[("line", line.into())])
    }

    fn unsaved(&mut self, entry: &Entry, error: &SaveError) -> io::Result<()> {
        match error {
            SaveError::Changed { .. } => self.unchanged(entry, "cli-save-changed", &[]),
            SaveError::Gone { .. } => self.unchanged(entry, "cli-save-gone", &[]),
            SaveError::Taken { .. } => self.unchanged(entry, "cli-save-changed", &[]),
            SaveError::WriteProtected { .. } => self.unchanged(entry, "cli-save-protected", &[]),
            SaveError::Full { .. } => self.unchanged(entry, "cli-save-full", &[]),
            SaveError::Failed { cause, .. } => {
                self.unchanged(entry, "cli-save-failed", &[("cause", cause.as_str().into())])
            }
        }
    }

    fn unchanged(&mut self, entry: &Entry, key: &str, arguments: &[(&str, Value)]) -> io::Result<()> {
        let reason = self.texts.say_with(key, arguments);
        let arguments = [("path", shown(entry)), ("reason", reason.into())];
        writeln!(self.err, "playbook-desk: {}", self.texts.say_with("cli-unchanged", &arguments))
    }
}

fn shown(entry: &Entry) -> Value<'_> {
    harmless(entry.path().as_str()).into()
}
