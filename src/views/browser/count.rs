//! How much is listed, and what finding it took: quietly above the list, and for screen readers once the person has
//! stopped typing.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{Role, Sense, Ui, Vec2, WidgetInfo};

use crate::design::{Passage, TextStyle};
use crate::views::Scene;

/// A count is spoken when it has stood for so long, in milliseconds.
const REST: u64 = 700;

/// What was counted last, and what was spoken of it.
#[derive(Default)]
pub struct Count {
    shown: String,
    since: u64,
    spoken: String,
}

impl Count {
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let words = words(scene);
        if words != self.shown {
            self.shown.clone_from(&words);
            self.since = scene.millis;
        }
        let rested = scene.millis.saturating_sub(self.since);
        if rested >= REST {
            self.spoken.clone_from(&words);
        } else if self.spoken != words {
            ui.request_repaint_after(Duration::from_millis(REST - rested));
        }
        let took = scene.searched_in.filter(|_| !scene.state.listing.asked.is_empty()).map(|took| said(scene, took));
        let words = took
            .map_or(words.clone(), |took| scene.say_with("list-in", &[("count", words.into()), ("time", took.into())]));
        ui.add(Passage::new(words).style(TextStyle::Small).quiet().unselectable());
        // Has no size: it is there to be heard.
        let (_, heard) = ui.allocate_exact_size(Vec2::ZERO, Sense::hover());
        heard.widget_info(|| WidgetInfo::labeled(Role::Status, true, &self.spoken));
        ui.ctx().accesskit_node_builder(heard.id, |node| node.set_live(Live::Polite));
    }
}

fn words(scene: &Scene<'_>) -> String {
    let listing = &scene.state.listing;
    let key = if listing.asked.is_empty() { "list-entries" } else { "list-answers" };
    scene.say_with(key, &[("count", listing.answers.into())])
}

/// Whole milliseconds; less than one is told as such.
fn said(scene: &Scene<'_>, took: Duration) -> String {
    let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let key = if millis == 0 { "time-under-a-millisecond" } else { "time-milliseconds" };
    scene.say_with(key, &[("count", millis.into())])
}
