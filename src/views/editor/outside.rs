//! Another text of an entry: its file changed while it was being changed here, or another window left one that nobody
//! saved. What is said about it above the form, and both texts one below the other. Only what can be done is offered.

use egui::{Frame, Margin, Panel, Ui};

use super::review::spoken;
use crate::app::{Beside, Command, Comparison, Conflict, EditCommand, Keep, OtherDraft, ReviewCommand, Session};
use crate::design::{Button, DifferenceView, Passage, Sheet, TextStyle, Tone, tokens};
use crate::views::Scene;

/// Something to do about it: the key of its words, and the command.
type Offer = (&'static str, EditCommand);

/// Above the form, while nobody has said which text holds.
pub fn banner(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
    let Some((words, offers)) = question(session).or_else(|| about_other(scene, session)) else { return };
    let tokens = tokens(ui);
    let margin = Margin::symmetric(tokens.size.space.l as i8, tokens.size.space.s as i8);
    let frame = Frame::new().fill(tokens.color.redirect_soft).inner_margin(margin);
    Panel::top("editor conflict").resizable(false).frame(frame).show(ui, |ui| ask(ui, scene, words, offers));
}

/// In a review: what is to be said before the entry can be saved, with the buttons that say it.
pub fn in_review(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session) {
    let Some((words, offers)) = question(session) else { return };
    let tokens = tokens(ui);
    let inside = Margin::symmetric(tokens.size.space.m as i8, tokens.size.space.s as i8);
    let ground = Frame::new().fill(tokens.color.redirect_soft).corner_radius(tokens.size.radius.control);
    let chosen = ground.inner_margin(inside).show(ui, |ui| ask(ui, scene, words, offers)).inner;
    if matches!(chosen, Some(EditCommand::Choose { keep: Keep::Mine, .. })) {
        // What is saved is told against the file as it is now.
        scene.push(Command::Edit(EditCommand::Review(ReviewCommand::Open)));
    }
}

/// What is asked about the file of an entry.
fn question(session: &Session) -> Option<(&'static str, Vec<Offer>)> {
    let conflict = session.conflict.as_ref()?;
    let words = match conflict {
        Conflict::Changed(theirs) if theirs.read_only => "outside-unreadable",
        Conflict::Changed(_) => "outside-changed",
        Conflict::Gone => "outside-gone",
    };
    let compare = ("outside-compare", EditCommand::Compare(session.path.clone()));
    let compare = matches!(conflict, Conflict::Changed(_)).then_some(compare);
    Some((words, compare.into_iter().chain(answers(session, conflict)).collect()))
}

/// Which text can hold.
fn answers(session: &Session, conflict: &Conflict) -> Vec<Offer> {
    let choose = |keep| EditCommand::Choose { path: session.path.clone(), keep };
    let mine = ("outside-keep", choose(Keep::Mine));
    match conflict {
        // It cannot be written over.
        Conflict::Changed(theirs) if theirs.read_only => vec![("outside-drop", choose(Keep::Theirs))],
        Conflict::Changed(_) => vec![mine, ("outside-take", choose(Keep::Theirs))],
        Conflict::Gone => vec![mine, ("outside-drop", choose(Keep::Theirs))],
    }
}

/// What is asked about an unsaved text that another window left.
fn about_other(scene: &Scene<'_>, session: &Session) -> Option<(&'static str, Vec<Offer>)> {
    let left = scene.state.editing.other_draft(&session.path)?.left?;
    let compare = EditCommand::Other { path: session.path.clone(), left, doing: OtherDraft::Compare };
    let offers = [("outside-compare", compare)].into_iter().chain(answers_to_other(session, left));
    Some(("outside-other", offers.collect()))
}

fn answers_to_other(session: &Session, left: u32) -> [Offer; 2] {
    let other = |doing| EditCommand::Other { path: session.path.clone(), left, doing };
    [("outside-drop-other", other(OtherDraft::Drop)), ("outside-take-other", other(OtherDraft::Take))]
}

/// Says it and offers what can be done; what was chosen.
fn ask(ui: &mut Ui, scene: &mut Scene<'_>, words: &str, offers: Vec<Offer>) -> Option<EditCommand> {
    ui.horizontal_wrapped(|ui| {
        ui.add(Passage::new(scene.say(words)).tone(Tone::Redirect));
        let chosen = choose(ui, said(scene, offers));
        scene.commands.extend(chosen.clone().map(Command::Edit));
        chosen
    })
    .inner
}

fn said(scene: &Scene<'_>, offers: Vec<Offer>) -> Vec<(String, EditCommand)> {
    offers.into_iter().map(|(words, command)| (scene.say(words), command)).collect()
}

/// What a button says.
fn choose(ui: &mut Ui, offers: Vec<(String, EditCommand)>) -> Option<EditCommand> {
    let mut chosen = None;
    for (words, command) in offers {
        if ui.add(Button::plain(words)).clicked() {
            chosen = Some(command);
        }
    }
    chosen
}

/// The other text beside what was typed here.
pub fn comparison(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(comparison) = &scene.state.editing.comparison else { return };
    let Some(session) = scene.state.editing.session(&comparison.path) else { return };
    let (title, explain, theirs) = match comparison.beside {
        Beside::File(_) => ("outside-title", "outside-explain", "outside-theirs"),
        Beside::Left(_) => ("outside-other-title", "outside-other-explain", "outside-other-text"),
    };
    let title = scene.say_with(title, &[("page", comparison.path.file_name().into())]);
    let back = scene.say("review-back");
    let language = session.page.language.as_ref().map(|language| language.code());
    let lines = super::review::shown(&comparison.lines);
    let offers = said(scene, offers(session, comparison));
    let shown = Sheet::new("comparison", &title, &back).width(760.0).show(
        ui,
        |ui| {
            // The scroll bar has room of its own.
            ui.set_max_width(ui.available_width() - tokens(ui).size.space.m);
            ui.add(Passage::new(scene.say(explain)).style(TextStyle::Small).quiet());
            ui.add_space(tokens(ui).size.space.s);
            spoken(ui, scene, &comparison.differences, language);
            ui.add_space(tokens(ui).size.space.s);
            let (removed, added) = (scene.say(theirs), scene.say("outside-mine"));
            DifferenceView::new(&lines, &removed, &added).language(language).show(ui);
        },
        |ui| {
            let chosen = choose(ui, offers);
            (chosen, ui.add(Button::plain(back.as_str()).key("Esc")).clicked())
        },
    );
    let (chosen, left) = shown.foot;
    let closed = (shown.closed || left).then_some(EditCommand::CloseComparison);
    scene.commands.extend(chosen.or(closed).map(Command::Edit));
}

fn offers(session: &Session, comparison: &Comparison) -> Vec<Offer> {
    match (comparison.beside, &session.conflict) {
        (Beside::File(_), Some(conflict)) => answers(session, conflict),
        (Beside::File(_), None) => Vec::new(),
        (Beside::Left(left), _) => answers_to_other(session, left).into(),
    }
}
