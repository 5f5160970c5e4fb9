//! How wide the columns of a table are: as wide as their words want when there is room; else narrower, down to their
//! longest word; and when even that does not fit, comfortable and in a frame that moves sideways.

use egui::{Align, Galley, Ui};

use super::piece::{Part, Role, Table};
use super::prose::{self, Measure};
use super::sheet::Sheet;
use crate::document::blocks::Align as Wanted;

/// Space at both sides of a cell's words.
pub const CELL_SIDE: f32 = 10.0;
/// Rows looked at; others wrap as they must.
const SAMPLE: usize = 150;
/// No column is squeezed below this unless its words are narrower.
const NARROWEST: f32 = 84.0;
/// A word longer than this is broken rather than kept whole.
const LONGEST_WORD: f32 = 180.0;
/// Words wider than this are a sentence: such a column reads from the left, however it is aligned.
const SENTENCE: f32 = 220.0;

/// What a column gets first, and at most, in a table that moves sideways.
const COMFORTABLE: f32 = 150.0;
const WIDEST: f32 = 280.0;

/// The layout of one table at one width.
pub struct Columns {
    pub columns: Vec<Column>,
    pub width: f32,
    /// Wider than the page: rows move together inside a frame.
    pub is_wide: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Sides included.
    pub width: f32,
    pub align: Align,
}

/// What the words of a column ask for, without sides.
#[derive(Clone, Copy, Debug, Default)]
struct Need {
    /// The longest word.
    least: f32,
    /// Everything on one line.
    most: f32,
    /// The most that a cell below the header wants.
    body: f32,
}

/// Widths that a table may take.
#[derive(Clone, Copy)]
pub struct Room {
    /// That of the text around it.
    pub text: f32,
    pub page: f32,
}

pub fn plan(ui: &Ui, sheet: &Sheet<'_>, table: &Table, room: Room) -> Columns {
    let needs = needs(ui, sheet, table);
    let sides = 2.0 * CELL_SIDE * needs.len() as f32;
    let (widths, is_wide) = share(&needs, Room { text: room.text - sides, page: room.page - sides });
    let columns: Vec<Column> = needs
        .iter()
        .zip(&widths)
        .zip(&table.columns)
        .map(|((need, width), wanted)| Column {
            width: width + 2.0 * CELL_SIDE,
            align: align(*wanted, need.body > SENTENCE.min(width + 0.5)),
        })
        .collect();
    Columns { width: columns.iter().map(|column| column.width).sum(), columns, is_wide }
}

fn align(wanted: Wanted, is_sentence: bool) -> Align {
    match wanted {
        Wanted::Center if !is_sentence => Align::Center,
        Wanted::Right if !is_sentence => Align::RIGHT,
        Wanted::Natural | Wanted::Left | Wanted::Center | Wanted::Right => Align::LEFT,
    }
}

/// The width of each column without sides, and whether they are wider than the page together. A table stays as wide as
/// the text around it where it reads well in that width.
fn share(needs: &[Need], room: Room) -> (Vec<f32>, bool) {
    let sum = |width: fn(&Need) -> f32| needs.iter().map(width).sum::<f32>();
    let most = |room: f32| sum(|need| need.most) <= room;
    if most(room.text) || (sum(Need::comfortable) > room.text && most(room.page)) {
        return (needs.iter().map(|need| need.most).collect(), false);
    }
    if sum(Need::comfortable) <= room.text {
        return (spread(needs, room.text), false);
    }
    if sum(Need::narrow) <= room.page {
        return (spread(needs, room.page), false);
    }
    (needs.iter().map(Need::comfortable).collect(), true)
}

/// All of `room`: what narrow columns leave goes to those that would use it, most to those with most to say.
fn spread(needs: &[Need], room: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = needs.iter().map(Need::narrow).collect();
    let wish = |need: &Need| (need.most - need.narrow()).sqrt();
    let wishes: f32 = needs.iter().map(wish).sum::<f32>().max(1.0);
    let whole = room - widths.iter().sum::<f32>();
    let mut spare = whole;
    for (width, need) in widths.iter_mut().zip(needs) {
        let more = (whole * wish(need) / wishes).min(need.most - *width);
        *width += more;
        spare -= more;
    }
    for (width, need) in widths.iter_mut().zip(needs) {
        let more = spare.min(need.most - *width).max(0.0);
        *width += more;
        spare -= more;
    }
    widths
}

