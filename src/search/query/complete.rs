//! What could stand in place of the filter that is being typed: keys, and the values that the library has. Plain words
//! are left alone, but for the beginning of a key.

use super::scan::{Piece, Typed, pieces};
use super::values::{Known, known, near};
use super::{Filter, Key, Name, Side};
use crate::library::{Library, language_names};
use crate::search::fold;
use std::ops::Range;

/// More are not read while typing.
const MOST: usize = 8;
/// Letters of a key that must stand there before keys are offered: one letter begins too many words.
const ENOUGH: usize = 2;

/// Something to write in place of what stands at `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Bytes of the typed text: the whole filter, with its `-`.
    pub span: Range<usize>,
    pub text: String,
    pub label: Label,
    /// How many pages the value lets in; `None` for keys and for ages.
    pub count: Option<usize>,
}

/// What a completion is, for whoever says it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    Key(Key),
    Value(Filter),
}

/// The best ways to go on at `cursor` (a byte of `typed`), best first. Empty between words, and where the cursor is no
/// place in the text.
pub fn complete(typed: &str, cursor: usize, library: &Library) -> Vec<Completion> {
    let at_cursor = |piece: &Piece| piece.span.start <= cursor && cursor <= piece.span.end;
    let Some(piece) = pieces(typed).take_while(|piece| piece.span.start <= cursor).find(at_cursor) else {
        return Vec::new();
    };
    let side = if piece.minus { Side::Unwanted } else { Side::Wanted };
    let written = typed.get(piece.span.clone()).unwrap_or_default();
    let mut offered = match &piece.what {
        Typed::Words { inside, .. } if cursor == piece.span.end => {
            keys(typed.get(inside.clone()).unwrap_or_default(), side)
        }
        Typed::Filter { key, value, .. } if cursor >= value.start => {
            values(*key, typed.get(value.start..cursor.min(value.end)).unwrap_or_default(), side, library)
        }
        _ => Vec::new(),
    };
    offered.retain(|offer| offer.text != written);
    offered.truncate(MOST);
    // What stands right behind must not become a part of the value.
    let behind = typed.get(piece.span.end..).unwrap_or_default();
    let gap = if behind.starts_with(|next: char| !next.is_whitespace()) { " " } else { "" };
    let placed = |offer: Completion| Completion { span: piece.span.clone(), text: offer.text + gap, ..offer };
    offered.into_iter().map(placed).collect()
}

fn keys(begun: &str, side: Side) -> Vec<Completion> {
    let begun = fold(begun);
    let fits = |key: &Key| begun.chars().count() >= ENOUGH && key.word().starts_with(&begun);
    let offer = |key: Key| Completion {
        span: 0..0,
        text: format!("{}{}:", side.sign(), key.word()),
        label: Label::Key(key),
        count: None,
    };
    Key::ALL.into_iter().filter(fits).map(offer).collect()
}

fn values(key: Key, begun: &str, side: Side, library: &Library) -> Vec<Completion> {
    let folded = fold(begun);
    let mut fitting: Vec<(u8, Known)> = known(key, library)
        .into_iter()
        .filter_map(|value| Some((fit(&value.filter, begun, &folded)?, value)))
        .collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    if fitting.is_empty() {
        fitting.extend(near(key, begun, library).map(|value| (0, value)));
    }
    let offer = |(_, value): (u8, Known)| Completion {
        span: 0..0,
        text: value.filter.on(side),
        label: Label::Value(value.filter),
        count: value.pages,
    };
    fitting.into_iter().map(offer).collect()
}

/// How well a value goes on from what was begun: the value itself 0, a word in it or what a language is called 1.
fn fit(filter: &Filter, begun: &str, folded: &str) -> Option<u8> {
    let written = filter.value();
    if fold(&written).starts_with(folded) {
        return Some(0);
    }
    if let Filter::Language(language) = filter {
        let mut names = language_names().filter(|(_, code)| *code == language.code());
        return names.any(|(name, _)| !folded.is_empty() && fold(name).starts_with(folded)).then_some(1);
    }
    let name = Name::new(begun);
    (!name.is_empty() && name.is_in(&written)).then_some(1)
}
