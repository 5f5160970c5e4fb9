//! A query read once more, now that the library is known: what no page of it has is told, and does not empty the list.

use super::facts::{authors, owner};
use super::{Doubt, Filter, Filters, Misgiving, Name, Query, values};
use crate::document::{Date, Kind};
use crate::library::{Entry, Library};

impl Query {
    /// The query as this library can answer it on this day. Filters by a language, level, name, person or path that it
    /// does not have become doubts with the nearest that it has; an L1 may be given in any of its languages. Kinds, days
    /// and audiences are known everywhere: where no page has them, nothing is found.
    pub fn settle(mut self, library: &Library, today: Option<Date>) -> Self {
        let mut only = Filters::on_day(today);
        let mut settled = Vec::new();
        for mut typed in std::mem::take(&mut self.typed_filters) {
            if !is_known(&mut only, &typed.filter, library) {
                let Some(translated) = translated(&typed.filter, library) else {
                    let key = typed.filter.key();
                    let near = values::near(key, &typed.filter.value(), library);
                    let suggestion = near.map(|value| value.filter.on(typed.side));
                    self.doubts.push(Doubt { span: typed.span, what: Misgiving::UnknownValue(key), suggestion });
                    continue;
                };
                typed.filter = translated;
            }
            only.add(typed.side, typed.filter.clone());
            settled.push(typed);
        }
        self.doubts.sort_by_key(|doubt| doubt.span.start);
        Self { only, typed_filters: settled, ..self }
    }
}

/// Whether some page has what the filter asks for; what depends on no library is known always.
fn is_known(only: &mut Filters, filter: &Filter, library: &Library) -> bool {
    let any = |test: &dyn Fn(&Entry) -> bool| library.entries().iter().any(test);
    let is = |level: &Option<String>, name: &Name| level.as_ref().is_some_and(|level| name.is_in(level));
    match filter {
        Filter::Language(language) => any(&|entry| entry.language == Some(*language)),
        Filter::L1(name) => any(&|entry| is(&entry.l1, name)),
        Filter::L2(name) => {
            only.look_up(name, library);
            any(&|entry| only.is_l2(entry, name, library))
        }
        Filter::Answer(name) => only.look_up(name, library),
        Filter::Owner(name) => any(&|entry| owner(entry).is_some_and(|owner| name.is_in(owner))),
        Filter::By(name) => any(&|entry| authors(entry).any(|who| name.is_in(who))),
        Filter::File(name) => any(&|entry| name.is_in(entry.path().as_str())),
        Filter::Kind(_) | Filter::Audience(_) | Filter::Updated(_) => true,
    }
}

/// An L1 by the name that its overview has in another language, as an L1 by its English name.
fn translated(filter: &Filter, library: &Library) -> Option<Filter> {
    let Filter::L1(name) = filter else { return None };
    let is_overview = |entry: &&Entry| entry.source.page.kind == Kind::Overview && name.is_in(&entry.name);
    let l1 = library.entries().iter().find(is_overview).and_then(|entry| entry.l1.as_deref());
    l1.map(|l1| Filter::L1(Name::new(l1)))
}
