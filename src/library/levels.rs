//! Which L1, L2 and L3 a status stands under. File names tell it best (`l1l2l3-<l1>-<l2>[-<l3>]`), then the front
//! matter's title, then the table of contents. All of them are English in every translation, so levels have English names.

use super::name::{from_slug, key, slug};
use super::toc::TocLine;
use super::{Entry, Library};
use crate::document::{Kind, Language};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The L1s known without any page of theirs, in the order a customer moves through them.
pub const KNOWN_L1: [&str; 5] = ["Status Unknown", "In Progress", "No Intent", "Blocked", "Duplicate/Invalid"];

const PREFIX: &str = "l1l2l3-";

/// A place in the levels, in the spelling of file names.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Way {
    l1: String,
    l2: Option<String>,
    l3: Option<String>,
}

/// The English names of L1, L2 and L3.
pub type Names = [Option<String>; 3];

/// The levels of each entry, in order.
pub fn levels(library: &Library, toc: &[TocLine]) -> Vec<Names> {
    let entries = library.entries();
    let known = known_l1(entries);
    let mut ways = file_ways(entries, &known);
    let mut names = way_names(entries, &ways);
    let by_name: HashMap<(String, String), String> = names
        .iter()
        .filter_map(|(way, name)| Some(((way.l1.clone(), key(name)), way.l2.clone().filter(|_| way.l3.is_none())?)))
        .collect();
    for (entry, way) in entries.iter().zip(&mut ways).filter(|(entry, way)| way.is_none() && has_levels(entry)) {
        *way = title_way(entry, &known, &by_name);
    }
    toc_ways(library, toc, &known, &mut ways);
    for (way, name) in way_names(entries, &ways) {
        names.entry(way).or_insert(name);
    }
    let named = |way: &Way| {
        let l1 = known.get(&way.l1).or_else(|| names.get(&Way { l1: way.l1.clone(), ..Way::default() }));
        let l2 = way.l2.as_ref().map(|l2| {
            let above = Way { l1: way.l1.clone(), l2: Some(l2.clone()), l3: None };
            names.get(&above).cloned().unwrap_or_else(|| from_slug(l2))
        });
        let l3 = way.l3.as_ref().map(|l3| names.get(way).cloned().unwrap_or_else(|| from_slug(l3)));
        [Some(l1.cloned().unwrap_or_else(|| from_slug(&way.l1))), l2, l3]
    };
    ways.iter().map(|way| way.as_ref().map_or([None, None, None], named)).collect()
}

fn has_levels(entry: &Entry) -> bool {
    entry.source.page.kind != Kind::Page
}

/// L1s by slug: those always known, and what overviews are named for.
fn known_l1(entries: &[Entry]) -> BTreeMap<String, String> {
    let mut known: BTreeMap<String, String> = KNOWN_L1.iter().map(|name| (slug(name), (*name).to_owned())).collect();
    for entry in entries.iter().filter(|entry| entry.source.page.kind == Kind::Overview) {
        let Some(rest) = base(entry).strip_prefix(PREFIX) else { continue };
        let parts = title_parts(entry);
        let own = [parts.last().copied(), Some(entry.name.as_str())];
        if let Some(name) = own.into_iter().flatten().find(|name| slug(name) == rest) {
            known.entry(rest.to_owned()).or_insert_with(|| name.to_owned());
        }
    }
    known
}

fn base(entry: &Entry) -> &str {
    entry.family.as_str().rsplit_once('/').map_or(entry.family.as_str(), |(_, base)| base)
}

