//! The statuses of a library by name: for each folder, each edition and the whole, the entry that a name means there.
//! Which entry a row means is decided elsewhere; here is only what can be looked up at once.

use super::Entry;
use super::close::CloseNames;
use super::name::{key, letters};
use crate::document::{Kind, Language};
use std::collections::HashMap;
use std::rc::Rc;

/// The language of the entries looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    In(Language),
    Untold,
    Any,
}

/// Number of a name; names that count as equal have one.
pub type NameId = u32;

/// Number of a place to look: a folder, an edition, or the whole library.
pub type Scope = u32;

/// Number of the levels that an entry stands directly below.
pub type Under = u32;

/// No condition on the levels.
pub const ANYWHERE: Under = 0;

/// Whom an entry must be open to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    Anyone,
    /// An entry that excludes partners is never answered.
    Partner,
}

/// The best entry of one name for each reader, as a place in the library.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    anyone: Option<(Rank, usize)>,
    partner: Option<(Rank, usize)>,
}

/// Which of two entries with one name is meant: no copy before a copy, a status before an overview, the one in its
/// language's own place, then the first by path.
type Rank = (bool, bool, bool);

/// What is linked to under one name.
#[derive(Clone, Copy, Debug)]
struct Label<'a> {
    best: Best,
    levels: Levels<'a>,
    /// Links of this name lead to different statuses, so it names none.
    contested: bool,
}

/// The status an entry defines, whatever its language and edition.
type Levels<'a> = [Option<&'a str>; 3];

/// An index for one pass over the rows of a library.
pub struct Names<'a> {
    entries: &'a [Entry],
    ids: HashMap<String, NameId>,
    /// Names as written, so that a name seen before is not folded again.
    seen: HashMap<&'a str, NameId>,
    letters: Vec<String>,
    /// Of each entry its folder, its edition and the whole.
    scopes: Vec<[Scope; 3]>,
    /// Of each entry what it stands directly below.
    above: Vec<Under>,
    unders: HashMap<(&'a str, Option<&'a str>), Under>,
    best: HashMap<(Scope, Written, Under, NameId), Best>,
    labels: HashMap<(Scope, Written, NameId), Label<'a>>,
    close: CloseNames,
    near: HashMap<NameId, Rc<[NameId]>>,
}

impl<'a> Names<'a> {
    pub fn new(entries: &'a [Entry]) -> Self {
        let mut names = Self {
            entries,
            ids: HashMap::new(),
            seen: HashMap::new(),
            letters: Vec::new(),
            scopes: scopes(entries),
            above: Vec::new(),
            unders: HashMap::new(),
            best: HashMap::new(),
            labels: HashMap::new(),
            close: CloseNames::default(),
            near: HashMap::new(),
        };
        names.above = entries.iter().map(|entry| names.stands_under(entry)).collect();
        for (place, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.source.page.kind != Kind::Page) {
            let name = names.id(&entry.name);
            let under = names.above(place);
            for scope in names.scopes(place) {
                for written in [told(entry), Written::Any] {
                    names.best.entry((scope, written, ANYWHERE, name)).or_default().offer(place, entry);
                    if under != ANYWHERE {
                        names.best.entry((scope, written, under, name)).or_default().offer(place, entry);
                    }
                }
            }
        }
        names.close = CloseNames::new(names.letters.iter());
        names
    }

    /// Notes that something links to the entry at `target` under this name.
    pub fn label(&mut self, label: &'a str, target: usize) {
        let Some(entry) = self.entries.get(target) else { return };
        let label = self.id(label);
        let levels = levels(entry);
        for scope in self.scopes(target) {
            for written in [told(entry), Written::Any] {
                let new = Label { best: Best::default(), levels, contested: false };
                let known = self.labels.entry((scope, written, label)).or_insert(new);
                known.contested |= known.levels != levels;
                known.best.offer(target, entry);
            }
        }
    }

