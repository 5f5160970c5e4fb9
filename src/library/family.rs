//! Families: the same page in several languages, found by file stem without the language's suffix, in the same place of
//! one edition. A suffix counts where content, folder or siblings agree that it is one.

use super::edition::Place;
use super::language_name::{code_suffix, field_suffix};
use super::{Entry, FamilyId, PagePath};
use crate::document::Language;
use std::collections::{BTreeMap, HashSet};

/// What a page's place and name say its language is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    pub folder: Option<Language>,
    pub suffix: Option<Language>,
}

impl Promise {
    pub fn language(self) -> Option<Language> {
        self.suffix.or(self.folder)
    }

    /// Whether nothing promises another language.
    pub fn keeps(self, language: Language) -> bool {
        [self.folder, self.suffix].into_iter().flatten().all(|promised| promised == language)
    }
}

/// A page as far as its family is concerned.
pub struct Member<'a> {
    /// Of the file, or of the file it is a stray copy of.
    pub stem: &'a str,
    pub content: Option<Language>,
    pub place: &'a Place,
}

impl<'a> Member<'a> {
    /// Whether content or folder are in this language.
    fn tells(&self, language: Language) -> bool {
        self.content == Some(language) || self.place.language == Some(language)
    }

    fn home(&self) -> (&'a str, &'a str) {
        (&self.place.edition, &self.place.below)
    }
}

/// Family and suffix of each member, in order.
pub fn families(members: &[Member]) -> Vec<(FamilyId, Option<Language>)> {
    let first: Vec<(&str, Option<Language>)> = members.iter().map(agreed_suffix).collect();
    let mut bases = HashSet::new();
    let mut codes = HashSet::new();
    for (member, (base, suffix)) in members.iter().zip(&first) {
        bases.insert((member.home(), *base));
        codes.extend(suffix.map(|language| (&*member.place.edition, language)));
    }
    let settled = members.iter().zip(&first).map(|(member, (base, suffix))| {
        let field = field_suffix(member.stem);
        let open = if suffix.is_none() { field.or_else(|| code_suffix(member.stem)) } else { None };
        // A page that is not yet translated has no language to agree with, but a sibling. A code must be used elsewhere
        // in the edition too: `change-it` beside `change` is not Italian.
        let used = |language| field.is_some() || codes.contains(&(&*member.place.edition, language));
        let sibling = open.filter(|(base, language)| used(*language) && bases.contains(&(member.home(), *base)));
        let (base, suffix) = sibling.map_or((*base, *suffix), |(base, language)| (base, Some(language)));
        (id(member, base), suffix)
    });
    settled.collect()
}

/// The stem without a suffix that content or folder agree with. A suffix of the field needs only that neither objects.
fn agreed_suffix<'a>(member: &Member<'a>) -> (&'a str, Option<Language>) {
    let untold = member.content.is_none() && member.place.language.is_none();
    let field = field_suffix(member.stem).filter(|(_, language)| untold || member.tells(*language));
    let agreed = field.or_else(|| code_suffix(member.stem).filter(|(_, language)| member.tells(*language)));
    agreed.map_or((member.stem, None), |(base, language)| (base, Some(language)))
}

fn id(member: &Member, base: &str) -> FamilyId {
    let (edition, below) = member.home();
    let parts: Vec<&str> = [edition, below, base].into_iter().filter(|part| !part.is_empty()).collect();
    FamilyId(parts.join("/").to_lowercase().into())
}

/// The readers' members of each family: no copies, by language, pages in their language's own place first.
pub fn members(entries: &[Entry]) -> BTreeMap<FamilyId, Vec<PagePath>> {
    let mut families: BTreeMap<FamilyId, Vec<&Entry>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.copy.is_none()) {
        families.entry(entry.family.clone()).or_default().push(entry);
    }
    let sorted = |(family, mut entries): (FamilyId, Vec<&Entry>)| {
        entries.sort_by_key(|entry| (entry.language, !entry.is_at_home(), entry.path()));
        (family, entries.into_iter().map(|entry| entry.path().clone()).collect())
    };
    families.into_iter().map(sorted).collect()
}
