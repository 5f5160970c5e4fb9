//! Which page a person means who types a path, a file stem or a title.

use super::{Entry, Library, PagePath};

impl Library {
    /// A path (with `/` or `\`), else a file name or its stem, else the exact name, of exactly one page. Several are
    /// answered as `Err`, by path; so is none, as an empty list.
    pub fn lookup(&self, wanted: &str) -> Result<PagePath, Vec<PagePath>> {
        let wanted = wanted.trim();
        if let Some(entry) = self.place_of(PagePath::new(wanted).as_str()).and_then(|place| self.entries.get(place)) {
            return Ok(entry.path().clone());
        }
        let paths = || self.entries.iter().map(Entry::path);
        let filed = paths().filter(|path| path.stem() == wanted || path.file_name() == wanted);
        let mut found: Vec<PagePath> = filed.cloned().collect();
        if found.is_empty() {
            let named = self.entries.iter().filter(|entry| entry.name == wanted);
            found = named.map(|entry| entry.path().clone()).collect();
        }
        match <[PagePath; 1]>::try_from(found) {
            Ok([path]) => Ok(path),
            Err(paths) => Err(paths),
        }
    }
}
