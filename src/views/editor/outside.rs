//! The file of an entry changed while it was being changed here: what is said about it above the form, and both texts one
//! below the other.

use egui::{Frame, Margin, Panel, Ui};

use super::review::spoken;
use crate::app::{Command, Conflict, EditCommand, Keep, ReviewCommand, Session};
use crate::design::{Button, DifferenceView, Passage, Sheet, TextStyle, Tone, tokens};
use crate::views::Scene;

/// Above the form, while nobody has said which text holds.
pub fn banner(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
    let Some(conflict) = &session.conflict else { return };
    let tokens = tokens(ui);
    let margin = Margin::symmetric(tokens.size.space.l as i8, tokens.size.space.s as i8);
    let frame = Frame::new().fill(tokens.color.redirect_soft).inner_margin(margin);
    Panel::top("editor conflict").resizable(false).frame(frame).show(ui, |ui| settle(ui, scene, session, conflict));
}

/// In a review: what is to be said before the entry can be saved, with the buttons that say it.
pub fn in_review(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
    let Some(conflict) = &session.conflict else { return };
    let tokens = tokens(ui);
    let inside = Margin::symmetric(tokens.size.space.m as i8, tokens.size.space.s as i8);
    let ground = Frame::new().fill(tokens.color.redirect_soft).corner_radius(tokens.size.radius.control);
    let kept = ground.inner_margin(inside).show(ui, |ui| settle(ui, scene, session, conflict)).inner;
    if kept == Some(Keep::Mine) {
        // What is saved is told against the file as it is now.
        scene.push(Command::Edit(EditCommand::Review(ReviewCommand::Open)));
    }
}

fn settle(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session, conflict: &Conflict) -> Option<Keep> {
    ui.horizontal_wrapped(|ui| {
        let (words, theirs) = match conflict {
            Conflict::Changed(_) => ("outside-changed", "outside-take"),
            Conflict::Gone => ("outside-gone", "outside-drop"),
        };
        ui.add(Passage::new(scene.say(words)).tone(Tone::Redirect));
        if matches!(conflict, Conflict::Changed(_)) && ui.add(Button::plain(scene.say("outside-compare"))).clicked() {
            scene.push(Command::Edit(EditCommand::Compare(session.path.clone())));
        }
        let kept = choose(ui, &scene.say("outside-keep"), &scene.say(theirs));
        keep(scene, session, kept);
        kept
    })
    .inner
}

/// Which text is to hold, once a button says so.
fn choose(ui: &mut Ui, mine: &str, theirs: &str) -> Option<Keep> {
    let [mine, theirs] = [mine, theirs].map(|words| ui.add(Button::plain(words)).clicked());
    if mine { Some(Keep::Mine) } else { theirs.then_some(Keep::Theirs) }
}

fn keep(scene: &mut Scene<'_>, session: &Session, keep: Option<Keep>) {
    let path = session.path.clone();
    scene.commands.extend(keep.map(|keep| Command::Edit(EditCommand::Choose { path, keep })));
}

/// The file as it is now beside what was typed here.
pub fn comparison(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(comparison) = &scene.state.editing.comparison else { return };
    let Some(session) = scene.state.editing.session(&comparison.path) else { return };
    let title = scene.say_with("outside-title", &[("page", comparison.path.file_name().into())]);
    let back = scene.say("review-back");
    let language = session.page.language.as_ref().map(|language| language.code());
    let (mine, theirs) = (scene.say("outside-keep"), scene.say("outside-take"));
    let lines = super::review::shown(&comparison.lines);
    let shown = Sheet::new("comparison", &title, &back).width(760.0).show(
        ui,
        |ui| {
            // The scroll bar has room of its own.
            ui.set_max_width(ui.available_width() - tokens(ui).size.space.m);
            ui.add(Passage::new(scene.say("outside-explain")).style(TextStyle::Small).quiet());
            ui.add_space(tokens(ui).size.space.s);
            spoken(ui, scene, &comparison.differences, language);
            let (removed, added) = (scene.say("outside-theirs"), scene.say("outside-mine"));
            DifferenceView::new(&lines, &removed, &added).language(language).show(ui);
        },
        |ui| {
            let kept = choose(ui, &mine, &theirs);
            (kept, ui.add(Button::plain(back.as_str()).key("Esc")).clicked())
        },
    );
    let (kept, left) = shown.foot;
    keep(scene, session, kept);
    if shown.closed || left {
        scene.push(Command::Edit(EditCommand::CloseComparison));
    }
}
