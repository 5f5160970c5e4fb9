//! Draws pieces one below the other: room, surroundings, body. Rows of one table share a frame and a node of the
//! accessibility tree; the bar of a wide table stays at the edge of the view while its end is further down.

use egui::{Id, Pos2, Rangef, Rect, Role, Ui, UiBuilder, pos2, vec2};

use super::body::{self, Laid};
use super::columns;
use super::insets;
use super::piece::{Body, Piece, Pieces};
use super::sheet::Sheet;
use super::side_bar;
use super::tables::Tables;

pub struct Strip<'p> {
    pieces: &'p Pieces,
    tables: &'p mut Tables,
    origin: Pos2,
    id: Id,
    table: Option<OpenTable>,
    turned: Option<usize>,
}

/// The table whose rows were drawn last.
struct OpenTable {
    table: usize,
    ui: Ui,
    frame: Rangef,
    has_bar: bool,
}

impl<'p> Strip<'p> {
    pub fn new(pieces: &'p Pieces, tables: &'p mut Tables, origin: Pos2, id: Id) -> Self {
        Self { pieces, tables, origin, id, table: None, turned: None }
    }

    /// Draws a piece at the height `top` of the screen, and answers how high it is.
    pub fn draw(&mut self, ui: &mut Ui, sheet: &mut Sheet<'_>, index: usize, top: f32) -> f32 {
        let Some(piece) = self.pieces.pieces.get(index).filter(|piece| self.pieces.shows(piece)) else { return 0.0 };
        let id = self.id.with(index);
        let (laid, room, height) = lay(ui, sheet, self.pieces, self.tables, piece);
        let whole = Rect::from_min_size(pos2(self.origin.x, top), vec2(sheet.text_width, height));
        insets::paint(ui.painter(), sheet, piece, whole, laid.first_line());
        let left = whole.left() + room.left;
        let inner =
            Rect::from_min_max(pos2(left, top + room.above), pos2(left + room.width, whole.bottom() - room.below));
        match (&piece.body, laid) {
            (Body::TableRow { table, row }, Laid::Row(laid)) => {
                let rect = inner.with_max_x(left + self.tables.frame_width(*table, room.width));
                let mut open = self.take_table(ui, sheet, *table, rect);
                self.tables.paint_row(&mut open.ui, sheet, self.pieces, (*table, *row), laid, (rect, id));
                self.table = Some(open);
            }
            (Body::TableFoot { table }, Laid::Foot(height)) if height > 0.0 => {
                self.tables.paint_bar(ui, sheet, *table, inner, bar_id(self.id, *table));
                if let Some(open) = self.table.as_mut().filter(|open| open.table == *table) {
                    open.has_bar = true;
                }
            }
            (_, laid) => {
                self.turned = body::paint(ui, sheet, self.pieces, piece, laid, inner, id).or(self.turned);
            }
        }
        height
    }

    /// Draws what is left to draw at the end, and answers the fold that was clicked.
    pub fn end(mut self, ui: &mut Ui, sheet: &Sheet<'_>) -> Option<usize> {
        self.close_table(ui, sheet);
        self.turned
    }

    fn take_table(&mut self, ui: &mut Ui, sheet: &Sheet<'_>, table: usize, rect: Rect) -> OpenTable {
        if let Some(open) = self.table.take_if(|open| open.table == table) {
            return open;
        }
        self.close_table(ui, sheet);
        let id = self.id.with(("table", table));
        let builder = UiBuilder::new().scope_id(id).max_rect(rect).accessibility_role(Role::Table);
        OpenTable { table, ui: ui.new_child(builder), frame: rect.x_range(), has_bar: false }
    }

    fn close_table(&mut self, ui: &mut Ui, sheet: &Sheet<'_>) {
        let Some(open) = self.table.take().filter(|open| !open.has_bar && self.tables.is_wide(open.table)) else {
            return;
        };
        let bottom = ui.clip_rect().bottom();
        let rect = Rect::from_x_y_ranges(open.frame, bottom - side_bar::HEIGHT..=bottom);
        ui.painter().rect_filled(rect, 0, sheet.tokens.color.panel);
        self.tables.paint_bar(ui, sheet, open.table, rect, bar_id(self.id, open.table));
    }
}

fn bar_id(page: Id, table: usize) -> Id {
    page.with(("bar", table))
}

/// How high a piece is, without drawing it.
pub fn height(ui: &Ui, sheet: &Sheet<'_>, pieces: &Pieces, tables: &mut Tables, index: usize) -> f32 {
    let piece = pieces.pieces.get(index).filter(|piece| pieces.shows(piece));
    piece.map_or(0.0, |piece| lay(ui, sheet, pieces, tables, piece).2)
}

/// Room around a body, and its width.
struct Frame {
    left: f32,
    above: f32,
    below: f32,
    width: f32,
}

fn lay<'p>(
    ui: &Ui,
    sheet: &Sheet<'_>,
    pieces: &'p Pieces,
    tables: &mut Tables,
    piece: &'p Piece,
) -> (Laid<'p>, Frame, f32) {
    let room = insets::room(piece, sheet, sheet.text_width);
    let (columns, width) = match &piece.body {
        Body::TableRow { table, .. } | Body::TableFoot { table } => {
            let text = sheet.text_width - room.left - room.right;
            // A table inside a card stays in it.
            let page = if piece.insets.is_empty() { sheet.table_width } else { text };
            (tables.columns(ui, sheet, pieces, *table, columns::Room { text, page }), page)
        }
        _ => (None, sheet.text_width - room.left - room.right),
    };
    let laid = body::lay(ui, sheet, pieces, piece, width, columns);
    // Whole pixels, or grounds of neighbours would not meet.
    let pixels = ui.pixels_per_point();
    let height = ((room.above + laid.height() + room.below) * pixels).ceil() / pixels;
    (laid, Frame { left: room.left, above: room.above, below: room.below, width }, height)
}
