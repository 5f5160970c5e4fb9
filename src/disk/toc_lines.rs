//! A table of contents as lines: an item is a line that begins with a dash and what is indented below it. It reads lines,
//! not YAML, so that whoever changes one leaves the others alone. It knows neither pages nor files.

use std::ops::Range;

/// An item of the text, by byte.
pub(super) struct Item {
    /// From the start of its first line to the end of its last, items below it included.
    pub start: usize,
    pub end: usize,
    /// What stands before its dash.
    pub indent: String,
    /// Its own.
    pub href: Option<Href>,
    pub has_items: bool,
    /// Its key `items` is there, perhaps with nothing below.
    pub has_list: bool,
    /// What stands before the dashes of the items right below it.
    pub inner: Option<String>,
}

/// Where an item says what it leads to.
pub(super) struct Href {
    /// The value, without quotes.
    pub value: Range<usize>,
    pub quotes: Quotes,
    /// The whole line, line end included.
    pub line: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    None,
    Single,
    Double,
}

impl Href {
    /// What it says.
    pub fn words(&self, text: &str) -> String {
        let value = text.get(self.value.clone()).unwrap_or_default();
        if self.quotes == Quotes::Single { value.replace("''", "'") } else { value.to_owned() }
    }
}

impl Quotes {
    /// `words` as they stand between these.
    pub fn around(self, words: &str) -> String {
        match self {
            Self::None => quoted(words),
            Self::Single => words.replace('\'', "''"),
            Self::Double => words.replace('\\', "\\\\").replace('"', "\\\""),
        }
    }
}

/// All items in the order of their lines.
pub(super) fn items(text: &str) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mark = if at == 0 && line.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let (start, end) = (at + mark, at + line.len());
        at = end;
        let line = line.get(mark..).unwrap_or_default();
        let words = line.trim_start_matches([' ', '\t']);
        if words.trim().is_empty() || words.starts_with('#') {
            continue;
        }
        let indent = line.get(..line.len() - words.len()).unwrap_or_default();
        while let Some(item) = open.last().and_then(|last| items.get(*last)) {
            if indent.len() > item.indent.len() {
                break;
            }
            open.pop();
        }
        // What belongs to an item is indented deeper than its dash.
        for item in &open {
            if let Some(item) = items.get_mut(*item) {
                item.end = end;
            }
        }
        let dash = words.strip_prefix('-').filter(|rest| rest.starts_with([' ', '\t', '\r', '\n']) || rest.is_empty());
        if dash.is_some() {
            if let Some(above) = open.last().and_then(|last| items.get_mut(*last)) {
                above.has_items = true;
                above.inner.get_or_insert_with(|| indent.to_owned());
            }
            open.push(items.len());
            let indent = indent.to_owned();
            items.push(Item { start, end, indent, href: None, has_items: false, has_list: false, inner: None });
        }
        let key = dash.unwrap_or(words).trim_start_matches([' ', '\t']);
        let Some(item) = open.last().and_then(|last| items.get_mut(*last)) else { continue };
        if let Some(value) = value_of(key, "href").filter(|_| item.href.is_none()) {
            item.href = href(value, end - value.len(), start..end);
        }
        item.has_list |= value_of(key, "items").is_some();
    }
    items
}

/// What stands behind `key:`.
fn value_of<'a>(words: &'a str, key: &str) -> Option<&'a str> {
    let value = words.strip_prefix(key)?.trim_start_matches([' ', '\t']).strip_prefix(':')?;
    (value.is_empty() || value.starts_with([' ', '\t', '\r', '\n'])).then_some(value)
}

/// `source` is all that stands behind the colon, from the byte `at` on. `None` for what is no plain or quoted word.
fn href(source: &str, at: usize, line: Range<usize>) -> Option<Href> {
    let words = source.trim_start_matches([' ', '\t']);
    let at = at + source.len() - words.len();
    let quote = words.chars().next()?;
    let (value, quotes) = match quote {
        '"' | '\'' => {
            let inside = words.get(1..)?;
            let length = if quote == '"' { inside.find('"')? } else { single_quoted(inside)? };
            let value = inside.get(..length)?;
            let rest = inside.get(length + 1..)?.trim_start_matches([' ', '\t']);
            let is_last = rest.trim().is_empty() || rest.starts_with('#');
            if !is_last || (quote == '"' && value.contains('\\')) {
                return None;
            }
            (at + 1..at + 1 + length, if quote == '"' { Quotes::Double } else { Quotes::Single })
        }
        '[' | '{' | '&' | '*' | '!' | '|' | '>' | '%' | '@' | '`' | '#' => return None,
        _ => {
            let comment = words.match_indices('#').map(|(at, _)| at).find(|at| {
                let before = words.get(..*at).unwrap_or_default();
                before.ends_with([' ', '\t'])
            });
            let value = words.get(..comment.unwrap_or(words.len()))?.trim_end();
            (at..at + value.len(), Quotes::None)
        }
    };
    (!value.is_empty()).then_some(Href { value, quotes, line })
}

/// How long the words are before the quote that closes them; two quotes are one letter.
fn single_quoted(inside: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let next = at + inside.get(at..)?.find('\'')?;
        if inside.get(next + 1..)?.starts_with('\'') { at = next + 2 } else { return Some(next) }
    }
}

/// A value in quotes where YAML would take it for something else.
pub(super) fn quoted(value: &str) -> String {
    const WORDS: [&str; 11] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", ".inf", ".nan"];
    let begins = |first: char| first.is_alphanumeric() || matches!(first, '.' | '_' | '/');
    let is_plain = (value.starts_with(begins) || value.starts_with("~/"))
        && !["0x", "0o", "0b"].iter().any(|base| value.starts_with(base))
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':')
        && value.trim() == value
        && !WORDS.contains(&value.to_ascii_lowercase().as_str())
        && value.chars().any(|letter| letter.is_alphabetic() && !"eExXoO".contains(letter));
    if is_plain { value.to_owned() } else { format!("\"{}\"", Quotes::Double.around(value)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn leads(line: &str, expected: Option<&str>) {
        let text = format!("- name: A\n  {line}\n");
        let items = items(&text);
        let href = items.first().and_then(|item| item.href.as_ref()).map(|href| href.words(&text));
        assert_eq!(href.as_deref(), expected, "{line}");
    }

    #[test]
    fn an_href_is_read_without_quotes_and_comments() {
        leads("href: a.md", Some("a.md"));
        leads("href:  a.md  # the first", Some("a.md"));
        leads("href: a.md#top # there", Some("a.md#top"));
        leads("href: \"a b.md\" # there", Some("a b.md"));
        leads("href: 'it''s.md'", Some("it's.md"));
        leads("href : ../a.md?view=x#y", Some("../a.md?view=x#y"));
        leads("href: ~/en/a%20b.md", Some("~/en/a%20b.md"));
        for line in ["href:", "href: # later", "href: [a.md]", "href: &x a.md", "href: \"a\\u0062.md\"", "hrefs: a.md"]
        {
            leads(line, None);
        }
    }

    #[test]
    fn what_yaml_would_take_for_something_else_stands_in_quotes() {
        for plain in ["Budget", "a.md", "../a.md", "Product/Feature", "2 parts", "日本"] {
            assert_eq!(quoted(plain), plain);
        }
        for odd in ["", "a: b", "a #b", "a:", "- a", "Yes", "1.5", "1e3", "0x1F", "2026-11-22", "~", "\"a\"", "[a]"] {
            assert!(quoted(odd).starts_with('"'), "{odd}");
        }
    }
}
