//! One row of the list: the status to use, the words that speak for it, and a quiet line that says why. A stroke and a
//! sign tell examples from redirects; the colour only repeats them.

use egui::{Rect, Response, Sense, Ui, Vec2};

use super::unsaved::Unsaved;
use crate::app::{Item, Standing};
use crate::design::{Badge, Card, Icon, LinkText, Passage, SideStroke, TextStyle, Tone, Words, tokens};
use crate::document::{Kind, Severity};
use crate::library::Entry;
use crate::search::{Hit, Section};
use crate::sentences;
use crate::views::Scene;

/// More of a definition than this is for the page, in characters.
const DEFINITION_SHOWN: usize = 140;

/// Where a row stands in the list.
#[derive(Clone, Copy)]
pub struct RowPlace {
    pub index: usize,
    pub selected: bool,
    /// Tab stops here.
    pub is_stop: bool,
}

/// What was done with a row.
pub struct RowOutput {
    pub response: Response,
    /// The further rows of its answer are to be shown or folded away.
    pub turned: bool,
}

pub fn ui(ui: &mut Ui, scene: &Scene<'_>, (item, entry): (&Item, &Entry), place: RowPlace) -> RowOutput {
    let spoken = spoken(scene, entry, item);
    let card = Card::new(("row", place.index), &spoken).selected(place.selected);
    // Arrows walk through the list; Tab knows one row of it.
    let card = if place.is_stop { card } else { card.without_tab_stop() }.draggable();
    let shown = card.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).size.space.xs;
        // A line of small words is no control and needs no more than its own height.
        ui.spacing_mut().interact_size.y = TextStyle::Small.size().line;
        match item {
            Item::Hit(hit, Standing::Further) => {
                evidence(ui, scene, hit);
                false
            }
            Item::Hit(hit, Standing::OtherEdition) => {
                ui.add(
                    Passage::new(words_of(entry, &above(scene, entry))).style(TextStyle::Small).quiet().unselectable(),
                );
                evidence(ui, scene, hit);
                false
            }
            Item::Hit(hit, Standing::Best { exact, further, is_open }) => {
                heading(ui, scene, entry, Some((hit, *exact)));
                if hit.section == Section::Title
                    && let Some(definition) = definition(entry)
                {
                    ui.add(Passage::new(words_of(entry, &definition)).quiet().unselectable());
                }
                evidence(ui, scene, hit);
                *further > 0 && turn(ui, scene, *further, *is_open)
            }
            Item::Entry(_) | Item::Recent(_) => {
                heading(ui, scene, entry, None);
                summary(ui, scene, entry);
                false
            }
        }
    });
    shown.response.dnd_set_drag_payload(entry.path().clone());
    RowOutput { response: shown.response, turned: shown.inner }
}

/// What a screen reader says of the row: answer, words, reason.
fn spoken(scene: &Scene<'_>, entry: &Entry, item: &Item) -> String {
    let marked = scene.state.is_marked(entry.path()).then(|| scene.say("marked-badge"));
    let unsaved = Unsaved::of(scene, entry.path()).map(|unsaved| unsaved.words);
    let marked = marked.into_iter().chain(unsaved);
    let Some(hit) = item.hit() else {
        return std::iter::once(entry.name.clone()).chain(marked).collect::<Vec<_>>().join(". ");
    };
    let why = sentences::why(hit, &scene.state.shelf.library, scene.texts);
    let said = definition(entry).filter(|_| hit.section == Section::Title).unwrap_or_else(|| hit.text.to_string());
    let mut parts = vec![format!("{}. {said}. {why}", entry.name)];
    if let Item::Hit(_, Standing::OtherEdition) = item {
        parts.push(above(scene, entry));
    }
    if let Item::Hit(_, Standing::Best { exact, further, .. }) = item {
        parts.extend(exact.then(|| scene.say("badge-exact")));
        parts.extend((*further > 0).then(|| scene.say_with("more-rows", &[("count", (*further).into())])));
    }
    parts.extend(marked);
    parts.join(". ")
}

/// The line that shows further rows or folds them away; whether it was clicked.
fn turn(ui: &mut Ui, scene: &Scene<'_>, further: usize, is_open: bool) -> bool {
    let (words, key) = match is_open {
        true => (scene.say("fewer-rows"), "←"),
        false => (scene.say_with("more-rows", &[("count", further.into())]), "→"),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
        let clicked = ui.add(LinkText::new(words).style(TextStyle::Small).without_tab_stop()).clicked();
        ui.add(Passage::new(key).style(TextStyle::Small).quiet().unselectable());
        clicked
    })
    .inner
}

fn words_of<'a>(entry: &'a Entry, text: &'a str) -> Words<'a> {
    Words::from(text).in_language(entry.language.as_ref().map(|language| language.code()))
}

