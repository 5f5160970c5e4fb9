//! What the program remembers between two runs, as one value. It knows no file: reading and writing it stands in
//! `settings_file`.

use super::{Origin, SavedComparison};
use crate::document::Language;
use crate::library::PagePath;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Everything remembered. Every field has a default, and fields of other versions are passed over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub window: WindowPlace,
    /// Newest first, at most [`Settings::MAX_FOLDERS`], absolute.
    pub recent_folders: Vec<PathBuf>,
    /// The library open last.
    pub last: Option<Origin>,
    pub theme: ThemeChoice,
    pub zoom: Zoom,
    /// `None`: the system's.
    pub interface_language: Option<Language>,
    /// The language entries are read in; `None`: the interface's.
    pub reader_language: Option<Language>,
    /// The person's name, as written into update summaries.
    pub name: String,
    /// Paths of entries read, by library, newest first, at most [`Settings::MAX_ENTRIES`] each.
    pub recent_entries: BTreeMap<String, Vec<String>>,
    /// Words that led to a page, newest first, at most [`Settings::MAX_SEARCHES`].
    pub recent_searches: Vec<String>,
    pub panels: Panels,
    /// Keys of the tree's branches that are folded.
    pub folded: BTreeSet<String>,
    /// Changes are saved without a last look at them; their row is written all the same.
    pub skips_review: bool,
    /// Texts typed for update summaries, newest first, at most [`Settings::MAX_LOG_TEXTS`].
    pub recent_log_texts: Vec<String>,
    /// Copies of the same entry are listed too.
    pub twins_shown: bool,
    /// Comparisons kept under a name, by library, newest first, at most [`Settings::MAX_COMPARISONS`] each.
    pub comparisons: BTreeMap<String, Vec<SavedComparison>>,
}

/// The window on the screen, in points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlace {
    pub size: (f32, f32),
    /// `None`: wherever the system puts it.
    pub position: Option<(f32, f32)>,
    pub maximized: bool,
}

impl Default for WindowPlace {
    fn default() -> Self {
        Self { size: (1280.0, 800.0), position: None, maximized: false }
    }
}

/// Which look to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
    HighContrast,
}

/// Magnification in percent, always within [`Zoom::MIN`] and [`Zoom::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Zoom(u16);

impl Zoom {
    pub const MIN: u16 = 80;
    pub const MAX: u16 = 300;

    pub fn percent(self) -> u16 {
        self.0
    }
}

impl From<u16> for Zoom {
    fn from(percent: u16) -> Self {
        Self(percent.clamp(Self::MIN, Self::MAX))
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> u16 {
        zoom.0
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

/// The parts of the window that can be moved or hidden; widths in points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Panels {
    pub tree_shown: bool,
    pub tree_width: f32,
    pub list_width: f32,
}

impl Default for Panels {
    fn default() -> Self {
        Self { tree_shown: true, tree_width: 240.0, list_width: 420.0 }
    }
}

impl Settings {
    pub const MAX_FOLDERS: usize = 10;
    pub const MAX_ENTRIES: usize = 20;
    pub const MAX_SEARCHES: usize = 20;
    pub const MAX_LOG_TEXTS: usize = 9;

    /// Puts a folder first among the recent ones; what was read in folders that drop off the list is forgotten.
    pub fn remember_folder(&mut self, folder: &Path) {
        self.recent_folders.retain(|known| known != folder);
        self.recent_folders.insert(0, folder.to_path_buf());
        self.recent_folders.truncate(Self::MAX_FOLDERS);
        let mut kept: BTreeSet<String> = self.recent_folders.iter().map(|folder| folder_key(folder)).collect();
        kept.insert(library_key(&Origin::Builtin));
        self.recent_entries.retain(|library, _| kept.contains(library));
    }

    /// Puts an entry first among the recent ones of its library.
    pub fn remember_entry(&mut self, origin: &Origin, entry: &PagePath) {
        let key = library_key(origin);
        let known = self.recent_entries.entry(key).or_default();
        let path = entry.to_string();
        known.retain(|other| *other != path);
        known.insert(0, path);
        known.truncate(Self::MAX_ENTRIES);
    }

    /// Puts words first among those searched for; words that these go on from are forgotten.
    pub fn remember_search(&mut self, words: &str) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        self.recent_searches.retain(|known| !words.starts_with(known.as_str()));
        self.recent_searches.insert(0, words.to_owned());
        self.recent_searches.truncate(Self::MAX_SEARCHES);
    }

    /// Puts a text that a person wrote for a log first among the recent ones.
    pub fn remember_log_text(&mut self, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        self.recent_log_texts.retain(|known| known != text);
        self.recent_log_texts.insert(0, text.to_owned());
        self.recent_log_texts.truncate(Self::MAX_LOG_TEXTS);
    }

    /// What a file of another version, or one written by hand, may hold beyond the bounds stated here is cut.
    pub(super) fn within_bounds(mut self) -> Self {
        self.recent_folders.truncate(Self::MAX_FOLDERS);
        self.recent_searches.truncate(Self::MAX_SEARCHES);
        self.recent_log_texts.truncate(Self::MAX_LOG_TEXTS);
        for entries in self.recent_entries.values_mut() {
            entries.truncate(Self::MAX_ENTRIES);
        }
        for comparisons in self.comparisons.values_mut() {
            comparisons.truncate(Self::MAX_COMPARISONS);
        }
        let (window, panels) = (WindowPlace::default(), Panels::default());
        let is_size = |points: f32| points.is_finite() && points >= 1.0;
        if !is_size(self.window.size.0) || !is_size(self.window.size.1) {
            self.window.size = window.size;
        }
        self.window.position.take_if(|(x, y)| !x.is_finite() || !y.is_finite());
        for (width, usual) in
            [(&mut self.panels.tree_width, panels.tree_width), (&mut self.panels.list_width, panels.list_width)]
        {
            if !is_size(*width) {
                *width = usual;
            }
        }
        self
    }

    /// The entries of a library read last, newest first.
    pub fn recent_entries_of(&self, origin: &Origin) -> &[String] {
        self.recent_entries.get(&library_key(origin)).map_or(&[], Vec::as_slice)
    }
}

pub(super) fn library_key(origin: &Origin) -> String {
    match origin {
        Origin::Builtin => "builtin".to_owned(),
        Origin::Folder(folder) => folder_key(folder),
    }
}

fn folder_key(folder: &Path) -> String {
    folder.display().to_string()
}
