//! The table of contents that a new page will be listed in, in words and line by line.

use egui::Ui;

use super::lines::shown;
use crate::app::ReviewPart;
use crate::design::{DifferenceView, Passage, TextStyle, Tone, tokens};
use crate::disk::TocChange;
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &Scene<'_>, part: &ReviewPart) {
    let editing = &scene.state.editing;
    let Some(change) = editing.session(&part.path).and_then(|session| session.toc_change()) else { return };
    let (TocChange::Add { name, .. }, Some(plans)) = (&change, editing.toc_plans(&change)) else { return };
    ui.add_space(tokens(ui).size.space.m);
    ui.add(Passage::new(scene.say("review-toc")).style(TextStyle::Small).strong().quiet());
    if plans.is_empty() {
        ui.add(Passage::new(scene.say("review-toc-nowhere")));
    }
    for plan in plans {
        let told = [("table", plan.table.to_string().into()), ("name", name.as_str().into())];
        match &plan.lines {
            Some(lines) => {
                ui.add(Passage::new(format!("\u{2022} {}", scene.say_with("review-toc-add", &told))));
                let (removed, added) = (scene.say("review-removed"), scene.say("review-added"));
                DifferenceView::new(&shown(lines), &removed, &added).show(ui);
            }
            None => {
                ui.add(Passage::new(scene.say_with("review-toc-unclear", &told)).tone(Tone::Redirect));
            }
        }
    }
}
