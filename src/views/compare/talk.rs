//! The conversation on top: the statement that tells most, whether it is true of this customer, and what comes next.

use egui::accesskit::Live;
use egui::{Align, Frame, Layout, Margin, Panel, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use super::cell::{words, words_of};
use crate::app::{Case, Command, CompareCommand, Pane};
use crate::compare::{Comparison, Mark, Mode, Place, Section, Separating};
use crate::design::{Badge, Button, Icon, IconButton, LinkText, Passage, TextStyle, Tone, tokens};
use crate::sentences;
use crate::views::Scene;

/// Below this width, in points, the answers stand below the statement.
const BESIDE_FROM: f32 = 800.0;
/// What the answers take of a line, in points.
const ANSWERS: f32 = 480.0;
/// From this height on the conversation takes more than a line.
pub const TALL: f32 = 700.0;
/// Below this height the statement is one line too; it is read out to the customer, so above it all of it shows.
const LOW: f32 = 560.0;
/// How many of the next statements show.
const FURTHER: usize = 2;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case) {
    let Some(comparison) = case.shown().comparison().filter(|comparison| comparison.mode == Mode::Statuses) else {
        return;
    };
    let Some(at) = case.at() else { return };
    let space = tokens(ui).size.space.clone();
    let frame = Frame::new().fill(tokens(ui).color.panel).inner_margin(Margin::symmetric(space.l as i8, space.s as i8));
    Panel::top("compare talk").resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space.xs;
        let place = case.shown().telling().iter().position(|telling| telling.place == *at);
        let folded = is_folded(ui, scene);
        if !folded {
            whose(ui, scene, (case, comparison), at, place);
        }
        if ui.available_width() >= BESIDE_FROM {
            let room = ui.available_rect_before_wrap();
            let line = tokens(ui).size.button;
            let side = room.with_min_x(room.right() - ANSWERS).with_max_y(room.top() + line);
            let layout = Layout::right_to_left(Align::Center);
            let mut right = ui.new_child(UiBuilder::new().max_rect(side).layout(layout));
            answers(&mut right, scene, case, at);
            let rest = room.with_max_x(right.min_rect().left() - space.m);
            ui.scope_builder(UiBuilder::new().max_rect(rest), |ui| {
                ui.set_min_height(line);
                statement(ui, scene, comparison, at, folded);
            });
        } else {
            statement(ui, scene, comparison, at, folded);
            ui.horizontal_wrapped(|ui| answers(ui, scene, case, at));
        }
        if !folded {
            further(ui, scene, case, comparison, place);
        }
    });
}

/// Whether the conversation is one line, so that rows show: in a low window, and while keys walk the rows.
fn is_folded(ui: &Ui, scene: &Scene<'_>) -> bool {
    ui.ctx().content_rect().height() < TALL || scene.state.pane == Pane::CompareRows
}

/// Whether the statement, too, has but one line.
fn is_cut(ui: &Ui, scene: &Scene<'_>) -> bool {
    ui.ctx().content_rect().height() < LOW || scene.state.pane == Pane::CompareRows
}

/// Whose statement it is, and how far along the conversation is.
fn whose(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (case, comparison): (&Case, &Comparison),
    at: &Place,
    place: Option<usize>,
) {
    let name = sentences::column_name(comparison, &at.entry, scene.texts);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
        ui.spacing_mut().interact_size.y = TextStyle::Small.size().line;
        let Some(place) = place else {
            let lane = sentences::lane(at.section, scene.texts);
            ui.add(Passage::new(format!("{name} · {lane}")).style(TextStyle::Small).quiet().unselectable());
            return;
        };
        ui.add(Badge::new(scene.say("compare-telling")).tone(Tone::Accent));
        let key = if at.section == Section::Question { "compare-question-of" } else { "compare-only-one" };
        let whose = scene.say_with(key, &[("entry", name.into())]);
        ui.add(Passage::new(whose).style(TextStyle::Small).quiet().unselectable());
        let all = case.shown().telling().len();
        let count = scene.say_with("compare-place", &[("place", (place + 1).into()), ("all", all.into())]);
        ui.add(Passage::new(count).style(TextStyle::Small).quiet().unselectable());
    });
}

fn statement(ui: &mut Ui, scene: &Scene<'_>, comparison: &Comparison, at: &Place, folded: bool) {
    let text = text_of(comparison, at);
    let name = sentences::column_name(comparison, &at.entry, scene.texts);
    let line = format!("{name}: {text}");
    let passage = match folded {
        true if is_cut(ui, scene) => Passage::new(words_of(scene, at, &line)).truncated(),
        true => Passage::new(words_of(scene, at, &line)),
        false => Passage::new(words_of(scene, at, text)).style(TextStyle::Lead),
    };
    let shown = ui.add(passage.strong().unselectable());
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_live(Live::Polite));
}

