//! HTML as it stands in pages: cut into text, tags and comments, in one pass and without judging. Which tags mean
//! something is decided by whoever reads the tokens.

use std::ops::Range;

use super::super::entity;
use super::super::limits::ADDRESS;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    Text,
    Comment,
    Tag(Tag<'t>),
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// Lower case.
    pub(super) name: String,
    pub(super) side: Side,
    attributes: &'t str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Open,
    Close,
}

impl Tag<'_> {
    /// The value of an attribute without quotes, entities resolved; empty when it stands without a value.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes.trim_start_matches(is_gap);
        while !rest.is_empty() {
            let key = rest.split(|c: char| c == '=' || is_gap(c)).next().unwrap_or_default();
            let after = rest.get(key.len()..).unwrap_or_default().trim_start();
            let (value, tail) = match after.strip_prefix('=') {
                Some(value) => attribute_value(value.trim_start()),
                None => ("", after),
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(unescape(value));
            }
            rest = tail.trim_start_matches(is_gap);
        }
        None
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '/'
}

fn attribute_value(text: &str) -> (&str, &str) {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let inside = text.get(1..).unwrap_or_default();
        return inside.split_once(quote).unwrap_or((inside, ""));
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default())
}

/// Tokens with their place in `text`, in order and together all of it. What never closes is text.
pub(super) fn tokens(text: &str) -> Vec<(Token<'_>, Range<usize>)> {
    let mut tokens: Vec<(Token<'_>, Range<usize>)> = Vec::new();
    let (mut at, mut text_from) = (0, 0);
    let mut comments_close = true;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('<')).map(|found| at + found) {
        let rest = text.get(open..).unwrap_or_default();
        let token = if rest.starts_with("<!--") {
            let end = comments_close.then(|| rest.find("-->")).flatten();
            // Without this, each of many comments that never close would be sought to the end.
            comments_close = end.is_some();
            end.map(|end| (Token::Comment, end + 3))
        } else {
            tag(rest).map(|(tag, length)| (Token::Tag(tag), length))
        };
        let Some((token, length)) = token else {
            at = open + 1;
            continue;
        };
        if text_from < open {
            tokens.push((Token::Text, text_from..open));
        }
        tokens.push((token, open..open + length));
        at = open + length;
        text_from = at;
    }
    if text_from < text.len() {
        tokens.push((Token::Text, text_from..text.len()));
    }
    tokens
}

/// The tag at the start of `text` and its length.
fn tag(text: &str) -> Option<(Tag<'_>, usize)> {
    let inside = text.strip_prefix('<')?;
    let (side, inside) = inside.strip_prefix('/').map_or((Side::Open, inside), |inside| (Side::Close, inside));
    let name = inside.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let start = text.len() - inside.len() + name.len();
    let mut quote = None;
    // Longer tags are not searched for their end, so that many open ones cost no more than their length.
    for (at, byte) in text.bytes().enumerate().skip(start).take(ADDRESS) {
        match (quote, byte) {
            (None, b'>') => {
                let attributes = text.get(start..at)?;
                return Some((Tag { name: name.to_ascii_lowercase(), side, attributes }, at + 1));
            }
            (None, b'<') => return None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// `text` with its entities resolved.
pub(super) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.find('&').and_then(|at| rest.split_at_checked(at)) {
        plain.push_str(before);
        let (c, length) = entity::read(after).unwrap_or(('&', 1));
        plain.push(c);
        rest = after.get(length..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_tags_and_comments_cover_the_whole() {
        let text = "a <b class='x > y'>bold</b><!-- no --> <3 <Depends on you> <i";
        let tokens = tokens(text);
        let pieces: Vec<&str> = tokens.iter().filter_map(|(_, range)| text.get(range.clone())).collect();
        assert_eq!(
            pieces,
            ["a ", "<b class='x > y'>", "bold", "</b>", "<!-- no -->", " <3 ", "<Depends on you>", " <i"]
        );
    }

    #[test]
    fn attributes_are_read_with_or_without_quotes() {
        let tokens = tokens("<img src=a.png alt=\"A &amp; B\" title='x' hidden/>");
        let Some((Token::Tag(tag), _)) = tokens.first() else { panic!("no tag in {tokens:?}") };
        for (name, value) in
            [("src", Some("a.png")), ("alt", Some("A & B")), ("TITLE", Some("x")), ("hidden", Some("")), ("id", None)]
        {
            assert_eq!(tag.attribute(name).as_deref(), value, "{name}");
        }
    }

    #[test]
    fn many_open_ends_cost_no_more_than_their_length() {
        for text in ["<!-- ", "<a href=\"", "<", "<a b='"] {
            let text = text.repeat(50_000);
            assert_eq!(tokens(&text), [(Token::Text, 0..text.len())]);
        }
    }

    #[test]
    fn entities_become_characters() {
        assert_eq!(unescape("a&nbsp;&#8212;&#x41;&amp;amp; & &unknown; &"), "a\u{a0}—A&amp; & &unknown; &");
    }
}
