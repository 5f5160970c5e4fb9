//! The outside world: folders are read and watched, settings kept, pictures decoded, dialogs and the browser opened.
//! The window and the command line come in by [`Job`], [`Event`], [`Settings`] and [`load_once`]. This room knows no
//! window and no sentence that people read: its errors are values, and a closure it was given wakes whoever waits.

mod error;
mod event;
mod job;
mod settings;

pub use error::{CopyError, ImageError, OpenError, RevealError, SettingsError, WebError};
pub use event::{Event, Notice, Picked, Picture, SystemTheme};
pub use job::{Job, Origin};
pub use settings::{Panels, Settings, ThemeChoice, WindowPlace, Zoom};
