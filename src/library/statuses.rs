//! From a status name in a row to the entry it means: near before far, exact before linked before close, and never from
//! a page for partners to one that they must not read.

use super::levels::KNOWN_L1;
use super::names::{ANYWHERE, NameId, Names, Reader, Scope, Under, Written};
use super::{Entry, How, Library, Reach, Resolved};
use crate::document::{Scenario, Text};
use std::collections::HashMap;

/// Reads the rows of all entries.
pub struct Statuses<'a> {
    library: &'a Library,
    names: Names<'a>,
    l1s: HashMap<NameId, &'a str>,
}

/// A page that asks what a name means to it.
struct Asker<'a> {
    entry: &'a Entry,
    place: usize,
    name: NameId,
    reader: Reader,
    /// Entries in its language, then those too short to tell theirs.
    spoken: [Option<Written>; 2],
    /// The levels it stands on and below, where a name that several entries have is looked for first.
    around: [Under; 2],
}

/// An entry found, by its place.
type Found = (usize, How);

impl<'a> Statuses<'a> {
    /// `labels` are names under which links lead to entries; `l1s` are further names of L1s and their English ones.
    pub fn new(library: &'a Library, labels: &[(&'a str, usize)], l1s: &'a [(String, String)]) -> Self {
        let mut names = Names::new(&library.entries);
        for (label, target) in labels {
            names.label(label, *target);
        }
        let mut known = HashMap::new();
        let pages = library.entries.iter().filter(|entry| entry.l2.is_none());
        let pages = pages.filter_map(|entry| Some((entry.name.as_str(), entry.l1.as_deref()?)));
        let headings = l1s.iter().map(|(name, l1)| (name.as_str(), l1.as_str()));
        for (name, l1) in KNOWN_L1.iter().map(|name| (*name, *name)).chain(pages).chain(headings) {
            known.entry(names.id(name)).or_insert(l1);
        }
        Self { library, names, l1s: known }
    }

    /// For each row of the entry at `place` the entry its status means.
    pub fn rows(&mut self, place: usize, rows: &'a [Scenario]) -> Vec<Option<Resolved>> {
        let Some(entry) = self.library.entries.get(place).filter(|_| !rows.is_empty()) else { return Vec::new() };
        let on = entry.l1.as_deref().zip(entry.l2.as_deref());
        let asker = Asker {
            entry,
            place,
            name: self.names.id(&entry.name),
            reader: if entry.audience.partner { Reader::Partner } else { Reader::Anyone },
            spoken: match entry.language {
                Some(language) => [Some(Written::In(language)), Some(Written::Untold)],
                None => [Some(Written::Any), None],
            },
            around: [on.map_or(ANYWHERE, |(l1, l2)| self.names.under(l1, Some(l2))), self.names.above(place)],
        };
        rows.iter().map(|row| self.row(&asker, &row.status_path)).collect()
    }

    /// The page of the last name below the levels named before it; for an L3 without a page that of its L2.
    fn row(&mut self, asker: &Asker<'a>, path: &'a [Text]) -> Option<Resolved> {
        let path: Vec<NameId> = path.iter().map(|name| self.names.id(&name.plain)).collect();
        let (last, above) = path.split_last()?;
        if *last == asker.name && self.is_own_way(asker, above) {
            return Some(self.resolved(asker, (asker.place, How::Exact)));
        }
        // Levels that nobody knows rule nothing out.
        let under = self.under(asker, above).unwrap_or(ANYWHERE);
        let found = self.find(asker, under, *last).or_else(|| {
            (1..path.len()).rev().find_map(|depth| {
                let (last, above) = path.get(..depth)?.split_last()?;
                let under = self.under(asker, above)?;
                let (place, _) = self.find(asker, under, *last)?;
                // Many an L3 has no page of its own, and its L2 answers for it; an L1 is no status to use instead.
                self.library.entries.get(place)?.l2.is_some().then_some((place, How::Parent))
            })
        })?;
        Some(self.resolved(asker, found))
    }

    /// Whether the levels named are those the asker itself stands below, or unknown.
    fn is_own_way(&mut self, asker: &Asker<'a>, above: &[NameId]) -> bool {
        above.is_empty() || self.under(asker, above).is_none_or(|under| self.names.above(asker.place) == under)
    }

    /// What stands directly below these levels; `None` when they are not known.
    fn under(&mut self, asker: &Asker<'a>, path: &[NameId]) -> Option<Under> {
        let (last, above) = match path.split_last() {
            None => return Some(ANYWHERE),
            Some((last, above)) => (last, above),
        };
        if let Some(l1) = self.l1s.get(last).filter(|_| above.is_empty()) {
            return Some(self.names.under(l1, None));
        }
        let above = self.under(asker, above)?;
        let (place, _) = self.find(asker, above, *last)?;
        let entry = self.library.entries.get(place)?;
        Some(self.names.under(entry.l1.as_deref()?, entry.l2.as_deref()))
    }

    fn find(&mut self, asker: &Asker<'a>, under: Under, name: NameId) -> Option<Found> {
        self.names.scopes(asker.place).into_iter().find_map(|scope| {
            let exact = self.exact(asker, scope, under, name).map(|place| (place, How::Exact));
            let linked = exact.or_else(|| self.linked(asker, scope, under, name).map(|place| (place, How::Link)));
            linked.or_else(|| self.close(asker, scope, under, name).map(|place| (place, How::Close)))
        })
    }

    /// By name in the asker's language; of several, one around the asker.
    fn exact(&self, asker: &Asker<'a>, scope: Scope, under: Under, name: NameId) -> Option<usize> {
        asker.spoken.into_iter().flatten().find_map(|written| {
            let named = |under| self.names.named(scope, written, under, name, asker.reader);
            let any = named(under)?;
            let around = if under == ANYWHERE { asker.around } else { [ANYWHERE; 2] };
            around.into_iter().filter(|around| *around != ANYWHERE).find_map(named).or(Some(any))
        })
    }

    fn linked(&self, asker: &Asker<'a>, scope: Scope, under: Under, label: NameId) -> Option<usize> {
        let labelled = |written| self.names.labelled(scope, written, under, label, asker.reader);
        let own = asker.spoken.into_iter().flatten().find_map(labelled);
        own.or_else(|| labelled(Written::Any).map(|place| self.in_own_language(asker, place)))
    }

    fn close(&mut self, asker: &Asker<'a>, scope: Scope, under: Under, name: NameId) -> Option<usize> {
        if let Some(place) = self.names.named(scope, Written::Any, under, name, asker.reader) {
            return Some(self.in_own_language(asker, place));
        }
        let near = self.names.near(name);
        near.iter().find_map(|near| {
            let named = |written| self.names.named(scope, written, under, *near, asker.reader);
            asker.spoken.into_iter().flatten().find_map(named)
        })
    }

    /// The translation of an entry into the asker's language, where there is one that the asker's readers may read.
    fn in_own_language(&self, asker: &Asker<'a>, place: usize) -> usize {
        let entries = &self.library.entries;
        let translated = entries.get(place).zip(asker.entry.language).and_then(|(entry, language)| {
            let path = self.library.translation(entry.path(), language)?;
            self.library.places.get(path).copied()
        });
        let open = |place: &usize| {
            asker.reader == Reader::Anyone
                || entries.get(*place).is_some_and(|entry| !entry.audience.excludes_partners())
        };
        translated.filter(open).unwrap_or(place)
    }

    fn resolved(&self, asker: &Asker<'a>, (place, how): Found) -> Resolved {
        let target = self.library.entries.get(place).unwrap_or(asker.entry);
        let [folder, edition, _] = self.names.scopes(place);
        let reach = match self.names.scopes(asker.place) {
            [own, ..] if own == folder => Reach::Folder,
            [_, own, _] if own == edition => Reach::Edition,
            _ => Reach::Rest,
        };
        Resolved { target: target.path().clone(), how, reach }
    }
}
