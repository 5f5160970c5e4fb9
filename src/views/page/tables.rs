//! The tables of a page while they are shown: the widths of their columns, planned when first needed, and how far those
//! that are wider than the page are moved sideways.

use egui::{Id, Rect, Ui};

use super::columns::{self, Columns, Room};
use super::piece::Pieces;
use super::row::{self, Place, Row};
use super::sheet::Sheet;
use super::side_bar;

#[derive(Default)]
pub struct Tables {
    plans: Vec<Option<Columns>>,
    moved: Vec<f32>,
}

impl Tables {
    pub fn new(count: usize) -> Self {
        Self { plans: (0..count).map(|_| None).collect(), moved: vec![0.0; count] }
    }

    /// The widths are planned anew.
    pub fn forget(&mut self) {
        self.plans.iter_mut().for_each(|plan| *plan = None);
    }

    /// The columns of a table that has this room.
    pub fn columns(
        &mut self,
        ui: &Ui,
        sheet: &Sheet<'_>,
        pieces: &Pieces,
        table: usize,
        room: Room,
    ) -> Option<&Columns> {
        let plan = self.plans.get_mut(table)?;
        let table = pieces.tables.get(table)?;
        Some(plan.get_or_insert_with(|| columns::plan(ui, sheet, table, room)))
    }

    /// The width of the frame in which a planned table is seen.
    pub fn frame_width(&self, table: usize, room: f32) -> f32 {
        self.plan(table).map_or(room, |plan| plan.width.min(room))
    }

    pub fn is_wide(&self, table: usize) -> bool {
        self.plan(table).is_some_and(|plan| plan.is_wide)
    }

    /// Draws a row of a planned table into its frame.
    pub fn paint_row(
        &mut self,
        ui: &mut Ui,
        sheet: &mut Sheet<'_>,
        pieces: &Pieces,
        (table, row): (usize, usize),
        laid: Row<'_>,
        (rect, id): (Rect, Id),
    ) {
        let Some(moved) = self.moved.get_mut(table) else { return };
        let (Some(Some(plan)), Some(table)) = (self.plans.get(table), pieces.tables.get(table)) else { return };
        if plan.is_wide {
            *moved = (*moved + side_bar::wheel(ui, rect)).clamp(0.0, (plan.width - rect.width()).max(0.0));
        } else {
            *moved = 0.0;
        }
        row::paint(ui, sheet, table, laid, plan, Place { row, rect, moved: *moved, id });
    }

    /// Draws the bar that moves a wide table.
    pub fn paint_bar(&mut self, ui: &Ui, sheet: &Sheet<'_>, table: usize, rect: Rect, id: Id) {
        let width = self.plan(table).map_or(0.0, |plan| plan.width);
        if let Some(moved) = self.moved.get_mut(table) {
            *moved = side_bar::ui(ui, sheet, rect, width, *moved, id);
        }
    }

    fn plan(&self, table: usize) -> Option<&Columns> {
        self.plans.get(table)?.as_ref()
    }
}
