//! Every key there is, by the part of the window it acts in.

use egui::{Ui, vec2};

use crate::app::Action;
use crate::design::{Button, KeyHint, Passage, Sheet, TextStyle, tokens};
use crate::views::Scene;
use crate::views::scene::chord_name;

/// Keys that belong to one pane: the pane's title, then key and text of each.
const PANES: &[(&str, &[(&str, &str)])] = &[
    (
        "keys-search",
        &[
            ("↓ Tab", "keys-down-to-list"),
            ("Enter", "keys-open-first"),
            ("Tab", "keys-take-offer"),
            ("Esc", "keys-empty"),
        ],
    ),
    (
        "keys-list",
        &[
            ("↑ ↓", "keys-move"),
            ("PgUp PgDn", "keys-jump"),
            ("Home End", "keys-ends"),
            ("→ ←", "keys-unfold"),
            ("Enter", "keys-open"),
            ("Space", "keys-mark"),
            ("Del", "keys-forget"),
            ("Ctrl+C", "keys-copy-row"),
            ("Tab", "keys-to-page"),
            ("Shift+Tab", "keys-to-filters"),
            ("Esc", "keys-to-search"),
        ],
    ),
    (
        "keys-page",
        &[
            ("↑ ↓", "keys-scroll"),
            ("PgUp PgDn", "keys-jump"),
            ("Home End", "keys-ends"),
            ("Tab", "keys-next-link"),
            ("Space", "keys-tick"),
            ("Shift+Tab", "keys-to-list"),
            ("Esc", "keys-to-list"),
        ],
    ),
    (
        "keys-editor",
        &[
            ("Ctrl+N", "keys-new-row"),
            ("Enter", "keys-next-row"),
            ("Shift+Enter", "keys-break-line"),
            ("Alt+↑ Alt+↓", "keys-move-row"),
            ("Ctrl+D", "edit-row-duplicate"),
            ("Ctrl+Shift+K", "edit-row-remove"),
            ("Ctrl+F", "keys-find-replace"),
            ("Alt+Enter", "keys-replace-all"),
            ("Esc", "keys-leave-editor"),
        ],
    ),
    ("keys-review", &[("Enter", "keys-save"), ("Alt+1 … 9", "keys-log-text"), ("Esc", "review-back")]),
    (
        "keys-compare",
        &[
            ("↑ ↓", "keys-compare-step"),
            ("Y F", "keys-compare-fits"),
            ("N", "keys-compare-fits-not"),
            ("U Backspace", "keys-compare-take-back"),
            ("Tab", "keys-compare-rows"),
            ("O", "keys-compare-open"),
            ("C", "keys-compare-copy"),
            ("Enter", "keys-compare-decision"),
            ("1 … 6", "keys-compare-decide"),
            ("Ctrl+C", "keys-compare-text"),
            ("M", "keys-compare-markdown"),
            ("A", "keys-compare-add"),
            ("+", "keys-compare-candidate"),
            ("Ctrl+Shift+← →", "keys-compare-move"),
            ("Del", "keys-compare-close"),
            ("D", "keys-compare-differences"),
            ("/", "keys-compare-situation"),
            ("Esc", "keys-compare-back"),
        ],
    ),
    ("keys-find", &[("Enter", "keys-find-next"), ("Shift+Enter", "keys-find-previous"), ("Esc", "keys-find-close")]),
];

pub fn ui(ui: &mut Ui, scene: &Scene<'_>) -> bool {
    let (title, close) = (scene.say("keys-title"), scene.say("close"));
    let space = tokens(ui).size.space.clone();
    let shown = Sheet::new("keys", &title, &close).show(
        ui,
        |ui| {
            for (pane, keys) in PANES {
                part(ui, &scene.say(pane));
                for (key, text) in *keys {
                    line(ui, &[(*key).to_owned()], &scene.say(text));
                }
            }
            part(ui, &scene.say("keys-everywhere"));
            for action in Action::ALL {
                let keys: Vec<String> = action.chords().into_iter().map(chord_name).collect();
                let offered = !matches!(action, Action::ReadIn(slot) if scene.state.language_at(*slot).is_none());
                if !keys.is_empty() && offered {
                    line(ui, &keys, &scene.label(*action));
                }
            }
            line(ui, &["Ctrl+Q".to_owned()], &scene.say("keys-quit"));
            ui.add_space(space.m);
            ui.add(Passage::new(scene.say("keys-letters")).style(TextStyle::Small).quiet());
        },
        |ui| ui.add(Button::primary(close.as_str())).clicked(),
    );
    shown.closed || shown.foot
}

fn part(ui: &mut Ui, title: &str) {
    ui.add_space(tokens(ui).size.space.m);
    ui.add(Passage::new(title).strong());
}

fn line(ui: &mut Ui, keys: &[String], text: &str) {
    ui.horizontal(|ui| {
        let height = tokens(ui).size.row;
        ui.allocate_ui_with_layout(vec2(150.0, height), egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(150.0);
            for key in keys {
                ui.add(KeyHint::new(key));
            }
        });
        ui.add(Passage::new(text));
    });
}
