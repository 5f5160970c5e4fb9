//! What the worker does with jobs that write into the library on the person's word. Each is done at once, so that they
//! happen in the order they were asked for and all before the program ends.

use super::desk::Desk;
use super::draft_keeper::Request;
use super::open_library::OpenLibrary;
use super::person::names;
use super::writing;
use super::{Event, Job, Origin, SaveError};
use crate::library::PagePath;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Instant;

impl Desk {
    /// Other jobs are none of these and are left undone.
    pub(super) fn change(&mut self, job: Job) {
        match job {
            Job::Save { generation, path, read, text } => {
                // Its draft is on the disk before the file is touched.
                self.drafts.settle();
                let result = self.write(generation, &[&path], |root| writing::save_page(root, &path, read, &text));
                let library = self.origin_of(generation).and_then(Origin::folder);
                if let (Ok(_), Some(library)) = (&result, library.map(Path::to_path_buf)) {
                    // The window may be gone before it hears of the save.
                    self.drafts.ask(Request::Arrived { library, page: path.clone(), text });
                }
                if let (Err(SaveError::Changed { .. } | SaveError::Taken { .. }), Some(open)) =
                    (&result, &mut self.open)
                {
                    // The person is asked beside the file as it is now.
                    open.owe_snapshot();
                }
                self.reports.send(Event::Saved { generation, path, result });
            }
            Job::Rename { generation, from, to } => {
                let result = self.write(generation, &[&from, &to], |root| writing::rename(root, &from, &to));
                self.reports.send(Event::Renamed { generation, from, to, result });
            }
            Job::Trash { generation, path } => {
                let result = self.write(generation, &[&path], |root| writing::throw_away(root, &path));
                self.reports.send(Event::Trashed { generation, path, result });
            }
            Job::EditToc { generation, change } => {
                let shelf = self.open.as_ref().map(OpenLibrary::shelf).unwrap_or_default();
                let result = self.write(generation, &[], |root| writing::edit_tocs(root, &shelf, &change));
                self.reports.send(Event::TocEdited { generation, result });
            }
            Job::FindNames => {
                let library = self.open.as_ref().and_then(|open| open.origin.folder());
                self.reports.send(Event::Names(names(library)));
            }
            _ => {}
        }
    }

    /// Does something to files of the library of this generation. It is looked at again at once, and what a look under
    /// way has seen no longer counts: it may be older than what was written.
    fn write<T>(
        &mut self,
        generation: u64,
        pages: &[&PagePath],
        task: impl FnOnce(&Path) -> Result<T, SaveError>,
    ) -> Result<T, SaveError> {
        let folder = self.origin_of(generation).and_then(Origin::folder).map(Path::to_path_buf);
        let Some(folder) = folder else {
            let path = pages.first().map_or_else(PathBuf::new, |page| PathBuf::from(page.as_str()));
            return Err(SaveError::Gone { path });
        };
        // A fault of the program must not take the worker with it, and the drafts of everything that is open.
        let result = catch_unwind(AssertUnwindSafe(|| task(&folder)))
            .unwrap_or_else(|_| Err(SaveError::Failed { path: folder.clone(), cause: String::new() }));
        if let Some(open) = &mut self.open {
            open.wrote(pages, Instant::now());
        }
        self.wrote_while_opening(pages);
        result
    }
}
