//! Signs that we paint ourselves, as strokes on a grid of 16 by 16.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

/// A sign; always beside words or on a control with an accessible name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Search,
    Check,
    Redirect,
    Close,
    ChevronRight,
    ChevronDown,
    ChevronUp,
    Back,
    Forward,
    More,
    Folder,
    Globe,
    Sun,
    Moon,
    Contrast,
    Warn,
    Info,
    Copy,
    Filter,
    Book,
    External,
    Compare,
    Plus,
    Undo,
    Redo,
    /// Something to take hold of and drag.
    Grip,
    /// Something is being written.
    Pencil,
}

impl Icon {
    /// Every sign, for the gallery and for tests.
    pub const ALL: [Self; 27] = [
        Self::Search,
        Self::Check,
        Self::Redirect,
        Self::Close,
        Self::ChevronRight,
        Self::ChevronDown,
        Self::ChevronUp,
        Self::Back,
        Self::Forward,
        Self::More,
        Self::Folder,
        Self::Globe,
        Self::Sun,
        Self::Moon,
        Self::Contrast,
        Self::Warn,
        Self::Info,
        Self::Copy,
        Self::Filter,
        Self::Book,
        Self::External,
        Self::Compare,
        Self::Plus,
        Self::Undo,
        Self::Redo,
        Self::Grip,
        Self::Pencil,
    ];

    /// Paints the sign into the largest square in the middle of `rect`.
    pub fn paint(self, painter: &Painter, rect: Rect, color: Color32) {
        let side = rect.width().min(rect.height());
        let grid = Grid { origin: rect.center() - egui::Vec2::splat(side / 2.0), unit: side / 16.0, color };
        painter.extend(grid.shapes(self));
    }
}

/// A square of 16 by 16 units somewhere on the screen.
struct Grid {
    origin: Pos2,
    unit: f32,
    color: Color32,
}

