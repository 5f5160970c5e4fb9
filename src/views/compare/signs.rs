//! The small signs below the words of a cell: what was said about it, whether it matches, where a redirect leads, which
//! near-equal row stands in another lane, and what a translation is behind with.

use egui::Ui;

use super::cell::Stand;
use crate::app::{Command, CompareCommand};
use crate::compare::{Mark, Mode, News, Redirect, Section};
use crate::design::{Badge, Button, Icon, LinkText, Passage, TextStyle, Tone, tokens};
use crate::library::PagePath;
use crate::sentences;
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, stand: Stand<'_>) {
    let small = said(scene, stand);
    let lookup = stand.case.shown().lookup();
    let redirect = lookup.redirect(&stand.cell.place);
    let links = lookup.links(&stand.cell.place);
    let unnamed = stand.cell.place.section == Section::Invalid && redirect.is_none();
    let status = stand.cell.status.as_ref().filter(|_| unnamed);
    if small.is_empty() && redirect.is_none() && links.is_empty() && status.is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
        ui.spacing_mut().interact_size.y = TextStyle::Small.size().line;
        if let Some(redirect) = redirect {
            leads(ui, scene, stand, redirect);
        }
        if let Some(status) = status {
            ui.add(Passage::new(status.as_str()).style(TextStyle::Small).quiet());
        }
        for (words, tone) in small {
            ui.add(Badge::new(words).tone(tone));
        }
        for other in links {
            let name = sentences::column_name(stand.comparison, &other.entry, scene.texts);
            let lane = sentences::lane(other.section, scene.texts);
            let words = scene.say_with("compare-near", &[("entry", name.into()), ("lane", lane.into())]);
            let hint = stand.comparison.cell(other).map_or("", |cell| &cell.text);
            if ui.add(LinkText::new(words).style(TextStyle::Small).tooltip(hint).without_tab_stop()).clicked() {
                scene.push(Command::Compare(CompareCommand::Stand(other.clone())));
            }
        }
    });
}

/// What a screen reader says of the cell.
pub fn spoken(scene: &Scene<'_>, stand: Stand<'_>) -> String {
    let name = sentences::column_name(stand.comparison, &stand.cell.place.entry, scene.texts);
    let mut parts = vec![name, stand.cell.text.to_string()];
    if let Some(redirect) = stand.case.shown().lookup().redirect(&stand.cell.place) {
        parts.push(scene.say_with("compare-use", &[("entry", name_of(scene, &redirect.to).into())]));
    }
    parts.extend(said(scene, stand).into_iter().map(|(words, _)| words));
    parts.join(". ")
}

/// Badges in words.
fn said(scene: &Scene<'_>, stand: Stand<'_>) -> Vec<(String, Tone)> {
    let mut said = Vec::new();
    match stand.mark() {
        Some(Mark::Fits) => said.push((format!("✓ {}", scene.say("compare-fits")), Tone::Example)),
        Some(Mark::DoesNotFit) => said.push((format!("× {}", scene.say("compare-fits-not")), Tone::Redirect)),
        None => {}
    }
    if stand.matches() {
        said.push((scene.say("compare-matches"), Tone::Accent));
    }
    for news in &stand.comparison.news {
        let key = match news {
            News::Extra { row } if *row == stand.cell.place => "compare-extra",
            News::Moved { row, .. } if *row == stand.cell.place => "compare-moved",
            News::NewerEnglish { update, .. } if *update == stand.cell.place => "compare-newer",
            News::SuspectDate { update, .. } if *update == stand.cell.place => "compare-suspect",
            _ => continue,
        };
        let words = scene.say(key);
        if !said.iter().any(|(known, _)| *known == words) {
            said.push((words, Tone::Redirect));
        }
    }
    if stand.comparison.mode == Mode::Copies && differs(stand) {
        said.push((scene.say("compare-differs"), Tone::Redirect));
    }
    said
}

/// Whether another copy says the row in other words.
fn differs(stand: Stand<'_>) -> bool {
    stand.row.present().any(|other| other.text != stand.cell.text || other.status != stand.cell.status)
}

fn name_of(scene: &Scene<'_>, path: &PagePath) -> String {
    scene.state.shelf.library.get(path).map_or_else(|| path.to_string(), |entry| entry.name.clone())
}

/// "Not me, use that one": an arrow to the column, or a further entry to add.
fn leads(ui: &mut Ui, scene: &mut Scene<'_>, stand: Stand<'_>, redirect: &Redirect) {
    let to = &redirect.to;
    let name = name_of(scene, to);
    if redirect.inside {
        let place = |path: &PagePath| stand.comparison.columns.iter().position(|column| column.path == *path);
        let arrow = if place(to) > place(&stand.cell.place.entry) { "→" } else { "←" };
        let words = match arrow {
            "→" => format!("{name} →"),
            _ => format!("← {name}"),
        };
        let hint = scene.say_with("compare-use", &[("entry", name.into())]);
        let text = Passage::new(words).strong();
        let ink = if stand.is_faded() { text.quiet() } else { text.tone(Tone::Accent) };
        ui.add(ink).on_hover_text(hint);
        return;
    }
    let words = scene.say_with("compare-use", &[("entry", name.as_str().into())]);
    ui.add(Passage::new(words).style(TextStyle::Small).quiet());
    if stand.case.candidates().contains(to) {
        let hint = scene.say_with("compare-add-name", &[("entry", name.into())]);
        let is_first = stand.case.candidates().first() == Some(to);
        let add = Button::quiet(scene.say("compare-add")).icon(Icon::Plus).tooltip(&hint);
        if ui.add(if is_first { add.key("+") } else { add }).clicked() {
            scene.push(Command::Compare(CompareCommand::Add(to.clone())));
        }
    }
}
