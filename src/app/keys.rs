//! Keys as the program's own words, so that the table of actions needs no window. `command` is Ctrl, on macOS Command.

/// A key and what is held with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chord {
    pub command: bool,
    /// Ctrl on every system, where macOS keeps the key with Command for itself.
    pub control: bool,
    pub alt: bool,
    pub shift: bool,
    pub key: Key,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A letter or digit, upper case, or one of `+ - , /`.
    Char(char),
    Function(u8),
    Left,
    Right,
    Enter,
    Tab,
}

impl Chord {
    pub const fn plain(key: Key) -> Self {
        Self { command: false, control: false, alt: false, shift: false, key }
    }

    pub const fn shift(key: Key) -> Self {
        Self { shift: true, ..Self::plain(key) }
    }

    pub const fn command(key: Key) -> Self {
        Self { command: true, ..Self::plain(key) }
    }

    pub const fn command_shift(key: Key) -> Self {
        Self { shift: true, ..Self::command(key) }
    }

    pub const fn control(key: Key) -> Self {
        Self { control: true, ..Self::plain(key) }
    }

    pub const fn control_shift(key: Key) -> Self {
        Self { shift: true, ..Self::control(key) }
    }

    pub const fn alt(key: Key) -> Self {
        Self { alt: true, ..Self::plain(key) }
    }

    /// Whether it may act while a text field has the focus: a letter alone is typing there.
    pub fn works_everywhere(self) -> bool {
        self.command || self.control || self.alt || matches!(self.key, Key::Function(_))
    }
}
