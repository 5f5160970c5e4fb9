//! Entries side by side: what the customer said on top, then the statement that tells most, the entries as columns whose
//! lanes line up, and the decision at the foot. It keeps widths and what it brought into view last, nothing that would be
//! missed.

mod bar;
mod cell;
mod columns;
mod foot;
mod head;
mod keys;
mod line;
mod redirects;
mod row_words;
mod signs;
mod table;
mod talk;

pub use bar::{bar, situation_id};
pub use foot::{Form, copy_decision, decision};
pub use keys::consume;

use egui::{CentralPanel, EventFilter, Frame, Id, Sense, Ui};

use super::Scene;
use crate::app::{Action, Case, Command, CompareCommand, Pane};
use crate::compare::CompareError;
use crate::design::{EmptyState, Icon, tokens};
use crate::library::PagePath;
use columns::Widths;

/// The comparison keeps the arrows for itself while it has the focus.
const KEEPS: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
/// Below this width, in points, entries stand one below the other.
const COLUMNS_FROM: f32 = 680.0;
/// How far down an empty comparison says so, as a share of its height.
const EMPTY_FROM_TOP: f32 = 0.25;

/// The comparison as a whole, to give the focus to.
pub fn compare_id() -> Id {
    Id::unique("compare")
}

/// What the comparison keeps between frames.
#[derive(Default)]
pub struct Compare {
    widths: Widths,
    /// The comparison and its count of askings when the statement stood at was brought into view last.
    asks: Option<(u64, u64)>,
    rows: row_words::RowWords,
}

impl Compare {
    /// `entered` says that keys go here since this frame.
    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, entered: bool) {
        let Some(case) = scene.state.case() else { return };
        let frame = Frame::new().fill(tokens(ui).color.panel);
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let whole = ui.interact(ui.max_rect(), compare_id(), Sense::focusable_noninteractive());
            let name = scene.say("compare");
            whole.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Group, true, &name));
            let has_keys = matches!(scene.state.pane, Pane::Compare | Pane::CompareRows) && !scene.state.covered();
            if has_keys && (entered || ui.memory(|memory| memory.focused().is_none())) {
                whole.request_focus();
            } else if scene.state.covered() {
                // What lies on top takes the keys.
                whole.surrender_focus();
            }
            ui.memory_mut(|memory| memory.set_focus_lock_filter(compare_id(), KEEPS));
            if let Some(path) = whole.dnd_release_payload::<PagePath>() {
                dropped(ui, scene, case, &path);
            }
            if case.shown().comparison().is_none() {
                nothing(ui, scene, case);
                return;
            }
            talk::ui(ui, scene, case);
            talk::heard(ui, scene, case);
            foot::ui(ui, scene, case);
            self.body(ui, scene, case);
        });
    }

    fn body(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, case: &Case) {
        let asks = self.asks.replace((case.number(), case.asks()));
        // A comparison begins at its top.
        let reveal = case.asks() > 0 && asks != self.asks;
        ui.spacing_mut().item_spacing.y = 0.0;
        if ui.available_width() >= COLUMNS_FROM {
            let places = self.widths.places(ui, case);
            head::row(ui, scene, case, &places);
            self.widths.handles(ui, case, &places, &scene.say("compare-widths"));
            table::ui(ui, scene, case, (&places, &mut self.rows), reveal);
        } else {
            table::stacked(ui, scene, case, &mut self.rows, reveal);
        }
    }
}

/// An entry was dropped here: a column moves to where the pointer is, any other joins.
fn dropped(ui: &Ui, scene: &mut Scene<'_>, case: &Case, path: &PagePath) {
    let columns = &case.choice().columns;
    let Some(from) = columns.iter().position(|column| column == path) else {
        return scene.push(Command::Compare(CompareCommand::Add(path.clone())));
    };
    let Some(x) = ui.input(|input| input.pointer.latest_pos()).map(|at| at.x) else { return };
    let share = (x - ui.max_rect().left()) / ui.max_rect().width().max(1.0);
    let to = (share * columns.len() as f32).clamp(0.0, columns.len().saturating_sub(1) as f32) as isize;
    let by = to - isize::try_from(from).unwrap_or_default();
    if by != 0 {
        scene.push(Command::Compare(CompareCommand::Move(path.clone(), by)));
    }
}

/// Why there is nothing to compare, and the next step.
fn nothing(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case) {
    ui.add_space(ui.available_height() * EMPTY_FROM_TOP);
    ui.spacing_mut().item_spacing.y = tokens(ui).size.space.s;
    let (title, hint) = match case.shown().error() {
        Some(CompareError::TooMany { most }) => {
            let hint = scene.say_with("compare-too-many-hint", &[("most", (*most).into())]);
            (scene.say("compare-too-many"), hint)
        }
        _ => (scene.say("compare-too-few"), scene.say("compare-too-few-hint")),
    };
    let (add, back) = (scene.say("compare-add-hint"), scene.say("compare-back"));
    match EmptyState::new(Icon::Compare, &title, &hint).actions(&[&add, &back]).show(ui) {
        Some(0) => scene.act(Action::CompareWith),
        Some(_) => scene.act(Action::Back),
        None => {}
    }
    for path in &case.choice().columns {
        head::listed(ui, scene, case, path);
    }
}
