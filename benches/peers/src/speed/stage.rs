//! One run of one engine: the index is built in a process of its own and asked in another, so that what memory grows by
//! belongs to the index. This is what such a process tells the program that started it.

use crate::clock::{Cost, percentile};
use serde::{Deserialize, Serialize};

/// Who is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    Ours,
    Tantivy,
    Fts5,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Ours, Self::Tantivy, Self::Fts5];

    pub fn word(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Tantivy => "tantivy",
            Self::Fts5 => "fts5",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours: typos, stems, why",
            Self::Tantivy => "tantivy: stems, prefix",
            Self::Fts5 => "FTS5: all words, prefix",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.word() == word)
    }
}

/// An index made and written.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Built {
    /// Bytes of the pages' files.
    pub text_bytes: u64,
    pub seconds: f64,
    /// On all processors together.
    pub processor_seconds: f64,
    pub threads: usize,
    pub index_bytes: u64,
    /// What the process grew by, the index in memory and nothing else left; `None` where it is only on disk.
    pub resident: Option<u64>,
}

impl Built {
    pub fn new(text_bytes: u64, cost: Cost, threads: usize, index_bytes: u64) -> Self {
        let (seconds, processor_seconds) = (cost.clock.as_secs_f64(), cost.processor.as_secs_f64());
        Self { text_bytes, seconds, processor_seconds, threads, index_bytes, resident: None }
    }

    /// Megabytes of text a second on the clock.
    pub fn speed(&self) -> f64 {
        self.text_bytes as f64 / 1e6 / self.seconds.max(1e-9)
    }

    /// Megabytes of text a second of one processor.
    pub fn processor_speed(&self) -> f64 {
        self.text_bytes as f64 / 1e6 / self.processor_seconds.max(1e-9)
    }
}

/// An index asked. Times in milliseconds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Served {
    /// On the clock from nothing open to the first result, the files dropped from the page cache, and again.
    pub cold: f64,
    pub warm: f64,
    pub presses: usize,
    /// Processor time of a key press.
    pub p50: f64,
    pub p95: f64,
    pub p99: f64,
    pub longest: f64,
    /// What the process grew by from before the index was opened to after the last query.
    pub resident: u64,
    /// The part of it that is mapped from files.
    pub resident_files: u64,
    /// Queries that found something, typed whole.
    pub answered: usize,
    /// Different terms in the index; 0 where it does not tell.
    pub terms: u64,
    /// What was typed at the dearest key presses, dearest first.
    pub dearest: Vec<(String, f64)>,
}

/// Key presses told of as the dearest.
const DEAREST: usize = 5;

impl Served {
    /// Takes in what was typed and what that key press cost.
    pub fn with_presses(self, mut presses: Vec<(&str, f64)>) -> Self {
        presses.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let dearest = presses.iter().take(DEAREST).map(|(typed, millis)| ((*typed).to_owned(), *millis)).collect();
        let mut millis: Vec<f64> = presses.into_iter().map(|(_, millis)| millis).collect();
        let [p50, p95, p99, longest] = [0.5, 0.95, 0.99, 1.0].map(|share| percentile(&mut millis, share));
        Self { presses: millis.len(), p50, p95, p99, longest, dearest, ..self }
    }
}
