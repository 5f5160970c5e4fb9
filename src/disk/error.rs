//! Why a job failed: one enum for each kind of job, always with the path. `cause` is what the system said, in its own
//! words; the sentences around it live in the interface's texts.

use crate::library::PagePath;
use std::path::PathBuf;

/// No library could be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    Missing {
        path: PathBuf,
    },
    NotAFolder {
        path: PathBuf,
    },
    Unreadable {
        path: PathBuf,
        cause: String,
    },
    /// Given up on request. `path` is empty for the built-in library.
    Cancelled {
        path: PathBuf,
    },
}

/// The built-in library could not be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyError {
    /// The folder holds something already; nothing was written.
    NotEmpty { path: PathBuf },
    /// A file stands where the folder should be; nothing was written.
    NotAFolder { path: PathBuf },
    /// Nothing was left in place of `path`; what was written is removed again.
    Failed { path: PathBuf, cause: String },
    /// Writing failed half-way and `left` could not be removed again.
    Partial { path: PathBuf, left: PathBuf, cause: String },
}

/// The scores of golden calls could not be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// The library inside the program cannot be changed.
    Builtin,
    /// `path` is relative to the library, with `/`; the files before it are written.
    Failed { path: String, cause: String },
}

/// A page was not saved; its file is as it was, and the text is still the caller's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The file has other bytes than those the text was made from.
    Changed {
        path: PathBuf,
    },
    /// The file or its folder is not there any more.
    Gone {
        path: PathBuf,
    },
    /// A new file was to get a name that another one has.
    Taken {
        path: PathBuf,
    },
    /// The file, its folder or its disk may not be written.
    WriteProtected {
        path: PathBuf,
    },
    /// No room is left on the disk.
    Full {
        path: PathBuf,
    },
    Failed {
        path: PathBuf,
        cause: String,
    },
}

/// The unsaved text of a page could not be kept; it is still the caller's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// The system names no folder for what a program keeps.
    NoFolder {
        page: PagePath,
    },
    /// Larger than a page may be: it could not be read again.
    TooLarge {
        page: PagePath,
    },
    Failed {
        page: PagePath,
        cause: String,
    },
}

impl DraftError {
    pub fn page(&self) -> &PagePath {
        match self {
            Self::NoFolder { page } | Self::TooLarge { page } | Self::Failed { page, .. } => page,
        }
    }
}

/// The settings could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsError {
    /// The file made no sense and was kept as `kept`; the defaults are in force.
    Broken {
        path: PathBuf,
        kept: PathBuf,
        cause: String,
    },
    /// The file made no sense and could not be put aside either; it is not overwritten.
    Stuck {
        path: PathBuf,
        cause: String,
    },
    Unreadable {
        path: PathBuf,
        cause: String,
    },
    Unwritable {
        path: PathBuf,
        cause: String,
    },
    /// The system names no folder for configuration.
    NoFolder,
}

/// A picture cannot be shown. Paths are relative to the library, with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageError {
    Missing {
        path: String,
    },
    /// It lies outside the library, or links out of it.
    Outside {
        path: String,
    },
    /// Not a PNG, JPEG or GIF.
    UnknownFormat {
        path: String,
    },
    /// Too many pixels or bytes to be decoded.
    TooLarge {
        path: String,
        width: u32,
        height: u32,
        bytes: u64,
    },
    Unreadable {
        path: String,
        cause: String,
    },
    /// The library it belongs to is no longer open.
    Closed {
        path: String,
    },
}

/// An address was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WebError {
    /// Neither `http`, `https` nor `mailto`.
    Refused { address: String },
    /// There is no browser, or it could not be started.
    Failed { address: String, cause: String },
}

/// A file could not be shown in the file browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RevealError {
    /// The library has no such file, or it lies outside.
    Missing {
        path: String,
    },
    Failed {
        path: PathBuf,
        cause: String,
    },
}
