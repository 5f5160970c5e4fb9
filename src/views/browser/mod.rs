//! Finding an entry: the top bar with the search field, the tree, and the list of hits.

mod count;
mod doubts;
mod filters;
mod list;
mod marked;
mod offers;
mod recent;
mod row;
mod top_bar;
mod tree;
mod unsaved;

pub use top_bar::{library_name, more, search_id, top_bar};

use egui::{Id, Ui};

use super::Scene;

/// What the browser keeps between frames.
#[derive(Default)]
pub struct Browser {
    list: list::List,
}

impl Browser {
    /// The row of the list that keys go to, if it was drawn.
    pub fn focus_row(&self) -> Option<Id> {
        self.list.focus_row()
    }

    pub fn tree(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) {
        tree::ui(ui, scene);
    }

    /// `entered` says that keys go here since this frame.
    pub fn list(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, entered: bool) {
        self.list.ui(ui, scene, entered);
    }
}
