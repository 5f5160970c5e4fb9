//! Cuts a page into sections: end to end, every byte in exactly one. A heading begins a section, and so does each part
//! that was recognised.

use std::ops::Range;

use super::body::Body;
use super::passage::add_piece;
use super::plain::Words;
use super::{FrontMatter, Link, Role, Section, Text};

/// A recognised part and the pieces it consists of.
pub(super) struct Part {
    pub(super) role: Role,
    pub(super) pieces: Range<usize>,
}

/// Sections of the page, and its links in order; `words` has read the headings already.
pub(super) fn sections(
    body: &Body,
    front_matter: Option<&FrontMatter>,
    parts: &[Part],
    words: Words,
) -> (Vec<Section>, Vec<Link>) {
    let mut cut = Cut { body, sections: Vec::new(), words };
    if let Some(front_matter) = front_matter {
        cut.close(Role::FrontMatter, None, front_matter.span.end);
    }
    let title = body.title().map(|title| title.piece);
    let mut headings = body.headings.iter().peekable();
    let mut at = 0;
    while at < body.outline.pieces.len() {
        let part = parts.iter().find(|part| part.pieces.contains(&at));
        let end = part.map_or_else(|| cut.end_of_prose(at, parts), |part| part.pieces.end);
        let heading = headings.next_if(|heading| heading.piece == at);
        while headings.next_if(|heading| heading.piece < end).is_some() {}
        let prose = if title == Some(at) { Role::Title } else { Role::Prose };
        let heading = heading.map(|heading| (heading.level, heading.text.clone()));
        cut.pieces(part.map_or(prose, |part| part.role), heading, at..end);
        at = end;
    }
    // What was not read, or holds nothing but blanks.
    if cut.end() < body.text.len() || cut.sections.is_empty() {
        cut.close(Role::Prose, None, body.text.len());
    }
    let mut links = cut.words.into_links();
    links.sort_by_key(|link| link.span.start);
    (cut.sections, links)
}

struct Cut<'b> {
    body: &'b Body<'b>,
    sections: Vec<Section>,
    words: Words<'b>,
}

impl Cut<'_> {
    /// Where the last section ends.
    fn end(&self) -> usize {
        self.sections.last().map_or(0, |section| section.span.end)
    }

    /// The next piece behind `at` that begins a section.
    fn end_of_prose(&self, at: usize, parts: &[Part]) -> usize {
        let pieces = self.body.outline.pieces.iter().enumerate().skip(at + 1);
        let begins = |index: usize| parts.iter().any(|part| part.pieces.start == index);
        let mut next = pieces.filter(|(index, piece)| piece.heading_level().is_some() || begins(*index));
        next.next().map_or(self.body.outline.pieces.len(), |(index, _)| index)
    }

    /// Adds a section of `pieces`, of which the first is its heading if it has one.
    fn pieces(&mut self, role: Role, heading: Option<(u8, Text)>, pieces: Range<usize>) {
        let pieces = self.body.outline.pieces.get(pieces).unwrap_or_default();
        for piece in pieces.iter().skip(usize::from(heading.is_some())) {
            add_piece(&mut self.words, self.body.text, piece);
        }
        let end = pieces.last().map_or(self.end(), |last| last.span.end);
        self.close(role, heading, end);
    }

    /// Ends a section with the words gathered for it.
    fn close(&mut self, role: Role, heading: Option<(u8, Text)>, end: usize) {
        let plain = self.words.take();
        self.sections.push(Section { role, span: self.end()..end, heading, plain });
    }
}
