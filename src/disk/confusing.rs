//! Which entries of the open library are taken for each other: worked out on a thread of its own, since it looks at every
//! scenario. An answer about a library that has changed meanwhile is not told.

use super::{Event, Reports};
use crate::compare::Confusions;
use crate::library::Library;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

#[derive(Debug, Default)]
pub(super) struct Confusing {
    /// Counts how often it was asked.
    asked: Arc<AtomicU64>,
}

impl Confusing {
    pub fn start(&self, library: Arc<Library>, generation: u64, reports: &Reports) {
        let (asked, reports) = (Arc::clone(&self.asked), reports.clone());
        let turn = asked.fetch_add(1, Ordering::Relaxed) + 1;
        thread::spawn(move || {
            let confusions = Arc::new(Confusions::new(&library));
            if asked.load(Ordering::Relaxed) == turn {
                reports.send(Event::Confusions { generation, confusions });
            }
        });
    }
}
