//! What can be done with one line among its neighbours, be it a row of examples or a question: moving, copying and
//! removing it, by key or from its menu, and which line has the keys then.

use egui::Ui;

use crate::design::{Icon, IconButton, MenuItem, menu};
use crate::document::change::{ItemChange, RowChange};
use crate::views::Scene;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LineWish {
    Up,
    Down,
    Duplicate,
    Remove,
}

/// A change of one line among its neighbours.
pub enum LineChange {
    Move { from: usize, to: usize },
    Duplicate(usize),
    Remove(usize),
}

impl LineWish {
    const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Duplicate, Self::Remove];

    /// What it means for the line `at` of `count`, and which line has the focus then.
    pub fn of(self, at: usize, count: usize) -> Option<(LineChange, usize)> {
        if at >= count {
            return None;
        }
        match self {
            Self::Up => at.checked_sub(1).map(|to| (LineChange::Move { from: at, to }, to)),
            Self::Down => Some(at + 1).filter(|to| *to < count).map(|to| (LineChange::Move { from: at, to }, to)),
            Self::Duplicate => Some((LineChange::Duplicate(at), at + 1)),
            Self::Remove => Some((LineChange::Remove(at), at.min(count.saturating_sub(2)))),
        }
    }

    /// Its name in the menu, and the key that does it.
    fn words(self, scene: &Scene<'_>) -> (String, &'static str) {
        match self {
            Self::Up => (scene.say("edit-row-up"), "Alt+↑"),
            Self::Down => (scene.say("edit-row-down"), "Alt+↓"),
            Self::Duplicate => (scene.say("edit-row-duplicate"), "Ctrl+D"),
            Self::Remove => (scene.say("edit-row-remove"), "Ctrl+Shift+K"),
        }
    }
}

impl LineChange {
    pub fn row(self) -> RowChange {
        match self {
            Self::Move { from, to } => RowChange::Move { from, to },
            Self::Duplicate(row) => RowChange::Duplicate { row },
            Self::Remove(row) => RowChange::Remove { row },
        }
    }

    pub fn item(self) -> ItemChange {
        match self {
            Self::Move { from, to } => ItemChange::Move { from, to },
            Self::Duplicate(item) => ItemChange::Duplicate { item },
            Self::Remove(item) => ItemChange::Remove { item },
        }
    }
}

/// The button `name` with a menu of all that can be done with the line `at` of `count`; what was chosen from it.
pub fn line_menu(ui: &mut Ui, scene: &Scene<'_>, name: &str, at: usize, count: usize) -> Option<(LineChange, usize)> {
    let button = ui.add(IconButton::new(Icon::More, name));
    let chosen = menu(&button, |ui| {
        let mut chosen = None;
        for wish in LineWish::ALL {
            let change = wish.of(at, count);
            let (words, key) = wish.words(scene);
            if ui.add_enabled(change.is_some(), MenuItem::new(words).key(key)).clicked() {
                chosen = change;
                ui.close();
            }
        }
        chosen
    });
    chosen.flatten()
}
