//! Where the program's own files live: settings, words added to the vocabulary, and what is kept to start faster.

use super::Notice;
use crate::document::Vocabulary;
use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Names another folder for all of them; for tests, and for programs carried on a stick.
pub const CONFIG_VARIABLE: &str = "PLAYBOOK_DESK_CONFIG";

/// Larger vocabularies are not read, in bytes: a hundred times a builtin one.
const MAX_VOCABULARY: u64 = 1 << 20;

/// The folders of the program's own, which need not exist yet; `None` where the system names none.
#[derive(Clone, Debug)]
pub(super) struct Folders {
    pub config: Option<PathBuf>,
    pub cache: Option<PathBuf>,
    /// What is kept from one run to the next and is no preference.
    pub state: Option<PathBuf>,
}

impl Folders {
    pub fn of_system() -> Self {
        let named = std::env::var_os(CONFIG_VARIABLE).filter(|folder| !folder.is_empty());
        if let Some(folder) = named {
            return Self::within(Some(PathBuf::from(folder)));
        }
        let folders = choose_native_strategy().ok();
        let own = |folder: PathBuf| folder.join("playbook-desk");
        Self {
            config: folders.as_ref().map(|folders| own(folders.config_dir())),
            cache: folders.as_ref().map(|folders| own(folders.cache_dir())),
            state: folders.as_ref().map(|folders| own(folders.state_dir().unwrap_or_else(|| folders.data_dir()))),
        }
    }

    /// Everything in `config`.
    pub fn within(config: Option<PathBuf>) -> Self {
        let below = |name: &str| config.as_ref().map(|config| config.join(name));
        Self { cache: below("cache"), state: below("state"), config }
    }
}

/// The folder for configuration, which need not exist yet; `None` when the system names none.
pub fn config_folder() -> Option<PathBuf> {
    Folders::of_system().config
}

/// The folder meant by a path that a person typed: `~` is their home, and what is not absolute starts where the program
/// does.
pub fn typed_path(typed: &str) -> PathBuf {
    let below_home = typed.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(['/', '\\']));
    let path = match (below_home, etcetera::home_dir()) {
        (Some(rest), Ok(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
        _ => PathBuf::from(typed),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// The builtin vocabulary and on top of it, by name, every `*.ron` in the folder `vocabulary` of `config`. A file that
/// makes no sense is left out, with a notice.
pub fn vocabulary(config: Option<&Path>) -> (Vocabulary, Vec<Notice>) {
    let mut words = Vocabulary::builtin();
    let mut notices = Vec::new();
    for path in config.map(vocabulary_files).unwrap_or_default() {
        let extended = read(&path)
            .map_err(|error| error.to_string())
            .and_then(|ron| words.clone().extended(&ron).map_err(|error| error.to_string()));
        match extended {
            Ok(extended) => words = extended,
            Err(cause) => notices.push(Notice::VocabularyIgnored { path, cause }),
        }
    }
    (words, notices)
}

fn vocabulary_files(config: &Path) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(config.join("vocabulary")) else { return Vec::new() };
    let mut files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")));
    files.sort();
    files
}

fn read(file: &Path) -> io::Result<String> {
    if fs::metadata(file)?.len() > MAX_VOCABULARY {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut text = String::new();
    File::open(file)?.take(MAX_VOCABULARY).read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_path_may_start_at_home_or_here() {
        let home = etcetera::home_dir().expect("a home");
        assert_eq!(typed_path("~/books"), home.join("books"));
        assert_eq!(typed_path("~"), home);
        assert!(typed_path("books").is_absolute());
        assert!(typed_path("~books").ends_with("~books"), "a name may begin with the sign");
    }
}
