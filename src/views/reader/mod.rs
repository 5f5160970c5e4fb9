//! The page being read. A status entry is laid out for a decision: what it means, when to use it, when not and what to
//! use instead, what to ask. Any other page is shown as its owner wrote it.

mod confused;
mod details;
mod drop_zone;
mod find_bar;
mod header;
mod leaf;
mod marking;
mod named_by;
mod pictures;
mod preview;
mod scenarios;
mod status;
mod updates;
mod written;

pub use find_bar::field_id as find_field_id;
pub use header::sentence;
pub use preview::Preview;

use egui::{Align, EventFilter, Frame, Id, Layout, Margin, ScrollArea, Sense, Ui, vec2};

use leaf::Leaf;
use marking::Walk;

use super::{Images, Scene};
use crate::app::{Action, Opening, Pane};
use crate::design::{EmptyState, Icon, tokens};
use crate::document::Kind;
use crate::library::Entry;

/// What a key on the page itself scrolls by, in points.
const LINE: f32 = 60.0;
/// How far down an empty page says that it is empty, as a share of its height.
const EMPTY_FROM_TOP: f32 = 0.3;
/// The page keeps the arrows for scrolling while it has the focus; Tab goes on to links and questions.
const KEEPS: EventFilter = EventFilter { tab: false, horizontal_arrows: false, vertical_arrows: true, escape: true };

/// The page as a whole, to give the focus to.
pub fn page_id() -> Id {
    Id::unique("page")
}

/// What the reader keeps between frames: the page laid out, and how far the walk through its marks has come.
#[derive(Default)]
pub struct Reader {
    written: written::Written,
    walk: Walk,
    /// The state's count of arrivals when it was last followed.
    arrivals: u64,
}

impl Reader {
    /// `entered` says that keys go here since this frame.
    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, images: &Images, entered: bool) {
        let has_keys = scene.state.pane == Pane::Page && !scene.state.covered();
        let Some(entry) = scene.state.reader.here().and_then(|place| scene.state.shelf.library.get(&place.path)) else {
            nothing(ui, scene);
            return;
        };
        let page = ui.interact(ui.max_rect(), page_id(), Sense::focusable_noninteractive());
        let name = entry.name.clone();
        page.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Document, true, &name));
        if has_keys && (entered || ui.memory(|memory| memory.focused().is_none())) {
            page.request_focus();
        }
        ui.memory_mut(|memory| memory.set_focus_lock_filter(page_id(), KEEPS));
        let scroll = if page.has_focus() { scrolled_by_keys(ui) } else { 0.0 };
        drop_zone::ui(ui, scene, entry);
        self.walk.follow(scene.state);
        find_bar::ui(ui, scene, entered, self.walk.stand(scene.state));
        let arrivals = scene.state.reader.arrivals();
        let arriving = std::mem::replace(&mut self.arrivals, arrivals) != arrivals;
        if entry.source.page.kind == Kind::Status && !scene.state.reader.as_written() {
            let area = ScrollArea::vertical().id_salt(entry.path()).auto_shrink(false);
            area.show(ui, |ui| {
                ui.scroll_with_delta(egui::vec2(0.0, -scroll));
                self.sheet_of_paper(ui, scene, images, (entry, arriving));
            });
        } else {
            let place = scene.state.reader.here().filter(|_| arriving);
            self.written.whole_page(ui, scene, images, entry, (scroll, place, &mut self.walk));
        }
    }

    fn sheet_of_paper(
        &mut self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        images: &Images,
        (entry, arriving): (&Entry, bool),
    ) {
        let row = scene.state.reader.here().and_then(|place| place.row);
        let mut leaf = Leaf { entry, marking: self.walk.begin(scene, entry.path()), row, arriving, ticks: true };
        paper(ui, |ui| {
            header::ui(ui, scene, &mut leaf);
            status::ui(ui, scene, &mut leaf);
            self.written.remainder(ui, scene, images, &mut leaf);
            named_by::ui(ui, scene, entry);
            updates::ui(ui, scene, &mut leaf);
            details::ui(ui, scene, entry);
            // Last: it is told a moment after the page is shown, and must move nothing.
            confused::ui(ui, scene, entry);
        });
        self.walk.end(ui, leaf.marking, entry.path());
    }
}

/// The margins of a page, narrower in a narrow window, and its widest line.
fn paper(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let tokens = tokens(ui);
    let space = &tokens.size.space;
    let side = if ui.available_width() < 480.0 { space.l } else { space.xxl };
    let margin = Margin { left: side as i8, right: side as i8, top: space.xl as i8, bottom: space.xxl as i8 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_max_width(tokens.size.text_width.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = space.s;
        content(ui);
    });
}

/// A column of a row that is not a table: its words wrap in this width.
fn column(ui: &mut Ui, width: f32, align: Align, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(align), |ui| {
        ui.set_width(width);
        content(ui);
    });
}

/// A control that keys reached comes into view.
fn reveal_focused(response: &egui::Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// Points to scroll by because of keys; positive goes down the page.
pub fn scrolled_by_keys(ui: &Ui) -> f32 {
    let screen = ui.available_height() * 0.9;
    let steps = [
        (egui::Key::ArrowDown, LINE),
        (egui::Key::ArrowUp, -LINE),
        (egui::Key::PageDown, screen),
        (egui::Key::PageUp, -screen),
        (egui::Key::Space, screen),
        (egui::Key::Home, f32::MIN / 4.0),
        (egui::Key::End, f32::MAX / 4.0),
    ];
    ui.input(|input| steps.iter().map(|(key, by)| input.num_presses(*key) as f32 * by).sum())
}

/// Nothing is open: say what to do, or that the folder is still being read.
fn nothing(ui: &mut Ui, scene: &mut Scene<'_>) {
    if matches!(scene.state.shelf.opening, Opening::Reading { .. } | Opening::Failed(_)) {
        return;
    }
    ui.add_space(ui.available_height() * EMPTY_FROM_TOP);
    let (title, hint, keys) = (scene.say("page-none"), scene.say("page-none-hint"), scene.say("action-keys"));
    if EmptyState::new(Icon::Book, &title, &hint).actions(&[&keys]).show(ui).is_some() {
        scene.act(Action::Keys);
    }
}
