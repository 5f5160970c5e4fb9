//! What there is to ask: each row of a status entry is a customer's situation, told in several languages, and its status
//! says which entry is right. It knows no engine.

use playbook_desk::document::{Kind, Language, Scenario};
use playbook_desk::library::{Entry, FamilyId, Library, PagePath, Resolved};
use playbook_desk::search::fold;
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// What the right answer was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// A row that the page says is not its own: the status that the row names is right.
    Invalid,
    /// A row of the page's own: the page is right.
    Valid,
    /// The page's name.
    Title,
}

impl Asked {
    pub const ALL: [Self; 3] = [Self::Invalid, Self::Valid, Self::Title];

    pub fn word(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Valid => "valid",
            Self::Title => "title",
        }
    }
}

/// One situation in all its languages; the unit that samples are drawn of.
#[derive(Debug)]
pub struct Situation {
    pub family: FamilyId,
    pub asked: Asked,
    /// From 0; 0 for a title.
    pub row: usize,
    pub told: Vec<Told>,
}

/// One situation in one language.
#[derive(Debug)]
pub struct Told {
    pub language: Language,
    /// Where it stands.
    pub entry: PagePath,
    pub text: String,
    /// The entries to find, any of them: that of the row itself first, then those that other rows of the same words
    /// say. Whoever asks with these words can mean either.
    pub right: Vec<PagePath>,
}

impl Situation {
    /// Whether settings may be tuned on it; the other half is only looked at. The same in every run and library order.
    pub fn is_for_tuning(&self) -> bool {
        let name = self.family.as_str().rsplit('/').next().unwrap_or_default();
        xxh3_64(format!("{name} {} {}", self.asked.word(), self.row).as_bytes()).is_multiple_of(2)
    }
}

/// The status entries to ask about: those of the edition that has most, copies left out.
pub fn status_entries(library: &Library) -> Vec<&Entry> {
    let all = library.entries().iter();
    let all = all.filter(|entry| entry.source.page.kind == Kind::Status && entry.copy.is_none());
    let mut editions: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in all.filter(|entry| entry.language.is_some()) {
        editions.entry(&entry.edition).or_default().push(entry);
    }
    editions.into_values().max_by_key(Vec::len).unwrap_or_default()
}

/// The situations of these entries, titles included; rows whose status no entry answers are left out.
pub fn situations(entries: &[&Entry]) -> Vec<Situation> {
    let mut found: BTreeMap<(&FamilyId, Asked, usize), Vec<Told>> = BTreeMap::new();
    for entry in entries {
        let page = &entry.source.page;
        let mut add = |asked, row, text: &str, right: &PagePath| {
            if let Some(language) = entry.language {
                let told = Told { language, entry: entry.path().clone(), text: text.to_owned(), right: vec![right.clone()] };
                found.entry((&entry.family, asked, row)).or_default().push(told);
            }
        };
        add(Asked::Title, 0, &entry.name, entry.path());
        for (row, scenario) in page.valid.iter().flat_map(|table| &table.rows).enumerate() {
            add(Asked::Valid, row, &scenario.text.plain, entry.path());
        }
        let invalid = page.invalid.iter().flat_map(|table| &table.rows).zip(&entry.invalid).enumerate();
        for (row, (scenario, resolved)) in invalid {
            if let Some(right) = answer(entry, scenario, resolved) {
                add(Asked::Invalid, row, &scenario.text.plain, right);
            }
        }
    }
    let mut said: BTreeMap<(Language, String), Vec<PagePath>> = BTreeMap::new();
    for told in found.values().flatten() {
        said.entry((told.language, fold(&told.text))).or_default().extend(told.right.iter().cloned());
    }
    for told in found.values_mut().flatten() {
        let others = said.get(&(told.language, fold(&told.text))).into_iter().flatten();
        for other in others {
            if !told.right.contains(other) {
                told.right.push(other.clone());
            }
        }
    }
    let made = found.into_iter();
    made.map(|((family, asked, row), told)| Situation { family: family.clone(), asked, row, told }).collect()
}

/// A row that names its own page, or says nothing, asks nothing.
fn answer<'a>(entry: &Entry, scenario: &Scenario, resolved: &'a Option<Resolved>) -> Option<&'a PagePath> {
    let right = resolved.as_ref().map(|resolved| &resolved.target);
    right.filter(|right| *right != entry.path() && !scenario.text.plain.is_empty())
}

/// Whether finding `answer` helps whoever looks for `right`: the same status in the same language, perhaps in another
/// edition, or a copy of it.
pub fn is_right(library: &Library, answer: &PagePath, right: &PagePath) -> bool {
    let (Some(answer), Some(right)) = (original(library, answer), original(library, right)) else { return false };
    let status = |entry: &Entry| (entry.l1.clone(), entry.l2.clone(), entry.l3.clone());
    let same = answer.l2.is_some() && status(answer) == status(right) && answer.language == right.language;
    answer.path() == right.path() || same
}

/// The page itself, or the one it is a copy of.
pub fn original<'a>(library: &'a Library, path: &PagePath) -> Option<&'a Entry> {
    let entry = library.get(path)?;
    entry.copy.as_ref().and_then(|copy| library.get(&copy.of)).or(Some(entry))
}
