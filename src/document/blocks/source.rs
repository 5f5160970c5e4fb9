//! The text a Markdown parser is given, and where each of its bytes stands on the page. It differs from the page where a
//! trap was mended: some bytes are left out, some added ones belong to no place. It does not know why.

use std::borrow::Cow;
use std::ops::Range;

use super::super::Span;

#[derive(Debug, Default)]
pub(super) struct Source {
    text: String,
    /// By `at`, together all of `text`.
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    at: usize,
    /// Byte of the page: of the first byte, or for added text of the place it was put.
    from: usize,
    origin: Origin,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    Page,
    Added,
}

impl Source {
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Appends the bytes `span` of `page`.
    pub(super) fn copy(&mut self, page: &str, span: Span) {
        if let Some(text) = page.get(span.clone()) {
            self.push(text, span.start, Origin::Page);
        }
    }

    /// Appends text that the page does not hold, as if it stood at its byte `from`.
    pub(super) fn add(&mut self, text: &str, from: usize) {
        self.push(text, from, Origin::Added);
    }

    /// Appends a part of another source.
    pub(super) fn cut(&mut self, other: &Source, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let index = other.piece_at(at);
            let end = other.end_of(index).min(range.end);
            let (Some(piece), Some(text)) = (other.pieces.get(index), other.text.get(at..end)) else { return };
            let from = if piece.origin == Origin::Page { piece.from + (at - piece.at) } else { piece.from };
            self.push(text, from, piece.origin);
            at = end;
        }
    }

    /// Where `range` of this text stands on the page.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let start = self.place(range.start);
        let end = if range.end > range.start { self.place_of_end(range.end) } else { start };
        start..end.max(start)
    }

    /// The text in `range` without what was added.
    pub(super) fn words(&self, range: Range<usize>) -> Cow<'_, str> {
        let Some(whole) = self.text.get(range.clone()) else { return Cow::Borrowed("") };
        let first = self.piece_at(range.start);
        if self.end_of(first) >= range.end {
            let added = self.pieces.get(first).is_some_and(|piece| piece.origin == Origin::Added);
            return Cow::Borrowed(if added { "" } else { whole });
        }
        let mut words = String::with_capacity(whole.len());
        let (mut index, mut at) = (first, range.start);
        while at < range.end {
            let end = self.end_of(index).min(range.end);
            if self.pieces.get(index).is_some_and(|piece| piece.origin == Origin::Page) {
                words.push_str(self.text.get(at..end).unwrap_or_default());
            }
            (index, at) = (index + 1, end);
        }
        Cow::Owned(words)
    }

    fn push(&mut self, text: &str, from: usize, origin: Origin) {
        if text.is_empty() {
            return;
        }
        let at = self.text.len();
        let goes_on = self.pieces.last().is_some_and(|last| {
            last.origin == Origin::Page && origin == Origin::Page && last.from + (at - last.at) == from
        });
        if !goes_on {
            self.pieces.push(Piece { at, from, origin });
        }
        self.text.push_str(text);
    }

    fn piece_at(&self, byte: usize) -> usize {
        self.pieces.partition_point(|piece| piece.at <= byte).saturating_sub(1)
    }

    fn end_of(&self, index: usize) -> usize {
        self.pieces.get(index + 1).map_or(self.text.len(), |next| next.at)
    }

    fn place(&self, byte: usize) -> usize {
        match self.pieces.get(self.piece_at(byte)) {
            Some(Piece { at, from, origin: Origin::Page }) => from + (byte - at),
            Some(piece) => piece.from,
            None => 0,
        }
    }

    fn place_of_end(&self, byte: usize) -> usize {
        match self.pieces.get(self.piece_at(byte - 1)) {
            Some(Piece { at, from, origin: Origin::Page }) => from + (byte - at),
            Some(piece) => piece.from,
            None => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn added_text_has_no_width_on_the_page() {
        let page = "one two";
        let mut source = Source::default();
        source.copy(page, 0..3);
        source.add("!!", 3);
        source.copy(page, 3..7);
        assert_eq!(source.text(), "one!! two");
        assert_eq!(source.span(0..9), 0..7);
        assert_eq!(source.span(3..5), 3..3);
        assert_eq!(source.span(6..9), 4..7);
        assert_eq!(source.words(0..9), "one two");
        assert_eq!(source.words(3..5), "");
    }

    #[test]
    fn a_cut_keeps_the_places_of_what_it_cuts() {
        let page = "skip one\nskip two";
        let mut source = Source::default();
        source.copy(page, 5..9);
        source.add("-", 9);
        source.copy(page, 14..17);
        let mut part = Source::default();
        part.cut(&source, 2..8);
        assert_eq!(part.text(), "e\n-two");
        assert_eq!(part.span(0..6), 7..17);
        assert_eq!(part.words(0..6), "e\ntwo");
        assert_eq!(part.span(3..4), 14..15);
    }

    #[test]
    fn neighbours_on_the_page_are_one_piece() {
        let page = "abcdef";
        let mut source = Source::default();
        source.copy(page, 0..3);
        source.copy(page, 3..6);
        assert_eq!(source.pieces.len(), 1);
    }
}
