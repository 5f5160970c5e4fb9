//! A table of contents with one item more, less or other, and every other byte as it was. What comes out is read as YAML
//! again and must list what was meant; where it does not, nothing is changed. It knows no file.

use super::toc::parse_toc;
use super::toc_lines::{Item, items, quoted};
use crate::library::{PagePath, Toc, TocItem, reached, relinked, way_to};
use serde::{Deserialize, Serialize};

/// What becomes of a page in the tables of contents that list it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TocChange {
    /// Listed behind the first of `beside` that is listed, else as the last one below `below`, else at the end.
    Add { page: PagePath, name: String, beside: Vec<PagePath>, below: Option<PagePath> },
    /// The same item leads to a page of another name.
    Point { from: PagePath, to: PagePath },
    /// An item with others below it stays and leads nowhere.
    Remove { page: PagePath },
}

/// How a page that has no file yet is to be listed once it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Listing {
    /// `None`: by the name that its readers see.
    pub name: Option<String>,
    /// As of [`TocChange::Add`].
    pub beside: Vec<PagePath>,
    pub below: Option<PagePath>,
}

impl Listing {
    /// The change that lists `page`, which its readers know as `title`.
    pub fn of(&self, page: &PagePath, title: &str) -> TocChange {
        let name = self.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        TocChange::Add {
            page: page.clone(),
            name: name.unwrap_or(title).to_owned(),
            beside: self.beside.clone(),
            below: self.below.clone(),
        }
    }
}

/// What a change does to one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TocEdit {
    /// The table has nothing to do with it.
    None,
    /// The whole text as it will be.
    Text(String),
    /// The table is about the page in a shape that is not changed safely line by line.
    Unclear,
}

/// An item without those below it: how deep it stands, its name, and where it leads.
type Entry<'a> = (usize, &'a str, Option<&'a str>);

/// What `change` does to the text of a table in `folder`. `is_page` knows the pages of the library: an item that leads to
/// none by the letter leads to the one whose name differs in letter case only.
pub(super) fn edited(text: &str, folder: &str, change: &TocChange, is_page: &dyn Fn(&PagePath) -> bool) -> TocEdit {
    let table = Table { text, folder, items: items(text), is_page };
    let new = match change {
        TocChange::Add { page, name, beside, below } => table.add(page, name, beside, below.as_ref()),
        TocChange::Point { from, to } => table.point(from, to),
        TocChange::Remove { page } => table.remove(page),
    };
    let Ok(before) = parse_toc(folder, text) else {
        // Lines alone do not tell what such a table lists.
        return if new.is_some() { TocEdit::Unclear } else { TocEdit::None };
    };
    let wanted = table.wanted(entries(&before), change);
    match (new, wanted) {
        (_, None) => TocEdit::None,
        (Some(new), Some(wanted)) if is_as_wanted(folder, &new, &wanted) => TocEdit::Text(new),
        (_, Some(_)) => TocEdit::Unclear,
    }
}

/// Whether a table lists a page.
pub(super) fn lists(toc: &Toc, page: &PagePath) -> bool {
    entries(toc).iter().any(|(.., href)| href.and_then(|href| reached(&toc.folder, href)).as_ref() == Some(page))
}

struct Table<'a> {
    text: &'a str,
    folder: &'a str,
    items: Vec<Item>,
    is_page: &'a dyn Fn(&PagePath) -> bool,
}

/// An item that a changed table has to list; one put in may stand anywhere.
struct Wanted {
    entries: Vec<(usize, String, Option<String>)>,
    added: Option<(String, String)>,
}

