//! Why a row speaks for its answer, in the window's own words on one line.

use crate::library::Library;
use crate::search::{Hit, HowMatched, Section};
use crate::text::{Texts, Value};

/// `Matches “data” in an example that Executive Sponsorship says is not its own: use this · without “legal”`
pub(super) fn why_said(hit: &Hit, library: &Library, texts: &Texts) -> String {
    let mut said = vec![place(hit, library, texts)];
    for word in &hit.why.words {
        let key = match word.how {
            HowMatched::Typo => "why-typo",
            HowMatched::Synonym => "why-synonym",
            // Anybody sees what these stand for.
            HowMatched::Exact | HowMatched::Start | HowMatched::Stem => continue,
        };
        said.push(texts.say_with(key, &[("typed", word.typed.as_str().into()), ("found", word.found.as_str().into())]));
    }
    if let Some(language) = hit.why.through {
        let language = texts.language_name(language.code());
        said.push(texts.say_with("why-through", &[("language", language.into())]));
    }
    if !hit.why.missing.is_empty() && !hit.why.words.is_empty() {
        let missing = hit.why.missing.iter().map(String::as_str);
        said.push(texts.say_with("why-missing", &[("words", quoted(missing, texts).into())]));
    }
    said.join(" · ")
}

/// What the words were found in.
fn place(hit: &Hit, library: &Library, texts: &Texts) -> String {
    let name = |path| Value::from(library.get(path).map_or("", |entry| entry.name.as_str()));
    let mut found: Vec<&str> = Vec::new();
    for word in &hit.why.words {
        let shown = if word.how == HowMatched::Exact { &word.typed } else { &word.found };
        if !found.contains(&shown.as_str()) {
            found.push(shown);
        }
    }
    let key = match hit.section {
        Section::Invalid if hit.entry == hit.answer => "why-invalid-unanswered".to_owned(),
        section => format!("why-{}", section.word()),
    };
    let arguments = [
        ("entry", name(&hit.entry)),
        ("answer", name(&hit.answer)),
        ("matches", if found.is_empty() { "no" } else { "yes" }.into()),
        ("words", quoted(found.into_iter(), texts).into()),
    ];
    texts.say_with(&key, &arguments)
}

fn quoted<'w>(words: impl Iterator<Item = &'w str>, texts: &Texts) -> String {
    words.map(|word| texts.say_with("quoted", &[("word", word.into())])).collect::<Vec<_>>().join(", ")
}