impl Need {
    /// The least width at which the column still reads.
    fn narrow(&self) -> f32 {
        self.least.clamp(NARROWEST, LONGEST_WORD).min(self.most)
    }

    /// The more a column has to say, the wider it may be.
    fn comfortable(&self) -> f32 {
        let wide = self.most.min(COMFORTABLE + (self.most - COMFORTABLE) * 0.15).min(WIDEST);
        self.narrow().max(wide)
    }
}

fn needs(ui: &Ui, sheet: &Sheet<'_>, table: &Table) -> Vec<Need> {
    let mut needs = vec![Need::default(); table.columns.len()];
    let step = table.rows.len().div_ceil(SAMPLE).max(1);
    for (index, row) in table.rows.iter().enumerate().step_by(step) {
        let role = if index == 0 { Role::HeaderCell } else { Role::Cell };
        for (need, cell) in needs.iter_mut().zip(row) {
            for part in cell {
                let (least, most) = match part {
                    Part::Text(runs) => {
                        let prose = prose::lay(ui, sheet, runs, role, Measure::left(f32::INFINITY));
                        (longest_word(&prose.galley), prose.galley.size().x.ceil() + 1.0)
                    }
                    Part::Picture(_) => (NARROWEST, LONGEST_WORD),
                };
                need.least = need.least.max(least);
                need.most = need.most.max(most);
                need.body = if index == 0 { need.body } else { need.body.max(most) };
            }
        }
    }
    needs
}

/// The widest stretch that no line break can divide.
fn longest_word(galley: &Galley) -> f32 {
    let mut longest: f32 = 0.0;
    for row in &galley.rows {
        let mut width = 0.0;
        for glyph in &row.glyphs {
            let breaks = glyph.chr.is_whitespace() || glyph.chr == '-' || glyph.chr >= '\u{2e80}';
            width = if breaks { 0.0 } else { width + glyph.advance_width };
            longest = longest.max(width);
        }
    }
    longest.ceil() + 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(needs: &[(f32, f32)]) -> Vec<Need> {
        needs.iter().map(|(least, most)| Need { least: *least, most: *most, body: *most }).collect()
    }

    fn check(wanted: &[(f32, f32)], room: (f32, f32), expected: &[f32], is_wide: bool) {
        let (widths, wide) = share(&needs(wanted), Room { text: room.0, page: room.1 });
        let widths: Vec<f32> = widths.iter().map(|width| width.round()).collect();
        assert_eq!((widths.as_slice(), wide), (expected, is_wide));
    }

    #[test]
    fn a_table_that_fits_takes_what_it_wants() {
        check(&[(40.0, 100.0), (40.0, 200.0)], (400.0, 900.0), &[100.0, 200.0], false);
    }

    #[test]
    fn a_sentence_gives_way_before_a_short_name() {
        check(&[(60.0, 900.0), (60.0, 90.0)], (500.0, 1_000.0), &[410.0, 90.0], false);
    }

    #[test]
    fn a_table_that_would_be_cramped_leaves_the_column_of_text() {
        check(&[(60.0, 300.0), (60.0, 300.0), (60.0, 300.0)], (450.0, 1_000.0), &[300.0, 300.0, 300.0], false);
    }

    #[test]
    fn all_room_is_used_when_words_wrap() {
        let needs = needs(&[(50.0, 900.0), (50.0, 500.0), (30.0, 60.0)]);
        let (widths, _) = share(&needs, Room { text: 600.0, page: 600.0 });
        assert!((widths.iter().sum::<f32>() - 600.0).abs() < 1.0, "{widths:?}");
    }

    #[test]
    fn many_columns_move_sideways_at_a_width_that_reads() {
        let wanted = [(80.0, 350.0), (80.0, 350.0), (80.0, 2_000.0), (80.0, 90.0)];
        check(&wanted, (300.0, 300.0), &[180.0, 180.0, 280.0, 90.0], true);
    }

    #[test]
    fn sentences_read_from_the_left() {
        assert_eq!(align(Wanted::Center, false), Align::Center);
        assert_eq!(align(Wanted::Center, true), Align::LEFT);
        assert_eq!(align(Wanted::Natural, false), Align::LEFT);
    }
}
