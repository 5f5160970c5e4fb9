//! What may be found at all: one value, whether it was typed or chosen in the window. Several filters of one key let in
//! what any of them lets in; different keys must agree.

use super::value::quoted;
use super::{HitKind, Key, Name, Period, Reader, Side};
use crate::document::{Date, Language};
use crate::library::{Entry, FamilyId, Library};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filter {
    Language(Language),
    Kind(HitKind),
    /// By the English name, as in `Entry::l1`.
    L1(Name),
    /// By the English name, or the name of its entry in any language.
    L2(Name),
    Answer(Name),
    Owner(Name),
    Audience(Reader),
    Updated(Period),
    By(Name),
    File(Name),
}

/// Filters for and against; none let everything in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// By question, so that those to choose from stand together.
    wanted: Vec<Filter>,
    unwanted: Vec<Filter>,
    /// The families in which a page is called so, for names that were looked up.
    families: BTreeMap<Name, BTreeSet<FamilyId>>,
    /// What ages are counted from; without it they let everything in.
    pub today: Option<Date>,
}

/// The questions that are asked apart: pages and rows both have kinds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Question {
    Key(Key),
    Row,
}

impl Filter {
    pub fn key(&self) -> Key {
        match self {
            Self::Language(_) => Key::Lang,
            Self::Kind(_) => Key::Kind,
            Self::L1(_) => Key::L1,
            Self::L2(_) => Key::L2,
            Self::Answer(_) => Key::Answer,
            Self::Owner(_) => Key::Owner,
            Self::Audience(_) => Key::Audience,
            Self::Updated(_) => Key::Updated,
            Self::By(_) => Key::By,
            Self::File(_) => Key::File,
        }
    }

    /// As typed behind the colon, without quotation marks.
    pub fn value(&self) -> String {
        match self {
            Self::Language(language) => language.to_string(),
            Self::Kind(kind) => kind.word().to_owned(),
            Self::Audience(reader) => reader.word().to_owned(),
            Self::Updated(period) => period.to_string(),
            Self::L1(name)
            | Self::L2(name)
            | Self::Answer(name)
            | Self::Owner(name)
            | Self::By(name)
            | Self::File(name) => name.as_str().to_owned(),
        }
    }

    /// As typed on this side, `-lang:es`.
    pub fn on(&self, side: Side) -> String {
        format!("{}{self}", side.sign())
    }

    fn question(&self) -> Question {
        match self {
            Self::Kind(HitKind::Row(_)) => Question::Row,
            other => Question::Key(other.key()),
        }
    }
}

/// As typed: `lang:es`, `answer:"executive sponsorship"`. Reading it gives the filter back.
impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.key().word(), quoted(&self.value()))
    }
}

impl Filters {
    /// None, counting ages from `today`.
    pub fn on_day(today: Option<Date>) -> Self {
        Self { today, ..Self::default() }
    }

    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }

    /// The filters on one side, by key.
    pub fn on(&self, side: Side) -> &[Filter] {
        match side {
            Side::Wanted => &self.wanted,
            Side::Unwanted => &self.unwanted,
        }
    }

    /// What must be so about `key`, any of them.
    pub fn wanted(&self, key: Key) -> impl Iterator<Item = &Filter> {
        self.wanted.iter().filter(move |filter| filter.key() == key)
    }

    /// The language to find in, where exactly one is wanted.
    pub fn language(&self) -> Option<Language> {
        let mut languages = self.wanted.iter().filter_map(|filter| match filter {
            Filter::Language(language) => Some(*language),
            _ => None,
        });
        languages.next().filter(|_| languages.next().is_none())
    }

    pub fn add(&mut self, side: Side, filter: Filter) {
        let filters = match side {
            Side::Wanted => &mut self.wanted,
            Side::Unwanted => &mut self.unwanted,
        };
        if !filters.contains(&filter) {
            let place = filters.partition_point(|other| other.question() <= filter.question());
            filters.insert(place, filter);
        }
    }

    /// Drops what is wanted of `key`.
    pub fn clear(&mut self, key: Key) {
        self.wanted.retain(|filter| filter.key() != key);
    }

    /// These, and of `others` what asks about something that these want nothing of. What either side keeps out stays out.
    pub fn over(mut self, others: &Self) -> Self {
        let silent = |filter: &&Filter| !self.wanted.iter().any(|own| own.question() == filter.question());
        let more: Vec<Filter> = others.wanted.iter().filter(silent).cloned().collect();
        more.into_iter().for_each(|filter| self.add(Side::Wanted, filter));
        others.unwanted.iter().cloned().for_each(|filter| self.add(Side::Unwanted, filter));
        self.families.extend(others.families.clone());
        self.today = self.today.or(others.today);
        self
    }

    /// Looks a name up in all pages at once, so that asking about each answer costs little; `false` where no page fits.
    pub(super) fn look_up(&mut self, name: &Name, library: &Library) -> bool {
        let called = library.entries().iter().filter(|entry| name.is_in(&entry.name));
        let families: BTreeSet<FamilyId> = called.map(|entry| entry.family.clone()).collect();
        let is_known = !families.is_empty();
        self.families.insert(name.clone(), families);
        is_known
    }

    /// Whether the entry has this name in any language.
    pub(super) fn is_called(&self, entry: &Entry, name: &Name, library: &Library) -> bool {
        let translations = || library.family(entry.path()).iter().filter_map(|path| library.get(path));
        match self.families.get(name) {
            Some(families) => families.contains(&entry.family),
            None => name.is_in(&entry.name) || translations().any(|other| name.is_in(&other.name)),
        }
    }

    /// Whether every question that `answer` has a say in is answered well: nothing unwanted is so, and of the wanted
    /// ones at least one. `answer` gives `None` for what is not its to say.
    pub(super) fn admit(&self, answer: impl Fn(&Filter) -> Option<bool>) -> bool {
        let keeps_out = self.unwanted.iter().any(|filter| answer(filter) == Some(true));
        let mut questions = self.wanted.chunk_by(|one, other| one.question() == other.question());
        !keeps_out && questions.all(|question| question.iter().any(|filter| answer(filter) != Some(false)))
    }
}
