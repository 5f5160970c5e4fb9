//! Why a row speaks for its answer, in one line: which words it has, what it is there, and what was read differently from
//! what was typed.

use crate::library::Library;
use crate::search::{Hit, HowMatched, Matched, Section};
use crate::text::Texts;

/// More words found are marked in the text only.
const MOST_WORDS: usize = 6;
/// More words that are not there are counted.
const MOST_MISSING: usize = 3;

/// `Matches “data” in an example that Executive Sponsorship says is not its own: use this · without “legal”`
pub fn why(hit: &Hit, library: &Library, texts: &Texts) -> String {
    let mut parts = vec![place(hit, library, texts)];
    parts.extend(hit.why.words.iter().filter_map(|word| reading(word, texts)));
    if let Some(language) = hit.why.through {
        let name = texts.language_name(language.code());
        parts.push(texts.say_with("why-through", &[("language", name.into())]));
    }
    let missing = hit.why.missing.len();
    if missing > MOST_MISSING {
        parts.push(texts.say_with("why-missing-many", &[("count", missing.into())]));
    } else if missing > 0 && !hit.why.words.is_empty() {
        parts.push(texts.say_with("why-missing", &[("words", quoted(hit.why.missing.iter(), texts).into())]));
    }
    parts.join(" · ")
}

/// What the words were found in.
fn place(hit: &Hit, library: &Library, texts: &Texts) -> String {
    let name = |path| library.get(path).map_or("", |entry| entry.name.as_str());
    let mut found: Vec<&String> = Vec::new();
    for word in &hit.why.words {
        let shown = if word.how == HowMatched::Exact { &word.typed } else { &word.found };
        if !found.contains(&shown) {
            found.push(shown);
        }
    }
    let words = quoted(found.into_iter().take(MOST_WORDS), texts);
    let arguments = [
        ("entry", name(&hit.entry).into()),
        ("answer", name(&hit.answer).into()),
        ("words", words.as_str().into()),
        // A row that says everything word for word needs no list of its words.
        ("matches", if words.is_empty() || hit.why.exact { "no" } else { "yes" }.into()),
    ];
    let key = match hit.section {
        Section::Invalid if hit.entry == hit.answer => "why-invalid-unanswered".to_owned(),
        section => format!("why-{}", section.word()),
    };
    texts.say_with(&key, &arguments)
}

/// That a word stands for another one; `None` where anybody sees it.
fn reading(word: &Matched, texts: &Texts) -> Option<String> {
    let key = match word.how {
        HowMatched::Typo => "why-typo",
        HowMatched::Synonym => "why-synonym",
        HowMatched::Exact | HowMatched::Start | HowMatched::Stem => return None,
    };
    Some(texts.say_with(key, &[("typed", word.typed.as_str().into()), ("found", word.found.as_str().into())]))
}

/// One sentence about words that none of the answers has.
pub fn unheard(words: &[String], texts: &Texts) -> String {
    texts.say_with("doubt-unheard", &[("words", quoted(words.iter(), texts).into())])
}

fn quoted<'w>(words: impl Iterator<Item = &'w String>, texts: &Texts) -> String {
    let each: Vec<String> = words.map(|word| texts.say_with("quoted", &[("word", word.as_str().into())])).collect();
    each.join(", ")
}
