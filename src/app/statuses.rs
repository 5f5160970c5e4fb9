//! The statuses that a row of examples can name: found by letters typed, written as their table writes them, and whether
//! the entry of one has the situation among its own.

use std::collections::BTreeSet;
use std::ops::Range;

use fuzzy_matcher::skim::SkimMatcherV2;

use super::palette::match_name;
use super::{AppState, Session};
use crate::document::{Kind, Language, Page};
use crate::library::{Entry, How, PagePath, Reach, Resolved};
use crate::search::fold;

/// As many as a list is scrolled through; letters find the others.
const MOST: usize = 24;
/// From this share of common letters on, two sentences tell the same situation.
const ALIKE: f32 = 0.6;

/// A status found by its name.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusFound {
    pub path: PagePath,
    pub name: String,
    /// The characters of the name that the typed letters match.
    pub marks: Vec<Range<usize>>,
    pub l1: String,
}

/// What the entry that a row points to says about the row's situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answering {
    pub entry: PagePath,
    pub name: String,
    /// The situation among its own that tells the same, if any.
    pub example: Option<String>,
}

impl AppState {
    /// The statuses in `language` and the edition of `path` whose names the letters fit, best first; all when none were
    /// typed. The page itself is none of them.
    pub fn statuses_like(&self, path: &PagePath, language: Option<Language>, letters: &str) -> Vec<StatusFound> {
        let matcher = SkimMatcherV2::default().ignore_case();
        let letters = letters.trim();
        let mut found: Vec<(i64, StatusFound)> = Vec::new();
        for entry in self.entries_beside(path, language) {
            let matched =
                if letters.is_empty() { Some((0, Vec::new())) } else { match_name(&matcher, &entry.name, letters) };
            let Some((score, places)) = matched else { continue };
            let marks = places.into_iter().map(|place| place..place + 1).collect();
            let l1 = entry.l1.clone().unwrap_or_default();
            found.push((score, StatusFound { path: entry.path().clone(), name: entry.name.clone(), marks, l1 }));
        }
        // The sort is stable, so equal scores keep the order of the library.
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.into_iter().map(|(_, found)| found).take(MOST).collect()
    }

    /// How a table with so many columns for the status names an entry.
    pub fn status_names(&self, path: &PagePath, columns: usize) -> Vec<String> {
        let name = self.shelf.library.get(path).map(|entry| entry.name.clone());
        if columns < 2 {
            return name.into_iter().collect();
        }
        let levels = self.shelf.library.levels(path);
        let mut names: Vec<String> = levels.into_iter().map(|level| level.name).collect();
        if names.last() != name.as_ref() {
            names.extend(name);
        }
        names.truncate(columns);
        names
    }

    /// The entry that an invalid row names, and whether it has the row's situation among its own.
    pub fn answering(&self, session: &Session, row: usize) -> Option<Answering> {
        let scenario = session.page.invalid.as_ref()?.rows.get(row)?;
        let status = scenario.status()?.plain.as_str();
        let entry = self.named(session, status)?;
        let page: &Page =
            self.editing.session(entry.path()).map_or(&entry.source.page, |open: &Session| open.page.as_ref());
        let situation = pairs(&scenario.text.plain);
        let rows = page.valid.iter().flat_map(|table| &table.rows);
        let example =
            rows.map(|row| row.text.plain.as_str()).find(|other| likeness(&situation, &pairs(other)) >= ALIKE);
        Some(Answering { entry: entry.path().clone(), name: entry.name.clone(), example: example.map(str::to_owned) })
    }

    /// The entry that a status name means on a page that is being changed.
    pub(super) fn named(&self, session: &Session, status: &str) -> Option<&Entry> {
        self.shelf.library.get(&self.resolved(session, status)?.target)
    }

    /// What a status name means on a page that is being changed: what the library says of a row of it that names it, else
    /// the entry of that name beside the page, else what other pages beside it mean by it.
    pub fn resolved(&self, session: &Session, status: &str) -> Option<Resolved> {
        let known = self.shelf.library.get(&session.path).and_then(|entry| meant_by(entry, status));
        let beside = || self.entries_beside(&session.path, session.page.language);
        let wanted = fold(status);
        let by_name = || {
            let target = beside().find(|entry| fold(&entry.name) == wanted)?.path().clone();
            Some(Resolved { target, how: How::Exact, reach: Reach::Edition })
        };
        known.cloned().or_else(by_name).or_else(|| beside().find_map(|entry| meant_by(entry, status)).cloned())
    }

    fn entries_beside(&self, path: &PagePath, language: Option<Language>) -> impl Iterator<Item = &Entry> {
        let library = &self.shelf.library;
        let edition = library.get(path).map(|entry| entry.edition.clone());
        let own = path.clone();
        library.entries().iter().filter(move |entry| {
            entry.source.page.kind == Kind::Status
                && entry.copy.is_none()
                && entry.language == language
                && edition.as_ref().is_none_or(|edition| *edition == entry.edition)
                && *entry.path() != own
        })
    }
}

/// Where a row of `entry` that names this status leads.
fn meant_by<'e>(entry: &'e Entry, status: &str) -> Option<&'e Resolved> {
    let rows = &entry.source.page.invalid.as_ref()?.rows;
    let row = rows.iter().position(|row| row.status().is_some_and(|name| name.plain == status))?;
    entry.invalid.get(row)?.as_ref()
}

/// Neighbouring letters, which sentences in any script have.
pub(super) fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let letters: Vec<char> = fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect();
    letters.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
}

pub(super) fn likeness(one: &BTreeSet<(char, char)>, other: &BTreeSet<(char, char)>) -> f32 {
    let both = one.intersection(other).count();
    let all = one.len() + other.len();
    if all == 0 { 0.0 } else { 2.0 * both as f32 / all as f32 }
}

#[cfg(test)]
mod tests {
    use super::{ALIKE, likeness, pairs};

    #[track_caller]
    fn check(one: &str, other: &str, alike: bool) {
        assert_eq!(likeness(&pairs(one), &pairs(other)) >= ALIKE, alike, "{one} / {other}");
    }

    #[test]
    fn the_same_situation_is_known_in_other_words_and_scripts() {
        check("A law forbids it outright.", "The law forbids it outright", true);
        check("法律で禁止されている。", "それは法律で禁止されている", true);
        check("A law forbids it outright.", "Their budget is frozen until spring.", false);
        check("", "", false);
    }
}
