//! The block between two `---` lines at the top of a page, read line by line: it looks like YAML, but one page in twenty
//! is none (duplicate keys, unquoted colons), so no YAML reader stands here.

use super::{Span, Text};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// From the opening delimiter (a byte order mark before it left out) to the end of the closing line.
    pub span: Span,
    /// In order, duplicates kept.
    pub fields: Vec<Field>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub key: Text,
    /// The value without surrounding blanks and quotes.
    pub value: Text,
    /// Counted from 1.
    pub line: usize,
}

impl FrontMatter {
    /// The first value of `key`, keys compared without regard to case.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|field| field.key.plain.eq_ignore_ascii_case(key))
            .map(|field| field.value.plain.as_str())
    }
}
