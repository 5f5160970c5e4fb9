//! A library as the worker holds it, and the two tasks that make one: reading it for the first time, with the first
//! entries shown before the last are read, and looking for what changed since. Both block and run on a thread of their own.

use super::aid::Aids;
use super::builtin::builtin_shelf;
use super::index_cache::IndexCache;
use super::shelf::Shelf;
use super::survey::{Doubt, Progress, find_root, survey};
use super::{Event, Notice, OpenError, Origin, Reports, Turn};
use crate::document::Vocabulary;
use crate::library::{Library, PagePath};
use crate::search::{GoldenReport, Index, score_calls_unless};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What was read and what it makes.
#[derive(Clone, Default)]
pub(super) struct Holding {
    shelf: Arc<Shelf>,
    aids: Aids,
    index: Arc<Index>,
}

impl Holding {
    fn of(shelf: Shelf, library: Arc<Library>) -> Self {
        let aids = Aids::read(&shelf.aids);
        let index = Arc::new(Index::build(library, Arc::clone(&aids.synonyms)));
        Self { shelf: Arc::new(shelf), aids, index }
    }

    /// With the index as it was kept, as far as it still fits.
    fn remembered(shelf: Shelf, library: Arc<Library>, kept: &[u8]) -> Self {
        let aids = Aids::read(&shelf.aids);
        match Index::decode(kept, Arc::clone(&library), Arc::clone(&aids.synonyms)) {
            Ok(index) => {
                let index = Arc::new(if index.needs_compaction() { index.compact() } else { index });
                Self { shelf: Arc::new(shelf), aids, index }
            }
            Err(_) => Self::of(shelf, library),
        }
    }

    /// Where the bytes of a page are.
    pub fn file(&self, page: &PagePath) -> Option<PathBuf> {
        self.shelf.pages.get(page).map(|page| page.real.clone())
    }

    pub fn shelf(&self) -> Arc<Shelf> {
        Arc::clone(&self.shelf)
    }

    /// Keeps the index for the next time, where it is another than the one kept.
    pub fn keep_index(&self, cache: &IndexCache, root: &Path) {
        let bytes = self.index.encode();
        if cache.read(root).as_deref() != Some(&bytes) {
            // Whoever cannot keep an index makes it again: that costs time, which nobody can give back by being told.
            let _ = cache.write(root, &bytes);
        }
    }

    /// With the notices of others added to its own.
    pub fn snapshot(&self, generation: u64, others: &[Notice]) -> Event {
        let own = self.shelf.all_notices().into_iter().chain(self.aids.notices.iter().cloned());
        let notices = others.iter().cloned().chain(own).collect();
        let (library, index) = (Arc::clone(self.index.library()), Arc::clone(&self.index));
        Event::Snapshot { generation, library, index, notices, complete: true }
    }

    pub fn library(&self) -> Arc<Library> {
        Arc::clone(self.index.library())
    }

    /// Looks at the folder again; the second value tells whether anything a reader could see is another.
    pub fn look(&self, root: &Path, doubt: &Doubt, words: &Vocabulary, turn: &Turn) -> Result<(Self, bool), OpenError> {
        let shelf = survey(root, &self.shelf, doubt, words, turn, |_| {})?;
        let difference = self.shelf.difference(&shelf);
        let mut holding = Self { shelf: Arc::new(shelf), ..self.clone() };
        let differs = !difference.is_empty();
        if difference.aids {
            holding.aids = Aids::read(&holding.shelf.aids);
            holding.index = Arc::new(holding.index.with_synonyms(Arc::clone(&holding.aids.synonyms)));
        }
        if difference.is_in_library() {
            let touched: Vec<_> = difference.changed.into_iter().chain(difference.removed).collect();
            holding.index = Arc::new(holding.index.replace(Arc::new(holding.shelf.library()), &touched));
        }
        if holding.index.needs_compaction() {
            holding.index = Arc::new(holding.index.compact());
        }
        Ok((holding, differs))
    }

    pub fn has_golden_calls(&self) -> bool {
        self.aids.golden.iter().any(|file| !file.calls.is_empty())
    }

    /// Searches every golden call; with many of them this takes seconds. `None` when the turn ended before.
    pub fn score(&self, turn: &Turn) -> Option<GoldenReport> {
        score_calls_unless(&self.index, &self.aids.golden, || turn.is_over())
    }
}

/// A library about to be read.
pub(super) struct Request {
    pub origin: Origin,
    pub generation: u64,
    pub turn: Turn,
}

/// Reads a library and reports progress and first entries; the last snapshot is left to the caller. The path is the root
/// of a folder, links resolved.
pub(super) fn open(
    request: &Request,
    words: &Vocabulary,
    cache: Option<&IndexCache>,
    reports: &Reports,
    pace: Pace,
) -> Result<(Option<PathBuf>, Holding), OpenError> {
    let Origin::Folder(folder) = &request.origin else {
        let shelf = builtin_shelf(words);
        let library = Arc::new(shelf.library());
        return Ok((None, Holding::of(shelf, library)));
    };
    let root = find_root(folder)?;
    let mut teller = Teller {
        generation: request.generation,
        reports,
        pace,
        start: Instant::now(),
        reading: None,
        searchable: Arc::default(),
    };
    let shelf =
        survey(&root, &Shelf::default(), &Doubt::Nothing, words, &request.turn, |progress| teller.tell(&progress))?;
    let library = Arc::new(shelf.library());
    if library.entries().len() >= pace.many {
        teller.snapshot(&shelf, Arc::clone(&library));
    }
    let holding = match cache.and_then(|cache| cache.read(&root)) {
        Some(kept) => Holding::remembered(shelf, library, &kept),
        None => Holding::of(shelf, library),
    };
    Ok((Some(root), holding))
}

