//! Who else knows of a file that is made, renamed or thrown away: pages that link to it, rows that name it, and tables of
//! contents that list it, with what will become of each.

use egui::Ui;

use super::file_sheet::field;
use super::form::label;
use crate::app::{FileForm, LinkedFrom};
use crate::design::{Passage, TextStyle, Tick, Tone, tokens};
use crate::library::PagePath;
use crate::views::Scene;

/// Pages told by name; of more only how many.
const MOST: usize = 6;

/// Answers whether Enter was pressed in a field.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, form: &mut FileForm) -> bool {
    ui.add_space(tokens(ui).size.space.s);
    match form {
        FileForm::Rename { .. } => {
            renamed_family(ui, scene, form);
            renamed_links(ui, scene, form);
        }
        FileForm::Trash { path, links, .. } => {
            named(ui, scene, path);
            lost_links(ui, scene, links);
        }
        FileForm::New(_) | FileForm::Translate { .. } => {}
    }
    contents(ui, scene, form)
}

/// Translations and copies, which are known by their common file name.
fn renamed_family(ui: &mut Ui, scene: &Scene<'_>, form: &mut FileForm) {
    let alike = form.family(scene.state);
    let FileForm::Rename { path, renames_family, .. } = form else { return };
    let others = scene.state.shelf.library.namesakes(path);
    if others.is_empty() {
        return;
    }
    label(ui, &scene.say_with("file-family", &[("count", others.len().into())]));
    for other in others.iter().take(MOST) {
        let new = alike.iter().find(|(from, _)| from == *other).map(|(_, to)| format!(" \u{2192} {}", to.file_name()));
        ui.add(Passage::new(format!("{other}{}", new.unwrap_or_default())).style(TextStyle::Small));
    }
    if others.len() > MOST {
        remark(ui, &scene.say_with("file-traces-more", &[("count", (others.len() - MOST).into())]));
    }
    tick(ui, &scene.say("file-family-too"), renames_family);
    if !*renames_family {
        warning(ui, &scene.say("file-family-apart"));
    }
}

fn renamed_links(ui: &mut Ui, scene: &Scene<'_>, form: &mut FileForm) {
    let FileForm::Rename { links, relinks, .. } = form else { return };
    if links.is_empty() {
        remark(ui, &scene.say("file-links-none"));
        return;
    }
    let (certain, by_hand): (Vec<&LinkedFrom>, Vec<&LinkedFrom>) = links.iter().partition(|linked| linked.is_certain);
    if !certain.is_empty() {
        label(ui, &count(scene, &certain));
        traces(ui, scene, certain.iter().map(|linked| (&linked.page, linked.count)));
        tick(ui, &scene.say("file-links-change"), relinks);
        if *relinks && certain.iter().any(|linked| scene.state.editing.is_unsaved(&linked.page)) {
            remark(ui, &scene.say("file-links-unsaved"));
        }
        if !*relinks {
            warning(ui, &scene.say("file-links-stay"));
        }
    }
    if !by_hand.is_empty() {
        warning(ui, &scene.say("file-links-by-hand"));
        traces(ui, scene, by_hand.iter().map(|linked| (&linked.page, linked.count)));
    }
}

fn lost_links(ui: &mut Ui, scene: &Scene<'_>, links: &[LinkedFrom]) {
    if links.is_empty() {
        remark(ui, &scene.say("file-links-none"));
        return;
    }
    let links: Vec<&LinkedFrom> = links.iter().collect();
    label(ui, &count(scene, &links));
    traces(ui, scene, links.iter().map(|linked| (&linked.page, linked.count)));
    warning(ui, &scene.say("file-links-stay"));
}

fn count(scene: &Scene<'_>, links: &[&LinkedFrom]) -> String {
    let all: usize = links.iter().map(|linked| linked.count).sum();
    scene.say_with("file-links", &[("links", all.into()), ("pages", links.len().into())])
}

