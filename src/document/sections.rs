//! Cuts a page into sections: end to end, every byte in exactly one. A heading begins a section, and so does each part
//! that was recognised.

use super::body::Body;
use super::outline::Piece;
use super::passage::add_piece;
use super::plain::Words;
use super::{FrontMatter, Link, Role, Section, Span};

/// A recognised part: the pieces it consists of, and where its last byte lies if the last piece goes on.
pub(super) struct Part {
    pub(super) role: Role,
    pub(super) pieces: std::ops::Range<usize>,
}

/// Sections of the page, and its links in order; `words` has read the headings already.
pub(super) fn sections(
    body: &Body,
    front_matter: Option<&FrontMatter>,
    parts: &[Part],
    words: Words,
    from: usize,
) -> (Vec<Section>, Vec<Link>) {
    let mut cut = Cut { body, sections: Vec::new(), words };
    if let Some(front_matter) = front_matter {
        let plain = String::new();
        cut.sections.push(Section { role: Role::FrontMatter, span: 0..front_matter.span.end, heading: None, plain });
    }
    let pieces = &body.outline.pieces;
    let mut at = 0;
    let mut headings = body.headings.iter().peekable();
    while at < pieces.len() {
        let part = parts.iter().find(|part| part.pieces.contains(&at));
        let end = match part {
            Some(part) => part.pieces.end.max(at + 1),
            None => {
                let next = (at + 1..pieces.len()).find(|&next| {
                    pieces[next].heading_level().is_some() || parts.iter().any(|part| part.pieces.start == next)
                });
                next.unwrap_or(pieces.len())
            }
        };
        let heading = headings.peek().filter(|heading| heading.piece == at).copied();
        while headings.next_if(|heading| heading.piece < end).is_some() {}
        let is_title = heading.is_some_and(|heading| body.title().is_some_and(|title| title.piece == heading.piece));
        let role = part.map_or(if is_title { Role::Title } else { Role::Prose }, |part| part.role);
        cut.add(role, heading.map(|heading| (heading.level, heading.text.clone())), at..end);
        at = end;
    }
    let Cut { mut sections, words, .. } = cut;
    let mut links = words.into_links();
    let covered = sections.last().map_or(0, |section| section.span.end).max(from);
    if let Some(first) = sections.first_mut() {
        first.span.start = 0;
    }
    if covered < body.text.len() || sections.is_empty() {
        let start = sections.last().map_or(0, |section| section.span.end);
        let rest = Section { role: Role::Prose, span: start..body.text.len(), heading: None, plain: String::new() };
        sections.push(rest);
    }
    links.sort_by_key(|link| link.span.start);
    (sections, links)
}

struct Cut<'b> {
    body: &'b Body<'b>,
    sections: Vec<Section>,
    words: Words<'b>,
}

impl Cut<'_> {
    fn add(&mut self, role: Role, heading: Option<(u8, super::Text)>, pieces: std::ops::Range<usize>) {
        let all: &[Piece] = self.body.outline.pieces.get(pieces).unwrap_or_default();
        let (Some(first), Some(last)) = (all.first(), all.last()) else { return };
        let span: Span = first.span.start..last.span.end;
        for piece in all.iter().skip(usize::from(heading.is_some())) {
            add_piece(&mut self.words, self.body.text, piece);
        }
        let plain = self.words.take();
        self.sections.push(Section { role, span, heading, plain });
    }
}
