//! Where the columns stand: equally wide until a person drags a line between two of them.

use std::collections::BTreeMap;

use egui::{CursorIcon, Id, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use crate::app::Case;
use crate::design::tokens;
use crate::library::PagePath;

/// A column is not made narrower than this, in points.
const NARROWEST: f32 = 120.0;
/// How far from the line between two columns it can be grabbed.
const GRAB: f32 = 3.0;

/// The share of each column, 1 where it was not changed.
#[derive(Default)]
pub struct Widths {
    shares: BTreeMap<PagePath, f32>,
    /// Where the columns began in the last frame.
    top: f32,
}

impl Widths {
    fn share(&self, path: &PagePath) -> f32 {
        self.shares.get(path).copied().unwrap_or(1.0)
    }

    /// From left to right, the whole width.
    pub fn places(&mut self, ui: &Ui, case: &Case) -> Vec<Rangef> {
        self.top = ui.cursor().top();
        let columns = &case.choice().columns;
        let all: f32 = columns.iter().map(|path| self.share(path)).sum();
        let width = ui.available_width();
        let mut left = ui.max_rect().left();
        let mut places = Vec::with_capacity(columns.len());
        for path in columns {
            let right = left + width * self.share(path) / all.max(f32::EPSILON);
            places.push(Rangef::new(left, right));
            left = right;
        }
        places
    }

    /// Lines between columns that can be dragged, from the heads down.
    /// A double click makes all equally wide again; `name` says what they are.
    pub fn handles(&mut self, ui: &mut Ui, case: &Case, places: &[Rangef], name: &str) {
        let columns = &case.choice().columns;
        let bottom = ui.cursor().top();
        for (nth, (pair, paths)) in places.windows(2).zip(columns.windows(2)).enumerate() {
            let ([left, right], [one, other]) = (pair, paths) else { continue };
            let area = Rect::from_min_max(pos2(left.max - GRAB, self.top), pos2(left.max + GRAB, bottom));
            let handle = ui.interact(area, Id::unique(("column edge", nth)), Sense::DRAG | Sense::CLICK);
            handle.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, name));
            if handle.double_clicked() {
                return self.shares.clear();
            }
            if handle.hovered() || handle.dragged() {
                ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
                let stroke = Stroke::new(tokens(ui).size.side_stroke, tokens(ui).color.accent);
                ui.painter().vline(left.max, area.y_range(), stroke);
            }
            let narrowest = NARROWEST.min(left.span()).min(right.span());
            let wanted = handle.drag_delta().x;
            let by = wanted.clamp(narrowest - left.span(), right.span() - narrowest);
            if by != 0.0 {
                let all = self.share(one) + self.share(other);
                let span = left.span() + right.span();
                self.shares.insert(one.clone(), all * (left.span() + by) / span);
                self.shares.insert(other.clone(), all * (right.span() - by) / span);
            }
        }
    }
}
