//! A long list of rows of different heights of which only those in view are laid out.
//!
//! Heights are estimated until a row was seen once, then remembered, so that a hundred thousand rows cost as much as a
//! hundred. The list knows no selection: the caller says which row to bring into view.

use std::sync::Arc;

use egui::{Id, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// A list of `len` rows.
#[must_use = "call show"]
pub struct VirtualList {
    id: Id,
    len: usize,
    estimate: f32,
    gap: f32,
    margin: Margin,
    reveal: Option<usize>,
    generation: u64,
}

/// What is known of the heights of the rows of one list.
#[derive(Clone, Default)]
struct Heights {
    width: f32,
    generation: u64,
    rows: Arc<Tree>,
}

impl VirtualList {
    /// `estimate` is the height of a row that was not seen yet, in points.
    pub fn new(salt: impl egui::AsIdSalt, len: usize, estimate: f32) -> Self {
        Self {
            id: Id::unique(("list", salt)),
            len,
            estimate,
            gap: 0.0,
            margin: Margin::ZERO,
            reveal: None,
            generation: 0,
        }
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

    /// Scrolls as little as needed to bring this row into view.
    pub fn reveal(mut self, row: Option<usize>) -> Self {
        self.reveal = row;
        self
    }

    /// Another number means other rows: measured heights are forgotten.
    pub fn generation(mut self, generation: u64) -> Self {
        self.generation = generation;
        self
    }

    /// Draws the rows in view.
    pub fn show(self, ui: &mut Ui, mut row: impl FnMut(&mut Ui, usize)) {
        let width = ui.available_width();
        let mut heights: Heights = ui.data(|data| data.get_temp(self.id)).unwrap_or_default();
        if heights.generation != self.generation || heights.width != width || heights.rows.len() != self.len {
            heights = Heights {
                width,
                generation: self.generation,
                rows: Arc::new(Tree::filled(self.len, self.estimate + self.gap)),
            };
        }
        // Only this list holds the heights, so nothing is copied.
        ui.data_mut(|data| data.remove::<Heights>(self.id));
        let rows = Arc::make_mut(&mut heights.rows);
        let area = ScrollArea::vertical().id_salt(self.id).auto_shrink([false, false]).content_margin(self.margin);
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height((rows.total() - self.gap).max(0.0));
            let origin = ui.max_rect().min;
            let mut index = rows.row_at(viewport.top());
            let mut top = rows.top_of(index);
            while index < self.len && top < viewport.bottom() {
                let max = Rect::from_min_size(origin + vec2(0.0, top), vec2(ui.available_width(), f32::INFINITY));
                let mut child = ui.new_child(UiBuilder::new().id_salt(index).max_rect(max));
                row(&mut child, index);
                let height = child.min_rect().height() + self.gap;
                rows.set(index, height);
                top += height;
                index += 1;
            }
            if let Some(reveal) = self.reveal.filter(|reveal| *reveal < self.len) {
                let top = rows.top_of(reveal);
                let bottom = rows.top_of(reveal + 1) - self.gap;
                let rect = Rect::from_min_max(pos2(origin.x, origin.y + top), pos2(origin.x + 1.0, origin.y + bottom));
                ui.scroll_to_rect(rect, None);
            }
        });
        ui.data_mut(|data| data.insert_temp(self.id, heights));
    }
}

/// Heights with fast prefix sums: a Fenwick tree.
#[derive(Clone, Default)]
struct Tree {
    heights: Vec<f32>,
    sums: Vec<f64>,
}

impl Tree {
    fn filled(len: usize, height: f32) -> Self {
        let sums = (0..=len).map(|node| f64::from(height) * (node & node.wrapping_neg()) as f64).collect();
        Self { heights: vec![height; len], sums }
    }

    fn len(&self) -> usize {
        self.heights.len()
    }

    fn total(&self) -> f32 {
        self.top_of(self.len())
    }

    fn set(&mut self, row: usize, height: f32) {
        let Some(old) = self.heights.get_mut(row) else { return };
        let change = f64::from(height) - f64::from(*old);
        *old = height;
        let mut node = row + 1;
        while let Some(sum) = self.sums.get_mut(node) {
            *sum += change;
            node += node & node.wrapping_neg();
        }
    }

    /// Where the row starts.
    fn top_of(&self, row: usize) -> f32 {
        let mut node = row.min(self.len());
        let mut sum = 0.0;
        while node > 0 {
            sum += self.sums.get(node).copied().unwrap_or_default();
            node -= node & node.wrapping_neg();
        }
        sum as f32
    }

    /// The row that covers this height.
    fn row_at(&self, y: f32) -> usize {
        let mut node = 0;
        let mut left = f64::from(y.max(0.0));
        let mut step = self.len().next_power_of_two();
        while step > 0 {
            if let Some(sum) = self.sums.get(node + step)
                && *sum <= left
            {
                left -= sum;
                node += step;
            }
            step /= 2;
        }
        node.min(self.len().saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_lie_one_below_the_other() {
        let mut tree = Tree::filled(10, 20.0);
        tree.set(3, 50.0);
        tree.set(0, 10.0);
        let tops: Vec<f32> = (0..=10).map(|row| tree.top_of(row)).collect();
        assert_eq!(tops, [0.0, 10.0, 30.0, 50.0, 100.0, 120.0, 140.0, 160.0, 180.0, 200.0, 220.0]);
        for row in 0..10 {
            assert_eq!(tree.row_at(tree.top_of(row)), row);
            assert_eq!(tree.row_at(tree.top_of(row + 1) - 0.5), row);
        }
    }
}
