//! What surrounds a piece: room taken by quotes, cards, list marks and folds, and how the piece draws its part of them.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::piece::{Gap, Inset, InsetKind, Marker, Piece, Sign};
use super::sheet::Sheet;
use crate::design::{Icon, TextStyle, Tone, Weight, font};
use crate::document::Alert;

/// Width of the stroke beside quotes and alerts.
const STROKE: f32 = 3.0;

/// Between the number of an item and its words.
const NUMBER_GAP: f32 = 7.0;

/// Room around the body of a piece, in points.
#[derive(Clone, Copy, Debug, Default)]
pub struct Room {
    pub left: f32,
    pub right: f32,
    pub above: f32,
    pub below: f32,
}

/// Room on the four sides of one container.
fn padding(kind: &InsetKind, sheet: &Sheet<'_>) -> Room {
    let space = &sheet.tokens.size.space;
    match kind {
        InsetKind::Quote => Room { left: space.l, ..Room::default() },
        InsetKind::Alert(_) => Room { left: space.l, right: space.m, above: space.m, below: space.m },
        InsetKind::Item(marker) => Room { left: marker_width(marker), ..Room::default() },
        InsetKind::Fold => Room { left: sheet.tokens.size.icon + space.xs, ..Room::default() },
    }
}

fn marker_width(marker: &Marker) -> f32 {
    if marker.digits == 0 { 20.0 } else { 16.0 + 8.5 * marker.digits as f32 }
}

impl Gap {
    fn points(self, sheet: &Sheet<'_>) -> f32 {
        let space = &sheet.tokens.size.space;
        match self {
            Self::None => 0.0,
            Self::Tight => space.xs,
            Self::Paragraph => space.s + 2.0,
            Self::Block => space.l,
            Self::Heading(1 | 2) => space.xl,
            Self::Heading(_) => space.l + 2.0,
        }
    }
}

/// Room around the body of `piece`; sideways at most half of `width`, however deep it is nested.
pub fn room(piece: &Piece, sheet: &Sheet<'_>, width: f32) -> Room {
    let mut room = Room { above: piece.gap.points(sheet), ..Room::default() };
    for inset in &piece.insets {
        let padding = padding(&inset.kind, sheet);
        room.left += padding.left;
        room.right += padding.right;
        room.above += if inset.opens { padding.above } else { 0.0 };
        room.below += if inset.closes { padding.below } else { 0.0 };
    }
    let squeeze = squeeze(&room, width);
    Room { left: room.left * squeeze, right: room.right * squeeze, ..room }
}

fn squeeze(room: &Room, width: f32) -> f32 {
    (width * 0.5 / (room.left + room.right).max(1.0)).min(1.0)
}

/// Draws the piece's part of what surrounds it. `rect` is the whole piece with all of its room; `line` is the height of
/// its first line, for marks to stand beside.
pub fn paint(painter: &Painter, sheet: &Sheet<'_>, piece: &Piece, rect: Rect, line: f32) {
    let sum = |side: fn(Room) -> f32| piece.insets.iter().map(|inset| side(padding(&inset.kind, sheet))).sum::<f32>();
    let sides = Room { left: sum(|room| room.left), right: sum(|room| room.right), ..Room::default() };
    let squeeze = squeeze(&sides, rect.width());
    let mut inner = rect;
    let mut opened = rect.top() + piece.gap.points(sheet);
    let mut closed = rect.bottom();
    for inset in &piece.insets {
        let padding = padding(&inset.kind, sheet);
        let top = if inset.opens { opened } else { rect.top() };
        // Pieces of one container overlap by a point, or a hairline would show between them.
        let bottom = if inset.closes { closed } else { rect.bottom() + 1.0 };
        let place = Rect::from_min_max(pos2(inner.left(), top), pos2(inner.right(), bottom));
        match &inset.kind {
            InsetKind::Quote => side_stroke(painter, inset, place, sheet.tokens.color.line),
            InsetKind::Alert(kind) => card(painter, sheet, inset, place, alert_tone(*kind)),
            InsetKind::Item(marker) if inset.opens => {
                let first = vec2(padding.left * squeeze, line);
                let at = pos2(inner.left(), opened + above_within(piece, sheet, inset));
                mark(painter, sheet, marker, Rect::from_min_size(at, first));
            }
            InsetKind::Item(_) | InsetKind::Fold => {}
        }
        inner.min.x += padding.left * squeeze;
        inner.max.x -= padding.right * squeeze;
        opened += if inset.opens { padding.above } else { 0.0 };
        closed -= if inset.closes { padding.below } else { 0.0 };
    }
}

