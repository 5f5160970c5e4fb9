//! One file of golden calls, read from its text: a line for each call, the phrase, a tab, the right entry, perhaps a tab
//! and a note; `#` starts a comment, and one comment may hold the score on record. Whether the entries exist is not asked
//! here.

use super::Score;
use crate::document::Language;
use crate::library::PagePath;
use crate::search::fold::fold;
use std::collections::BTreeSet;

/// Further calls of one file are left out: scoring them after each edit would take seconds.
const MAX_CALLS: usize = 5000;

/// How the comment with the score on record begins.
const RECORDED: &str = "recorded";

const BOM: char = '\u{feff}';

/// What one file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldenFile {
    pub path: PagePath,
    /// Of the people who say these phrases, and for whom hits are ranked.
    pub language: Language,
    /// In the order of the file.
    pub calls: Vec<GoldenCall>,
    /// What the calls should score at least.
    pub recorded: Option<Score>,
    /// By line.
    pub problems: Vec<GoldenProblem>,
}

/// A phrase and the entry that is right for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldenCall {
    pub phrase: String,
    /// As written: a path from the file's folder, or a title.
    pub right: String,
    pub note: Option<String>,
    /// From 1.
    pub line: usize,
}

/// A line that is no call, or a record that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldenProblem {
    /// From 1.
    pub line: usize,
    pub fault: GoldenFault,
    /// The words at fault as written, perhaps empty.
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoldenFault {
    /// No tab, or nothing behind it.
    NoEntry,
    /// A phrase without a letter or digit.
    NoPhrase,
    /// A phrase that an earlier line has.
    Repeated,
    /// A comment that looks like the record but is none, or a second record.
    BadRecord,
    /// More than 5,000 calls; this one and all that follow are left out.
    TooMany,
}

impl GoldenFault {
    pub const ALL: &'static [Self] = &[Self::NoEntry, Self::NoPhrase, Self::Repeated, Self::BadRecord, Self::TooMany];

    /// Stable: scripts and texts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoEntry => "golden-no-entry",
            Self::NoPhrase => "golden-no-phrase",
            Self::Repeated => "golden-repeated",
            Self::BadRecord => "golden-bad-record",
            Self::TooMany => "golden-too-many",
        }
    }
}

impl GoldenFile {
    /// Never fails: lines that say nothing become problems.
    pub fn read(path: PagePath, language: Language, text: &str) -> Self {
        let mut file = Self { path, language, calls: Vec::new(), recorded: None, problems: Vec::new() };
        let mut known = BTreeSet::new();
        for (number, line) in numbered(text) {
            let mut blame = |fault, detail: &str| {
                file.problems.push(GoldenProblem { line: number, fault, detail: detail.trim().to_owned() });
            };
            if line.trim().is_empty() {
                continue;
            }
            if let Some(comment) = line.trim_start().strip_prefix('#') {
                match record(comment) {
                    Record::None => {}
                    Record::Score(score) if file.recorded.is_none() => file.recorded = Some(score),
                    Record::Score(_) | Record::Unreadable => blame(GoldenFault::BadRecord, line),
                }
                continue;
            }
            let mut columns = line.split('\t').map(str::trim);
            let (phrase, right) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
            let folded = fold(phrase).split_whitespace().collect::<Vec<_>>().join(" ");
            if !folded.contains(char::is_alphanumeric) {
                blame(GoldenFault::NoPhrase, line);
            } else if right.is_empty() {
                blame(GoldenFault::NoEntry, phrase);
            } else if file.calls.len() == MAX_CALLS {
                blame(GoldenFault::TooMany, phrase);
                break;
            } else if !known.insert(folded) {
                blame(GoldenFault::Repeated, phrase);
            } else {
                let note = columns.next().filter(|note| !note.is_empty()).map(str::to_owned);
                file.calls.push(GoldenCall { phrase: phrase.to_owned(), right: right.to_owned(), note, line: number });
            }
        }
        file
    }

    /// `text` with `score` as its record, in place of the one it has or as its first line; every other byte stays.
    pub fn with_record(text: &str, score: Score) -> String {
        let comment = format!("# {RECORDED} {score}");
        let said = text.strip_prefix(BOM).unwrap_or(text);
        let mut written = text.get(..text.len() - said.len()).unwrap_or_default().to_owned();
        if !said.lines().any(is_record) {
            let end = if said.contains("\r\n") { "\r\n" } else { "\n" };
            written.extend([&comment, end, said]);
            return written;
        }
        let mut placed = false;
        for line in said.split_inclusive('\n') {
            let bare = line.trim_end_matches(['\r', '\n']);
            if !is_record(bare) {
                written.push_str(line);
            } else if !placed {
                written.extend([comment.as_str(), line.get(bare.len()..).unwrap_or_default()]);
                placed = true;
            }
        }
        written
    }
}