impl Table<'_> {
    fn leads_to(&self, href: &str, page: &PagePath) -> bool {
        let Some(there) = reached(self.folder, href) else { return false };
        there == *page || (there.as_str().to_lowercase() == page.as_str().to_lowercase() && !(self.is_page)(&there))
    }

    fn items_of(&self, page: &PagePath) -> impl DoubleEndedIterator<Item = &Item> {
        let is_of = |item: &&Item| item.href.as_ref().is_some_and(|href| self.leads_to(&href.words(self.text), page));
        self.items.iter().filter(is_of)
    }

    fn add(&self, page: &PagePath, name: &str, beside: &[PagePath], below: Option<&PagePath>) -> Option<String> {
        let text = self.text;
        let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let before = beside.iter().find_map(|page| self.items_of(page).next());
        let above = below.and_then(|page| self.items_of(page).next()).filter(|_| before.is_none());
        let last = || self.items.iter().rfind(|item| item.indent == self.items.first().map_or("", |item| &item.indent));
        let (at, indent, list) = match (before, above) {
            (Some(item), _) => (item.end, item.indent.clone(), String::new()),
            (None, Some(item)) => {
                let indent = item.inner.clone().unwrap_or_else(|| format!("{}  ", item.indent));
                let list = if item.has_list { String::new() } else { format!("{}  items:{end}", item.indent) };
                (item.end, indent, list)
            }
            (None, None) => last().map_or((text.len(), String::new(), String::new()), |item| {
                (item.end, item.indent.clone(), String::new())
            }),
        };
        let (head, tail) = text.split_at_checked(at)?;
        let gap = if head.trim_start_matches('\u{feff}').is_empty() || head.ends_with('\n') { "" } else { end };
        let (name, href) = (quoted(name), quoted(&way_to(self.folder, page)));
        Some(format!("{head}{gap}{list}{indent}- name: {name}{end}{indent}  href: {href}{end}{tail}"))
    }

    fn point(&self, from: &PagePath, to: &PagePath) -> Option<String> {
        let mut new = self.text.to_owned();
        for href in self.items_of(from).rev().filter_map(|item| item.href.as_ref()) {
            let target = relinked(&href.words(self.text), self.folder, from, to);
            new.replace_range(href.value.clone(), &href.quotes.around(&target));
        }
        (new != self.text).then_some(new)
    }

    fn remove(&self, page: &PagePath) -> Option<String> {
        let mut new = self.text.to_owned();
        for item in self.items_of(page).rev() {
            let line = item.href.as_ref().map(|href| href.line.clone())?;
            new.replace_range(if item.has_items { line } else { item.start..item.end }, "");
        }
        (new != self.text).then_some(new)
    }

    /// What the changed table must list; `None` where the change is none of its business.
    fn wanted(&self, before: Vec<Entry<'_>>, change: &TocChange) -> Option<Wanted> {
        let is_of = |entry: &Entry<'_>, page: &PagePath| entry.2.is_some_and(|href| self.leads_to(href, page));
        let is_listed = |page: &PagePath| before.iter().any(|entry| is_of(entry, page));
        let owned = |(depth, name, href): &Entry<'_>| (*depth, (*name).to_owned(), href.map(str::to_owned));
        match change {
            TocChange::Add { page, .. } if is_listed(page) => None,
            TocChange::Add { page, name, .. } => {
                let added = Some((name.trim().to_owned(), way_to(self.folder, page)));
                Some(Wanted { entries: before.iter().map(owned).collect(), added })
            }
            TocChange::Point { from: page, .. } | TocChange::Remove { page } if !is_listed(page) => None,
            TocChange::Point { from, to } => {
                let entries = before.iter().map(|entry| match (is_of(entry, from), owned(entry)) {
                    (true, (depth, name, href)) => {
                        (depth, name, href.map(|href| relinked(&href, self.folder, from, to)))
                    }
                    (false, same) => same,
                });
                Some(Wanted { entries: entries.collect(), added: None })
            }
            TocChange::Remove { page } => {
                let mut entries = Vec::new();
                for (place, entry) in before.iter().enumerate() {
                    let has_items = before.get(place + 1).is_some_and(|next| next.0 > entry.0);
                    match owned(entry) {
                        (depth, name, _) if is_of(entry, page) && has_items => entries.push((depth, name, None)),
                        _ if is_of(entry, page) => {}
                        same => entries.push(same),
                    }
                }
                Some(Wanted { entries, added: None })
            }
        }
    }
}

fn is_as_wanted(folder: &str, new: &str, wanted: &Wanted) -> bool {
    let Ok(after) = parse_toc(folder, new) else { return false };
    let mut found = entries(&after);
    if let Some((name, href)) = &wanted.added {
        let is_new = |(_, named, target): &Entry<'_>| *named == name.as_str() && *target == Some(href.as_str());
        let Some(place) = found.iter().position(is_new) else { return false };
        found.remove(place);
    }
    let same = |((depth, name, href), entry): (&(usize, String, Option<String>), &Entry<'_>)| {
        (*depth, name.as_str(), href.as_deref()) == *entry
    };
    found.len() == wanted.entries.len() && wanted.entries.iter().zip(&found).all(same)
}

fn entries(toc: &Toc) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    let mut open: Vec<(usize, &TocItem)> = toc.items.iter().rev().map(|item| (0, item)).collect();
    while let Some((depth, item)) = open.pop() {
        entries.push((depth, item.name.as_str(), item.href.as_deref()));
        open.extend(item.items.iter().rev().map(|below| (depth + 1, below)));
    }
    entries
}

#[cfg(test)]
#[path = "toc_edit/tests.rs"]
mod tests;
