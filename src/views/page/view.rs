//! The state of one page on the screen: its pieces, how high each is, and what of it is in view. Drawn inside a scroll area
//! of the caller's; pieces out of view are measured a few at a time, so that no frame is long, and what is in view stays
//! where it is while they are.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use egui::text_selection::LabelSelectionState;
use egui::{Align, AsIdSalt, Id, Pos2, Rect, Ui, pos2, vec2};

use super::flatten::flatten;
use super::found::Found;
use super::marks::Marks;
use super::piece::Pieces;
use super::sheet::{PageAction, PageScene, Sheet};
use super::strip::{self, Strip};
use super::tables::Tables;
use super::tops::Tops;
use crate::design::tokens;
use crate::document::blocks::{Anchors, Blocks};

/// Bytes of text measured out of view in one frame.
const MEASURED: usize = 16_000;
/// Pieces drawn at most to keep both ends of a selection alive.
const KEPT: usize = 400;

/// Frames in which a mark has to come into view: what is above it may only be measured on the way.
const TRIES: u8 = 4;

/// One page, laid out for the width it was last drawn in.
pub struct PageView {
    pub(super) pieces: Pieces,
    anchors: Anchors,
    language: Option<String>,
    id: Id,
    tops: Tops,
    tables: Tables,
    asked: BTreeSet<Arc<str>>,
    /// What the heights were measured for: width in points, and pixels per point.
    measured_for: (f32, f32),
    /// No piece before this one is unmeasured.
    pub(super) unmeasured_from: usize,
    /// Pieces at which Tab stops.
    stops: Vec<usize>,
    goal: Option<usize>,
    found: Found,
    /// How many more frames the current mark may take to come into view.
    sought: u8,
    /// Drawn in the last frame.
    pub(super) drawn: Range<usize>,
}

impl PageView {
    /// `language` is the ISO 639-1 code of the page's words; `salt` tells this page's widgets from those of others.
    pub fn new(blocks: Blocks, language: Option<&str>, salt: impl AsIdSalt) -> Self {
        let anchors = blocks.anchors.clone();
        let pieces = flatten(blocks);
        let stops = pieces.pieces.iter().enumerate().filter(|(_, piece)| pieces.has_stop(piece)).map(|(at, _)| at);
        Self {
            stops: stops.collect(),
            anchors,
            language: language.map(str::to_owned),
            id: Id::unique(("page", salt)),
            tops: Tops::guessed(pieces.pieces.iter().map(|piece| piece.body.guess(&pieces.tables))),
            tables: Tables::new(pieces.tables.len()),
            pieces,
            asked: BTreeSet::new(),
            measured_for: (0.0, 0.0),
            unmeasured_from: 0,
            goal: None,
            found: Found::default(),
            sought: 0,
            drawn: 0..0,
        }
    }

    /// Brings the place with this name to the top of the view in the next frame; `false` when the page has none.
    pub fn scroll_to_anchor(&mut self, name: &str) -> bool {
        let place = self.anchors.find(name);
        place.into_iter().for_each(|byte| self.scroll_to(byte));
        place.is_some()
    }

    /// Brings what stands at this byte of the page to the top of the view in the next frame, opening folds around it.
    pub fn scroll_to(&mut self, byte: usize) {
        let piece = self.pieces.at(byte);
        self.goal = Some(piece);
        self.unfold(piece);
    }

    /// How often the marks stand on the page, folded away or not.
    pub fn places(&mut self, marks: &Marks) -> usize {
        self.found.look(&self.pieces, marks);
        self.found.total()
    }

    /// Brings a place of the marks that were counted last into view in the next frames, opening folds around it; that
    /// place has to be the current one then.
    pub fn scroll_to_place(&mut self, place: usize) {
        let Some(piece) = self.found.piece_of(place) else { return };
        self.sought = TRIES;
        self.unfold(piece);
    }

    fn unfold(&mut self, piece: usize) {
        let mut fold = self.pieces.pieces.get(piece).and_then(|piece| piece.fold);
        while let Some(around) = fold.and_then(|index| self.pieces.folds.get_mut(index)) {
            fold = around.outer;
            if !std::mem::replace(&mut around.is_open, true) {
                self.forget();
            }
        }
    }

