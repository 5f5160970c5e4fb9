//! How folders and files are named for a language: by its name, by its code, or by the suffixes of this field, some of
//! which are no codes (`-pr` is Portuguese, `-jp` Japanese, `-sc` Simplified Chinese). Whether a name is meant so is not
//! decided here.

use crate::document::Language;

/// Languages that playbooks are known in, by code, with the words that name them in English and in themselves.
const NAMES: [(&str, &[&str]); 30] = [
    ("ar", &["arabic", "العربية"]),
    ("bg", &["bulgarian", "български"]),
    ("ca", &["catalan", "català"]),
    ("cs", &["czech", "čeština"]),
    ("da", &["danish", "dansk"]),
    ("de", &["german", "deutsch"]),
    ("el", &["greek", "ελληνικά"]),
    ("en", &["english"]),
    ("es", &["spanish", "español", "espanol", "castellano"]),
    ("fi", &["finnish", "suomi"]),
    ("fr", &["french", "français", "francais"]),
    ("he", &["hebrew", "עברית"]),
    ("hi", &["hindi", "हिन्दी"]),
    ("hu", &["hungarian", "magyar"]),
    ("id", &["indonesian", "indonesia"]),
    ("it", &["italian", "italiano"]),
    ("ja", &["japanese", "nihongo", "日本語"]),
    ("ko", &["korean", "한국어"]),
    ("nl", &["dutch", "nederlands"]),
    ("no", &["norwegian", "norsk"]),
    ("pl", &["polish", "polski"]),
    ("pt", &["portuguese", "brazilian", "português", "portugues"]),
    ("ro", &["romanian", "română"]),
    ("ru", &["russian", "русский"]),
    ("sv", &["swedish", "svenska"]),
    ("th", &["thai", "ไทย"]),
    ("tr", &["turkish", "türkçe"]),
    ("uk", &["ukrainian", "українська"]),
    ("vi", &["vietnamese"]),
    ("zh", &["chinese", "中文", "简体中文", "繁體中文"]),
];

/// The suffixes of this field.
const SUFFIXES: [(&str, Language); 6] = [
    ("es", Language::ES),
    ("de", Language::DE),
    ("pr", Language::PT),
    ("jp", Language::JA),
    ("sc", Language::ZH),
    ("en", Language::EN),
];

/// Words beside a language's name that only say which kind of it.
const KINDS: [&str; 6] = ["simplified", "traditional", "brazil", "european", "latin", "american"];

const REGIONS: [&str; 3] = ["hans", "hant", "419"];

/// How a folder's name speaks of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderName {
    pub language: Language,
    pub sign: Sign,
    /// The words of the name beside the language's, joined by `-`.
    pub rest: String,
}

/// What a language was read from, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// A word that is the language's name.
    Word,
    /// The whole name is a code: `de`, `pt-br`.
    Code,
    /// A code stands before or after other words, where it may mean something else (`it`, `no`, `hr`).
    PartCode,
}

/// What languages are called, in English and in themselves, and their codes.
pub fn language_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES.iter().flat_map(|(code, names)| names.iter().map(move |name| (*name, *code)))
}

/// What the name of a folder says of a language, read as openly as can be.
pub fn folder_name(name: &str) -> Option<FolderName> {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split(['-', '_', ' ', '.']).filter(|word| !word.is_empty()).collect();
    if let Some((place, language)) = words.iter().enumerate().find_map(|(place, word)| Some((place, named(word)?))) {
        let rest = words.iter().enumerate().filter(|(other, word)| *other != place && !KINDS.contains(word));
        let rest = rest.map(|(_, word)| *word).collect::<Vec<_>>().join("-");
        return Some(FolderName { language, sign: Sign::Word, rest });
    }
    let (first, after) = words.split_first()?;
    let (last, before) = words.split_last()?;
    match (code(first), after) {
        (Some(language), []) => return Some(FolderName { language, sign: Sign::Code, rest: String::new() }),
        (Some(language), [region]) if is_region(region) => {
            return Some(FolderName { language, sign: Sign::Code, rest: String::new() });
        }
        _ => {}
    }
    let part = |language, rest: &[&str]| FolderName { language, sign: Sign::PartCode, rest: rest.join("-") };
    code(last).map(|language| part(language, before)).or_else(|| code(first).map(|language| part(language, after)))
}

