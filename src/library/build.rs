//! From sources to a library: what each page is for itself first, then what the others make of it.

use super::link::fold_path;
use super::{Audience, Entry, FamilyId, Library, Source, Toc};
use crate::document::{Language, Page};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Library {
    /// Makes the library of these sources; of two with one path the first stays. Costs far less than parsing them.
    pub fn build(mut sources: Vec<Arc<Source>>, _tocs: &[Toc]) -> Library {
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        sources.dedup_by(|later, first| later.path == first.path);
        let entries: Vec<Entry> = sources.into_iter().map(entry).collect();
        let mut library = Library::default();
        let mut languages: BTreeMap<Language, usize> = BTreeMap::new();
        for (place, entry) in entries.iter().enumerate() {
            library.places.insert(entry.path().clone(), place);
            library.folded_places.entry(fold_path(entry.path().as_str())).or_insert(place);
            library.families.entry(entry.family.clone()).or_default().push(entry.path().clone());
            if let Some(language) = entry.language {
                *languages.entry(language).or_default() += 1;
            }
        }
        library.languages = languages.into_iter().collect();
        library.languages.sort_by_key(|(language, count)| (usize::MAX - count, *language));
        library.entries = entries;
        library
    }
}

fn entry(source: Arc<Source>) -> Entry {
    let page = &source.page;
    let rows = |table: &Option<crate::document::ScenarioTable>| table.as_ref().map_or(0, |table| table.rows.len());
    Entry {
        edition: source.path.folder().into(),
        family: FamilyId(format!("{}/{}", source.path.folder(), source.path.stem()).into()),
        language: page.language,
        name: shown_name(&source),
        l1: None,
        l2: None,
        l3: None,
        audience: audience(page),
        copy: None,
        valid: vec![None; rows(&page.valid)],
        invalid: vec![None; rows(&page.invalid)],
        problems: source.problems.clone(),
        updates: page.updates.clone(),
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
