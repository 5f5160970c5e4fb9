//! Theme, zoom, languages and name; every change shows at once.

use egui::{TextEdit, Ui};

use crate::app::{Command, EditCommand, PreferenceCommand, ReadCommand, ReviewCommand};
use crate::design::{Button, Passage, Segment, Segmented, Sheet, TextStyle, Tick, tokens};
use crate::disk::{ThemeChoice, Zoom};
use crate::document::Language;
use crate::text::LANGUAGES;
use crate::views::Scene;

const THEMES: [(ThemeChoice, &str); 4] = [
    (ThemeChoice::System, "theme-system"),
    (ThemeChoice::Light, "theme-light"),
    (ThemeChoice::Dark, "theme-dark"),
    (ThemeChoice::HighContrast, "theme-high-contrast"),
];
const ZOOMS: [u16; 8] = [80, 90, 100, 125, 150, 200, 250, 300];

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
    let (title, close) = (scene.say("settings-title"), scene.say("close"));
    let shown = Sheet::new("settings", &title, &close).show(
        ui,
        |ui| {
            theme(ui, scene);
            zoom(ui, scene);
            interface(ui, scene);
            reader(ui, scene);
            name(ui, scene);
            review(ui, scene);
        },
        |ui| ui.add(Button::primary(close.as_str())).clicked(),
    );
    shown.closed || shown.foot
}

fn label(ui: &mut Ui, words: &str) {
    ui.add_space(tokens(ui).size.space.m);
    ui.add(Passage::new(words).style(TextStyle::Small).quiet());
}

/// A labelled choice of one among a few; answers the place of a new one.
fn choose(ui: &mut Ui, name: &str, choices: &[String], selected: Option<usize>) -> Option<usize> {
    label(ui, name);
    let segments: Vec<Segment<'_>> = choices.iter().map(|choice| Segment::new(choice.as_str(), choice)).collect();
    Segmented::new(name, &segments).selected(selected).show(ui)
}

fn theme(ui: &mut Ui, scene: &mut Scene<'_>) {
    let choices = THEMES.map(|(_, key)| scene.say(key));
    let selected = THEMES.iter().position(|(theme, _)| *theme == scene.state.settings.theme);
    let chosen = choose(ui, &scene.say("settings-theme"), &choices, selected);
    if let Some((theme, _)) = chosen.and_then(|place| THEMES.get(place)) {
        scene.push(Command::Prefer(PreferenceCommand::Theme(*theme)));
    }
}

fn zoom(ui: &mut Ui, scene: &mut Scene<'_>) {
    let choices = ZOOMS.map(|percent| format!("{percent} %"));
    let selected = ZOOMS.iter().position(|percent| *percent == scene.state.settings.zoom.percent());
    let chosen = choose(ui, &scene.say("settings-zoom"), &choices, selected);
    if let Some(percent) = chosen.and_then(|place| ZOOMS.get(place)) {
        scene.push(Command::Prefer(PreferenceCommand::Zoom(Zoom::from(*percent))));
    }
}

fn interface(ui: &mut Ui, scene: &mut Scene<'_>) {
    let mut choices = vec![scene.say("interface-system")];
    choices.extend(LANGUAGES.iter().map(|(_, name)| (*name).to_owned()));
    let chosen_now = scene.state.settings.interface_language;
    let place = |language: Language| LANGUAGES.iter().position(|(code, _)| *code == language.code());
    let selected = chosen_now.map_or(Some(0), |language| place(language).map(|place| place + 1));
    if let Some(chosen) = choose(ui, &scene.say("settings-interface"), &choices, selected) {
        let code = chosen.checked_sub(1).and_then(|place| LANGUAGES.get(place)).map(|(code, _)| *code);
        scene.push(Command::Prefer(PreferenceCommand::Interface(code.and_then(Language::new))));
    }
}

fn reader(ui: &mut Ui, scene: &mut Scene<'_>) {
    let languages = &scene.state.shelf.languages;
    if languages.len() < 2 {
        return;
    }
    let choices: Vec<String> = languages.iter().map(|language| scene.texts.language_name(language.code())).collect();
    let reading = scene.state.reader_language();
    let selected = languages.iter().position(|language| Some(*language) == reading);
    let chosen = choose(ui, &scene.say("settings-reader"), &choices, selected);
    if let Some(language) = chosen.and_then(|place| languages.get(place)) {
        scene.push(Command::Read(ReadCommand::Language(*language)));
    }
}

fn name(ui: &mut Ui, scene: &mut Scene<'_>) {
    let words = scene.say("settings-name");
    label(ui, &words);
    let mut name = scene.state.settings.name.clone();
    let edit = TextEdit::singleline(&mut name).hint_text(scene.say("settings-name-hint")).desired_width(320.0);
    ui.add(edit).accessible_name(&words);
    if name != scene.state.settings.name {
        scene.push(Command::Prefer(PreferenceCommand::Name(name)));
    }
}

/// Whether changes are looked at once more before they are saved.
fn review(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add_space(tokens(ui).size.space.m);
    let reviews = !scene.state.settings.skips_review;
    if ui.add(Tick::new(scene.say("settings-review")).ticked(reviews)).clicked() {
        scene.push(Command::Edit(EditCommand::Review(ReviewCommand::SkipReviews(reviews))));
    }
}
