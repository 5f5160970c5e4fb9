//! Changes of a page as values: what a person means, such as "this scenario names that status now". [`apply`] turns one
//! into the smallest [`Edits`] of the original text, or refuses with a reason. Nothing but the place meant is touched:
//! cell padding, alignment rows, line ends, odd blanks and broken neighbours stay as they are.
//!
//! Words come as they are typed: inline Markdown without the marks of their place. What would be read as another cell,
//! row, heading or quote is escaped. Afterwards the new text is read again; a change that would not say what was meant,
//! or would change anything else the page says, is refused. It knows no file, no clock and no person.

mod block;
mod cell;
mod content;
mod definition;
mod draft;
mod field;
mod questions;
mod refusal;
pub(super) mod row;
mod scenarios;
mod section;
mod title;

pub use cell::typed;
pub use content::{Content, Row};
pub use refusal::Refusal;

pub(super) use cell::{escaped as cell_source, plain as cell_words};
pub(super) use draft::Draft;
pub(super) use section::{below_heading, end_of_page, put, wording};

use super::update_row::{self, NewUpdate};
use super::{Edits, Language, Page, Problem, Vocabulary};

/// Which table of examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Examples {
    Valid,
    Invalid,
}

/// Which list of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {
    /// Those of the page.
    Page,
    /// Those of one service, by its place in [`Page::workload_questions`].
    Service(usize),
}

/// One thing that a person changes. Rows and questions are counted from 0. Where the part is missing from the page, a
/// title, definition, scenario, question or update makes it, in the right place and the page's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Title(String),
    /// The words behind the label; an empty line begins a paragraph.
    Definition(String),
    /// The first value of a key of the front matter; a key that is not there is added behind those of its group.
    Field {
        key: String,
        value: String,
    },
    /// The first line of a key of the front matter goes, with what belongs to it.
    RemoveField(String),
    Scenario(Examples, RowChange),
    Question(Asked, ItemChange),
    /// A row of the update summary, and `ms.date` with it.
    Update(NewUpdate),
}

/// A change of a table of examples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowChange {
    /// A row that stands at `at` afterwards. Without `status` a valid row gets the page's own, an invalid one none.
    Add {
        at: usize,
        text: String,
        status: Option<Vec<String>>,
    },
    Text {
        row: usize,
        text: String,
    },
    /// The names from L1 down; several names in one column are written as a path, `Blocked>Keys`.
    Status {
        row: usize,
        status: Vec<String>,
    },
    Remove {
        row: usize,
    },
    /// The row `from` stands at `to` afterwards.
    Move {
        from: usize,
        to: usize,
    },
    /// The same row once more, below itself.
    Duplicate {
        row: usize,
    },
}

/// A change of a list of questions. Numbers that counted on before count on afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemChange {
    /// A question that stands at `at` afterwards.
    Add {
        at: usize,
        text: String,
    },
    Text {
        item: usize,
        text: String,
    },
    Remove {
        item: usize,
    },
    /// The question `from` stands at `to` afterwards.
    Move {
        from: usize,
        to: usize,
    },
    /// The same question once more, below itself.
    Duplicate {
        item: usize,
    },
}

/// The edits of `text` that make `change`; none when it says so already. `page` is `text` as [`super::parse()`] reads it
/// with this vocabulary, and is read only.
///
/// The inverse of the edits undoes the change byte by byte. For [`Change::Update`] the folder's evidence counts when the
/// caller put it into the change.
pub fn apply(text: &str, page: &Page, change: &Change, vocabulary: &Vocabulary) -> Result<Edits, Refusal> {
    Ok(change_text(text, page, change, vocabulary)?.map(|changed| changed.edits).unwrap_or_default())
}

/// A changed page: it was read to be sure that it says what was meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    pub edits: Edits,
    pub text: String,
    pub page: Page,
    pub problems: Vec<Problem>,
}

/// The same with the text that comes of it, for those who go on with that; `None` when the page says so already.
pub fn change_text(
    text: &str,
    page: &Page,
    change: &Change,
    vocabulary: &Vocabulary,
) -> Result<Option<Changed>, Refusal> {
    make(Draft::new(text, page, vocabulary), change)
}

/// The same on a page that is in `language`, whatever its few words look like.
pub(super) fn apply_in(
    language: Language,
    text: &str,
    page: &Page,
    change: &Change,
    vocabulary: &Vocabulary,
) -> Result<Option<Changed>, Refusal> {
    let mut draft = Draft::new(text, page, vocabulary);
    draft.language = Some(language);
    make(draft, change)
}

fn make(mut draft: Draft, change: &Change) -> Result<Option<Changed>, Refusal> {
    match change {
        Change::Title(words) => title::set(&mut draft, words),
        Change::Definition(words) => definition::set(&mut draft, words),
        Change::Field { key, value } => field::set(&mut draft, key, value),
        Change::RemoveField(key) => field::remove(&mut draft, key),
        Change::Scenario(examples, change) => scenarios::change(&mut draft, *examples, change),
        Change::Question(asked, change) => questions::change(&mut draft, *asked, change),
        Change::Update(update) => update_row::write(&mut draft, update).map(|_| ()),
    }?;
    draft.finish()
}
