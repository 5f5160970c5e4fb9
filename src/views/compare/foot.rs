//! The decision at the foot: what it comes down to so far, why, and ready to copy.

use egui::{Align, Frame, Layout, Margin, Panel, Ui, UiBuilder};

use crate::app::{Case, Command, CompareCommand, Sheet, Wording};
use crate::compare::{Mode, Receipt};
use crate::design::{Button, Passage, TextStyle, tokens};
use crate::sentences;
use crate::text::Texts;
use crate::views::Scene;

/// Below this width, in points, Markdown is offered in the sheet only.
const MARKDOWN_FROM: f32 = 860.0;
/// Below this height only the buttons are left.
const WORDS_FROM: f32 = 420.0;
/// Below this width the buttons stand below the words.
const BESIDE_FROM: f32 = 560.0;

/// How a decision is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Plain,
    Markdown,
}

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case) {
    if case.choice().mode != Mode::Statuses {
        return;
    }
    let space = tokens(ui).size.space.clone();
    let margin = Margin::symmetric(space.l as i8, space.s as i8);
    let frame = Frame::new().fill(tokens(ui).color.panel).inner_margin(margin);
    Panel::bottom("decision").resizable(false).frame(frame).show(ui, |ui| {
        let receipt = case.receipt();
        if ui.ctx().content_rect().height() < WORDS_FROM {
            ui.horizontal_wrapped(|ui| buttons(ui, scene, receipt.is_some()));
            return;
        }
        if ui.available_width() < BESIDE_FROM {
            told(ui, scene, case, receipt.as_ref());
            ui.horizontal_wrapped(|ui| buttons(ui, scene, receipt.is_some()));
            return;
        }
        let line = 2.0 * TextStyle::Body.size().line;
        let room = ui.available_rect_before_wrap();
        let room = room.with_max_y(room.top() + line);
        let layout = Layout::right_to_left(Align::Center);
        let mut right = ui.new_child(UiBuilder::new().max_rect(room).layout(layout));
        buttons(&mut right, scene, receipt.is_some());
        let rest = room.with_max_x(right.min_rect().left() - space.m);
        ui.scope_builder(UiBuilder::new().max_rect(rest), |ui| {
            ui.set_min_height(line);
            ui.spacing_mut().item_spacing.y = 0.0;
            told(ui, scene, case, receipt.as_ref());
        });
    });
}

fn told(ui: &mut Ui, scene: &Scene<'_>, case: &Case, receipt: Option<&Receipt>) {
    let Some(receipt) = receipt else {
        ui.add(Passage::new(scene.say("compare-no-decision")).strong().unselectable());
        let name = case.closest().and_then(|closest| scene.state.shelf.library.get(closest)).map(|entry| &entry.name);
        let hint = match name {
            Some(name) => scene.say_with("compare-closest-hint", &[("entry", name.as_str().into())]),
            None => scene.say("compare-no-decision-hint"),
        };
        ui.add(Passage::new(hint).style(TextStyle::Small).quiet().truncated().unselectable());
        return;
    };
    ui.add(Passage::new(receipt.chosen.name.as_str()).strong().truncated().unselectable());
    let mut why = Vec::new();
    let because = sentences::because(receipt, scene.texts);
    why.push(format!("{}: {because}", scene.say("receipt-scenario")));
    if let Some(date) = receipt.chosen.updated.map(|date| date.to_string()).or(receipt.chosen.dated.clone()) {
        why.push(format!("{} {date}", scene.say("receipt-dated")));
    }
    for neighbour in &receipt.neighbours {
        why.push(format!("{}: {}", neighbour.column.name, sentences::ruled_out(neighbour, scene.texts)));
    }
    ui.add(Passage::new(why.join(" · ")).style(TextStyle::Small).quiet().truncated().unselectable());
}

fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, decided: bool) {
    ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
    let words = ui.ctx().content_rect().width();
    let copy = Button::primary(scene.say("compare-copy-decision")).key("Ctrl+C");
    if ui.add_enabled(decided, copy).clicked() {
        copy_decision(scene, Form::Plain);
    }
    if words >= MARKDOWN_FROM {
        let markdown = Button::plain(scene.say("compare-copy-markdown")).key("M");
        if ui.add_enabled(decided, markdown).clicked() {
            copy_decision(scene, Form::Markdown);
        }
    }
    let show = Button::plain(scene.say("compare-show-decision")).key("Enter");
    if ui.add_enabled(decided, show).clicked() {
        scene.push(Command::Show(Sheet::Decision));
    }
}

/// The decision in words, if there is one.
pub fn decision(scene: &Scene<'_>, form: Form) -> Option<String> {
    let case = scene.state.case()?;
    let receipt = case.receipt()?;
    let language = receipt.chosen.language.filter(|_| case.wording == Wording::Entry);
    let texts = language.map(|language| Texts::new(language.code()));
    let words = sentences::receipt_words(&receipt, texts.as_ref().unwrap_or(scene.texts));
    Some(match form {
        Form::Plain => receipt.plain(&words),
        Form::Markdown => receipt.markdown(&words),
    })
}

/// Copies the decision, if there is one, and puts its sheet away.
pub fn copy_decision(scene: &mut Scene<'_>, form: Form) {
    if let Some(text) = decision(scene, form) {
        if scene.state.sheet == Some(Sheet::Decision) {
            scene.push(Command::Escape);
        }
        scene.push(Command::Compare(CompareCommand::CopyDecision(text)));
    }
}