/// Room above the body that containers inside of `inset` take.
fn above_within(piece: &Piece, sheet: &Sheet<'_>, inset: &Inset) -> f32 {
    let inner = piece.insets.iter().skip_while(|other| !std::ptr::eq(*other, inset)).skip(1);
    inner.filter(|inset| inset.opens).map(|inset| padding(&inset.kind, sheet).above).sum()
}

pub fn alert_tone(kind: Option<Alert>) -> Tone {
    match kind {
        Some(Alert::Note | Alert::Important) => Tone::Accent,
        Some(Alert::Tip) => Tone::Example,
        Some(Alert::Warning) => Tone::Redirect,
        Some(Alert::Caution) => Tone::Danger,
        None => Tone::Plain,
    }
}

fn card(painter: &Painter, sheet: &Sheet<'_>, inset: &Inset, rect: Rect, tone: Tone) {
    let corners = corners(sheet, inset.opens, inset.closes);
    painter.rect_filled(rect, corners, tone.ground(&sheet.tokens.color));
    let edge = Rect::from_min_size(rect.min, vec2(STROKE, rect.height()));
    let ink = if tone == Tone::Plain { sheet.tokens.color.outline } else { tone.ink(&sheet.tokens.color) };
    painter.with_clip_rect(edge.intersect(painter.clip_rect())).rect_filled(rect, corners, ink);
}

/// Round where a card of several pieces begins and ends.
pub fn corners(sheet: &Sheet<'_>, begins: bool, ends: bool) -> CornerRadius {
    let radius = |is_end: bool| if is_end { sheet.tokens.size.radius.control } else { 0 };
    let (top, bottom) = (radius(begins), radius(ends));
    CornerRadius { nw: top, ne: top, sw: bottom, se: bottom }
}

fn side_stroke(painter: &Painter, inset: &Inset, rect: Rect, color: Color32) {
    let round = |is_end: bool| if is_end { 2 } else { 0 };
    let (top, bottom) = (round(inset.opens), round(inset.closes));
    let edge = Rect::from_min_size(rect.min, vec2(STROKE, rect.height()));
    painter.rect_filled(edge, CornerRadius { nw: top, ne: top, sw: bottom, se: bottom }, color);
}

/// The sign before an item: `rect` is the room for it, one line high.
fn mark(painter: &Painter, sheet: &Sheet<'_>, marker: &Marker, rect: Rect) {
    let color = &sheet.tokens.color;
    let middle = pos2(rect.left() + 8.0, rect.center().y);
    match &marker.sign {
        Sign::Number(number) => {
            let format = TextFormat {
                font_id: font(TextStyle::Body, Weight::Regular, sheet.language),
                line_height: Some(TextStyle::Body.size().line),
                color: color.quiet,
                valign: Align::Center,
                ..TextFormat::default()
            };
            let galley = painter.layout_job(LayoutJob::single_section(format!("{number}."), format));
            let at = pos2(rect.right() - NUMBER_GAP - galley.size().x, rect.center().y - galley.size().y / 2.0);
            painter.galley(at, galley, color.quiet);
        }
        Sign::Bullet(0) => {
            painter.circle_filled(middle, 2.5, color.quiet);
        }
        Sign::Bullet(1) => {
            painter.circle_stroke(middle, 2.5, Stroke::new(1.0, color.quiet));
        }
        Sign::Bullet(_) => {
            painter.rect_filled(Rect::from_center_size(middle, Vec2::splat(4.0)), CornerRadius::ZERO, color.quiet);
        }
        Sign::Task { is_done } => task(painter, sheet, middle, *is_done),
    }
}

fn task(painter: &Painter, sheet: &Sheet<'_>, middle: Pos2, is_done: bool) {
    let color = &sheet.tokens.color;
    let square = Rect::from_center_size(middle, Vec2::splat(14.0));
    let corners = CornerRadius::same(3);
    if is_done {
        painter.rect_filled(square, corners, color.accent);
        Icon::Check.paint(painter, square.shrink(1.0), color.on_accent);
    } else {
        painter.rect_stroke(square, corners, Stroke::new(1.0, color.outline), StrokeKind::Inside);
    }
}
