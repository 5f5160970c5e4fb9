//! Differences of texts as lines to show, kept while they do not change, and as sentences.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::Ui;

use crate::app::ReviewPart;
use crate::design::{DifferenceLine, Passage, Version};
use crate::document::difference::{DiffLine, Difference, Piece};
use crate::library::PagePath;
use crate::sentences;
use crate::views::Scene;

/// More lines are told, not shown.
const MOST: usize = 400;

/// Lines of each entry, and the text they were made of.
#[derive(Default)]
pub struct Lines(BTreeMap<PagePath, (Arc<str>, Vec<DifferenceLine>)>);

impl Lines {
    pub fn of(&mut self, part: &ReviewPart) -> &[DifferenceLine] {
        let fresh = || (Arc::clone(&part.after), shown(&part.lines));
        let kept = self.0.entry(part.path.clone()).or_insert_with(fresh);
        if !Arc::ptr_eq(&kept.0, &part.after) {
            *kept = fresh();
        }
        &kept.1
    }
}

/// How many lines of the file change.
pub fn changed(part: &ReviewPart) -> usize {
    let of = |wanted: fn(&DiffLine) -> bool| part.lines.iter().filter(|line| wanted(line)).count();
    of(|line| matches!(line, DiffLine::Added { .. })).max(of(|line| matches!(line, DiffLine::Removed { .. })))
}

/// The lines for the eye.
pub fn shown(lines: &[DiffLine]) -> Vec<DifferenceLine> {
    let line = |line: &DiffLine| match line {
        DiffLine::Same { new, text, .. } => {
            Some(DifferenceLine { version: Version::Both, number: *new, text: text.clone(), marks: Vec::new() })
        }
        DiffLine::Removed { old, pieces } => Some(changed_line(Version::Old, *old, pieces)),
        DiffLine::Added { new, pieces } => Some(changed_line(Version::New, *new, pieces)),
        DiffLine::Gap { .. } => None,
    };
    lines.iter().filter_map(line).take(MOST).collect()
}

/// Words are marked where only some of the line are other ones.
fn changed_line(version: Version, number: usize, pieces: &[Piece]) -> DifferenceLine {
    let is_whole = pieces.iter().all(|piece| piece.is_other);
    let (mut text, mut marks, mut letters) = (String::new(), Vec::new(), 0);
    for piece in pieces {
        let count = piece.text.chars().count();
        if piece.is_other && !is_whole {
            marks.push(letters..letters + count);
        }
        letters += count;
        text.push_str(&piece.text);
    }
    DifferenceLine { version, number, text, marks }
}

/// Tells differences in words, one a line.
pub fn spoken(ui: &mut Ui, scene: &Scene<'_>, differences: &[Difference], language: Option<&str>) {
    for difference in differences {
        let words = format!("\u{2022} {}", sentences::difference(difference, scene.texts));
        ui.add(Passage::new(crate::design::Words::from(words).in_language(language)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::difference::line_diff;

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let lines = shown(&line_diff("a\nthe old word\n", "a\nthe new word\nmore\n"));
        let marked: Vec<(Version, &str, usize)> =
            lines.iter().map(|line| (line.version, line.text.as_str(), line.marks.len())).collect();
        assert_eq!(
            marked,
            [
                (Version::Both, "a", 0),
                (Version::Old, "the old word", 1),
                (Version::New, "the new word", 1),
                (Version::New, "more", 0),
            ]
        );
        assert_eq!(lines.iter().flat_map(|line| &line.marks).collect::<Vec<_>>(), [&(4..7), &(4..7)]);
    }
}
