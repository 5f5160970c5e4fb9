//! The values that a library has for a filter, and how many pages each lets in. Copies are not counted.

use super::facts::{authors, owner, updated};
use super::{Filter, HitKind, Key, Length, Name, Period, Reader, Unit, suggest};
use crate::document::{Kind, Role};
use crate::library::{Entry, Library};
use crate::search::Section;
use std::collections::{BTreeMap, BTreeSet};

/// Something to write behind a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub filter: Filter,
    /// Pages; `None` where that depends on today.
    pub pages: Option<usize>,
}

/// Ages that are offered.
const AGES: [(u16, Unit); 4] = [(7, Unit::Day), (30, Unit::Day), (6, Unit::Month), (1, Unit::Year)];

/// Every value, those with most pages first, then by name; days newest first, behind the ages.
pub(super) fn known(key: Key, library: &Library) -> Vec<Known> {
    let entries = || library.entries().iter().filter(|entry| entry.copy.is_none());
    let pages = |test: &dyn Fn(&Entry) -> bool| entries().filter(|entry| test(entry)).count();
    let names = |name: fn(Name) -> Filter, of: &dyn for<'e> Fn(&'e Entry) -> BTreeSet<&'e str>| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        entries().flat_map(of).filter(|name| !name.is_empty()).for_each(|name| *counts.entry(name).or_default() += 1);
        let known = |(written, pages)| Known { filter: name(Name::new(written)), pages: Some(pages) };
        counts.into_iter().map(known).collect()
    };
    let mut known: Vec<Known> = match key {
        Key::Lang => {
            let known = |(language, pages): &_| Known { filter: Filter::Language(*language), pages: Some(*pages) };
            library.languages().iter().map(known).collect()
        }
        Key::Kind => {
            let known = |kind| Known { filter: Filter::Kind(kind), pages: Some(pages(&|entry| is_kind(entry, kind))) };
            HitKind::all().map(known).collect()
        }
        Key::Audience => {
            let known = |reader: Reader| {
                let pages = pages(&|entry| reader.is_among(entry.audience));
                Known { filter: Filter::Audience(reader), pages: Some(pages) }
            };
            Reader::ALL.map(known).to_vec()
        }
        Key::L1 => names(Filter::L1, &|entry| entry.l1.as_deref().into_iter().collect()),
        Key::L2 => names(Filter::L2, &|entry| entry.l2.as_deref().into_iter().collect()),
        Key::Answer => names(Filter::Answer, &|entry| answer(entry).into_iter().collect()),
        Key::Owner => names(Filter::Owner, &|entry| owner(entry).into_iter().collect()),
        Key::By => names(Filter::By, &|entry| authors(entry).collect()),
        Key::File => names(Filter::File, &|entry| BTreeSet::from([entry.path().folder(), entry.path().stem()])),
        Key::Updated => return periods(entries()),
    };
    known.retain(|value| value.pages != Some(0));
    known.sort_by_key(|value| std::cmp::Reverse(value.pages));
    known
}

/// The value that is likely meant by one that no page has.
pub(super) fn near(key: Key, typed: &str, library: &Library) -> Option<Known> {
    let known = known(key, library);
    let names: Vec<String> = known.iter().map(|value| value.filter.value()).collect();
    let nearest = suggest::nearest(typed, names.iter().map(String::as_str))?;
    let place = names.iter().position(|name| name == nearest)?;
    known.into_iter().nth(place)
}

fn answer(entry: &Entry) -> Option<&str> {
    (entry.source.page.kind != Kind::Page).then_some(entry.name.as_str())
}

/// Whether the page is of the kind or has rows of it.
fn is_kind(entry: &Entry, kind: HitKind) -> bool {
    let page = &entry.source.page;
    match kind {
        HitKind::Page(kind) => page.kind == kind,
        HitKind::Row(Section::Title) => true,
        HitKind::Row(Section::Definition) => page.definition.is_some(),
        HitKind::Row(Section::Valid) => page.valid.is_some(),
        HitKind::Row(Section::Invalid) => page.invalid.is_some(),
        HitKind::Row(Section::Question) => !page.questions.is_empty() || !page.workload_questions.is_empty(),
        HitKind::Row(Section::Update) => entry.updates.is_some(),
        HitKind::Row(Section::Text) => page.sections.iter().any(|section| section.role == Role::Prose),
    }
}

/// Ages first, then years and months with changes, newest first.
fn periods<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<Known> {
    let mut months: BTreeMap<(u16, u8), usize> = BTreeMap::new();
    for date in entries.filter_map(updated) {
        *months.entry((date.year(), date.month())).or_default() += 1;
    }
    let ages = AGES.map(|(count, unit)| Period::Younger(Length { count, unit }));
    let ages = ages.into_iter().map(|age| Known { filter: Filter::Updated(age), pages: None });
    let month = |((year, month), pages): (&(u16, u8), &usize)| {
        Some(Known { filter: Filter::Updated(Period::month(*year, *month)?), pages: Some(*pages) })
    };
    ages.chain(months.iter().rev().filter_map(month)).collect()
}
