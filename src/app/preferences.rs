//! What a person likes: theme, zoom, languages, name. Changes go to the settings file a moment after the last of them.

use super::{AppState, Now, PreferenceCommand};
use crate::disk::{Job, SystemTheme};
use crate::document::Language;

/// A slider or a window edge being dragged changes a setting many times a second; the file is written once after.
const SETTLE_MILLIS: u64 = 800;

/// What the system says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct System {
    /// A language tag such as `es-MX`, perhaps empty.
    pub language: String,
    pub theme: SystemTheme,
}

impl AppState {
    /// The two-letter language of the interface's own words: the chosen one, else the system's, else English.
    pub fn interface_language(&self) -> &str {
        let system = self.system.language.get(..2).unwrap_or("en");
        self.settings.interface_language.as_ref().map_or(system, Language::code)
    }

    pub(super) fn settings_changed(&mut self, now: Now) {
        self.unsaved_since = Some(now.millis);
    }

    /// The moment `tick` has something to do, in milliseconds of the session.
    pub fn next_tick(&self) -> Option<u64> {
        let saving = self.unsaved_since.map(|since| since + SETTLE_MILLIS);
        let review = self.review_is_behind().then_some(0);
        let notices = self.notices.iter().filter_map(|notice| notice.until);
        notices.chain(saving).chain(self.next_draft()).chain(review).min()
    }
}

pub(super) fn update(state: &mut AppState, command: PreferenceCommand, now: Now) -> Vec<Job> {
    let settings = &mut state.settings;
    match command {
        PreferenceCommand::Theme(theme) => settings.theme = theme,
        PreferenceCommand::Zoom(zoom) => settings.zoom = zoom,
        PreferenceCommand::Interface(language) => {
            settings.interface_language = language;
            state.relist();
        }
        PreferenceCommand::Name(name) => settings.name = name,
        PreferenceCommand::Panels(panels) => settings.panels = panels,
        PreferenceCommand::Fold(branch) => {
            if !settings.folded.remove(&branch) {
                settings.folded.insert(branch);
            }
        }
        PreferenceCommand::Window(place) => {
            if settings.window == place {
                return Vec::new();
            }
            settings.window = place;
        }
    }
    state.settings_changed(now);
    Vec::new()
}

/// Drops notices whose time is over and saves settings that have come to rest.
pub(super) fn tick(state: &mut AppState, now: Now) -> Vec<Job> {
    state.notices.retain(|notice| notice.until.is_none_or(|until| until > now.millis));
    match state.unsaved_since {
        Some(since) if now.millis >= since + SETTLE_MILLIS => {
            state.unsaved_since = None;
            vec![Job::SaveSettings(Box::new(state.settings.clone()))]
        }
        _ => Vec::new(),
    }
}
