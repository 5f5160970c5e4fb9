//! Which words of a text tell most: those on the fewest status entries of their language (inverse document frequency).
//! Words that a single page has are its writer's own, and no caller would hit on them; they are taken last.

use playbook_desk::document::Language;
use playbook_desk::library::Entry;
use playbook_desk::search::fold;
use std::collections::{BTreeMap, BTreeSet};

/// On how many of these pages of each language a word stands.
pub struct Telling(BTreeMap<Language, BTreeMap<String, usize>>);

impl Telling {
    pub fn new(entries: &[&Entry]) -> Self {
        let mut counts: BTreeMap<Language, BTreeMap<String, usize>> = BTreeMap::new();
        for entry in entries {
            if let Some(language) = entry.language {
                let words: BTreeSet<String> = words(&entry.source.text).into_iter().map(|word| fold(&word)).collect();
                let counts = counts.entry(language).or_default();
                words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1);
            }
        }
        Self(counts)
    }

    /// The two words of `text` on the fewest pages but at least two, in the order of the text; of equal ones the longer,
    /// then the first.
    pub fn two_words(&self, text: &str, language: Language) -> String {
        let counts = self.0.get(&language);
        let pages = |word: &str| counts.and_then(|counts| counts.get(&fold(word))).copied().unwrap_or_default();
        let mut seen = BTreeSet::new();
        let mut all: Vec<(usize, String)> = words(text).into_iter().enumerate().collect();
        all.retain(|(_, word)| seen.insert(fold(word)));
        all.sort_by_key(|(at, word)| (pages(word) < 2, pages(word), usize::MAX - word.chars().count(), *at));
        all.truncate(2);
        all.sort_unstable();
        all.into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(" ")
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Spaced,
    Ideographs,
    Katakana,
    Hiragana,
}

/// Words of three letters and more; in scripts without blanks runs of at least two ideographs or katakana, since hiragana
/// alone mostly are endings.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<(Script, String)> = Vec::new();
    let mut open = false;
    for letter in text.chars() {
        let script = script(letter);
        match (script, words.last_mut()) {
            (Some(script), Some((last, word))) if open && *last == script => word.push(letter),
            (Some(script), _) => words.push((script, letter.to_string())),
            (None, _) => {}
        }
        open = script.is_some();
    }
    let tells = |(script, word): &(Script, String)| match script {
        Script::Spaced => word.chars().count() >= 3,
        Script::Ideographs | Script::Katakana => word.chars().count() >= 2,
        Script::Hiragana => false,
    };
    words.into_iter().filter(tells).map(|(_, word)| word).collect()
}

fn script(letter: char) -> Option<Script> {
    match letter {
        '\u{3041}'..='\u{309f}' => Some(Script::Hiragana),
        '\u{30a1}'..='\u{30ff}' => Some(Script::Katakana),
        '\u{3400}'..='\u{9fff}' | '\u{3005}' => Some(Script::Ideographs),
        letter if letter.is_alphanumeric() => Some(Script::Spaced),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_tell_most() {
        let counts = [("customer", 90), ("data", 20), ("offsite", 2), ("legal", 3), ("zyzzy", 1)];
        let counts = counts.map(|(word, pages)| (word.to_owned(), pages));
        let telling = Telling(BTreeMap::from([(Language::EN, BTreeMap::from(counts))]));
        assert_eq!(telling.two_words("Customer's legal data is offsite", Language::EN), "legal offsite");
        assert_eq!(telling.two_words("data", Language::EN), "data");
        assert_eq!(telling.two_words("zyzzy legal customer", Language::EN), "legal customer");
    }

    #[test]
    fn scripts_without_blanks_have_words_too() {
        assert_eq!(words("お客様はデータを国外に置く HIPAA"), ["客様", "データ", "国外", "HIPAA"]);
    }
}
