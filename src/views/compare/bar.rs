//! The bar over a comparison: the way back, what the customer said, what is compared, and one entry more.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::app::{Action, Case, Closed, Command, CompareCommand, Pane};
use crate::compare::Mode;
use crate::design::{
    Button, Chip, Icon, IconButton, MenuItem, Passage, SearchField, Segment, Segmented, TextStyle, menu, tokens,
};
use crate::views::Scene;
use crate::views::browser;

/// Narrower than this, in points, the title gives way.
const TITLE_FROM: f32 = 1_060.0;
/// Narrower than this what is compared and how stand in a menu.
const CHOICES_FROM: f32 = 880.0;
/// Narrower than this the button that adds an entry is a sign.
const WORDS_FROM: f32 = 560.0;
/// Widest the field gets.
const FIELD_WIDTH: f32 = 480.0;

/// The field for what the customer said, to give the focus to.
pub fn situation_id() -> Id {
    Id::unique("situation field")
}

const MODES: [(Mode, &str); 3] =
    [(Mode::Statuses, "compare-statuses"), (Mode::Languages, "compare-languages"), (Mode::Copies, "compare-copies")];

pub fn bar(ui: &mut Ui, scene: &mut Scene<'_>, take_focus: bool) {
    let Some(case) = scene.state.case() else { return };
    let gap = tokens(ui).size.space.m;
    let bar = ui.max_rect();
    let mut right = part(ui, bar, Layout::right_to_left(Align::Center));
    browser::more(&mut right, scene);
    add(&mut right, scene, bar.width() >= WORDS_FROM);
    if bar.width() >= CHOICES_FROM {
        only_differences(&mut right, scene, case);
        modes(&mut right, scene, case);
    } else {
        choices(&mut right, scene, case);
    }
    let end = right.min_rect().left() - gap;
    let mut left = part(ui, bar.with_max_x(end), Layout::left_to_right(Align::Center));
    if left.add(IconButton::new(Icon::Back, &scene.say("compare-back")).key("Esc")).clicked() {
        scene.push(Command::Compare(CompareCommand::Leave));
    }
    if bar.width() >= TITLE_FROM {
        left.add(Passage::new(scene.say("compare")).strong().unselectable());
        left.add(Passage::new(count(scene, case)).style(TextStyle::Small).quiet().unselectable());
    }
    let start = left.min_rect().right() + gap;
    let width = FIELD_WIDTH.min(end - start);
    let field = Rect::from_min_size(pos2(start, bar.top()), vec2(width, bar.height()));
    let mut middle = part(ui, field, Layout::left_to_right(Align::Center));
    situation(&mut middle, scene, case, take_focus);
    ui.advance_cursor_after_rect(bar);
}

fn part(ui: &mut Ui, rect: Rect, layout: Layout) -> Ui {
    let mut part = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    part.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
    part
}

/// How many entries stand side by side, and what they are to each other.
fn count(scene: &Scene<'_>, case: &Case) -> String {
    let mode = match case.choice().mode {
        Mode::Statuses => "statuses",
        Mode::Languages => "languages",
        Mode::Copies => "copies",
    };
    scene.say_with("compare-count", &[("count", case.choice().columns.len().into()), ("mode", mode.into())])
}

fn situation(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, take_focus: bool) {
    let mut text = case.situation.clone();
    let (label, hint) = (scene.say("compare-situation"), scene.say("compare-situation-hint"));
    let clear = scene.say("compare-situation-clear");
    let output = SearchField::new(situation_id(), &label, &mut text).hint(&hint).clear(&clear, "").show(ui);
    if take_focus {
        output.response.request_focus();
    }
    if output.response.gained_focus() && scene.state.pane != Pane::Situation {
        scene.push(Command::Focus(Pane::Situation));
    }
    if text != case.situation {
        scene.push(Command::Compare(CompareCommand::Situation(text)));
    }
}

fn add(ui: &mut Ui, scene: &mut Scene<'_>, in_words: bool) {
    let hint = scene.say("compare-add-hint");
    let clicked = match in_words {
        true => ui.add(Button::plain(scene.say("compare-add")).key("A").tooltip(&hint)).clicked(),
        false => ui.add(IconButton::new(Icon::Plus, &hint).key("A")).clicked(),
    };
    if clicked {
        scene.act(Action::CompareWith);
    }
}

fn only_differences(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case) {
    let words = scene.say("compare-only-differences");
    if ui.add(Chip::new(words).selected(case.only_differences).tooltip("D")).clicked() {
        scene.push(Command::Compare(CompareCommand::OnlyDifferences(!case.only_differences)));
    }
}

/// Why the entries compared cannot be seen as this; languages and copies need entries of one status.
fn closed(scene: &Scene<'_>, mode: Mode) -> Option<String> {
    let key = match (scene.state.columns_for(mode).err()?, mode) {
        (Closed::OtherStatuses, _) => "compare-closed-statuses",
        (Closed::Alone, Mode::Copies) => "compare-closed-no-copy",
        (Closed::Alone, _) => "compare-closed-no-translation",
        (Closed::TooMany, _) => {
            return Some(scene.say_with("compare-too-many-hint", &[("most", mode.most().into())]));
        }
    };
    Some(scene.say(key))
}

fn modes(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case) {
    let names: Vec<String> = MODES.iter().map(|(_, key)| scene.say(key)).collect();
    let closed: Vec<Option<String>> = MODES.iter().map(|(mode, _)| closed(scene, *mode)).collect();
    let segments: Vec<Segment<'_>> = names
        .iter()
        .zip(&closed)
        .map(|(name, closed)| {
            let segment = Segment::new(name, name).enabled(closed.is_none());
            segment.hint(closed.as_deref().unwrap_or(name))
        })
        .collect();
    let selected = MODES.iter().position(|(mode, _)| *mode == case.choice().mode);
    let name = scene.say("compare-mode");
    let chosen = Segmented::new(&name, &segments).selected(selected).show(ui);
    if let Some((mode, _)) = chosen.and_then(|chosen| MODES.get(chosen)) {
        scene.push(Command::Compare(CompareCommand::Mode(*mode)));
    }
}

/// The same choices as lines of a menu.
fn choices(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case) {
    let button = ui.add(IconButton::new(Icon::Filter, &scene.say("compare-view")));
    menu(&button, |ui| {
        for (mode, key) in MODES {
            let line = MenuItem::new(scene.say(key)).ticked(mode == case.choice().mode);
            let closed = closed(scene, mode);
            let line = ui.add_enabled(closed.is_none(), line).on_disabled_hover_text(closed.unwrap_or_default());
            if line.clicked() {
                scene.push(Command::Compare(CompareCommand::Mode(mode)));
                ui.close();
            }
        }
        let line = MenuItem::new(scene.say("compare-only-differences")).key("D").ticked(case.only_differences);
        if ui.add(line).clicked() {
            scene.push(Command::Compare(CompareCommand::OnlyDifferences(!case.only_differences)));
            ui.close();
        }
    });
}
