//! Folders made for one test, and what a library makes of them.

use playbook_desk::disk::{Loaded, OpenError, Origin, load_once};
use playbook_desk::document::{ProblemCode, Vocabulary};
use playbook_desk::library::Library;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// What reading a file can find, as opposed to parsing it.
const OF_READING: [ProblemCode; 6] = [
    ProblemCode::Unreadable,
    ProblemCode::TooLarge,
    ProblemCode::NotUtf8,
    ProblemCode::OddName,
    ProblemCode::Utf16,
    ProblemCode::NulBytes,
];

/// A folder with these files, each a path and its bytes.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        write(folder.path(), path, text.as_bytes());
    }
    folder
}

pub fn write(folder: &Path, path: &str, bytes: &[u8]) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

pub fn load(folder: &Path) -> Result<Loaded, OpenError> {
    load_once(&Origin::Folder(folder.to_path_buf()), &Vocabulary::builtin())
}

/// A line for each page: its path, and in brackets what was wrong with reading it.
pub fn lines(library: &Library) -> Vec<String> {
    let line = |entry: &playbook_desk::library::Entry| {
        let codes = entry.problems.iter().map(|problem| problem.code).filter(|code| OF_READING.contains(code));
        let codes: Vec<&str> = codes.map(ProblemCode::word).collect();
        let path = entry.path().to_string();
        if codes.is_empty() { path } else { format!("{path} [{}]", codes.join(" ")) }
    };
    library.entries().iter().map(line).collect()
}

/// Loads the folder and compares its lines.
pub fn check(folder: &Path, expected: &[&str]) {
    assert_eq!(lines(&load(folder).unwrap().library), expected);
}
