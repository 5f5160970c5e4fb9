//! What the front matter of a new page says before anybody types: what its siblings say, and of people only what is known
//! of its maker. It knows no text of a page and writes none.

use super::{Entry, Library};
use std::collections::BTreeMap;

/// The last words of keys whose values name people.
const PEOPLE: [&str; 10] =
    ["author", "authors", "writer", "owner", "owners", "manager", "reviewer", "reviewers", "editor", "contact"];
/// Those of them that name whoever wrote the page.
const MAKERS: [&str; 3] = ["author", "authors", "writer"];
/// The new page has its own.
const OWN: [&str; 3] = ["title", "description", "ms.date"];

impl Library {
    /// For each key of the first of `siblings`, the value that a new page by `maker` has, in their order; keys that a new
    /// page has values of its own for are left out.
    ///
    /// What most siblings say is said again, and what each says otherwise is left empty. A value that names people is that
    /// of the maker's own pages, which are those that name `maker` as their author; a key for authors without one takes
    /// `maker` itself where the values of other pages are of its form, a full name or one word. Other days than `ms.date`
    /// are left empty.
    pub fn usual_fields(&self, siblings: &[&Entry], maker: &str) -> Vec<(String, String)> {
        let model = siblings.first().and_then(|entry| entry.source.page.front_matter.as_ref());
        let mut usual: Vec<(String, String)> = Vec::new();
        for key in model.iter().flat_map(|model| &model.fields).map(|field| field.key.plain.as_str()) {
            let is_known = usual.iter().any(|(known, _)| known.eq_ignore_ascii_case(key));
            if is_known || OWN.iter().any(|own| own.eq_ignore_ascii_case(key)) {
                continue;
            }
            let value = if ends_with(key, &PEOPLE) {
                self.person(key, maker.trim())
            } else if ends_with(key, &["date"]) {
                Some(String::new())
            } else {
                shared(siblings, key)
            };
            usual.extend(value.map(|value| (key.to_owned(), value)));
        }
        usual
    }

    /// What stands for the maker under a key that names people.
    fn person(&self, key: &str, maker: &str) -> Option<String> {
        let is_maker = |value: &str| !maker.is_empty() && value.trim().to_lowercase() == maker.to_lowercase();
        let by_maker = |entry: &&Entry| {
            let fields = entry.source.page.front_matter.iter().flat_map(|matter| &matter.fields);
            fields.filter(|field| ends_with(&field.key.plain, &MAKERS)).any(|field| is_maker(&field.value.plain))
        };
        if let Some((value, _)) = most_common(self.entries().iter().filter(by_maker), key) {
            return Some(value);
        }
        let is_full = |value: &str| value.trim().contains(' ');
        let values: Vec<&str> = self.entries().iter().filter_map(|entry| value(entry, key)).collect();
        let full = values.iter().filter(|value| is_full(value)).count();
        let fits = ends_with(key, &MAKERS) && is_full(maker) == (full * 2 > values.len());
        Some(if fits { maker.to_owned() } else { String::new() })
    }
}

/// What siblings say under a key; `None` where the first one has a list there, which is taken over as it stands.
fn shared(siblings: &[&Entry], key: &str) -> Option<String> {
    siblings.first().and_then(|first| value(first, key))?;
    let (value, count) = most_common(siblings.iter().copied(), key)?;
    let said = siblings.iter().filter(|entry| self::value(entry, key).is_some()).count();
    Some(if count == 1 && said > 2 { String::new() } else { value })
}

/// The value most pages have, the smallest of equals, and how many have it.
fn most_common<'a>(entries: impl Iterator<Item = &'a Entry>, key: &str) -> Option<(String, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for value in entries.filter_map(|entry| value(entry, key)) {
        *counts.entry(value).or_default() += 1;
    }
    let best = counts.into_iter().max_by(|(one, few), (other, many)| few.cmp(many).then(other.cmp(one)));
    best.map(|(value, count)| (value.to_owned(), count))
}

/// The value of a key, where it says something.
fn value<'a>(entry: &'a Entry, key: &str) -> Option<&'a str> {
    let value = entry.source.page.front_matter.as_ref()?.get(key)?;
    Some(value.trim()).filter(|value| !value.is_empty())
}

fn ends_with(key: &str, words: &[&str]) -> bool {
    let last = key.rsplit(['.', '-', '_']).next().unwrap_or(key);
    words.iter().any(|word| word.eq_ignore_ascii_case(last))
}
