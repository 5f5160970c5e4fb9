//! What the list is narrowed to. Language, kind and L1 are chips that open their choices; whatever else was typed as a
//! filter is a chip that takes it back. Words and menus choose the same filters.

use egui::Ui;

use crate::app::{Action, Command, SearchCommand};
use crate::design::{Chip, Icon, IconButton, MenuItem, menu, tokens};
use crate::document::Kind;
use crate::search::{Filter, HitKind, Key, Name, Section, Side, TypedFilter};
use crate::views::Scene;

/// Kinds of rows worth choosing; the others are rare.
const ROWS: [Section; 5] = [Section::Valid, Section::Invalid, Section::Definition, Section::Question, Section::Text];

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal_wrapped(|ui| {
        let gap = tokens(ui).size.space.xs;
        ui.spacing_mut().item_spacing = egui::vec2(gap, gap);
        language(ui, scene);
        kind(ui, scene);
        l1(ui, scene);
        typed(ui, scene);
        copies(ui, scene);
        if scene.state.is_narrowed() {
            let key = scene.keys(Action::ClearFilters);
            let name = scene.say("action-clear-filters");
            if ui.add(IconButton::new(Icon::Close, &name).key(&key)).clicked() {
                scene.push(Command::Search(SearchCommand::ClearFilters));
            }
        }
    });
}

/// A chip that opens a menu: the first choice lifts what is asked about `key`, the others ask for one thing.
fn choose(ui: &mut Ui, scene: &mut Scene<'_>, (name, any, key): (&str, &str, Key), choices: &[(Filter, String)]) {
    let asked: Vec<&Filter> = scene.state.listing.asked.only.wanted(key).collect();
    let chosen: Vec<&str> = choices
        .iter()
        .filter(|(filter, _)| asked.iter().any(|asked| **asked == *filter))
        .map(|(_, label)| label.as_str())
        .collect();
    let label = match (chosen.as_slice(), asked.as_slice()) {
        ([], []) => scene.say(name),
        ([], [filter, ..]) => filter.value(),
        (chosen, _) => chosen.join(", "),
    };
    let narrowed = !asked.is_empty();
    let ticks: Vec<bool> = choices.iter().map(|(filter, _)| asked.contains(&filter)).collect();
    let chip = ui.add(Chip::new(label).selected(narrowed).tooltip(&scene.say(name)));
    let mut answer = None;
    menu(&chip, |ui| {
        if ui.add(MenuItem::new(scene.say(any)).ticked(!narrowed)).clicked() {
            answer = Some(None);
            ui.close();
        }
        for ((filter, label), ticked) in choices.iter().zip(ticks) {
            if ui.add(MenuItem::new(label.as_str()).ticked(ticked)).clicked() {
                answer = Some(Some(filter.clone()));
                ui.close();
            }
        }
    });
    if let Some(answer) = answer {
        scene.push(Command::Search(SearchCommand::Filter(key, answer)));
    }
}

fn language(ui: &mut Ui, scene: &mut Scene<'_>) {
    let languages = &scene.state.shelf.languages;
    let choices: Vec<_> = languages
        .iter()
        .map(|language| (Filter::Language(*language), scene.texts.language_name(language.code())))
        .collect();
    if choices.len() > 1 {
        choose(ui, scene, ("filter-language", "filter-any-language", Key::Lang), &choices);
    }
}

fn kind(ui: &mut Ui, scene: &mut Scene<'_>) {
    let pages = [Kind::Status, Kind::Overview, Kind::Page].map(HitKind::Page);
    let choices: Vec<_> = pages
        .into_iter()
        .chain(ROWS.map(HitKind::Row))
        .map(|kind| (Filter::Kind(kind), scene.say(&kind_name(kind))))
        .collect();
    choose(ui, scene, ("filter-kind", "filter-any-kind", Key::Kind), &choices);
}

fn kind_name(kind: HitKind) -> String {
    match kind {
        HitKind::Page(kind) => format!("kind-{}", kind.word()),
        HitKind::Row(section) => format!("section-{}", section.word()),
    }
}

fn l1(ui: &mut Ui, scene: &mut Scene<'_>) {
    let groups = scene.state.shelf.tree.groups.iter().filter(|group| !group.key.is_empty());
    let choices: Vec<_> = groups
        .map(|group| (Filter::L1(Name::new(&group.key)), super::tree::l1_name(scene, group).text.into_owned()))
        .collect();
    if !choices.is_empty() {
        choose(ui, scene, ("filter-l1", "filter-any-l1", Key::L1), &choices);
    }
}

/// A filter of no menu as it is said: what it asks, and the value; `not` before what keeps out.
pub fn said(scene: &Scene<'_>, typed: &TypedFilter) -> String {
    let value = match &typed.filter {
        Filter::Language(language) => scene.texts.language_name(language.code()),
        Filter::Kind(kind) => scene.say(&kind_name(*kind)),
        other => other.value(),
    };
    let name = scene.say(&format!("key-{}", typed.filter.key().word()));
    let text = match typed.side {
        Side::Wanted => "filter-typed",
        Side::Unwanted => "filter-typed-not",
    };
    scene.say_with(text, &[("name", name.into()), ("value", value.into())])
}

fn typed(ui: &mut Ui, scene: &mut Scene<'_>) {
    let in_menu = |typed: &&TypedFilter| {
        typed.side == Side::Wanted && matches!(typed.filter.key(), Key::Lang | Key::Kind | Key::L1)
    };
    let typed = scene.state.listing.asked.typed_filters.iter().filter(|typed| !in_menu(typed));
    for typed in typed {
        let chip = Chip::new(said(scene, typed)).selected(true).removable();
        if ui.add(chip.tooltip(&scene.say("filter-typed-drop"))).clicked() {
            scene.push(Command::Search(SearchCommand::Drop(typed.span.clone())));
        }
    }
}

fn copies(ui: &mut Ui, scene: &mut Scene<'_>) {
    let (folded, shown) = (scene.state.listing.folded_copies, scene.state.settings.twins_shown);
    if folded == 0 {
        return;
    }
    let chip = Chip::new(scene.say("filter-copies")).selected(shown);
    let chip = if shown { chip } else { chip.count(folded) };
    if ui.add(chip.tooltip(&scene.say("filter-copies-hint"))).clicked() {
        scene.push(Command::Search(SearchCommand::ShowCopies(!shown)));
    }
}
