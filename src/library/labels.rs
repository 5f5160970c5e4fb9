//! Names that links give to statuses: on overviews, on lists of statuses and in tables of contents, where a name often
//! differs a little from the entry's own.

use super::link::Linked;
use super::name::{level_label, without_level};
use super::toc::TocLine;
use super::{Entry, Library};
use crate::document::{Kind, Language, Section};
use std::collections::BTreeMap;

/// Where the links of each page lead, in order.
pub type Targets = Vec<Vec<Linked>>;

pub fn targets(library: &Library) -> Targets {
    let links = |entry: &Entry| {
        let links = entry.source.page.links.iter();
        links.map(|link| library.linked(entry.path(), &link.target)).collect()
    };
    library.entries.iter().map(links).collect()
}

/// Each name under which a link leads to a status or overview, and the place of that entry.
pub fn labels<'a>(library: &'a Library, targets: &Targets, toc: &[TocLine<'a>]) -> Vec<(&'a str, usize)> {
    let mut labels = Vec::new();
    for (entry, targets) in library.entries.iter().zip(targets) {
        for (link, target) in entry.source.page.links.iter().zip(targets) {
            if let Some(place) = status(library, *target) {
                labels.push((without_level(&link.label), place));
            }
        }
        if entry.source.page.kind == Kind::Overview {
            // A heading over links to a single status names it too.
            for (heading, places) in headings(library, entry, targets) {
                if let [place] = places.as_slice() {
                    labels.push((without_level(heading), *place));
                }
            }
        }
    }
    for line in toc {
        if let Some(place) = line.target.filter(|place| library.entries.get(*place).is_some_and(is_status)) {
            labels.push((without_level(line.name), place));
        }
    }
    labels
}

/// How L1s are called in each language: by their own pages, else by a heading `L1 - …` over links to their statuses.
pub fn l1_names(library: &Library, targets: &Targets) -> BTreeMap<(Language, String), String> {
    let mut names = BTreeMap::new();
    let pages = library.entries.iter().filter(|entry| is_status(entry) && entry.l2.is_none() && entry.copy.is_none());
    for entry in pages {
        if let Some((language, l1)) = entry.language.zip(entry.l1.clone()) {
            names.entry((language, l1)).or_insert_with(|| entry.name.clone());
        }
    }
    for (entry, targets) in library.entries.iter().zip(targets).filter(|(entry, _)| entry.copy.is_none()) {
        let mut titles = entry.source.page.sections.iter().filter_map(|section| section.heading.as_ref());
        let listing = titles.any(|(_, title)| level_label(&title.plain).is_some());
        let Some(language) = entry.language.filter(|_| listing) else { continue };
        for (heading, places) in headings(library, entry, targets) {
            let mut l1s: Vec<_> =
                places.iter().filter_map(|place| library.entries.get(*place)?.l1.as_deref()).collect();
            l1s.sort_unstable();
            l1s.dedup();
            if let (Some((1, name)), [l1]) = (level_label(heading), l1s.as_slice()) {
                names.entry((language, (*l1).to_owned())).or_insert_with(|| name.to_owned());
            }
        }
    }
    names
}

fn is_status(entry: &Entry) -> bool {
    entry.source.page.kind != Kind::Page
}

fn status(library: &Library, target: Linked) -> Option<usize> {
    let Linked::Page(place) = target else { return None };
    library.entries.get(place).is_some_and(is_status).then_some(place)
}

/// Each heading of the page with the statuses that links below it, before the next heading, lead to.
fn headings<'a>(library: &Library, entry: &'a Entry, targets: &[Linked]) -> Vec<(&'a str, Vec<usize>)> {
    let page = &entry.source.page;
    let mut links = page.links.iter().zip(targets).peekable();
    let headed = page.sections.iter().map(|section: &Section| {
        let mut places = Vec::new();
        while let Some((_, target)) = links.next_if(|(link, _)| link.span.start < section.span.end) {
            places.extend(status(library, *target));
        }
        places.sort_unstable();
        places.dedup();
        section.heading.as_ref().map(|(_, heading)| (heading.plain.as_str(), places))
    });
    headed.flatten().collect()
}
