//! What was typed after the program's name, as a request. It knows no library: whether a path or an entry exists is seen
//! later.

use super::change_arguments::{RowOptions, diff};
use super::compare_arguments::CompareOptions;
use super::misuse::Misuse;
use super::request::{Format, Golden, List, Queries, Request, Search, Show, Stats};
use lexopt::{Arg, Parser};
use std::ffi::OsString;
use std::path::PathBuf;

pub(super) const COMMANDS: [&str; 9] = ["show", "list", "search", "compare", "golden", "index", "log", "set", "diff"];

/// The option of `golden` that writes.
const RECORD: &str = "--record";

/// The option of `search` that explains.
const WHY: &str = "--why";

/// The option of `index` that counts.
const STATS: &str = "--stats";

/// Hits for each query, where `--limit` does not say.
const LIMIT: usize = 20;

/// Options may stand before and after other arguments; after `--` nothing is an option.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, Misuse> {
    let mut typed = Typed::default();
    let mut parser = Parser::from_args(arguments);
    let mut command = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Request::Version),
            Arg::Value(word) if command.is_none() => command = Some(known(word)?),
            Arg::Value(word) => typed.words.push(word),
            Arg::Long("json") => typed.format = Format::Json,
            Arg::Long("limit") => {
                typed.limit = Some(count(parser.value()?)?);
                typed.options.push("--limit");
            }
            Arg::Long("queries") => {
                typed.queries = Some(parser.value()?.into());
                typed.options.push("--queries");
            }
            Arg::Long("situation") => {
                typed.compare.situation = Some(parser.value()?);
                typed.options.push("--situation");
            }
            Arg::Long("format") => {
                typed.compare.form = Some(parser.value()?);
                typed.options.push("--format");
            }
            Arg::Long("record") => typed.options.push(RECORD),
            Arg::Long("stats") => typed.options.push(STATS),
            Arg::Long("why") => typed.options.push(WHY),
            Arg::Long("who") => typed.row.who = Some(parser.value()?),
            Arg::Long("what") => typed.row.what = Some(parser.value()?),
            Arg::Long("date") => typed.row.date = Some(parser.value()?),
            Arg::Long("dry-run") => typed.row.is_rehearsal = true,
            other => return Err(other.unexpected().into()),
        }
    }
    match command {
        Some("show") => typed.show(),
        Some("list") => typed.list(),
        Some("search") => typed.search(),
        Some("compare") => typed.compare(),
        Some("golden") => typed.golden(),
        Some("index") => typed.index(),
        Some("log") => typed.log(),
        Some("set") => typed.set(),
        Some("diff") => typed.diff(),
        _ => Err(Misuse::new("cli-command-missing", "")),
    }
}

/// Everything but the command, not yet asked whether the command takes it.
#[derive(Default)]
struct Typed {
    words: Vec<OsString>,
    format: Format,
    limit: Option<usize>,
    queries: Option<PathBuf>,
    /// Options that only some commands take, in order.
    options: Vec<&'static str>,
    row: RowOptions,
    compare: CompareOptions,
}

impl Typed {
    fn show(mut self) -> Result<Request, Misuse> {
        self.refuse_all_but(&[])?;
        self.row.refuse()?;
        let library = self.library()?;
        let entries = self.words.iter().map(unicode).collect::<Result<_, _>>()?;
        Ok(Request::Show(Show { library, entries, format: self.format }))
    }

    fn list(mut self) -> Result<Request, Misuse> {
        self.refuse_all_but(&[])?;
        self.row.refuse()?;
        let library = self.library()?;
        self.refuse_more_words()?;
        Ok(Request::List(List { library, format: self.format }))
    }

    fn search(mut self) -> Result<Request, Misuse> {
        self.row.refuse()?;
        self.refuse_all_but(&["--limit", "--queries", WHY])?;
        let why = self.options.contains(&WHY);
        let library = self.library()?;
        let (limit, format) = (self.limit.unwrap_or(LIMIT), self.format);
        let queries = match (self.queries, self.words.as_slice()) {
            (Some(file), []) => Queries::File(file),
            (Some(_), [extra, ..]) => return Err(Misuse::new("cli-argument-extra", extra)),
            (None, []) => return Err(Misuse::new("cli-query-missing", "")),
            (None, words) => {
                // A shell takes unquoted words apart; they are one query all the same.
                let words = words.iter().map(unicode).collect::<Result<Vec<_>, _>>()?;
                Queries::One(words.join(" "))
            }
        };
        Ok(Request::Search(Search { library, queries, limit, why, format }))
    }

    fn compare(mut self) -> Result<Request, Misuse> {
        self.row.refuse()?;
        self.refuse_all_but(&["--situation", "--format"])?;
        let library = self.library()?;
        Ok(Request::Compare(self.compare.compare(library, &self.words, self.format)?))
    }

    fn log(mut self) -> Result<Request, Misuse> {
        self.refuse_all_but(&[])?;
        self.refuse_json()?;
        let library = self.library()?;
        Ok(Request::Log(self.row.log(library, &self.words)?))
    }

