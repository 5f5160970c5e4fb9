//! From sources to a library: what each page is for itself first, then what the others make of it.

use super::dates::Habits;
use super::edition::{Place, places};
use super::family::{Member, Promise, families, members};
use super::link::fold_path;
use super::statuses::Statuses;
use super::{Audience, Backlink, CopyKind, Entry, FamilyId, Library, PagePath, Source, Toc};
use super::{checks, copies, dates, labels, levels, stray, toc, way};
use crate::document::{Language, Page, Scenario, ScenarioTable};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

impl Library {
    /// Makes the library of these sources; of two with one path the first stays. Costs far less than parsing them.
    pub fn build(mut sources: Vec<Arc<Source>>, tocs: &[Toc]) -> Library {
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        sources.dedup_by(|later, first| later.path == first.path);
        let mut library = Library::default();
        for (place, source) in sources.iter().enumerate() {
            library.places.insert(source.path.clone(), place);
            library.folded_places.entry(fold_path(source.path.as_str())).or_insert(place);
        }
        library.entries = entries(&sources, &library.places);
        library.families = members(&library.entries);
        library.languages = languages(&library.entries);
        library.relate(tocs);
        library
    }

    /// What takes the names and links of all pages: levels, what rows mean, and what is wrong between pages.
    fn relate(&mut self, tocs: &[Toc]) {
        let lines = toc::lines(self, tocs);
        for (place, line) in lines.iter().enumerate() {
            if let Some(entry) = line.target.and_then(|target| self.entries.get(target)) {
                self.toc_places.entry(entry.family.clone()).or_insert(place);
            }
        }
        let levels = levels::levels(self, &lines);
        for (entry, [l1, l2, l3]) in self.entries.iter_mut().zip(levels) {
            (entry.l1, entry.l2, entry.l3) = (l1, l2, l3);
        }
        self.steps = way::steps(&self.entries);
        let targets = labels::targets(self);
        self.l1_names = labels::l1_names(self, &targets);
        let l1s: Vec<(String, String)> =
            self.l1_names.iter().map(|((_, l1), name)| (name.clone(), l1.clone())).collect();
        let labels = labels::labels(self, &targets, &lines);
        let mut statuses = Statuses::new(self, &labels, &l1s);
        let rows = self.entries.iter().enumerate().map(|(place, entry)| {
            let page = &entry.source.page;
            (statuses.rows(place, scenarios(&page.valid)), statuses.rows(place, scenarios(&page.invalid)))
        });
        let rows: Vec<_> = rows.collect();
        for ((entry, (valid, invalid)), targets) in self.entries.iter_mut().zip(rows).zip(&targets) {
            (entry.valid, entry.invalid) = (valid, invalid);
            checks::add(entry, targets);
        }
        self.backlinks = backlinks(&self.entries);
    }
}

fn scenarios(table: &Option<ScenarioTable>) -> &[Scenario] {
    table.as_ref().map_or(&[], |table| &table.rows)
}

/// The entries as far as folders, file names and the pages themselves tell them.
fn entries(sources: &[Arc<Source>], known: &HashMap<PagePath, usize>) -> Vec<Entry> {
    let places = places(sources);
    let nowhere = Place::default();
    let place = |source: &Source| places.get(source.path.folder()).unwrap_or(&nowhere);
    let strays: Vec<_> = sources.iter().map(|source| original(source, known)).collect();
    let members: Vec<Member> = sources
        .iter()
        .zip(&strays)
        .map(|(source, stray)| {
            let named = stray.and_then(|(original, _)| sources.get(original)).unwrap_or(source);
            Member { stem: named.path.stem(), content: source.page.language, place: place(source) }
        })
        .collect();
    let habits = Habits::new(sources);
    let families = families(&members);
    let made = sources.iter().zip(families).map(|(source, (family, suffix))| {
        let place = place(source);
        let promise = Promise { folder: place.language, suffix };
        entry(Arc::clone(source), Arc::clone(&place.edition), family, promise, &habits)
    });
    let mut entries: Vec<Entry> = made.collect();
    copies::mark(&mut entries, strays);
    entries
}

/// The file beside this one that a tool copied to make it.
fn original(source: &Source, known: &HashMap<PagePath, usize>) -> Option<(usize, CopyKind)> {
    let (name, kind) = stray::original(source.path.file_name())?;
    let path = PagePath::new(&format!("{}/{name}", source.path.folder()));
    known.get(&path).map(|original| (*original, kind))
}

impl Entry {
    /// A page as it reads by itself, before it is a member of a library: nothing is known that only other pages tell.
    pub fn alone(source: Arc<Source>) -> Self {
        let own = [Arc::clone(&source)];
        entry(source, Arc::from(""), FamilyId(Arc::from("")), Promise::default(), &Habits::new(&own))
    }
}

fn entry(source: Arc<Source>, edition: Arc<str>, family: FamilyId, promise: Promise, habits: &Habits) -> Entry {
    let updates = habits.updates(&source);
    Entry {
        edition,
        family,
        language: source.page.language.or(promise.language()),
        name: shown_name(&source),
        l1: None,
        l2: None,
        l3: None,
        audience: audience(&source.page),
        copy: None,
        valid: Vec::new(),
        invalid: Vec::new(),
        problems: dates::problems(&source, updates.as_ref()),
        updates,
        promise,
        source,
    }
}

fn shown_name(source: &Source) -> String {
    let page = &source.page;
    let heading = page.title.as_ref().map(|title| title.plain.as_str());
    let title = page.front_matter.as_ref().and_then(|front| front.get("title"));
    let named = [heading, title].into_iter().flatten().map(str::trim).find(|name| !name.is_empty());
    named.unwrap_or(source.path.stem()).to_owned()
}

fn audience(page: &Page) -> Audience {
    let named = page.front_matter.as_ref().and_then(|front| front.get("ft.audience")).unwrap_or("");
    let names = |reader: &str| named.split([',', ';']).any(|word| word.trim().eq_ignore_ascii_case(reader));
    Audience { partner: names("partner"), internal: names("internal") }
}

fn languages(entries: &[Entry]) -> Vec<(Language, usize)> {
    let mut counts: BTreeMap<Language, usize> = BTreeMap::new();
    for language in entries.iter().filter(|entry| entry.copy.is_none()).filter_map(|entry| entry.language) {
        *counts.entry(language).or_default() += 1;
    }
    let mut languages: Vec<_> = counts.into_iter().collect();
    languages.sort_by_key(|(language, count)| (usize::MAX - count, *language));
    languages
}

/// The invalid rows that name each entry; a row that names its own page says nothing to others.
fn backlinks(entries: &[Entry]) -> HashMap<PagePath, Vec<Backlink>> {
    let mut backlinks: HashMap<PagePath, Vec<Backlink>> = HashMap::new();
    for entry in entries {
        for (row, resolved) in entry.invalid.iter().enumerate() {
            let target = resolved.as_ref().map(|resolved| &resolved.target).filter(|target| *target != entry.path());
            if let Some(target) = target {
                let backlink = Backlink { entry: entry.path().clone(), row, from_copy: entry.copy.is_some() };
                backlinks.entry(target.clone()).or_default().push(backlink);
            }
        }
    }
    backlinks
}
