//! What filters let in. A hit passes when the page it stands on, the entry it answers and its section all do.

use super::facts::{authors, owner, updated};
use super::{Filter, Filters, HitKind, Name};
use crate::document::Kind;
use crate::library::{Entry, Library};
use crate::search::Section;

impl Filters {
    /// Whether hits may stand on this page: its language, kind, owner, audience, update summary and path.
    pub fn admits_page(&self, entry: &Entry) -> bool {
        self.is_empty()
            || self.admit(|filter| {
                Some(match filter {
                    Filter::Language(language) => entry.language == Some(*language),
                    Filter::Kind(HitKind::Page(kind)) => entry.source.page.kind == *kind,
                    Filter::Owner(name) => owner(entry).is_some_and(|owner| name.is_in(owner)),
                    Filter::Audience(reader) => reader.is_among(entry.audience),
                    Filter::Updated(period) => updated(entry).is_some_and(|date| period.covers(date, self.today)),
                    Filter::By(name) => authors(entry).any(|who| name.is_in(who)),
                    Filter::File(name) => name.is_in(entry.path().as_str()),
                    Filter::Kind(HitKind::Row(_)) | Filter::L1(_) | Filter::L2(_) | Filter::Answer(_) => return None,
                })
            })
    }

    /// Whether hits may answer with this entry: its L1, its L2 and its name in any language of its family.
    pub fn admits_answer(&self, entry: &Entry, library: &Library) -> bool {
        self.is_empty()
            || self.admit(|filter| match filter {
                Filter::L1(name) => Some(entry.l1.as_ref().is_some_and(|l1| name.is_in(l1))),
                Filter::L2(name) => Some(self.is_l2(entry, name, library)),
                Filter::Answer(name) => Some(self.is_called(entry, name, library)),
                _ => None,
            })
    }

    /// Whether hits may be of this section.
    pub fn admits_section(&self, section: Section) -> bool {
        self.admit(|filter| match filter {
            Filter::Kind(HitKind::Row(wanted)) => Some(*wanted == section),
            _ => None,
        })
    }

    /// Whether the entry is of an L2 with this name, in English or in any language of the L2's own entry.
    pub(super) fn is_l2(&self, entry: &Entry, name: &Name, library: &Library) -> bool {
        let is_own = || entry.source.page.kind == Kind::Status && entry.l3.is_none();
        entry.l2.as_ref().is_some_and(|l2| name.is_in(l2) || (is_own() && self.is_called(entry, name, library)))
    }
}
