//! Asks every engine everything and keeps at which rank the right entry came.

use super::leave_out::without;
use super::situation::{Asked, Situation, is_right, original};
use super::telling::Telling;
use super::variant::Variant;
use crate::ours::Ours;
use crate::peer::tantivy_rows::TantivyRows;
use anyhow::Result;
use playbook_desk::document::{Language, Vocabulary};
use playbook_desk::library::{Library, PagePath};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Ranks beyond this count as not found.
pub const DEEPEST: usize = 10;
/// Hits asked for, so that at least `DEEPEST` entries are among them.
const HITS: usize = 100;

/// Whether the library holds the row that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    Documented,
    LeftOut,
}

impl Setting {
    pub fn word(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::LeftOut => "left out",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    Ours,
    Tantivy,
}

/// One question and how each engine did.
#[derive(Debug)]
pub struct Outcome {
    pub setting: Setting,
    pub variant: Variant,
    /// Its place among the situations.
    pub situation: usize,
    /// Its place among what the situation's languages tell.
    pub told: usize,
    pub typed: String,
    /// From 1, by engine; `None` beyond `DEEPEST`.
    pub ranks: BTreeMap<Engine, Option<usize>>,
    /// What our own search put first.
    pub first: Option<PagePath>,
}

/// What is asked, and of which pages.
pub struct Study<'a> {
    /// All pages, for what the answers are and which words tell.
    pub library: &'a Library,
    /// The libraries to search, each with the languages it is asked in.
    pub shelves: Vec<(BTreeSet<Language>, Arc<Library>)>,
    pub situations: &'a [Situation],
    pub telling: &'a Telling,
    pub vocabulary: &'a Vocabulary,
    pub seed: u64,
}

impl Study<'_> {
    /// Everything asked, in a fixed order.
    pub fn run(&self) -> Result<Vec<Outcome>> {
        let mut outcomes = Vec::new();
        for (languages, shelf) in &self.shelves {
            let engines = Engines::build(shelf)?;
            let all = 0..self.situations.len();
            outcomes.extend(self.ask(all, languages, &engines, Setting::Documented)?);
            let asked = self.situations.par_iter().enumerate().filter(|(_, one)| one.asked != Asked::Title);
            let left_out = asked.map(|(at, situation)| {
                let engines = Engines::build(&without(shelf, situation, self.vocabulary))?;
                self.ask(at..at + 1, languages, &engines, Setting::LeftOut)
            });
            outcomes.extend(left_out.collect::<Result<Vec<_>>>()?.into_iter().flatten());
        }
        Ok(outcomes)
    }

    fn ask(
        &self,
        asked: std::ops::Range<usize>,
        languages: &BTreeSet<Language>,
        engines: &Engines,
        setting: Setting,
    ) -> Result<Vec<Outcome>> {
        let mut outcomes = Vec::new();
        for (at, situation) in self.situations.iter().enumerate().take(asked.end).skip(asked.start) {
            let told = situation.told.iter().enumerate().filter(|(_, told)| languages.contains(&told.language));
            for (place, told) in told {
                let variants = match situation.asked {
                    Asked::Title => Variant::OF_TITLES.as_slice(),
                    Asked::Valid | Asked::Invalid => Variant::OF_ROWS.as_slice(),
                };
                for variant in variants {
                    let typed = variant.typed(&told.text, told.language, self.telling, self.seed);
                    let answers = engines.answers(&typed, told.language)?;
                    let first = answers.get(&Engine::Ours).and_then(|answers| answers.first()).cloned();
                    let ranks = answers.into_iter().map(|(engine, answers)| (engine, self.rank(&answers, &told.right)));
                    outcomes.push(Outcome {
                        setting,
                        variant: *variant,
                        situation: at,
                        told: place,
                        ranks: ranks.collect(),
                        typed,
                        first,
                    });
                }
            }
        }
        Ok(outcomes)
    }

    /// The rank of the first right entry; a copy counts as the page it copies, and one page counts once.
    fn rank(&self, answers: &[PagePath], right: &[PagePath]) -> Option<usize> {
        let mut seen: Vec<&PagePath> = Vec::new();
        for answer in answers.iter().filter_map(|answer| original(self.library, answer)) {
            if !seen.contains(&answer.path()) {
                seen.push(answer.path());
            }
        }
        let at = seen.into_iter().take(DEEPEST).position(|answer| right.iter().any(|right| is_right(self.library, answer, right)));
        at.map(|at| at + 1)
    }
}

/// All engines over one library.
struct Engines {
    ours: Ours,
    tantivy: TantivyRows,
}

impl Engines {
    fn build(library: &Arc<Library>) -> Result<Self> {
        Ok(Self { ours: Ours::build(library), tantivy: TantivyRows::build(library)? })
    }

    fn answers(&self, typed: &str, reader: Language) -> Result<BTreeMap<Engine, Vec<PagePath>>> {
        let ours = self.ours.answers(typed, reader, HITS);
        let tantivy = self.tantivy.answers(typed, reader, HITS)?;
        Ok(BTreeMap::from([(Engine::Ours, ours), (Engine::Tantivy, tantivy)]))
    }
}
