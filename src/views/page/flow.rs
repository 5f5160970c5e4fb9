//! Parts of a cell below each other: text and pictures, laid out in one width.

use egui::{Align, Id, Pos2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::piece::{Cell, Part, Picture, Role};
use super::prose::{self, Measure, Prose};
use super::sheet::Sheet;
use super::{lines, links, picture};

pub struct Flow<'p> {
    parts: Vec<Laid<'p>>,
    align: Align,
    width: f32,
    pub height: f32,
}

enum Laid<'p> {
    Text(Prose),
    Picture(&'p Picture, picture::Laid),
}

/// Between parts, in points.
const GAP: f32 = 4.0;

pub fn lay<'p>(ui: &Ui, sheet: &Sheet<'_>, cell: &'p Cell, role: Role, measure: Measure) -> Flow<'p> {
    let mut flow =
        Flow { parts: Vec::with_capacity(cell.len()), align: measure.align, width: measure.width, height: 0.0 };
    for part in cell {
        let (laid, height) = match part {
            Part::Text(runs) => {
                let prose = prose::lay(ui, sheet, runs, role, measure);
                let height = prose.galley.size().y;
                (Laid::Text(prose), height)
            }
            Part::Picture(shown) => {
                let laid = picture::lay(ui, sheet, shown, measure.width);
                let height = laid.size.y;
                (Laid::Picture(shown, laid), height)
            }
        };
        flow.height += if flow.parts.is_empty() { height } else { GAP + height };
        flow.parts.push(laid);
    }
    flow
}

impl Flow<'_> {
    /// Draws the parts from `at` downwards; `role` and `words` are what screen readers are told.
    pub fn paint(self, ui: &mut Ui, sheet: &mut Sheet<'_>, at: Pos2, id: Id, role: egui::Role, words: &str) {
        let (mut y, mut is_named) = (at.y, false);
        for (index, part) in self.parts.into_iter().enumerate() {
            let id = id.with(index);
            match part {
                Laid::Text(prose) => {
                    let size = vec2(self.width, prose.galley.size().y);
                    let rect = Rect::from_min_size(pos2(at.x, y), size);
                    let response = ui.interact(rect, id, lines::SELECTS);
                    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), prose.galley.text()));
                    is_named = true;
                    lines::copy_menu(sheet, &response, prose.galley.text());
                    let x = match self.align {
                        Align::Min => rect.left(),
                        Align::Center => rect.center().x,
                        Align::Max => rect.right(),
                    };
                    lines::paint(ui, sheet, &prose, pos2(x, y), &response);
                    links::ui(ui, sheet, &prose, pos2(x, y), id);
                    y += size.y + GAP;
                }
                Laid::Picture(shown, laid) => {
                    let height = laid.size.y;
                    picture::paint(ui, sheet, shown, laid, pos2(at.x, y), id);
                    y += height + GAP;
                }
            }
        }
        if !is_named {
            let cell = ui.interact(Rect::from_min_size(at, vec2(self.width, 1.0)), id, Sense::hover());
            cell.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), words));
        }
    }
}
