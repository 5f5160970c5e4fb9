//! A folder of pages as a library. Tables of contents are left out: what they add is names for status cells that say
//! something else than an entry's heading.

use anyhow::{Context as _, Result};
use playbook_desk::document::{Vocabulary, parse};
use playbook_desk::library::{Library, PagePath, Source};
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// Reads all `.md` files below `root`.
pub fn read(root: &Path, vocabulary: &Vocabulary) -> Result<Library> {
    let mut files = Vec::new();
    collect(root, &mut files)?;
    let read = files.par_iter().map(|file| {
        let bytes = fs::read(file).with_context(|| file.display().to_string())?;
        let below = file.strip_prefix(root).unwrap_or(file);
        Ok(source(PagePath::new(&below.to_string_lossy()), &String::from_utf8_lossy(&bytes), vocabulary))
    });
    Ok(Library::build(read.collect::<Result<Vec<_>>>()?, &[]))
}

/// A page of this text.
pub fn source(path: PagePath, text: &str, vocabulary: &Vocabulary) -> Arc<Source> {
    let (page, problems) = parse(text, vocabulary);
    let fingerprint = xxh3_128(text.as_bytes());
    Arc::new(Source { path, text: text.into(), page, problems, fingerprint, read_only: true })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "md") {
            files.push(path);
        }
    }
    Ok(())
}
