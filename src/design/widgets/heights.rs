//! Heights of the rows of a long list, with sums that are quick to ask for and quick to change.
//!
//! A Fenwick tree in double precision: the tops of a hundred thousand rows must not lose the fraction of a pixel.

/// The height of each row, in points.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    rows: Vec<f32>,
    sums: Vec<f64>,
}

impl Heights {
    /// So many rows, all equally high.
    pub fn filled(len: usize, height: f32) -> Self {
        let sums = (0..=len).map(|node| f64::from(height) * lowest_bit(node) as f64).collect();
        Self { rows: vec![height; len], sums }
    }

    /// Rows of these heights.
    pub fn of(rows: Vec<f32>) -> Self {
        let mut sums = vec![0.0; rows.len() + 1];
        for (row, height) in rows.iter().enumerate() {
            let node = row + 1;
            let above = node + lowest_bit(node);
            let sum = sums.get(node).copied().unwrap_or_default() + f64::from(*height);
            for (place, value) in [(node, sum), (above, sums.get(above).copied().unwrap_or_default() + sum)] {
                if let Some(slot) = sums.get_mut(place) {
                    *slot = value;
                }
            }
        }
        Self { rows, sums }
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The height of a row; 0 for one that is not there.
    pub fn get(&self, row: usize) -> f32 {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// Corrects the height of a row, and says by how much it grew.
    pub fn set(&mut self, row: usize, height: f32) -> f32 {
        let Some(old) = self.rows.get_mut(row) else { return 0.0 };
        let growth = f64::from(height) - f64::from(*old);
        *old = height;
        let mut node = row + 1;
        while let Some(sum) = self.sums.get_mut(node) {
            *sum += growth;
            node += lowest_bit(node);
        }
        growth as f32
    }

    /// Where a row starts, or all rows end.
    pub fn top_of(&self, row: usize) -> f64 {
        let mut node = row.min(self.len());
        let mut sum = 0.0;
        while node > 0 {
            sum += self.sums.get(node).copied().unwrap_or_default();
            node -= lowest_bit(node);
        }
        sum
    }

    /// The row that covers this height; the last one for what lies below it.
    pub fn row_at(&self, y: f64) -> usize {
        let mut node = 0;
        let mut left = y.max(0.0);
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

fn lowest_bit(node: usize) -> usize {
    node & node.wrapping_neg()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_has_no_height() {
        let heights = Heights::filled(0, 20.0);
        assert_eq!((heights.top_of(5), heights.row_at(100.0)), (0.0, 0));
    }

    proptest! {
        #[test]
        fn rows_lie_one_below_the_other(wanted in prop::collection::vec(1u16..200, 1..300)) {
            let mut heights = Heights::filled(wanted.len(), 28.0);
            for (row, height) in wanted.iter().enumerate() {
                heights.set(row, f32::from(*height));
            }
            let at_once = Heights::of(wanted.iter().map(|height| f32::from(*height)).collect());
            let mut top = 0.0;
            for (row, height) in wanted.iter().enumerate() {
                prop_assert_eq!(heights.top_of(row), top);
                prop_assert_eq!(at_once.top_of(row), top);
                prop_assert_eq!(heights.row_at(top), row);
                top += f64::from(*height);
                prop_assert_eq!(heights.row_at(top - 0.25), row);
            }
            prop_assert_eq!(heights.top_of(wanted.len()), top);
        }
    }
}
