//! The way L1 > L2 > L3 that a status stands on.

use super::{Entry, Level, Library};
use crate::document::Kind;

/// The levels above `entry` and itself, each named by its page in the entry's language where there is one.
pub fn way(library: &Library, entry: &Entry) -> Vec<Level> {
    let names = [&entry.l1, &entry.l2, &entry.l3];
    let depth = names.iter().take_while(|name| name.is_some()).count();
    let step = |level: usize| {
        let english = names.get(level).copied().cloned().flatten().unwrap_or_default();
        if level + 1 == depth {
            return Level { name: entry.name.clone(), page: Some(entry.path().clone()) };
        }
        let page = library.entries().iter().find(|other| {
            let own = [&other.l1, &other.l2, &other.l3];
            other.source.page.kind != Kind::Page
                && other.edition == entry.edition
                && other.language == entry.language
                && own.iter().zip(names).take(level + 1).all(|(own, name)| *own == name)
                && own.get(level + 1).is_none_or(|below| below.is_none())
        });
        Level { name: page.map_or(english, |page| page.name.clone()), page: page.map(|page| page.path().clone()) }
    };
    (0..depth).map(step).collect()
}
