//! From what was typed to a query.

use super::scan::{Piece, Typed, pieces};
use super::{Doubt, Key, Misgiving, Phrase, Query, Side, Term, TypedFilter, suggest, value};
use crate::search::Folded;
use crate::search::words::spans;
use std::ops::Range;

pub(super) fn parse(typed: &str) -> Query {
    let mut reading = Reading { typed, query: Query::default(), left: Query::MOST_WORDS, cut: None, last: None };
    for piece in pieces(typed) {
        if reading.left == 0 {
            reading.cut = Some(piece.span.start);
        }
        if reading.cut.is_some() {
            break;
        }
        reading.piece(piece);
    }
    reading.query()
}

struct Reading<'a> {
    typed: &'a str,
    query: Query,
    /// Words, filters and mistakes that may still be taken in.
    left: usize,
    /// Where the text begins that is too much.
    cut: Option<usize>,
    /// The last word to look for, by its place among the terms, and where it ends in the text.
    last: Option<(usize, usize)>,
}

impl Reading<'_> {
    fn query(mut self) -> Query {
        let last = self.last.filter(|(_, end)| *end == self.typed.len());
        if let Some(term) = last.and_then(|(place, _)| self.query.terms.get_mut(place)) {
            term.open = true;
        }
        if let Some(start) = self.cut {
            self.doubt(start..self.typed.trim_end().len(), Misgiving::TooLong);
        }
        let words = self.query.without.iter().map(|term| &term.span);
        let first = words.chain(self.query.without_phrases.iter().map(|phrase| &phrase.span)).min_by_key(|at| at.start);
        if let Some(span) = first.filter(|_| self.query.is_empty()).cloned() {
            self.doubt(span, Misgiving::OnlyWithout);
        }
        self.query.doubts.sort_by_key(|doubt| doubt.span.start);
        self.query
    }

    fn doubt(&mut self, span: Range<usize>, what: Misgiving) {
        self.query.doubts.push(Doubt { span, what, suggestion: None });
    }

    fn piece(&mut self, piece: Piece) {
        if !matches!(piece.what, Typed::Words { .. }) {
            self.left -= 1;
        }
        match piece.what {
            Typed::Words { inside, like_key } => {
                if let Some(key) = like_key {
                    let what = Misgiving::UnknownKey;
                    let suggestion =
                        self.typed.get(key.clone()).and_then(suggest::key).map(|key| key.word().to_owned());
                    self.query.doubts.push(Doubt { span: key, what, suggestion });
                }
                self.words(inside, piece.span, piece.minus);
            }
            Typed::Quoted { inner, unclosed } => {
                self.open_end(unclosed);
                self.quoted(inner, piece.span, piece.minus);
            }
            Typed::LoneQuote => self.doubt(piece.span, Misgiving::UnclosedQuote),
            Typed::LoneMinus => self.doubt(piece.span, Misgiving::LoneMinus),
            Typed::Filter { key, value, unclosed } => {
                self.open_end(unclosed);
                let side = if piece.minus { Side::Unwanted } else { Side::Wanted };
                self.filter(key, value, piece.span, side);
            }
        }
    }

    fn open_end(&mut self, unclosed: Option<Range<usize>>) {
        if let Some(mark) = unclosed {
            self.doubt(mark, Misgiving::OpenEnd);
        }
    }

    fn words(&mut self, inside: Range<usize>, span: Range<usize>, minus: bool) {
        let mut words = self.found(inside);
        match (minus, words.as_slice()) {
            (true, [_]) => self.query.without.extend(words.pop().map(|word| Term { span, ..word })),
            (true, [_, _, ..]) => {
                let words = words.into_iter().map(|word| word.text).collect();
                self.query.without_phrases.push(Phrase { words, span });
            }
            (true, []) => self.doubt(span, Misgiving::LoneMinus),
            (false, _) => words.into_iter().for_each(|word| self.term(word)),
        }
    }

    fn term(&mut self, word: Term) {
        let end = word.span.end;
        let known = self.query.terms.iter().position(|known| known.text == word.text);
        let place = known.unwrap_or(self.query.terms.len());
        if known.is_none() {
            self.query.terms.push(word);
        }
        self.last = Some((place, end));
    }

    fn quoted(&mut self, inner: Range<usize>, span: Range<usize>, minus: bool) {
        let words: Vec<String> = self.found(inner).into_iter().map(|word| word.text).collect();
        let phrases = if minus { &mut self.query.without_phrases } else { &mut self.query.phrases };
        if !words.is_empty() {
            phrases.push(Phrase { words, span });
        } else if self.cut.is_none() {
            self.doubt(span, Misgiving::EmptyQuotes);
        }
    }

    /// The words that stand there, as far as more are taken in.
    fn found(&mut self, inside: Range<usize>) -> Vec<Term> {
        let text = self.typed.get(inside.clone()).unwrap_or_default();
        let folded = Folded::new(text);
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let byte = |character: usize| inside.start + starts.get(character).copied().unwrap_or(text.len());
        let word = |word: Range<usize>| {
            let characters = folded.source(word.clone());
            let span = byte(characters.start)..byte(characters.end);
            let typed = self.typed.get(span.clone())?.to_owned();
            Some(Term { text: folded.text.get(word)?.to_owned(), typed, open: false, span })
        };
        let mut found: Vec<Term> = spans(&folded.text).filter_map(word).take(self.left + 1).collect();
        if found.len() > self.left {
            self.cut = found.pop().map(|word| word.span.start);
        }
        self.left -= found.len();
        found
    }

    fn filter(&mut self, key: Key, value: Range<usize>, span: Range<usize>, side: Side) {
        let typed = self.typed.get(value).unwrap_or_default();
        if typed.is_empty() {
            return self.doubt(span, Misgiving::EmptyValue(key));
        }
        match value::filter(key, typed) {
            Some(filter) => {
                self.query.only.add(side, filter.clone());
                self.query.typed_filters.push(TypedFilter { filter, side, span });
            }
            None if key == Key::Updated => self.doubt(span, Misgiving::UnreadableDate),
            None => {
                let suggestion =
                    suggest::fixed(key, typed).and_then(|word| value::filter(key, word)).map(|filter| filter.on(side));
                let what = Misgiving::UnknownValue(key);
                self.query.doubts.push(Doubt { span, what, suggestion });
            }
        }
    }
}
