//! Everything the window shows, in one value with one owner. What can be derived from another part is not kept, except
//! the listing, which costs a search to make.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::opening::Earlier;
use super::{Action, Comparing, Editing, Find, Listing, Notice, Offers, Palette, Reader, Shelf, System};
use crate::disk::Settings;
use crate::document::{Date, Vocabulary};
use crate::search::Filters;

pub struct AppState {
    pub shelf: Shelf,
    /// The library that was open before, and the place in it, until the next one shows its first page.
    pub(super) earlier: Option<Earlier>,
    /// Openings so far.
    pub(super) generations: u64,
    /// What stands in the search field.
    pub query: String,
    /// What was chosen beside the words; what is typed holds before it.
    pub filters: Filters,
    pub offers: Offers,
    pub listing: Listing,
    pub reader: Reader,
    pub find: Find,
    pub editing: Editing,
    pub comparing: Comparing,
    pub pane: Pane,
    /// Counts how often the keys were sent somewhere, be it where they went before: the window then moves the focus.
    pub focus_asks: u64,
    pub palette: Option<Palette>,
    pub sheet: Option<Sheet>,
    /// Oldest first.
    pub notices: Vec<Notice>,
    pub settings: Settings,
    pub system: System,
    /// The words of pages; `None` until the worker has read them.
    pub vocabulary: Option<Arc<Vocabulary>>,
    /// The actions' names in the interface's language, handed in by the window: quick open finds actions by them.
    pub labels: BTreeMap<Action, String>,
    /// The day of the last command or report, to count ages from.
    pub(super) today: Option<Date>,
    pub(super) notice_count: u64,
    pub(super) clipboard: Option<String>,
    /// Since when the settings differ from the file, in milliseconds.
    pub(super) unsaved_since: Option<u64>,
}

/// The part of the window that keys go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    Search,
    List,
    Page,
    /// The find bar over the page.
    Find,
    /// The entry that is being changed.
    Editor,
    /// The statements that tell compared entries apart.
    Compare,
    /// The rows of compared entries.
    CompareRows,
    /// The field for what the customer said, over compared entries.
    Situation,
}

/// What fills the window below its top bar. The part that keys go to tells which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Tree, list and page.
    Library,
    /// An entry that is being changed.
    Editor,
    /// Entries side by side.
    Compare,
}

impl Pane {
    /// The screen that this is a part of.
    pub fn screen(self) -> Screen {
        match self {
            Self::Search | Self::List | Self::Page | Self::Find => Screen::Library,
            Self::Editor => Screen::Editor,
            Self::Compare | Self::CompareRows | Self::Situation => Screen::Compare,
        }
    }
}

/// What lies over the window and wants an answer or a look.
#[derive(Clone, Debug, PartialEq)]
pub enum Sheet {
    About,
    Keys,
    Settings,
    /// The problems of the whole library.
    Problems,
    /// Phrases that must find their entry.
    Golden,
    /// Comparisons kept under a name, and the name for the one on the screen.
    Comparisons {
        name: String,
    },
    /// What a comparison comes down to, ready to be copied.
    Decision,
    /// A path typed by hand, for desktops without a folder dialog.
    OpenFolder {
        path: String,
    },
    /// Where a copy of the built-in library should go.
    CopyBuiltin {
        path: String,
    },
    /// A web address waits for consent.
    ConfirmWeb {
        address: String,
    },
}

impl AppState {
    pub fn new(settings: Settings, system: System) -> Self {
        Self {
            shelf: Shelf::default(),
            earlier: None,
            generations: 0,
            query: String::new(),
            filters: Filters::default(),
            offers: Offers::default(),
            listing: Listing::default(),
            reader: Reader::default(),
            find: Find::default(),
            editing: Editing::default(),
            comparing: Comparing::default(),
            pane: Pane::Search,
            focus_asks: 0,
            palette: None,
            sheet: None,
            notices: Vec::new(),
            settings,
            system,
            vocabulary: None,
            labels: BTreeMap::new(),
            today: None,
            notice_count: 0,
            clipboard: None,
            unsaved_since: None,
        }
    }

    /// What was copied since the last call, for the window to hand to the system.
    pub fn take_clipboard(&mut self) -> Option<String> {
        self.clipboard.take()
    }

    /// What fills the window below its top bar.
    pub fn screen(&self) -> Screen {
        self.pane.screen()
    }

    /// Whether something lies over the window, so that keys for the panes must wait.
    pub fn covered(&self) -> bool {
        self.palette.is_some() || self.sheet.is_some() || self.editing.is_covered()
    }
}
