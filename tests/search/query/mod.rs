//! The language that queries are typed in: what each piece means, what becomes of mistakes, and what is offered while
//! typing. The library is the one that comes with the program.

mod completions;
mod filters;
mod laws;
mod mistakes;
mod page;
mod words;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use playbook_desk::document::{Date, Vocabulary, parse};
use playbook_desk::library::{Library, PagePath, Source};
use playbook_desk::search::{Doubt, Query};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/playbooks"));
    let mut pages = Vec::new();
    for folder in ["english", "spanish"] {
        for file in fs::read_dir(root.join(folder)).unwrap().flatten() {
            let path = format!("{folder}/{}", file.file_name().to_string_lossy());
            if path.ends_with(".md") {
                pages.push((path, fs::read_to_string(file.path()).unwrap()));
            }
        }
    }
    library(&pages)
});

/// A library of these pages: path and text.
fn library(pages: &[(impl AsRef<str>, impl AsRef<str>)]) -> Library {
    let vocabulary = Vocabulary::builtin();
    let source = |(path, text): &(_, _)| {
        let (path, text) = (PagePath::new(AsRef::as_ref(path)), AsRef::<str>::as_ref(text));
        let (page, problems) = parse(text, &vocabulary);
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let fingerprint = u128::from(hasher.finish());
        Arc::new(Source { path, text: text.into(), page, problems, fingerprint, read_only: true })
    };
    Library::build(pages.iter().map(source).collect(), &[])
}

/// A day on which the library was some weeks old.
fn today() -> Option<Date> {
    Date::new(2026, 7, 1)
}

/// The query as the library can answer it.
fn settled(typed: &str) -> Query {
    Query::parse(typed).settle(&LIBRARY, today())
}

/// A doubt as one line: what was typed, what about it, and what is suggested.
fn told(typed: &str, doubt: &Doubt) -> String {
    let suggestion = doubt.suggestion.as_ref().map(|text| format!(" -> {text}")).unwrap_or_default();
    format!("{}: {}{suggestion}", &typed[doubt.span.clone()], doubt.what.word())
}
