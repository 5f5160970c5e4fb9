//! Which language a text is written in: by its script where that decides, by common words, by what the vocabulary
//! recognised on the page, and at last by letter statistics. Product names and people's names are English everywhere, so
//! no single word decides.

use super::common_words::pack;
use super::{Language, Vocabulary};

/// Bytes looked at, of the whole and of each text; more do not change the answer.
const ENOUGH: usize = 1_200;
const ENOUGH_OF_ONE: usize = 400;
/// Bytes that statistics need to be believed.
const STATISTICS: usize = 60;

/// The language of `texts`, the words of one page without Markdown marks. `recognised` are the languages of the headings
/// and labels on the page that the vocabulary knows; they decide where the texts are too short.
pub fn detect_language(texts: &[&str], vocabulary: &Vocabulary, recognised: &[Language]) -> Option<Language> {
    let samples = || {
        let mut left = ENOUGH;
        texts.iter().map_while(move |text| {
            let sample = text.get(..text.floor_char_boundary(left.min(ENOUGH_OF_ONE)))?;
            left -= sample.len();
            (left > 0).then_some(sample)
        })
    };
    let mut tally = Tally::default();
    samples().for_each(|sample| tally.add(sample.as_bytes(), vocabulary));
    let statistics = || {
        let sample = samples().collect::<Vec<_>>().join(" ");
        let info = whatlang::detect(&sample).filter(|info| sample.len() >= STATISTICS && info.is_reliable());
        info.and_then(|info| iso_639_1(info.lang()))
    };
    let words = tally.by_script().or_else(|| tally.by_common_words());
    // One heading or label may be the same in a language that nobody listed.
    let several = || most(recognised).filter(|_| recognised.len() >= 2);
    words.or_else(several).or_else(statistics).or_else(|| most(recognised)).or_else(|| tally.by_any_common_word())
}

#[derive(Default)]
struct Tally {
    words: usize,
    kana: usize,
    han: usize,
    hangul: usize,
    /// How many words are among the common ones of each language.
    common: Vec<(Language, usize)>,
}

impl Tally {
    fn add(&mut self, text: &[u8], vocabulary: &Vocabulary) {
        let is_word = |byte: &u8| byte.is_ascii_alphabetic() || *byte >= 0x80;
        for word in text.split(|byte| !is_word(byte)) {
            if word.is_empty() {
                continue;
            }
            if word.first().is_some_and(|&first| (0xe3..=0xed).contains(&first)) {
                self.add_signs(word);
                continue;
            }
            self.words += 1;
            let languages = pack(word).map_or(&[][..], |packed| vocabulary.common(packed));
            for &language in languages {
                match self.common.iter_mut().find(|(known, _)| *known == language) {
                    Some((_, count)) => *count += 1,
                    None => self.common.push((language, 1)),
                }
            }
        }
    }

    /// Counts the signs of East Asian scripts by the first two bytes of each.
    fn add_signs(&mut self, word: &[u8]) {
        for sign in word.chunks(3) {
            match sign {
                [0xe3, 0x81..=0x83, _] => self.kana += 1,
                [0xe3, 0x90..=0xbf, _] | [0xe4..=0xe9, ..] => self.han += 1,
                [0xea, 0xb0..=0xbf, _] | [0xeb..=0xed, ..] => self.hangul += 1,
                _ => {}
            }
        }
    }

    /// East Asian scripts, unless the page is Latin text with some names in them. Two signs count as one word.
    fn by_script(&self) -> Option<Language> {
        let signs = self.kana + self.han + self.hangul;
        if signs < 2 || signs < 2 * self.words {
            return None;
        }
        if self.hangul > self.kana + self.han {
            return Language::new("ko");
        }
        Some(if self.kana * 10 >= signs { Language::JA } else { Language::ZH })
    }

    /// An eighth of all words are among the most common ones of one language, and far more than of any other. Where words
    /// are many, in lists of titles too.
    fn by_common_words(&self) -> Option<Language> {
        let (language, count, second) = self.leader()?;
        let is_clear = count * 8 >= self.words && count >= 2 * second;
        (self.words >= 8 && is_clear).then_some(language)
    }

    /// Where nothing else helps: common words of one language only.
    fn by_any_common_word(&self) -> Option<Language> {
        let (language, count, second) = self.leader()?;
        (count >= 2 && count >= 2 * second).then_some(language)
    }

    /// The language with the most common words, their number, and that of the next language.
    fn leader(&self) -> Option<(Language, usize, usize)> {
        let (language, count) = self.common.iter().copied().max_by_key(|(language, count)| (*count, *language))?;
        let others = self.common.iter().filter(|(other, _)| *other != language);
        Some((language, count, others.map(|(_, count)| *count).max().unwrap_or(0)))
    }
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

#[cfg(test)]
mod tests {
    use super::detect_language;
    use crate::document::{Language, Vocabulary};

    #[track_caller]
    fn check(text: &str, recognised: &[Language], expected: Option<&str>) {
        let found = detect_language(&[text], &Vocabulary::builtin(), recognised);
        assert_eq!(found, expected.and_then(Language::new), "{text}");
    }

    #[test]
    fn common_words_tell_the_six_languages() {
        check("The customer has not decided and waits for the answer of their board.", &[], Some("en"));
        check("El cliente no ha decidido y espera la respuesta de su dirección en los próximos días.", &[], Some("es"));
        check("Der Kunde hat sich noch nicht entschieden und wartet auf die Antwort der Leitung.", &[], Some("de"));
        check("O cliente ainda não decidiu e espera a resposta da diretoria nos próximos dias.", &[], Some("pt"));
    }

    #[test]
    fn scripts_tell_the_east_asian_ones_even_among_product_names() {
        check("Microsoft Teams と SharePoint Online の展開が必要です。", &[], Some("ja"));
        check("客户需要部署 Microsoft Teams 和 SharePoint Online 服务。", &[], Some("zh"));
        check("고객은 Microsoft Teams 배포가 필요합니다.", &[], Some("ko"));
        check("The team in Tokyo (東京) has asked for a demonstration of the service.", &[], Some("en"));
    }

    #[test]
    fn letters_tell_languages_that_nobody_listed() {
        check(
            "Le client n’a pas encore choisi et attend la réponse de la direction avant la fin du mois.",
            &[],
            Some("fr"),
        );
        check(
            "De klant heeft nog niet gekozen en wacht op het antwoord van de directie aan het einde.",
            &[],
            Some("nl"),
        );
    }

    #[test]
    fn headings_decide_for_short_pages_and_nothing_for_none() {
        check("Teams SharePoint", &[Language::DE, Language::DE, Language::EN], Some("de"));
        check("Teams SharePoint", &[Language::DE, Language::EN], None);
        check("Teams SharePoint", &[], None);
        check("", &[], None);
    }
}
