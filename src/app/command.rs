//! What a person can ask for, in groups, so that `update` reads like a table of contents.

use std::ops::Range;
use std::path::PathBuf;

use super::{CompareCommand, EditCommand, Pane, Sheet};
use crate::disk::{Origin, Panels, ThemeChoice, WindowPlace, Zoom};
use crate::document::Language;
use crate::library::PagePath;
use crate::search::{Filter, Key};

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Library(LibraryCommand),
    Search(SearchCommand),
    List(ListCommand),
    Read(ReadCommand),
    Find(FindCommand),
    Edit(EditCommand),
    Compare(CompareCommand),
    Palette(PaletteCommand),
    Prefer(PreferenceCommand),
    Focus(Pane),
    /// Opens a sheet, or replaces its contents while it is typed into.
    Show(Sheet),
    /// One step back: closes what lies on top, then the find bar, then leaves the comparison, the editor or the page,
    /// then the list, then empties the search.
    Escape,
    DismissNotice(u64),
    /// Hands text to the system's clipboard.
    Copy(String),
}

#[derive(Clone, Debug, PartialEq)]
pub enum LibraryCommand {
    Open(Origin),
    /// Stops reading; what was read stays.
    Cancel,
    Reload,
    /// Looks for changes made outside, without starting anew.
    Refresh,
    PickFolder,
    CopyBuiltin(PathBuf),
}

#[derive(Clone, Debug, PartialEq)]
pub enum SearchCommand {
    Type(String),
    /// Asks this about a key, instead of what was chosen or typed about it; `None` asks nothing.
    Filter(Key, Option<Filter>),
    /// Takes bytes out of the words: a filter, or a word too many.
    Drop(Range<usize>),
    /// Writes something in place of bytes of the words: what was meant.
    Write {
        span: Range<usize>,
        text: String,
    },
    ShowCopies(bool),
    ClearFilters,
    /// Moves among the ways to go on with the filter being typed.
    Offer(isize),
    TakeOffer(usize),
    CloseOffers,
    /// Forgets words searched for before; `None` forgets all.
    Forget(Option<String>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListCommand {
    /// Shows the item beside the list without leaving the list.
    Select(usize),
    /// Moves the selection by so many items, stopping at the ends.
    Step(isize),
    First,
    Last,
    /// Opens the selected item and goes to the page.
    Open,
    /// Lists the further rows of the selected answer.
    Unfold,
    Fold,
    CopyRow,
    /// Forgets the selected words that were searched for before.
    Forget,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ReadCommand {
    Open(PagePath),
    /// Follows a link as written on the page being read.
    Follow(String),
    /// Opens an address in the browser; only after it was shown.
    OpenWeb(String),
    Back,
    Forward,
    /// Reads on in another language.
    Language(Language),
    /// Ticks or unticks a question, counted over all questions of the page.
    Tick(usize),
    ClearTicks,
    /// Shows status entries as their owner wrote them, or laid out for a decision.
    AsWritten(bool),
    CopyEntry,
    WantImage(PagePath),
    /// Shows the file of the page in the system's file browser.
    ShowFile,
}

/// Words within the open page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindCommand {
    /// Opens the find bar, or goes back to it.
    Open,
    Type(String),
    Next,
    Previous,
    Close,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaletteCommand {
    Open,
    /// Lets an entry be picked that is to be compared.
    Pick,
    Type(String),
    Step(isize),
    Select(usize),
    Run,
}

#[derive(Clone, Debug, PartialEq)]
pub enum PreferenceCommand {
    Theme(ThemeChoice),
    Zoom(Zoom),
    /// `None` follows the system.
    Interface(Option<Language>),
    Name(String),
    Panels(Panels),
    /// Folds or unfolds a branch of the tree.
    Fold(String),
    /// Position and size of the window, for the next start.
    Window(WindowPlace),
}
