//! Which folders hold one language each, and so which pages belong to one edition. Folder names are believed when a
//! sibling or the pages agree; where names are silent, siblings that share file stems in different languages tell.

use super::language_name::{FolderName, Sign, code_suffix, field_suffix, folder_name};
use super::{PagePath, Source};
use crate::document::Language;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Where the pages of one folder belong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub edition: Arc<str>,
    /// The folder below the edition, or below the language folder.
    pub below: Arc<str>,
    /// What the language folder promises.
    pub language: Option<Language>,
}

/// For each folder that holds pages, its place.
pub fn places(sources: &[Arc<Source>]) -> HashMap<&str, Place> {
    let contents = contents(sources);
    let mut found = named_folders(&contents);
    for (folder, language) in silent_folders(sources, &contents, &found) {
        found.insert(folder, LanguageFolder { language, rest: String::new() });
    }
    let mut rests: HashMap<&str, BTreeSet<&str>> = HashMap::new();
    for (folder, named) in &found {
        rests.entry(parent(folder)).or_default().insert(&named.rest);
    }
    let holders: BTreeSet<&str> = sources.iter().map(|source| source.path.folder()).collect();
    holders.iter().map(|folder| (*folder, place(folder, &found, &rests, &holders))).collect()
}

struct LanguageFolder {
    language: Language,
    /// Keeps two sets of language folders under one parent apart.
    rest: String,
}

/// The languages of the pages in a folder and below it.
type Contents<'a> = BTreeMap<&'a str, BTreeMap<Option<Language>, usize>>;

fn contents(sources: &[Arc<Source>]) -> Contents<'_> {
    let mut contents = Contents::new();
    for source in sources {
        for folder in upwards(source.path.folder()) {
            *contents.entry(folder).or_default().entry(source.page.language).or_default() += 1;
        }
    }
    contents
}

/// The language of most of the pages that tell theirs, if that is a clear majority.
fn main_language(counts: &BTreeMap<Option<Language>, usize>) -> Option<Language> {
    let told: usize = counts.iter().filter(|(language, _)| language.is_some()).map(|(_, count)| count).sum();
    let (language, count) = counts
        .iter()
        .filter_map(|(language, count)| Some((*language.as_ref()?, *count)))
        .max_by_key(|(_, count)| *count)?;
    (count * 5 >= told * 3).then_some(language)
}

fn named_folders<'a>(contents: &Contents<'a>) -> BTreeMap<&'a str, LanguageFolder> {
    let mut groups: BTreeMap<(&str, String), Vec<(&'a str, FolderName)>> = BTreeMap::new();
    for folder in contents.keys().copied().filter(|folder| !folder.is_empty()) {
        if let Some(name) = folder_name(last_part(folder)) {
            groups.entry((parent(folder), name.rest.clone())).or_default().push((folder, name));
        }
    }
    let mut found = BTreeMap::new();
    for ((parent, rest), members) in groups {
        let bare = if parent.is_empty() { rest.clone() } else { format!("{parent}/{rest}") };
        let bare = contents.get_key_value(bare.as_str()).filter(|_| !rest.is_empty());
        let company = Company::new(&members, contents, bare.is_some());
        for (folder, name) in members.iter().filter(|(folder, name)| company.believes(folder, name)) {
            found.insert(*folder, LanguageFolder { language: name.language, rest: rest.clone() });
        }
        // `playbook` beside `playbook-es` is the same playbook in a language its name need not tell.
        let joined = members.iter().any(|(folder, _)| found.contains_key(folder));
        let bare = bare.filter(|_| joined).and_then(|(bare, counts)| Some((*bare, main_language(counts)?)));
        if let Some((bare, language)) = bare.filter(|(_, language)| !company.languages.contains(language)) {
            found.insert(bare, LanguageFolder { language, rest });
        }
    }
    found
}

/// Folders under one parent whose names differ only in the language they speak of.
struct Company<'a> {
    contents: &'a Contents<'a>,
    languages: BTreeSet<Language>,
    /// The pages of at least one of them are in the language it is named for.
    confirmed: bool,
    /// The pages of none of them tell a language.
    silent: bool,
    /// A folder named the same, without a language, stands among them.
    bare: bool,
}

