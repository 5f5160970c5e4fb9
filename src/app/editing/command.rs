//! What a person can ask of the editor.

use super::{EditTab, FieldId, FileCommand, Keep, OtherDraft, ReviewCommand};
use crate::document::change::{Asked, Change, Examples};
use crate::library::PagePath;

#[derive(Clone, Debug, PartialEq)]
pub enum EditCommand {
    /// Opens an entry to be changed, or goes back to it.
    Open(PagePath),
    /// Closes an entry without unsaved changes; one with them says so and stays.
    Close(PagePath),
    /// Closes an entry and drops its changes, which can be brought back for a while.
    Discard(PagePath),
    /// Brings back an entry whose changes were dropped.
    BringBack(PagePath),
    /// Goes to the entry opened after the current one, and round.
    Next,
    /// Goes to the entry opened before the current one, and round.
    Previous,
    /// Back to reading; what is open stays open.
    Leave,
    Tab(EditTab),
    Preview(bool),
    /// A change of the current entry; typing in one field without a pause is one step of undo.
    Change {
        field: FieldId,
        change: Change,
    },
    /// Lets the valid rows that name another status name the page's own.
    NameRows,
    /// What a field was left with and the page does not say; what the page does say gives it up.
    Hold {
        field: FieldId,
        words: String,
    },
    /// The whole source of the current entry, as it was typed.
    Source(String),
    /// Rows of a spreadsheet, put before the row `at`.
    Paste {
        examples: Examples,
        at: usize,
        text: String,
    },
    /// Lines of a text, put before the question `at`.
    PasteQuestions {
        asked: Asked,
        at: usize,
        text: String,
    },
    /// Adds the situation of an invalid row to the entry that the row names.
    AnswerThere {
        row: usize,
    },
    Undo,
    Redo,
    Review(ReviewCommand),
    File(FileCommand),
    /// Shows the file as it is now beside the typed text, where it changed outside.
    Compare(PagePath),
    CloseComparison,
    /// Says which text holds where the file changed outside.
    Choose {
        path: PagePath,
        keep: Keep,
    },
    /// Does something with the unsaved text of this number that another window left of an entry.
    Other {
        path: PagePath,
        left: u32,
        doing: OtherDraft,
    },
}
