//! The file format of a vocabulary: one language's words in RON. Reading it checks everything that could make the words
//! useless, so that the rest of the room need not.

use serde::Deserialize;

use super::date_shape::DateShape;
use super::fold::fold;
use super::log_words::LogWords;
use super::vocabulary::{ColumnWord, HeadingWord, VocabularyError};
use super::{Alert, Language};

/// One language file. Every list but `language` may be left out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    pub(super) language: Language,
    #[serde(default)]
    pub(super) headings: Headings,
    #[serde(default)]
    pub(super) columns: Columns,
    /// Labels of the definition, without colon.
    #[serde(default)]
    pub(super) definition: Vec<String>,
    #[serde(default)]
    pub(super) alerts: Alerts,
    #[serde(default)]
    pub(super) dates: Dates,
    /// The most common words, by which a language is told from others; one word each.
    #[serde(default)]
    pub(super) common: Vec<String>,
    /// The sentence that opens the questions of a new page.
    #[serde(default)]
    pub(super) questions_intro: String,
    /// How changes are told in an update summary.
    #[serde(default)]
    pub(super) log: Option<LogWords>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Headings {
    valid: Vec<String>,
    invalid: Vec<String>,
    workload_questions: Vec<String>,
    valid_workloads: Vec<String>,
    updates: Vec<String>,
}

impl Headings {
    pub(super) fn by_meaning(&self) -> [(HeadingWord, &[String]); 5] {
        [
            (HeadingWord::Valid, &self.valid),
            (HeadingWord::Invalid, &self.invalid),
            (HeadingWord::WorkloadQuestions, &self.workload_questions),
            (HeadingWord::ValidWorkloads, &self.valid_workloads),
            (HeadingWord::Updates, &self.updates),
        ]
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Columns {
    valid: Vec<String>,
    invalid: Vec<String>,
    status: Vec<String>,
    date: Vec<String>,
    who: Vec<String>,
    what: Vec<String>,
    notes: Vec<String>,
    published: Vec<String>,
}

impl Columns {
    pub(super) fn by_meaning(&self) -> [(ColumnWord, &[String]); 8] {
        [
            (ColumnWord::Valid, &self.valid),
            (ColumnWord::Invalid, &self.invalid),
            (ColumnWord::Status, &self.status),
            (ColumnWord::Date, &self.date),
            (ColumnWord::Who, &self.who),
            (ColumnWord::What, &self.what),
            (ColumnWord::Notes, &self.notes),
            (ColumnWord::Published, &self.published),
        ]
    }
}

/// Words that may stand in `[!…]` besides the English ones.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Alerts {
    note: Vec<String>,
    tip: Vec<String>,
    important: Vec<String>,
    warning: Vec<String>,
    caution: Vec<String>,
}

impl Alerts {
    pub(super) fn by_meaning(&self) -> [(Alert, &[String]); 5] {
        [
            (Alert::Note, &self.note),
            (Alert::Tip, &self.tip),
            (Alert::Important, &self.important),
            (Alert::Warning, &self.warning),
            (Alert::Caution, &self.caution),
        ]
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Dates {
    /// How dates are written, the most usual first: `D/M/Y`, `Y年M月D日`, `D Month Y`.
    pub(super) shapes: Vec<DateShape>,
    /// Twelve lists of names, January's first, or none at all.
    pub(super) months: Vec<Vec<String>>,
}

impl Wording {
    pub(super) fn read(ron: &str) -> Result<Self, VocabularyError> {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let wording: Self = options.from_str(ron).map_err(|error| VocabularyError(error.to_string()))?;
        wording.check()?;
        Ok(wording)
    }

    /// The header of a new column.
    pub(super) fn column(&self, meaning: ColumnWord) -> Option<&str> {
        let (_, words) = self.columns.by_meaning().into_iter().find(|(known, _)| *known == meaning)?;
        words.first().map(String::as_str)
    }

    /// The words of a new heading, those that name `level` if there are such.
    pub(super) fn heading(&self, meaning: HeadingWord, level: &str) -> Option<&str> {
        let (_, words) = self.headings.by_meaning().into_iter().find(|(known, _)| *known == meaning)?;
        let named = words.iter().find(|words| meaning == HeadingWord::Invalid && words.contains(level));
        named.or(words.first()).map(String::as_str)
    }

    fn check(&self) -> Result<(), VocabularyError> {
        let months = self.dates.months.len();
        if months != 0 && months != 12 {
            return Err(VocabularyError(format!("dates.months: expected 12 lists of names or none, found {months}")));
        }
        let headings = self.headings.by_meaning().map(|(_, words)| words);
        let columns = self.columns.by_meaning().map(|(_, words)| words);
        let alerts = self.alerts.by_meaning().map(|(_, words)| words);
        let months = self.dates.months.iter().map(Vec::as_slice);
        let lists = headings.into_iter().chain(columns).chain(alerts).chain(months).chain([self.definition.as_slice()]);
        match lists.flatten().chain(&self.common).find(|words| fold(words).is_empty()) {
            Some(words) => Err(VocabularyError(format!("\"{words}\" has no letter or digit, so no page can match it"))),
            None => Ok(()),
        }
    }
}
