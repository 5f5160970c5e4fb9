//! How the worker opens a library: read on a thread of its own, given up when another is asked for, and put in the place
//! of the one that is open once it is whole.

use super::desk::{Desk, Message};
use super::draft_keeper::Request as DraftRequest;
use super::holding::{Holding, Pace, Request, open};
use super::open_library::OpenLibrary;
use super::survey::Doubt;
use super::{Event, OpenError, Origin, Turn};
use crate::library::PagePath;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

/// The library being read.
pub(super) struct Opening {
    origin: Origin,
    generation: u64,
    turn: Turn,
    /// What the program wrote meanwhile; `None` while it wrote nothing.
    written: Option<Vec<PagePath>>,
}

impl Desk {
    pub(super) fn start_open(&mut self, origin: Origin, generation: u64) {
        // What could not be kept of the library before is told before anything of this one.
        self.drafts.settle();
        self.give_up_opening();
        self.asked = Some((generation, origin.clone()));
        let turn = Turn::default();
        self.opening = Some(Opening { origin: origin.clone(), generation, turn: turn.clone(), written: None });
        let (words, inbox, indexes) = (Arc::clone(&self.words), self.inbox.clone(), self.indexes.clone());
        self.on_thread(move |reports| {
            let request = Request { origin, generation, turn };
            let folder = request.origin.folder().unwrap_or(Path::new(""));
            let result = unbroken(folder, || open(&request, &words, indexes.as_ref(), reports, Pace::default()));
            let opened = result.as_ref().ok().and_then(|(root, holding)| Some((root.clone()?, holding.clone())));
            // The worker is gone only when the program ends.
            let _ = inbox.send(Message::Opened { generation, result });
            if let (Some(indexes), Some((root, holding))) = (&indexes, opened) {
                holding.keep_index(indexes, &root);
            }
        });
    }

    pub(super) fn opened(&mut self, generation: u64, result: Result<(Option<PathBuf>, Holding), OpenError>) {
        let opening = self.opening.take_if(|opening| opening.generation == generation);
        match (result, opening) {
            (Ok((root, mut holding)), Some(opening)) => {
                if let Some((root, written)) = root.as_ref().zip(opening.written) {
                    // It may have been read before it was written.
                    let doubt = Doubt::Files(written.iter().filter_map(|page| holding.file(page)).collect());
                    let look = || holding.look(root, &doubt, &self.words, &opening.turn);
                    if let Ok((now, _)) = unbroken(root, look) {
                        holding = now;
                    }
                }
                let open = OpenLibrary::new(generation, opening.origin, root, holding, Instant::now());
                self.reports.send(open.snapshot(&self.notices));
                if let Some(library) = open.origin.folder().map(Path::to_path_buf) {
                    self.drafts.ask(DraftRequest::Find { library, generation });
                }
                self.open = Some(open);
            }
            (Err(error), _) => drop(self.reports.send(Event::OpenFailed { generation, error })),
            // Read to the end although another library was asked for meanwhile.
            (Ok((root, _)), None) => {
                let error = OpenError::Cancelled { path: root.unwrap_or_default() };
                self.reports.send(Event::OpenFailed { generation, error });
            }
        }
    }

    /// The program itself wrote these pages.
    pub(super) fn wrote_while_opening(&mut self, pages: &[&PagePath]) {
        if let Some(opening) = &mut self.opening {
            opening.written.get_or_insert_default().extend(pages.iter().copied().cloned());
        }
    }

    /// The reading goes on to the next file and is over there.
    pub(super) fn cancel_opening(&self, generation: u64) {
        if let Some(opening) = self.opening.as_ref().filter(|opening| opening.generation == generation) {
            opening.turn.end();
        }
    }

    pub(super) fn give_up_opening(&mut self) {
        if let Some(opening) = self.opening.take() {
            opening.turn.end();
        }
    }

    /// Of the library that is open or was asked for last.
    pub(super) fn origin_of(&self, generation: u64) -> Option<&Origin> {
        let asked = self.asked.iter().map(|(generation, origin)| (*generation, origin));
        let open = self.open.iter().map(|open| (open.generation, &open.origin));
        asked.chain(open).find(|(theirs, _)| *theirs == generation).map(|(_, origin)| origin)
    }
}

/// A fault of this program while reading `folder` is answered like a folder that cannot be read: somebody waits for the
/// answer, and other folders may do.
pub(super) fn unbroken<T>(folder: &Path, task: impl FnOnce() -> Result<T, OpenError>) -> Result<T, OpenError> {
    let broken = |_| Err(OpenError::Unreadable { path: folder.to_path_buf(), cause: String::new() });
    catch_unwind(AssertUnwindSafe(task)).unwrap_or_else(broken)
}
