//! Pages as their owners wrote them: a whole page, or of a status entry what stands beside its known parts. Each page is
//! turned into blocks once, when it is opened or its file changed.

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use super::leaf::Leaf;
use super::marking::{self, Walk};
use super::pictures::Pictures;
use super::{details, header, named_by, paper};
use crate::app::{Command, Place, ReadCommand, Row};
use crate::design::{EmptyState, Icon, tokens};
use crate::document::blocks::blocks;
use crate::document::{Role, ScenarioTable, Span, Vocabulary};
use crate::library::{Entry, PagePath, Source};
use crate::search::Section;
use crate::views::page::{Marks, PageAction, PageScene, PageView, PageWords};
use crate::views::{Images, Scene};

/// What of a page is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Whole,
    /// Only what the sections of a status entry do not show already.
    Remainder,
}

/// A page laid out, and of what.
struct Shown {
    source: Arc<Source>,
    extent: Extent,
    view: PageView,
    pictures: Pictures,
}

#[derive(Default)]
pub struct Written {
    shown: Option<Shown>,
    /// In the language of the interface with this code.
    words: Option<(&'static str, PageWords)>,
}

impl Written {
    /// `scroll` is by how many points keys scroll down.
    pub fn whole_page(
        &mut self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        images: &Images,
        entry: &Entry,
        (scroll, arriving, walk): (f32, Option<&Place>, &mut Walk),
    ) {
        let shown = self.open(scene, entry, Extent::Whole);
        if let Some(place) = arriving {
            arrive(&mut shown.view, entry, place);
        }
        let marks = marking::wanted(scene.state);
        let places = shown.view.places(&marks);
        let sought = walk.count(scene.state, places);
        sought.into_iter().for_each(|place| shown.view.scroll_to_place(place));
        let (_, current) = walk.stand(scene.state);
        ScrollArea::vertical().id_salt(entry.path()).auto_shrink(false).animated(false).show(ui, |ui| {
            ui.scroll_with_delta(egui::vec2(0.0, -scroll));
            paper(ui, |ui| {
                header::bar(ui, scene, entry);
                header::warnings(ui, scene, entry);
                if is_empty(entry) {
                    empty(ui, scene, entry);
                }
                self.paint(ui, scene, images, entry, (&marks, current));
                named_by::ui(ui, scene, entry);
                ui.add_space(tokens(ui).size.space.l);
                details::ui(ui, scene, entry);
            });
        });
    }

    /// The page and nothing around it.
    pub fn page_alone(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images, entry: &Entry) {
        self.open(scene, entry, Extent::Whole);
        self.paint(ui, scene, images, entry, (&Marks::default(), None));
    }

    /// What a status entry says beside its known parts, if anything.
    pub fn remainder(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images, leaf: &mut Leaf<'_>) {
        let entry = leaf.entry;
        if remaining(entry).is_empty() {
            return;
        }
        let shown = self.open(scene, entry, Extent::Remainder);
        let places = shown.view.places(leaf.marking.marks());
        let current = leaf.marking.pass(places);
        if let Some(place) = current.filter(|_| leaf.marking.take_sought()) {
            shown.view.scroll_to_place(place);
        }
        ui.add_space(tokens(ui).size.space.l);
        self.paint(ui, scene, images, entry, (leaf.marking.marks(), current));
    }

    fn open(&mut self, scene: &Scene<'_>, entry: &Entry, extent: Extent) -> &mut Shown {
        let shown = match self.shown.take() {
            Some(shown) if shown.extent == extent && Arc::ptr_eq(&shown.source, &entry.source) => shown,
            // A page that is typed at keeps its pictures.
            Some(shown) if shown.source.path == *entry.path() => {
                Shown { pictures: shown.pictures, ..lay_out(scene, entry, extent) }
            }
            _ => lay_out(scene, entry, extent),
        };
        self.shown.insert(shown)
    }

