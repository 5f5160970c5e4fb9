//! The words by which the parts of a page are recognised, as a value handed to the parser: headings, column headers,
//! definition labels, alert words and how dates are written, for each language. Every question is asked with words as
//! they stand on the page and answered after folding. It knows nothing about where on a page the words stood.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;

use super::common_words::{CommonWords, Packed};
use super::fold::fold;
use super::wording::Wording;
use super::{Alert, DateHabits, Language};

const BUILTIN: [&str; 6] = [
    include_str!("../../assets/vocabulary/en.ron"),
    include_str!("../../assets/vocabulary/es.ron"),
    include_str!("../../assets/vocabulary/de.ron"),
    include_str!("../../assets/vocabulary/pt.ron"),
    include_str!("../../assets/vocabulary/ja.ron"),
    include_str!("../../assets/vocabulary/zh.ron"),
];

/// What a heading announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingWord {
    Valid,
    Invalid,
    WorkloadQuestions,
    ValidWorkloads,
    Updates,
}

/// What a table's column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColumnWord {
    Valid,
    Invalid,
    Status,
    Date,
    Who,
    What,
    Notes,
    Published,
}

/// Meanings of folded words, each with the language that gives it. Only ever asked for one word.
type Meanings<T> = HashMap<String, Vec<(T, Language)>>;

/// The known words of all languages.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    headings: Meanings<HeadingWord>,
    columns: Meanings<ColumnWord>,
    definitions: Meanings<()>,
    alerts: Meanings<Alert>,
    months: Meanings<u8>,
    habits: DateHabits,
    common: CommonWords,
    /// For writing: the words of each language as its first file has them.
    wordings: BTreeMap<Language, Arc<Wording>>,
}

/// Why a vocabulary file cannot be used; the text says where and what to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VocabularyError(pub(super) String);

impl fmt::Display for VocabularyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for VocabularyError {}

impl Vocabulary {
    /// The six languages that are compiled in.
    pub fn builtin() -> Self {
        // A broken file cannot get past the test below; without it the parser would still read by structure.
        BUILTIN.iter().filter_map(|ron| Wording::read(ron).ok()).fold(Self::default(), Self::with)
    }

    /// Adds the words of one language file, for a new language or for one that is already known.
    pub fn extended(self, ron: &str) -> Result<Self, VocabularyError> {
        Ok(self.with(Wording::read(ron)?))
    }

    fn with(mut self, wording: Wording) -> Self {
        let language = wording.language;
        for (word, words) in wording.headings.by_meaning() {
            add(&mut self.headings, words, word, language);
        }
        for (word, words) in wording.columns.by_meaning() {
            add(&mut self.columns, words, word, language);
        }
        add(&mut self.definitions, &wording.definition, (), language);
        for (alert, words) in wording.alerts.by_meaning() {
            add(&mut self.alerts, words, alert, language);
        }
        for (number, names) in (1u8..).zip(&wording.dates.months) {
            add(&mut self.months, names, number, language);
        }
        let shapes = Arc::make_mut(&mut self.habits.0).entry(language).or_default();
        for &shape in &wording.dates.shapes {
            if !shapes.contains(&shape) {
                shapes.push(shape);
            }
        }
        self.common.add(&wording.common, language);
        self.wordings.entry(language).or_insert_with(|| Arc::new(wording));
        self
    }

    /// How the parts of a page are written in `language`.
    pub(super) fn wording(&self, language: Language) -> Option<&Wording> {
        self.wordings.get(&language).map(Arc::as_ref)
    }

    pub(super) fn wordings(&self) -> impl Iterator<Item = &Wording> {
        self.wordings.values().map(Arc::as_ref)
    }

    /// The meaning of a heading, with the languages in which it says that.
    pub(super) fn heading(&self, words: &str) -> Option<(HeadingWord, Vec<Language>)> {
        first_meaning(&self.headings, words)
    }

    /// Every meaning of a column header: one word may be a date in one language and a note in another.
    pub(super) fn column(&self, words: &str) -> &[(ColumnWord, Language)] {
        self.columns.get(&fold(words)).map_or(&[], Vec::as_slice)
    }

    /// The languages in which `words` label a definition; `None` when no language knows them.
    pub(super) fn definition(&self, words: &str) -> Option<Vec<Language>> {
        first_meaning(&self.definitions, words).map(|(_, languages)| languages)
    }

    /// The alert that a word in `[!…]` opens, in any language.
    pub fn alert(&self, word: &str) -> Option<Alert> {
        first_meaning(&self.alerts, word).map(|(alert, _)| alert)
    }

    /// 1 to 12 for the name of a month in any language.
    pub(super) fn month(&self, name: &str) -> Option<u8> {
        first_meaning(&self.months, name).map(|(month, _)| month)
    }

    /// How the known languages write dates.
    pub(super) fn habits(&self) -> DateHabits {
        self.habits.clone()
    }

    /// The languages among whose most common words `word` is.
    pub(super) fn common(&self, word: Packed) -> &[Language] {
        self.common.languages(word)
    }
}

fn add<T: Copy + PartialEq>(meanings: &mut Meanings<T>, words: &[String], meaning: T, language: Language) {
    for word in words {
        let known = meanings.entry(fold(word)).or_default();
        if !known.contains(&(meaning, language)) {
            known.push((meaning, language));
        }
    }
}

fn first_meaning<T: Copy + PartialEq>(meanings: &Meanings<T>, words: &str) -> Option<(T, Vec<Language>)> {
    let known = meanings.get(&fold(words))?;
    let &(meaning, _) = known.first()?;
    Some((meaning, known.iter().filter(|(other, _)| *other == meaning).map(|&(_, language)| language).collect()))
}