/// The words at a place; of a definition that tells entries apart only the sentence that does.
fn text_of<'c>(comparison: &'c Comparison, at: &Place) -> &'c str {
    let telling = comparison.separating.iter().find(|telling| telling.place == *at);
    telling.map(|telling| &*telling.text).or_else(|| comparison.cell(at).map(|cell| &*cell.text)).unwrap_or_default()
}

/// What can be said of the statement, and the way to the others.
fn answers(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, at: &Place) {
    ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
    let mut signs = [
        (Icon::ChevronUp, "compare-previous", "↑", CompareCommand::Step(-1)),
        (Icon::ChevronDown, "compare-next", "↓", CompareCommand::Step(1)),
        (Icon::External, "compare-open-row", "O", CompareCommand::Read(at.clone())),
        (Icon::Copy, "compare-copy-row", "C", CompareCommand::CopyRow(at.clone())),
    ];
    let mut marks = [Mark::Fits, Mark::DoesNotFit];
    if ui.layout().prefer_right_to_left() {
        signs.reverse();
        marks.reverse();
        signs.into_iter().for_each(|sign| way(ui, scene, sign));
        marks.into_iter().for_each(|mark| answer(ui, scene, case, at, mark));
    } else {
        marks.into_iter().for_each(|mark| answer(ui, scene, case, at, mark));
        signs.into_iter().for_each(|sign| way(ui, scene, sign));
    }
}

fn way(ui: &mut Ui, scene: &mut Scene<'_>, (icon, name, chord, command): (Icon, &str, &str, CompareCommand)) {
    if ui.add(IconButton::new(icon, &scene.say(name)).key(chord)).clicked() {
        scene.push(Command::Compare(command));
    }
}

/// One of the two answers; given again it is taken back.
fn answer(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, at: &Place, wanted: Mark) {
    let (key, chord) = match (wanted, at.section) {
        (Mark::Fits, Section::Question) => ("compare-answer-for", "Y"),
        (Mark::Fits, _) => ("compare-fits", "Y"),
        (Mark::DoesNotFit, Section::Question) => ("compare-answer-against", "N"),
        (Mark::DoesNotFit, _) => ("compare-fits-not", "N"),
    };
    let said = case.choice().marks.get(at) == Some(&wanted);
    let (words, take_back) = (scene.say(key), scene.say("compare-take-back"));
    let button = match said {
        true => Button::primary(words).icon(Icon::Check).key("U").tooltip(&take_back),
        false => Button::plain(words).key(chord),
    };
    if ui.add(button).clicked() {
        let mark = if said { None } else { Some(wanted) };
        scene.push(Command::Compare(CompareCommand::Judge(at.clone(), mark)));
    }
}

/// The statements that come next, smaller, each to be gone to.
fn further(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, comparison: &Comparison, place: Option<usize>) {
    let from = place.map_or(0, |place| place + 1);
    for telling in case.shown().telling().iter().skip(from).take(FURTHER) {
        next(ui, scene, case, comparison, telling);
    }
}

fn next(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, comparison: &Comparison, telling: &Separating) {
    let said = match case.choice().marks.get(&telling.place) {
        Some(Mark::Fits) => "✓ ",
        Some(Mark::DoesNotFit) => "× ",
        None => "",
    };
    let name = sentences::column_name(comparison, &telling.place.entry, scene.texts);
    let text = format!("{said}{name}: {}", telling.text);
    let height = TextStyle::Small.size().line;
    ui.spacing_mut().interact_size.y = height;
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), height), Layout::left_to_right(Align::Center), |ui| {
        let language = comparison.column(&telling.place.entry).and_then(|column| column.language);
        let link = LinkText::new(words(&text, language.as_ref())).style(TextStyle::Small).quiet().truncated();
        if ui.add(link.without_tab_stop()).clicked() {
            scene.push(Command::Compare(CompareCommand::Stand(telling.place.clone())));
        }
    });
}

/// For screen readers: the row that keys went to, and columns that stand back.
pub fn heard(ui: &mut Ui, scene: &Scene<'_>, case: &Case) {
    let Some(comparison) = case.shown().comparison() else { return };
    let mut told = Vec::new();
    if scene.state.pane == Pane::CompareRows
        && let Some(at) = case.at()
    {
        let name = sentences::column_name(comparison, &at.entry, scene.texts);
        told.push(format!("{name}: {}", text_of(comparison, at)));
    }
    for standing in case.shown().standings().iter().filter(|standing| standing.is_faded()) {
        if let Some(place) = standing.against.first() {
            let name = sentences::column_name(comparison, &standing.entry, scene.texts);
            let why = sentences::against(comparison, place, scene.texts);
            told.push(scene.say_with("compare-fades", &[("entry", name.into()), ("why", why.into())]));
        }
    }
    let told = told.join(". ");
    let (_, heard) = ui.allocate_exact_size(Vec2::ZERO, Sense::hover());
    heard.widget_info(|| WidgetInfo::labeled(Role::Status, true, &told));
    ui.ctx().accesskit_node_builder(heard.id, |node| node.set_live(Live::Polite));
}