    pub fn id(&mut self, name: &'a str) -> NameId {
        if let Some(id) = self.seen.get(name) {
            return *id;
        }
        let next = number(self.letters.len());
        let id = *self.ids.entry(key(name)).or_insert_with_key(|key| {
            self.letters.push(letters(key));
            next
        });
        self.seen.insert(name, id);
        id
    }

    /// The folder, the edition and the whole around an entry, in the order to look.
    pub fn scopes(&self, place: usize) -> [Scope; 3] {
        self.scopes.get(place).copied().unwrap_or_default()
    }

    /// The number of these levels.
    pub fn under(&mut self, l1: &'a str, l2: Option<&'a str>) -> Under {
        let next = number(self.unders.len() + 1);
        *self.unders.entry((l1, l2)).or_insert(next)
    }

    /// The levels the entry stands directly below; of an L1, and of what has no place, no condition.
    pub fn above(&self, place: usize) -> Under {
        self.above.get(place).copied().unwrap_or(ANYWHERE)
    }

    fn stands_under(&mut self, entry: &'a Entry) -> Under {
        let [Some(l1), Some(l2), l3] = levels(entry) else { return ANYWHERE };
        self.under(l1, l3.map(|_| l2))
    }

    /// The entry of exactly this name.
    pub fn named(&self, scope: Scope, written: Written, under: Under, name: NameId, reader: Reader) -> Option<usize> {
        self.best.get(&(scope, written, under, name)).and_then(|best| best.of(reader))
    }

    /// The entry that is linked to under this name.
    pub fn labelled(
        &self,
        scope: Scope,
        written: Written,
        under: Under,
        label: NameId,
        reader: Reader,
    ) -> Option<usize> {
        let known = self.labels.get(&(scope, written, label)).filter(|label| !label.contested)?;
        let target = known.best.of(reader)?;
        (under == ANYWHERE || self.above(target) == under).then_some(target)
    }

    /// The names of entries close to this name, closest first.
    pub fn near(&mut self, name: NameId) -> Rc<[NameId]> {
        let found = self.near.entry(name).or_insert_with(|| {
            let letters = usize::try_from(name).ok().and_then(|place| self.letters.get(place));
            let close = letters.map(|letters| self.close.find(letters)).unwrap_or_default();
            close.into_iter().map(|(near, _)| near).filter(|near| *near != name).collect()
        });
        Rc::clone(found)
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn scopes(entries: &[Entry]) -> Vec<[Scope; 3]> {
    let mut folders: HashMap<&str, Scope> = HashMap::new();
    let mut editions: HashMap<&str, Scope> = HashMap::new();
    // The whole is 0; folders have odd numbers, editions even ones.
    let scopes = entries.iter().map(|entry| {
        let next = 2 * number(folders.len()) + 1;
        let folder = *folders.entry(entry.source.path.folder()).or_insert(next);
        let next = 2 * number(editions.len()) + 2;
        let edition = *editions.entry(&entry.edition).or_insert(next);
        [folder, edition, 0]
    });
    scopes.collect()
}

fn told(entry: &Entry) -> Written {
    entry.language.map_or(Written::Untold, Written::In)
}

fn levels(entry: &Entry) -> Levels<'_> {
    [entry.l1.as_deref(), entry.l2.as_deref(), entry.l3.as_deref()]
}

impl Best {
    fn offer(&mut self, place: usize, entry: &Entry) {
        let rank = (entry.copy.is_some(), entry.source.page.kind == Kind::Overview, !entry.is_at_home());
        let better = |held: Option<(Rank, usize)>| held.is_none_or(|held| (rank, place) < held);
        if better(self.anyone) {
            self.anyone = Some((rank, place));
        }
        if !entry.audience.excludes_partners() && better(self.partner) {
            self.partner = Some((rank, place));
        }
    }

    fn of(self, reader: Reader) -> Option<usize> {
        let best = match reader {
            Reader::Anyone => self.anyone,
            Reader::Partner => self.partner,
        };
        best.map(|(_, place)| place)
    }
}
