//! A page as blocks for painting: headings, paragraphs, lists, tables, alerts, code. Markdown is read by pulldown-cmark;
//! before it the traps of real pages are mended, after it what it sees as text gets its meaning. Whatever nobody
//! understands stays as text: no word of a page is lost. Of sections, statuses and links between pages nothing is known.

mod alert;
mod anchor;
mod constructs;
mod html;
mod inlines;
mod limits;
mod mend;
mod model;
mod source;
mod tree;
mod tree_frames;
mod tree_html;
mod tree_table;

#[cfg(test)]
mod tests;

pub use anchor::{Anchors, slug};
pub use model::*;

use super::Vocabulary;

/// The blocks of `page` from byte `start` on, where its front matter ends (0 when there is none). Spans count from the
/// start of `page`; the vocabulary tells which words open which alert. A page beyond what is parsed stands in
/// [`Content::Raw`] blocks. Costs no more than a few times the parse, whatever the page holds.
pub fn blocks(page: &str, start: usize, vocabulary: &Vocabulary) -> Blocks {
    let start = page.floor_char_boundary(start);
    let start = if page.get(start..).is_some_and(|rest| rest.starts_with('\u{feff}')) { start + 3 } else { start };
    if limits::exceeded(page, start) {
        let mut source = source::Source::default();
        source.copy(page, start..page.len());
        let blocks = limits::raw(&source, 0..source.text().len());
        return Blocks { blocks, anchors: Anchors::default() };
    }
    let source = mend::mend(page, start);
    let (blocks, anchors) = tree::build(&source, vocabulary);
    Blocks { blocks, anchors: Anchors::numbered(anchors) }
}