    /// Draws the page in the width at hand, from the cursor of `ui` down; only what the clip rectangle of `ui` shows. The
    /// scroll area around it must not be animated: an animation applies a correction a frame too late, and what is read
    /// would jump.
    pub fn show(&mut self, ui: &mut Ui, scene: &PageScene<'_>, actions: &mut Vec<PageAction>) {
        let tokens = tokens(ui.ctx());
        let width = ui.available_width();
        if self.measured_for != (width, ui.pixels_per_point()) {
            self.measured_for = (width, ui.pixels_per_point());
            self.forget();
        }
        let language = self.language.clone();
        let mut asked = std::mem::take(&mut self.asked);
        let mut sheet = Sheet {
            scene,
            text_width: tokens.size.text_width.min(width),
            table_width: width,
            tokens,
            language: language.as_deref(),
            asked: &mut asked,
            actions,
            current: None,
            is_sought: self.sought > 0,
        };
        self.found.look(&self.pieces, scene.marks);
        let origin = ui.cursor().min;
        let growth = self.draw(ui, &mut sheet, origin) + self.measure(ui, &sheet, origin);
        let is_sought = sheet.is_sought;
        self.asked = asked;
        self.sought = if is_sought { self.sought.saturating_sub(1) } else { 0 };
        if is_sought {
            // The mark was not drawn: its piece comes into view first.
            self.goal = self.goal.or(scene.current.and_then(|place| self.found.piece_of(place)));
            ui.ctx().request_repaint();
        }
        if growth != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -growth));
        }
        if let Some(piece) = self.goal.take() {
            let top = pos2(origin.x, origin.y + self.tops.top(piece) as f32);
            let place = Rect::from_min_size(top, vec2(1.0, 1.0));
            ui.scroll_to_rect(place, Some(Align::TOP));
        }
        ui.allocate_space(vec2(width, self.tops.end() as f32));
    }

    /// The measured heights are only guesses from now on.
    fn forget(&mut self) {
        self.tops.forget();
        self.tables.forget();
        self.unmeasured_from = 0;
    }

    /// Draws the pieces in view; answers by how much those above the view turned out higher than they were known to be.
    fn draw(&mut self, ui: &mut Ui, sheet: &mut Sheet<'_>, origin: Pos2) -> f32 {
        let view = ui.clip_rect().y_range();
        let first = self.tops.piece_at(f64::from(view.min - origin.y));
        let kept = self.kept(ui, first);
        let Self { pieces, tops, tables, stops, id, found, .. } = self;
        let current = sheet.scene.current.and_then(|place| Some((found.piece_of(place)?, place)));
        let current_in =
            |piece: usize| current.filter(|(at, _)| *at == piece).map(|(_, place)| place - found.before(piece));
        let mut strip = Strip::new(pieces, tables, origin, *id);
        let mut growth = 0.0;
        // Tab has somewhere to go beyond the view: the nearest stops are drawn where they are.
        let beyond = |at: usize| stops.get(at).copied();
        if let Some(stop) = stops.partition_point(|stop| *stop < kept.start).checked_sub(1).and_then(beyond) {
            sheet.current = current_in(stop);
            let height = strip.draw(ui, sheet, stop, origin.y + tops.top(stop) as f32);
            growth += tops.set(stop, height);
        }
        let mut index = kept.start;
        let mut top = origin.y + tops.top(index) as f32;
        while index < pieces.pieces.len() && (top < view.max || index < kept.end) {
            sheet.current = current_in(index);
            let was_above = top + tops.height(index) <= view.min;
            let height = strip.draw(ui, sheet, index, top);
            growth += tops.set(index, height) * if was_above { 1.0 } else { 0.0 };
            top += height;
            index += 1;
        }
        if let Some(stop) = beyond(stops.partition_point(|stop| *stop < index)) {
            sheet.current = current_in(stop);
            let height = strip.draw(ui, sheet, stop, origin.y + tops.top(stop) as f32);
            tops.set(stop, height);
        }
        let turned = strip.end(ui, sheet);
        self.drawn = kept.start..index;
        if let Some(fold) = turned.and_then(|fold| self.pieces.folds.get_mut(fold)) {
            fold.is_open = !fold.is_open;
            self.forget();
        }
        growth
    }

    /// The pieces to draw at least: while text is selected also those drawn before, since egui drops a selection when it
    /// does not see both of its ends.
    fn kept(&self, ui: &Ui, first: usize) -> Range<usize> {
        let selection = ui.ctx().plugin_opt::<LabelSelectionState>();
        let is_selecting = selection.is_some_and(|state| state.lock().has_selection());
        let both = self.drawn.start.min(first)..self.drawn.end.max(first);
        if is_selecting && both.len() <= KEPT { both } else { first..first }
    }

    /// Measures some of the pieces out of view; answers by how much those above the view grew.
    fn measure(&mut self, ui: &Ui, sheet: &Sheet<'_>, origin: Pos2) -> f32 {
        let above = f64::from(ui.clip_rect().top() - origin.y);
        let mut growth = 0.0;
        let mut left = MEASURED;
        while let Some(piece) = self.pieces.pieces.get(self.unmeasured_from) {
            let index = self.unmeasured_from;
            if !self.tops.is_measured(index) {
                let Some(rest) = left.checked_sub(piece.body.weight(&self.pieces.tables)) else {
                    ui.ctx().request_repaint();
                    break;
                };
                left = rest;
                let is_above = self.tops.top(index) + f64::from(self.tops.height(index)) <= above;
                let height = strip::height(ui, sheet, &self.pieces, &mut self.tables, index);
                growth += self.tops.set(index, height) * if is_above { 1.0 } else { 0.0 };
            }
            self.unmeasured_from += 1;
        }
        growth
    }
}
