//! Numbers by row and column. It knows nothing of what they mean.

/// A number for each row of one page with each row of another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    columns: usize,
    cells: Vec<f32>,
}

impl Table {
    pub fn new(rows: usize, columns: usize) -> Self {
        Self { columns, cells: vec![0.0; rows * columns] }
    }

    pub fn get(&self, row: usize, column: usize) -> f32 {
        self.row(row).get(column).copied().unwrap_or_default()
    }

    pub fn row(&self, row: usize) -> &[f32] {
        let start = row * self.columns;
        self.cells.get(start..start + self.columns).unwrap_or_default()
    }

    pub fn row_mut(&mut self, row: usize) -> &mut [f32] {
        let start = row * self.columns;
        self.cells.get_mut(start..start + self.columns).unwrap_or_default()
    }
}
