//! A page that is being changed, as readers will see it: the same painter, without what only a saved page has, such as who
//! names it. What its owner follows or copies there comes out as the reader's commands.

use egui::Ui;

use super::leaf::Leaf;
use super::marking::Marking;
use super::written::Written;
use super::{paper, status};
use crate::app::Row;
use crate::design::TextStyle;
use crate::library::Entry;
use crate::views::{Images, Scene};

/// What was laid out of the page last.
#[derive(Default)]
pub struct Preview {
    written: Written,
    /// The row that was shown as the one being changed.
    row: Option<Row>,
}

impl Preview {
    /// A status entry laid out for a decision. `row` is the one being changed; another one comes into view.
    pub fn laid_out(
        &mut self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        images: &Images,
        (entry, row): (&Entry, Option<Row>),
    ) {
        let arriving = std::mem::replace(&mut self.row, row) != row;
        let mut leaf = Leaf { entry, marking: Marking::none(), row, arriving, ticks: false };
        paper(ui, |ui| {
            leaf.passage(ui, &entry.name, |name| name.style(TextStyle::Title).strong());
            status::ui(ui, scene, &mut leaf);
            self.written.remainder(ui, scene, images, &mut leaf);
        });
    }

    /// Any page as its owner wrote it.
    pub fn as_written(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images, entry: &Entry) {
        paper(ui, |ui| self.written.page_alone(ui, scene, images, entry));
    }
}
