//! One row of a table: cells side by side, in a frame that moves sideways when the table is wider than the page.

use egui::{Color32, CornerRadius, Id, Mesh, Rect, Role, Shape, Stroke, Ui, UiBuilder, pos2, vec2};

use super::columns::{CELL_SIDE, Columns};
use super::flow::{self, Flow};
use super::piece::{self, Part, Table};
use super::prose::Measure;
use super::sheet::Sheet;

/// Above and below the words of a cell.
const CELL_ENDS: f32 = 7.0;
/// How far the edge of a table that goes on is faded.
const FADE: f32 = 20.0;

pub struct Row<'p> {
    cells: Vec<Flow<'p>>,
    pub height: f32,
}

pub fn lay<'p>(ui: &Ui, sheet: &Sheet<'_>, table: &'p Table, row: usize, columns: &Columns) -> Row<'p> {
    let role = if row == 0 { piece::Role::HeaderCell } else { piece::Role::Cell };
    let cells = table.rows.get(row).map_or(&[][..], Vec::as_slice);
    let cells: Vec<Flow<'p>> = cells
        .iter()
        .zip(&columns.columns)
        .map(|(cell, column)| {
            let measure = Measure { width: column.width - 2.0 * CELL_SIDE, align: column.align };
            flow::lay(ui, sheet, cell, role, measure)
        })
        .collect();
    let line = crate::design::TextStyle::Body.size().line;
    let tallest = cells.iter().map(|cell| cell.height).fold(line, f32::max);
    Row { cells, height: tallest + 2.0 * CELL_ENDS }
}

/// Where a row stands.
#[derive(Clone, Copy)]
pub struct Place {
    pub row: usize,
    /// The visible frame of this row.
    pub rect: Rect,
    /// How far the table is moved to the left.
    pub moved: f32,
    pub id: Id,
}

/// Draws the row; `ui` is that of its table.
pub fn paint(ui: &mut Ui, sheet: &mut Sheet<'_>, table: &Table, laid: Row<'_>, columns: &Columns, place: Place) {
    let role = if place.row == 0 { Role::ColumnHeader } else { Role::Cell };
    let builder = UiBuilder::new().scope_id(place.id).max_rect(place.rect).accessibility_role(Role::Row);
    let mut ui = ui.new_child(builder);
    let frame = place.rect.intersect(ui.clip_rect());
    ui.set_clip_rect(frame);
    grounds(&ui, sheet, &place);
    let mut x = place.rect.left() - place.moved;
    let cells = table.rows.get(place.row).map_or(&[][..], Vec::as_slice);
    for (index, ((flow, column), cell)) in laid.cells.into_iter().zip(&columns.columns).zip(cells).enumerate() {
        let at = pos2(x + CELL_SIDE, place.rect.top() + CELL_ENDS);
        let words = cell.iter().map(Part::text).collect::<Vec<_>>().join(" ");
        flow.paint(&mut ui, sheet, at, place.id.with(index), role, &words);
        x += column.width;
    }
    if columns.is_wide {
        fades(&ui, sheet, &place, columns.width);
    }
}

fn grounds(ui: &Ui, sheet: &Sheet<'_>, place: &Place) {
    let color = &sheet.tokens.color;
    let rect = place.rect;
    if place.row == 0 {
        let round = sheet.tokens.size.radius.control;
        let corners = CornerRadius { nw: round, ne: round, sw: 0, se: 0 };
        ui.painter().rect_filled(rect, corners, color.sunk);
    }
    let line = Stroke::new(sheet.tokens.size.hairline, color.line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
}

/// Fades the edges beyond which the table goes on.
fn fades(ui: &Ui, sheet: &Sheet<'_>, place: &Place, width: f32) {
    let ground = if place.row == 0 { sheet.tokens.color.sunk } else { sheet.tokens.color.panel };
    let rect = place.rect.shrink2(vec2(0.0, 1.0));
    if place.moved > 0.5 {
        ui.painter().add(fade(rect.left(), rect.left() + FADE, rect, ground));
    }
    if place.moved + rect.width() < width - 0.5 {
        ui.painter().add(fade(rect.right(), rect.right() - FADE, rect, ground));
    }
}

/// From `solid` at one edge to nothing at the other.
fn fade(from: f32, to: f32, rect: Rect, solid: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for (x, color) in [(from, solid), (to, Color32::TRANSPARENT)] {
        mesh.colored_vertex(pos2(x, rect.top()), color);
        mesh.colored_vertex(pos2(x, rect.bottom()), color);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(1, 2, 3);
    Shape::mesh(mesh)
}
