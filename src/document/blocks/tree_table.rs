//! A table as its cells arrive. Empty cells at the end of a row are left out again: a parser fills every row to the full
//! width, which for a hostile page is most of its memory.

use std::ops::Range;

use pulldown_cmark::Alignment;

use super::tree::Tree;
use super::{Align, Row, Run, Table};

pub(super) struct TableFrame {
    table: Table,
    cells: Vec<Vec<Run>>,
}

impl TableFrame {
    pub(super) fn new(columns: &[Alignment]) -> Self {
        let align = |column: &Alignment| match column {
            Alignment::None => Align::Natural,
            Alignment::Left => Align::Left,
            Alignment::Center => Align::Center,
            Alignment::Right => Align::Right,
        };
        let columns = columns.iter().map(align).collect();
        Self { table: Table { columns, header: Row::default(), rows: Vec::new() }, cells: Vec::new() }
    }

    pub(super) fn push_cell(&mut self, runs: Vec<Run>) {
        self.cells.push(runs);
    }

    pub(super) fn set_header(&mut self, row: Row) {
        self.table.header = row;
    }

    pub(super) fn push_row(&mut self, row: Row) {
        self.table.rows.push(row);
    }

    pub(super) fn finish(self) -> Table {
        self.table
    }

    fn take_cells(&mut self) -> Vec<Vec<Run>> {
        let mut cells = std::mem::take(&mut self.cells);
        let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        cells.truncate(filled);
        cells
    }
}

impl Tree<'_> {
    pub(super) fn end_row(&mut self, range: Range<usize>, put: fn(&mut TableFrame, Row)) {
        self.end_line();
        let span = self.source.span(range);
        if let Some(table) = &mut self.table {
            let cells = table.take_cells();
            put(table, Row { span, cells });
        }
    }
}
