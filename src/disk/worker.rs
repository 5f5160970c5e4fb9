//! The door between the window and the outside world: jobs go in, events come out, and nothing here makes the window
//! wait.

use super::config::Folders;
use super::desk::{Desk, Message};
use super::draft_keeper::{DraftKeeper, Request};
use super::{Event, Job, Reports};
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};

/// The thread that owns the jobs. Dropping it waits for the jobs already sent that write something; loads are given up.
pub struct Worker {
    jobs: mpsc::Sender<Message>,
    events: mpsc::Receiver<Event>,
    thread: Option<JoinHandle<()>>,
    /// Ends after the thread: what that wrote last is told to it.
    drafts: DraftKeeper,
}

impl Worker {
    /// With the system's folders. `wake` is called, from any thread, after each event.
    pub fn start(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self::start_with(Folders::of_system(), wake)
    }

    /// With settings and vocabulary in `config`, and a cache within it; `None` when there is no such folder.
    pub fn start_in(config: Option<PathBuf>, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self::start_with(Folders::within(config), wake)
    }

    fn start_with(folders: Folders, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (jobs, inbox) = mpsc::channel();
        let (line, events) = mpsc::channel();
        let reports = Reports::new(line, wake);
        follow_theme(&reports);
        let messages = jobs.clone();
        let drafts = DraftKeeper::start(&folders, reports.clone());
        let line = drafts.line();
        let thread = thread::spawn(move || Desk::new(&folders, reports, messages, line).run(&inbox));
        Self { jobs, events, thread: Some(thread), drafts }
    }

    pub fn send(&self, job: Job) {
        match job {
            Job::KeepDraft(draft) => self.drafts.ask(Request::Keep(draft)),
            Job::DropDraft { library, page, left } => self.drafts.ask(Request::Forget { library, page, left }),
            // The thread ends only with the worker, or by a fault that no job can mend.
            job => drop(self.jobs.send(Message::Job(job))),
        }
    }

    /// Waits until the drafts asked for are kept, or have failed and are reported; though not for ever.
    pub fn settle_drafts(&self) {
        self.drafts.line().settle();
    }

    /// The next event, if there is one.
    pub fn try_recv(&self) -> Option<Event> {
        self.events.try_recv().ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.jobs.send(Message::Stop);
        if let Some(thread) = self.thread.take() {
            // A fault of the thread was reported where it happened.
            let _ = thread.join();
        }
    }
}

/// Where the window's own library does not know the desktop's colours.
#[cfg(all(unix, not(target_os = "macos")))]
fn follow_theme(reports: &Reports) {
    let reports = reports.clone();
    thread::spawn(move || {
        // A desktop that cannot be asked has no preference that could be followed.
        let _ = super::session_bus::follow_theme(|theme| reports.send(Event::SystemTheme(theme)));
    });
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn follow_theme(_: &Reports) {}