impl<'a> Company<'a> {
    fn new(members: &[(&str, FolderName)], contents: &'a Contents<'a>, bare: bool) -> Self {
        let languages = members.iter().map(|(_, name)| name.language).collect();
        let mut company = Self { contents, languages, confirmed: false, silent: false, bare };
        company.confirmed = members.iter().any(|(folder, name)| company.confirms(folder, name));
        company.silent = members.iter().all(|(folder, _)| company.content(folder).is_none());
        company
    }

    fn content(&self, folder: &str) -> Option<Language> {
        self.contents.get(folder).and_then(main_language)
    }

    fn confirms(&self, folder: &str, name: &FolderName) -> bool {
        self.content(folder) == Some(name.language)
    }

    /// Whether a folder holds the language it is named for: its pages say so, or siblings in other languages make it
    /// likely. A code among other words needs both.
    fn believes(&self, folder: &str, name: &FolderName) -> bool {
        let several = self.languages.len() > 1;
        match name.sign {
            Sign::Word => self.confirms(folder, name) || several,
            Sign::Code => self.confirms(folder, name) || several && (self.confirmed || self.silent),
            Sign::PartCode => self.confirms(folder, name) && (several || self.bare),
        }
    }
}

/// Siblings whose names say nothing, each mainly in one language, sharing at least half of their stems (and two) with
/// siblings in other languages.
fn silent_folders<'a>(
    sources: &'a [Arc<Source>],
    contents: &Contents<'a>,
    named: &BTreeMap<&str, LanguageFolder>,
) -> Vec<(&'a str, Language)> {
    let language_of = |folder: &str| {
        let known = named.get(folder).map(|named| named.language);
        known.or_else(|| contents.get(folder).and_then(main_language))
    };
    let mut shared: HashMap<(&str, &str), BTreeSet<Language>> = HashMap::new();
    for source in sources {
        let folder = source.path.folder();
        if let Some(language) = language_of(folder).filter(|_| !folder.is_empty()) {
            shared.entry((parent(folder), base(&source.path))).or_default().insert(language);
        }
    }
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for source in sources {
        let folder = source.path.folder();
        let languages = shared.get(&(parent(folder), base(&source.path))).map_or(0, BTreeSet::len);
        let (all, common) = counts.entry(folder).or_default();
        *all += 1;
        *common += usize::from(languages > 1);
    }
    let silent = counts.into_iter().filter(|(folder, (all, common))| {
        *common >= 2 && common * 2 >= *all && !folder.is_empty() && !named.contains_key(folder)
    });
    silent.filter_map(|(folder, _)| Some((folder, language_of(folder)?))).collect()
}

fn base(path: &PagePath) -> &str {
    let stem = path.stem();
    field_suffix(stem).or_else(|| code_suffix(stem)).map_or(stem, |(base, _)| base)
}

fn place(
    folder: &str,
    found: &BTreeMap<&str, LanguageFolder>,
    rests: &HashMap<&str, BTreeSet<&str>>,
    holders: &BTreeSet<&str>,
) -> Place {
    let ways: Vec<&str> = upwards(folder).collect();
    if let Some((top, named)) = ways.iter().rev().find_map(|way| Some((*way, found.get(way)?))) {
        let holder = parent(top);
        let alone = rests.get(holder).is_none_or(|rests| rests.len() <= 1) || named.rest.is_empty();
        let edition = match (alone, holder) {
            (true, _) => holder.to_owned(),
            (false, "") => named.rest.clone(),
            (false, _) => format!("{holder}/{}", named.rest),
        };
        return Place { edition: edition.into(), below: under(top, folder), language: Some(named.language) };
    }
    // The topmost folder with pages below the root, so that folders inside an edition stay with it.
    let top = ways.iter().rev().find(|way| !way.is_empty() && holders.contains(*way)).copied().unwrap_or("");
    Place { edition: top.into(), below: under(top, folder), language: None }
}

fn under(top: &str, folder: &str) -> Arc<str> {
    folder.strip_prefix(top).unwrap_or(folder).trim_start_matches('/').into()
}

/// A folder, then the folders that hold it, last the root.
fn upwards(folder: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder), |folder| (!folder.is_empty()).then(|| parent(folder)))
}

fn parent(folder: &str) -> &str {
    folder.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn last_part(folder: &str) -> &str {
    folder.rsplit_once('/').map_or(folder, |(_, name)| name)
}
