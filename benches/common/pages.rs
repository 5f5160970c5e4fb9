//! A folder of as many pages as a large playbook has: the real library beside this repository repeated, or the built-in
//! one where that is absent.

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// As many as the largest playbook known has.
pub const PAGES: usize = 1_809;

/// What the pages repeat, for the record.
pub fn source() -> &'static Path {
    let real = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus"));
    let own = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/playbooks"));
    if real.is_dir() { real } else { own }
}

/// A new folder of [`PAGES`] pages and their tables of contents, and the paths of the pages. `ending` is put under the
/// pages of the nth copy.
pub fn folder(ending: impl Fn(usize) -> String) -> (TempDir, Vec<PathBuf>) {
    let root = tempfile::tempdir().expect("a temporary folder");
    let mut originals = Vec::new();
    collect(source(), &mut originals);
    originals.sort();
    let mut pages = Vec::new();
    'full: for nth in 1.. {
        for original in &originals {
            if pages.len() == PAGES {
                break 'full;
            }
            let below = original.strip_prefix(source()).expect("a file of the source");
            let copy = root.path().join(format!("part-{nth}")).join(below);
            fs::create_dir_all(copy.parent().expect("a folder")).expect("a writable folder");
            let mut bytes = fs::read(original).expect("a readable page");
            if is_page(original) {
                bytes.extend(ending(nth).bytes());
                pages.push(copy.clone());
            }
            fs::write(copy, bytes).expect("a writable file");
        }
    }
    (root, pages)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            collect(&path, files);
        } else if is_page(&path) || path.extension().is_some_and(|ending| ending == "yml") {
            files.push(path);
        }
    }
}

fn is_page(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "md")
}
