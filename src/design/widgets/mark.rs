//! Rounded grounds behind words that were found, and a stronger one behind the word that is stood at. The colour of marks
//! says *found*, the outline says *here*.

use std::ops::Range;

use egui::{CornerRadius, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use crate::design::Tokens;

const RADIUS: CornerRadius = CornerRadius::same(3);

/// The ground of words found.
pub fn mark(painter: &Painter, tokens: &Tokens, letters: Rect) {
    painter.rect_filled(around(letters), RADIUS, tokens.color.mark);
}

/// The ground of the words found that are stood at.
pub fn current_mark(painter: &Painter, tokens: &Tokens, letters: Rect) {
    let stroke = Stroke::new(tokens.size.side_stroke / 2.0, tokens.color.accent);
    // No wider than other marks: the blanks on both sides stay blank.
    painter.rect(
        around(letters).expand2(vec2(0.0, 1.0)),
        RADIUS,
        tokens.color.mark_current,
        stroke,
        StrokeKind::Inside,
    );
}

fn around(letters: Rect) -> Rect {
    letters.expand2(vec2(1.0, 0.0))
}

/// Grounds behind the marked characters, row by row; egui's own background would be a square from line to line.
/// `current` is the number of the mark that is stood at.
pub(super) fn marks(
    painter: &Painter,
    tokens: &Tokens,
    at: Pos2,
    galley: &Galley,
    marks: &[Range<usize>],
    current: Option<usize>,
) {
    let mut first = 0;
    for row in &galley.rows {
        let end = first + row.glyphs.len();
        for (number, range) in marks.iter().enumerate() {
            let from = range.start.max(first) - first;
            let to = range.end.clamp(first, end) - first;
            let Some(glyphs) = row.glyphs.get(from..to) else { continue };
            let (Some(start), Some(stop)) = (glyphs.first(), glyphs.last()) else { continue };
            let middle = row.rect().center().y;
            let half = start.font_height.min(start.line_height) / 2.0;
            let letters = Rect::from_min_max(
                pos2(row.pos.x + start.pos.x, middle - half),
                pos2(row.pos.x + stop.max_x(), middle + half),
            );
            let letters = letters.translate(at.to_vec2());
            if current == Some(number) {
                current_mark(painter, tokens, letters)
            } else {
                mark(painter, tokens, letters)
            }
        }
        first = end + usize::from(row.ends_with_newline);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::theme::{Contrast, tokens_of};

    #[test]
    fn the_ring_around_a_word_leaves_the_blanks_beside_it() {
        let tokens = tokens_of(egui::Theme::Light, Contrast::Normal);
        let letters = Rect::from_min_max(pos2(20.0, 10.0), pos2(60.0, 24.0));
        let ctx = egui::Context::default();
        let screen = Some(Rect::from_min_size(Pos2::ZERO, vec2(100.0, 100.0)));
        let input = egui::RawInput { screen_rect: screen, ..Default::default() };
        let mut output = ctx.run_ui(input, |ui| current_mark(ui.painter(), tokens, letters));
        output.textures_delta.clear();
        let ring = output.shapes.iter().map(|clipped| clipped.shape.visual_bounding_rect());
        let ring =
            ring.filter(|bounds| bounds.is_finite() && bounds.width() > 0.0).reduce(Rect::union).expect("a ring");
        assert!(ring.left() >= 18.5 && ring.right() <= 61.5, "{ring}");
    }
}
