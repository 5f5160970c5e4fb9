//! What changed between two versions of a page, in words. Long texts are told from where they differ on.

use crate::document::difference::{Difference, Part, Said, What};
use crate::text::{Texts, Value};

/// Characters of a text that are told.
const ROOM: usize = 180;
/// Of those, how many stand before the first difference of a reworded text.
const BEFORE: usize = 50;

/// One difference, as a line without a stop.
pub fn difference(difference: &Difference, texts: &Texts) -> String {
    let words = |said: &Option<Said>| said.as_ref().map_or(String::new(), |said| said.words.clone());
    let status = |said: &Option<Said>| said.as_ref().map_or(String::new(), |said| said.status.join(" > "));
    let place =
        |said: &Option<Said>| said.as_ref().and_then(|said| said.place).map_or(0, |place| place + 1).to_string();
    let (old, new) = (words(&difference.old), words(&difference.new));
    let (was, now) = (status(&difference.old), status(&difference.new));
    let part = match &difference.part {
        Part::Markup => return texts.say("difference-markup"),
        Part::Question(Some(_)) => "service-question",
        Part::Section(heading) if heading.is_empty() => "text",
        part => part.word(),
    };
    let is_field = matches!(difference.part, Part::Field(_));
    let what = match difference.what {
        What::Redirected if now.is_empty() => "redirected-nowhere",
        What::Redirected if was.is_empty() => "redirected-first",
        What::Added if is_field && new.is_empty() => "added-empty",
        What::Removed if is_field && old.is_empty() => "removed-empty",
        What::Reworded if is_field && new.is_empty() => "emptied",
        What::Reworded if is_field && old.is_empty() => "filled",
        what => what.word(),
    };
    let from = match difference.what {
        What::Reworded => first_difference(&old, &new),
        _ => 0,
    };
    let arguments: [(&str, Value); 7] = [
        ("name", difference.part.name().unwrap_or_default().into()),
        ("old", excerpt(&old, from).into()),
        ("new", excerpt(&new, from).into()),
        ("status", now.into()),
        ("was", was.into()),
        ("from", place(&difference.old).into()),
        ("to", place(&difference.new).into()),
    ];
    texts.say_with(&format!("difference-{part}-{what}"), &arguments)
}

/// How many characters both begin with.
fn first_difference(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
}

/// `words`, or of long ones a part that shows the character `from`, cut at blanks where there are some.
fn excerpt(words: &str, from: usize) -> String {
    let letters: Vec<char> = words.chars().collect();
    if letters.len() <= ROOM {
        return words.to_owned();
    }
    let start = from.saturating_sub(BEFORE).min(letters.len() - ROOM);
    let end = (start + ROOM).min(letters.len());
    let blank = |range: std::ops::Range<usize>| letters.get(range).and_then(|part| part.iter().position(|&c| c == ' '));
    let start = if start == 0 { 0 } else { blank(start..start + BEFORE / 2).map_or(start, |at| start + at + 1) };
    let room = letters.get(start..end).unwrap_or_default();
    let room = match room.iter().rposition(|&c| c == ' ').filter(|at| end < letters.len() && *at + BEFORE > room.len())
    {
        Some(cut) => room.get(..cut).unwrap_or_default(),
        None => room,
    };
    let (open, close) = (if start > 0 { "… " } else { "" }, if end < letters.len() { " …" } else { "" });
    format!("{open}{}{close}", room.iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_told_from_where_it_differs() {
        let old = "The customer wants to go on, and nobody knows when the money comes. ".repeat(6);
        let new = old.replacen("nobody knows when the money comes. ", "everybody knows when it comes. ", 4);
        let new =
            format!("{}{}", old.get(..old.len() / 2).unwrap_or_default(), new.get(new.len() / 2..).unwrap_or_default());
        let told = excerpt(&new, first_difference(&old, &new));
        assert!(told.starts_with("… ") && told.ends_with(" …") && told.chars().count() <= ROOM + 4, "{told}");
        assert!(!told.contains("  "), "{told}");
        assert_eq!(excerpt("short", 3), "short");
        let wide = "資金".repeat(150);
        assert_eq!(excerpt(&wide, 0).chars().count(), ROOM + 2);
    }

    #[test]
    fn what_is_told_shows_the_difference() {
        let long = |last: &str| format!("{} {last}", "word ".repeat(60).trim_end());
        let told = excerpt(&long("new"), first_difference(&long("old"), &long("new")));
        assert!(told.ends_with("word new"), "{told}");
    }
}
