//! What is wrong with a page, as a value: a stable code, how bad it is, and where it stands. Problems are no errors: a
//! page with problems is still a page. The sentences that people read for a code live in the interface's texts.

use super::Span;

/// How much a problem matters to the people who rely on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing, nothing to mend.
    Info,
    /// Something is doubtful or lost to readers of other tools.
    Warning,
    /// Something cannot be read as its owner meant it.
    Error,
}

impl Severity {
    pub fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One finding on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub code: ProblemCode,
    /// Bytes of the page's text; empty when the problem concerns the page as a whole.
    pub span: Span,
    /// The line it starts on, counted from 1; 0 when the page as a whole is meant.
    pub line: usize,
    /// The raw words the sentence for `code` quotes, perhaps empty.
    pub detail: String,
}

impl Problem {
    /// A problem of the whole page.
    pub fn of_page(code: ProblemCode, detail: impl Into<String>) -> Self {
        Self { code, span: 0..0, line: 0, detail: detail.into() }
    }

    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

macro_rules! problem_codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $severity:ident;)*) => {
        /// The kinds of findings. `word` is stable: scripts and texts key on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ProblemCode { $($(#[$doc])* $name,)* }

        impl ProblemCode {
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

problem_codes! {
    /// The file could not be opened or read. Detail: what the system said.
    Unreadable = "unreadable", Error;
    /// The file is larger than pages are read. Detail: its size in bytes.
    TooLarge = "too-large", Error;
    /// The bytes are not UTF-8; bad sequences are shown as U+FFFD and the page is read-only.
    NotUtf8 = "not-utf8", Error;
    /// The bytes are UTF-16; shown converted, read-only.
    Utf16 = "utf16", Error;
    /// The file's name holds line ends, control signs or bytes that are no text. Detail: the real name, escaped.
    OddName = "odd-name", Warning;
    /// The text holds NUL characters.
    NulBytes = "nul-bytes", Warning;
    /// A line or the nesting is beyond what is laid out; the page is shown as plain text.
    TooComplex = "too-complex", Warning;
    /// The front matter opens but never closes.
    FrontMatterOpen = "front-matter-open", Error;
    /// There is no front matter.
    FrontMatterMissing = "front-matter-missing", Info;
    /// A key stands more than once in the front matter. Detail: the key.
    FrontMatterDuplicate = "front-matter-duplicate", Warning;
    /// A front-matter line that is no `key: value`. Detail: the line.
    FrontMatterLine = "front-matter-line", Warning;
    /// The page has no H1.
    NoTitle = "no-title", Warning;
    /// The page has more than one H1. Detail: the further one.
    SecondTitle = "second-title", Info;
    /// A status entry without a definition.
    NoDefinition = "no-definition", Warning;
    /// A status entry without valid examples.
    NoValidExamples = "no-valid-examples", Warning;
    /// A table's header and delimiter row differ in width, so other tools show no table.
    TableMismatch = "table-mismatch", Warning;
    /// A row has more or fewer cells than the header. Detail: the two counts.
    RowWidth = "row-width", Info;
    /// A scenario row that names no status. Detail: the scenario.
    NoStatus = "no-status", Info;
    /// The valid row's status is not the page's own name. Detail: the status.
    ForeignValidStatus = "foreign-valid-status", Warning;
    /// A status name that no entry answers. Detail: the name.
    UnknownStatus = "unknown-status", Warning;
    /// A status name resolved through closeness only. Detail: the name.
    CloseStatus = "close-status", Info;
    /// A date that can be read in two ways. Detail: the date.
    DateAmbiguous = "date-ambiguous", Info;
    /// A date that no calendar has. Detail: the date.
    DateImpossible = "date-impossible", Warning;
    /// A date out of the order of its table and far from its siblings. Detail: the date.
    DateSuspect = "date-suspect", Warning;
    /// The update summary is neither newest first nor oldest first.
    UpdatesUnsorted = "updates-unsorted", Info;
    /// A status entry without an update summary.
    NoUpdates = "no-updates", Warning;
    /// A committed merge-conflict marker. Detail: the line.
    MergeMarker = "merge-marker", Error;
    /// What the page is was read from its shape only, since no vocabulary lists its language.
    ReadByStructure = "read-by-structure", Info;
    /// The page's language differs from the one its file name or folder promises. Detail: the language found.
    LanguageDiffers = "language-differs", Info;
    /// A relative link whose target is not in the library. Detail: the target.
    BrokenLink = "broken-link", Warning;
    /// The page is a stray copy left by a tool. Detail: the page it copies.
    StrayCopy = "stray-copy", Warning;
}
