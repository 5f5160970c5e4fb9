//! What the program is doing and what happens next, as values: a state, the commands a person gives, the events the
//! worker sends, and two functions that turn them into a new state and jobs. No window, disk, clock, thread or sentence
//! is known here; a whole session is replayed in a test by handing over commands and events one by one.

mod action;
mod action_table;
mod asking;
mod command;
mod comparing;
mod doubtful_status;
mod editing;
mod failures;
mod find;
mod golden;
mod item;
mod keys;
mod listing;
mod matter_keys;
mod notice;
mod now;
mod opening;
mod palette;
mod preferences;
mod reading;
mod shelf;
mod state;
mod statuses;
mod update;

pub use action::{Action, Slot};
pub use asking::Offers;
pub use command::{
    Command, FindCommand, LibraryCommand, ListCommand, PaletteCommand, PreferenceCommand, ReadCommand, SearchCommand,
};
pub use comparing::{Case, Choice, Closed, CompareCommand, Comparing, Ground, Line, Lookup, Shown, Wording};
pub use doubtful_status::StatusDoubt;
pub use editing::{
    BadName, Behind, Beside, Cell, Comparison, Conflict, EditCommand, EditTab, Editing, FieldId, FileCommand, FileForm,
    FileHindrance, Hindrance, History, Keep, LinkedFrom, NewEntry, OtherDraft, PlannedToc, Review, ReviewCommand,
    ReviewPart, Session, spreadsheet_rows,
};
pub use find::Find;
pub use golden::Golden;
pub use item::{Item, Standing};
pub use keys::{Chord, Key};
pub use listing::Listing;
pub use matter_keys::KeyFound;
pub use notice::{Notice, NoticeAction, Tone};
pub use now::Now;
pub use palette::{Palette, PaletteItem, Purpose};
pub use preferences::System;
pub use reading::{Place, Reader, Row};
pub use shelf::{Opening, Shelf};
pub use state::{AppState, Pane, Screen, Sheet};
pub use statuses::{Answering, StatusFound};
pub use update::{absorb, leave, may_close, rest, start, tick, update};
