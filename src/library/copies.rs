//! Which pages repeat another one, so that a reader is shown one of them: strays of tools, pages left in the folder of
//! another language, and twins byte for byte.

use super::{Copy, CopyKind, Entry};
use std::collections::{BTreeMap, HashMap};

/// Says of each entry which one it copies; `strays` are those known from file names, as places in `entries`.
pub fn mark(entries: &mut [Entry], strays: Vec<Option<(usize, CopyKind)>>) {
    let mut copies = strays;
    wrong_languages(entries, &mut copies);
    twins(entries, &mut copies);
    let originals: Vec<_> = entries.iter().map(|entry| (entry.path().clone(), entry.audience)).collect();
    for (place, entry) in entries.iter_mut().enumerate() {
        let Some(Some((_, kind))) = copies.get(place) else { continue };
        let Some((of, audience)) = originals.get(origin(&copies, place)) else { continue };
        // A page for partners never gives way to one that partners must not read.
        if !(entry.audience.partner && audience.excludes_partners()) {
            entry.copy = Some(Copy { kind: *kind, of: of.clone() });
        }
    }
}

/// Follows copies of copies; they never run in a circle, since each kind points to pages that are no copies yet or, of
/// strays, to shorter names.
fn origin(copies: &[Option<(usize, CopyKind)>], mut place: usize) -> usize {
    while let Some(Some((of, _))) = copies.get(place) {
        place = *of;
    }
    place
}

/// In a family, of the pages in one language, those that stand where another language is promised copy the one that
/// stands right; where none does, the first of them is the page.
fn wrong_languages(entries: &[Entry], copies: &mut [Option<(usize, CopyKind)>]) {
    let mut same: BTreeMap<_, Vec<(usize, &Entry)>> = BTreeMap::new();
    for (place, entry) in entries.iter().enumerate() {
        if let (Some(language), Some(None)) = (entry.language, copies.get(place)) {
            same.entry((&entry.family, language)).or_default().push((place, entry));
        }
    }
    for group in same.values_mut() {
        group.sort_by_key(|(place, entry)| (!entry.is_at_home(), *place));
        let Some(((first, _), others)) = group.split_first() else { continue };
        for (place, _) in others.iter().filter(|(_, entry)| !entry.is_at_home()) {
            if let Some(copy) = copies.get_mut(*place) {
                *copy = Some((*first, CopyKind::WrongLanguage));
            }
        }
    }
}

/// Of pages with the same bytes the one in most languages stays, then the one in its place, then the first.
fn twins(entries: &[Entry], copies: &mut [Option<(usize, CopyKind)>]) {
    let mut languages: HashMap<_, usize> = HashMap::new();
    let mut same: BTreeMap<u128, Vec<usize>> = BTreeMap::new();
    for (place, entry) in entries.iter().enumerate() {
        if copies.get(place) != Some(&None) {
            continue;
        }
        *languages.entry(&entry.family).or_default() += 1;
        if !entry.source.text.trim().is_empty() {
            same.entry(entry.source.fingerprint).or_default().push(place);
        }
    }
    for mut group in same.into_values().filter(|group| group.len() > 1) {
        group.sort_by_cached_key(|place| {
            let entry = entries.get(*place);
            let spoken = entry.and_then(|entry| languages.get(&entry.family)).copied().unwrap_or(0);
            (usize::MAX - spoken, entry.is_some_and(|entry| !entry.is_at_home()), *place)
        });
        let Some((first, others)) = group.split_first() else { continue };
        for place in others {
            if let Some(copy) = copies.get_mut(*place) {
                *copy = Some((*first, CopyKind::Twin));
            }
        }
    }
}
