//! What belongs to a statement of a comparison, by its place: which near-equal rows stand in other lanes, where a redirect
//! leads, whether it is about the situation. A screen asks for every cell it draws; comparisons keep lists.

use crate::compare::{Comparison, Place, Redirect, Situation};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default)]
pub struct Lookup {
    links: BTreeMap<Place, Vec<Place>>,
    redirects: BTreeMap<Place, Redirect>,
    matches: BTreeSet<Place>,
}

impl Lookup {
    pub(super) fn of(comparison: &Comparison) -> Self {
        let mut links: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
        for link in &comparison.links {
            links.entry(link.a.clone()).or_default().push(link.b.clone());
            links.entry(link.b.clone()).or_default().push(link.a.clone());
        }
        let redirects = comparison.redirects.iter().map(|redirect| (redirect.from.clone(), redirect.clone()));
        Self { links, redirects: redirects.collect(), matches: BTreeSet::new() }
    }

    pub(super) fn take_in(&mut self, situation: Option<&Situation>) {
        let matches = situation.into_iter().flat_map(|situation| &situation.matches);
        self.matches = matches.map(|found| found.place.clone()).collect();
    }

    /// Near-equal rows in other lanes.
    pub fn links(&self, place: &Place) -> &[Place] {
        self.links.get(place).map_or(&[], Vec::as_slice)
    }

    pub fn redirect(&self, place: &Place) -> Option<&Redirect> {
        self.redirects.get(place)
    }

    /// Whether it is about what the customer said.
    pub fn matches(&self, place: &Place) -> bool {
        self.matches.contains(place)
    }
}