    fn set(mut self) -> Result<Request, Misuse> {
        self.refuse_all_but(&[])?;
        self.refuse_json()?;
        let library = self.library()?;
        Ok(Request::Set(self.row.set(library, &self.words)?))
    }

    fn diff(self) -> Result<Request, Misuse> {
        self.refuse_all_but(&[])?;
        self.row.refuse()?;
        Ok(Request::Diff(diff(&self.words, self.format)?))
    }

    fn library(&mut self) -> Result<OsString, Misuse> {
        if self.words.is_empty() {
            return Err(Misuse::new("cli-library-missing", ""));
        }
        Ok(self.words.remove(0))
    }

    fn golden(mut self) -> Result<Request, Misuse> {
        self.refuse_all_but(&[RECORD])?;
        let library = self.library()?;
        self.refuse_more_words()?;
        let record = self.options.contains(&RECORD);
        Ok(Request::Golden(Golden { library, record, format: self.format }))
    }

    fn index(mut self) -> Result<Request, Misuse> {
        self.refuse_all_but(&[STATS])?;
        let library = self.library()?;
        self.refuse_more_words()?;
        // Nothing else can be asked of an index yet, and what a bare `index` should mean is left open.
        match self.options.contains(&STATS) {
            true => Ok(Request::Stats(Stats { library, format: self.format })),
            false => Err(Misuse::new("cli-index-what", "")),
        }
    }

    fn refuse_json(&self) -> Result<(), Misuse> {
        match self.format {
            Format::Json => Err(Misuse::new("cli-option-unknown", "--json")),
            Format::People => Ok(()),
        }
    }

    fn refuse_more_words(&self) -> Result<(), Misuse> {
        self.words.first().map_or(Ok(()), |extra| Err(Misuse::new("cli-argument-extra", extra)))
    }

    fn refuse_all_but(&self, taken: &[&str]) -> Result<(), Misuse> {
        let refused = self.options.iter().find(|option| !taken.contains(option));
        refused.map_or(Ok(()), |option| Err(Misuse::new("cli-option-unknown", option)))
    }
}

fn known(word: OsString) -> Result<&'static str, Misuse> {
    COMMANDS.into_iter().find(|command| word == *command).ok_or_else(|| Misuse::new("cli-command-unknown", word))
}

fn count(value: OsString) -> Result<usize, Misuse> {
    let number = value.to_str().and_then(|value| value.parse().ok()).filter(|number| *number > 0);
    number.ok_or_else(|| Misuse::new("cli-no-number", value))
}

pub(super) fn unicode(word: &OsString) -> Result<String, Misuse> {
    word.to_str().map(str::to_owned).ok_or_else(|| Misuse::new("cli-not-unicode", word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Request, Misuse> {
        parse(line.split_whitespace().map(OsString::from))
    }

    fn refused(line: &str, key: &str, word: &str) {
        let misuse = read(line).expect_err(line);
        assert_eq!((misuse.key, misuse.word.as_str()), (key, word), "{line}");
    }

    #[test]
    fn options_may_stand_anywhere() {
        let expected = Request::Search(Search {
            library: "lib".into(),
            queries: Queries::One("legal data".to_owned()),
            limit: 3,
            why: true,
            format: Format::Json,
        });
        for line in ["search lib legal data --limit 3 --why --json", "search --why --json --limit=3 lib legal data"] {
            assert_eq!(read(line), Ok(expected.clone()), "{line}");
        }
    }

    #[test]
    fn after_two_dashes_nothing_is_an_option() {
        let Ok(Request::Search(search)) = read("search lib -- --json") else { panic!("refused") };
        assert_eq!((search.queries, search.format), (Queries::One("--json".to_owned()), Format::People));
    }

    #[test]
    fn help_and_version_win_over_what_follows() {
        assert_eq!(read("show --help --nonsense"), Ok(Request::Help));
        assert_eq!(read("-V"), Ok(Request::Version));
    }

    #[test]
    fn what_makes_no_sense_is_named() {
        refused("", "cli-command-missing", "");
        refused("open lib", "cli-command-unknown", "open");
        refused("show", "cli-library-missing", "");
        refused("list lib more", "cli-argument-extra", "more");
        refused("search lib", "cli-query-missing", "");
        refused("search lib word --queries file", "cli-argument-extra", "word");
        refused("search lib word --limit many", "cli-no-number", "many");
        refused("search lib word --limit 0", "cli-no-number", "0");
        refused("search lib word --limit", "cli-value-missing", "--limit");
        refused("show lib --limit 3", "cli-option-unknown", "--limit");
        refused("search lib word --record", "cli-option-unknown", "--record");
        refused("golden lib --queries file", "cli-option-unknown", "--queries");
        refused("index lib", "cli-index-what", "");
        refused("list lib --why", "cli-option-unknown", "--why");
        refused("golden lib more", "cli-argument-extra", "more");
        refused("compare lib one two --limit 3", "cli-option-unknown", "--limit");
        refused("search lib word --format text", "cli-option-unknown", "--format");
        refused("show lib --situation late", "cli-option-unknown", "--situation");
        refused("show lib --colour", "cli-option-unknown", "--colour");
        refused("show lib --json=yes", "cli-value-extra", "--json");
    }
}
