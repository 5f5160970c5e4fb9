//! What is asked before a file is made, renamed or thrown away, as a value: the screen shows it, every letter typed makes
//! another one, and what the file will be called follows from it.

use std::sync::Arc;

use super::LinkedFrom;
use super::bad_name::{BadName, bad_name};
use crate::app::AppState;
use crate::document::{Kind, Language};
use crate::library::{Library, PagePath};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileForm {
    New(NewEntry),
    Translate {
        path: PagePath,
        language: Language,
        in_toc: bool,
        /// As of [`NewEntry::toc_name`].
        toc_name: Option<String>,
    },
    Rename {
        path: PagePath,
        /// The file name as it is typed.
        name: String,
        /// Who links to the file.
        links: Arc<[LinkedFrom]>,
        /// The links that can be changed follow.
        relinks: bool,
        /// Its translations are named in the same way.
        renames_family: bool,
        in_toc: bool,
    },
    Trash {
        path: PagePath,
        /// Who links to the file.
        links: Arc<[LinkedFrom]>,
        in_toc: bool,
    },
}

/// A page that is not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    pub kind: Kind,
    pub language: Language,
    /// The English names of the levels; the lowest may be empty.
    pub l1: String,
    pub l2: String,
    pub l3: String,
    /// The name that readers see.
    pub name: String,
    /// The page it was asked for beside.
    pub beside: Option<PagePath>,
    /// It is listed in a table of contents once it is saved.
    pub in_toc: bool,
    /// What it is called there; `None` follows the name that readers see.
    pub toc_name: Option<String>,
}

/// Why a form cannot be carried out as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileHindrance {
    /// A name or level is still empty.
    NoName,
    /// A file of this name is there already.
    Taken,
    /// What is wrong with the file name.
    Name(BadName),
    /// The entry is in this language itself.
    SameLanguage,
    /// The entry has a translation into this language.
    Translated,
    /// The file has this name already.
    SameName,
    /// What is not saved has to be saved or dropped first.
    Unsaved,
    /// The same of a translation that is to be renamed too.
    FamilyUnsaved,
}

impl FileHindrance {
    /// Stable: texts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::Taken => "taken",
            Self::Name(bad) => bad.word(),
            Self::SameLanguage => "same-language",
            Self::Translated => "translated",
            Self::SameName => "same-name",
            Self::Unsaved => "unsaved",
            Self::FamilyUnsaved => "family-unsaved",
        }
    }
}

impl NewEntry {
    /// The names of its levels as far as its kind has them, from L1 down.
    pub fn levels(&self) -> Vec<&str> {
        let levels: &[&str] = match self.kind {
            Kind::Status => &[&self.l1, &self.l2, &self.l3],
            Kind::Overview => &[&self.l1],
            Kind::Page => &[],
        };
        levels.iter().map(|level| level.trim()).filter(|level| !level.is_empty()).collect()
    }

    fn is_named(&self) -> bool {
        let levels = match self.kind {
            Kind::Status => !self.l1.trim().is_empty() && !self.l2.trim().is_empty(),
            Kind::Overview => !self.l1.trim().is_empty(),
            Kind::Page => true,
        };
        levels && !self.name.trim().is_empty()
    }

    /// Where it will lie.
    pub(super) fn folder(&self, library: &Library) -> String {
        let folder = library.folder_of(self.beside.as_ref(), self.language);
        let beside = || self.beside.as_ref().map(|path| path.folder().to_owned());
        folder.or_else(beside).unwrap_or_default()
    }
}

impl FileForm {
    /// Where the file will be; for the trash where it is.
    pub fn target(&self, state: &AppState) -> PagePath {
        let library = &state.shelf.library;
        match self {
            Self::New(entry) => {
                let folder = entry.folder(library);
                library.new_path(&folder, entry.language, &entry.levels(), &entry.name)
            }
            Self::Translate { path, language, .. } => library.path_in(path, *language),
            Self::Rename { path, name, .. } => {
                let name = page_name(name);
                PagePath::new(&format!("{}/{name}", path.folder()))
            }
            Self::Trash { path, .. } => path.clone(),
        }
    }

