//! Where drafts are kept: a folder of the program's own, outside every library. Each window has drafts of its own, so that
//! none writes over another's; what windows left that are gone goes to the next one that opens the library. Each draft is
//! written in one step, so that a crash leaves the one before. What is in the folder and no draft is left alone.

use super::DraftError;
use super::config::Folders;
use super::draft::{Draft, key};
use super::draft_run::Run;
use super::page_file::MAX_PAGE;
use super::replace::{clear_leftovers, replace};
use crate::library::PagePath;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use xxhash_rust::xxh3::xxh3_128;

/// What a draft may have besides its texts, in bytes.
const MAX_HEAD: u64 = 64 << 10;
const MAX_DRAFT: u64 = 2 * MAX_PAGE + MAX_HEAD;

#[derive(Debug)]
pub(super) struct DraftFolder {
    folder: PathBuf,
    run: Run,
    /// Drafts taken over from runs that are over, so far.
    taken: u32,
    /// Those of them that could not be given a name of this run: where the disk is full or may not be written.
    stuck: BTreeMap<u32, PathBuf>,
    /// Libraries by the way they were opened, links resolved; also where the folder has gone since.
    libraries: BTreeMap<PathBuf, PathBuf>,
}

/// A file of the folder, told by its name: `key-run.draft`, or `key-run-left.draft` where the run has it from another.
struct DraftFile {
    path: PathBuf,
    key: String,
    run: String,
    left: Option<u32>,
}

impl DraftFolder {
    pub fn of(folders: &Folders) -> Option<Self> {
        let folder = folders.state.as_ref()?.join("drafts");
        Some(Self { run: Run::within(&folder), folder, taken: 0, stuck: BTreeMap::new(), libraries: BTreeMap::new() })
    }

    /// Keeps a text in the place of what this window kept of the page before. One that another window left is gone from
    /// there once it is kept here.
    pub fn keep(&mut self, draft: &Draft) -> Result<(), DraftError> {
        let page = &draft.page;
        let failed = |cause: String| DraftError::Failed { page: page.clone(), cause };
        if draft.text.len() as u64 > MAX_PAGE {
            return Err(DraftError::TooLarge { page: page.clone() });
        }
        self.run.begin().map_err(|error| failed(error.to_string()))?;
        let bytes = draft.encode().ok_or_else(|| failed(page.to_string()))?;
        replace(&self.file(&draft.library, page, None), &bytes).map_err(|error| failed(error.to_string()))?;
        if draft.left.is_some() {
            self.forget(&draft.library, page, draft.left);
        }
        Ok(())
    }

    pub fn forget(&self, library: &Path, page: &PagePath, left: Option<u32>) {
        // A draft that stays behind is offered again, which loses nothing.
        let _ = fs::remove_file(self.file(library, page, left));
    }

    /// The file of a page has this text now: the draft goes unless it says more.
    pub fn arrived(&self, library: &Path, page: &PagePath, text: &str) {
        let kept = read(&self.file(library, page, None)).ok();
        let Some(draft) = kept.and_then(|bytes| Draft::decode(&bytes, library, None)) else { return };
        let of_text = xxh3_128(text.as_bytes());
        let says_it = draft.sent.is_some_and(|sent| sent.fingerprint == of_text && *sent.then == *text);
        if says_it || *draft.text == *text {
            self.forget(library, page, None);
        }
    }

    /// A library was opened: the drafts of it that this window kept, and those left by windows that are gone; by page,
    /// and of one page the newest first.
    pub fn of_library(&mut self, library: &Path) -> Vec<Draft> {
        self.libraries.insert(library.to_path_buf(), resolved(library));
        clear_leftovers(&self.folder);
        self.take_over(library);
        let mut drafts: Vec<(Draft, SystemTime)> = Vec::new();
        for file in self.files() {
            let stuck = || self.stuck.iter().find(|(_, path)| **path == file.path).map(|(left, _)| *left);
            let left = if file.run == self.run.name() { file.left } else { stuck() };
            if file.run != self.run.name() && left.is_none() {
                continue;
            }
            let kept = fs::metadata(&file.path).and_then(|meta| meta.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
            drafts.extend(self.of_this(library, &file).map(|draft| (Draft { left, ..draft }, kept)));
        }
        drafts.sort_by(|(a, at), (b, bt)| a.page.cmp(&b.page).then(bt.cmp(at)).then(a.left.cmp(&b.left)));
        drafts.into_iter().map(|(draft, _)| draft).collect()
    }

    /// Gives drafts of a library that runs left which are over names of this run. Those of other libraries stay for whoever
    /// opens these.
    fn take_over(&mut self, library: &Path) {
        let mut files = self.files();
        files.retain(|file| file.run != self.run.name() && !self.stuck.values().any(|path| *path == file.path));
        let runs: BTreeSet<String> = files.iter().map(|file| file.run.clone()).chain(self.run.others()).collect();
        for run in runs {
            let theirs: Vec<&DraftFile> = files.iter().filter(|file| file.run == run).collect();
            let wanted: Vec<&DraftFile> =
                theirs.iter().copied().filter(|file| self.of_this(library, file).is_some()).collect();
            if wanted.is_empty() && !theirs.is_empty() {
                continue;
            }
            let Some(over) = self.run.over(&run) else { continue };
            let mut moved = 0;
            for file in wanted {
                self.taken += 1;
                let named = self.folder.join(format!("{}-{}-{}.draft", file.key, self.run.name(), self.taken));
                match self.run.begin().and_then(|()| fs::rename(&file.path, named)) {
                    Ok(()) => moved += 1,
                    Err(_) => drop(self.stuck.insert(self.taken, file.path.clone())),
                }
            }
            if moved == theirs.len() {
                self.run.clear(&run, over);
            }
        }
    }

    fn of_this(&self, library: &Path, file: &DraftFile) -> Option<Draft> {
        let draft = Draft::decode(&read(&file.path).ok()?, library, file.left)?;
        // The name says which library it is, also where its path is no text.
        Some(draft).filter(|draft| key(&self.same(library), &draft.page) == file.key)
    }

    fn file(&self, library: &Path, page: &PagePath, left: Option<u32>) -> PathBuf {
        if let Some(stuck) = left.and_then(|left| self.stuck.get(&left)) {
            return stuck.clone();
        }
        let left = left.map(|left| format!("-{left}")).unwrap_or_default();
        self.folder.join(format!("{}-{}{left}.draft", key(&self.same(library), page), self.run.name()))
    }

    fn files(&self) -> Vec<DraftFile> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let files = entries.flatten().map(|entry| entry.path());
        let named = files.filter_map(|path| {
            let mut parts = path.file_name()?.to_str()?.strip_suffix(".draft")?.splitn(3, '-');
            let (key, run) = (parts.next()?.to_owned(), parts.next()?.to_owned());
            let left = parts.next().and_then(|left| left.parse().ok());
            Some(DraftFile { key, run, left, path })
        });
        named.collect()
    }

    /// One path for all ways to write that of a folder.
    fn same(&self, library: &Path) -> PathBuf {
        self.libraries.get(library).cloned().unwrap_or_else(|| resolved(library))
    }
}

impl Drop for DraftFolder {
    fn drop(&mut self) {
        if !self.files().iter().any(|file| file.run == self.run.name()) {
            self.run.end();
        }
    }
}

fn resolved(library: &Path) -> PathBuf {
    fs::canonicalize(library).unwrap_or_else(|_| library.to_path_buf())
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(file)?.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(MAX_DRAFT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_DRAFT { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests;
