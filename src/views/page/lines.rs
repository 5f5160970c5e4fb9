//! Where characters of laid-out text stand on the screen, and text drawn there: grounds behind code and marks, lines under
//! links, selection across pieces.

use std::ops::Range;
use std::sync::Arc;

use egui::text_selection::LabelSelectionState;
use egui::{Color32, CornerRadius, Galley, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::prose::Prose;
use super::sheet::{PageAction, Sheet};
use crate::design::{MenuItem, current_mark, mark};

/// Text is selected by dragging and double clicks, and is no stop for Tab.
pub const SELECTS: Sense = Sense::CLICK.union(Sense::DRAG);

/// What stays in view above and below a place that was looked for, in points.
const AROUND_SOUGHT: f32 = 48.0;

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
pub fn paint(ui: &Ui, sheet: &mut Sheet<'_>, prose: &Prose, at: Pos2, response: &Response) {
    grounds(ui.painter(), prose, at, &prose.code, sheet.tokens.color.sunk);
    marks(ui, sheet, prose, at);
    let color = &sheet.tokens.color;
    let painter = ui.painter();
    for range in &prose.underlined {
        underline(painter, prose, at, range, Stroke::new(1.0, color.text));
    }
    LabelSelectionState::label_text_selection(ui, response, at, Arc::clone(&prose.galley), color.text, Stroke::NONE);
}

/// Draws the grounds of marked words; the current one is stronger, and comes into view when it was asked for.
pub fn marks(ui: &Ui, sheet: &mut Sheet<'_>, prose: &Prose, at: Pos2) {
    for rect in prose.marked.iter().flat_map(|range| rects(&prose.galley, at, range)) {
        mark(ui.painter(), &sheet.tokens, rect);
    }
    let current = sheet.take_current(prose.marked.len());
    let Some(range) = current.and_then(|current| prose.marked.get(current)) else { return };
    let places = rects(&prose.galley, at, range);
    places.iter().for_each(|rect| current_mark(ui.painter(), &sheet.tokens, *rect));
    if std::mem::take(&mut sheet.is_sought)
        && let Some(rect) = places.first()
    {
        ui.scroll_to_rect(rect.expand2(vec2(0.0, AROUND_SOUGHT)), None);
    }
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
