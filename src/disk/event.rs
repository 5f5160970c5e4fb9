//! What the worker reports back, as values: libraries as they grow and change, and how each job ended.

use super::{
    CopyError, Draft, DraftError, ImageError, OpenError, RevealError, SaveError, SettingsError, TocChange, TocError,
    TocPlan, WebError,
};
use crate::compare::Confusions;
use crate::document::Vocabulary;
use crate::library::{Library, PagePath};
use crate::search::{GoldenReport, Index};
use std::path::PathBuf;
use std::sync::Arc;

/// One report. Reports of one generation arrive in order.
#[derive(Clone, Debug)]
pub enum Event {
    /// A load that takes longer than 200 ms: pages listed so far, and once all are (`total`), pages read.
    Opening {
        generation: u64,
        read: usize,
        total: Option<usize>,
    },
    /// The library as far as it is read (`complete: false`), whole, or whole again after files changed.
    Snapshot {
        generation: u64,
        library: Arc<Library>,
        index: Arc<Index>,
        notices: Arc<[Notice]>,
        complete: bool,
    },
    /// How the golden calls beside the content fare; after each snapshot of a library that has some, perhaps later.
    Golden {
        generation: u64,
        report: Arc<GoldenReport>,
    },
    /// Which entries are taken for each other, of the library as it is now.
    Confusions {
        generation: u64,
        confusions: Arc<Confusions>,
    },
    /// No library: nothing of this generation will follow.
    OpenFailed {
        generation: u64,
        error: OpenError,
    },
    /// The folder of an open library went away. What was read stays usable; a snapshot follows should it come back.
    FolderGone {
        generation: u64,
        path: PathBuf,
    },
    FolderPicked(Picked),
    /// The built-in library was written to `to`: how many files, or why not.
    Copied {
        to: PathBuf,
        result: Result<usize, CopyError>,
    },
    /// The unsaved texts kept of the library's pages, by page and of one page the newest first; once after it was opened,
    /// and only when there are some. Those of windows that are still open are not among them.
    Drafts {
        generation: u64,
        drafts: Vec<Draft>,
    },
    DraftFailed(DraftError),
    /// A page was written, with this fingerprint, or why not. A snapshot with the new text follows.
    Saved {
        generation: u64,
        path: PagePath,
        result: Result<u128, SaveError>,
    },
    Renamed {
        generation: u64,
        from: PagePath,
        to: PagePath,
        result: Result<(), SaveError>,
        /// What became of the pages whose links follow, by the names they have now; `None` where no link does.
        links: Option<Vec<(PagePath, Result<u128, SaveError>)>>,
    },
    Trashed {
        generation: u64,
        path: PagePath,
        result: Result<(), SaveError>,
    },
    /// What the change would do to the tables of contents that it is about.
    TocPlanned {
        generation: u64,
        change: TocChange,
        plans: Vec<TocPlan>,
    },
    /// What became of each table of contents that had to change.
    TocEdited {
        generation: u64,
        tables: Vec<(PagePath, Result<(), TocError>)>,
    },
    /// What the person may be called, best first.
    Names(Vec<String>),
    SettingsFailed(SettingsError),
    Image {
        generation: u64,
        path: PagePath,
        result: Result<Picture, ImageError>,
    },
    /// What the desktop prefers; once at start where the system can tell, and whenever it changes.
    SystemTheme(SystemTheme),
    /// The words of pages, those of the person's own among them; once at start.
    Vocabulary(Arc<Vocabulary>),
    WebFailed(WebError),
    RevealFailed(RevealError),
}

impl Event {
    /// Of the library that it is about, where that matters once another one is opened.
    pub fn generation(&self) -> Option<u64> {
        match self {
            Self::Snapshot { generation, .. }
            | Self::Golden { generation, .. }
            | Self::Confusions { generation, .. }
            | Self::FolderGone { generation, .. }
            | Self::Drafts { generation, .. }
            | Self::Saved { generation, .. }
            | Self::Renamed { generation, .. }
            | Self::Trashed { generation, .. }
            | Self::TocPlanned { generation, .. }
            | Self::TocEdited { generation, .. } => Some(*generation),
            _ => None,
        }
    }
}

/// How the dialog for folders ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    Folder(PathBuf),
    Cancelled,
    /// This desktop offers no dialog: let the person type the path.
    NoDialog,
}

/// The desktop's preferred look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemTheme {
    Light,
    Dark,
    /// The desktop has no preference, or nobody could be asked.
    Unknown,
}

/// A decoded picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels of `rgba`; neither side is over [`Picture::MAX_SIDE`].
    pub width: u32,
    pub height: u32,
    /// Pixels of the file, larger than `rgba` where it was scaled down.
    pub original: (u32, u32),
    /// Rows from the top, 4 bytes a pixel, alpha not multiplied in.
    pub rgba: Arc<[u8]>,
}

impl Picture {
    /// Larger pictures are scaled down: what every graphics driver takes as one texture.
    pub const MAX_SIDE: u32 = 4096;
}

/// Something about a library that belongs to none of its pages. Paths of files in it are relative, with `/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// A table of contents could not be understood and is left out. `cause`: what the reader said.
    TocIgnored { path: String, cause: String },
    /// A file of synonyms or golden calls could not be read and is left out. `cause`: what the system said.
    AidIgnored { path: String, cause: String },
    /// A line of such a file is left out, or a part of it. `fault`: the stable word for what is wrong; `detail`: what
    /// stands there.
    LineIgnored { path: String, line: usize, fault: &'static str, detail: String },
    /// So many more lines of the file are left out.
    MoreLinesIgnored { path: String, lines: usize },
    /// A vocabulary of the person's own could not be understood and is left out.
    VocabularyIgnored { path: PathBuf, cause: String },
    /// The system reports no changes here (`cause`: why), so the folder is looked through every few seconds.
    WatchedSlowly { cause: String },
    /// More files than a library may have; the rest is not read. `limit`: how many are.
    TooManyFiles { limit: usize },
}
