//! The JSON of `golden`: a promise to scripts, written down in `docs/command-line.md`.

use crate::library::PagePath;
use crate::search::{CallScore, FileScore, GoldenCall, Percent, Right, Score};
use serde::{Serialize, Serializer};

/// One file of golden calls and how each of them fared.
#[derive(Serialize)]
pub(super) struct GoldenRecord<'a> {
    path: &'a PagePath,
    language: &'a str,
    score: Option<ScoreRecord>,
    recorded: Option<ScoreRecord>,
    below: bool,
    calls: Vec<CallRecord<'a>>,
}

#[derive(Serialize)]
struct ScoreRecord {
    #[serde(serialize_with = "percent")]
    at_1: Percent,
    #[serde(serialize_with = "percent")]
    at_3: Percent,
}

#[derive(Serialize)]
struct CallRecord<'a> {
    phrase: &'a str,
    line: usize,
    /// The entry that is right; null when there is no such page, or more than one.
    right: Option<&'a PagePath>,
    rank: Option<usize>,
    first: Option<&'a PagePath>,
}

impl<'a> GoldenRecord<'a> {
    pub fn new(file: &'a FileScore) -> Self {
        Self {
            path: &file.file.path,
            language: file.file.language.code(),
            score: file.score().map(ScoreRecord::from),
            recorded: file.file.recorded.map(ScoreRecord::from),
            below: file.is_below_record(),
            calls: file.results().map(CallRecord::from).collect(),
        }
    }
}

impl From<Score> for ScoreRecord {
    fn from(Score { at_1, at_3 }: Score) -> Self {
        Self { at_1, at_3 }
    }
}

impl<'a> From<(&'a GoldenCall, &'a CallScore)> for CallRecord<'a> {
    fn from((call, result): (&'a GoldenCall, &'a CallScore)) -> Self {
        let right = match &result.right {
            Right::Entry(path) => Some(path),
            Right::Unknown | Right::Several(_) => None,
        };
        Self { phrase: &call.phrase, line: call.line, right, rank: result.rank, first: result.first.as_ref() }
    }
}

fn percent<S: Serializer>(percent: &Percent, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(f64::from(percent.tenths()) / 10.0)
}
