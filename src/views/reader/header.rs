//! The head of a page: the way to it, what can be done with it, its name, and what readers must know before they trust it.

use egui::{Align, Frame, Layout, Margin, Ui, UiBuilder, vec2};

use super::leaf::Leaf;
use crate::app::{Action, Command, EditCommand, ReadCommand};
use crate::design::{Badge, Button, Icon, IconButton, LinkText, Passage, TextStyle, Tone, Words, tokens};
use crate::document::{Certainty, ProblemCode, Severity};
use crate::library::Entry;
use crate::text::Texts;
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>) {
    bar(ui, scene, leaf.entry);
    leaf.passage(ui, &leaf.entry.name, |name| name.style(TextStyle::Title).strong());
    warnings(ui, scene, leaf.entry);
}

/// A run of the page's own words.
pub fn words<'a>(entry: &'a Entry, text: &'a str) -> Words<'a> {
    Words::from(text).in_language(entry.language.as_ref().map(|language| language.code()))
}

/// Back and forward, the way L1 > L2, and at the other end what can be done with the page.
pub fn bar(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry) {
    let tokens = tokens(ui);
    let rect = ui.available_rect_before_wrap().with_max_y(ui.cursor().top() + tokens.size.button);
    let mut right = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)));
    right.spacing_mut().item_spacing.x = tokens.size.space.xs;
    edit(&mut right, scene);
    icon(&mut right, scene, Icon::Copy, Action::CopyEntry);
    if Action::CompareWith.command(scene.state).is_some() {
        icon(&mut right, scene, Icon::Compare, Action::CompareWith);
    }
    let rest = rect.with_max_x(right.min_rect().left() - tokens.size.space.s);
    let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.scope_builder(UiBuilder::new().max_rect(rest).layout(layout), |ui| {
        ui.spacing_mut().item_spacing = vec2(tokens.size.space.xs, 0.0);
        icon(ui, scene, Icon::Back, Action::Back);
        icon(ui, scene, Icon::Forward, Action::Forward);
        way(ui, scene, entry);
    });
}

fn edit(ui: &mut Ui, scene: &mut Scene<'_>) {
    let action = Action::Edit;
    if action.command(scene.state).is_some() {
        let here = scene.state.reader.here().and_then(|place| scene.state.editing.session(&place.path));
        let key = if here.is_some_and(|session| session.is_dirty()) { "edit-go-on" } else { "edit" };
        let (label, hint) = (scene.say(key), scene.label(action));
        if ui.add(Button::plain(label).key("E").tooltip(&hint)).clicked() {
            scene.act(action);
        }
    }
}

fn icon(ui: &mut Ui, scene: &mut Scene<'_>, icon: Icon, action: Action) {
    let (name, key) = (scene.label(action), scene.keys(action));
    let command = action.command(scene.state);
    if ui.add_enabled(command.is_some(), IconButton::new(icon, &name).key(&key)).clicked() {
        scene.commands.extend(command);
    }
}

fn way(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry) {
    let levels = scene.state.shelf.library.levels(entry.path());
    // The page itself stands below in large letters.
    let above = levels.len().saturating_sub(1);
    for (place, level) in levels.iter().take(above).enumerate() {
        if place > 0 {
            ui.add(Passage::new("›").quiet().unselectable());
        }
        match &level.page {
            Some(page) => {
                if ui.add(LinkText::new(words(entry, &level.name))).clicked() {
                    scene.push(Command::Read(ReadCommand::Open(page.clone())));
                }
            }
            None => {
                ui.add(Passage::new(words(entry, &level.name)).quiet().unselectable());
            }
        }
    }
}

/// That this is the page as it was saved, and that more was typed.
fn unsaved(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry) {
    if !scene.state.editing.is_unsaved(entry.path()) {
        return;
    }
    let tokens = tokens(ui);
    let inside = Margin::symmetric(tokens.size.space.m as i8, tokens.size.space.s as i8);
    let ground = Frame::new().fill(tokens.color.redirect_soft).corner_radius(tokens.size.radius.control);
    ground.inner_margin(inside).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.size.space.m;
            ui.add(Passage::new(scene.say("edit-unsaved-here")).tone(Tone::Redirect));
            if ui.add(Button::plain(scene.say("edit-continue"))).clicked() {
                scene.push(Command::Edit(EditCommand::Open(entry.path().clone())));
            }
        });
    });
}

/// That the page is a copy, in another language than promised, or not fully understood.
pub fn warnings(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry) {
    unsaved(ui, scene, entry);
    if let Some(copy) = &entry.copy {
        let of = scene.state.shelf.library.get(&copy.of).map_or_else(|| copy.of.to_string(), |page| page.name.clone());
        ui.horizontal_wrapped(|ui| {
            ui.add(Badge::new(scene.say("badge-copy")));
            let (words, target) = (scene.say_with("copy-of", &[("page", of.into())]), copy.of.clone());
            if ui.add(LinkText::new(words).tooltip(&copy.of.to_string())).clicked() {
                scene.push(Command::Read(ReadCommand::Open(target)));
            }
        });
    }
    if entry.source.page.certainty == Certainty::Structure {
        ui.add(Passage::new(scene.say("problem-read-by-structure")).style(TextStyle::Small).quiet());
    }
    for problem in entry.problems.iter().filter(|problem| problem.severity() == Severity::Error) {
        let sentence = sentence(scene.texts, problem.code, &problem.detail);
        ui.add(Passage::new(sentence).tone(Tone::Danger));
    }
}

/// What a finding says to people.
pub fn sentence(texts: &Texts, code: ProblemCode, detail: &str) -> String {
    texts.say_with(&format!("problem-{}", code.word()), &[("detail", detail.into())])
}
