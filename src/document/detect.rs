//! Which language a text is written in: by its script where that decides, by common words, by what the vocabulary
//! recognised on the page, and at last by letter statistics. Product names and people's names are English everywhere, so
//! no single word decides.

use super::{Language, Vocabulary};

/// Letters looked at; more do not change the answer.
const ENOUGH: usize = 4_000;
/// Letters that statistics need to be believed.
const STATISTICS: usize = 60;

/// The language of `plain`, the words of a page without Markdown marks. `recognised` are the languages of the headings
/// and labels on the page that the vocabulary knows; they decide where the text is too short.
pub fn detect_language(plain: &[&str], vocabulary: &Vocabulary, recognised: &[Language]) -> Option<Language> {
    let mut tally = Tally::default();
    for text in plain {
        if tally.letters >= ENOUGH {
            break;
        }
        tally.add(text, vocabulary);
    }
    if let Some(language) = tally.by_script() {
        return Some(language);
    }
    if let Some(language) = tally.by_common_words() {
        return Some(language);
    }
    if let Some(language) = most(recognised) {
        return Some(language);
    }
    if tally.letters < STATISTICS {
        return None;
    }
    let sample: String = plain.join(" ").chars().take(ENOUGH).collect();
    whatlang::detect(&sample).filter(whatlang::Info::is_reliable).and_then(|info| iso_639_1(info.lang()))
}

#[derive(Default)]
struct Tally {
    letters: usize,
    words: usize,
    kana: usize,
    han: usize,
    hangul: usize,
    /// Common words of each language.
    common: Vec<(Language, usize)>,
}

impl Tally {
    fn add(&mut self, text: &str, vocabulary: &Vocabulary) {
        let part = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut taken = 0;
        for word in part {
            taken += word.len();
            if taken > ENOUGH {
                break;
            }
            let Some(first) = word.chars().next() else { continue };
            if is_east_asian(first) {
                for c in word.chars() {
                    match c {
                        '\u{3040}'..='\u{30ff}' => self.kana += 1,
                        '\u{3400}'..='\u{9fff}' => self.han += 1,
                        '\u{ac00}'..='\u{d7af}' => self.hangul += 1,
                        _ => {}
                    }
                    self.letters += 1;
                }
                continue;
            }
            if !first.is_alphabetic() {
                continue;
            }
            self.letters += word.len();
            self.words += 1;
            let lower = word.to_lowercase();
            for &language in vocabulary.common(&lower) {
                match self.common.iter_mut().find(|(known, _)| *known == language) {
                    Some((_, count)) => *count += 1,
                    None => self.common.push((language, 1)),
                }
            }
        }
    }

    /// East Asian scripts, unless the page is Latin text with some names in them. Two signs count as one word.
    fn by_script(&self) -> Option<Language> {
        let signs = self.kana + self.han + self.hangul;
        if signs < 2 || signs < 2 * self.words {
            return None;
        }
        let language = if self.hangul > self.kana + self.han {
            Language::new("ko")?
        } else if self.kana * 10 >= signs {
            Language::JA
        } else {
            Language::ZH
        };
        Some(language)
    }

    /// A fifth of all words are among the most common ones of one language, and clearly more than of any other.
    fn by_common_words(&self) -> Option<Language> {
        let (language, count) = self.common.iter().copied().max_by_key(|(language, count)| (*count, *language))?;
        let second = self.common.iter().filter(|(other, _)| *other != language).map(|(_, count)| *count).max();
        let is_clear = self.words >= 8 && count * 5 >= self.words && count * 3 >= second.unwrap_or(0) * 4;
        is_clear.then_some(language)
    }
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// The language named most often, if it leads.
fn most(recognised: &[Language]) -> Option<Language> {
    let count = |language: Language| recognised.iter().filter(|&&other| other == language).count();
    let best = recognised.iter().copied().max_by_key(|&language| count(language))?;
    let is_lead = recognised.iter().all(|&other| other == best || count(other) < count(best));
    is_lead.then_some(best)
}

/// whatlang names languages with three letters.
fn iso_639_1(lang: whatlang::Lang) -> Option<Language> {
    use whatlang::Lang;
    let code = match lang {
        Lang::Eng => "en",
        Lang::Spa => "es",
        Lang::Deu => "de",
        Lang::Por => "pt",
        Lang::Jpn => "ja",
        Lang::Cmn => "zh",
        Lang::Fra => "fr",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Kor => "ko",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Bul => "bg",
        Lang::Ell => "el",
        Lang::Tur => "tr",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Est => "et",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Slv => "sl",
        Lang::Cat => "ca",
        Lang::Ara => "ar",
        Lang::Heb => "he",
        Lang::Pes => "fa",
        Lang::Urd => "ur",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Tha => "th",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Tgl => "tl",
        Lang::Afr => "af",
        _ => return None,
    };
    Language::new(code)
}
