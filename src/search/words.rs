//! Where words begin and end in folded text. Scripts that put no blanks between words (Chinese, Japanese, Thai) have no
//! such places, so there a word may stand anywhere. It knows no page and no rank.

/// The words of a folded query, each once, in order. A change between a script with blanks and one without ends a word,
/// since pages write `この L2` as well as `このL2`.
pub(super) fn words(folded: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    let mut start = None;
    let mut before = None;
    for (at, character) in folded.char_indices().chain([(folded.len(), ' ')]) {
        let inside = is_part(character);
        let breaks = !inside || before.is_some_and(|before| is_unspaced(before) != is_unspaced(character));
        if breaks && let Some(word) = start.take().and_then(|start: usize| folded.get(start..at)) {
            let word = word.trim_matches('\'');
            if !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
        if inside && start.is_none() {
            start = Some(at);
        }
        before = inside.then_some(character);
    }
    words
}

/// How a word stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// A longer word starts with it.
    Start,
    /// It stands there whole.
    Whole,
}

/// How `word` stands at byte `at` of a folded text that has it there; `None` inside another word.
pub(super) fn fit(text: &str, at: usize, word: &str) -> Option<Fit> {
    let (before, after) = (text.get(..at)?, text.get(at + word.len()..)?);
    let (first, last) = (word.chars().next()?, word.chars().next_back()?);
    let joined = |one: Option<char>, other: char| {
        one.is_some_and(|one| one.is_alphanumeric() && !is_unspaced(one)) && !is_unspaced(other)
    };
    if joined(before.chars().next_back(), first) {
        None
    } else if joined(after.chars().next(), last) {
        Some(Fit::Start)
    } else {
        Some(Fit::Whole)
    }
}

/// Every place where `word` stands in `text` as a word or the start of one: where, and how.
pub(super) fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = (usize, Fit)> + 'a {
    text.match_indices(word).filter_map(move |(at, _)| Some((at, fit(text, at, word)?)))
}

/// An apostrophe belongs to its word (`customer's`) but also ends one (`l'entreprise`).
fn is_part(character: char) -> bool {
    character.is_alphanumeric() || character == '\''
}

fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_falls_into_words() {
        let check = |query: &str, expected: &[&str]| assert_eq!(words(query), expected, "{query}");
        check("legal data offsite", &["legal", "data", "offsite"]);
        check("security/privacy (non-product)", &["security", "privacy", "non", "product"]);
        check("data data 'data'", &["data"]);
        check("customer's l'entreprise", &["customer's", "l'entreprise"]);
        check("この l2 hipaaの指針", &["この", "l2", "hipaa", "の指針"]);
        check(" \" - ' … ", &[]);
        check("", &[]);
    }

    #[test]
    fn a_word_starts_after_anything_but_a_letter() {
        let check = |text: &str, word: &str, expected: &[(usize, Fit)]| {
            assert_eq!(places(text, word).collect::<Vec<_>>(), expected, "{word} in {text}");
        };
        check("legal, illegal, legally", "legal", &[(0, Fit::Whole), (16, Fit::Start)]);
        check("l'entreprise", "entreprise", &[(2, Fit::Whole)]);
        check("お客様はhipaaの", "hipaa", &[(12, Fit::Whole)]);
        check("お客様は", "客", &[(3, Fit::Whole)]);
        check("co-op (coop)", "co", &[(0, Fit::Whole), (7, Fit::Start)]);
        check("o365", "365", &[]);
    }
}
