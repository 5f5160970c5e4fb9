//! Which words of a cell are marked: those of what the customer said, or between copies those that the other copy has
//! not. Looked up once for each cell, until something else is compared or said.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::app::Case;
use crate::compare::{Cell, LaneRow, Mode, Piece, Place, Side, words_diff};
use crate::views::page::{Extent, Marks};

/// Letters from which on a word of the situation is marked.
const LEAST_LETTERS: usize = 3;

#[derive(Default)]
pub struct RowWords {
    of: (u64, u64, String),
    marks: Marks,
    ranges: HashMap<Place, Rc<[Range<usize>]>>,
}

impl RowWords {
    /// Takes in what is compared and said now.
    pub fn follow(&mut self, case: &Case) {
        let (number, compared, said) = &self.of;
        if (*number, *compared) == (case.number(), case.shown().compared()) && *said == case.situation {
            return;
        }
        self.of = (case.number(), case.shown().compared(), case.situation.clone());
        let told = |word: &&str| word.chars().count() >= LEAST_LETTERS || !word.is_ascii();
        let words = case.situation.split_whitespace().filter(told).map(|word| (word, Extent::Start));
        self.marks = Marks::words(words);
        self.ranges.clear();
    }

    /// Characters of the cell's text; `matches` says that it is about the situation.
    pub fn ranges(&mut self, mode: Mode, row: &LaneRow, cell: &Cell, matches: bool) -> Rc<[Range<usize>]> {
        let wanted = matches || mode == Mode::Copies;
        if !wanted {
            return Rc::default();
        }
        let known = self.ranges.get(&cell.place).cloned();
        known.unwrap_or_else(|| {
            let ranges: Rc<[Range<usize>]> = match mode {
                Mode::Copies => changed(row, cell).into(),
                _ => self.marks.places(&cell.text).into(),
            };
            self.ranges.insert(cell.place.clone(), Rc::clone(&ranges));
            ranges
        })
    }
}

/// The words that the first copy has not; of the first one, those that the second has not.
fn changed(row: &LaneRow, cell: &Cell) -> Vec<Range<usize>> {
    let Some(other) = row.present().find(|other| other.place != cell.place) else { return Vec::new() };
    let only = words_diff(&cell.text, &other.text).into_iter().filter_map(|piece| match piece {
        Piece::Only(Side::Left, bytes) => Some(bytes),
        _ => None,
    });
    only.map(|bytes| characters(&cell.text, bytes)).collect()
}

fn characters(text: &str, bytes: Range<usize>) -> Range<usize> {
    let count = |end: usize| text.get(..end).map_or(0, |before| before.chars().count());
    count(bytes.start)..count(bytes.end)
}
