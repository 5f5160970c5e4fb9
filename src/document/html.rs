//! HTML tags inside Markdown, as far as words go: which tags are known, which of them separate words, and which point
//! somewhere. Unknown tags are words: owners write `<choose a scenario>`.

use super::{LinkKind, limits};

/// A tag at the start of a text.
pub(super) struct Tag {
    pub(super) length: usize,
    /// The words before and after it stand apart.
    pub(super) is_break: bool,
    /// Kind, target and words of a tag that points somewhere.
    pub(super) link: Option<(LinkKind, String, String)>,
}

const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "tt", "u", "wbr",
];

const BREAKING: [&str; 40] = [
    "blockquote",
    "br",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "iframe",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
];

/// Reads a known tag or an autolink at the start of `rest`.
pub(super) fn tag(rest: &str) -> Option<Tag> {
    let inside = rest.strip_prefix('<')?;
    let name_start = inside.strip_prefix('/').unwrap_or(inside);
    let name_length = name_start.bytes().take(12).take_while(u8::is_ascii_alphanumeric).count();
    let name = name_start.get(..name_length)?;
    let is_named = |known: &&&str| known.eq_ignore_ascii_case(name);
    let is_break = BREAKING.iter().find(is_named).is_some();
    if !is_break && INLINE.iter().find(is_named).is_none() {
        return autolink(inside);
    }
    let attributes = name_start.get(name_length..)?;
    if !attributes.starts_with(['>', '/', ' ', '\t', '\n', '\r']) {
        return autolink(inside);
    }
    let end = end_of_tag(attributes)?;
    let link = link(name, attributes.get(..end)?);
    Some(Tag { length: rest.len() - attributes.len() + end + 1, is_break, link })
}

/// Where `>` stands outside of quotes; a further `<` means that the tag never closed.
fn end_of_tag(attributes: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in attributes.bytes().enumerate().take(limits::ADDRESS) {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if byte == open => quote = None,
            (b'>', None) => return Some(at),
            (b'<', None) => return None,
            _ => {}
        }
    }
    None
}

fn link(name: &str, attributes: &str) -> Option<(LinkKind, String, String)> {
    if name.eq_ignore_ascii_case("img") {
        let words = attribute(attributes, "alt").unwrap_or_default();
        return Some((LinkKind::Image, attribute(attributes, "src")?, words));
    }
    let target = if name.eq_ignore_ascii_case("a") { attribute(attributes, "href")? } else { return None };
    Some((LinkKind::Link, target, String::new()))
}

/// The value of `name="value"`.
pub(super) fn attribute(attributes: &str, name: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let at = lower.match_indices(name).map(|(at, _)| at).find(|&at| {
        let before = lower.get(..at).and_then(|before| before.chars().next_back());
        let after = lower.get(at + name.len()..).unwrap_or_default().trim_start();
        before.is_none_or(char::is_whitespace) && after.starts_with('=')
    })?;
    let value = attributes.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split([' ', '\t', '\n', '>']).next()?,
    };
    Some(value.trim().to_owned())
}

/// Reads `:::image source="…" alt-text="…":::`; other directives point nowhere.
pub(super) fn directive(line: &str) -> Option<Tag> {
    let attributes = line.strip_prefix(":::")?.trim_start().strip_prefix("image")?;
    let attributes = attributes.get(..end_of_char(attributes))?;
    let words = attribute(attributes, "alt-text").unwrap_or_default();
    let link = Some((LinkKind::Image, attribute(attributes, "source")?, words));
    Some(Tag { length: line.len(), is_break: true, link })
}

fn end_of_char(attributes: &str) -> usize {
    let mut end = attributes.len().min(limits::ADDRESS);
    while !attributes.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// `<https://example.com>`: the address is the words.
fn autolink(inside: &str) -> Option<Tag> {
    let scheme =
        inside.bytes().take(20).take_while(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(byte)).count();
    let is_address = scheme >= 2 && inside.get(scheme..)?.starts_with(':');
    let end =
        inside.bytes().take(limits::ADDRESS).position(|byte| matches!(byte, b'>' | b'<' | b' ' | b'\n' | b'\r'))?;
    let target = inside.get(..end)?;
    if !is_address || !inside.get(end..)?.starts_with('>') {
        return None;
    }
    let link = Some((LinkKind::Link, target.to_owned(), target.to_owned()));
    Some(Tag { length: end + 2, is_break: false, link })
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn known_tags_are_taken_whole() {
        for (source, length, is_break) in
            [("<br>x", 4, true), ("</details >", 11, true), ("<a href=\"x>y\">", 14, false), ("<BR/>", 5, true)]
        {
            let found = tag(source).map(|tag| (tag.length, tag.is_break));
            assert_eq!(found, Some((length, is_break)), "{source}");
        }
    }

    #[test]
    fn other_angles_are_words() {
        for source in ["<choose a scenario>", "<5 seats", "<a <b>", "<br", "<brown>"] {
            assert!(tag(source).is_none(), "{source}");
        }
    }

    #[test]
    fn an_image_tag_names_its_source() {
        let link = tag("<img alt='A chart' src=\"media/a.png\">").and_then(|tag| tag.link);
        assert_eq!(link.map(|(_, target, words)| (target, words)), Some(("media/a.png".into(), "A chart".into())));
    }
}
