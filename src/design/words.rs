//! A short run of words together with the language they are in.
//!
//! Japanese and Chinese share code points but not shapes, so a widget that shows words of a page has to know their
//! language. Words of the interface have none and use the plain families.

use std::borrow::Cow;

/// Words to show, and the ISO 639-1 code of their language where that matters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words<'a> {
    pub text: Cow<'a, str>,
    pub language: Option<&'a str>,
}

impl<'a> Words<'a> {
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), language: None }
    }

    /// The same words, said to be in this language.
    pub fn in_language(mut self, code: impl Into<Option<&'a str>>) -> Self {
        self.language = code.into();
        self
    }
}

impl<'a> From<&'a str> for Words<'a> {
    fn from(text: &'a str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Words<'_> {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl<'a> From<&'a String> for Words<'a> {
    fn from(text: &'a String) -> Self {
        Self::new(text.as_str())
    }
}

impl<'a> From<Cow<'a, str>> for Words<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::new(text)
    }
}
