//! The thread that keeps drafts. It does nothing else, so that typed text is kept within a second whatever the worker is
//! waiting for: to save on a network drive may take long.

use super::config::Folders;
use super::draft_folder::DraftFolder;
use super::{Draft, DraftError, Event, Reports};
use crate::library::PagePath;
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// A save waits so long for its draft: what is typed is with the window all the while.
const PATIENCE: Duration = Duration::from_secs(2);

pub(super) enum Request {
    Keep(Box<Draft>),
    Forget {
        library: PathBuf,
        page: PagePath,
        left: Option<u32>,
    },
    /// The file of a page has this text now.
    Arrived {
        library: PathBuf,
        page: PagePath,
        text: Arc<str>,
    },
    /// Tell of the drafts of a library that was opened; answered by `Drafts` where there are some.
    Find {
        library: PathBuf,
        generation: u64,
    },
    /// Say when all that was asked before is done.
    Settle(mpsc::Sender<()>),
    Stop,
}

/// Dropping it waits until everything asked for before is kept.
pub(super) struct DraftKeeper {
    requests: mpsc::Sender<Request>,
    thread: Option<JoinHandle<()>>,
}

/// The way to it from other threads.
#[derive(Clone)]
pub(super) struct DraftLine(mpsc::Sender<Request>);

impl DraftKeeper {
    pub fn start(folders: &Folders, reports: Reports) -> Self {
        let (requests, inbox) = mpsc::channel();
        let folder = DraftFolder::of(folders);
        let thread = thread::spawn(move || work(folder, &inbox, &reports));
        Self { requests, thread: Some(thread) }
    }

    pub fn line(&self) -> DraftLine {
        DraftLine(self.requests.clone())
    }

    pub fn ask(&self, request: Request) {
        // The thread ends only with the keeper.
        let _ = self.requests.send(request);
    }
}

impl DraftLine {
    pub fn ask(&self, request: Request) {
        // The thread ends after whoever has a line.
        let _ = self.0.send(request);
    }

    /// Waits until what was asked before is done, though not for ever.
    pub fn settle(&self) {
        let (done, wait) = mpsc::channel();
        self.ask(Request::Settle(done));
        // In vain, the save goes on: it is safe by itself.
        let _ = wait.recv_timeout(PATIENCE);
    }
}

impl Drop for DraftKeeper {
    fn drop(&mut self) {
        self.ask(Request::Stop);
        if let Some(thread) = self.thread.take() {
            // A fault of the thread was reported where it happened.
            let _ = thread.join();
        }
    }
}

fn work(mut folder: Option<DraftFolder>, inbox: &mpsc::Receiver<Request>, reports: &Reports) {
    while let Ok(request) = inbox.recv() {
        match (request, &mut folder) {
            (Request::Stop, _) => break,
            (Request::Settle(done), _) => drop(done.send(())),
            (Request::Keep(draft), folder) => {
                let nowhere = || DraftError::NoFolder { page: draft.page.clone() };
                if let Err(error) = folder.as_mut().ok_or_else(nowhere).and_then(|folder| folder.keep(&draft)) {
                    reports.send(Event::DraftFailed(error));
                }
            }
            (Request::Forget { library, page, left }, Some(folder)) => folder.forget(&library, &page, left),
            (Request::Arrived { library, page, text }, Some(folder)) => folder.arrived(&library, &page, &text),
            (Request::Find { library, generation }, Some(folder)) => {
                let drafts = folder.of_library(&library);
                if !drafts.is_empty() {
                    reports.send(Event::Drafts { generation, drafts });
                }
            }
            (_, None) => {}
        }
    }
}
