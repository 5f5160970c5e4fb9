//! From the text behind the colon of a filter to a filter.

use super::scan::is_quote;
use super::{Filter, HitKind, Key, Name, Period};
use crate::document::Language;
use crate::library::Audience;
use crate::search::fold;

/// Whom a page is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reader {
    Partner,
    Internal,
}

impl Reader {
    pub const ALL: [Self; 2] = [Self::Partner, Self::Internal];

    /// As front matter writes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Internal => "internal",
        }
    }

    /// Whether front matter names this reader.
    pub(super) fn is_among(self, audience: Audience) -> bool {
        match self {
            Self::Partner => audience.partner,
            Self::Internal => audience.internal,
        }
    }
}

/// The filter that `typed` means behind `key`; `None` when it means nothing there.
pub(super) fn filter(key: Key, typed: &str) -> Option<Filter> {
    let folded = fold(typed);
    let folded = folded.trim();
    let name = || Some(Name::new(typed)).filter(|name| !name.is_empty());
    match key {
        Key::Lang => language(folded).map(Filter::Language),
        Key::Kind => HitKind::read(folded).map(Filter::Kind),
        Key::L1 => name().map(Filter::L1),
        Key::L2 => name().map(Filter::L2),
        Key::Answer => name().map(Filter::Answer),
        Key::Owner => name().map(Filter::Owner),
        Key::Audience => Reader::ALL.into_iter().find(|reader| reader.word() == folded).map(Filter::Audience),
        Key::Updated => Period::read(folded).map(Filter::Updated),
        Key::By => name().map(Filter::By),
        Key::File => name().map(Filter::File),
    }
}

/// A code, perhaps with a region behind it, `pt-br`.
fn language(folded: &str) -> Option<Language> {
    let (code, region) = folded.split_once(['-', '_']).unwrap_or((folded, ""));
    Language::new(code).filter(|_| region.chars().all(|letter| letter.is_ascii_alphanumeric()))
}

/// `text` as it must stand behind a colon: in quotation marks where a blank or the like would end it.
pub(super) fn quoted(text: &str) -> String {
    let bare: String = text.chars().filter(|letter| !is_quote(*letter)).collect();
    let needs = bare.contains(char::is_whitespace) || bare.ends_with([',', ';']) || bare.is_empty();
    if needs { format!("\"{bare}\"") } else { bare }
}
