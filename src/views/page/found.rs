//! Where marks stand on a page, counted over its pieces from top to bottom, without laying anything out.

use super::marks::Marks;
use super::piece::Pieces;

/// The places of some marks.
#[derive(Default)]
pub struct Found {
    marks: Marks,
    /// How many places there are up to the end of each piece.
    ends: Vec<usize>,
}

impl Found {
    /// Counts anew when the marks are others.
    pub fn look(&mut self, pieces: &Pieces, marks: &Marks) {
        if self.marks == *marks && (marks.is_empty() || self.ends.len() == pieces.pieces.len()) {
            return;
        }
        self.marks = marks.clone();
        self.ends.clear();
        if marks.is_empty() {
            return;
        }
        let mut total = 0;
        self.ends.extend(pieces.pieces.iter().map(|piece| {
            total += pieces.texts(piece).iter().map(|text| marks.places(text).len()).sum::<usize>();
            total
        }));
    }

    pub fn total(&self) -> usize {
        self.ends.last().copied().unwrap_or_default()
    }

    /// The piece that a place stands in.
    pub fn piece_of(&self, place: usize) -> Option<usize> {
        let piece = self.ends.partition_point(|end| *end <= place);
        (piece < self.ends.len()).then_some(piece)
    }

    /// How many places stand before a piece.
    pub fn before(&self, piece: usize) -> usize {
        piece.checked_sub(1).and_then(|above| self.ends.get(above)).copied().unwrap_or_default()
    }
}
