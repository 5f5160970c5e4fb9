//! What every screen is given: the state to read, the words to say, and a list to push commands on.

use std::time::Duration;

use crate::app::{Action, AppState, Chord, Command, Key};
use crate::text::{Texts, Value};

pub struct Scene<'a> {
    pub state: &'a AppState,
    pub texts: &'a Texts,
    pub commands: &'a mut Vec<Command>,
    /// Milliseconds since the program started.
    pub millis: u64,
    /// What the last search took.
    pub searched_in: Option<Duration>,
}

impl Scene<'_> {
    pub fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    pub fn say_with(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.texts.say_with(key, arguments)
    }

    pub fn push(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Does an action if it can be done now.
    pub fn act(&mut self, action: Action) {
        if let Some(command) = action.command(self.state) {
            self.commands.push(command);
        }
    }

    pub fn label(&self, action: Action) -> String {
        action_label(self.texts, self.state, action)
    }

    /// The action's first keys as they are printed, perhaps empty.
    pub fn keys(&self, action: Action) -> String {
        action.chords().first().map(|chord| chord_name(*chord)).unwrap_or_default()
    }
}

/// The name of an action in the interface's language.
pub fn action_label(texts: &Texts, state: &AppState, action: Action) -> String {
    match action {
        Action::ReadIn(slot) => {
            let language = state.language_at(slot).map(|language| texts.language_name(language.code()));
            texts.say_with(action.label(), &[("language", language.unwrap_or_default().into())])
        }
        _ => texts.say(action.label()),
    }
}

/// Keys as they are printed: `Ctrl+K`, on macOS `⌘K`.
pub fn chord_name(chord: Chord) -> String {
    let mac = cfg!(target_os = "macos");
    let mut name = String::new();
    let names = if mac { ["⌘", "⌃", "⌥", "⇧"] } else { ["Ctrl+", "Ctrl+", "Alt+", "Shift+"] };
    for (held, part) in [chord.command, chord.control, chord.alt, chord.shift].into_iter().zip(names) {
        if held {
            name.push_str(part);
        }
    }
    match chord.key {
        Key::Char(letter) => name.push(letter),
        Key::Function(number) => name.push_str(&format!("F{number}")),
        Key::Left => name.push('←'),
        Key::Right => name.push('→'),
        Key::Enter => name.push_str("Enter"),
        Key::Tab => name.push_str("Tab"),
    }
    name
}
