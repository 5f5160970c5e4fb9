//! What is asked before a file is made, renamed or thrown away, as a value: the screen shows it, every letter typed makes
//! another one, and what the file will be called follows from it.

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
    },
    Rename {
        path: PagePath,
        /// The file name as it is typed.
        name: String,
        in_toc: bool,
    },
    Trash {
        path: PagePath,
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
}

/// Why a form cannot be carried out as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileHindrance {
    /// A name or level is still empty.
    NoName,
    /// A file of this name is there already.
    Taken,
    /// No system of the readers could keep a file of this name.
    BadName,
    /// The entry is in this language already.
    SameLanguage,
    /// The file has this name already.
    SameName,
    /// What is not saved has to be saved or dropped first.
    Unsaved,
}

impl FileHindrance {
    /// Stable: texts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::Taken => "taken",
            Self::BadName => "bad-name",
            Self::SameLanguage => "same-language",
            Self::SameName => "same-name",
            Self::Unsaved => "unsaved",
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
}

impl FileForm {
    /// Where the file will be; for the trash where it is.
    pub fn target(&self, state: &AppState) -> PagePath {
        let library = &state.shelf.library;
        match self {
            Self::New(entry) => {
                let folder = library.folder_of(entry.beside.as_ref(), entry.language);
                let beside = || entry.beside.as_ref().map(|path| path.folder().to_owned());
                let folder = folder.or_else(beside).unwrap_or_default();
                library.new_path(&folder, entry.language, &entry.levels(), &entry.name)
            }
            Self::Translate { path, language, .. } => library.path_in(path, *language),
            Self::Rename { path, name, .. } => {
                let name = name.trim();
                let ending = if is_page_name(name) { "" } else { ".md" };
                PagePath::new(&format!("{}/{name}{ending}", path.folder()))
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
        let is_taken = || is_known(library, &target, own) || state.editing.session(&target).is_some();
        match self {
            Self::Trash { path, .. } => is_unsaved(path).then_some(FileHindrance::Unsaved),
            Self::New(entry) if !entry.is_named() => Some(FileHindrance::NoName),
            Self::Rename { name, .. } if name.trim().is_empty() => Some(FileHindrance::NoName),
            Self::Rename { name, .. } if name.contains(['/', '\\']) => Some(FileHindrance::BadName),
            Self::Rename { path, .. } if *path == target => Some(FileHindrance::SameName),
            Self::Rename { path, .. } if is_unsaved(path) => Some(FileHindrance::Unsaved),
            Self::Translate { path, language, .. } if language_of(state, path) == Some(*language) => {
                Some(FileHindrance::SameLanguage)
            }
            _ if !is_good_name(target.file_name()) => Some(FileHindrance::BadName),
            _ if is_taken() => Some(FileHindrance::Taken),
            _ => None,
        }
    }
}

fn language_of(state: &AppState, path: &PagePath) -> Option<Language> {
    state.shelf.library.get(path).and_then(|entry| entry.language)
}

/// In any letter case, since two names that differ in nothing else are one on many systems; `own` may change its case.
fn is_known(library: &Library, path: &PagePath, own: Option<&PagePath>) -> bool {
    let wanted = path.as_str().to_lowercase();
    let others = library.entries().iter().map(|entry| entry.path()).filter(|other| Some(*other) != own);
    others.into_iter().any(|other| other.as_str().to_lowercase() == wanted)
}

fn is_page_name(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".md") || name.ends_with(".markdown")
}

/// Whether every system can keep a file of this name, and the library lists it.
fn is_good_name(name: &str) -> bool {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let is_device = DEVICES.contains(&stem.as_str())
        || ["com", "lpt"].iter().any(|port| stem.strip_prefix(port).is_some_and(|rest| rest.len() == 1 && rest != "0"));
    let is_odd = |letter: char| letter.is_control() || "<>:\"/\\|?*".contains(letter);
    !stem.is_empty() && !is_device && !name.chars().any(is_odd) && name.len() <= 200 && !name.starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::is_good_name;

    #[test]
    fn names_that_a_system_refuses_are_none() {
        for name in
            ["", ".md", "con.md", "LPT1.md", "a:b.md", "a?.md", "a\nb.md", " a.md", &format!("{}.md", "a".repeat(300))]
        {
            assert!(!is_good_name(name), "{name}");
        }
        for name in ["a.md", "console.md", "com.md", "日本.md", "l1l2l3-blocked-budget-es.md"] {
            assert!(is_good_name(name), "{name}");
        }
    }
}
