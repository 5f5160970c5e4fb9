//! What a page that is not there yet would be called, and where it would lie: as the pages around it are, since every
//! library has habits of its own. The names of levels and the suffixes of this field stand in where there are none.

use super::language_name::{code_suffix, field_suffix, suffix_of};
use super::name::slug;
use super::{CopyKind, Entry, Library, PagePath};
use crate::document::Language;
use std::collections::BTreeMap;

/// What the file names of status entries and overviews begin with.
const LEVELS: &str = "l1l2l3";

impl Library {
    /// The path of the translation of a page into `language`: the folder that others of its folder are translated into,
    /// and its file name with that language's suffix.
    pub fn path_in(&self, path: &PagePath, language: Language) -> PagePath {
        let stem = self.get(path).map_or(path.stem(), bare_stem);
        let folder = self.folder_in(path, language).unwrap_or_else(|| path.folder().to_owned());
        let beside = folder == path.folder();
        let suffix = self.suffix_in(&folder, language).unwrap_or_else(|| {
            let is_plain = language == Language::EN && !beside;
            if is_plain { String::new() } else { format!("-{}", suffix_of(&language)) }
        });
        PagePath::new(&format!("{folder}/{stem}{suffix}.md"))
    }

    /// The path of a new page in a folder: by its levels where it has some, else by its name.
    pub fn new_path(&self, folder: &str, language: Language, levels: &[&str], name: &str) -> PagePath {
        let levels: Vec<String> = levels.iter().map(|level| slug(level)).filter(|level| !level.is_empty()).collect();
        let stem = if levels.is_empty() { slug(name) } else { format!("{LEVELS}-{}", levels.join("-")) };
        let suffix = self.suffix_in(folder, language).unwrap_or_default();
        PagePath::new(&format!("{folder}/{stem}{suffix}.md"))
    }

    /// The pages that belong to a page by its file name: its translations, and copies that are known by it, by path.
    pub fn namesakes(&self, path: &PagePath) -> Vec<&PagePath> {
        let Some(entry) = self.get(path) else { return Vec::new() };
        let is_copy = |other: &&Entry| {
            other.copy.as_ref().is_some_and(|copy| copy.of == *path && copy.kind != CopyKind::Twin)
                && bare_stem(other) == bare_stem(entry)
        };
        let copies = self.entries().iter().filter(is_copy).map(Entry::path);
        let mut same: Vec<&PagePath> = self.family(path).iter().filter(|other| *other != path).chain(copies).collect();
        same.sort();
        same.dedup();
        same
    }

    /// The namesakes of a page, each with the path it has once the page is at `to` and they are named in the same way;
    /// none where the new name has another suffix than the old one, since then nothing tells how theirs would be.
    pub fn renamed_alike(&self, path: &PagePath, to: &PagePath) -> Vec<(PagePath, PagePath)> {
        let Some(entry) = self.get(path) else { return Vec::new() };
        let suffix = entry.path().stem().strip_prefix(bare_stem(entry)).unwrap_or_default();
        let Some(bare) = to.stem().strip_suffix(suffix).filter(|bare| !bare.is_empty()) else { return Vec::new() };
        let others = self.namesakes(path).into_iter().filter_map(|other| self.get(other));
        let alike = others.map(|other| {
            let (from, own) = (other.path(), bare_stem(other));
            let behind = from.file_name().strip_prefix(own).unwrap_or_default();
            (from.clone(), PagePath::new(&format!("{}/{bare}{behind}", from.folder())))
        });
        alike.filter(|(from, to)| from != to).collect()
    }

    /// The folder that most pages of a language stand in, in the edition of `beside`; status entries count before others.
    pub fn folder_of(&self, beside: Option<&PagePath>, language: Language) -> Option<String> {
        let edition = beside.and_then(|path| self.get(path)).map(|entry| &entry.edition);
        let in_edition = |entry: &&Entry| edition.is_none_or(|edition| *edition == entry.edition);
        let homes = || self.homes(language).filter(in_edition);
        most_common(homes().filter(|entry| entry.l2.is_some()).map(|entry| entry.path().folder().to_owned()))
            .or_else(|| most_common(homes().map(|entry| entry.path().folder().to_owned())))
    }

    fn folder_in(&self, path: &PagePath, language: Language) -> Option<String> {
        let beside = self.entries().iter().filter(|entry| entry.path().folder() == path.folder());
        let translated = beside.filter_map(|entry| {
            let other = self.get(self.translation(entry.path(), language)?)?;
            (other.path() != entry.path()).then(|| other.path().folder().to_owned())
        });
        most_common(translated).or_else(|| {
            let edition = &self.get(path)?.edition;
            most_common(
                self.homes(language)
                    .filter(|entry| entry.edition == *edition)
                    .map(|entry| entry.path().folder().to_owned()),
            )
        })
    }

    /// What most pages of a language in a folder have behind their name; empty where it is nothing.
    fn suffix_in(&self, folder: &str, language: Language) -> Option<String> {
        let pages = self.homes(language).filter(|entry| entry.path().folder() == folder);
        let of_levels = |entry: &&Entry| entry.l1.is_some();
        let suffix = |entry: &Entry| entry.path().stem().strip_prefix(bare_stem(entry)).unwrap_or_default().to_owned();
        most_common(pages.clone().filter(of_levels).map(suffix)).or_else(|| most_common(pages.map(suffix)))
    }

    /// The pages written in a language in that language's own place.
    fn homes(&self, language: Language) -> impl Iterator<Item = &Entry> + Clone {
        let is_home =
            move |entry: &&Entry| entry.language == Some(language) && entry.copy.is_none() && entry.is_at_home();
        self.entries().iter().filter(is_home)
    }
}

/// The file name without the suffix that tells its language.
fn bare_stem(entry: &Entry) -> &str {
    let stem = entry.path().stem();
    if entry.promise.suffix.is_none() {
        return stem;
    }
    field_suffix(stem).or_else(|| code_suffix(stem)).map_or(stem, |(bare, _)| bare)
}

fn most_common(words: impl Iterator<Item = String>) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts.into_iter().max_by(|(one, few), (other, many)| few.cmp(many).then(other.cmp(one))).map(|(word, _)| word)
}
