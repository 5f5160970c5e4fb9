//! When the golden calls of the open library are scored: once it has been quiet for a moment, so that opening it and
//! saving many files go first, and one run at a time; a run whose library is out of date is given up. Time is an
//! argument; nothing here waits.

use super::Turn;
use std::time::{Duration, Instant};

const QUIET: Duration = Duration::from_millis(500);

#[derive(Debug, Default)]
pub(super) struct Scoring {
    due: Option<Instant>,
    running: Option<Turn>,
    /// A report went out, so that one without calls would say something new.
    told: bool,
}

impl Scoring {
    /// The library is another now; whether it has calls.
    pub fn ask(&mut self, has_calls: bool, now: Instant) {
        self.due = (has_calls || self.told).then_some(now + QUIET);
        self.give_up();
    }

    /// When to start; `None` while a run is under way or nothing calls for one.
    pub fn due(&self) -> Option<Instant> {
        self.due.filter(|_| self.running.is_none())
    }

    /// The turn of the run that starts now.
    pub fn start(&mut self, now: Instant) -> Option<Turn> {
        self.due().filter(|due| *due <= now)?;
        let turn = Turn::default();
        (self.due, self.running) = (None, Some(turn.clone()));
        Some(turn)
    }

    /// Ends the run under way between two calls.
    pub fn give_up(&self) {
        if let Some(turn) = &self.running {
            turn.end();
        }
    }

    /// The run is over; whether to tell its report, which an ask since then has made stale.
    pub fn end(&mut self) -> bool {
        self.running = None;
        let holds = self.due.is_none();
        self.told |= holds;
        holds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_waits_for_quiet() {
        let (mut scoring, start) = (Scoring::default(), Instant::now());
        scoring.ask(true, start);
        scoring.ask(true, start + QUIET / 2);
        assert!(scoring.start(start + QUIET).is_none());
        assert!(scoring.start(start + QUIET * 3 / 2).is_some());
        assert_eq!(scoring.due(), None);
        assert!(scoring.end());
    }

    #[test]
    fn what_changed_meanwhile_ends_the_run_and_starts_another() {
        let (mut scoring, start) = (Scoring::default(), Instant::now());
        scoring.ask(true, start);
        let turn = scoring.start(start + QUIET).unwrap();
        assert!(!turn.is_over());
        scoring.ask(true, start + QUIET);
        assert!(turn.is_over());
        assert_eq!(scoring.due(), None, "one run at a time");
        assert!(!scoring.end());
        assert_eq!(scoring.due(), Some(start + QUIET * 2));
    }

    #[test]
    fn a_library_without_calls_is_told_only_when_it_had_some() {
        let (mut scoring, start) = (Scoring::default(), Instant::now());
        scoring.ask(false, start);
        assert_eq!(scoring.due(), None);
        scoring.ask(true, start);
        assert!(scoring.start(start + QUIET).is_some() && scoring.end());
        scoring.ask(false, start);
        assert_eq!(scoring.due(), Some(start + QUIET));
    }
}
