//! The entries of a review, one below the other. Only those in view and their neighbours are drawn, so that a hundred of
//! them cost no more than a few; the neighbours are where Tab goes on to.

use std::collections::BTreeMap;
use std::ops::Range;

use egui::{Rect, Ui};

use crate::library::PagePath;

/// How high an entry is taken to be before it was drawn once, in points.
const GUESS: f32 = 320.0;

/// How high the entries were when they were drawn last.
#[derive(Default)]
pub struct Stack {
    width: f32,
    known: BTreeMap<PagePath, f32>,
}

impl Stack {
    /// Draws the entries at these paths; `keys_in` says whether the keys go to one, which is drawn wherever it is.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        paths: &[&PagePath],
        keys_in: impl Fn(usize) -> bool,
        mut draw: impl FnMut(&mut Ui, usize),
    ) {
        if self.width != ui.available_width() {
            *self = Self { width: ui.available_width(), known: BTreeMap::new() };
        }
        let heights: Vec<f32> = paths.iter().map(|path| self.known.get(*path).copied().unwrap_or(GUESS)).collect();
        let near = near(&heights, ui.cursor().top(), ui.clip_rect());
        for (place, (path, height)) in paths.iter().zip(heights).enumerate() {
            if near.contains(&place) || keys_in(place) {
                let top = ui.cursor().top();
                draw(ui, place);
                self.known.insert((*path).clone(), ui.cursor().top() - top);
            } else {
                ui.add_space(height);
            }
        }
    }
}

/// The items in view and one more at each end; `top` is where the first begins.
fn near(heights: &[f32], top: f32, view: Rect) -> Range<usize> {
    let edges = heights.iter().scan(top, |edge, height| {
        *edge += height;
        Some(*edge)
    });
    let above = edges.clone().take_while(|bottom| *bottom < view.top()).count();
    let begun = edges.take_while(|bottom| *bottom < view.bottom()).count() + 1;
    above.saturating_sub(1)..(begun + 1).min(heights.len())
}

#[cfg(test)]
mod tests {
    use egui::{Rect, pos2};

    use super::near;

    #[test]
    fn what_is_in_view_is_drawn_with_its_neighbours() {
        let view = |top, bottom| Rect::from_min_max(pos2(0.0, top), pos2(100.0, bottom));
        let heights = [100.0; 50];
        assert_eq!(near(&heights, 0.0, view(0.0, 250.0)), 0..4);
        assert_eq!(near(&heights, -1_000.0, view(0.0, 250.0)), 8..14);
        assert_eq!(near(&heights, -4_900.0, view(0.0, 250.0)), 47..50);
        assert_eq!(near(&[], 0.0, view(0.0, 250.0)), 0..0);
    }
}
