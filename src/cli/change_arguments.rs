//! The arguments of the commands that change pages or tell two versions apart: `log`, `set` and `diff`.

use super::arguments::unicode;
use super::misuse::Misuse;
use super::request::Format;
use crate::document::Date;
use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Log {
    pub library: OsString,
    /// Paths, stems or titles; at least one.
    pub entries: Vec<String>,
    pub what: String,
    pub row: Row,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set {
    pub library: OsString,
    pub entry: String,
    pub key: String,
    pub value: String,
    /// Proposed from the change where it is not given.
    pub what: Option<String>,
    pub row: Row,
}

/// What every new row of a log is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub who: String,
    /// Today where it is not given.
    pub date: Option<Date>,
    /// Shows what would change and writes nothing.
    pub is_rehearsal: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Diff {
    pub old: PathBuf,
    pub new: PathBuf,
    pub format: Format,
}

/// The options of a row, as far as they were typed.
#[derive(Debug, Default)]
pub(super) struct RowOptions {
    pub who: Option<OsString>,
    pub what: Option<OsString>,
    pub date: Option<OsString>,
    pub is_rehearsal: bool,
}

impl RowOptions {
    /// For commands that write no row.
    pub fn refuse(&self) -> Result<(), Misuse> {
        let given = [
            ("--who", self.who.is_some()),
            ("--what", self.what.is_some()),
            ("--date", self.date.is_some()),
            ("--dry-run", self.is_rehearsal),
        ];
        match given.into_iter().find(|(_, is_given)| *is_given) {
            Some((option, _)) => Err(Misuse::new("cli-option-unknown", option)),
            None => Ok(()),
        }
    }

    pub fn log(self, library: OsString, entries: &[OsString]) -> Result<Log, Misuse> {
        if entries.is_empty() {
            return Err(Misuse::new("cli-entry-missing", ""));
        }
        let entries = entries.iter().map(unicode).collect::<Result<_, _>>()?;
        let what = self.what()?.ok_or_else(|| Misuse::new("cli-option-missing", "--what"))?;
        Ok(Log { library, entries, what, row: self.row()? })
    }

    pub fn set(self, library: OsString, words: &[OsString]) -> Result<Set, Misuse> {
        match words {
            [] => Err(Misuse::new("cli-entry-missing", "")),
            [_] | [_, _] => Err(Misuse::new("cli-value-wanted", "")),
            [entry, key, value] => {
                let (entry, key, value) = (unicode(entry)?, unicode(key)?, unicode(value)?);
                Ok(Set { library, entry, key, value, what: self.what()?, row: self.row()? })
            }
            [_, _, _, extra, ..] => Err(Misuse::new("cli-argument-extra", extra)),
        }
    }

    fn what(&self) -> Result<Option<String>, Misuse> {
        let what = self.what.as_ref().map(unicode).transpose()?;
        match what.filter(|what| what.trim().is_empty()) {
            Some(_) => Err(Misuse::new("cli-option-missing", "--what")),
            None => self.what.as_ref().map(unicode).transpose(),
        }
    }

    fn row(self) -> Result<Row, Misuse> {
        let who = self.who.as_ref().map(unicode).transpose()?.filter(|who| !who.trim().is_empty());
        let who = who.ok_or_else(|| Misuse::new("cli-option-missing", "--who"))?;
        let date = self.date.map(|typed| date(&typed).ok_or_else(|| Misuse::new("cli-no-date", typed))).transpose()?;
        Ok(Row { who, date, is_rehearsal: self.is_rehearsal })
    }
}

pub(super) fn diff(files: &[OsString], format: Format) -> Result<Diff, Misuse> {
    match files {
        [old, new] => Ok(Diff { old: old.into(), new: new.into(), format }),
        [_, _, extra, ..] => Err(Misuse::new("cli-argument-extra", extra)),
        _ => Err(Misuse::new("cli-files-missing", "")),
    }
}

/// `2024-03-05`, and nothing else.
fn date(typed: &OsString) -> Option<Date> {
    let typed = typed.to_str()?;
    let mut parts = typed.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (date.to_string() == typed).then_some(date)
}
