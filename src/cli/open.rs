//! A library for one command, opened by what was typed, and why that failed, in words.

use crate::disk::{Loaded, Notice, OpenError, Origin, load_once, vocabulary};
use crate::document::Vocabulary;
use crate::library::{Library, PagePath};
use crate::search::{GoldenFile, Synonyms};
use crate::text::{Texts, Value};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The word that names the library inside the program.
const BUILTIN: &str = "builtin";

pub(super) struct Opened {
    pub origin: Origin,
    pub library: Arc<Library>,
    pub synonyms: Arc<Synonyms>,
    pub golden: Arc<[Arc<GoldenFile>]>,
    /// Where the bytes of each page are; empty for the built-in library.
    pub files: BTreeMap<PagePath, PathBuf>,
    pub vocabulary: Vocabulary,
    /// What was left out, in words.
    pub notices: Vec<String>,
}

/// Reads the whole library that `typed` names, or says why not. The vocabulary of the person's own, in `config`, counts
/// as it does for the window.
pub(super) fn open(typed: &OsStr, config: Option<&Path>, texts: &Texts) -> Result<Opened, String> {
    let origin = if typed == BUILTIN { Origin::Builtin } else { Origin::Folder(PathBuf::from(typed)) };
    let (vocabulary, mut notices) = vocabulary(config);
    let loaded = load_once(&origin, &vocabulary).map_err(|error| failure(&error, texts))?;
    notices.extend(loaded.notices.iter().cloned());
    let notices = notices.iter().filter_map(|notice| notice_said(notice, texts)).collect();
    let Loaded { library, files, synonyms, golden, .. } = loaded;
    Ok(Opened { origin, library, synonyms, golden, files, vocabulary, notices })
}

/// The words of pages, the person's own among them, and what was left out.
pub(super) fn words(config: Option<&Path>, texts: &Texts) -> (Vocabulary, Vec<String>) {
    let (vocabulary, notices) = vocabulary(config);
    (vocabulary, notices.iter().filter_map(|notice| notice_said(notice, texts)).collect())
}

fn failure(error: &OpenError, texts: &Texts) -> String {
    match error {
        OpenError::Missing { path } => texts.say_with("cli-open-missing", &[("path", shown(path))]),
        OpenError::NotAFolder { path } => texts.say_with("cli-open-not-a-folder", &[("path", shown(path))]),
        OpenError::Unreadable { path, cause } => {
            texts.say_with("cli-open-unreadable", &[("path", shown(path)), ("cause", cause.as_str().into())])
        }
        OpenError::Cancelled { path } => texts.say_with("cli-open-cancelled", &[("path", shown(path))]),
    }
}

/// `None` for what concerns only a window that stays open.
fn notice_said(notice: &Notice, texts: &Texts) -> Option<String> {
    match notice {
        Notice::TocIgnored { path, cause } => {
            let arguments = [("path", path.as_str().into()), ("cause", cause.as_str().into())];
            Some(texts.say_with("cli-toc-ignored", &arguments))
        }
        Notice::VocabularyIgnored { path, cause } => {
            let arguments = [("path", shown(path)), ("cause", cause.as_str().into())];
            Some(texts.say_with("cli-vocabulary-ignored", &arguments))
        }
        Notice::TooManyFiles { limit } => Some(texts.say_with("cli-too-many-files", &[("limit", (*limit).into())])),
        Notice::AidIgnored { path, cause } => {
            let arguments = [("path", path.as_str().into()), ("cause", cause.as_str().into())];
            Some(texts.say_with("finding-aid-ignored", &arguments))
        }
        Notice::LineIgnored { path, line, fault, detail } => {
            let problem = texts.say_with(&format!("finding-{fault}"), &[("detail", detail.as_str().into())]);
            let arguments = [("path", path.as_str().into()), ("line", (*line).into()), ("problem", problem.into())];
            Some(texts.say_with("finding-line-ignored", &arguments))
        }
        Notice::MoreLinesIgnored { path, lines } => {
            let arguments = [("path", path.as_str().into()), ("lines", (*lines).into())];
            Some(texts.say_with("finding-more-lines-ignored", &arguments))
        }
        Notice::WatchedSlowly { .. } => None,
    }
}

fn shown(path: &Path) -> Value<'static> {
    path.display().to_string().into()
}