    fn paint(
        &mut self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        images: &Images,
        entry: &Entry,
        (marks, current): (&Marks, Option<usize>),
    ) {
        let Some(shown) = &mut self.shown else { return };
        let language = scene.texts.language();
        if self.words.as_ref().is_none_or(|(known, _)| *known != language) {
            self.words = Some((language, PageWords::new(scene.texts)));
        }
        let Some((_, words)) = &self.words else { return };
        let pictures = shown.pictures.known(scene, images);
        let page = PageScene { words, images: &pictures, marks, current };
        let mut actions = Vec::new();
        shown.view.show(ui, &page, &mut actions);
        for action in actions {
            perform(scene, entry.path(), action, &mut shown.pictures);
        }
    }
}

fn lay_out(scene: &Scene<'_>, entry: &Entry, extent: Extent) -> Shown {
    let source = Arc::clone(&entry.source);
    let start = source.page.front_matter.as_ref().map_or(0, |matter| matter.span.end);
    let vocabulary = scene.state.vocabulary.clone().unwrap_or_else(|| Arc::new(Vocabulary::builtin()));
    let mut blocks = blocks(&source.text, start, &vocabulary);
    if extent == Extent::Remainder {
        blocks = blocks.within(&remaining(entry));
    }
    let language = entry.language.as_ref().map(|language| language.code());
    let view = PageView::new(blocks, language, (entry.path(), extent == Extent::Whole));
    Shown { source, extent, view, pictures: Pictures::default() }
}

/// Brings the heading or row that was looked for into view.
fn arrive(view: &mut PageView, entry: &Entry, place: &Place) {
    if let Some(name) = &place.anchor {
        view.scroll_to_anchor(name);
    } else if let Some(byte) = place.row.and_then(|row| byte_of(entry, row)) {
        view.scroll_to(byte);
    }
}

/// Where a row stands in the text of its page.
fn byte_of(entry: &Entry, row: Row) -> Option<usize> {
    let page = &entry.source.page;
    let scenario = |table: &Option<ScenarioTable>| Some(table.as_ref()?.rows.get(row.row)?.text.span.start);
    match row.section {
        Section::Valid => scenario(&page.valid),
        Section::Invalid => scenario(&page.invalid),
        Section::Question => {
            let others = page.workload_questions.iter().flat_map(|group| &group.questions);
            page.questions.iter().chain(others).nth(row.row).map(|question| question.span.start)
        }
        Section::Update => entry.updates.as_ref()?.rows.get(row.row).map(|update| update.date.span.start),
        Section::Title | Section::Definition | Section::Text => None,
    }
}

/// The sections of a status entry that its own layout leaves out, without the name of the page.
fn remaining(entry: &Entry) -> Vec<Span> {
    let page = &entry.source.page;
    let prose = page.sections.iter().filter(|section| matches!(section.role, Role::Prose | Role::Title));
    let without_heading = prose.map(|section| match (&section.heading, section.role) {
        (Some((_, heading)), Role::Title) => heading.span.end.min(section.span.end)..section.span.end,
        _ => section.span.clone(),
    });
    without_heading
        .filter(|span| entry.source.text.get(span.clone()).is_some_and(|text| !text.trim().is_empty()))
        .collect()
}

/// Whether nobody wrote anything on the page yet.
fn is_empty(entry: &Entry) -> bool {
    let page = &entry.source.page;
    let start = page.front_matter.as_ref().map_or(0, |matter| matter.span.end);
    entry.source.text.get(start..).is_some_and(|text| text.trim_matches(['\u{feff}', '\u{200b}']).trim().is_empty())
}

fn empty(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry) {
    ui.add_space(tokens(ui).size.space.xxl);
    let hint = scene.say_with("page-empty-hint", &[("file", entry.path().file_name().into())]);
    EmptyState::new(Icon::Book, &scene.say("page-empty"), &hint).show(ui);
}

fn perform(scene: &mut Scene<'_>, from: &PagePath, action: PageAction, pictures: &mut Pictures) {
    match action {
        PageAction::Follow(target) => scene.push(Command::Read(ReadCommand::Follow(target))),
        PageAction::Copy(text) => scene.push(Command::Copy(text)),
        PageAction::WantImage(target) => pictures.want(scene, from, target),
    }
}
