//! Where characters of laid-out text stand on the screen, and text drawn there: grounds behind code and marks, lines under
//! links, selection across pieces.

use std::ops::Range;
use std::sync::Arc;

use egui::text_selection::LabelSelectionState;
use egui::{Color32, CornerRadius, Galley, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::prose::Prose;
use super::sheet::{PageAction, Sheet};
use crate::design::MenuItem;

/// Text is selected by dragging and double clicks, and is no stop for Tab.
pub const SELECTS: Sense = Sense::CLICK.union(Sense::DRAG);

/// The rectangles, one a row, that a range of characters takes; `y` covers the letters, not the whole line.
pub fn rects(galley: &Galley, at: Pos2, range: &Range<usize>) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut first = 0;
    for row in &galley.rows {
        let end = first + row.glyphs.len();
        let inside = range.start.max(first).min(end) - first..range.end.clamp(first, end) - first;
        let glyphs = row.glyphs.get(inside).unwrap_or_default();
        let blank = glyphs.iter().rev().take_while(|glyph| glyph.chr.is_whitespace()).count();
        let glyphs = glyphs.get(..glyphs.len() - blank).unwrap_or_default();
        if let (Some(start), Some(last)) = (glyphs.first(), glyphs.last()) {
            let half = start.font_height.min(row.size.y) / 2.0;
            let middle = row.rect().center().y;
            let left = row.pos.x + start.pos.x;
            let right = row.pos.x + last.max_x();
            let rect = Rect::from_min_max(pos2(left, middle - half), pos2(right, middle + half));
            rects.push(rect.translate(at.to_vec2()));
        }
        first = end + usize::from(row.ends_with_newline);
        if first >= range.end {
            break;
        }
    }
    rects
}

/// Draws text that can be selected; `at` is where its galley starts.
pub fn paint(ui: &Ui, sheet: &Sheet<'_>, prose: &Prose, at: Pos2, response: &Response) {
    let color = &sheet.tokens.color;
    let painter = ui.painter();
    grounds(painter, prose, at, &prose.code, color.sunk);
    grounds(painter, prose, at, &prose.marked, color.mark);
    for range in &prose.underlined {
        underline(painter, prose, at, range, Stroke::new(1.0, color.text));
    }
    LabelSelectionState::label_text_selection(ui, response, at, Arc::clone(&prose.galley), color.text, Stroke::NONE);
}

/// Offers to copy the whole of a text.
pub fn copy_menu(sheet: &mut Sheet<'_>, response: &Response, text: &str) {
    let words = sheet.scene.words;
    response.context_menu(|ui| {
        if ui.add(MenuItem::new(&words.copy_text)).clicked() {
            sheet.actions.push(PageAction::Copy(text.to_owned()));
            ui.close();
        }
    });
}

fn grounds(painter: &Painter, prose: &Prose, at: Pos2, ranges: &[Range<usize>], color: Color32) {
    for range in ranges {
        for rect in rects(&prose.galley, at, range) {
            painter.rect_filled(rect.expand2(vec2(1.0, 0.0)), CornerRadius::same(3), color);
        }
    }
}

pub fn underline(painter: &Painter, prose: &Prose, at: Pos2, range: &Range<usize>, stroke: Stroke) {
    for rect in rects(&prose.galley, at, range) {
        painter.hline(rect.x_range(), rect.bottom() - 1.5, stroke);
    }
}
