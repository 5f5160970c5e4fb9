//! How people type what a customer said: word for word, with slips, without accents, or only the words that matter. Each
//! variant is the same in every run of one seed.

use super::telling::Telling;
use crate::chance::Chance;
use playbook_desk::document::Language;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// One way of typing a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variant {
    Text,
    /// One or two words, one edit each.
    Typos,
    /// Accents left off.
    Plain,
    /// The two most telling words.
    TwoWords,
    /// The first letters.
    Start(usize),
}

impl Variant {
    pub const OF_ROWS: [Self; 4] = [Self::Text, Self::Typos, Self::Plain, Self::TwoWords];
    pub const OF_TITLES: [Self; 3] = [Self::Start(4), Self::Start(6), Self::Start(8)];

    pub fn name(self) -> String {
        match self {
            Self::Text => "row text".to_owned(),
            Self::Typos => "typos".to_owned(),
            Self::Plain => "no accents".to_owned(),
            Self::TwoWords => "two words".to_owned(),
            Self::Start(letters) => format!("{letters} letters"),
        }
    }

    /// What is typed for `text`.
    pub fn typed(self, text: &str, language: Language, telling: &Telling, seed: u64) -> String {
        match self {
            Self::Text => text.to_owned(),
            Self::Typos => with_typos(text, &mut Chance::new(seed, text)),
            Self::Plain => plain(text),
            Self::TwoWords => telling.two_words(text, language),
            Self::Start(letters) => text.chars().take(letters).collect(),
        }
    }
}

/// Letters from this number on make a word that people mistype and search engines should know all the same.
const LONG: usize = 5;

/// One edit in each of one or two words of five letters and more. Scripts without blanks count as words too, whole runs
/// of them.
pub fn with_typos(text: &str, chance: &mut Chance) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let long = |word: &&mut String| word.chars().filter(|letter| letter.is_alphanumeric()).count() >= LONG;
    let mut mistyped: Vec<&mut String> = words.iter_mut().filter(long).collect();
    chance.shuffle(&mut mistyped);
    let edits = 1 + chance.below(2);
    for word in mistyped.into_iter().take(edits) {
        *word = slip(word, chance);
    }
    words.join(" ")
}

/// The word with a letter left out, doubled, exchanged for another of its own letters, or swapped with the next. The
/// first letter is right.
fn slip(word: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let inside: Vec<usize> = (1..letters.len().saturating_sub(1)).filter(|at| is_letter(&letters, *at)).collect();
    let Some(&at) = chance.one_of(&inside) else { return word.to_owned() };
    let other = stray(&letters, at, chance);
    match chance.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, other),
        2 if is_letter(&letters, at + 1) && letters.get(at) != letters.get(at + 1) => letters.swap(at, at + 1),
        _ => {
            if let Some(letter) = letters.get_mut(at) {
                *letter = other;
            }
        }
    }
    letters.into_iter().collect()
}

/// A letter that does not belong at `at`: of the Latin alphabet in Latin words, else one that the word has elsewhere.
fn stray(letters: &[char], at: usize, chance: &mut Chance) -> char {
    let own = letters.get(at).copied().unwrap_or('x');
    let alphabet: Vec<char> = if own < '\u{0250}' { ('a'..='z').collect() } else { letters.to_vec() };
    let others: Vec<char> = alphabet.into_iter().filter(|letter| letter.is_alphanumeric() && *letter != own).collect();
    chance.one_of(&others).copied().unwrap_or(own)
}

fn is_letter(letters: &[char], at: usize) -> bool {
    letters.get(at).is_some_and(|letter| letter.is_alphanumeric())
}

/// Without accents; the voicing of kana is part of the letter and stays.
fn plain(text: &str) -> String {
    let is_accent = |letter: char| is_combining_mark(letter) && ('\u{0300}'..='\u{036f}').contains(&letter);
    text.nfd().filter(|letter| !is_accent(*letter)).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_change_one_or_two_words_a_little() {
        let text = "the customer waits for another licence";
        for seed in 0..200 {
            let typed = with_typos(text, &mut Chance::new(seed, text));
            let changed = text.split(' ').zip(typed.split(' ')).filter(|(one, other)| one != other);
            let changed: Vec<_> = changed.collect();
            assert!((1..=2).contains(&changed.len()), "{typed}");
            let near = |(one, other): &(&str, &str)| one.len().abs_diff(other.len()) <= 1 && one[..1] == other[..1];
            assert!(changed.iter().all(near), "{typed}");
        }
    }

    #[test]
    fn accents_go_and_voicing_stays() {
        assert_eq!(plain("Niño über ガ が"), "Nino uber ガ が");
        assert_eq!(with_typos("定義", &mut Chance::new(1, "")), "定義");
    }
}
