//! The lines of a comparison from top to bottom: lanes with their rows, what translations need, what is not told apart
//! well. Folded lanes and, when only differences are wanted, rows in which the entries agree are left out.

use crate::compare::{Comparison, LaneRow, Mode, News, Place, Section, THRESHOLD};
use std::collections::BTreeSet;

/// One line across all columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// An entry sends customers to another one; numbered as in the comparison.
    Redirect(usize),
    /// Before what translations need.
    NewsHead,
    /// Numbered as in the comparison.
    News(usize),
    /// The head of a lane.
    Lane {
        section: Section,
        /// Rows below it, those left out not counted.
        rows: usize,
        left_out: usize,
        folded: bool,
    },
    /// A row of a lane, numbered as there.
    Row { section: Section, row: usize },
    /// Before what is not told apart well.
    OverlapHead,
    /// Numbered as in the comparison.
    Overlap(usize),
}

pub(super) fn lines(comparison: &Comparison, only_differences: bool, folded: &BTreeSet<Section>) -> Vec<Line> {
    let mut lines = Vec::new();
    let inside = comparison.redirects.iter().enumerate().filter(|(_, redirect)| redirect.inside);
    lines.extend(inside.map(|(number, _)| Line::Redirect(number)).filter(|_| comparison.mode == Mode::Statuses));
    if !comparison.news.is_empty() {
        lines.push(Line::NewsHead);
        lines.extend((0..comparison.news.len()).map(Line::News));
    }
    for lane in comparison.lanes.iter().filter(|lane| !lane.rows.is_empty()) {
        let wanted = |row: &LaneRow| !(only_differences && agree(comparison, row));
        let rows: Vec<usize> =
            lane.rows.iter().enumerate().filter(|(_, row)| wanted(row)).map(|(number, _)| number).collect();
        let (section, folded) = (lane.section, folded.contains(&lane.section));
        lines.push(Line::Lane { section, rows: rows.len(), left_out: lane.rows.len() - rows.len(), folded });
        if !folded {
            lines.extend(rows.into_iter().map(|row| Line::Row { section, row }));
        }
    }
    if !comparison.overlaps.is_empty() {
        lines.push(Line::OverlapHead);
        lines.extend((0..comparison.overlaps.len()).map(Line::Overlap));
    }
    lines
}

/// Whether all entries say the same in a row.
fn agree(comparison: &Comparison, row: &LaneRow) -> bool {
    if !row.cells.iter().all(Option::is_some) {
        return false;
    }
    let places = || row.present().map(|cell| &cell.place);
    match comparison.mode {
        Mode::Statuses => row.similarity.is_some_and(|similarity| similarity >= THRESHOLD),
        Mode::Languages => !comparison.news.iter().any(|news| places().any(|place| concerns(news, place))),
        Mode::Copies => {
            let mut texts = row.present().map(|cell| (&cell.text, &cell.status));
            let first = texts.next();
            texts.all(|text| Some(text) == first)
        }
    }
}

fn concerns(news: &News, place: &Place) -> bool {
    match news {
        News::Missing { row, .. } | News::Extra { row } => row == place,
        News::Moved { row, english } => row == place || english == place,
        News::NewerEnglish { update, .. } | News::SuspectDate { update, .. } => update == place,
    }
}
