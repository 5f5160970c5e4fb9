//! A status entry for a decision on a call: meaning, use it when, not when, and the questions to tick through.

use egui::Ui;

use super::{leaf::Leaf, reveal_focused, scenarios};
use crate::app::{Action, Command, ReadCommand, Row};
use crate::design::{Button, Icon, Passage, TextStyle, Tone, tokens};
use crate::document::Text;
use crate::search::Section;
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>) {
    match &leaf.entry.source.page.definition {
        Some(definition) => {
            leaf.passage(ui, &definition.plain, |meaning| meaning.style(TextStyle::Lead));
        }
        None => {
            ui.add(Passage::new(scene.say("no-definition")).quiet());
        }
    }
    scenarios::valid(ui, scene, leaf);
    scenarios::invalid(ui, scene, leaf);
    questions(ui, scene, leaf);
}

/// A heading inside the page, with a sign where one tells more than words.
pub fn section(ui: &mut Ui, icon: Option<(Icon, Tone)>, title: &str) {
    let tokens = tokens(ui);
    ui.add_space(tokens.size.space.l);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.size.space.s;
        if let Some((icon, tone)) = icon {
            let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.size.icon), egui::Sense::hover());
            icon.paint(ui.painter(), rect, tone.ink(&tokens.color));
        }
        let heading = ui.add(Passage::new(title).style(TextStyle::Subheading).strong());
        heading.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, title));
    });
}

fn questions(ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>) {
    let entry = leaf.entry;
    let page = &entry.source.page;
    let all: usize =
        page.questions.len() + page.workload_questions.iter().map(|group| group.questions.len()).sum::<usize>();
    if all == 0 {
        return;
    }
    section(ui, None, &scene.say("ask-to-be-sure"));
    if let Some(intro) = &page.questions_intro {
        leaf.passage(ui, &intro.plain, |intro| intro.style(TextStyle::Small).quiet());
    }
    ticks(ui, scene, leaf, &page.questions, 0);
    let mut first = page.questions.len();
    for group in &page.workload_questions {
        ui.add_space(tokens(ui).size.space.s);
        leaf.passage(ui, &group.service.plain, |service| service.strong());
        ticks(ui, scene, leaf, &group.questions, first);
        first += group.questions.len();
    }
    let ticked = scene.state.reader.ticked(entry.path());
    if leaf.ticks && ticked > 0 {
        ui.horizontal_wrapped(|ui| {
            let count = scene.say_with("ticked", &[("ticked", ticked.into()), ("all", all.into())]);
            ui.add(Passage::new(count).style(TextStyle::Small).quiet());
            if ui.add(Button::quiet(scene.say("action-clear-ticks"))).clicked() {
                scene.act(Action::ClearTicks);
            }
        });
    }
}

/// `first` is the number of the first question on the page, counted over all of them.
fn ticks(ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>, questions: &[Text], first: usize) {
    for (number, question) in (first..).zip(questions) {
        let place = Row { section: Section::Question, row: number };
        leaf.row(ui, place, |ui, leaf| tick(ui, scene, leaf, question, number));
    }
}

fn tick(ui: &mut Ui, scene: &mut Scene<'_>, leaf: &mut Leaf<'_>, question: &Text, number: usize) {
    let ticked = leaf.ticks && scene.state.reader.is_ticked(leaf.entry.path(), number);
    let tick = leaf.tick(ui, &question.plain, ticked);
    reveal_focused(&tick);
    if tick.clicked() {
        scene.push(Command::Read(ReadCommand::Tick(number)));
    }
    scenarios::copy_menu(&tick, scene, &question.plain);
}
