//! What the worker does with jobs that write into the library on the person's word. Each is done at once, so that they
//! happen in the order they were asked for and all before the program ends.

use super::desk::Desk;
use super::draft_keeper::Request;
use super::open_library::OpenLibrary;
use super::person::names;
use super::shelf::Shelf;
use super::{Event, Job, Origin, Relinked, SaveError, TocChange, TocError};
use super::{toc_tables, writing};
use crate::library::PagePath;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

impl Desk {
    /// Other jobs are none of these and are left undone.
    pub(super) fn change(&mut self, job: Job) {
        match job {
            Job::Save { generation, path, read, text, toc } => {
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
                let toc = toc.filter(|_| result.is_ok());
                self.reports.send(Event::Saved { generation, path, result });
                self.follow(generation, toc);
            }
            Job::Rename { generation, from, to, links, in_toc } => {
                let result = self.write(generation, &[&from, &to], |root| writing::rename(root, &from, &to));
                let links = links.filter(|_| result.is_ok()).map(|links| self.relink(generation, &from, &to, links));
                let toc = (in_toc && result.is_ok()).then(|| TocChange::Point { from: from.clone(), to: to.clone() });
                self.reports.send(Event::Renamed { generation, from, to, result, links });
                self.follow(generation, toc);
            }
            Job::Trash { generation, path, in_toc } => {
                let result = self.write(generation, &[&path], |root| writing::throw_away(root, &path));
                let toc = (in_toc && result.is_ok()).then(|| TocChange::Remove { page: path.clone() });
                self.reports.send(Event::Trashed { generation, path, result });
                self.follow(generation, toc);
            }
            Job::PlanToc { generation, change } => {
                let (root, shelf) = (self.folder_of(generation), self.shelf_of(generation));
                let plans = root.map(|root| toc_tables::planned(&root, &shelf, &change)).unwrap_or_default();
                self.reports.send(Event::TocPlanned { generation, change, plans });
            }
            Job::FindNames => {
                let library = self.open.as_ref().and_then(|open| open.origin.folder());
                self.reports.send(Event::Names(names(library)));
            }
            _ => {}
        }
    }

    /// Writes the pages that link to a file that has another name by now; each on its own, as a save does.
    fn relink(
        &mut self,
        generation: u64,
        from: &PagePath,
        to: &PagePath,
        links: Vec<Relinked>,
    ) -> Vec<(PagePath, Result<u128, SaveError>)> {
        let mut results = Vec::new();
        for Relinked { page, read, text } in links {
            let page = if page == *from { to.clone() } else { page };
            let write = |root: &Path| writing::save_page(root, &page, Some(read), &text);
            let result = self.write(generation, &[&page], write);
            results.push((page, result));
        }
        results
    }

    /// Lets tables of contents follow what was done.
    fn follow(&mut self, generation: u64, change: Option<TocChange>) {
        let Some(change) = change else { return };
        let shelf = self.shelf_of(generation);
        let tables = self.write(generation, &[], |root| Ok(toc_tables::carried_out(root, &shelf, &change)));
        let tables = tables.unwrap_or_else(|error| vec![(PagePath::new("toc.yml"), Err(TocError::Save(error)))]);
        if !tables.is_empty() {
            self.reports.send(Event::TocEdited { generation, tables });
        }
    }

    fn folder_of(&self, generation: u64) -> Option<PathBuf> {
        self.origin_of(generation).and_then(Origin::folder).map(Path::to_path_buf)
    }

    /// Nothing for a library that is still being read.
    fn shelf_of(&self, generation: u64) -> Arc<Shelf> {
        let open = self.open.as_ref().filter(|open| open.generation == generation);
        open.map(OpenLibrary::shelf).unwrap_or_default()
    }

    /// Does something to files of the library of this generation. It is looked at again at once, and what a look under
    /// way has seen no longer counts: it may be older than what was written.
    fn write<T>(
        &mut self,
        generation: u64,
        pages: &[&PagePath],
        task: impl FnOnce(&Path) -> Result<T, SaveError>,
    ) -> Result<T, SaveError> {
        let Some(folder) = self.folder_of(generation) else {
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