fn is_record(line: &str) -> bool {
    line.trim_start().strip_prefix('#').is_some_and(|comment| !matches!(record(comment), Record::None))
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.strip_prefix(BOM).unwrap_or(text).lines())
}

enum Record {
    None,
    Unreadable,
    Score(Score),
}

/// What a comment says about the score on record; other words after `recorded` are somebody's sentence.
fn record(comment: &str) -> Record {
    match comment.trim().strip_prefix(RECORDED) {
        Some(rest) if rest.trim_start().starts_with("s@") => {
            Score::read(rest).map_or(Record::Unreadable, Record::Score)
        }
        _ => Record::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> GoldenFile {
        GoldenFile::read(PagePath::new("english/golden.en.tsv"), Language::EN, text)
    }

    fn blamed(text: &str, expected: &[(usize, GoldenFault, &str)]) {
        let file = read(text);
        let told: Vec<_> = file.problems.iter().map(|one| (one.line, one.fault, one.detail.as_str())).collect();
        assert_eq!(told, expected, "{text:?}");
    }

    #[test]
    fn a_line_is_a_phrase_an_entry_and_perhaps_a_note() {
        let file =
            read("\u{feff}# calls\r\nno money left\tfreeze.md\theard in May\r\n\r\n who pays \t Budget Freeze \r\n");
        let said: Vec<_> =
            file.calls.iter().map(|call| (call.line, &*call.phrase, &*call.right, call.note.as_deref())).collect();
        assert_eq!(
            said,
            [(2, "no money left", "freeze.md", Some("heard in May")), (4, "who pays", "Budget Freeze", None)]
        );
        assert_eq!((file.recorded, file.problems), (None, Vec::new()));
    }

    #[test]
    fn the_score_on_record_is_a_comment() {
        assert_eq!(read("# recorded s@1 96.4 s@3 100\n").recorded, Score::of(964, 1000, 1000));
        assert_eq!(read("#recorded by Ada in May\n").recorded, None);
        blamed("# recorded by Ada in May", &[]);
        blamed("# recorded s@1 many", &[(1, GoldenFault::BadRecord, "# recorded s@1 many")]);
        let twice = "# recorded s@1 90 s@3 95\n# recorded s@1 80 s@3 85";
        assert_eq!(read(twice).recorded, Score::of(90, 95, 100));
        blamed(twice, &[(2, GoldenFault::BadRecord, "# recorded s@1 80 s@3 85")]);
    }

    #[test]
    fn what_is_no_call_is_told_by_line() {
        blamed("no money left", &[(1, GoldenFault::NoEntry, "no money left")]);
        blamed("no money left\t \tnote", &[(1, GoldenFault::NoEntry, "no money left")]);
        blamed("\n…\tfreeze.md", &[(2, GoldenFault::NoPhrase, "…\tfreeze.md")]);
        blamed("No  money\ta.md\nno móney\tb.md", &[(2, GoldenFault::Repeated, "no móney")]);
    }

    #[test]
    fn a_file_has_no_more_than_so_many_calls() {
        let lines: String = (0..=MAX_CALLS + 5).map(|nth| format!("call {nth}\ta.md\n")).collect();
        assert_eq!(read(&lines).calls.len(), MAX_CALLS);
        blamed(&lines, &[(MAX_CALLS + 1, GoldenFault::TooMany, "call 5000")]);
    }

    #[test]
    fn recording_changes_one_line() {
        let score = Score::of(9, 10, 10).unwrap();
        let check = |text: &str, expected: &str| assert_eq!(GoldenFile::with_record(text, score), expected);
        check("# calls\r\na\tb.md\r\n", "# recorded s@1 90 s@3 100\r\n# calls\r\na\tb.md\r\n");
        check("\u{feff}a\tb.md", "\u{feff}# recorded s@1 90 s@3 100\na\tb.md");
        check("# calls\n# recorded s@1 1 s@3 2\r\na\tb.md", "# calls\n# recorded s@1 90 s@3 100\r\na\tb.md");
        check("\u{feff}# recorded s@1 x\n# recorded s@1 1 s@3 2\n", "\u{feff}# recorded s@1 90 s@3 100\n");
        check("", "# recorded s@1 90 s@3 100\n");
    }

    proptest! {
        #[test]
        fn any_text_can_be_read_and_recorded(text in "(\u{feff}|[ab]{1,3}|\t|#| |recorded |s@1 50 s@3 60|\n|\r\n|\\PC){0,40}") {
            let file = read(&text);
            let score = Score::of(1, 2, 3).unwrap();
            let written = GoldenFile::with_record(&text, score);
            let again = read(&written);
            prop_assert_eq!(again.recorded, Some(score));
            let phrases = |file: &GoldenFile| file.calls.iter().map(|call| call.phrase.clone()).collect::<Vec<_>>();
            prop_assert_eq!(phrases(&file), phrases(&again));
            prop_assert_eq!(GoldenFile::with_record(&written, score), written);
        }
    }
}