/// When to say how far a load is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// From the start of the load to the first report.
    pub progress: Duration,
    /// From the first page to the first snapshot.
    pub snapshot: Duration,
    /// A snapshot costs time that the load could use: none is made when the rest will take no longer than this.
    pub worth: Duration,
    /// From so many pages on all of them are shown before they can be searched.
    pub many: usize,
}

impl Default for Pace {
    fn default() -> Self {
        let millis = Duration::from_millis;
        Self { progress: millis(200), snapshot: millis(150), worth: millis(200), many: 400 }
    }
}

struct Teller<'a> {
    generation: u64,
    reports: &'a Reports,
    /// When the next report of each kind is due.
    pace: Pace,
    start: Instant,
    /// When the first page was read.
    reading: Option<Instant>,
    /// What can be searched so far.
    searchable: Arc<Index>,
}

impl Teller<'_> {
    const PROGRESS_EVERY: Duration = Duration::from_millis(100);

    fn tell(&mut self, progress: &Progress) {
        let elapsed = self.start.elapsed();
        let (read, total) = match *progress {
            Progress::Listing(pages) => (pages, None),
            Progress::Reading { read, total, shelf } => {
                // Listing a large folder takes its time too, and a snapshot of one page is of no use to anybody.
                let reading = *self.reading.get_or_insert_with(Instant::now);
                let spent = reading.elapsed();
                if spent >= self.pace.snapshot && left(spent, read, total) > self.pace.worth {
                    let library = Arc::new(shelf.library());
                    let synonyms = Aids::read(&shelf.aids).synonyms;
                    self.searchable = Arc::new(Index::build(Arc::clone(&library), synonyms));
                    self.snapshot(shelf, library);
                    // Each snapshot is made of all pages so far: at growing intervals they stay a part of the whole work.
                    self.pace.snapshot = reading.elapsed() * 3;
                }
                (read, Some(total))
            }
        };
        if elapsed >= self.pace.progress {
            self.reports.send(Event::Opening { generation: self.generation, read, total });
            self.pace.progress = elapsed + Self::PROGRESS_EVERY;
        }
    }

    /// The pages so far, with what can be searched of them.
    fn snapshot(&self, shelf: &Shelf, library: Arc<Library>) {
        let notices = shelf.all_notices().into_iter().chain(Aids::read(&shelf.aids).notices).collect();
        let (generation, index) = (self.generation, Arc::clone(&self.searchable));
        self.reports.send(Event::Snapshot { generation, library, index, notices, complete: false });
    }
}

/// What the rest will take if it goes on as before.
fn left(spent: Duration, read: usize, total: usize) -> Duration {
    spent.mul_f64(total.saturating_sub(read) as f64 / read.max(1) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::sync::mpsc;

    /// The reports of opening a folder of so many pages, as words.
    fn reports(pages: usize, pace: Pace) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for nth in 0..pages {
            fs::write(folder.path().join(format!("{nth}.md")), "# Page\n").unwrap();
        }
        let origin = Origin::Folder(folder.path().to_path_buf());
        let request = Request { origin, generation: 1, turn: Turn::default() };
        let (line, events) = mpsc::channel();
        let reports = Reports::new(line, || {});
        let (_, holding) = open(&request, &Vocabulary::builtin(), None, &reports, pace).unwrap();
        assert_eq!(holding.index.library().entries().len(), pages);
        drop(reports);
        let word = |event| match event {
            Event::Opening { read, total, .. } => {
                format!("{read}/{}", total.map_or("?".to_owned(), |total| total.to_string()))
            }
            Event::Snapshot { library, complete: false, .. } => format!("{} shown", library.entries().len()),
            other => format!("{other:?}"),
        };
        events.iter().map(word).collect()
    }

    #[test]
    fn first_entries_are_shown_before_the_last_are_read() {
        let now = Pace { progress: Duration::ZERO, snapshot: Duration::ZERO, worth: Duration::ZERO, many: usize::MAX };
        let reports = reports(200, now);
        assert_eq!(reports.first().map(String::as_str), Some("1/?"), "{reports:?}");
        assert!(reports.iter().any(|report| report.ends_with(" shown")), "{reports:?}");
    }

    #[test]
    fn a_short_load_is_not_slowed_down_by_reports() {
        let late = Duration::from_secs(60);
        let never = Pace { progress: late, snapshot: late, worth: Duration::ZERO, many: 21 };
        assert_eq!(reports(20, never), Vec::<String>::new());
        let not_worth_it = Pace { snapshot: Duration::ZERO, worth: late, ..never };
        assert_eq!(reports(20, not_worth_it), Vec::<String>::new());
    }

    #[test]
    fn many_pages_are_shown_before_they_can_be_searched() {
        let late = Duration::from_secs(60);
        let many = Pace { progress: late, snapshot: late, worth: Duration::ZERO, many: 20 };
        assert_eq!(reports(20, many), ["20 shown"]);
    }
}
