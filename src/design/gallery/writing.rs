//! The gallery's text: styles, weights, tones, marks, links and badges.

use egui::Ui;

use super::part;
use crate::design::{
    TextStyle, Weight,
    widgets::{Badge, KeyHint, LinkText, Passage, Tone},
};

pub fn show(ui: &mut Ui) {
    part(ui, "Text", |ui| {
        ui.add(Passage::new("Waiting for budget").style(TextStyle::Title).strong().heading(1));
        ui.add(Passage::new("The customer wants to start, and the money comes next year.").style(TextStyle::Lead));
        ui.add_space(8.0);
        ui.add(Passage::new("Use it when").style(TextStyle::Heading).strong());
        ui.add(Passage::new("Nobody has signed yet").style(TextStyle::Subheading).strong());
        ui.add(Passage::new("Body text reads calmly, in Ελληνικά and по-русски as well as in español: ¿qué tal?"));
        ui.add(Passage::new("Emphasis leans on the words that matter.").weight(Weight::Emphasis));
        ui.add(Passage::new("Quiet text says where a thing comes from.").quiet());
        ui.add(Passage::new("Small text: 36 entries · 2 ms").style(TextStyle::Small).quiet());
        ui.add(Passage::new("code: | a table | row | → 0O1lI").style(TextStyle::Code));
    });
    part(ui, "Marks", |ui| {
        let found =
            Passage::new("Their lawyers worry what happens when data is kept off site.").marks(&[38..42, 51..59]);
        ui.add(found.clone());
        ui.add(found.current_mark(1));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add(Passage::new("A sentence with a "));
            ui.add(LinkText::new("link that is long enough to be broken").tooltip("opens another page"));
            ui.add(Passage::new(" somewhere in the middle of its line."));
        });
    });
    part(ui, "Badges and keys", |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add(Badge::new("plain"));
            ui.add(Badge::new("best answer").tone(Tone::Accent));
            ui.add(Badge::new("example").tone(Tone::Example));
            ui.add(Badge::new("use another").tone(Tone::Redirect));
            ui.add(Badge::new("broken").tone(Tone::Danger));
            ui.add(KeyHint::new("Esc"));
            ui.add(KeyHint::new("Ctrl+K"));
            ui.add(KeyHint::new("1"));
        });
    });
}
