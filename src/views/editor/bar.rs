//! The top of the editor: the way back, what is being changed, how it is shown, undo and save.

use egui::{Align, Frame, Layout, Margin, Panel, Ui, UiBuilder};

use super::names::name_of;
use crate::app::{Action, Command, EditCommand, EditTab, ReviewCommand, Session};
use crate::design::{
    Button, Chip, Icon, IconButton, MenuItem, Passage, Segment, Segmented, TextStyle, Words, menu, tokens,
};
use crate::views::Scene;

/// Below this width, in points, the name of the entry is left to its own field.
const NAME_FROM: f32 = 620.0;
/// Below this width, in points, undo and redo stand in the menu, and no keys are printed.
const ALL_FROM: f32 = 520.0;

/// What is done with files, and less often.
const IN_MENU: [Action; 8] = [
    Action::SaveAll,
    Action::AsWritten,
    Action::NewEntry,
    Action::Translate,
    Action::Rename,
    Action::Trash,
    Action::NextEntry,
    Action::CloseEntry,
];

/// `alone` is whether the preview shows instead of the form, where there is no room for both.
pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session, alone: Option<&mut bool>) {
    let tokens = tokens(ui);
    let frame = Frame::new().fill(tokens.color.panel).inner_margin(Margin::symmetric(tokens.size.space.l as i8, 0));
    Panel::top("editor bar").exact_size(tokens.size.top_bar).resizable(false).frame(frame).show(ui, |ui| {
        let rect = ui.max_rect();
        let mut right = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)));
        right.spacing_mut().item_spacing.x = tokens.size.space.s;
        let has_room = rect.width() >= ALL_FROM;
        more(&mut right, scene, has_room);
        save(&mut right, scene, session, has_room);
        if has_room {
            for (icon, action) in [(Icon::Redo, Action::Redo), (Icon::Undo, Action::Undo)] {
                act(&mut right, scene, icon, action);
            }
        }
        shown_as(&mut right, scene, session, alone);
        let rest = rect.with_max_x(right.min_rect().left() - tokens.size.space.s);
        let mut left = ui.new_child(UiBuilder::new().max_rect(rest).layout(Layout::left_to_right(Align::Center)));
        left.spacing_mut().item_spacing.x = tokens.size.space.s;
        act(&mut left, scene, Icon::Back, Action::LeaveEditor);
        if rect.width() >= NAME_FROM {
            name(&mut left, scene, session);
        }
    });
}

fn act(ui: &mut Ui, scene: &mut Scene<'_>, icon: Icon, action: Action) {
    let (name, key) = (scene.label(action), scene.keys(action));
    let enabled = action.command(scene.state).is_some();
    if ui.add_enabled(enabled, IconButton::new(icon, &name).key(&key)).clicked() {
        scene.act(action);
    }
}

fn save(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session, has_room: bool) {
    let key = if has_room { scene.keys(Action::Save) } else { String::new() };
    let words = if session.is_saving() { scene.say("edit-saving") } else { scene.label(Action::Save) };
    let enabled = Action::Save.command(scene.state).is_some();
    if ui.add_enabled(enabled, Button::primary(words).key(&key)).clicked() {
        scene.act(Action::Save);
    }
}

/// The menu, and whether changes are reviewed.
fn more(ui: &mut Ui, scene: &mut Scene<'_>, has_room: bool) {
    let name = scene.say("edit-more-actions");
    let button = ui.add(IconButton::new(Icon::More, &name));
    menu(&button, |ui| {
        let turned_away: &[Action] = if has_room { &[] } else { &[Action::Undo, Action::Redo] };
        for action in turned_away.iter().chain(&IN_MENU).copied() {
            let (words, key) = (scene.label(action), scene.keys(action));
            let enabled = action.command(scene.state).is_some();
            if ui.add_enabled(enabled, MenuItem::new(words).key(&key)).clicked() {
                scene.act(action);
                ui.close();
            }
        }
        let reviews = !scene.state.settings.skips_review;
        if ui.add(MenuItem::new(scene.say("settings-review")).ticked(reviews)).clicked() {
            scene.push(Command::Edit(EditCommand::Review(ReviewCommand::SkipReviews(reviews))));
            ui.close();
        }
    });
}

/// Form, source and preview; one of three where there is no room for two.
fn shown_as(ui: &mut Ui, scene: &mut Scene<'_>, session: &Session, alone: Option<&mut bool>) {
    let (form, source, preview) = (scene.say("edit-tab-form"), scene.say("edit-tab-source"), scene.say("edit-preview"));
    let (key, name) = (scene.keys(Action::TurnSource), scene.say("edit-shown-as"));
    let tab = match session.tab {
        EditTab::Form => 0,
        EditTab::Source => 1,
    };
    let segment = |words| Segment::new(Words::from(words), words).key(&key);
    let mut segments = vec![segment(form.as_str()), segment(source.as_str())];
    let selected = match &alone {
        Some(alone) => {
            segments.push(Segment::new(preview.as_str(), &preview));
            if **alone { 2 } else { tab }
        }
        None => {
            let explain = scene.say("edit-preview-explain");
            let chip = Chip::new(preview.as_str()).selected(session.preview).tooltip(&explain);
            if ui.add(chip).clicked() {
                scene.push(Command::Edit(EditCommand::Preview(!session.preview)));
            }
            tab
        }
    };
    let chosen = Segmented::new(&name, &segments).selected(selected).show(ui);
    if let (Some(chosen), Some(alone)) = (chosen, alone) {
        *alone = chosen == 2;
    }
    match chosen {
        Some(0) => scene.push(Command::Edit(EditCommand::Tab(EditTab::Form))),
        Some(1) => scene.push(Command::Edit(EditCommand::Tab(EditTab::Source))),
        _ => {}
    }
}

fn name(ui: &mut Ui, scene: &Scene<'_>, session: &Session) {
    let language = session.page.language.as_ref().map(|language| language.code());
    let title = name_of(session);
    let mut state: Vec<String> = language.map(|code| scene.texts.language_name(code)).into_iter().collect();
    // Which of the editions is written in must be plain before the first letter.
    let entry = scene.state.shelf.library.get(&session.path).filter(|_| scene.state.shelf.editions > 1);
    state.extend(entry.and_then(|entry| entry.edition.rsplit('/').next()).map(str::to_owned));
    if session.is_new() {
        state.push(scene.say("edit-new"));
    } else if session.is_dirty() {
        state.push(scene.say("edit-changed"));
    }
    let aside = Passage::new(state.join(" · ")).style(TextStyle::Small).quiet().unselectable();
    let words = Words::from(title).in_language(language);
    let room = (ui.available_width() - 140.0).max(60.0);
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(Passage::new(words).style(TextStyle::Subheading).strong().truncated().unselectable());
    });
    ui.add(aside.truncated());
}
