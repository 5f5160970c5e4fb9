//! Square brackets among words: links and images keep their labels, extensions of Markdown have no words. Links are
//! remembered where somebody asked for them.

use super::super::address::{self, Destination};
use super::super::blanks::{squeezed, without};
use super::super::{Link, LinkKind, limits};
use super::Words;

/// An open `[` or `![`: where it stands in the text and in the words.
pub struct Bracket {
    source: usize,
    out: usize,
    is_image: bool,
}

impl Words<'_> {
    /// `[!INCLUDE [label](target)]`, `[!VIDEO address]` and alert tags: no words of the page.
    pub fn extension(&mut self, stretch: &str, at: usize) -> usize {
        let Some(found) = stretch.get(at..).and_then(address::extension) else {
            return self.open_bracket(at, at, false);
        };
        if let Some((kind, target, label)) = found.link {
            self.link(Link { kind, span: at..at + found.length, target, label });
        }
        at + found.length
    }

    pub fn open_bracket(&mut self, source: usize, last: usize, is_image: bool) -> usize {
        if self.brackets.len() >= limits::OPEN {
            self.brackets.remove(0);
        }
        self.brackets.push(Bracket { source, out: self.out.len(), is_image });
        self.copy(source..last + 1);
        last + 1
    }

    pub fn close_bracket(&mut self, stretch: &str, at: usize) -> usize {
        let destination = || stretch.get(at + 1..).and_then(address::destination);
        let found = self.brackets.pop().and_then(|bracket| Some((bracket, destination()?)));
        let Some((bracket, Destination { target, length })) = found else {
            self.out.push(']');
            return at + 1;
        };
        let width = if bracket.is_image { 2 } else { 1 };
        self.cuts.push(bracket.out..bracket.out + width);
        let end = at + 1 + length;
        if self.links.is_some() {
            let kind = if bracket.is_image { LinkKind::Image } else { LinkKind::Link };
            let label = self.since(bracket.out + width);
            self.link(Link { kind, span: bracket.source..end, target, label });
        }
        if !bracket.is_image {
            self.brackets.retain(|outer| outer.is_image);
        }
        end
    }

    pub fn link(&mut self, link: Link) {
        if let Some(links) = &mut self.links
            && links.len() < limits::LINKS
        {
            links.push(link);
        }
    }

    /// The words gathered since `from`, as they will be.
    fn since(&self, from: usize) -> String {
        let first = self.cuts.iter().rposition(|cut| cut.start < from).map_or(0, |before| before + 1);
        let mut cuts = self.cuts.get(first..).unwrap_or_default().to_vec();
        squeezed(&without(&self.out, from, &mut cuts))
    }
}