/// A file stem without a suffix of this field, and the suffix's language.
pub fn field_suffix(stem: &str) -> Option<(&str, Language)> {
    let (base, suffix) = split_last_word(stem)?;
    let (_, language) = SUFFIXES.iter().find(|(known, _)| suffix.eq_ignore_ascii_case(known))?;
    Some((base, *language))
}

/// The suffix of this field for a language, else its code.
pub fn suffix_of(language: &Language) -> &str {
    SUFFIXES.iter().find(|(_, known)| known == language).map_or(language.code(), |(suffix, _)| suffix)
}

/// A file stem without its last word, or last two (`-pt-br`), if they read as a language's code.
pub fn code_suffix(stem: &str) -> Option<(&str, Language)> {
    let (base, last) = split_last_word(stem)?;
    let regional = split_last_word(base).filter(|_| is_region(last));
    regional.and_then(|(base, word)| Some((base, code(word)?))).or_else(|| code(last).map(|language| (base, language)))
}

fn split_last_word(stem: &str) -> Option<(&str, &str)> {
    stem.rsplit_once(['-', '_', '.']).filter(|(base, _)| !base.is_empty())
}

fn named(word: &str) -> Option<Language> {
    let (code, _) = NAMES.iter().find(|(_, names)| names.contains(&word))?;
    Language::new(code)
}

fn code(word: &str) -> Option<Language> {
    let field = SUFFIXES.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|(_, language)| *language);
    field.or_else(|| {
        let language = Language::new(word)?;
        NAMES.iter().any(|(code, _)| *code == language.code()).then_some(language)
    })
}

fn is_region(word: &str) -> bool {
    let letters = word.len() == 2 && word.chars().all(|c| c.is_ascii_alphabetic());
    letters || REGIONS.iter().any(|region| word.eq_ignore_ascii_case(region))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, language: &str, sign: Sign, rest: &str) {
        let read = folder_name(name).map(|read| (read.language.code().to_owned(), read.sign, read.rest));
        assert_eq!(read, Some((language.to_owned(), sign, rest.to_owned())), "{name}");
    }

    #[test]
    fn a_folder_is_named_by_word_or_by_code() {
        folder("spanish-playbook", "es", Sign::Word, "playbook");
        folder("Deutsch", "de", Sign::Word, "");
        folder("simplified-chinese-playbook", "zh", Sign::Word, "playbook");
        folder("日本語", "ja", Sign::Word, "");
        folder("de", "de", Sign::Code, "");
        folder("pt-BR", "pt", Sign::Code, "");
        folder("zh-hans", "zh", Sign::Code, "");
        folder("playbook_fr", "fr", Sign::PartCode, "playbook");
        assert_eq!(folder_name("operations-guide"), None);
    }

    #[test]
    fn suffixes_of_the_field_are_no_codes() {
        assert_eq!(field_suffix("l1l2l3-blocked-jp"), Some(("l1l2l3-blocked", Language::JA)));
        assert_eq!(field_suffix("l1l2l3-blocked-pr"), Some(("l1l2l3-blocked", Language::PT)));
        assert_eq!(field_suffix("adoption-partner"), None);
        assert_eq!(field_suffix("de"), None);
    }

    #[test]
    fn codes_may_have_a_region() {
        assert_eq!(code_suffix("blocked-pt-br"), Some(("blocked", Language::PT)));
        assert_eq!(
            code_suffix("blocked.fr").map(|(base, language)| (base, language.code().to_owned())),
            Some(("blocked", "fr".to_owned()))
        );
        assert_eq!(code_suffix("blocked-xx"), None);
    }
}
