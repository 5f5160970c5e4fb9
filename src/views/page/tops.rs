//! Where each piece of a page begins, from heights that become known bit by bit.

/// Heights in points, guessed until they are measured, and their running sums.
#[derive(Default)]
pub struct Tops {
    heights: Vec<Height>,
    /// The top of each piece, and the end of the last one.
    tops: Vec<f64>,
    /// Sums from this piece on are out of date.
    stale_from: usize,
}

#[derive(Clone, Copy)]
struct Height {
    points: f32,
    is_measured: bool,
}

impl Tops {
    pub fn guessed(heights: impl Iterator<Item = f32>) -> Self {
        let heights: Vec<Height> = heights.map(|points| Height { points, is_measured: false }).collect();
        Self { tops: vec![0.0; heights.len() + 1], heights, stale_from: 0 }
    }

    /// The known heights stay as guesses.
    pub fn forget(&mut self) {
        self.heights.iter_mut().for_each(|height| height.is_measured = false);
    }

    pub fn is_measured(&self, piece: usize) -> bool {
        self.heights.get(piece).is_some_and(|height| height.is_measured)
    }

    pub fn height(&self, piece: usize) -> f32 {
        self.heights.get(piece).map_or(0.0, |height| height.points)
    }

    /// Notes a measured height; answers by how much it differs from what was known.
    pub fn set(&mut self, piece: usize, points: f32) -> f32 {
        let Some(height) = self.heights.get_mut(piece) else { return 0.0 };
        let difference = points - height.points;
        *height = Height { points, is_measured: true };
        if difference != 0.0 {
            self.stale_from = self.stale_from.min(piece);
        }
        difference
    }

    pub fn top(&mut self, piece: usize) -> f64 {
        self.freshen();
        self.tops.get(piece).copied().unwrap_or_default()
    }

    pub fn end(&mut self) -> f64 {
        self.freshen();
        self.tops.last().copied().unwrap_or_default()
    }

    /// The piece that covers this height; the first or last one outside of the page.
    pub fn piece_at(&mut self, y: f64) -> usize {
        self.freshen();
        let after = self.tops.partition_point(|top| *top <= y);
        after.saturating_sub(1).min(self.heights.len().saturating_sub(1))
    }

    fn freshen(&mut self) {
        let from = self.stale_from;
        let mut top = self.tops.get(from).copied().unwrap_or_default();
        let heights = self.heights.get(from..).unwrap_or_default();
        for (end, height) in self.tops.iter_mut().skip(from + 1).zip(heights) {
            top += f64::from(height.points);
            *end = top;
        }
        self.stale_from = self.heights.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tops_are_sums_of_the_heights_before() {
        let mut tops = Tops::guessed([10.0, 20.0, 30.0].into_iter());
        assert_eq!([tops.top(0), tops.top(1), tops.top(2), tops.end()], [0.0, 10.0, 30.0, 60.0]);
        assert_eq!(tops.set(1, 25.0), 5.0);
        assert_eq!([tops.top(1), tops.top(2), tops.end()], [10.0, 35.0, 65.0]);
        assert_eq!(tops.set(1, 25.0), 0.0);
    }

    #[test]
    fn a_height_lies_in_the_piece_that_covers_it() {
        let mut tops = Tops::guessed([10.0, 0.0, 30.0].into_iter());
        for (y, piece) in [(-5.0, 0), (0.0, 0), (9.9, 0), (10.0, 2), (39.0, 2), (99.0, 2)] {
            assert_eq!(tops.piece_at(y), piece, "{y}");
        }
        assert_eq!(Tops::guessed(std::iter::empty()).piece_at(3.0), 0);
    }
}
