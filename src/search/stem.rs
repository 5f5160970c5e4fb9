//! Forms of one word: the stem that `stored`, `stores` and `storing` share, by the rules of the language. Words come
//! folded, without accents; where the rules need an accent to see an ending, it is put back first. A language without
//! rules has only whole words.

use crate::document::Language;
use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;

/// Words shorter than this have no forms to speak of.
const SHORTEST: usize = 3;

/// The rules of one language.
pub(super) struct Stems {
    stemmer: Stemmer,
    /// Folded endings and how the rules expect them, the plural as the singular where they do not know it.
    accents: &'static [(&'static str, &'static str)],
}

impl Stems {
    /// `None` for a language without rules, and for pages too short to tell their language.
    pub fn of(language: Option<Language>) -> Option<Self> {
        let (algorithm, accents): (Algorithm, &[(&str, &str)]) = match language?.code() {
            "ar" => (Algorithm::Arabic, &[]),
            "da" => (Algorithm::Danish, &[]),
            "nl" => (Algorithm::Dutch, &[]),
            "en" => (Algorithm::English, &[]),
            "fi" => (Algorithm::Finnish, &[]),
            "fr" => (Algorithm::French, &[]),
            "de" => (Algorithm::German, &[]),
            "el" => (Algorithm::Greek, &[]),
            "hu" => (Algorithm::Hungarian, &[]),
            "it" => (Algorithm::Italian, &[]),
            "no" | "nb" => (Algorithm::Norwegian, &[]),
            "pt" => (Algorithm::Portuguese, &[("cao", "ção"), ("coes", "ção"), ("ao", "ão"), ("oes", "ão")]),
            "ro" => (Algorithm::Romanian, &[]),
            "ru" => (Algorithm::Russian, &[]),
            "es" => (Algorithm::Spanish, &[("cion", "ción")]),
            "sv" => (Algorithm::Swedish, &[]),
            "tr" => (Algorithm::Turkish, &[]),
            _ => return None,
        };
        Some(Self { stemmer: Stemmer::create(algorithm), accents })
    }

    /// The stem of a folded word, itself folded; the word where it has no other.
    pub fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        if word.len() < SHORTEST || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return Cow::Borrowed(word);
        }
        let accented = self
            .accents
            .iter()
            .find_map(|(folded, accented)| word.strip_suffix(folded).map(|before| format!("{before}{accented}")));
        let stem = match accented {
            Some(accented) => Cow::Owned(super::fold(&self.stemmer.stem(&accented))),
            None => self.stemmer.stem(word),
        };
        if stem.is_empty() { Cow::Borrowed(word) } else { stem }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    /// All words have one stem in the language.
    fn check(language: Language, words: &[&str]) {
        let stems = Stems::of(Some(language)).unwrap();
        let found: Vec<String> = words.iter().map(|word| stems.stem(&fold(word)).into_owned()).collect();
        assert!(found.windows(2).all(|pair| pair[0] == pair[1]), "{words:?} {found:?}");
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        check(Language::EN, &["stored", "storing", "stores", "store"]);
        check(Language::EN, &["policy", "policies"]);
        check(Language::ES, &["migración", "migraciones", "migracion"]);
        check(Language::ES, &["bloqueado", "bloqueados", "bloqueada"]);
        check(Language::DE, &["Gerät", "Geräte", "Geräten"]);
        check(Language::PT, &["migração", "migrações", "migracao"]);
        check(Language::PT, &["cliente", "clientes"]);
    }

    #[test]
    fn different_words_keep_different_stems() {
        let stems = Stems::of(Some(Language::EN)).unwrap();
        assert_ne!(stems.stem("legal"), stems.stem("data"));
        assert_eq!(stems.stem("l2"), "l2");
        assert_eq!(stems.stem("a"), "a");
    }

    #[test]
    fn a_language_without_rules_has_no_stems() {
        assert!(Stems::of(Some(Language::JA)).is_none());
        assert!(Stems::of(None).is_none());
    }
}
