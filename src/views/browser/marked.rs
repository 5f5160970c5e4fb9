//! How many entries are marked to be compared, and what to do with them: quietly, above the list.

use egui::{Ui, accesskit::Live};

use crate::app::Action;
use crate::design::{Icon, LinkText, Passage, TextStyle, tokens};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let marked = scene.state.comparing.marked.len();
    if marked == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
        ui.spacing_mut().interact_size.y = TextStyle::Small.size().line;
        let side = egui::Vec2::splat(TextStyle::Small.size().line);
        let (rect, _) = ui.allocate_exact_size(side, egui::Sense::hover());
        Icon::Compare.paint(ui.painter(), rect.shrink(1.0), tokens(ui).color.accent);
        let count = scene.say_with("marked-count", &[("count", marked.into())]);
        let count = ui.add(Passage::new(count).style(TextStyle::Small).quiet().unselectable());
        ui.ctx().accesskit_node_builder(count.id, |node| node.set_live(Live::Polite));
        for (action, key) in [(Action::Compare, "marked-compare"), (Action::ClearCompareMarks, "marked-clear")] {
            let Some(command) = action.command(scene.state) else { continue };
            let chord = scene.keys(action);
            let words = if chord.is_empty() { scene.say(key) } else { format!("{} ({chord})", scene.say(key)) };
            if ui.add(LinkText::new(words).style(TextStyle::Small)).clicked() {
                scene.push(command);
            }
        }
    });
}
