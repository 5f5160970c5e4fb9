//! A long list of rows of different heights of which only those in view are laid out.
//!
//! Heights are estimated until a row was seen once, then remembered, so that a hundred thousand rows cost as much as a
//! hundred. What is in view stays where it is when a row above turns out higher than estimated, or the list gets
//! wider. The list knows no selection: the caller says which row to bring into view.

use std::ops::Range;

use egui::{Id, IdSalt, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::design::widgets::heights::Heights;

/// How often a frame is laid out again to bring a row of unknown height into view.
const TRIES: u8 = 4;

/// A list of `len` rows.
#[must_use = "call show"]
pub struct VirtualList {
    salt: IdSalt,
    len: usize,
    estimate: f32,
    gap: f32,
    margin: Margin,
    reveal: Option<usize>,
    generation: u64,
}

/// What one list remembers from frame to frame.
#[derive(Clone, Default)]
struct Memory {
    heights: Heights,
    width: f32,
    generation: u64,
    /// Where the list stood, and how much of it was in view.
    offset: f32,
    view: f32,
    /// Where it has to stand in the next frame.
    goal: Option<f32>,
    /// The row to bring into view, and how often that may still be tried.
    reveal: Option<(usize, u8)>,
}

impl VirtualList {
    /// `estimate` is the height of a row that was not seen yet, in points.
    pub fn new(salt: impl egui::AsIdSalt, len: usize, estimate: f32) -> Self {
        Self { salt: IdSalt::new(salt), len, estimate, gap: 0.0, margin: Margin::ZERO, reveal: None, generation: 0 }
    }

    /// Space between rows.
    pub fn gap(mut self, gap: f32) -> Self {
        self.gap = gap;
        self
    }

    /// Space around all rows; the scroll bar stands in it.
    pub fn margin(mut self, margin: impl Into<Margin>) -> Self {
        self.margin = margin.into();
        self
    }

    /// Scrolls as little as needed to bring this row into view; to be said once, when the row was chosen.
    pub fn reveal(mut self, row: impl Into<Option<usize>>) -> Self {
        self.reveal = row.into();
        self
    }

    /// Another number means other rows: the list starts at its top, and heights are estimated again.
    pub fn generation(mut self, generation: u64) -> Self {
        self.generation = generation;
        self
    }

    /// Draws the rows in view, and says which they are.
    pub fn show(self, ui: &mut Ui, row: impl FnMut(&mut Ui, usize)) -> Range<usize> {
        let id = Id::unique(("list", self.salt));
        let mut memory: Memory = ui.data_mut(|data| data.remove_temp(id)).unwrap_or_default();
        self.prepare(&mut memory, ui.available_size());
        let drawn = self.draw(ui, &mut memory, row);
        if let Some((row, tries)) = memory.reveal.take()
            && let Some(goal) = self.goal(&memory, row)
            && tries > 0
        {
            memory.goal = Some(goal);
            memory.reveal = Some((row, tries - 1));
        }
        if memory.goal.is_some() {
            ui.request_discard("rows of a list are not as high as estimated");
            ui.request_repaint();
        }
        ui.data_mut(|data| data.insert_temp(id, memory));
        drawn
    }

    fn prepare(&self, memory: &mut Memory, room: egui::Vec2) {
        let fresh = || Heights::filled(self.len, self.estimate + self.gap);
        if memory.generation != self.generation {
            *memory = Memory { heights: fresh(), goal: Some(0.0), ..Memory::default() };
        } else if memory.heights.len() != self.len {
            memory.heights = fresh();
        } else if memory.width != room.x {
            let first = memory.heights.row_at(f64::from(memory.offset));
            let inside = f64::from(memory.offset) - memory.heights.top_of(first);
            memory.heights = fresh();
            memory.goal = Some((memory.heights.top_of(first) + inside) as f32);
        }
        memory.width = room.x;
        memory.generation = self.generation;
        if memory.view == 0.0 {
            memory.view = room.y;
        }
        if let Some(row) = self.reveal.filter(|row| *row < self.len) {
            memory.reveal = Some((row, TRIES));
        }
        if let Some((row, _)) = memory.reveal {
            memory.goal = self.goal(memory, row).or(memory.goal);
        }
    }

    /// Where the list has to stand to show the row; `None` when it shows already.
    fn goal(&self, memory: &Memory, row: usize) -> Option<f32> {
        let now = memory.goal.unwrap_or(memory.offset);
        let around = f32::from(self.margin.top) + f32::from(self.margin.bottom);
        let top = memory.heights.top_of(row) as f32;
        let bottom = top + memory.heights.get(row) - self.gap + around;
        let goal = if top < now || bottom - top > memory.view {
            top
        } else if bottom > now + memory.view {
            bottom - memory.view
        } else {
            now
        };
        ((goal - now).abs() > 0.5).then_some(goal)
    }

    fn draw(&self, ui: &mut Ui, memory: &mut Memory, mut row: impl FnMut(&mut Ui, usize)) -> Range<usize> {
        let mut area =
            ScrollArea::vertical().id_salt(self.salt).auto_shrink([false, false]).content_margin(self.margin);
        if let Some(goal) = memory.goal.take() {
            area = area.vertical_scroll_offset(goal);
        }
        let heights = &mut memory.heights;
        let above = f32::from(self.margin.top);
        let first_y = ui.available_rect_before_wrap().top() + above;
        let mut growth = 0.0;
        let shown = area.show_viewport(ui, |ui, viewport| {
            ui.set_height((heights.top_of(self.len) as f32 - self.gap).max(0.0));
            let from = f64::from(viewport.top() - above);
            let to = f64::from(viewport.bottom() - above);
            let first = heights.row_at(from);
            let (mut index, mut top) = (first, heights.top_of(first));
            while index < self.len && top < to {
                let place = pos2(ui.max_rect().left(), first_y + (top - f64::from(viewport.top())) as f32);
                let max = Rect::from_min_size(place, vec2(ui.available_width(), f32::INFINITY));
                let mut child = ui.new_child(UiBuilder::new().id_salt(index).max_rect(max));
                row(&mut child, index);
                let height = child.min_rect().height() + self.gap;
                let more = heights.set(index, height);
                if top < from {
                    growth += more;
                }
                top += f64::from(height);
                index += 1;
            }
            first..index
        });
        memory.offset = shown.state.clamped_offset().y;
        memory.view = shown.inner_rect.height();
        if growth.abs() > 0.5 {
            memory.goal = Some(memory.offset + growth);
        }
        shown.inner
    }
}
