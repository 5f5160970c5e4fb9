//! Golden calls put to an index: where the right entry stands among the answers, and what became worse since an earlier
//! report. It reads no text of pages and changes nothing.

use super::{GoldenCall, GoldenFile, Score};
use crate::library::{Library, PagePath};
use crate::search::{Index, Query};
use std::collections::BTreeMap;
use std::sync::Arc;

/// An entry further down than this counts as not found: nobody looks there during a call.
const ANSWERS: usize = 10;

/// Enough hits for so many answers, each with several rows.
const HITS: usize = 100;

/// Every golden call of a library and how it fared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoldenReport {
    /// By path.
    pub files: Vec<FileScore>,
}

/// The calls of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileScore {
    pub file: Arc<GoldenFile>,
    /// One for each call of the file, in its order.
    pub calls: Vec<CallScore>,
}

/// How one call fared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallScore {
    pub right: Right,
    /// Place of the right entry among the answers, from 1; `None` when it is not among the first ten.
    pub rank: Option<usize>,
    /// The answer that stands first; `None` when nothing was found.
    pub first: Option<PagePath>,
}

/// What the second column of a call means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Right {
    Entry(PagePath),
    /// No page has this path or title; the call counts as missed.
    Unknown,
    /// Several pages have this title, by path; the call counts as missed.
    Several(Vec<PagePath>),
}

/// Searches every phrase as a reader of its file's language would.
pub fn score_calls(index: &Index, files: &[Arc<GoldenFile>]) -> GoldenReport {
    score_calls_unless(index, files, || false).unwrap_or_default()
}

/// The same, asking before each call whether nobody wants the report any more; then there is none.
pub fn score_calls_unless(
    index: &Index,
    files: &[Arc<GoldenFile>],
    is_over: impl Fn() -> bool,
) -> Option<GoldenReport> {
    let score = |file: &Arc<GoldenFile>| {
        let calls = file.calls.iter().map(|call| (!is_over()).then(|| score_call(index, file, call)));
        Some(FileScore { file: Arc::clone(file), calls: calls.collect::<Option<_>>()? })
    };
    Some(GoldenReport { files: files.iter().map(score).collect::<Option<_>>()? })
}

impl CallScore {
    pub fn is_first(&self) -> bool {
        self.rank == Some(1)
    }

    /// Among the first three.
    pub fn is_near(&self) -> bool {
        self.rank.is_some_and(|rank| rank <= 3)
    }

    fn fell_since(&self, earlier: &Self) -> bool {
        (earlier.is_first() && !self.is_first()) || (earlier.is_near() && !self.is_near())
    }
}

impl FileScore {
    /// `None` when the file has no calls.
    pub fn score(&self) -> Option<Score> {
        let count = |good: fn(&CallScore) -> bool| self.calls.iter().filter(|call| good(call)).count();
        Score::of(count(CallScore::is_first), count(CallScore::is_near), self.calls.len())
    }

    /// Whether the calls score less than the file has on record. A record without calls is kept.
    pub fn is_below_record(&self) -> bool {
        self.score().zip(self.file.recorded).is_some_and(|(score, recorded)| score.is_below(recorded))
    }

    /// Each call with how it fared, in the order of the file.
    pub fn results(&self) -> impl Iterator<Item = (&GoldenCall, &CallScore)> {
        self.file.calls.iter().zip(&self.calls)
    }
}

impl GoldenReport {
    pub fn is_below_record(&self) -> bool {
        self.files.iter().any(FileScore::is_below_record)
    }

    /// The calls that were first or among the first three in `earlier` and are so no more, in order. Calls that are new
    /// or mean another entry now are not compared.
    pub fn broken_since<'a>(&'a self, earlier: &Self) -> Vec<(&'a FileScore, &'a GoldenCall, &'a CallScore)> {
        let mut known = BTreeMap::new();
        for file in &earlier.files {
            for (call, result) in file.results() {
                known.insert((&file.file.path, &call.phrase, &call.right), result);
            }
        }
        let fell = |file: &FileScore, call: &GoldenCall, result: &CallScore| {
            let before = known.get(&(&file.file.path, &call.phrase, &call.right));
            before.is_some_and(|before| result.fell_since(before))
        };
        let all = self.files.iter().flat_map(|file| file.results().map(move |(call, result)| (file, call, result)));
        all.filter(|(file, call, result)| fell(file, call, result)).collect()
    }
}

fn score_call(index: &Index, file: &GoldenFile, call: &GoldenCall) -> CallScore {
    let mut query = Query::parse(&call.phrase).settle(index.library(), None);
    query.reader = Some(file.language);
    let answers = index.find(&query, HITS).answers;
    let right = right(index.library(), file, &call.right);
    let rank = match &right {
        Right::Entry(path) => answers.iter().take(ANSWERS).position(|answer| answer.path == *path).map(|at| at + 1),
        Right::Unknown | Right::Several(_) => None,
    };
    CallScore { right, rank, first: answers.into_iter().next().map(|answer| answer.path) }
}

/// A path from the file's folder, else what the library knows by that path or name: of several pages the one that is no
/// copy, speaks the file's language and lies in its folder.
fn right(library: &Library, file: &GoldenFile, written: &str) -> Right {
    let folder = file.path.folder();
    let beside = PagePath::new(&format!("{folder}/{written}"));
    let found = if library.get(&beside).is_some() { Ok(beside) } else { library.lookup(written) };
    let mut paths = match found {
        Ok(path) => return Right::Entry(original(library, path)),
        Err(paths) => paths,
    };
    let narrow = |paths: &mut Vec<PagePath>, fits: &dyn Fn(&PagePath) -> bool| {
        if paths.iter().any(fits) {
            paths.retain(|path| fits(path));
        }
    };
    narrow(&mut paths, &|path| library.get(path).is_some_and(|entry| entry.copy.is_none()));
    narrow(&mut paths, &|path| library.get(path).is_some_and(|entry| entry.language == Some(file.language)));
    narrow(&mut paths, &|path| path.folder() == folder);
    match <[PagePath; 1]>::try_from(paths) {
        Ok([path]) => Right::Entry(original(library, path)),
        Err(paths) if paths.is_empty() => Right::Unknown,
        Err(paths) => Right::Several(paths),
    }
}

/// The page that a copy repeats: answers name that one.
fn original(library: &Library, path: PagePath) -> PagePath {
    library.get(&path).and_then(|entry| entry.copy.as_ref()).map_or(path.clone(), |copy| copy.of.clone())
}
