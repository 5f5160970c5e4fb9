//! What changed between two versions of a page, in its own terms: a scenario added, a status pointed elsewhere, a
//! question moved. Lines and bytes do not matter here, places do: every difference says where it stands in both texts.
//! From the differences a text for the update summary is proposed, in the language of the page.

mod align;
mod line_diff;
mod log_text;
mod parts;
mod presets;

pub use line_diff::{DiffLine, Piece, line_diff};
pub use log_text::{created_text, log_text, says_nothing};
pub use presets::{may_recur, presets};

use super::{Page, Span};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub part: Part,
    pub what: What,
    /// As it was; `None` for what was added.
    pub old: Option<Said>,
    /// As it is; `None` for what was removed.
    pub new: Option<Said>,
}

/// Which part of the page a difference is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A value of the front matter, by its key.
    Field(String),
    Title,
    Definition,
    Valid,
    Invalid,
    /// The sentence that opens the questions.
    Introduction,
    /// A question; of one service where it is named.
    Question(Option<String>),
    /// Prose under a heading, which may be empty.
    Section(String),
    /// The address of a link with this label.
    Link(String),
    /// A row of the update summary.
    Update,
    /// Marks, blanks or line ends only; never beside another difference.
    Markup,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    Added,
    Removed,
    /// The same thing in other words, or another value.
    Reworded,
    /// The same words in another place among their neighbours.
    Moved,
    /// A scenario names another status.
    Redirected,
}

/// What one version says, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Without Markdown marks, on one line; for links the address.
    pub words: String,
    /// The status named, from L1 down; empty for what has none.
    pub status: Vec<String>,
    pub span: Span,
    /// Counted from 1.
    pub line: usize,
    /// Which row, question or section of its part, from 0; `None` for what a page has once.
    pub place: Option<usize>,
}

impl Part {
    /// Stable: texts and scripts key on it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Field(_) => "field",
            Self::Title => "title",
            Self::Definition => "definition",
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Introduction => "introduction",
            Self::Question(_) => "question",
            Self::Section(_) => "section",
            Self::Link(_) => "link",
            Self::Update => "update",
            Self::Markup => "markup",
        }
    }

    /// The order in which parts are told.
    fn rank(&self) -> u8 {
        match self {
            Self::Field(_) => 0,
            Self::Title => 1,
            Self::Definition => 2,
            Self::Valid => 3,
            Self::Invalid => 4,
            Self::Introduction => 5,
            Self::Question(_) => 6,
            Self::Section(_) => 7,
            Self::Link(_) => 8,
            Self::Update => 9,
            Self::Markup => 10,
        }
    }

    /// The key, service, heading or label that tells this part from others of its kind.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Field(name) | Self::Question(Some(name)) | Self::Section(name) | Self::Link(name) => Some(name),
            _ => None,
        }
    }
}

impl What {
    /// Stable: texts and scripts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Reworded => "reworded",
            Self::Moved => "moved",
            Self::Redirected => "redirected",
        }
    }
}

/// The differences from `old` to `new`, by part in the order of [`Part`], then as they stand
/// on the page. Each page must be its text as
/// [`super::parse()`] reads it. Equal texts have none; different ones always have at least one.
pub fn difference(old: (&str, &Page), new: (&str, &Page)) -> Vec<Difference> {
    if old.0 == new.0 {
        return Vec::new();
    }
    let mut differences = parts::differences(old, new);
    differences.sort_by_key(|difference| difference.part.rank());
    if differences.is_empty() {
        differences.push(Difference { part: Part::Markup, what: What::Reworded, old: None, new: None });
    }
    differences
}
