//! The page being read: where it stands in the history, what is ticked on it, and moving between pages and languages.

use std::collections::{BTreeMap, BTreeSet};

use super::{AppState, Now, Pane, ReadCommand, Sheet, Tone};
use crate::disk::Job;
use crate::document::Language;
use crate::library::{LinkTarget, PagePath};
use crate::search::{Hit, Section};

/// History beyond this is forgotten.
const MOST_STEPS: usize = 200;

/// Where a reader stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub path: PagePath,
    /// A heading's name, to go to once.
    pub anchor: Option<String>,
    /// The row that was looked for, to go to once and to tell from its neighbours.
    pub row: Option<Row>,
    /// Found by its running text: the first of the words searched for is what was looked for.
    pub at_first_mark: bool,
}

/// A scenario, question or update, from 0 in its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub section: Section,
    pub row: usize,
}

impl Place {
    pub fn page(path: PagePath) -> Self {
        Self { path, anchor: None, row: None, at_first_mark: false }
    }

    /// The page that answers a hit, and the row on it. A redirect stands on another page than its answer.
    pub(super) fn of_hit(hit: &Hit) -> Self {
        let row = hit.row.filter(|_| hit.entry == hit.answer).map(|row| Row { section: hit.section, row });
        Self { row, at_first_mark: hit.section == Section::Text, ..Self::page(hit.answer.clone()) }
    }
}

#[derive(Default)]
pub struct Reader {
    back: Vec<Place>,
    here: Option<Place>,
    forward: Vec<Place>,
    /// Counts how often a place was gone to other than back or forward.
    arrivals: u64,
    /// Shown because it is selected in the list; the next selection takes its place instead of joining the history.
    glance: bool,
    ticks: BTreeMap<PagePath, BTreeSet<usize>>,
    /// Status entries are shown as their owner wrote them.
    as_written: bool,
}

impl Reader {
    pub fn here(&self) -> Option<&Place> {
        self.here.as_ref()
    }

    /// Counts how often a place was gone to, be it on the same page; a screen then brings the place into view.
    pub fn arrivals(&self) -> u64 {
        self.arrivals
    }

    /// Whether a status entry is shown as its owner wrote it, instead of laid out for a decision.
    pub fn as_written(&self) -> bool {
        self.as_written
    }

    pub fn can_go_back(&self) -> bool {
        !self.back.is_empty()
    }

    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    pub fn is_ticked(&self, path: &PagePath, question: usize) -> bool {
        self.ticks.get(path).is_some_and(|ticked| ticked.contains(&question))
    }

    pub fn ticked(&self, path: &PagePath) -> usize {
        self.ticks.get(path).map_or(0, BTreeSet::len)
    }

    fn go(&mut self, place: Place) {
        if self.here.as_ref() == Some(&place) {
            return;
        }
        self.arrivals += 1;
        if let Some(here) = self.here.as_mut().filter(|here| here.path == place.path && place.anchor.is_none()) {
            *here = place;
            return;
        }
        if let Some(left) = self.here.replace(place)
            && !self.glance
        {
            self.back.push(left);
            if self.back.len() > MOST_STEPS {
                self.back.remove(0);
            }
        }
        self.forward.clear();
    }

    /// Shows a page without making it a step of the history.
    pub(super) fn glance_at(&mut self, place: Place) {
        let stays = self.here.as_ref().is_some_and(|here| here.path == place.path);
        self.go(place);
        self.glance |= !stays;
    }

    /// Leaves a page that was only glanced at for the one before it.
    pub(super) fn glance_away(&mut self) {
        if std::mem::take(&mut self.glance) {
            self.here = self.back.pop();
        }
    }

    /// Makes the page that is glanced at a step of the history.
    pub(super) fn settle(&mut self) {
        self.glance = false;
    }

    fn step_back(&mut self) -> bool {
        let Some(place) = self.back.pop() else { return false };
        if let Some(left) = self.here.replace(place) {
            self.forward.push(left);
        }
        self.glance = false;
        true
    }

    fn step_forward(&mut self) -> bool {
        let Some(place) = self.forward.pop() else { return false };
        if let Some(left) = self.here.replace(place) {
            self.back.push(left);
        }
        self.glance = false;
        true
    }
}