/// The rows of other entries that name the page as the status to use instead.
fn named(ui: &mut Ui, scene: &Scene<'_>, path: &PagePath) {
    let rows = scene.state.shelf.library.named_by(path);
    let mut entries: Vec<(&PagePath, usize)> = Vec::new();
    for row in rows {
        match entries.iter_mut().find(|(entry, _)| **entry == row.entry) {
            Some((_, count)) => *count += 1,
            None => entries.push((&row.entry, 1)),
        }
    }
    if entries.is_empty() {
        remark(ui, &scene.say("file-named-none"));
        return;
    }
    label(ui, &scene.say_with("file-named", &[("rows", rows.len().into()), ("pages", entries.len().into())]));
    traces(ui, scene, entries.into_iter());
    warning(ui, &scene.say("file-named-lost"));
}

/// Pages, and how often each knows of the file.
fn traces<'a>(ui: &mut Ui, scene: &Scene<'_>, pages: impl ExactSizeIterator<Item = (&'a PagePath, usize)>) {
    let more = pages.len().saturating_sub(MOST);
    for (page, count) in pages.take(MOST) {
        let words = scene.say_with("file-trace", &[("page", page.to_string().into()), ("count", count.into())]);
        ui.add(Passage::new(words).style(TextStyle::Small));
    }
    if more > 0 {
        remark(ui, &scene.say_with("file-traces-more", &[("count", more.into())]));
    }
}

/// Tables of contents, as far as the disk has said which; answers whether Enter was pressed.
fn contents(ui: &mut Ui, scene: &Scene<'_>, form: &mut FileForm) -> bool {
    let probe = form.toc_probe(scene.state);
    let Some(plans) = probe.as_ref().and_then(|probe| scene.state.editing.toc_plans(probe)) else { return false };
    let names = |is_clear: bool| {
        let tables = plans.iter().filter(|plan| plan.lines.is_some() == is_clear);
        tables.map(|plan| plan.table.to_string()).collect::<Vec<_>>().join(", ")
    };
    let (clear, unclear) = (names(true), names(false));
    if !unclear.is_empty() {
        warning(ui, &scene.say_with("file-toc-unclear", &[("table", unclear.into())]));
    }
    let title = title_of(scene, form);
    let (in_toc, wording, toc_name) = match form {
        FileForm::New(entry) => (&mut entry.in_toc, "file-toc", Some(&mut entry.toc_name)),
        FileForm::Translate { in_toc, toc_name, .. } => (in_toc, "file-toc", Some(toc_name)),
        FileForm::Rename { in_toc, .. } | FileForm::Trash { in_toc, .. } => (in_toc, "file-toc-follow", None),
    };
    if plans.is_empty() {
        remark(ui, &scene.say(if toc_name.is_some() { "file-toc-nowhere" } else { "file-toc-none" }));
    }
    if clear.is_empty() {
        return false;
    }
    tick(ui, &scene.say_with(wording, &[("table", clear.into())]), in_toc);
    let Some(toc_name) = toc_name.filter(|_| *in_toc) else { return false };
    let mut name = toc_name.clone().unwrap_or_else(|| title.clone());
    let entered = field(ui, "toc name", &scene.say("file-toc-name"), &mut name);
    let is_own = name != title && !name.trim().is_empty();
    if is_own || toc_name.is_some() {
        *toc_name = is_own.then_some(name);
    }
    entered
}

/// The name that readers see.
fn title_of(scene: &Scene<'_>, form: &FileForm) -> String {
    match form {
        FileForm::New(entry) => entry.name.clone(),
        FileForm::Translate { path, .. } | FileForm::Rename { path, .. } | FileForm::Trash { path, .. } => {
            scene.state.shelf.library.get(path).map_or_else(String::new, |entry| entry.name.clone())
        }
    }
}

fn tick(ui: &mut Ui, words: &str, ticked: &mut bool) {
    ui.add_space(tokens(ui).size.space.s);
    if ui.add(Tick::new(words).ticked(*ticked)).clicked() {
        *ticked = !*ticked;
    }
}

fn remark(ui: &mut Ui, words: &str) {
    ui.add(Passage::new(words).style(TextStyle::Small).quiet());
}

fn warning(ui: &mut Ui, words: &str) {
    ui.add(Passage::new(words).style(TextStyle::Small).tone(Tone::Redirect));
}
