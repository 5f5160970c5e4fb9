//! The JSON of `search` and `index`: a promise to scripts, written down in `docs/command-line.md`.

use crate::library::PagePath;
use crate::search::{Doubt, Hit, HowMatched, Matched, Stats, Why};
use serde::Serialize;
use std::ops::Range;

/// A query and its hits.
#[derive(Serialize)]
pub(super) struct QueryRecord<'a> {
    pub query: &'a str,
    /// What finding took.
    pub micros: u64,
    pub hits: Vec<HitRecord<'a>>,
    pub doubts: Vec<DoubtRecord<'a>>,
}

/// What of the query was not understood.
#[derive(Serialize)]
pub(super) struct DoubtRecord<'a> {
    code: &'static str,
    /// Bytes of the query.
    range: [usize; 2],
    /// What could stand there instead.
    suggestion: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct HitRecord<'a> {
    answer: &'a PagePath,
    entry: &'a PagePath,
    section: &'static str,
    row: Option<usize>,
    text: &'a str,
    score: f32,
    ranges: Vec<[usize; 2]>,
    why: WhyRecord<'a>,
}

#[derive(Serialize)]
struct WhyRecord<'a> {
    words: Vec<MatchedRecord<'a>>,
    exact: bool,
    /// Language of the translation in which it was found.
    through: Option<&'a str>,
    missing: &'a [String],
}

#[derive(Serialize)]
struct MatchedRecord<'a> {
    typed: &'a str,
    found: &'a str,
    how: &'static str,
}

/// What an index holds.
#[derive(Serialize)]
pub(super) struct StatsRecord<'a> {
    pages: usize,
    units: usize,
    words: Vec<WordsRecord<'a>>,
    bytes: usize,
    micros: u64,
}

#[derive(Serialize)]
struct WordsRecord<'a> {
    language: Option<&'a str>,
    words: usize,
}

impl<'a> HitRecord<'a> {
    pub fn new(hit: &'a Hit) -> Self {
        Self {
            answer: &hit.answer,
            entry: &hit.entry,
            section: hit.section.word(),
            row: hit.row,
            text: &hit.text,
            score: hit.score,
            ranges: hit.ranges.iter().map(|Range { start, end }| [*start, *end]).collect(),
            why: WhyRecord::new(&hit.why),
        }
    }
}

impl<'a> DoubtRecord<'a> {
    pub fn new(doubt: &'a Doubt) -> Self {
        Self {
            code: doubt.what.word(),
            range: [doubt.span.start, doubt.span.end],
            suggestion: doubt.suggestion.as_deref(),
        }
    }
}

impl<'a> WhyRecord<'a> {
    fn new(why: &'a Why) -> Self {
        Self {
            words: why.words.iter().map(MatchedRecord::new).collect(),
            exact: why.exact,
            through: why.through.as_ref().map(|language| language.code()),
            missing: &why.missing,
        }
    }
}

impl<'a> MatchedRecord<'a> {
    fn new(matched: &'a Matched) -> Self {
        Self { typed: &matched.typed, found: &matched.found, how: how_word(matched.how) }
    }
}

impl<'a> StatsRecord<'a> {
    /// `micros`: what building took.
    pub fn new(stats: &'a Stats, micros: u64) -> Self {
        let words = stats.words.iter().map(|(language, words)| WordsRecord {
            language: language.as_ref().map(|language| language.code()),
            words: *words,
        });
        Self { pages: stats.pages, units: stats.documents, words: words.collect(), bytes: stats.bytes, micros }
    }
}

pub(super) fn how_word(how: HowMatched) -> &'static str {
    match how {
        HowMatched::Exact => "exact",
        HowMatched::Start => "start",
        HowMatched::Stem => "stem",
        HowMatched::Typo => "typo",
        HowMatched::Synonym => "synonym",
    }
}
