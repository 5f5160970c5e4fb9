//! What the window can ask of the outside world, as values. Nothing here does anything: a job is sent to the worker, and
//! what becomes of it comes back as an [`Event`](super::Event).

use super::{Draft, Settings, TocChange};
use crate::library::PagePath;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a library comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Origin {
    /// The one compiled into the program; read-only.
    Builtin,
    Folder(PathBuf),
}

impl Origin {
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Builtin => None,
            Self::Folder(folder) => Some(folder),
        }
    }
}

/// A page whose links lead to the new name of another one, or its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relinked {
    pub page: PagePath,
    /// Of the bytes that the text was made from.
    pub read: u128,
    pub text: Arc<str>,
}

/// One request. Generations start at 1 and only grow; every event of a library carries the generation it was opened
/// with, so that late events of an earlier one can be told and dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// Read a library and watch it from then on. Gives up a load still under way; a library already open stays open
    /// until this one is complete.
    Open { origin: Origin, generation: u64 },
    /// Give up the load of this generation; answered by `OpenFailed` with `Cancelled`, or by nothing when it is done.
    Cancel { generation: u64 },
    /// Look for changes in the open library now instead of waiting for the system to report them.
    Refresh,
    /// Write the settings; answered only when that fails. Saving too often is for the sender to avoid.
    SaveSettings(Box<Settings>),
    /// Write a page over the bytes with the fingerprint `read`, or as a file that is not there yet; once it is written, its
    /// table of contents as `toc` says. Answered by `Saved`, and by `TocEdited` where a table had to change.
    Save { generation: u64, path: PagePath, read: Option<u128>, text: Arc<str>, toc: Option<TocChange> },
    /// Give a page's file another name within the library, then write the pages whose links follow (`None`: no link does),
    /// and with `in_toc` the tables of contents that list it. Answered by `Renamed`, and by `TocEdited` where a table had
    /// to change.
    Rename { generation: u64, from: PagePath, to: PagePath, links: Option<Vec<Relinked>>, in_toc: bool },
    /// Put a page's file into the system's trash, and with `in_toc` take it out of the tables of contents that list it.
    /// Answered by `Trashed`, and by `TocEdited` where a table had to change.
    Trash { generation: u64, path: PagePath, in_toc: bool },
    /// Say what a change of tables of contents would do. Answered by `TocPlanned`.
    PlanToc { generation: u64, change: TocChange },
    /// Keep unsaved text for the next start, in place of what this window kept of that page; answered only when that
    /// fails. Never waits for other jobs.
    KeepDraft(Box<Draft>),
    /// Forget the unsaved text of a page: this window's own, or the one with this number that another window left.
    DropDraft { library: PathBuf, page: PagePath, left: Option<u32> },
    /// Look for what the person may be called; answered by `Names`.
    FindNames,
    /// Show the system's dialog for folders; answered by `FolderPicked`.
    PickFolder,
    /// Write the built-in library into a folder that does not exist or is empty; answered by `Copied`.
    CopyBuiltin { to: PathBuf },
    /// Find out which entries of the open library of this generation are taken for each other; answered by
    /// `Confusions`.
    FindConfusions { generation: u64 },
    /// Decode a picture of the library of this generation; answered by `Image`.
    LoadImage { path: PagePath, generation: u64 },
    /// Open an address in the browser; the person has confirmed it. Answered only when that fails.
    OpenWeb(String),
    /// Show a file of the library of this generation in the system's file browser. Answered only when that fails.
    RevealFile { path: PagePath, generation: u64 },
}
