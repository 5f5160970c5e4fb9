//! The gallery's lists: a tree, cards with rows, a fold, and a long list.

use egui::{Margin, Ui};

use super::part;
use crate::design::{
    Icon, TextStyle,
    widgets::{Badge, Branch, Card, Fold, LinkText, Passage, SideStroke, Tone, TreeRow, VirtualList},
};

pub fn show(ui: &mut Ui) {
    part(ui, "Tree", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        TreeRow::new("Status unknown").count(2).branch(Branch::Closed).show(ui);
        TreeRow::new("Blocked").count(10).branch(Branch::Open).show(ui);
        TreeRow::new("Adoption readiness").depth(1).sign(Icon::Compare, "marked").show(ui);
        TreeRow::new("Security / privacy").depth(1).count(4).selected(true).show(ui);
        TreeRow::new("A name that is so long that it has to be broken into two lines here, or even three of them")
            .depth(1)
            .count(1024)
            .show(ui);
    });
    part(ui, "Cards", |ui| {
        Card::new("gallery card 1", "Security / privacy, Blocked").selected(true).show(ui, card);
        ui.add_space(8.0);
        Card::new("gallery card 2", "Security / privacy, Blocked, second").show(ui, card);
    });
    part(ui, "Fold", |ui| {
        Fold::new("gallery fold closed", "Details").show(ui, |_| {});
        Fold::new("gallery fold open", "Named by").count(3).open_at_first().show(ui, |ui| {
            ui.add(LinkText::new("Executive sponsorship"));
        });
    });
    part(ui, "Long list", |ui| {
        ui.allocate_ui(egui::vec2(ui.available_width(), 96.0), |ui| {
            VirtualList::new("gallery list", 100_000, 28.0).margin(Margin::symmetric(8, 0)).show(ui, |ui, row| {
                TreeRow::new(format!("Row {row}")).count(row * row).show(ui);
            });
        });
    });
}

fn card(ui: &mut Ui) {
    ui.add(Passage::new("Blocked").style(TextStyle::Small).quiet());
    ui.horizontal_wrapped(|ui| {
        ui.add(Passage::new("Security / privacy").style(TextStyle::Subheading).strong());
        ui.add(Badge::new("best answer").tone(Tone::Accent));
    });
    ui.add_space(8.0);
    SideStroke::new(Tone::Redirect).show(ui, |ui| {
        ui.add(Passage::new("Their lawyers worry what happens when data is kept off site.").marks(&[38..42, 51..59]));
        ui.add(Passage::new("Executive sponsorship says: use Security / privacy").style(TextStyle::Small).quiet());
    });
    ui.add_space(8.0);
    SideStroke::new(Tone::Example).show(ui, |ui| {
        ui.add(Passage::new("Policy forbids keeping personal data outside the building.").marks(&[32..36, 37..44]));
        ui.add(Passage::new("Example of Security / privacy").style(TextStyle::Small).quiet());
    });
    ui.add_space(4.0);
    ui.add(LinkText::new("2 more rows").style(TextStyle::Small));
}