/// `found` is the row that was found, and whether it says word for word what was typed.
fn heading(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry, found: Option<(&Hit, bool)>) {
    let above = above(scene, entry);
    let foreign = entry.language.filter(|_| entry.language != scene.state.reader_language());
    let unreadable = entry.problems.iter().any(|problem| problem.severity() == Severity::Error);
    if !above.is_empty() || foreign.is_some() || unreadable {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
            if !above.is_empty() {
                ui.add(Passage::new(words_of(entry, &above)).style(TextStyle::Small).quiet().unselectable());
            }
            if let Some(language) = foreign {
                ui.add(Badge::new(language.code().to_uppercase()));
            }
            if entry.copy.is_some() {
                ui.add(Badge::new(scene.say("badge-copy")));
            }
            if unreadable {
                ui.add(Badge::new(scene.say("badge-problem")).tone(Tone::Danger));
            }
        });
    }
    let marks = match found {
        Some((hit, _)) if is_name(hit, entry) => hit.ranges.as_slice(),
        _ => &[],
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
        ui.add(Passage::new(words_of(entry, &entry.name)).style(TextStyle::Lead).strong().marks(marks).unselectable());
        if found.is_some_and(|(_, exact)| exact) {
            ui.add(Badge::new(scene.say("badge-exact")).tone(Tone::Accent));
        }
        if scene.state.is_marked(entry.path()) {
            ui.add(Badge::new(format!("✓ {}", scene.say("marked-badge"))).tone(Tone::Accent));
        }
        if let Some(unsaved) = Unsaved::of(scene, entry.path()) {
            ui.add(Badge::new(unsaved.words).tone(unsaved.tone));
        }
    });
}

/// What stands above an entry: its L1 (and L2), and its edition where there are several; or the folder of another page.
fn above(scene: &Scene<'_>, entry: &Entry) -> String {
    if entry.source.page.kind == Kind::Page {
        return entry.path().folder().to_owned();
    }
    let levels = scene.state.shelf.library.levels(entry.path());
    let names: Vec<&str> = levels.iter().rev().skip(1).rev().map(|level| level.name.as_str()).collect();
    let way = names.join(" › ");
    if scene.state.shelf.editions < 2 {
        return way;
    }
    let edition = entry.edition.rsplit('/').next().unwrap_or_default();
    if way.is_empty() { edition.to_owned() } else { format!("{way} · {edition}") }
}

fn summary(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry) {
    let text = match (definition(entry), entry.source.page.kind) {
        (Some(definition), _) => definition,
        (None, Kind::Page) => return,
        (None, _) => scene.say("no-definition"),
    };
    ui.add(Passage::new(words_of(entry, &text)).quiet().unselectable());
}

/// The beginning of what the entry means.
fn definition(entry: &Entry) -> Option<String> {
    entry.source.page.definition.as_ref().map(|definition| shortened(&definition.plain))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(DEFINITION_SHOWN) {
        Some((end, _)) => {
            let cut = text.get(..end).unwrap_or(text);
            // Japanese and Chinese have no blanks to cut at.
            let end = cut.rfind(' ').filter(|blank| *blank > end / 2).unwrap_or(end);
            format!("{}…", text.get(..end).unwrap_or(text).trim_end())
        }
        None => text.to_owned(),
    }
}

fn evidence(ui: &mut Ui, scene: &Scene<'_>, hit: &Hit) {
    let Some(entry) = scene.state.shelf.library.get(&hit.entry) else { return };
    let (tone, icon) = signs(hit);
    SideStroke::new(tone).show(ui, |ui| {
        if !is_name(hit, entry) {
            ui.add(Passage::new(words_of(entry, &hit.text)).marks(&hit.ranges).unselectable());
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens(ui).size.space.xs;
            if let Some(icon) = icon {
                sign(ui, icon, tone);
            }
            ui.add(
                Passage::new(sentences::why(hit, &scene.state.shelf.library, scene.texts))
                    .style(TextStyle::Small)
                    .quiet()
                    .unselectable(),
            );
        });
    });
}

/// Whether the words found are the entry's name itself; a page may also be found by the title in its front matter.
fn is_name(hit: &Hit, entry: &Entry) -> bool {
    hit.section == Section::Title && hit.entry == *entry.path() && *hit.text == *entry.name
}

fn sign(ui: &mut Ui, icon: Icon, tone: Tone) {
    let tokens = tokens(ui);
    let line = TextStyle::Small.size().line;
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(line), Sense::hover());
    icon.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(line - 3.0)), tone.ink(&tokens.color));
}

fn signs(hit: &Hit) -> (Tone, Option<Icon>) {
    match hit.section {
        Section::Valid => (Tone::Example, Some(Icon::Check)),
        Section::Invalid => (Tone::Redirect, Some(Icon::Redirect)),
        _ => (Tone::Plain, None),
    }
}
