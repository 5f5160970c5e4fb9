//! What the list is narrowed to: language, kind and L1, each a chip that opens its choices.

use egui::Ui;

use crate::app::{Command, SearchCommand};
use crate::design::{Chip, Icon, IconButton, MenuItem, menu, tokens};
use crate::document::Kind;
use crate::search::{Filter, HitKind, Key};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal_wrapped(|ui| {
        let gap = tokens(ui).size.space.xs;
        ui.spacing_mut().item_spacing = egui::vec2(gap, gap);
        language(ui, scene);
        kind(ui, scene);
        l1(ui, scene);
        copies(ui, scene);
        if scene.state.is_narrowed() {
            let key = scene.keys(crate::app::Action::ClearFilters);
            let name = scene.say("action-clear-filters");
            if ui.add(IconButton::new(Icon::Close, &name).key(&key)).clicked() {
                scene.push(Command::Search(SearchCommand::ClearFilters));
            }
        }
    });
}

/// A chip that opens a menu: the first choice lifts the filter, the others set it.
fn choose<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    any: String,
    chosen: Option<&T>,
    choices: &[(T, String)],
) -> Option<Option<T>> {
    let label = choices.iter().find(|(value, _)| Some(value) == chosen).map_or(name, |(_, label)| label);
    let chip = ui.add(Chip::new(label).selected(chosen.is_some()).tooltip(name));
    let mut answer = None;
    menu(&chip, |ui| {
        if ui.add(MenuItem::new(any).ticked(chosen.is_none())).clicked() {
            answer = Some(None);
            ui.close();
        }
        for (value, label) in choices {
            if ui.add(MenuItem::new(label.as_str()).ticked(Some(value) == chosen)).clicked() {
                answer = Some(Some(value.clone()));
                ui.close();
            }
        }
    });
    answer
}

fn language(ui: &mut Ui, scene: &mut Scene<'_>) {
    let languages = &scene.state.shelf.languages;
    let choices: Vec<_> =
        languages.iter().map(|language| (*language, scene.texts.language_name(language.code()))).collect();
    if choices.len() < 2 {
        return;
    }
    let chosen = scene.state.filters.language();
    if let Some(answer) =
        choose(ui, &scene.say("filter-language"), scene.say("filter-any-language"), chosen.as_ref(), &choices)
    {
        scene.push(Command::Search(SearchCommand::Language(answer)));
    }
}

fn kind(ui: &mut Ui, scene: &mut Scene<'_>) {
    let choices = [Kind::Status, Kind::Overview, Kind::Page]
        .map(|kind| (kind, scene.texts.say(&format!("kind-{}", kind.word()))));
    let chosen = scene.state.filters.wanted(Key::Kind).find_map(|filter| match filter {
        Filter::Kind(HitKind::Page(kind)) => Some(*kind),
        _ => None,
    });
    if let Some(answer) = choose(ui, &scene.say("filter-kind"), scene.say("filter-any-kind"), chosen.as_ref(), &choices)
    {
        scene.push(Command::Search(SearchCommand::Kind(answer)));
    }
}

fn l1(ui: &mut Ui, scene: &mut Scene<'_>) {
    let groups = scene.state.shelf.tree.groups.iter().filter(|group| !group.key.is_empty());
    let choices: Vec<_> =
        groups.map(|group| (group.key.clone(), super::tree::l1_name(scene, group).text.into_owned())).collect();
    if choices.is_empty() {
        return;
    }
    let chosen = scene.state.filters.wanted(Key::L1).find_map(|filter| match filter {
        Filter::L1(name) => Some(name.as_str().to_owned()),
        _ => None,
    });
    if let Some(answer) = choose(ui, &scene.say("filter-l1"), scene.say("filter-any-l1"), chosen.as_ref(), &choices) {
        scene.push(Command::Search(SearchCommand::L1(answer)));
    }
}

fn copies(ui: &mut Ui, scene: &mut Scene<'_>) {
    let (folded, shown) = (scene.state.listing.folded_copies, scene.state.settings.twins_shown);
    if folded == 0 && !shown {
        return;
    }
    let chip = Chip::new(scene.say("filter-copies")).selected(shown);
    let chip = if shown { chip } else { chip.count(folded) };
    if ui.add(chip.tooltip(&scene.say("filter-copies-hint"))).clicked() {
        scene.push(Command::Search(SearchCommand::ShowCopies(!shown)));
    }
}
