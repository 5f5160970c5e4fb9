//! One status entry while it is drawn: its words with what is marked in them. Whatever draws words of the page in which
//! something can be found does it here, so that the places are counted from top to bottom.

use egui::{Response, Ui};

use super::header::words;
use super::marking::Marking;
use crate::design::{LinkText, Passage, Tick};
use crate::library::Entry;

pub struct Leaf<'e> {
    pub entry: &'e Entry,
    pub marking: Marking,
}

impl Leaf<'_> {
    /// Running text; `look` says how it looks.
    pub fn passage(&mut self, ui: &mut Ui, text: &str, look: impl FnOnce(Passage<'_>) -> Passage<'_>) -> Response {
        let places = self.marking.places(text);
        let passage = Passage::new(words(self.entry, text)).marks(&places.ranges).current_mark(places.current);
        let shown = ui.add(look(passage));
        self.marking.reveal(ui, &places, &shown);
        shown
    }

    /// A link that says where it leads.
    pub fn link(&mut self, ui: &mut Ui, text: &str, tooltip: &str) -> Response {
        let places = self.marking.places(text);
        let link = LinkText::new(words(self.entry, text)).tooltip(tooltip).marks(&places.ranges, places.current);
        let shown = ui.add(link);
        self.marking.reveal(ui, &places, &shown);
        shown
    }

    /// A question with its box.
    pub fn tick(&mut self, ui: &mut Ui, text: &str, ticked: bool) -> Response {
        let places = self.marking.places(text);
        let tick = Tick::new(words(self.entry, text)).ticked(ticked).marks(&places.ranges, places.current);
        let shown = ui.add(tick);
        self.marking.reveal(ui, &places, &shown);
        shown
    }
}
