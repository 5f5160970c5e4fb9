//! The translations that a change leaves behind.

use egui::Ui;

use crate::app::Behind;
use crate::design::{Badge, Passage, TextStyle, Tone, tokens};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &Scene<'_>, behind: &[Behind]) {
    if behind.is_empty() {
        return;
    }
    ui.add_space(tokens(ui).size.space.m);
    ui.add(Passage::new(scene.say("review-behind")).style(TextStyle::Small).strong().quiet());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.xs;
        for translation in behind {
            let language = translation.language.as_ref().map(|language| scene.texts.language_name(language.code()));
            let name = language.unwrap_or_else(|| translation.path.file_name().to_owned());
            let count = translation.rows.max(translation.changes);
            let words = scene.say_with("review-behind-by", &[("language", name.into()), ("count", count.into())]);
            let badge = ui.add(Badge::new(words).tone(Tone::Redirect));
            let newest = translation.newest.map(|date| date.to_string()).unwrap_or_default();
            let file = [("page", translation.path.to_string().into()), ("date", newest.as_str().into())];
            let key = if newest.is_empty() { "review-behind-undated" } else { "review-behind-since" };
            badge.on_hover_text(scene.say_with(key, &file));
        }
    });
}
