//! The way back from the worker's threads: an event is put in line, and whoever waits is woken.

use super::Event;
use std::sync::{Arc, mpsc};

#[derive(Clone)]
pub(super) struct Reports {
    line: mpsc::Sender<Event>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Reports {
    pub fn new(line: mpsc::Sender<Event>, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self { line, wake: Arc::new(wake) }
    }

    /// False when nobody listens any more.
    pub fn send(&self, event: Event) -> bool {
        let heard = self.line.send(event).is_ok();
        if heard {
            (self.wake)();
        }
        heard
    }
}
