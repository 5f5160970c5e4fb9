//! When to look at a folder whose files are changing: soon after it falls quiet, and not later than a while after the
//! first change. Time is an argument; nothing here waits.

use super::survey::Doubt;
use super::watch::Touched;
use std::time::{Duration, Instant};

/// Saving one file makes several reports, and switching a branch thousands.
const QUIET: Duration = Duration::from_millis(200);

/// A file that is written without end must not keep the others from being seen.
const LONGEST: Duration = Duration::from_millis(1200);

/// Changes reported and not looked at yet.
#[derive(Debug, Default)]
pub(super) struct Unrest {
    doubt: Doubt,
    since: Option<Since>,
}

#[derive(Clone, Copy, Debug)]
struct Since {
    first: Instant,
    last: Instant,
    /// Somebody asked, so there is nothing to wait for.
    at_once: bool,
}

impl Unrest {
    pub fn hear(&mut self, touched: Touched, now: Instant) {
        match touched {
            Touched::Files(files) => self.doubt.add(files),
            Touched::Anything | Touched::Blind(_) => self.doubt = Doubt::Everything,
        }
        let since = self.since.get_or_insert(Since { first: now, last: now, at_once: false });
        since.last = now;
    }

    /// Makes a look due now, and `doubt` its reason unless more is in doubt already.
    pub fn ask(&mut self, doubt: Doubt, now: Instant) {
        match doubt {
            Doubt::Nothing => {}
            Doubt::Files(files) => self.doubt.add(files.into_iter().collect()),
            Doubt::Everything => self.doubt = doubt,
        }
        self.since = Some(Since { first: now, last: now, at_once: true });
    }

    /// When to look; `None` when there is no reason to.
    pub fn due(&self) -> Option<Instant> {
        let since = self.since?;
        Some(if since.at_once { since.first } else { (since.last + QUIET).min(since.first + LONGEST) })
    }

    /// What is in doubt; from here on everything is quiet again.
    pub fn settle(&mut self) -> Doubt {
        self.since = None;
        std::mem::take(&mut self.doubt)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn file(name: &str) -> Touched {
        Touched::Files(vec![PathBuf::from(name)])
    }

    /// The milliseconds after the first of `reports`, given in milliseconds, at which to look.
    fn check(reports: &[u64], due: u64) {
        let start = Instant::now();
        let mut unrest = Unrest::default();
        for report in reports {
            unrest.hear(file("a.md"), start + Duration::from_millis(*report));
        }
        assert_eq!(unrest.due(), Some(start + Duration::from_millis(due)), "{reports:?}");
    }

    #[test]
    fn a_look_waits_for_quiet_but_not_for_ever() {
        check(&[0], 200);
        check(&[0, 100, 150], 350);
        check(&[0, 150, 300, 450, 600, 750, 900, 1050], 1200);
    }

    #[test]
    fn all_that_was_reported_is_looked_at_once() {
        let mut unrest = Unrest::default();
        assert_eq!(unrest.due(), None);
        unrest.hear(file("a.md"), Instant::now());
        unrest.hear(file("b.md"), Instant::now());
        let both = ["a.md", "b.md"].map(PathBuf::from).into_iter().collect();
        assert_eq!(unrest.settle(), Doubt::Files(both));
        assert_eq!((unrest.due(), unrest.settle()), (None, Doubt::Nothing));
    }

    #[test]
    fn lost_reports_and_requests_put_everything_in_doubt() {
        let mut unrest = Unrest::default();
        let now = Instant::now();
        unrest.hear(Touched::Anything, now);
        unrest.hear(file("a.md"), now);
        unrest.ask(Doubt::Nothing, now);
        assert_eq!((unrest.due(), unrest.settle()), (Some(now), Doubt::Everything));
    }
}
