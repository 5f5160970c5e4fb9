//! Where drafts are kept: a folder of the program's own, outside every library. Each is written in one step, so that a
//! crash leaves the one before. What is in the folder and no draft is left alone.

use super::DraftError;
use super::config::Folders;
use super::draft::{Draft, file_name};
use super::page_file::MAX_PAGE;
use super::replace::replace;
use crate::library::PagePath;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// What a draft may have besides its text, in bytes.
const MAX_HEAD: u64 = 64 << 10;

#[derive(Clone, Debug)]
pub(super) struct DraftFolder {
    folder: PathBuf,
    /// Libraries by the way they were opened, links resolved; also where the folder has gone since.
    libraries: BTreeMap<PathBuf, PathBuf>,
}

impl DraftFolder {
    pub fn of(folders: &Folders) -> Option<Self> {
        folders.state.as_ref().map(|state| Self { folder: state.join("drafts"), libraries: BTreeMap::new() })
    }

    /// A library was opened: from now on its drafts are found by this path.
    pub fn know(&mut self, library: &Path) {
        self.libraries.insert(library.to_path_buf(), resolved(library));
    }

    pub fn keep(&self, draft: &Draft) -> Result<(), DraftError> {
        let draft = &Draft { library: self.same(&draft.library), ..draft.clone() };
        let file = self.folder.join(draft.file_name());
        let failed = |cause: String| DraftError { page: draft.page.clone(), cause };
        let bytes = draft.encode().ok_or_else(|| failed(draft.library.display().to_string()))?;
        replace(&file, &bytes).map_err(|error| failed(error.to_string()))
    }

    pub fn drop(&self, library: &Path, page: &PagePath) {
        // A draft that stays behind is offered again, which loses nothing.
        let _ = fs::remove_file(self.folder.join(file_name(&self.same(library), page)));
    }

    /// The drafts of a library, by page.
    pub fn of_library(&self, library: &Path) -> Vec<Draft> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let files = entries.flatten().map(|entry| entry.path());
        let files = files.filter(|file| file.extension().is_some_and(|ending| ending == "draft"));
        let mut drafts: Vec<Draft> =
            files.filter_map(|file| read(&file).ok().and_then(|bytes| Draft::decode(&bytes))).collect();
        let library = self.same(library);
        drafts.retain(|draft| draft.library == library);
        drafts.sort_by(|a, b| a.page.cmp(&b.page));
        drafts
    }

    /// One path for all ways to write that of a folder.
    fn same(&self, library: &Path) -> PathBuf {
        self.libraries.get(library).cloned().unwrap_or_else(|| resolved(library))
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
    let most = MAX_PAGE + MAX_HEAD;
    File::open(file)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