    /// What stands in the way; `None` when the form can be carried out.
    pub fn hindrance(&self, state: &AppState) -> Option<FileHindrance> {
        let library = &state.shelf.library;
        let target = self.target(state);
        let is_unsaved = |path: &PagePath| state.editing.session(path).is_some_and(|session| session.is_dirty());
        let own = if let Self::Rename { path, .. } = self { Some(path) } else { None };
        let is_taken = || known(library, &target, own).is_some() || state.editing.session(&target).is_some();
        match self {
            Self::Trash { path, .. } => is_unsaved(path).then_some(FileHindrance::Unsaved),
            Self::New(entry) if !entry.is_named() => Some(FileHindrance::NoName),
            Self::Rename { name, .. } if bad_name(&page_name(name)).is_some() => {
                bad_name(&page_name(name)).map(FileHindrance::Name)
            }
            Self::Rename { path, .. } if *path == target => Some(FileHindrance::SameName),
            Self::Rename { path, .. } if is_unsaved(path) => Some(FileHindrance::Unsaved),
            Self::Rename { .. } if self.family_taken(state).is_some() => Some(FileHindrance::Taken),
            Self::Rename { .. } if self.family_unsaved(state).is_some() => Some(FileHindrance::FamilyUnsaved),
            Self::Translate { path, language, .. } if language_of(state, path) == Some(*language) => {
                Some(FileHindrance::SameLanguage)
            }
            Self::Translate { .. } if self.translation(state).is_some() => Some(FileHindrance::Translated),
            _ if is_taken() => Some(FileHindrance::Taken),
            _ => bad_name(target.file_name()).map(FileHindrance::Name),
        }
    }

    /// The page that is in the way: of the same name, in the same language, or not saved.
    pub fn taken_by(&self, state: &AppState) -> Option<PagePath> {
        match self.hindrance(state)? {
            FileHindrance::Translated => self.translation(state),
            FileHindrance::FamilyUnsaved => self.family_unsaved(state),
            FileHindrance::Taken if self.family_taken(state).is_some() => self.family_taken(state),
            FileHindrance::Taken => {
                let target = self.target(state);
                let known = known(&state.shelf.library, &target, None);
                Some(known.cloned().unwrap_or(target))
            }
            _ => None,
        }
    }

    /// The translations that are renamed too, each with its new path.
    pub fn family(&self, state: &AppState) -> Vec<(PagePath, PagePath)> {
        match self {
            Self::Rename { path, renames_family: true, .. } => {
                state.shelf.library.renamed_alike(path, &self.target(state))
            }
            _ => Vec::new(),
        }
    }

    /// The first name of those that somebody has.
    fn family_taken(&self, state: &AppState) -> Option<PagePath> {
        let library = &state.shelf.library;
        self.family(state).iter().find_map(|(from, to)| known(library, to, Some(from)).cloned())
    }

    fn family_unsaved(&self, state: &AppState) -> Option<PagePath> {
        self.family(state).into_iter().map(|(from, _)| from).find(|from| state.editing.is_unsaved(from))
    }

    fn translation(&self, state: &AppState) -> Option<PagePath> {
        let Self::Translate { path, language, .. } = self else { return None };
        state.shelf.library.translation(path, *language).filter(|other| *other != path).cloned()
    }
}

fn language_of(state: &AppState, path: &PagePath) -> Option<Language> {
    state.shelf.library.get(path).and_then(|entry| entry.language)
}

/// The page of this name in any letter case, since two names that differ in nothing else are one on many systems; `own`
/// may change its case.
fn known<'a>(library: &'a Library, path: &PagePath, own: Option<&PagePath>) -> Option<&'a PagePath> {
    let wanted = path.as_str().to_lowercase();
    let mut others = library.entries().iter().map(|entry| entry.path()).filter(|other| Some(*other) != own);
    others.find(|other| other.as_str().to_lowercase() == wanted)
}

/// The file name as it will be, from what was typed.
fn page_name(typed: &str) -> String {
    let name = typed.trim();
    let lower = name.to_lowercase();
    let is_page = lower.ends_with(".md") || lower.ends_with(".markdown");
    if is_page { name.to_owned() } else { format!("{name}.md") }
}
