//! Libraries to compare in: of texts, of the fixture folder, and of the real playbook where it is.

use playbook_desk::document::{Kind, Language, Vocabulary, parse};
use playbook_desk::library::{Entry, Library, PagePath, Source};
use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::Arc;

/// The folder of the playbook in the corpus.
pub const BOOK: &str = "fasttrack-playbook/";

/// A library of these pages: path and text.
pub fn library<'a>(pages: impl IntoIterator<Item = (&'a str, &'a str)>) -> Library {
    let vocabulary = Vocabulary::builtin();
    let source = |(path, text): (&str, &str)| {
        let (page, problems) = parse(text, &vocabulary);
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let fingerprint = u128::from(hasher.finish());
        Arc::new(Source { path: PagePath::new(path), text: text.into(), page, problems, fingerprint, read_only: false })
    };
    Library::build(pages.into_iter().map(source).collect(), &[])
}

/// A library of these files.
pub fn library_of(files: &BTreeMap<String, String>) -> Library {
    library(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

/// The files under `tests/fixtures/library`.
pub fn fixture() -> BTreeMap<String, String> {
    let files = files(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/library")));
    assert!(files.len() > 10, "the fixture library is not there");
    files
}

/// The files of the real playbook, or `None` after saying why.
pub fn corpus() -> Option<BTreeMap<String, String>> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus"));
    if !root.is_dir() {
        println!("skipped: no corpus at {}", root.display());
        return None;
    }
    Some(files(root))
}

/// The entries of the book that are at home in their folder, by language and then by path.
pub fn statuses(library: &Library) -> BTreeMap<Language, Vec<&Entry>> {
    let mut statuses: BTreeMap<Language, Vec<&Entry>> = BTreeMap::new();
    for entry in library.entries() {
        let is_told = entry.source.page.kind == Kind::Status && entry.copy.is_none();
        if is_told && entry.is_at_home() && entry.path().as_str().starts_with(BOOK) {
            statuses.entry(entry.language.expect("a language")).or_default().push(entry);
        }
    }
    statuses
}

fn files(root: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                let below = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
                files.insert(below, fs::read_to_string(&path).expect("UTF-8"));
            }
        }
    }
    files
}
