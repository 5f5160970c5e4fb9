//! Golden calls: how many phrases find the right entry, which of them broke since the library was opened, and which never
//! did. A click on a phrase searches it.

use egui::Ui;

use crate::app::{Command, ReadCommand, SearchCommand};
use crate::design::{Button, LinkText, Passage, Sheet, TextStyle, Tone, VirtualList, tokens};
use crate::library::PagePath;
use crate::search::{CallScore, FileScore, GoldenCall, Right};
use crate::views::Scene;

/// Height of a call that was not drawn yet, in points.
const ROW_ESTIMATE: f32 = 60.0;
/// What the sheet needs around the list, in points.
const AROUND: f32 = 340.0;

/// A call that does not find its entry first.
#[derive(Clone, Copy)]
struct Missed<'r> {
    call: &'r GoldenCall,
    score: &'r CallScore,
    is_broken: bool,
}

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
    let (title, close) = (scene.say("golden-title"), scene.say("close"));
    let golden = &scene.state.shelf.golden;
    let files: &[FileScore] = golden.now.as_ref().map_or(&[], |report| &report.files);
    let missed = missed(scene, files);
    let height = (ui.ctx().content_rect().height() - AROUND).max(100.0);
    let mut commands = Vec::new();
    let shown = Sheet::new("golden", &title, &close).width(720.0).show(
        ui,
        |ui| {
            ui.add(Passage::new(scene.say("golden-explain")).quiet());
            files.iter().for_each(|file| summary(ui, scene, file));
            ui.add_space(tokens(ui).size.space.s);
            ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
                let gap = tokens(ui).size.space.m;
                VirtualList::new("golden", missed.len(), ROW_ESTIMATE).gap(gap).show(ui, |ui, index| {
                    if let Some(missed) = missed.get(index) {
                        commands.extend(row(ui, scene, *missed));
                    }
                });
            });
        },
        |ui| ui.add(Button::primary(close.as_str())).clicked(),
    );
    if let Some(command) = commands.pop() {
        scene.push(Command::Escape);
        scene.push(command);
        return false;
    }
    shown.closed || shown.foot
}

/// The calls that do not find their entry first; those that broke lead.
fn missed<'r>(scene: &Scene<'r>, files: &'r [FileScore]) -> Vec<Missed<'r>> {
    let broken: Vec<(&PagePath, usize)> =
        scene.state.shelf.golden.broken().into_iter().map(|(file, call, _)| (file, call.line)).collect();
    let all = files.iter().flat_map(|file| {
        let path = &file.file.path;
        let broken = &broken;
        file.results().map(move |(call, score)| Missed { call, score, is_broken: broken.contains(&(path, call.line)) })
    });
    let mut missed: Vec<Missed<'_>> = all.filter(|missed| missed.is_broken || !missed.score.is_first()).collect();
    missed.sort_by_key(|missed| (!missed.is_broken, missed.score.is_near()));
    missed
}

/// A file with its score and the one on record.
fn summary(ui: &mut Ui, scene: &Scene<'_>, file: &FileScore) {
    let Some(score) = file.score() else { return };
    let arguments = [
        ("file", file.file.path.to_string().into()),
        ("calls", file.calls.len().into()),
        ("first", score.at_1.to_string().into()),
        ("three", score.at_3.to_string().into()),
    ];
    let words = Passage::new(scene.say_with("golden-file", &arguments));
    ui.add(if file.is_below_record() { words.tone(Tone::Danger) } else { words });
    if let Some(recorded) = file.file.recorded.filter(|_| file.is_below_record()) {
        let arguments = [("first", recorded.at_1.to_string().into()), ("three", recorded.at_3.to_string().into())];
        let words = scene.say_with("golden-below", &arguments);
        ui.add(Passage::new(words).style(TextStyle::Small).quiet());
    }
}

fn row(ui: &mut Ui, scene: &Scene<'_>, missed: Missed<'_>) -> Option<Command> {
    let mut command = None;
    ui.spacing_mut().item_spacing.y = tokens(ui).size.space.xs;
    if ui.add(LinkText::new(missed.call.phrase.as_str()).tooltip(&scene.say("golden-search"))).clicked() {
        command = Some(Command::Search(SearchCommand::Type(missed.call.phrase.clone())));
    }
    let name = |path: &PagePath| {
        scene.state.shelf.library.get(path).map_or_else(|| path.to_string(), |entry| entry.name.clone())
    };
    let first = missed.score.first.as_ref().map(name);
    let place = match (&missed.score.right, missed.score.rank, first) {
        (Right::Unknown, ..) => scene.say_with("golden-unknown", &[("right", missed.call.right.as_str().into())]),
        (Right::Several(_), ..) => scene.say_with("golden-several", &[("right", missed.call.right.as_str().into())]),
        (Right::Entry(_), Some(rank), Some(first)) => {
            scene.say_with("golden-place", &[("place", rank.into()), ("first", first.into())])
        }
        (Right::Entry(_), None, Some(first)) => scene.say_with("golden-not-found", &[("first", first.into())]),
        (Right::Entry(_), _, None) => scene.say("golden-nothing"),
    };
    let tone = if missed.is_broken { Tone::Danger } else { Tone::Plain };
    let broken = if missed.is_broken { format!("{} ", scene.say("golden-broken")) } else { String::new() };
    ui.add(Passage::new(format!("{broken}{place}")).style(TextStyle::Small).tone(tone));
    if let Right::Entry(path) = &missed.score.right {
        let label = scene.say_with("golden-right", &[("entry", name(path).into())]);
        if ui.add(LinkText::new(label).style(TextStyle::Small)).clicked() {
            command = Some(Command::Read(ReadCommand::Open(path.clone())));
        }
    }
    command
}