fn title_parts(entry: &Entry) -> Vec<&str> {
    let title = entry.source.page.front_matter.as_ref().and_then(|front| front.get("title")).unwrap_or("");
    let parts = title.split(" - ").flat_map(|part| part.split(" – ")).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

fn file_ways(entries: &[Entry], known: &BTreeMap<String, String>) -> Vec<Option<Way>> {
    let statuses: HashSet<(&str, &str)> = entries
        .iter()
        .filter(|entry| entry.source.page.kind == Kind::Status)
        .filter_map(|entry| Some((&*entry.edition, base(entry).strip_prefix(PREFIX)?)))
        .collect();
    let way = |entry: &Entry| {
        let rest = base(entry).strip_prefix(PREFIX).filter(|_| has_levels(entry))?;
        let parts = title_parts(entry);
        let titled = parts.first().map(|part| slug(part)).filter(|_| parts.len() > 1);
        let is_l1 = |head: &&str| known.contains_key(*head) || titled.as_deref() == Some(*head);
        let l1 = std::iter::once(rest).chain(heads(rest)).find(is_l1)?;
        let tail = below(rest, l1).filter(|tail| !tail.is_empty());
        let Some(tail) = tail else { return Some(Way { l1: l1.to_owned(), ..Way::default() }) };
        let parent =
            |l2: &&str| statuses.contains(&(&*entry.edition, rest.get(..l1.len() + 1 + l2.len()).unwrap_or("")));
        let second = parts.get(1).map(|part| slug(part)).unwrap_or_default();
        let l2 = match parts.len() {
            _ if second == tail => tail,
            3 if below(tail, &second).is_some_and(|l3| !l3.is_empty()) => &second,
            _ => heads(tail).find(parent).unwrap_or(tail),
        };
        let l3 = below(tail, l2).filter(|l3| !l3.is_empty());
        Some(Way { l1: l1.to_owned(), l2: Some(l2.to_owned()), l3: l3.map(str::to_owned) })
    };
    entries.iter().map(way).collect()
}

/// What follows `head` and a `-`; empty when nothing does; `None` when `slug` does not start with that word.
fn below<'a>(slug: &'a str, head: &str) -> Option<&'a str> {
    let rest = slug.strip_prefix(head).filter(|_| !head.is_empty())?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('-') }
}

/// The beginnings of a slug at its words, longest first, itself left out.
fn heads(slug: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(slug.rsplit_once('-'), |(head, _)| head.rsplit_once('-')).map(|(head, _)| head)
}

/// The English name of each way: the heading of an English page there, else what a title calls it.
fn way_names<'a>(entries: &'a [Entry], ways: &[Option<Way>]) -> BTreeMap<Way, String> {
    let mut ranked: BTreeMap<Way, (u8, &'a str)> = BTreeMap::new();
    let mut propose = |way: Way, rank: u8, name: &'a str| {
        let held = ranked.entry(way).or_insert((rank, name));
        if rank < held.0 {
            *held = (rank, name);
        }
    };
    for (entry, way) in entries.iter().zip(ways) {
        let Some(way) = way else { continue };
        if entry.language == Some(Language::EN) {
            propose(way.clone(), u8::from(entry.copy.is_some()), &entry.name);
        }
        let depth = 1 + usize::from(way.l2.is_some()) + usize::from(way.l3.is_some());
        let parts = title_parts(entry);
        if let Some(name) = parts.last().filter(|_| parts.len() >= depth) {
            propose(way.clone(), 2, name);
        }
        if let ([_, l2, _], Some(_)) = (parts.as_slice(), &way.l3) {
            propose(Way { l3: None, ..way.clone() }, 3, l2);
        }
    }
    ranked.into_iter().map(|(way, (_, name))| (way, name.to_owned())).collect()
}

fn title_way(
    entry: &Entry,
    known: &BTreeMap<String, String>,
    by_name: &HashMap<(String, String), String>,
) -> Option<Way> {
    let parts = title_parts(entry);
    let l1_page = |name: &str| Some(Way { l1: slug(name), ..Way::default() }).filter(|way| known.contains_key(&way.l1));
    // "Some Playbook - Blocked" names an L1, not an L2.
    let named = parts.last().and_then(|last| l1_page(last)).or_else(|| l1_page(&entry.name));
    if named.is_some() || parts.len() < 2 || entry.source.page.kind != Kind::Status {
        return named;
    }
    let l1 = slug(parts.first()?);
    let second = parts.get(1)?;
    let l2 = by_name.get(&(l1.clone(), key(second))).cloned().unwrap_or_else(|| slug(second));
    Some(Way { l1, l2: Some(l2), l3: parts.get(2).map(|part| slug(part)) })
}

/// What still has no place gets the one that a table of contents nests it in.
fn toc_ways(library: &Library, toc: &[TocLine], known: &BTreeMap<String, String>, ways: &mut [Option<Way>]) {
    for line in toc {
        let Some(own) = line.target else { continue };
        let open = ways.get(own).is_some_and(Option::is_none) && library.entries.get(own).is_some_and(has_levels);
        let Some(above) = line.parent.and_then(|parent| toc.get(parent)).filter(|_| open) else { continue };
        let named = slug(above.name);
        let above = match above.target.and_then(|place| ways.get(place)).cloned().flatten() {
            Some(way) => way,
            None if known.contains_key(&named) => Way { l1: named, ..Way::default() },
            None => continue,
        };
        let way = match above {
            Way { l1, l2: None, .. } => Way { l1, l2: Some(slug(line.name)), l3: None },
            Way { l1, l2, .. } => Way { l1, l2, l3: Some(slug(line.name)) },
        };
        if let Some(open) = ways.get_mut(own) {
            *open = Some(way);
        }
    }
}
