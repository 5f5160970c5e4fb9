//! What is typed: words of rows in any order, some left out, some mistyped, letter by letter.

use super::pages::pages;
use crate::chance::Chance;
use crate::relevance::variant::with_typos;
use playbook_desk::document::Language;

/// Queries of one run.
pub const QUERIES: usize = 200;
/// The share of them with slips.
const MISTYPED: f64 = 0.25;

/// A query and who asks.
pub struct Typed {
    pub text: String,
    pub reader: Language,
}

impl Typed {
    /// Everything that stands in the field while it is typed.
    pub fn presses(&self) -> impl Iterator<Item = &str> {
        self.text.char_indices().map(|(at, letter)| &self.text[..at + letter.len_utf8()])
    }
}

/// The same for every engine.
pub fn queries(entries: usize) -> Vec<Typed> {
    let mut chance = Chance::new(1, "queries");
    let mut queries = Vec::new();
    while queries.len() < QUERIES {
        let number = chance.below(entries);
        let Some(page) = pages(number..number + 1, entries).pop() else { continue };
        let (Some(row), Some(reader)) = (chance.one_of(&page.rows), Language::new(page.language)) else { continue };
        let text = some_words(row.trim_end_matches(['.', '。']), &mut chance);
        let text = if chance.share() < MISTYPED { with_typos(&text, &mut chance) } else { text };
        queries.push(Typed { text: text.to_lowercase(), reader });
    }
    queries
}

/// Two to six words in any order; of a row without blanks two stretches.
fn some_words(row: &str, chance: &mut Chance) -> String {
    let mut words: Vec<String> = row.split(' ').map(str::to_owned).collect();
    if words.len() == 1 {
        let letters: Vec<char> = row.chars().collect();
        let pieces: Vec<String> = letters.chunks(2 + chance.below(4)).map(|piece| piece.iter().collect()).collect();
        words = pieces;
        chance.shuffle(&mut words);
        words.truncate(2);
    } else {
        chance.shuffle(&mut words);
        words.truncate(2 + chance.below(5));
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_repeat_and_are_typed_letter_by_letter() {
        let (one, other) = (queries(600), queries(600));
        assert_eq!(one.len(), QUERIES);
        assert!(one.iter().zip(&other).all(|(one, other)| one.text == other.text));
        let presses: Vec<&str> = one[0].presses().collect();
        assert_eq!(presses.len(), one[0].text.chars().count());
        assert_eq!(presses.last().copied(), Some(one[0].text.as_str()));
    }
}
