//! What a page says, as values with byte spans into its text. The text itself is kept by whoever read it: nothing here
//! owns or changes a byte of it. A `Page` knows neither its path nor any other page.

use super::{Date, DateHabits, FrontMatter, Language, WrittenDate};

/// Half-open byte range of the page's text, always on character boundaries.
pub type Span = std::ops::Range<usize>;

/// A piece of the page: where it stands and what it says without Markdown marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The source bytes, without surrounding blanks.
    pub span: Span,
    /// One line of words: marks removed, entities resolved, runs of blanks and line ends folded to one space.
    pub plain: String,
}

/// What a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Defines one customer status.
    Status,
    /// Introduces one L1 and lists its statuses.
    Overview,
    /// Anything else.
    Page,
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Overview => "overview",
            Self::Page => "page",
        }
    }
}

/// How the parts of the page were recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// By words of a vocabulary.
    Words,
    /// Some parts by words, others by shape.
    Mixed,
    /// By shape alone: no vocabulary lists these words.
    Structure,
}

/// One page, read. Parts that are absent are empty or `None`; the sections always cover the whole text.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub kind: Kind,
    pub certainty: Certainty,
    /// The language most of the text is written in; `None` when there is too little of it to tell.
    pub language: Option<Language>,
    pub front_matter: Option<FrontMatter>,
    /// The first H1, U+200B removed.
    pub title: Option<Text>,
    /// The definition, without its label.
    pub definition: Option<Text>,
    pub valid: Option<ScenarioTable>,
    pub invalid: Option<ScenarioTable>,
    /// The sentence that opens the questions' alert.
    pub questions_intro: Option<Text>,
    pub questions: Vec<Text>,
    pub workload_questions: Vec<WorkloadQuestions>,
    /// The services an L3 applies to, as one text.
    pub valid_workloads: Option<Text>,
    pub updates: Option<UpdateSummary>,
    /// In order, disjoint, and together the whole text.
    pub sections: Vec<Section>,
    /// Inline links, images and includes in order.
    pub links: Vec<Link>,
}

/// A stretch of the page under one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub role: Role,
    pub span: Span,
    /// The heading it starts with, and its level 1-6.
    pub heading: Option<(u8, Text)>,
    /// The words of the section without its heading, for finding; one line.
    pub plain: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    FrontMatter,
    /// From the H1 to what follows it.
    Title,
    Definition,
    Valid,
    Invalid,
    Questions,
    WorkloadQuestions,
    Updates,
    /// Anything else.
    Prose,
}

/// A pipe table, also one that GFM refuses because its header and delimiter differ in width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// From the header line to the end of the last row's line, line end included.
    pub span: Span,
    pub header: TableRow,
    /// The delimiter line without its line end.
    pub delimiter: Span,
    pub rows: Vec<TableRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The line without its line end.
    pub span: Span,
    /// Counted from 1.
    pub line: usize,
    /// What stands between the pipes, blanks trimmed; empty cells have an empty span at their place.
    pub cells: Vec<Text>,
}

/// Examples: sentences, and the status each belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioTable {
    pub heading: Option<Text>,
    pub table: Table,
    /// The column that holds the scenario, from 0.
    pub sentence: usize,
    /// The columns that hold the status, from L1 down.
    pub status: Vec<usize>,
    /// One for each row of `table`, in order.
    pub rows: Vec<Scenario>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    pub text: Text,
    /// The status named, from L1 down to the deepest level given: one name for a plain status cell, several for L1/L2/L3
    /// columns or a cell that is a path (`Blocked>Billing>Incorrect SKU`). Empty cells are left out. The spans of names
    /// from one path cell are parts of that cell.
    pub status_path: Vec<Text>,
    /// Counted from 1.
    pub line: usize,
}

impl Scenario {
    /// The deepest status named.
    pub fn status(&self) -> Option<&Text> {
        self.status_path.last()
    }
}

/// Questions for one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkloadQuestions {
    pub service: Text,
    pub questions: Vec<Text>,
}

/// The log of a page's changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpdateSummary {
    pub heading: Option<Text>,
    pub table: Table,
    /// What each column of the table is, by header words, else by place.
    pub columns: Vec<UpdateColumn>,
    /// One for each row of `table`, in order.
    pub rows: Vec<Update>,
    pub order: UpdateOrder,
    /// The language of the header words, which may differ from the page's.
    pub language: Option<Language>,
    /// What languages are used to, for dates that nothing else decides.
    pub habits: DateHabits,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpdateColumn {
    Date,
    Who,
    What,
    Notes,
    /// A second date, when the page was published.
    Published,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpdateOrder {
    NewestFirst,
    OldestFirst,
    /// Fewer than two readable dates.
    Single,
    Unsorted,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    pub date: Text,
    /// What the date's own words say.
    pub written: WrittenDate,
    /// What it means beside the other rows.
    pub reading: DateReading,
    pub who: Option<Text>,
    pub what: Option<Text>,
    /// Counted from 1.
    pub line: usize,
}

/// What a written date means, and how that was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateReading {
    /// `None` when impossible, or ambiguous with nothing to decide it.
    pub date: Option<Date>,
    pub evidence: Evidence,
    pub doubt: Option<Doubt>,
}

/// What decided the order of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// The date can be read in one way only.
    Row,
    /// Other rows of the same table.
    Table,
    /// Other tables of the same folder.
    Folder,
    /// The habit of the language.
    Language,
    /// Nothing.
    Nothing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Decided by less than its own row or table.
    Ambiguous,
    /// In no calendar.
    Impossible,
    /// Out of order and far from the other rows.
    Suspect,
}

/// A link, image or include as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub kind: LinkKind,
    /// The whole construct in the source.
    pub span: Span,
    /// The address as written, entities and escapes resolved, U+200B kept.
    pub target: String,
    pub label: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    Link,
    Image,
    Include,
}