impl Grid {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        pos2(self.origin.x + x * self.unit, self.origin.y + y * self.unit)
    }

    fn stroke(&self) -> Stroke {
        Stroke::new((1.5 * self.unit).max(1.0), self.color)
    }

    fn line(&self, points: &[(f32, f32)]) -> Shape {
        Shape::line(points.iter().map(|&(x, y)| self.at(x, y)).collect(), self.stroke())
    }

    fn closed(&self, points: &[(f32, f32)]) -> Shape {
        Shape::closed_line(points.iter().map(|&(x, y)| self.at(x, y)).collect(), self.stroke())
    }

    fn ring(&self, x: f32, y: f32, radius: f32) -> Shape {
        Shape::circle_stroke(self.at(x, y), radius * self.unit, self.stroke())
    }

    fn dot(&self, x: f32, y: f32, radius: f32) -> Shape {
        Shape::circle_filled(self.at(x, y), radius * self.unit, self.color)
    }

    /// Part of a circle, from one angle to another in degrees, clockwise from three o'clock.
    fn arc(&self, (x, y): (f32, f32), (rx, ry): (f32, f32), from: f32, to: f32) -> Shape {
        let steps = 24;
        let points = (0..=steps).map(|step| {
            let angle = (from + (to - from) * step as f32 / steps as f32).to_radians();
            self.at(x + rx * angle.cos(), y + ry * angle.sin())
        });
        Shape::line(points.collect(), self.stroke())
    }

    fn shapes(&self, icon: Icon) -> Vec<Shape> {
        match icon {
            Icon::Search => vec![self.ring(7.0, 7.0, 4.25), self.line(&[(10.2, 10.2), (13.5, 13.5)])],
            Icon::Pencil => vec![
                self.closed(&[(2.75, 13.25), (3.5, 10.0), (10.75, 2.75), (13.25, 5.25), (6.0, 12.5)]),
                self.line(&[(9.0, 4.5), (11.5, 7.0)]),
            ],
            Icon::Check => vec![self.line(&[(3.0, 8.5), (6.5, 12.0), (13.0, 4.5)])],
            Icon::Redirect => vec![
                self.line(&[(3.0, 3.5), (3.0, 7.0), (3.6, 8.6), (5.0, 9.5), (13.0, 9.5)]),
                self.line(&[(9.8, 6.3), (13.0, 9.5), (9.8, 12.7)]),
            ],
            Icon::Close => vec![self.line(&[(4.0, 4.0), (12.0, 12.0)]), self.line(&[(12.0, 4.0), (4.0, 12.0)])],
            Icon::ChevronRight => vec![self.line(&[(6.0, 4.0), (10.0, 8.0), (6.0, 12.0)])],
            Icon::ChevronDown => vec![self.line(&[(4.0, 6.0), (8.0, 10.0), (12.0, 6.0)])],
            Icon::ChevronUp => vec![self.line(&[(4.0, 10.0), (8.0, 6.0), (12.0, 10.0)])],
            Icon::Back => {
                vec![self.line(&[(13.0, 8.0), (3.0, 8.0)]), self.line(&[(7.0, 4.0), (3.0, 8.0), (7.0, 12.0)])]
            }
            Icon::Forward => {
                vec![self.line(&[(3.0, 8.0), (13.0, 8.0)]), self.line(&[(9.0, 4.0), (13.0, 8.0), (9.0, 12.0)])]
            }
            Icon::More => vec![self.dot(3.0, 8.0, 1.1), self.dot(8.0, 8.0, 1.1), self.dot(13.0, 8.0, 1.1)],
            Icon::Folder => {
                vec![self.closed(&[(2.0, 12.75), (2.0, 3.5), (6.0, 3.5), (7.5, 5.25), (14.0, 5.25), (14.0, 12.75)])]
            }
            Icon::Globe => vec![
                self.ring(8.0, 8.0, 5.75),
                self.arc((8.0, 8.0), (2.6, 5.75), 0.0, 360.0),
                self.line(&[(2.25, 8.0), (13.75, 8.0)]),
            ],
            Icon::Sun => {
                let rays = (0..8).map(|ray| {
                    let angle = (45.0 * ray as f32).to_radians();
                    let (sin, cos) = angle.sin_cos();
                    self.line(&[(8.0 + 4.9 * cos, 8.0 + 4.9 * sin), (8.0 + 6.6 * cos, 8.0 + 6.6 * sin)])
                });
                std::iter::once(self.ring(8.0, 8.0, 2.75)).chain(rays).collect()
            }
            Icon::Moon => {
                vec![self.arc((8.0, 8.0), (5.5, 5.5), 40.0, 290.0), self.arc((10.9, 6.2), (5.3, 5.3), 80.0, 190.0)]
            }
            Icon::Contrast => {
                let half = (0..=24).map(|step| {
                    let angle = (90.0 + 180.0 * step as f32 / 24.0).to_radians();
                    self.at(8.0 + 5.5 * angle.cos(), 8.0 + 5.5 * angle.sin())
                });
                vec![self.ring(8.0, 8.0, 5.5), Shape::convex_polygon(half.collect(), self.color, Stroke::NONE)]
            }
            Icon::Warn => vec![
                self.closed(&[(8.0, 2.25), (14.25, 13.25), (1.75, 13.25)]),
                self.line(&[(8.0, 6.25), (8.0, 9.5)]),
                self.dot(8.0, 11.4, 0.9),
            ],
            Icon::Info => {
                vec![self.ring(8.0, 8.0, 5.75), self.line(&[(8.0, 7.5), (8.0, 11.0)]), self.dot(8.0, 5.3, 0.9)]
            }
            Icon::Copy => vec![
                self.closed(&[(5.5, 5.5), (13.5, 5.5), (13.5, 13.5), (5.5, 13.5)]),
                self.line(&[(10.5, 3.25), (10.5, 2.5), (2.5, 2.5), (2.5, 10.5), (3.25, 10.5)]),
            ],
            Icon::Filter => vec![
                self.line(&[(2.5, 4.5), (13.5, 4.5)]),
                self.line(&[(4.5, 8.0), (11.5, 8.0)]),
                self.line(&[(6.5, 11.5), (9.5, 11.5)]),
            ],
            Icon::Book => vec![
                self.closed(&[(2.0, 3.0), (6.5, 3.0), (8.0, 4.25), (8.0, 13.5), (6.5, 12.25), (2.0, 12.25)]),
                self.closed(&[(14.0, 3.0), (9.5, 3.0), (8.0, 4.25), (8.0, 13.5), (9.5, 12.25), (14.0, 12.25)]),
            ],
            Icon::External => vec![
                self.line(&[(7.0, 3.5), (3.0, 3.5), (3.0, 13.0), (12.5, 13.0), (12.5, 9.0)]),
                self.line(&[(9.5, 2.5), (13.5, 2.5), (13.5, 6.5)]),
                self.line(&[(13.5, 2.5), (7.5, 8.5)]),
            ],
            Icon::Compare => vec![
                self.closed(&[(2.0, 3.0), (6.75, 3.0), (6.75, 13.0), (2.0, 13.0)]),
                self.closed(&[(9.25, 3.0), (14.0, 3.0), (14.0, 13.0), (9.25, 13.0)]),
            ],
            Icon::Plus => vec![self.line(&[(8.0, 3.0), (8.0, 13.0)]), self.line(&[(3.0, 8.0), (13.0, 8.0)])],
            Icon::Undo => {
                vec![
                    self.line(&[(5.5, 3.0), (2.5, 6.0), (5.5, 9.0)]),
                    self.line(&[(2.5, 6.0), (10.0, 6.0)]),
                    self.arc((10.0, 9.25), (3.25, 3.25), -90.0, 90.0),
                    self.line(&[(10.0, 12.5), (6.0, 12.5)]),
                ]
            }
            Icon::Redo => {
                vec![
                    self.line(&[(10.5, 3.0), (13.5, 6.0), (10.5, 9.0)]),
                    self.line(&[(13.5, 6.0), (6.0, 6.0)]),
                    self.arc((6.0, 9.25), (3.25, 3.25), 90.0, 270.0),
                    self.line(&[(6.0, 12.5), (10.0, 12.5)]),
                ]
            }
            Icon::Grip => {
                let dots = [4.0, 8.0, 12.0].into_iter().flat_map(|y| [(6.0, y), (10.0, y)]);
                dots.map(|(x, y)| self.dot(x, y, 0.9)).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_stays_inside_its_square() {
        let grid = Grid { origin: pos2(100.0, 50.0), unit: 1.0, color: Color32::WHITE };
        let square = Rect::from_min_size(grid.origin, egui::Vec2::splat(16.0));
        for icon in Icon::ALL {
            let shapes = grid.shapes(icon);
            assert!(!shapes.is_empty(), "{icon:?} is empty");
            for shape in shapes {
                let drawn = shape.visual_bounding_rect();
                assert!(square.contains_rect(drawn), "{icon:?} reaches {drawn:?}");
            }
        }
    }
}
