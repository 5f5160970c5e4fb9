//! Small libraries to search in, made of texts or of the fixture folder.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use playbook_desk::document::{Vocabulary, parse};
use playbook_desk::library::{Library, PagePath, Source};

/// A library of these pages: path and text.
pub fn library<T: AsRef<str>>(pages: &[(&str, T)]) -> Arc<Library> {
    let vocabulary = Vocabulary::builtin();
    let source = |path: &str, text: &str| {
        let (page, problems) = parse(text, &vocabulary);
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let fingerprint = u128::from(hasher.finish());
        Arc::new(Source { path: PagePath::new(path), text: text.into(), page, problems, fingerprint, read_only: false })
    };
    Arc::new(Library::build(pages.iter().map(|(path, text)| source(path, text.as_ref())).collect(), &[]))
}

/// The library under `tests/fixtures`.
pub fn fixture() -> Arc<Library> {
    pages_below("tests/fixtures/library")
}

/// The library in a folder of the project.
pub fn pages_below(folder: &str) -> Arc<Library> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    pages(&root, &root, &mut files);
    assert!(files.len() > 10, "{} is not there", root.display());
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    library(&files)
}

fn pages(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            pages(root, &path, files);
        } else if name.contains(".md") {
            let place = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            files.push((place, fs::read_to_string(&path).unwrap()));
        }
    }
}
