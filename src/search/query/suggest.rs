//! The nearest of known words to one that is none of them: a slip of the finger, or a longer word for the same. Names of
//! libraries are compared word by word. It is asked only after something was not understood.

use super::{HitKind, Key, Reader};
use crate::library::language_names;
use crate::search::fold;
use crate::search::words::spans;

/// Longer words are slips of no known one.
const LONGEST: usize = 40;

/// The key that a word before a colon may be meant for.
pub(super) fn key(typed: &str) -> Option<Key> {
    let word = nearest(typed, Key::ALL.map(Key::word))?;
    Key::read(word)
}

/// The value that may be meant behind a key whose values do not depend on a library.
pub(super) fn fixed(key: Key, typed: &str) -> Option<&'static str> {
    match key {
        Key::Kind => nearest(typed, HitKind::all().map(HitKind::word)),
        Key::Audience => nearest(typed, Reader::ALL.map(Reader::word)),
        Key::Lang => {
            let name = nearest(typed, language_names().map(|(name, _)| name))?;
            language_names().find(|(known, _)| *known == name).map(|(_, code)| code)
        }
        _ => None,
    }
}

/// The first of the nearest known texts, if one is near at all.
pub(super) fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed: Vec<char> = fold(typed).trim().chars().take(LONGEST + 1).collect();
    if typed.len() > LONGEST {
        return None;
    }
    let nearness = |known: &'a str| {
        let folded = fold(known);
        let words = spans(&folded).filter_map(|word| folded.get(word));
        let nearest = words.chain([folded.as_str()]).filter_map(|word| steps(&typed, word)).min();
        nearest.map(|steps| (steps, known))
    };
    known.into_iter().filter_map(nearness).min_by_key(|(steps, _)| *steps).map(|(_, known)| known)
}

/// How many letters must be put in, left out, changed or swapped with the next; `None` if more than a slip explains. A
/// word that only goes on longer counts as one.
fn steps(typed: &[char], known: &str) -> Option<usize> {
    let known: Vec<char> = known.chars().take(LONGEST + 1).collect();
    let (short, long) = if typed.len() <= known.len() { (typed, known.as_slice()) } else { (known.as_slice(), typed) };
    if short.len() > 2 && long.starts_with(short) {
        return Some(1);
    }
    let most = match short.len() {
        0..=2 => 0,
        3 | 4 => 1,
        _ => 2,
    };
    if long.len() - short.len() > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=long.len()).collect();
    for (at, letter) in short.iter().enumerate() {
        let mut next = vec![at + 1];
        for (place, other) in long.iter().enumerate() {
            let (Some(left), Some(above), Some(across)) = (next.last(), row.get(place + 1), row.get(place)) else {
                break;
            };
            let mut least = (left + 1).min(above + 1).min(across + usize::from(letter != other));
            let swapped =
                at > 0 && place > 0 && short.get(at - 1) == Some(other) && long.get(place - 1) == Some(letter);
            if let Some(apart) = before.get(place.wrapping_sub(1)).filter(|_| swapped) {
                least = least.min(apart + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|steps| *steps <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: Option<&str>) {
        let known = ["owner", "lang", "updated", "Executive Sponsorship", "Ines Marlow"];
        assert_eq!(nearest(typed, known), expected, "{typed}");
    }

    #[test]
    fn a_slip_is_seen_through() {
        check("ower", Some("owner"));
        check("onwer", Some("owner"));
        check("lnag", Some("lang"));
        check("language", Some("lang"));
        check("upd", Some("updated"));
        check("MARLOV", Some("Ines Marlow"));
        check("sponsership", Some("Executive Sponsorship"));
        check("Exekutive Sponsorship", Some("Executive Sponsorship"));
    }

    #[test]
    fn another_word_is_not() {
        for typed in ["", "o", "colour", "long way", "sp"] {
            check(typed, None);
        }
        check(&"l".repeat(1_000_000), None);
    }
}
