//! A month's name as a model writes it: in which language, how long or short, in which case.

use crate::document::{Language, Vocabulary};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthName {
    language: Language,
    /// Which of the month's names in it.
    name: usize,
    case: Case,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    AsListed,
    Lower,
    Upper,
}

impl MonthName {
    /// How `word` names `month`.
    pub fn read(word: &str, month: u8, vocabulary: &Vocabulary) -> Option<Self> {
        let at = usize::from(month).checked_sub(1)?;
        let found = vocabulary.wordings().find_map(|wording| {
            let names = wording.dates.months.get(at)?;
            let name = names.iter().position(|name| name.to_lowercase() == word.to_lowercase())?;
            Some((wording.language, name, names.get(name)?.clone()))
        });
        let (language, name, listed) = found?;
        let is_upper = word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase());
        let case = match (word == listed, is_upper) {
            (true, _) => Case::AsListed,
            (false, true) => Case::Upper,
            (false, false) if word.chars().all(|c| !c.is_uppercase()) => Case::Lower,
            _ => Case::AsListed,
        };
        Some(Self { language, name, case })
    }

    /// The name of `month` that is as long or short as the model's.
    pub fn write(&self, month: u8, vocabulary: &Vocabulary) -> String {
        let at = usize::from(month).checked_sub(1);
        let names = vocabulary.wording(self.language).and_then(|wording| wording.dates.months.get(at?));
        let names = names.map_or(&[][..], Vec::as_slice);
        let listed = names.get(self.name).or(names.last()).cloned().unwrap_or_else(|| month.to_string());
        self.case.of(listed)
    }
}

impl Case {
    fn of(self, name: String) -> String {
        match self {
            Self::AsListed => name,
            Self::Lower => name.to_lowercase(),
            Self::Upper => name.to_uppercase(),
        }
    }
}