pub(super) fn update(state: &mut AppState, command: ReadCommand, now: Now) -> Vec<Job> {
    match command {
        ReadCommand::Open(path) => open(state, Place::page(path), now),
        ReadCommand::Follow(target) => follow(state, &target, now),
        ReadCommand::OpenWeb(address) => {
            state.sheet = None;
            vec![Job::OpenWeb(address)]
        }
        ReadCommand::Back => {
            state.reader.step_back();
            Vec::new()
        }
        ReadCommand::Forward => {
            state.reader.step_forward();
            Vec::new()
        }
        ReadCommand::Language(language) => {
            read_in(state, language, now);
            Vec::new()
        }
        ReadCommand::Tick(question) => {
            tick(state, question);
            Vec::new()
        }
        ReadCommand::ClearTicks => {
            if let Some(place) = &state.reader.here {
                state.reader.ticks.remove(&place.path);
            }
            Vec::new()
        }
        ReadCommand::AsWritten(as_written) => {
            state.reader.as_written = as_written;
            Vec::new()
        }
        ReadCommand::CopyEntry => {
            copy_entry(state, now);
            Vec::new()
        }
        ReadCommand::ShowFile => {
            let generation = state.shelf.generation;
            let here = state.reader.here().map(|place| place.path.clone());
            here.map(|path| Job::RevealFile { path, generation }).into_iter().collect()
        }
        ReadCommand::WantImage(path) => vec![Job::LoadImage { path, generation: state.shelf.generation }],
    }
}

pub(super) fn open(state: &mut AppState, place: Place, now: Now) -> Vec<Job> {
    if state.shelf.library.get(&place.path).is_none() {
        state.warn(Tone::Warning, "notice-page-gone", vec![("page", place.path.to_string())], None);
        return Vec::new();
    }
    state.settings.remember_entry(&state.shelf.origin, &place.path);
    state.settings_changed(now);
    state.reader.settle();
    state.reader.go(place);
    state.pane = Pane::Page;
    Vec::new()
}

fn follow(state: &mut AppState, target: &str, now: Now) -> Vec<Job> {
    let Some(here) = state.reader.here() else { return Vec::new() };
    match state.shelf.library.link(&here.path, target) {
        LinkTarget::Page { path, anchor } => open(state, Place { anchor, ..Place::page(path) }, now),
        LinkTarget::Image(path) => {
            state.inform("notice-image-file", vec![("target", path.to_string())], now);
            Vec::new()
        }
        LinkTarget::Web(address) | LinkTarget::Mail(address) => {
            state.sheet = Some(Sheet::ConfirmWeb { address });
            Vec::new()
        }
        LinkTarget::Missing(target) => {
            state.inform("notice-link-missing", vec![("target", target)], now);
            Vec::new()
        }
        LinkTarget::Refused(target) => {
            state.warn(Tone::Warning, "notice-link-refused", vec![("target", target)], None);
            Vec::new()
        }
    }
}

fn read_in(state: &mut AppState, language: Language, now: Now) {
    state.settings.reader_language = Some(language);
    state.settings_changed(now);
    let translation =
        state.reader.here.as_ref().map(|place| state.shelf.library.translation(&place.path, language).cloned());
    match translation {
        Some(Some(path)) => {
            state.settings.remember_entry(&state.shelf.origin, &path);
            let row = state.reader.here.as_ref().and_then(|place| place.row);
            state.reader.here = Some(Place { row, ..Place::page(path) });
            state.reader.arrivals += 1;
        }
        Some(None) => state.inform("notice-no-translation", vec![("language", language.to_string())], now),
        None => {}
    }
    state.relist();
}

fn tick(state: &mut AppState, question: usize) {
    let Some(place) = &state.reader.here else { return };
    let ticked = state.reader.ticks.entry(place.path.clone()).or_default();
    if !ticked.remove(&question) {
        ticked.insert(question);
    }
}

fn copy_entry(state: &mut AppState, now: Now) {
    let Some(entry) = state.reader.here().and_then(|place| state.shelf.library.get(&place.path)) else { return };
    let definition = entry.source.page.definition.as_ref().map(|text| text.plain.as_str());
    let levels = state.shelf.library.levels(entry.path());
    let path: Vec<&str> = levels.iter().map(|level| level.name.as_str()).collect();
    let mut lines = vec![if path.is_empty() { entry.name.clone() } else { path.join(" > ") }];
    lines.extend(definition.map(str::to_owned));
    let name = entry.name.clone();
    state.clipboard = Some(lines.join("\n"));
    state.inform("notice-copied", vec![("what", name)], now);
}
