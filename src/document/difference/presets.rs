//! Texts that owners write into logs again and again, offered only where they can be true of the change at hand.

use super::log_text::{is_more_than_log, words};
use super::{Difference, Part, What};
use crate::document::fold::fold;
use crate::document::log_words::{LogWords, Presets};
use crate::document::{Language, Vocabulary};

/// Texts for the log in `language` that can be true of these differences; of a new page for `None`.
pub fn presets(language: Option<Language>, differences: Option<&[Difference]>, vocabulary: &Vocabulary) -> Vec<String> {
    let Some(Presets { always, reworded, links, unchanged, new }) =
        words(language, vocabulary).map(|words| &words.presets)
    else {
        return Vec::new();
    };
    let Some(differences) = differences else { return new.clone() };
    if !differences.iter().any(is_more_than_log) {
        return [unchanged.as_slice(), always].concat();
    }
    let is_worded = |part: &Part| !matches!(part, Part::Field(_) | Part::Link(_) | Part::Update | Part::Markup);
    let has_words =
        differences.iter().any(|difference| difference.what == What::Reworded && is_worded(&difference.part));
    let has_links = differences.iter().any(|difference| matches!(difference.part, Part::Link(_)));
    let mut texts = always.clone();
    texts.extend(reworded.iter().filter(|_| has_words).cloned());
    texts.extend(links.iter().filter(|_| has_links).cloned());
    texts
}

/// Whether a text for the log is the person's own and may be said of another change too: it is no preset of any
/// language, and quotes nothing as proposals do.
pub fn may_recur(text: &str, vocabulary: &Vocabulary) -> bool {
    let folded = fold(text);
    let of = |log: &LogWords| {
        let Presets { always, reworded, links, unchanged, new } = &log.presets;
        let is_preset = [always, reworded, links, unchanged, new].into_iter().flatten().any(|own| fold(own) == folded);
        let (open, close) = &log.quotes;
        let quotes = text.split_once(open.as_str()).is_some_and(|(_, rest)| rest.contains(close.as_str()));
        is_preset || quotes
    };
    !vocabulary.wordings().filter_map(|wording| wording.log.as_ref()).any(of)
}
