//! What kind of address a written link target is, by its letters alone. Knows no library: whether a relative path is
//! there is asked elsewhere.

use std::borrow::Cow;
use std::ops::RangeTo;

/// A link target, sorted out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address<'a> {
    Web(Cow<'a, str>),
    Mail(Cow<'a, str>),
    /// A place on the page itself, or the page as a whole.
    Here {
        anchor: Option<String>,
    },
    /// Parts divided by `/`, escapes resolved; may still hold `.` and `..`, and starts with `/` for the root.
    Relative {
        path: Cow<'a, str>,
        anchor: Option<String>,
    },
    /// Nothing to follow: another scheme, a share of the network, a drive.
    Refused,
}

/// Sorts `target` out. What a browser would ignore (control characters, blanks around, U+200B) cannot hide a scheme.
pub fn address(target: &str) -> Address<'_> {
    let seen = without_unseen(Cow::Borrowed(target));
    if let Some((scheme, rest)) = scheme(seen.trim()) {
        let is = |known: &str| scheme.eq_ignore_ascii_case(known);
        return if (is("http") || is("https")) && has_host(rest) {
            Address::Web(trimmed(seen))
        } else if is("mailto") && !rest.is_empty() {
            Address::Mail(trimmed(seen))
        } else {
            Address::Refused
        };
    }
    let (before, anchor) = match seen.split_once('#') {
        Some((before, anchor)) => (before.len(), without_unseen(unescape(Cow::Borrowed(anchor))).trim().to_owned()),
        None => (seen.len(), String::new()),
    };
    let anchor = (!anchor.is_empty()).then_some(anchor);
    let before = part(seen, ..before);
    let query = before.find('?').unwrap_or(before.len());
    let path = trimmed(without_unseen(unescape(part(before, ..query))));
    let path = if path.contains('\\') { Cow::Owned(path.replace('\\', "/")) } else { path };
    // A colon makes a scheme, a drive or a stream of a file; no page needs one.
    if path.starts_with("//") || path.contains(':') {
        Address::Refused
    } else if path.is_empty() {
        Address::Here { anchor }
    } else {
        Address::Relative { path, anchor }
    }
}

fn part(text: Cow<str>, range: RangeTo<usize>) -> Cow<str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(range).unwrap_or(text)),
        Cow::Owned(text) => Cow::Owned(text.get(range).unwrap_or(&text).to_owned()),
    }
}

fn trimmed(text: Cow<str>) -> Cow<str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

fn without_unseen(text: Cow<str>) -> Cow<str> {
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if !plain && text.chars().any(is_unseen) { text.chars().filter(|c| !is_unseen(*c)).collect() } else { text }
}

fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The scheme and what follows its colon.
fn scheme(target: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = target.split_once(':')?;
    let mut letters = scheme.chars();
    let starts = letters.next().is_some_and(|c| c.is_ascii_alphabetic());
    (starts && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))).then_some((scheme, rest))
}

fn has_host(rest: &str) -> bool {
    rest.strip_prefix("//")
        .is_some_and(|host| host.chars().next().is_some_and(|c| !matches!(c, '/' | '\\' | '?' | '#')))
}

/// Resolves `%xx`; what is no escape stays. Bytes that are no UTF-8 become U+FFFD.
fn unescape(text: Cow<str>) -> Cow<str> {
    if !text.contains('%') {
        return text;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = match (first, after) {
            (b'%', [high, low, ..]) => digit(*high).zip(digit(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(target: &str) {
        assert_eq!(address(target), Address::Refused, "{target}");
    }

    fn relative(target: &str, path: &str, anchor: Option<&str>) {
        let expected = Address::Relative { path: path.into(), anchor: anchor.map(str::to_owned) };
        assert_eq!(address(target), expected, "{target}");
    }

    #[test]
    fn files_shares_and_scripts_are_refused() {
        for target in [
            "file:///etc/passwd",
            "FILE:a.md",
            "file:////host/share",
            r"\\host\share\a.md",
            "//host/a.md",
            "%5c%5chost%5cshare",
            r"/\host",
            "%2f%2fhost/a.md",
            "javascript:alert(1)",
            "java\tscript:alert(1)",
            "\u{200B}javascript:alert(1)",
            "javascript%3aalert(1)",
            "data:text/html,x",
            "vbscript:x",
            "ms-word:ofe|u|x",
            r"C:\a.md",
            "c:/a.md",
            "a.md:stream",
            "http:",
            "https:///x",
            r"http:\\host",
            "mailto:",
        ] {
            refused(target);
        }
    }

    #[test]
    fn the_web_and_mail_are_told_from_files() {
        assert_eq!(address(" HTTPS://example.org/a?b#c "), Address::Web("HTTPS://example.org/a?b#c".into()));
        assert_eq!(address("mailto:a@example.org"), Address::Mail("mailto:a@example.org".into()));
    }

    #[test]
    fn a_relative_target_loses_query_escapes_and_unseen_letters() {
        relative("../a%20b.md?view=x#one%20two", "../a b.md", Some("one two"));
        relative("a.md#\u{200B}top", "a.md", Some("top"));
        relative(r"..\a.md", "../a.md", None);
        relative("a.md\u{200B} ", "a.md", None);
        relative("100%.md", "100%.md", None);
        relative("a.md#b:c", "a.md", Some("b:c"));
    }

    #[test]
    fn a_bare_anchor_stays_on_the_page() {
        assert_eq!(address("#top"), Address::Here { anchor: Some("top".to_owned()) });
        assert_eq!(address(""), Address::Here { anchor: None });
    }
}
