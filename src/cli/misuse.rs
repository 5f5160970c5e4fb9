//! Why arguments make no sense, as a text and the word it is about.

use crate::text::{Texts, Value};
use std::ffi::OsStr;

/// Why arguments make no sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Misuse {
    pub key: &'static str,
    pub word: String,
}

impl Misuse {
    pub fn new(key: &'static str, word: impl AsRef<OsStr>) -> Self {
        Self { key, word: word.as_ref().to_string_lossy().into_owned() }
    }

    pub fn said(&self, texts: &Texts) -> String {
        texts.say_with(self.key, &[("word", Value::from(self.word.as_str()))])
    }
}

impl From<lexopt::Error> for Misuse {
    fn from(error: lexopt::Error) -> Self {
        match error {
            lexopt::Error::MissingValue { option } => Self::new("cli-value-missing", option.unwrap_or_default()),
            lexopt::Error::UnexpectedOption(option) => Self::new("cli-option-unknown", option),
            lexopt::Error::UnexpectedArgument(argument) => Self::new("cli-argument-extra", argument),
            lexopt::Error::UnexpectedValue { option, .. } => Self::new("cli-value-extra", option),
            lexopt::Error::ParsingFailed { value, .. } => Self::new("cli-no-number", value),
            lexopt::Error::NonUnicodeValue(value) => Self::new("cli-not-unicode", value),
            lexopt::Error::Custom(error) => Self::new("cli-argument-extra", error.to_string()),
        }
    }
}
