//! The statuses of a library by name: for each folder, each edition and the whole, the entry that a name means there.
//! Which entry a row means is decided elsewhere; here is only what can be looked up at once.

use super::Entry;
use super::close::CloseNames;
use super::name::{key, letters};
use crate::document::{Kind, Language};
use std::collections::HashMap;
use std::rc::Rc;

/// Where to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope<'a> {
    Folder(&'a str),
    Edition(&'a str),
    All,
}

/// The language of the entries looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    In(Language),
    Untold,
    Any,
}

/// The levels the entry stands directly below; without an L1 it may stand anywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Under<'a> {
    pub l1: Option<&'a str>,
    pub l2: Option<&'a str>,
}

/// Number of a name; names that count as equal have one.
pub type NameId = u32;

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
    best: HashMap<(Scope<'a>, Written, Under<'a>, NameId), Best>,
    labels: HashMap<(Scope<'a>, Written, NameId), Label<'a>>,
    close: Option<CloseNames>,
    near: HashMap<NameId, Rc<[NameId]>>,
}

impl<'a> Names<'a> {
    pub fn new(entries: &'a [Entry]) -> Self {
        let mut names = Self {
            entries,
            ids: HashMap::new(),
            seen: HashMap::new(),
            letters: Vec::new(),
            best: HashMap::new(),
            labels: HashMap::new(),
            close: None,
            near: HashMap::new(),
        };
        for (place, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.source.page.kind != Kind::Page) {
            let name = names.id(&entry.name);
            for scope in scopes(entry) {
                for written in [entry.language.map_or(Written::Untold, Written::In), Written::Any] {
                    names.best.entry((scope, written, Under::default(), name)).or_default().offer(place, entry);
                    if let Some(under) = stands_under(entry) {
                        names.best.entry((scope, written, under, name)).or_default().offer(place, entry);
                    }
                }
            }
        }
        names.close = Some(CloseNames::new(names.letters.iter().cloned()));
        names
    }

    /// Notes that something links to the entry at `target` under this name.
    pub fn label(&mut self, label: &'a str, target: usize) {
        let Some(entry) = self.entries.get(target).filter(|entry| entry.source.page.kind != Kind::Page) else { return };
        let label = self.id(label);
        for scope in scopes(entry) {
            for written in [entry.language.map_or(Written::Untold, Written::In), Written::Any] {
                let levels = levels(entry);
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
        let key = key(name);
        let next = NameId::try_from(self.letters.len()).unwrap_or(NameId::MAX);
        let id = *self.ids.entry(key).or_insert_with_key(|key| {
            self.letters.push(letters(key));
            next
        });
        self.seen.insert(name, id);
        id
    }

    /// The entry of exactly this name.
    pub fn named(
        &self,
        scope: Scope<'a>,
        written: Written,
        under: Under<'a>,
        name: NameId,
        reader: Reader,
    ) -> Option<usize> {
        self.best.get(&(scope, written, under, name)).and_then(|best| best.of(reader))
    }

    /// The entry that is linked to under this name.
    pub fn labelled(
        &self,
        scope: Scope<'a>,
        written: Written,
        under: Under<'a>,
        label: NameId,
        reader: Reader,
    ) -> Option<usize> {
        let known = self.labels.get(&(scope, written, label)).filter(|label| !label.contested)?;
        let target = known.best.of(reader)?;
        let stands = under == Under::default() || self.entries.get(target).and_then(stands_under) == Some(under);
        stands.then_some(target)
    }

    /// The names of entries close to this name, closest first.
    pub fn near(&mut self, name: NameId) -> Rc<[NameId]> {
        let found = self.near.entry(name).or_insert_with(|| {
            let letters = usize::try_from(name).ok().and_then(|place| self.letters.get(place));
            let close =
                self.close.as_ref().zip(letters).map(|(close, letters)| close.find(letters)).unwrap_or_default();
            close.into_iter().map(|(near, _)| near).filter(|near| *near != name).collect()
        });
        Rc::clone(found)
    }
}

fn scopes(entry: &Entry) -> [Scope<'_>; 3] {
    [Scope::Folder(entry.source.path.folder()), Scope::Edition(&entry.edition), Scope::All]
}

fn levels(entry: &Entry) -> Levels<'_> {
    [entry.l1.as_deref(), entry.l2.as_deref(), entry.l3.as_deref()]
}

/// The levels an entry stands below; `None` for an L1 and what has no place.
pub fn stands_under(entry: &Entry) -> Option<Under<'_>> {
    let (l1, l2) = (entry.l1.as_deref(), entry.l2.as_deref());
    l1.zip(l2)?;
    Some(Under { l1, l2: l2.filter(|_| entry.l3.is_some()) })
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
