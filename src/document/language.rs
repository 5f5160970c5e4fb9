//! The language a text is written in, as an ISO 639-1 code. It knows no folder and no file name: a page's language is
//! read from its words, because folders of one language also hold pages of another.

use std::fmt;

/// An ISO 639-1 language code, two lower-case ASCII letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 2]);

impl Language {
    pub const EN: Self = Self(*b"en");
    pub const ES: Self = Self(*b"es");
    pub const DE: Self = Self(*b"de");
    pub const PT: Self = Self(*b"pt");
    pub const JA: Self = Self(*b"ja");
    pub const ZH: Self = Self(*b"zh");

    /// `None` unless `code` is two ASCII letters; upper case is folded.
    pub fn new(code: &str) -> Option<Self> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Self([a.to_ascii_lowercase(), b.to_ascii_lowercase()]))
            }
            _ => None,
        }
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl serde::Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::new(&code).ok_or_else(|| serde::de::Error::custom("a language is two letters, as in ISO 639-1"))
    }
}
