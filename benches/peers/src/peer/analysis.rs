//! How tantivy cuts text into terms: runs of letters and digits, lower case, ASCII for accents, stemmed by language; runs
//! of Chinese, Japanese and Korean characters as pairs (n-grams of 2), a lone one as itself. tantivy brings all but the
//! pairs within mixed text.

use playbook_desk::document::Language;
use tantivy::tokenizer::{
    AsciiFoldingFilter, Language as Stems, LowerCaser, RemoveLongFilter, Stemmer, TextAnalyzer, Token, TokenStream,
    Tokenizer,
};

/// Terms longer than this many bytes are left out, as tantivy's own analyzers do.
const LONGEST: usize = 40;

/// The terms of a language; unstemmed where tantivy has no stemmer for it.
pub fn analyzer(language: Option<Language>) -> TextAnalyzer {
    let plain = TextAnalyzer::builder(Words::default()).filter(RemoveLongFilter::limit(LONGEST));
    let plain = plain.filter(LowerCaser);
    match language.and_then(stems) {
        Some(stems) => plain.filter(Stemmer::new(stems)).filter(AsciiFoldingFilter).build(),
        None => plain.filter(AsciiFoldingFilter).build(),
    }
}

/// The terms of a text, in order.
pub fn tokens(analyzer: &mut TextAnalyzer, text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    analyzer.token_stream(text).process(&mut |token| tokens.push(token.clone()));
    tokens
}

fn stems(language: Language) -> Option<Stems> {
    Some(match language.code() {
        "ar" => Stems::Arabic,
        "da" => Stems::Danish,
        "de" => Stems::German,
        "en" => Stems::English,
        "es" => Stems::Spanish,
        "fi" => Stems::Finnish,
        "fr" => Stems::French,
        "hu" => Stems::Hungarian,
        "it" => Stems::Italian,
        "nl" => Stems::Dutch,
        "no" => Stems::Norwegian,
        "pt" => Stems::Portuguese,
        "ro" => Stems::Romanian,
        "ru" => Stems::Russian,
        "sv" => Stems::Swedish,
        "tr" => Stems::Turkish,
        _ => return None,
    })
}

/// tantivy's simple tokenizer, but for runs of ideographs and kana.
#[derive(Clone, Default)]
struct Words {
    token: Token,
}

struct WordStream<'a> {
    text: &'a str,
    /// The first byte not looked at.
    at: usize,
    /// Within a run of unspaced characters after its first pair.
    in_run: bool,
    token: &'a mut Token,
}

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        self.token.reset();
        WordStream { text, at: 0, in_run: false, token: &mut self.token }
    }
}

impl WordStream<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The end of the next term, which starts at `self.at`, and where to go on.
    fn next(&mut self) -> Option<(usize, usize)> {
        loop {
            let mut letters = self.rest().chars();
            let first = letters.next()?;
            let behind = self.at + first.len_utf8();
            let second = letters.next().filter(|second| is_unspaced(*second));
            match (is_unspaced(first), second) {
                (true, Some(second)) => {
                    self.in_run = true;
                    return Some((behind + second.len_utf8(), behind));
                }
                (true, None) if !self.in_run => return Some((behind, behind)),
                (false, _) if first.is_alphanumeric() => {
                    let is_part = |letter: char| letter.is_alphanumeric() && !is_unspaced(letter);
                    let length = self.rest().find(|letter| !is_part(letter)).unwrap_or(self.rest().len());
                    return Some((self.at + length, self.at + length));
                }
                _ => {}
            }
            self.in_run = false;
            self.at = behind;
        }
    }
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        self.token.text.clear();
        self.token.position = self.token.position.wrapping_add(1);
        let Some((end, on)) = self.next() else { return false };
        (self.token.offset_from, self.token.offset_to) = (self.at, end);
        self.token.text.push_str(self.text.get(self.at..end).unwrap_or_default());
        self.at = on;
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_falls_into_terms() {
        let check = |text: &str, language, expected: &[&str]| {
            let tokens = tokens(&mut analyzer(Some(language)), text);
            assert_eq!(tokens.iter().map(|token| token.text.as_str()).collect::<Vec<_>>(), expected, "{text}");
        };
        check("Customer's plans, O365!", Language::EN, &["custom", "s", "plan", "o365"]);
        check("Prüfungen über", Language::DE, &["prufung", "uber"]);
        check("お客様はL2を x", Language::JA, &["お客", "客様", "様は", "l2", "を", "x"]);
        check("客", Language::ZH, &["客"]);
        check("", Language::EN, &[]);
    }
}
