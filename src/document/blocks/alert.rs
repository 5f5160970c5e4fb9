//! The mark `[!…]` that turns a quote into an alert or into a mere frame. What its word means is the vocabulary's business.

use super::inlines::is_blank;
use super::{Content, Piece};

/// What stands in `[!…]` at the start of a quote.
pub(super) enum Mark {
    Alert(String),
    /// `[!div …]`: the quote is only a frame around its content.
    Frame,
}

/// Takes the mark off the start of a quote's first paragraph.
pub(super) fn take_mark(content: &mut Content) -> Option<Mark> {
    let Content::Paragraph(runs) = content else { return None };
    let first = runs.first_mut()?;
    if first.link.is_some() || first.style.code {
        return None;
    }
    let Piece::Text(text) = &mut first.piece else { return None };
    let (word, rest) = text.trim_start().strip_prefix("[!")?.split_once(']')?;
    let word = word.trim();
    let mark = if word.split_whitespace().next().is_some_and(|name| name.eq_ignore_ascii_case("div")) {
        Mark::Frame
    } else if is_word(word) {
        Mark::Alert(word.to_owned())
    } else {
        return None;
    };
    *text = rest.trim_start().to_owned();
    let blank = runs.iter().take_while(|run| is_blank(run)).count();
    runs.drain(..blank);
    Some(mark)
}

fn is_word(word: &str) -> bool {
    const LONGEST: usize = 48;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    !word.is_empty() && word.len() <= LONGEST && word.chars().all(is_part)
}
