//! The table of contents that a new page will be listed in: in words among what changes, and line by line.

use egui::Ui;

use super::lines::shown;
use crate::app::{PlannedToc, ReviewPart};
use crate::design::{DifferenceView, Passage, TextStyle, Tone, tokens};
use crate::disk::TocChange;
use crate::views::Scene;

/// What will become of the tables, and the name the page will have there; `None` where it is listed in none, or the disk
/// has not said yet.
fn planned<'a>(scene: &Scene<'a>, part: &ReviewPart) -> Option<(&'a [PlannedToc], String)> {
    let editing = &scene.state.editing;
    let change = editing.session(&part.path)?.toc_change()?;
    let plans = editing.toc_plans(&change)?;
    let TocChange::Add { name, .. } = change else { return None };
    Some((plans, name))
}

pub fn words(ui: &mut Ui, scene: &Scene<'_>, part: &ReviewPart) {
    let Some((plans, name)) = planned(scene, part) else { return };
    if plans.is_empty() {
        ui.add(Passage::new(format!("\u{2022} {}", scene.say("review-toc-nowhere"))));
    }
    for plan in plans {
        let told = [("table", plan.table.to_string().into()), ("name", name.as_str().into())];
        let is_clear = plan.lines.is_some();
        let words = scene.say_with(if is_clear { "review-toc-add" } else { "review-toc-unclear" }, &told);
        let words = Passage::new(format!("\u{2022} {words}"));
        ui.add(if is_clear { words } else { words.tone(Tone::Redirect) });
    }
}

pub fn lines(ui: &mut Ui, scene: &Scene<'_>, part: &ReviewPart) {
    let Some((plans, _)) = planned(scene, part) else { return };
    for (plan, lines) in plans.iter().filter_map(|plan| Some((plan, plan.lines.as_ref()?))) {
        ui.add_space(tokens(ui).size.space.m);
        ui.add(Passage::new(plan.table.to_string()).style(TextStyle::Small).strong().quiet());
        let (removed, added) = (scene.say("review-removed"), scene.say("review-added"));
        DifferenceView::new(&shown(lines), &removed, &added).show(ui);
    }
}
