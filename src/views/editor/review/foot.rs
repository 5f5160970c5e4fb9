//! The buttons below a review: save, go back, leave reviews out, and where something is missing, the way to it.

use egui::{Id, Ui};

use super::{date_id, what_id, who_id};
use crate::app::{Hindrance, Review as Reviewed, ReviewCommand};
use crate::design::{Button, Passage, Tick, Tone, tokens};
use crate::library::PagePath;
use crate::views::Scene;
use crate::views::editor::names::name_among;

/// What a person wants of the foot.
pub enum Asked {
    Do(ReviewCommand),
    /// To go to a field.
    Go(Id),
}

/// The field that wants what is missing.
pub fn place_of(hindrance: &Hindrance) -> Option<Id> {
    match hindrance {
        Hindrance::NothingIncluded => None,
        Hindrance::NoName => Some(who_id()),
        Hindrance::NoDate => Some(date_id()),
        Hindrance::NoText(path) | Hindrance::Refused(path, _) | Hindrance::Conflict(path) => Some(what_id(path)),
    }
}

/// The buttons below a review, with their words.
pub struct Foot {
    save: String,
    back: String,
    skip: String,
    skip_explain: String,
    skips: bool,
    /// What is missing, and the field that wants it.
    hindered: Option<(String, Option<Id>)>,
    show: String,
}

impl Foot {
    pub fn new(scene: &Scene<'_>, review: &Reviewed) -> Self {
        let entries = review.included().count();
        Self {
            save: scene.say_with("review-save", &[("count", entries.into())]),
            back: scene.say("review-back"),
            skip: scene.say("review-skip"),
            skip_explain: scene.say("review-skip-explain"),
            skips: scene.state.settings.skips_review,
            hindered: review
                .hindrance(scene.state)
                .map(|hindrance| (hindered(scene, &hindrance), place_of(&hindrance))),
            show: scene.say("edit-show"),
        }
    }

    pub fn ui(&self, ui: &mut Ui) -> Option<Asked> {
        let mut asked = None;
        if let Some((words, field)) = &self.hindered {
            ui.add(Passage::new(words).tone(Tone::Danger));
            if let Some(field) = field
                && ui.add(Button::quiet(self.show.as_str())).clicked()
            {
                asked = Some(Asked::Go(*field));
            }
            ui.end_row();
        }
        let can_save = self.hindered.is_none();
        if ui.add_enabled(can_save, Button::primary(self.save.as_str()).key("Enter")).clicked() {
            asked = Some(Asked::Do(ReviewCommand::Save));
        }
        if ui.add(Button::plain(self.back.as_str()).key("Esc")).clicked() {
            asked = Some(Asked::Do(ReviewCommand::Close));
        }
        ui.add_space(tokens(ui).size.space.l);
        let skip = ui.add(Tick::new(self.skip.as_str()).ticked(self.skips));
        if skip.on_hover_text(&self.skip_explain).clicked() {
            asked = Some(Asked::Do(ReviewCommand::SkipReviews(!self.skips)));
        }
        asked
    }
}

/// What has to be done before anything can be saved.
fn hindered(scene: &Scene<'_>, hindrance: &Hindrance) -> String {
    let editing = &scene.state.editing;
    let name = |path: &PagePath| editing.session(path).map(|session| name_among(session, editing.sessions()));
    let page = |path: &PagePath| ("page", name(path).unwrap_or_default().into());
    match hindrance {
        Hindrance::NothingIncluded => scene.say("review-needs-entry"),
        Hindrance::NoName => scene.say("review-needs-name"),
        Hindrance::NoDate => scene.say("review-needs-date"),
        Hindrance::NoText(path) => scene.say_with("review-needs-text", &[page(path)]),
        Hindrance::Refused(path, _) => scene.say_with("review-no-row", &[page(path)]),
        Hindrance::Conflict(path) => scene.say_with("review-conflict", &[page(path)]),
    }
}
