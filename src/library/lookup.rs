//! Which page a person means who types a path, a file stem or a title.

use super::{Library, PagePath};

impl Library {
    /// A path (with `/` or `\`), else a file name or its stem, else the exact name, of exactly one page. Several are
    /// answered as `Err`, by path; so is none, as an empty list.
    pub fn lookup(&self, wanted: &str) -> Result<PagePath, Vec<PagePath>> {
        let wanted = wanted.trim();
        if let Some(path) = self.find_path(PagePath::new(wanted).as_str()) {
            return Ok(path.clone());
        }
        let named_so = |named: &dyn Fn(&PagePath, &str) -> bool| -> Vec<PagePath> {
            let entries = self.entries.iter().filter(|entry| named(entry.path(), &entry.name));
            entries.map(|entry| entry.path().clone()).collect()
        };
        let mut found = named_so(&|path, _| path.stem() == wanted || path.file_name() == wanted);
        if found.is_empty() {
            found = named_so(&|_, name| name == wanted);
        }
        match <[PagePath; 1]>::try_from(found) {
            Ok([path]) => Ok(path),
            Err(paths) => Err(paths),
        }
    }
}
