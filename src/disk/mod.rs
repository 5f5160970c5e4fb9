//! The outside world: folders are read and watched, settings kept, pictures decoded, dialogs and the browser opened.
//! The window comes in by [`Job`], [`Event`] and [`Worker`], the command line by [`load_once`]. This room knows no window
//! and no sentence that people read: its errors are values, and a closure it was given wakes whoever waits.

mod aid;
mod browser;
mod builtin;
mod config;
mod confusing;
mod decode;
mod desk;
mod desk_changes;
mod desk_opening;
mod dialog;
mod draft;
mod draft_folder;
mod draft_keeper;
mod draft_run;
mod error;
mod event;
mod holding;
mod index_cache;
mod job;
mod load;
mod open_library;
mod page_file;
mod person;
mod picture;
mod record;
mod replace;
mod reports;
mod save;
mod saved;
mod scoring;
#[cfg(all(unix, not(target_os = "macos")))]
mod session_bus;
mod settings;
mod settings_file;
mod shelf;
mod stamp;
mod survey;
mod toc;
mod toc_edit;
mod toc_lines;
mod toc_tables;
mod today;
mod turn;
mod unrest;
mod walk;
mod watch;
mod worker;
mod writing;

pub use config::{CONFIG_VARIABLE, config_folder, typed_path, vocabulary};
pub use draft::{Draft, Sent};
pub use error::{
    CopyError, DraftError, ImageError, OpenError, RecordError, RevealError, SaveError, SettingsError, WebError,
};
pub use event::{Event, Notice, Picked, Picture, SystemTheme};
pub use job::{Job, Origin, Relinked};
pub use load::{Loaded, load_once, load_page};
pub use record::record_scores;
pub use save::save;
pub use saved::SavedComparison;
pub use settings::{Panels, Settings, ThemeChoice, WindowPlace, Zoom};
pub use settings_file::SettingsFile;
pub use toc_edit::{Listing, TocChange};
pub use toc_tables::{TocError, TocPlan};
pub use today::today;
pub use worker::Worker;

use reports::Reports;
use turn::Turn;
