//! Names of places on a page, made from headings the way documentation sites make them, and found again from links that
//! are written less strictly.

use std::collections::BTreeMap;

/// The places of a page that a link's `#name` leads to, in page order; no two have the same name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchors(Vec<Anchor>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) name: String,
    /// Byte of the page where the heading or named place starts.
    pub(super) at: usize,
}

/// The name a heading gets: lower case, blanks as hyphens, punctuation left out.
///
/// ```
/// assert_eq!(playbook_desk::document::blocks::slug("What's new, and why?"), "whats-new-and-why");
/// ```
pub fn slug(heading: &str) -> String {
    let mut name = String::with_capacity(heading.len());
    for c in heading.trim().chars() {
        match c {
            '-' | '_' => name.push(c),
            c if c.is_whitespace() => name.push('-'),
            c if c.is_alphanumeric() => name.extend(c.to_lowercase()),
            _ => {}
        }
    }
    name
}

/// Gives each name a number when an earlier one is the same: `name`, `name-1`, `name-2`.
fn number(anchors: &mut [Anchor]) {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for anchor in anchors {
        if !taken.contains_key(&anchor.name) {
            taken.insert(anchor.name.clone(), 0);
            continue;
        }
        let base = anchor.name.clone();
        let mut count = taken.get(&base).copied().unwrap_or_default();
        loop {
            count += 1;
            anchor.name = format!("{base}-{count}");
            if !taken.contains_key(&anchor.name) {
                break;
            }
        }
        taken.insert(anchor.name.clone(), 0);
        taken.insert(base, count);
    }
}

impl Anchors {
    pub(super) fn numbered(mut anchors: Vec<Anchor>) -> Self {
        number(&mut anchors);
        Self(anchors)
    }

    /// The byte of the page that `#name` leads to. Case, `%` escapes, U+200B and repeated hyphens do not matter when no
    /// anchor has the very name.
    pub fn find(&self, name: &str) -> Option<usize> {
        let name = name.strip_prefix('#').unwrap_or(name);
        let exact = self.0.iter().find(|anchor| anchor.name == name);
        let loose = || {
            let wanted = loosened(&unescaped(name));
            self.0.iter().find(|anchor| loosened(&anchor.name) == wanted)
        };
        exact.or_else(loose).map(|anchor| anchor.at)
    }
}

fn loosened(name: &str) -> String {
    let mut loose = slug(name);
    while loose.contains("--") {
        loose = loose.replace("--", "-");
    }
    loose.trim_matches('-').to_owned()
}

fn unescaped(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escaped = match tail {
            [a, b, ..] if first == b'%' => hex(*a).zip(hex(*b)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(escaped.unwrap_or(first));
        rest = if escaped.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_become_names_as_on_documentation_sites() {
        for (heading, name) in [
            ("Before you start", "before-you-start"),
            ("Step 2: call (twice)", "step-2-call-twice"),
            ("Más preguntas", "más-preguntas"),
            ("始める 前に", "始める-前に"),
            ("a_b  c", "a_b--c"),
            ("\u{200b}Hidden\u{200b} blank", "hidden-blank"),
        ] {
            assert_eq!(slug(heading), name, "{heading}");
        }
    }

    fn page(names: &[&str]) -> Anchors {
        let anchors = names.iter().enumerate().map(|(at, name)| Anchor { name: (*name).to_owned(), at });
        Anchors::numbered(anchors.collect())
    }

    #[test]
    fn equal_names_are_numbered_and_never_collide() {
        let names: Vec<String> = page(&["a", "a", "a-1", "a", "b"]).0.into_iter().map(|anchor| anchor.name).collect();
        assert_eq!(names, ["a", "a-1", "a-1-1", "a-2", "b"]);
    }

    #[test]
    fn links_find_anchors_however_they_are_written() {
        let page = page(&["first-steps", "más--ayuda", "x"]);
        for (link, at) in [
            ("#first-steps", Some(0)),
            ("First-Steps", Some(0)),
            ("first-steps\u{200b}", Some(0)),
            ("m%C3%A1s-ayuda", Some(1)),
            ("más--ayuda", Some(1)),
            ("nowhere", None),
        ] {
            assert_eq!(page.find(link), at, "{link}");
        }
    }
}
