//! The library that is open: what was read of it, whether its folder is watched, and when to look at it next. It asks
//! for looks and takes their results; the looks themselves run elsewhere.

use super::holding::Holding;
use super::scoring::Scoring;
use super::shelf::Shelf;
use super::survey::Doubt;
use super::unrest::Unrest;
use super::watch::{Touched, Watch};
use super::{Event, Notice, OpenError, Origin, Turn};
use crate::library::{Library, PagePath};
use crate::search::GoldenReport;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often a folder is looked through whose changes nobody reports, or that is gone.
const SLOW: Duration = Duration::from_secs(3);

pub(super) struct OpenLibrary {
    pub generation: u64,
    pub origin: Origin,
    /// The folder, links resolved; `None` for the built-in library, which never changes.
    root: Option<PathBuf>,
    holding: Holding,
    sight: Sight,
    unrest: Unrest,
    last_look: Instant,
    /// The look under way.
    looking: Option<Turn>,
    /// Counts looks.
    looks: u64,
    /// Looks before this one may have seen files as they were before the program wrote them.
    stale: u64,
    /// Somebody waits for a snapshot, whether it says anything new or not.
    is_awaited: bool,
    scoring: Scoring,
}

/// How changes are noticed.
enum Sight {
    /// Not yet, or not any more: the next look begins by watching.
    Closed,
    /// Reports come as long as the watch lives.
    Watching { _watch: Watch },
    /// The system reports nothing, and why.
    Slow(String),
    /// The folder is not there.
    Gone,
}

/// A look to be taken on another thread.
pub(super) struct Look {
    pub generation: u64,
    pub number: u64,
    pub root: PathBuf,
    pub holding: Holding,
    pub doubt: Doubt,
    pub turn: Turn,
    /// Start watching before looking, so that no change falls between the two.
    pub watch_first: bool,
}

/// What a look found.
pub(super) struct Looked {
    pub generation: u64,
    pub number: u64,
    /// What was in doubt.
    pub doubt: Doubt,
    pub watch: Option<Result<Watch, String>>,
    /// What was read, and whether a reader can see a difference.
    pub result: Result<(Holding, bool), OpenError>,
}

impl OpenLibrary {
    /// A first look follows at once: the folder may have changed while it was read.
    pub fn new(generation: u64, origin: Origin, root: Option<PathBuf>, holding: Holding, now: Instant) -> Self {
        let (sight, mut unrest) = (Sight::Closed, Unrest::default());
        unrest.ask(Doubt::Nothing, now);
        let mut scoring = Scoring::default();
        scoring.ask(holding.has_golden_calls(), now);
        Self {
            generation,
            origin,
            root,
            holding,
            sight,
            unrest,
            last_look: now,
            looking: None,
            looks: 0,
            stale: 0,
            is_awaited: false,
            scoring,
        }
    }

    pub fn snapshot(&self, notices: &[Notice]) -> Event {
        let slowly = match &self.sight {
            Sight::Slow(cause) => Some(Notice::WatchedSlowly { cause: cause.clone() }),
            _ => None,
        };
        let notices: Vec<Notice> = notices.iter().cloned().chain(slowly).collect();
        self.holding.snapshot(self.generation, &notices)
    }

    pub fn library(&self) -> Arc<Library> {
        self.holding.library()
    }

    /// Everything is to be read again.
    pub fn refresh(&mut self, now: Instant) {
        self.unrest.ask(Doubt::Everything, now);
    }

    /// The program itself wrote these pages.
    pub fn wrote(&mut self, pages: &[&PagePath], now: Instant) {
        let known = pages.iter().filter_map(|page| self.holding.file(page)).collect();
        self.stale = self.looks;
        self.unrest.ask(Doubt::Files(known), now);
    }

    /// The next look ends with a snapshot even if it finds nothing.
    pub fn owe_snapshot(&mut self) {
        self.is_awaited = true;
    }

    pub fn shelf(&self) -> Arc<Shelf> {
        self.holding.shelf()
    }

    /// True when a notice changed, so that a snapshot is due.
    pub fn hear(&mut self, touched: Touched, now: Instant) -> bool {
        let blinded = match &touched {
            Touched::Blind(cause) => Some(cause.clone()),
            _ => None,
        };
        self.unrest.hear(touched, now);
        blinded.map(|cause| self.sight = Sight::Slow(cause)).is_some()
    }

    /// When to ask for a look or a score; `None` while nothing calls for one.
    pub fn due(&self) -> Option<Instant> {
        [self.look_due(), self.scoring.due()].into_iter().flatten().min()
    }

    fn look_due(&self) -> Option<Instant> {
        if self.root.is_none() || self.looking.is_some() {
            return None;
        }
        let slow = matches!(self.sight, Sight::Slow(_) | Sight::Gone).then(|| self.last_look + SLOW);
        [self.unrest.due(), slow].into_iter().flatten().min()
    }

    /// The look that is due.
    pub fn look(&mut self, now: Instant) -> Option<Look> {
        let root = self.root.clone().filter(|_| self.look_due().is_some_and(|due| due <= now))?;
        let turn = Turn::default();
        self.looking = Some(turn.clone());
        self.looks += 1;
        self.last_look = now;
        Some(Look {
            generation: self.generation,
            number: self.looks,
            root,
            holding: self.holding.clone(),
            doubt: self.unrest.settle(),
            turn,
            watch_first: matches!(self.sight, Sight::Closed | Sight::Gone),
        })
    }

    /// What is to be scored now.
    pub fn score(&mut self, now: Instant) -> Option<(Holding, Turn)> {
        self.scoring.start(now).map(|turn| (self.holding.clone(), turn))
    }

    /// What to tell of a score; `None` stands for a run that failed or was given up.
    pub fn scored(&mut self, report: Option<GoldenReport>) -> Option<Event> {
        let holds = self.scoring.end();
        let report = report.filter(|_| holds)?;
        Some(Event::Golden { generation: self.generation, report: Arc::new(report) })
    }

    /// What to tell of a look that is over.
    pub fn settle(&mut self, looked: Looked, notices: &[Notice], now: Instant) -> Option<Event> {
        self.looking = None;
        let is_stale = looked.number <= self.stale;
        match looked.result {
            Ok(_) if is_stale => {
                self.take_watch(looked.watch);
                self.unrest.ask(looked.doubt, now);
                None
            }
            Ok((holding, differs)) => {
                self.holding = holding;
                if differs {
                    self.scoring.ask(self.holding.has_golden_calls(), now);
                }
                let was_gone = matches!(self.sight, Sight::Gone);
                let blind = matches!(looked.watch, Some(Err(_)));
                self.take_watch(looked.watch);
                let is_awaited = std::mem::take(&mut self.is_awaited);
                (differs || was_gone || blind || is_awaited).then(|| self.snapshot(notices))
            }
            Err(OpenError::Cancelled { .. }) => None,
            Err(_) => {
                let was_there = !matches!(self.sight, Sight::Gone);
                self.sight = Sight::Gone;
                let path = self.root.clone().unwrap_or_default();
                was_there.then_some(Event::FolderGone { generation: self.generation, path })
            }
        }
    }

    fn take_watch(&mut self, watch: Option<Result<Watch, String>>) {
        match watch {
            Some(Ok(watch)) => self.sight = Sight::Watching { _watch: watch },
            Some(Err(cause)) => self.sight = Sight::Slow(cause),
            None => {}
        }
    }
}

impl Drop for OpenLibrary {
    fn drop(&mut self) {
        if let Some(turn) = &self.looking {
            turn.end();
        }
        self.scoring.give_up();
    }
}
